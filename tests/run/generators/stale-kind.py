"""A scheduler of generators beside a pipeline of decorated ones."""

def worker(name, n):
    total = 0
    for i in range(n):
        yield (1, i)
        total += i
    return total
def main():
    a = yield worker("a", 3)
    yield
    return "main done"
q = [(worker("b", 2), None)]
q.append((main(), None))
while q:
    t, v = q.pop(0)
    try:
        c = t.send(v)
    except StopIteration as e:
        print(e.value)
    else:
        if isinstance(c, tuple):
            q.append((t, c[1]))
        elif c is None:
            q.append((t, None))
        else:
            q.append((c, None))
            q.append((t, (c, c)))
# coroutine pipeline
def coroutine(f):
    def start(*a, **k):
        g = f(*a, **k)
        next(g)
        return g
    return start
@coroutine
def grep(pat, target):
    try:
        while True:
            line = yield
            if pat in line: target.send(line)
    except GeneratorExit:
        target.close()
        print("grep closed")
@coroutine
def broadcast(*targets):
    while True:
        item = yield
        for t in targets: t.send(item)
@coroutine
def printer(prefix):
    try:
        while True:
            print(prefix, (yield))
    finally:
        print(prefix, "bye")
@coroutine
def averager():
    total, n, avg = 0.0, 0, None
    while True:
        x = yield avg
        total += x
        n += 1
        avg = total / n
p = grep("py", broadcast(printer("1>"), printer("2>")))
for line in "python is fun|java|pypy|c".split("|"): p.send(line)
p.close()

# expect: 1
# expect: main done
# expect: 3
# expect: 1> python is fun
# expect: 2> python is fun
# expect: 1> pypy
# expect: 2> pypy
# expect: 1> bye
# expect: 2> bye
# expect: grep closed
# flags: --gc=ref
