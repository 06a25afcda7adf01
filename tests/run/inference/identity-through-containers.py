def identity(x):
    return x


def first(pair):
    return pair[0]


def swap(pair):
    a, b = pair
    return b, a


print(identity(5) + 1, identity("x") + "y", first((1.5, "a")) * 2, first(["s", 2.5]) + "t")
print(swap((1, "one"))[0].upper(), swap(("k", [2]))[0] + [3])

# expect: 6 xy 3.0 st
# expect: ONE [2, 3]
