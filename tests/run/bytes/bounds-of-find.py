# The bounds of find, count and their like: None, anything with __index__, else an
# error of their own.
class Two:
    def __index__(self):
        return 2


def bounds(data, start):
    try:
        return data.find(b"b", start), data.count(b"b", None, start)
    except TypeError as e:
        return str(e)


for data in (b"abab", bytearray(b"abab")):
    print(bounds(data, 2), bounds(data, Two()), bounds(data, True))
    print(bounds(data, None), bounds(data, 1.5))
# expect: (3, 1) (3, 1) (1, 0)
# expect: (1, 2) slice indices must be integers or None or have an __index__ method
# expect: (3, 1) (3, 1) (1, 0)
# expect: (1, 2) slice indices must be integers or None or have an __index__ method
