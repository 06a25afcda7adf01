def used():
    return 1


def unused(x):
    return x + offset  # error: undefined_name


print(used())
