from stackless import coroutine

def in_a():
    b.bind(in_b)

def in_b():
    raise KeyError("from b")

a = coroutine()
b = coroutine()
a.bind(in_a)
a.switch()
try:
    b.switch()
except KeyError as e:
    print("main:", e)
