# What CPython has and gelato lacks is no NameError, though one would be handled.
try:
    x = memoryview(b"abc")  # error: unsupported
except NameError:
    print("none")
