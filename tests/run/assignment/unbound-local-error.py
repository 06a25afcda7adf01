x = 10


def f():
    try:
        print(x)
    except UnboundLocalError as e:
        print(e)
    x = 5
    print(x)


f()
print(x)

# expect: cannot access local variable 'x' where it is not associated with a value
# expect: 5
# expect: 10
