def pick(values, wanted):
    for v in values:
        if v == wanted:
            found = v * 2
    try:
        return found
    except UnboundLocalError as e:
        return str(e)


print(pick([1, 2], 2), pick([1, 2], 5), pick([], 0))

# expect: 4 cannot access local variable 'found' where it is not associated with a value cannot access local variable 'found' where it is not associated with a value
