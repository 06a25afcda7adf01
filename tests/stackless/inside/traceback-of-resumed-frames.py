# status: 1
# stderr: Traceback (most recent call last):
# stderr:   File "{file}", line 31, in <module>
# stderr:     co.switch()
# stderr:   File "{file}", line 15, in a
# stderr:     b([1, 2])
# stderr:   File "{file}", line 20, in b
# stderr:     c(x)
# stderr:   File "{file}", line 25, in c
# stderr:     raise ValueError("at 2")
# stderr: ValueError: at 2
from stackless import coroutine

def a():
    b([1, 2])

def b(items):
    for x in items:
        main.switch()
        c(x)

def c(x):
    main.switch()
    if x == 2:
        raise ValueError("at 2")

main = coroutine.getmain()
co = coroutine()
co.bind(a)
for i in range(10):
    co.switch()
