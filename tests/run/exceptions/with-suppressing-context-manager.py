class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.seen = value
        return kind is not None and issubclass(kind, self.kinds)


with Suppress(ValueError, KeyError) as s:
    int("x")
print(repr(s.seen))
with Suppress(KeyError) as s:
    pass
print(s.seen)
try:
    with Suppress(KeyError):
        [][0]
except IndexError as e:
    print("not suppressed:", e)

# expect: ValueError("invalid literal for int() with base 10: 'x'")
# expect: None
# expect: not suppressed: list index out of range
