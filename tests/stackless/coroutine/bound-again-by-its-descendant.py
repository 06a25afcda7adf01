from stackless import coroutine

# a was b's parent; bound again by b it becomes b's child
def in_a(x):
    print("a", x)
    if x == 1:
        b.bind(in_b)
        b.switch()
    return x

def in_b():
    main.switch()
    a.bind(in_a, 2)
    print("b got", a.switch())
    return "b ends"

main = coroutine.getmain()
a = coroutine()
b = coroutine()
a.bind(in_a, 1)
a.switch()
a.switch()
print(b.switch(), a.alive, b.alive)
