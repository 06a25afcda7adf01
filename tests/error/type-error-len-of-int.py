n = 12345
print(len(n))  # error: type_error
