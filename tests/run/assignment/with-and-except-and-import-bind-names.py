class Manager:
    def __enter__(self):
        return "value"

    def __exit__(self, *info):
        return True


with Manager() as bound:
    raise ValueError("skipped")
print(bound)
try:
    raise KeyError("k")
except KeyError as error:
    kept = error
print(repr(kept))
import math as bound
print(bound.floor(2.5))

# expect: value
# expect: KeyError('k')
# expect: 2
