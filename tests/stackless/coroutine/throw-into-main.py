from stackless import coroutine

def f():
    coroutine.getmain().throw(ValueError("for main"))
    print("f goes on")

co = coroutine()
co.bind(f)
try:
    co.switch()
except ValueError as e:
    print(e)
print(co.alive)
co.switch()
print(co.alive)
