# Like CPython's SyntaxWarning: the program runs.
x = len("abc")
print(x is 3)  # warning: is_value
print(x is not "a", x is None, x is True, x is ...)  # warning: is_value
print(x is -3)  # warning: is_value
print((1, 2) is x)  # warning: is_value
print(x is [], None is not None)
