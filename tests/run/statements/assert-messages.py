def check(n):
    assert n > 0, f"bad n: {n}"
    return n


print(check(3))
try:
    check(-1)
except AssertionError as e:
    print("AssertionError:", e)
try:
    assert []
except AssertionError as e:
    print(repr(e))

# expect: 3
# expect: AssertionError: bad n: -1
# expect: AssertionError()
