a = {1, 2, 3, 4}
b = {3, 4, 5}
print(a | b, a & b, a - b, b - a, a ^ b)
print(a.union([9]), a.intersection(b), a.difference([1]), a.symmetric_difference(b))
print({3} < b, a <= a, a >= b, a.isdisjoint({7}), {1}.issubset(a), a.issuperset({2, 3}))
a |= {7}
a -= {1, 2}
a &= {3, 7, 8}
print(a, a == {7, 3})

# expect: {1, 2, 3, 4, 5} {3, 4} {1, 2} {5} {1, 2, 5}
# expect: {1, 2, 3, 4, 9} {3, 4} {2, 3, 4} {1, 2, 5}
# expect: True True False True True True
# expect: {3, 7} True
