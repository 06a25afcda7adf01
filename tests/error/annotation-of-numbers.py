# An int may stand for a float, and both for a complex.
def scale(z: complex, by: float = 2) -> complex:
    return z * by


print(scale(2), scale(1.5), scale(1j))
word: complex = "a"  # warning: annotation
print(word)
