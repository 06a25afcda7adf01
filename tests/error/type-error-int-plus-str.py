count = 3
print("total: " + count)  # error: type_error
