n = 42
print(n[0])  # error: type_error
