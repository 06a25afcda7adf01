def double(x):
    return 2 * x


print(double(1, 2))  # error: bad_call
