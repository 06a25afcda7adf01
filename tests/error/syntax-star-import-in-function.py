def f():
    from math import *  # error: syntax
