import math
from math import sqrt as root
fs = [len, print, isinstance, callable, math.sin, root, sorted, max, abs]
print(fs, [f.__name__ for f in fs])
def show(f, *args):
    print(f"{f.__name__}{args} = {f(*args)}")
show(max, 1, 2); show(math.pow, 2, 3); show(str, 5); show("abc".upper)
print(type(len) is type(max), type(len) is type(show), str.upper("a"), type(len).__name__)

# expect: [<built-in function len>, <built-in function print>, <built-in function isinstance>, <built-in function callable>, <built-in function sin>, <built-in function sqrt>, <built-in function sorted>, <built-in function max>, <built-in function abs>] ['len', 'print', 'isinstance', 'callable', 'sin', 'sqrt', 'sorted', 'max', 'abs']
# expect: max(1, 2) = 2
# expect: pow(2, 3) = 8.0
# expect: str(5,) = 5
# expect: upper() = ABC
# expect: True False A builtin_function_or_method
