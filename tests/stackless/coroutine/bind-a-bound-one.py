from stackless import coroutine

def f():
    try:
        co.bind(f)
    except ValueError as e:
        print("inside:", e)
    coroutine.getmain().switch()

co = coroutine()
co.bind(f)
for i in range(2):
    try:
        co.bind(f)
    except ValueError as e:
        print(i, e)
    co.switch()
print(co.is_alive)
