from stackless import coroutine

# b is bound by a: it ends into a, although main switched to it
def in_a():
    b.bind(in_b)
    main.switch()
    print("a goes on")

def in_b():
    print("b")

main = coroutine.getmain()
a = coroutine()
b = coroutine()
a.bind(in_a)
a.switch()
b.switch()
print("main")
