import operator
from operator import attrgetter
import gc


class P:
    def __init__(self, x, y):
        self.x = x
        self.y = y


ps = [P(3, "c"), P(1, "a"), P(2, "b")]
print([p.y for p in sorted(ps, key=attrgetter("x"))])
print(list(map(operator.attrgetter("x", "y"), ps)))
q = P(P(7, 8), 0)
get = attrgetter("x.y", 'x.x')
print(get(q), max(ps, key=attrgetter("y")).x)
gc.disable()
print(gc.isenabled())
gc.enable()
gc.collect()
print(gc.isenabled())

# expect: ['a', 'b', 'c']
# expect: [(3, 'c'), (1, 'a'), (2, 'b')]
# expect: (8, 7) 3
# expect: False
# expect: True
