def twice(f, x):
    return f(f(x))


def inc(n):
    return n + 1


apply = twice
print(apply(inc, 5), twice(str.upper, "a"), twice(lambda s: s + "!", "hi"))
table = [inc, abs, lambda n: -n, str]
print([f(-3) for f in table])
print(inc.__name__, (lambda: 0).__name__)

# expect: 7 A hi!!
# expect: [-2, 3, 3, '-3']
# expect: inc <lambda>
