from stackless import coroutine

def f():
    try:
        main.switch()
    finally:
        raise KeyError("instead")

main = coroutine.getmain()
co = coroutine()
co.bind(f)
co.switch()
try:
    co.kill()
except KeyError as e:
    print("killer got", e)
print(co.alive)
