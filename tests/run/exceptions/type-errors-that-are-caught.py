def add(a, b):
    return a + b


def attempt(a, b):
    try:
        print(add(a, b))
    except TypeError as e:
        print("refused:", e)


attempt(1, "x")
try:
    len(5)
except Exception as e:
    print(e)
x = None
try:
    x = int("7")
finally:
    print(x.bit_length())
x = None
print(hasattr(x, "size") and x.size)

# expect: refused: unsupported operand type(s) for +: 'int' and 'str'
# expect: object of type 'int' has no len()
# expect: 3
# expect: False
