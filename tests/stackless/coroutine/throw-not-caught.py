from stackless import coroutine

def f():
    main.switch()

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
try:
    co.throw(KeyError("back"))
except KeyError as e:
    print("main", e, co.alive)
