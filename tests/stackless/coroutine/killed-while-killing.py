from stackless import coroutine, CoroutineExit

# a waits in b.kill() when c kills a
def in_a():
    try:
        b.kill()
    finally:
        print("a dies")

def in_b():
    try:
        main.switch()
    except CoroutineExit:
        print("b is killed")
        c.switch()

def in_c():
    a.kill()
    print("c goes on")

main = coroutine.getmain()
a = coroutine()
b = coroutine()
c = coroutine()
a.bind(in_a)
b.bind(in_b)
c.bind(in_c)
b.switch()
a.switch()
print(a.alive, b.alive, c.alive)
