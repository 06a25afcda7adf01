def numbers(n, name="n"):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed", name)
def f():
    for x in numbers(3):
        if x == 1: raise ValueError("boom")
try:
    f()
except ValueError as e:
    print("caught", e)
try:
    for x in numbers(3):
        if x == 1: raise ValueError("boom")
except ValueError as e:
    print("caught", e)

# expect: closed n
# expect: caught boom
# expect: closed n
# expect: caught boom
