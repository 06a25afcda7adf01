def f(flag):
    x = [1]
    if flag:
        del x
    try:
        return x
    except UnboundLocalError as e:
        return e


print(f(False))
print(f(True))

# expect: [1]
# expect: cannot access local variable 'x' where it is not associated with a value
