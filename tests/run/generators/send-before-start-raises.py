def g():
    x = yield 1
    print("got", x)


it = g()
try:
    it.send(5)
except TypeError as e:
    print(e)
print(it.send(None))
print(next(it, "end"))

# expect: can't send non-None value to a just-started generator
# expect: 1
# expect: got None
# expect: end
