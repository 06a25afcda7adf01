import math as m
from math import sqrt, floor as down
from math import pi

print(m.sqrt(16), sqrt(9), down(2.7), pi == m.pi, [sqrt(x) for x in (0, 1, 4)])
f = m.cos
print(f(0.0), list(map(m.ceil, [1.2, 2.0])))

# expect: 4.0 3.0 2 True [0.0, 1.0, 2.0]
# expect: 1.0 [2, 2]
