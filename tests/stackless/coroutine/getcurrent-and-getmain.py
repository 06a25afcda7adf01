from stackless import coroutine

def f():
    print(coroutine.getcurrent() is a, coroutine.getmain() is main)
    b.switch()
    print(coroutine.getcurrent() is a)

def g():
    print(coroutine.getcurrent() is b, coroutine.getcurrent() is a)

main = coroutine.getcurrent()
print(main is coroutine.getmain())
a = coroutine()
b = coroutine()
a.bind(f)
b.bind(g)
a.switch()
print(coroutine.getcurrent() is main)
