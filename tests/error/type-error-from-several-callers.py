def join(a, b):
    return a + ":" + b  # error: type_error


print(join(1, "x"))
print(join(2, "y"))
print(join(2.5, "z"))
