def label(n):
    return n + " items"  # error: type_error


print(label(4))
