from stackless import coroutine

def in_a():
    b.bind(in_b)
    print("a ends")

def in_b():
    print("b ends")
    return "to main"

a = coroutine()
b = coroutine()
a.bind(in_a)
a.switch()
print(b.switch())
