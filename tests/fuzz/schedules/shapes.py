"""Bodies of tasks at work: each shape is a function, or another kind of frame, in which
a task may be left: handlers, generators, keys, operators ..."""
from stackless import usercostate
from state import state


class Hooks:
    """What the family at work does with its own statements, and its exits."""

    family = None


def caught(e):
    state.say("caught " + type(e).__name__)


def execute(body, x):
    """The statements of a body, one after the other; gives x as they leave it."""
    for node in body:
        if state.steps <= 0:
            break
        state.steps -= 1
        x = step(node, x)
    return x


def step(node, x):
    kind = node.kind
    if kind == "trace":
        state.say(f"at {node.mark} {x}")
    elif kind == "set":
        return (x * 3 + node.a) % 101
    elif kind == "fail":
        if x % (node.a + 2) == 1:
            raise error(node)
    elif kind == "loop":
        for _ in range(node.a % 3 + 1):
            x = execute(node.body, x)
    elif kind == "if":
        if x % (node.a % 3 + 2) == 0:
            x = execute(node.body, x)
        else:
            x = execute(node.other, x + 1)
    elif kind == "deep":
        x = deep(node, node.a * 3, x)
    elif kind == "sort":
        state.say(str(sorted([x % 3, 1, x % 5], key=lambda y: execute(node.body, y) % 7)))
    elif kind == "comprehend":
        state.say(str([execute(node.body, y) % 9 for y in range(node.a % 3)]))
    elif kind == "starred":
        x = added(*[execute(node.body, x), execute(node.other, x)])
    elif kind == "text":
        state.say(f"text {execute(node.body, x) % 5:03d} {Operand(node, x)}")
    elif kind == "add":
        x = (Operand(node, x) + Operand(node, 1)).x % 101
    elif kind == "property":
        x = Operand(node, x).slow
    elif kind == "key":
        x = keyed(node, x)
    elif kind == "iterate":
        for y in Counted(node, x):
            x = (x + y) % 101
    elif kind == "closure":
        x = closed(node, x)
    elif kind == "with":
        with Guard(node) as y:
            x = execute(node.body, x + y)
    else:
        return protect(node, x)
    return x


def protect(node, x):
    """Handlers and generators."""
    kind = node.kind
    if kind == "except":
        return handled(node, x)
    if kind == "finally":
        try:
            x = execute(node.body, x)
        finally:
            state.say(f"finally {node.mark}")
            x = execute(node.other, x)
    elif kind == "both":
        try:
            try:
                x = execute(node.body, x)
            except (ValueError, KeyError) as e:
                caught(e)
                x = execute(node.other, x)
            else:
                state.say(f"else {node.mark}")
        finally:
            x = execute(node.other, x)
            state.say(f"both {node.mark}")
    elif kind == "again":
        try:
            x = execute(node.body, x)
        except ValueError as e:
            x = execute(node.other, x)
            if node.a % 3 == 0:
                raise
            if node.a % 3 == 1:
                raise KeyError(str(node.mark)) from e
            caught(e)
    elif kind == "return":
        return early(node, x)
    elif kind == "items":
        return abandoned(node, x)
    elif kind == "chained":
        for y in chained(node, x):
            x = (x + y) % 101
    elif kind == "sent":
        return sent(node, x)
    elif kind == "inside":
        return inside(node, x) if Hooks.family.nests else execute(node.body, x)
    else:
        return Hooks.family.operation(node, x)
    return x


def error(node):
    if node.b % 2:
        return ValueError(f"from {node.mark}")
    return KeyError(f"from {node.mark}")


def handled(node, x):
    """One handler of each kind; bodies run inside of it."""
    try:
        return execute(node.body, x)
    except ValueError as e:
        caught(e)
        x = execute(node.other, x)
        state.say("context " + str(e.__context__ is None))
    except KeyError as e:
        caught(e)
        if node.a == 0:
            raise ValueError(str(node.mark))
        x = execute(node.other, x + 1)
    except BaseException as e:
        caught(e)  # a kill, which one in six tasks does not heed
        x = execute(node.other, x)
        if node.a:
            raise
    return x


def early(node, x):
    try:
        return execute(node.body, x)
    finally:
        execute(node.other, x)


def deep(node, n, x):
    """A statement with n frames below it."""
    if n == 0:
        return execute(node.body, x)
    y = deep(node, n - 1, x + 1)
    return (y + n) % 101


def added(x, y):
    return (x + y) % 101


def items(node, x):
    try:
        for y in range(node.a % 3 + 1):
            x = execute(node.body, x)
            yield y + x % 2
    finally:
        state.say(f"items {node.mark}")
        execute(node.other, x)


def abandoned(node, x):
    """A loop over a generator that it may leave early."""
    g = items(node, x)
    try:
        for y in g:
            state.say(f"item {y}")
            if y > node.b:
                break
    finally:
        g.close()
    return x


def chained(node, x):
    y = yield from counted(node, x)
    yield y
    yield from counted(node, y)


def counted(node, x):
    yield 1
    x = execute(node.body, x)
    yield x
    return x


def sent(node, x):
    """A generator that is driven: values and exceptions go in, it is closed at the end."""
    g = taking(node)
    next(g)
    try:
        for y in range(node.a % 3 + 1):
            x = g.send(x + y)
        if node.b == 0:
            x = g.throw(KeyError(str(node.mark)))
    except StopIteration:
        state.say("exhausted")
    finally:
        g.close()
    return x


def taking(node):
    x = 0
    try:
        while True:
            y = yield x
            x = execute(node.body, y)
    except KeyError as e:
        caught(e)
        yield execute(node.other, x)


def inside(node, x):
    """A generator made of a coroutine, in a view that nobody else knows."""
    view = usercostate()
    found = []

    def run(y):
        for _ in range(node.a % 2 + 1):
            y = execute(node.body, y)
            found.append(y)
            view.getmain().switch()

    co = view.newcoroutine()
    co.bind(run, x)
    while co.alive:
        co.switch()
        state.say(f"inside {node.mark} {found}")
    return found[-1] if found else x


def closed(node, x):
    total = 0

    def add(y):
        nonlocal total
        total += y
        y = execute(node.body, y)
        total += y

    add(x)
    if node.other:
        add(x + 1)
    return total % 101


class Guard:
    """A context manager; an odd one swallows errors."""

    def __init__(self, node):
        self.node = node

    def __enter__(self):
        state.say(f"enter {self.node.mark}")
        return execute(self.node.other, self.node.a)

    def __exit__(self, kind, exc, tb):
        state.say(f"exit {self.node.mark} {kind is None}")
        execute(self.node.other, 1)
        return self.node.a % 2 == 1 and isinstance(exc, (ValueError, KeyError))


class Operand:
    def __init__(self, node, x):
        self.node = node
        self.x = x

    def __add__(self, other):
        return Operand(self.node, execute(self.node.body, self.x) + other.x)

    def __str__(self):
        return "operand " + str(execute(self.node.other, self.x) % 7)

    @property
    def slow(self):
        return execute(self.node.body, self.x)


class Key:
    """Equal to all others of its number, as it finds out after a while."""

    def __init__(self, node, n):
        self.node = node
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        execute(self.node.body, self.n)
        return self.n == other.n


def keyed(node, x):
    table = {}
    for n in (1, 3, x % 4):
        table[Key(node, n)] = n
    state.say(f"keys {len(table)} {Key(node, 3) in table}")
    return x


class Counted:
    def __init__(self, node, x):
        self.node = node
        self.x = x
        self.n = node.a % 3

    def __iter__(self):
        return self

    def __next__(self):
        if self.n == 0:
            raise StopIteration
        self.n -= 1
        return execute(self.node.body, self.x)
