import sys


def show(flag):
    x = 1
    if flag:
        x = "one"
    print(x + 1)  # warning: maybe_type_error


show(len(sys.argv) > 5)
