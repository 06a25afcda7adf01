import itertools
def numbers(n, name="n"):
    try:
        for i in range(n):
            yield i
    finally:
        print("closed", name)
def plain(n):
    for i in range(n):
        yield i
class Res:
    def __init__(self, n): self.n = n
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, *a): print("exit", self.n, a[0].__name__ if a[0] else None)
class Box:
    def __init__(self): self.items = [1, 2, 3]
    def walk(self):
        with Res("walk"):
            for x in self.items:
                yield x
def outer(n):
    for x in numbers(n, "inner"):
        yield x * 10
def outer2(n):
    yield from numbers(n, "yf")
for x in numbers(5):
    if x == 2: break
print("after break")
for x in numbers(3):
    pass
else:
    print("else")
print("after else")
def find(t):
    for i, x in enumerate(numbers(10, "enum")):
        if x == t:
            return i
    return -1
print(find(4), find(20))
for x in Box().walk():
    print(x)
    if x == 2: break
print("after walk")
try:
    for x in outer(3):
        if x == 10: raise ValueError("boom")
except ValueError as e:
    print("caught", e)
for x in outer2(3):
    break
print("after yf")
for a, b in zip(numbers(3, "z1"), numbers(5, "z2")):
    if a == 1: break
print("after zip")
for x in itertools.islice(numbers(10, "isl"), 2):
    print(x)
print("after islice")
for x in (y * 2 for y in numbers(10, "gx")):
    if x > 4: break
print("after genexp")
print(next(numbers(3, "next")))
print("after next")
print(any(v > 1 for v in numbers(5, "any")), "after any")
print(all(v < 1 for v in numbers(5, "all")), "after all")
for i in range(2):
    for x in numbers(5, f"loop{i}"):
        if x == 1: break
    else:
        print("no")
    for y in plain(4):
        if y: break
def nested():
    for x in numbers(3, "A"):
        for y in numbers(3, "B"):
            if y == 1:
                return x, y
print(nested())
def cont():
    for x in numbers(4, "C"):
        if x % 2: continue
        try:
            if x == 2: return "ret"
        finally:
            print("fin", x)
print(cont())
g = numbers(5, "kept")
for x in g:
    if x == 1: break
print(next(g))
g.close()
print("end")

# expect: closed n
# expect: after break
# expect: closed n
# expect: else
# expect: after else
# expect: closed enum
# expect: closed enum
# expect: 4 -1
# expect: enter walk
# expect: 1
# expect: 2
# expect: exit walk GeneratorExit
# expect: after walk
# expect: closed inner
# expect: caught boom
# expect: closed yf
# expect: after yf
# expect: closed z2
# expect: closed z1
# expect: after zip
# expect: 0
# expect: 1
# expect: closed isl
# expect: after islice
# expect: closed gx
# expect: after genexp
# expect: closed next
# expect: 0
# expect: after next
# expect: closed any
# expect: True after any
# expect: closed all
# expect: False after all
# expect: closed loop0
# expect: closed loop1
# expect: closed B
# expect: closed A
# expect: (0, 1)
# expect: fin 0
# expect: fin 2
# expect: closed C
# expect: ret
# expect: 2
# expect: closed kept
# expect: end
