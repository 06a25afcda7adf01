def last(items):
    for item in items:
        pass
    return item


print(last("abc"))
try:
    last("")
except UnboundLocalError as e:
    print(type(e).__name__, e)

# expect: c
# expect: UnboundLocalError cannot access local variable 'item' where it is not associated with a value
