from stackless import coroutine

def parent():
    child.bind(in_child)
    try:
        child.switch()
    finally:
        print("parent dies")

def in_child():
    p.kill()
    print("child goes on")
    return "end of child"

p = coroutine()
child = coroutine()
p.bind(parent)
print(p.switch())
print(p.alive, child.alive)
