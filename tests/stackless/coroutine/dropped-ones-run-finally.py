# gc: ref
from stackless import coroutine

def f():
    try:
        coroutine.getmain().switch()
    finally:
        print("finally")

def g():
    print("g")

co = coroutine()
co.bind(f)
co.switch()
co = None
print("dropped")
other = coroutine()
other.bind(g)
other.switch()
