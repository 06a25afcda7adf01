# status: 1
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 24, in <module>
# stderr:     co.switch()
# stderr:   File "{file}", line 15, in outer
# stderr:     inner(0)
# stderr:   File "{file}", line 18, in inner
# stderr:     raise ValueError("deep")
# stderr: ValueError: deep
from stackless import coroutine

def outer():
    print("outer")
    main.switch()
    inner(0)

def inner(x):
    raise ValueError("deep")

main = coroutine.getmain()
co = coroutine()
co.bind(outer)
co.switch()
co.switch()
