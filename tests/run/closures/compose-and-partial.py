def compose(*fs):
    def run(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return run


def partial(f, *bound):
    return lambda *rest: f(*bound, *rest)


print(compose(str, lambda n: n + 1, lambda n: n * 2)(5))
print(partial(max, 3)(1, 7), partial(pow, 2)(10))

# expect: 11
# expect: 7 1024
