def attempt(values):
    try:
        a, b = values
        print(a, b)
    except ValueError as e:
        print(e)


attempt([1, 2])
attempt([1])
attempt([1, 2, 3])
attempt("xy")
try:
    a, *b, c = [1]
except ValueError as e:
    print(e)

# expect: 1 2
# expect: not enough values to unpack (expected 2, got 1)
# expect: too many values to unpack (expected 2)
# expect: x y
# expect: not enough values to unpack (expected at least 2, got 1)
