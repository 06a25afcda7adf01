def f():
    global a, b
    def g():
        nonlocal_ = 1
