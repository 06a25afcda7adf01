class Always:
    pass


values = [0, 1, 0.0, -0.5, "", "0", b"", b"x", [], [0], (), (0,), {}, {1: 2}, None, range(0), range(2), Always()]
print([bool(v) for v in values])
print(all([1, "a", 2.5]), any([0, "", None]), all([]), any([]))

# expect: [False, True, False, True, False, True, False, True, False, True, False, True, False, True, False, False, True, True]
# expect: True False True False
