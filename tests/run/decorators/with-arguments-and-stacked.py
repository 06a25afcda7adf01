def repeat(times):
    def decorate(f):
        def wrapper(x):
            for _ in range(times):
                x = f(x)
            return x
        return wrapper
    return decorate


@repeat(3)
@repeat(2)
def double(x):
    return x * 2


print(double(1))

# expect: 64
