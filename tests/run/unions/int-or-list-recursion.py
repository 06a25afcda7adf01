def nested_sum(x):
    return x if isinstance(x, int) else sum(nested_sum(i) for i in x)


def nested_max(x):
    best = None
    for i in x:
        v = nested_max(i) if isinstance(i, list) else i
        if v is not None and (best is None or v > best):
            best = v
    return best


print(nested_sum([1, [2, 3, [4]], []]), nested_max([1, [7, [5]], []]), nested_max([]))

# expect: 10 7 None
