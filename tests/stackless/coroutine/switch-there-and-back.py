from stackless import coroutine

def f():
    print("in")
    main.switch()
    print("again")

main = coroutine.getcurrent()
co = coroutine()
co.bind(f)
print("before")
co.switch()
print("between")
co.switch()
print("after")
