# What CPython has and gelato lacks is no NameError, though one would be handled.
try:
    x = dir(3)  # error: unsupported
except NameError:
    print("none")
