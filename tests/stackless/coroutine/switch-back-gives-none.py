from stackless import coroutine

def f():
    got = main.switch()
    print("f got", got)
    return "end"

main = coroutine.getmain()
co = coroutine()
co.bind(f)
print(co.switch())
print(co.switch())
