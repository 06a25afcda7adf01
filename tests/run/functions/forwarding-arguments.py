def target(a, b=2, *rest, c=3, **extra):
    return (a, b, rest, c, extra)


def forward(*args, **kwargs):
    return target(*args, **kwargs)


print(forward(1))
print(forward(1, 5, 6, 7, c=8, d=9))
print(forward(b=0, a=1))

# expect: (1, 2, (), 3, {})
# expect: (1, 5, (6, 7), 8, {'d': 9})
# expect: (1, 0, (), 3, {})
