values = [0] * 4
for i in range(2):
    values[i] = i / 2
print(values, sum(values))
values[3] = 2.5
print(values, max(values), [type(v).__name__ for v in values])

# expect: [0.0, 0.5, 0, 0] 0.5
# expect: [0.0, 0.5, 0, 2.5] 2.5 ['float', 'float', 'int', 'float']
