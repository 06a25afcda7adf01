def f(lambda):  # error: syntax
    pass
