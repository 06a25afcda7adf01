x = 1


def f():
    print(x)
    global x  # error: syntax
    x = 2
