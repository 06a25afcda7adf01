def wrap(x, depth):
    if depth == 0:
        return x
    return wrap([x], depth - 1)


def unwrap(x):
    while isinstance(x, list):
        x = x[0]
    return x


print(wrap(1, 3), unwrap(wrap("deep", 5)), unwrap(7))

# expect: [[[1]]] deep 7
