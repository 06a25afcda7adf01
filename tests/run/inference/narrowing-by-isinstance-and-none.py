def size(x):
    if x is None:
        return 0
    if isinstance(x, str):
        return len(x.strip())
    if isinstance(x, (int, float)):
        return x + 1
    if not isinstance(x, dict):
        return sum(size(i) for i in x)
    return size(list(x.keys())) + size(list(x.values()))


print(size(None), size(" ab "), size(4), size(1.5), size([1, "abc", [None]]), size({"k": (2, "z")}))

# expect: 0 2 5 2.5 5 5
