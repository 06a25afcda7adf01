a, b = 5  # error: type_error
print(a, b)
