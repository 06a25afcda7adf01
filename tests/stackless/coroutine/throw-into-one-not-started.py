from stackless import coroutine

def f():
    print("never")

co = coroutine()
co.bind(f)
try:
    co.throw(IndexError("early"))
except IndexError as e:
    print(e)
print(co.alive)
