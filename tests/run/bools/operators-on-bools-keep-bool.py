a, b = True, False
print(a & b, a | b, a ^ b, a & 1, True | 6)
a &= b
print(a, type(a).__name__)
print(not a, (1 < 2) ^ (3 < 2))

# expect: False True True 1 7
# expect: False bool
# expect: True True
