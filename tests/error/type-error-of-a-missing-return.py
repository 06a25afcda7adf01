def double(n):
    n * 2


print(double(3) + 1)  # error: type_error
