# flags: --strict
def double(x: str):  # error: annotation
    return x + x


print(double(4))
