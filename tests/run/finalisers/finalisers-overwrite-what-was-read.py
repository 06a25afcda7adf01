"""What a function has read stays alive when a finaliser overwrites the place it was read from."""


class Child:
    def __init__(self, name):
        self.name = name

    def shout(self, other):
        drop(other)
        return self.name + "!"


class Parent:
    def __init__(self, name):
        self.child = Child(name)
        self.items = [Child(name + "0"), Child(name + "1")]


class Bomb:
    def __init__(self, target):
        self.target = target

    def __del__(self):
        self.target.child = Child("new")
        self.target.items = [Child("n0"), Child("n1")]


def drop(box):
    box.clear()


def unused_result(p):
    c = p.child
    Bomb(p)
    return c.name


def last_use(p):
    b = Bomb(p)
    c = p.child
    x = p.items[1]
    b.target = p
    b = None
    return c.name + x.name


def on_an_edge(p, flag):
    b = Bomb(p)
    c = p.child
    if flag:
        return c.name
    return c.name + str(b is None)


def in_a_loop(p):
    out = []
    for x in p.items:
        b = Bomb(p)
        out.append(x.name)
        b = None
        out.append(x.name)
    return out


def in_a_call(p):
    return p.child.shout([Bomb(p)])


def in_a_handler(p):
    c = p.child
    try:
        b = Bomb(p)
        raise ValueError(b.target is p)
    except ValueError as e:
        return c.name + str(e)


def chained(p):
    box = [Bomb(p)]
    first = p.items[0]
    name = first.name
    box.pop()
    return name + first.name + p.items[0].name


def overwritten(p):
    box = [Bomb(p)]
    c = p.child
    box[0] = Bomb(Parent("other"))
    return c.name + p.child.name


for f in (unused_result, last_use, in_a_loop, in_a_call, in_a_handler, chained, overwritten):
    print(f.__name__, f(Parent("old")))
print(on_an_edge(Parent("a"), True), on_an_edge(Parent("b"), False))

# expect: unused_result old
# expect: last_use oldold1
# expect: in_a_loop ['old0', 'old0', 'old1', 'old1']
# expect: in_a_call old!
# expect: in_a_handler oldTrue
# expect: chained old0old0n0
# expect: overwritten oldnew
# expect: a bFalse

# flags: --gc=ref
