def f(a=1, b):  # error: syntax
    return a
