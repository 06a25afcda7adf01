def f(a, b, a):  # error: syntax
    return a
