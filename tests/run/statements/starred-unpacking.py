first, *rest = [1, 2, 3]
*init, last = "abc"
a, *middle, z = range(6)
lone, *empty = (9,)
print(first, rest, init, last, a, middle, z, lone, empty)
(p, q), [r, *s] = (1, 2), "xyz"
print(p, q, r, s)
print([*range(3), *"ab"], (*[1], 2), {*[1, 1]}, {**{"a": 1}, "b": 2})

# expect: 1 [2, 3] ['a', 'b'] c 0 [1, 2, 3, 4] 5 9 []
# expect: 1 2 x ['y', 'z']
# expect: [0, 1, 2, 'a', 'b'] (1, 2) {1} {'a': 1, 'b': 2}
