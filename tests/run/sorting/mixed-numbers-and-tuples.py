print(sorted([3, 1.5, -2, True, 0.0]), sorted([(2, "b"), (1, "z"), (2, "a")]))
print(sorted("banana"), sorted({3: "c", 1: "a"}), sorted([[2], [1, 9], []]), sorted([b"b", b"a"]))
print(sorted(["b", "A", "a", "B"]), sorted(["b", "A", "a", "B"], key=str.lower))

# expect: [-2, 0.0, True, 1.5, 3] [(1, 'z'), (2, 'a'), (2, 'b')]
# expect: ['a', 'a', 'a', 'b', 'n', 'n'] [1, 3] [[], [1, 9], [2]] [b'a', b'b']
# expect: ['A', 'B', 'a', 'b'] ['A', 'a', 'b', 'B']
