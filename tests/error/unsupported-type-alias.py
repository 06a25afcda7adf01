type Number = int | float  # error: unsupported
print("x")
