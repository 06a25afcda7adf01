"""functools.cached_property: computed once for each instance, deleted, assigned, overridden."""

import functools
from functools import cached_property as lazy

class A:
    def __init__(self, n):
        self.n = n

    @functools.cached_property
    def m(self):
        "doc"
        print("computing")
        return [self.n]

    @lazy
    def half(self):
        return 1 / self.n

class B(A):
    def both(self):
        return self.m, self.half

    @lazy
    def m(self):
        return "other" + str(self.n)

a, b = A(3), B(4)
print(a.m, a.m, b.both(), b.m, a.m is a.m)
del a.m
print(a.m)
a.m = [9]
print(a.m)
try:
    del a.m
    del a.m
except AttributeError as e:
    print(e)
try:
    A(0).half
except ZeroDivisionError as e:
    print(e, e.__traceback__ is not None)
print(A.half is not None)

# expect: computing
# expect: [3] [3] ('other4', 0.25) other4 True
# expect: computing
# expect: [3]
# expect: [9]
# expect: 'A' object has no attribute 'm'
# expect: division by zero True
# expect: True
