def flatten(x):
    if isinstance(x, (list, tuple)):
        return flatten_all(x)
    return [x]


def flatten_all(xs):
    result = []
    for x in xs:
        result += flatten(x)
    return result


print(flatten([1, [2, (3, 4)], []]), flatten("a"), flatten((("b", 1.5), [None])))

# expect: [1, 2, 3, 4] ['a'] ['b', 1.5, None]
