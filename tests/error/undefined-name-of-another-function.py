def f():
    inner = 5
    return inner


def g():
    return inner  # error: undefined_name


print(f(), g())
