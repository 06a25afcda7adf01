def load(text):
    try:
        return int(text)
    except ValueError as e:
        raise RuntimeError("cannot load") from e


try:
    load("abc")
except RuntimeError as e:
    print(e, "|", e.__cause__, "|", type(e.__cause__).__name__, e.__suppress_context__)
try:
    try:
        {}["a"]
    except KeyError:
        raise ValueError("second")
except ValueError as e:
    print(repr(e.__context__), e.__cause__)

# expect: cannot load | invalid literal for int() with base 10: 'abc' | ValueError True
# expect: KeyError('a') None
