t = (1, "two", 3.0)
one = (5,)
empty = ()
print(t, one, empty, len(t), t[1], t[-1], t[:2])
print(t + one, one * 3, 1 in t, t.index("two"), t.count(3))
a, b = 1, 2
a, b = b, a
print(a, b, (1, 2) < (1, 3), (1, 2) == (1, 2), ((1,), 2))

# expect: (1, 'two', 3.0) (5,) () 3 two 3.0 (1, 'two')
# expect: (1, 'two', 3.0, 5) (5, 5, 5) True 1 1
# expect: 2 1 True True ((1,), 2)
