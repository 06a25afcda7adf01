def f(x):
    global x  # error: syntax
    return x
