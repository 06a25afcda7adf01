from stackless import coroutine

def f():
    for i in range(3):
        try:
            main.switch()
        except ValueError as e:
            print("got", e)
    return "end"

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
co.throw(ValueError("one"))
co.throw(ValueError("two"))
co.switch()
print(co.alive)
