try:
    ",".join(["a", 1])
except TypeError as e:
    print(e)
values = ["a", 2]
try:
    print("x" + values[1])
except TypeError as e:
    print(e)
try:
    print(values[1] + "x")
except TypeError as e:
    print(e)

# expect: sequence item 1: expected str instance, int found
# expect: can only concatenate str (not "int") to str
# expect: unsupported operand type(s) for +: 'int' and 'str'
