class Base:
    def __init__(self, name, size=1, **kw):
        self.name = name
        self.size = size
        self.kw = kw
class Child(Base):
    def __init__(self, *args, color="red", **kwargs):
        super().__init__(*args, **kwargs)
        self.color = color
c = Child("a", 2, color="blue", z=1)
print(c.name, c.size, c.color, c.kw)
c = Child("b", size=5)
print(c.name, c.size, c.color, c.kw)

class Partial:
    def __init__(self, f, *args, **kw):
        self.f = f
        self.args = args
        self.kw = kw
    def __call__(self, *args, **kw):
        kw2 = dict(self.kw)
        kw2.update(kw)
        return self.f(*(self.args + args), **kw2)

def show(a, b=2, *rest, c=3, **more):
    return (a, b, rest, c, sorted(more))
print(Partial(show, 1)())
print(Partial(show, 1, c=9)(5))
print(Partial(show, 1, 2, 3, d=9)(5, c=4))

def retry(times):
    def deco(fn):
        def wrapper(*args, **kwargs):
            for i in range(times):
                try:
                    return fn(*args, **kwargs)
                except ValueError as e:
                    print("retry", i, e)
            return None
        return wrapper
    return deco
@retry(2)
def parse(text, base=10):
    return int(text, base)
@retry(3)
def div(a, b, *, scale=1):
    if b == 0:
        raise ValueError("zero")
    return a / b * scale
print(parse("12"), parse("ff", 16), parse("zz", base=36), parse("q"))
print(div(1, 2), div(1, 0), div(3, 2, scale=2))

handlers = {}
def on(name):
    def reg(f):
        handlers[name] = f
        return f
    return reg
@on("move")
def move(x, y, speed=1): return f"move {x} {y} {speed}"
@on("say")
def say(text, loud=False): return text.upper() if loud else text
@on("quit")
def quit_(): return "bye"
def dispatch(line):
    cmd, *args = line.split()
    opts = {}
    pos = []
    for a in args:
        if "=" in a:
            k, v = a.split("=")
            opts[k] = v
        else:
            pos.append(a)
    try:
        return handlers[cmd](*pos, **opts)
    except TypeError as e:
        return "error: " + str(e)
for line in ["move 1 2", "move 1 2 3", "move 1", "move 1 2 speed=9", "say hi", "say hi loud=yes", "say text=yo", "quit", "quit now", "say hi text=x", "move 1 2 3 4", "say hi shout=1", "say"]:
    print(dispatch(line))
def none(): return 7
print(none(*[]), none(**{}))
e = []
try:
    none(*[1][:0], **dict([("a", 1)]))
except TypeError as x:
    print(x)
def kwonly(*, a, b=2): return (a, b)
for d in [{"a": 1}, {"b": 3}, {"a": 1, "b": 2}, {"a": 1, "c": 2}]:
    try:
        print(kwonly(**d))
    except TypeError as x:
        print(x)
print(kwonly(**{**{"a": 1}, **{"b": 5}}))
g = dict(a=1)
g["b"] = 4
print(kwonly(**g), list(map(lambda p: show(*p), [(1,), (1, 2), (1, 2, 3)])))
# expect: a 2 blue {'z': 1}
# expect: b 5 red {}
# expect: (1, 2, (), 3, [])
# expect: (1, 5, (), 9, [])
# expect: (1, 2, (3, 5), 4, ['d'])
# expect: retry 0 invalid literal for int() with base 10: 'q'
# expect: retry 1 invalid literal for int() with base 10: 'q'
# expect: 12 255 1295 None
# expect: retry 0 zero
# expect: retry 1 zero
# expect: retry 2 zero
# expect: 0.5 None 3.0
# expect: move 1 2 1
# expect: move 1 2 3
# expect: error: move() missing 1 required positional argument: 'y'
# expect: move 1 2 9
# expect: hi
# expect: HI
# expect: yo
# expect: bye
# expect: error: quit_() takes 0 positional arguments but 1 was given
# expect: error: say() got multiple values for argument 'text'
# expect: error: move() takes from 2 to 3 positional arguments but 4 were given
# expect: error: say() got an unexpected keyword argument 'shout'
# expect: error: say() missing 1 required positional argument: 'text'
# expect: 7 7
# expect: none() got an unexpected keyword argument 'a'
# expect: (1, 2)
# expect: kwonly() missing 1 required keyword-only argument: 'a'
# expect: (1, 2)
# expect: kwonly() got an unexpected keyword argument 'c'
# expect: (1, 5)
# expect: (1, 4) [(1, 2, (), 3, []), (1, 2, (), 3, []), (1, 2, (3,), 3, [])]
