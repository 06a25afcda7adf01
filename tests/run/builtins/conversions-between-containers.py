print(list("abc"), tuple([1, 2]), sorted(set([2, 1, 2])), list({"a": 1}), dict([(1, 2)]), list((1, "a")))
print(str(12), str(1.5), str(None), int("7"), float("1.5"), bool("False"), list(b"ab"), bytes([1, 2]))
print(tuple("ab"), frozenset("a"), list(map(int, ["1", "2"])), str(b"x"), int(True), list(range(2)))

# expect: ['a', 'b', 'c'] (1, 2) [1, 2] ['a'] {1: 2} [1, 'a']
# expect: 12 1.5 None 7 1.5 True [97, 98] b'\x01\x02'
# expect: ('a', 'b') frozenset({'a'}) [1, 2] b'x' 1 [0, 1]
