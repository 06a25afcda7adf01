print(hash(0), hash(7), hash(-1), hash(-2), hash(True), hash(2.0), hash(1 << 61), hash((1 << 61) - 1))
print(hash(0.5), hash(float("inf")), hash(()), hash((1, 2, 3)), hash((1.5, (2, 3))))
print(hash("a") == hash("a"), hash((1, "x")) == hash((1, "x")), hash(1) == hash(1.0))

# expect: 0 7 -2 -2 1 2 1 0
# expect: 1152921504606846976 314159 5740354900026072187 529344067295497451 5043971494856347220
# expect: True True True
