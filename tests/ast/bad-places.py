x = 1
from __future__ import annotations
def f():
    from a import *
try: pass
except: pass
except A: pass
*a = b
*a, *b = c
__debug__ = 1
f(a=1, a=2)
[x := 1 for x in y]
match a:
    case b: pass
    case [c, c]: pass
    case d | 1: pass
