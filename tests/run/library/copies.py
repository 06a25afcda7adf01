import copy
from collections import defaultdict, deque


class Point:
    def __init__(self, x, tags):
        self.x = x
        self.tags = tags


class Special:
    def __init__(self, n):
        self.n = n

    def __copy__(self):
        return Special(self.n + 1)


p = Point(1, ["a"])
q = copy.copy(p)
q.x = 2.5
q.tags.append("b")
print(p.x, p.tags, q.x, q.tags, p is q, copy.copy(Special(1)).n)
a = [[1], [2]]
b = copy.copy(a)
c = copy.deepcopy(a)
a[0].append(9)
b.append([3])
print(a, b, c, copy.copy({1: [2]}), copy.copy({3}), copy.copy("s"), copy.copy((1, 2)), copy.copy(None))
board = {(0, 0): ["x", {"k": [1, 2]}]}
other = copy.deepcopy(board)
other[0, 0][1]["k"][0] = 5
print(board, other)
d = defaultdict(list)
d[1].append(2)
e = copy.copy(d)
e[5].append(6)
print(len(d), e, copy.copy(deque([1], 2)))

# expect: 1 ['a', 'b'] 2.5 ['a', 'b'] False 2
# expect: [[1, 9], [2]] [[1, 9], [2], [3]] [[1], [2]] {1: [2]} {3} s (1, 2) None
# expect: {(0, 0): ['x', {'k': [1, 2]}]} {(0, 0): ['x', {'k': [5, 2]}]}
# expect: 1 defaultdict(<class 'list'>, {1: [2], 5: [6]}) deque([1], maxlen=2)
