size = 5
print(size())  # error: type_error
