import math, cmath
from array import array
def show(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
show(lambda: math.sqrt(x=1))
show(lambda: math.sqrt())
show(lambda: math.sqrt(1, 2))
show(lambda: math.pow(1))
show(lambda: math.atan2(1, x=2))
show(lambda: math.prod([2], zzz=2))
show(lambda: math.prod([2, 3], start=2))
show(lambda: math.isclose(a=1, b=1))
show(lambda: math.comb(5))
show(lambda: math.floor(x=2.5))
show(lambda: cmath.sqrt())
show(lambda: cmath.sqrt(z=1))
show(lambda: cmath.rect(1))
a = array("i", [1])
show(lambda: a.append())
show(lambda: a.append(x=1))
show(lambda: a.insert(5))
show(lambda: a.pop(1, 2))
show(lambda: a.index())
print(math.sqrt(4), math.log(8, 2), a)
# expect: math.sqrt() takes no keyword arguments
# expect: math.sqrt() takes exactly one argument (0 given)
# expect: math.sqrt() takes exactly one argument (2 given)
# expect: pow expected 2 arguments, got 1
# expect: math.atan2() takes no keyword arguments
# expect: 'zzz' is an invalid keyword argument for prod()
# expect: 12
# expect: True
# expect: comb expected 2 arguments, got 1
# expect: math.floor() takes no keyword arguments
# expect: cmath.sqrt() takes exactly one argument (0 given)
# expect: cmath.sqrt() takes no keyword arguments
# expect: rect expected 2 arguments, got 1
# expect: array.append() takes exactly one argument (0 given)
# expect: array.append() takes no keyword arguments
# expect: insert expected 2 arguments, got 1
# expect: pop expected at most 1 argument, got 2
# expect: index expected at least 1 argument, got 0
# expect: 2.0 3.0 array('i', [1])
