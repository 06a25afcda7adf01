d = {1: "int", "one": 2, (1, 2): None, 2.5: [1], None: "none", True: "bool"}
print(d, len(d))
for key in (1, "one", (1, 2), 2.5, None, "missing"):
    print(repr(key), repr(d.get(key, "default")))

# expect: {1: 'bool', 'one': 2, (1, 2): None, 2.5: [1], None: 'none'} 5
# expect: 1 'bool'
# expect: 'one' 2
# expect: (1, 2) None
# expect: 2.5 [1]
# expect: None 'none'
# expect: 'missing' 'default'
