d = {1: "int"}
d[1.0] = "float"
d[True] = "bool"
print(d, len(d))
d[0.5] = "half"
d[False] = "no"
print(d[0], d[0.0], 2 in d, 0.5 in d)

# expect: {1: 'bool'} 1
# expect: no no False True
