def half(x, /):
    return x / 2


print(half(x=4))  # error: bad_call
