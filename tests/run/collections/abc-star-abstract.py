from collections.abc import Sized
try:
    x = Sized()
    print(x, len(x))
except TypeError as e: print(e)
# expect: Can't instantiate abstract class Sized with abstract method __len__
