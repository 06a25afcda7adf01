def f():
    def g():
        nonlocal missing  # error: syntax
        missing = 1
    return g
