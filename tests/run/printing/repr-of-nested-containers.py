print([1, "two", 3.0, None, True, b"by", (), [], {}, set()])
print({"k": [1, (2, "x")], 3: {"n": None}}, ("one",), ((1,), [()]))
print(repr("q'"), str(["it's"]), {"a": "b"}, [1e100, -0.0, 1e-7])
print([range(3), frozenset([1]), {1}])

# expect: [1, 'two', 3.0, None, True, b'by', (), [], {}, set()]
# expect: {'k': [1, (2, 'x')], 3: {'n': None}} ('one',) ((1,), [()])
# expect: "q'" ["it's"] {'a': 'b'} [1e+100, -0.0, 1e-07]
# expect: [range(0, 3), frozenset({1}), {1}]
