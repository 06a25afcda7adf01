values = [1, 1.0, True, "1", None, [1], (1,)]
for a in values:
    print([a == b for b in values])
try:
    sorted(values)
except TypeError as e:
    print(e)
print(sorted([3, 1.5, True, 2]), min([2.5, 2]), [1, "a"] < [1, "b"])

# expect: [True, True, True, False, False, False, False]
# expect: [True, True, True, False, False, False, False]
# expect: [True, True, True, False, False, False, False]
# expect: [False, False, False, True, False, False, False]
# expect: [False, False, False, False, True, False, False]
# expect: [False, False, False, False, False, True, False]
# expect: [False, False, False, False, False, False, True]
# expect: '<' not supported between instances of 'str' and 'bool'
# expect: [True, 1.5, 2, 3] 2 True
