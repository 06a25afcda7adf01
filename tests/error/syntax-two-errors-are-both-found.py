def f(a, a):  # error: syntax
    return a


return 5  # error: syntax
