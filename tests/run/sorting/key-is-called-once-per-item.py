calls = []


def key(x):
    calls.append(x)
    return -x


print(sorted([3, 1, 2], key=key), calls)

# expect: [3, 2, 1] [3, 1, 2]
