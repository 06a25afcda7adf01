"""What the generator knows while it writes: types, names, costs, output.

A type is a string ("int", "float", "str", "bool", "none") or a tuple:
("list", t), ("tuple", t, ...), ("dict", key, value), ("set", t), ("obj", cls),
("opt", t), ("union", t, ...), ("fn", (params...), result).

Three promises keep every program finite and inside 64 bits:
- an int or float variable stays below BIG in size, an accumulator (only ever
  added to) below HUGE; expressions carry a bound and are reduced when needed;
- a string variable is at most LONG characters, a container at most MANY items;
- every loop has a known limit, and the product of the limits around a call
  times the cost of the callee stays inside the budget of the function.
"""

BIG = 10 ** 6
HUGE = 10 ** 13
LONG = 60
MANY = 12

WORDS = """alpha amber apple arrow basin birch bread brick cedar chalk cloud
coral crane delta ember fable fern field flint frost glade grain grape harbor
hazel honey ivory jade kite lemon linen lotus maple marsh mint moss north oak
olive opal otter pearl pine plum quartz reed river sage salt silk slate spark
stone storm sugar thorn tide topaz violet wheat willow wind""".split()

NAMES = """acc base best bound cell chunk code count cost depth diff edge entry
extra field first gap group head index inner item key label last left level
limit line link low mark mass mean mode move node note offset order pair part
path peak pick point pool price queue rank rate rest right root row score seed
shift size slot span start state step stock sum_ tail tally term text token
total trace turn unit value weight width word""".split()

# Names that definitions spell out.
RESERVED = """cell child depth e i item j k key kind known main mask n node number
other out result row self sep stop sys tag tb text v value word wrapper x y z""".split()


class Var:
    def __init__(self, name, type, frozen=False, acc=False):
        self.name = name
        self.type = type
        self.frozen = frozen
        self.acc = acc


class Func:
    """Something that can be called: its parameter types, result and cost."""

    def __init__(self, name, params, result, cost=10, raises=False, keywords=(), needed=None):
        self.name = name
        self.params = params
        self.result = result
        self.cost = cost
        self.raises = raises
        self.keywords = keywords
        self.needed = len(params) if needed is None else needed


class Class:
    def __init__(self, name, base=None):
        self.name = name
        self.base = base
        self.init = []
        self.attrs = []
        self.methods = []
        self.special = set(base.special) if base else set()
        self.subclasses = []
        if base:
            self.attrs = list(base.attrs)
            self.init = list(base.init)
            self.methods = list(base.methods)
            base.subclasses.append(self)

    def is_a(self, other):
        return self is other or (self.base is not None and self.base.is_a(other))


class Scope:
    def __init__(self, function):
        self.vars = []
        self.function = function  # does a function begin here


class Writer:
    """Lines, indentation, fresh names, visible variables and budgets."""

    def __init__(self, rng):
        self.rng = rng
        self.lines = []
        self.depth = 0
        self.used = set(RESERVED)
        self.scopes = [Scope(True)]
        self.functions = []
        self.classes = []
        self.errors = []
        self.guard = 0  # are we inside a try that catches everything likely
        self.mult = 1
        self.cost = 0
        self.budget = 60000
        self.loops = 0

    # output

    def emit(self, text):
        text = bare(text)
        self.lines.append("    " * self.depth + text)
        self.cost += self.mult

    def blank(self, n=1):
        for _ in range(n):
            if self.lines and (n > 1 or self.lines[-1]):
                self.lines.append("")

    def indented(self):
        return Indent(self)

    # names

    def fresh(self, words=NAMES):
        rng = self.rng
        for _ in range(50):
            name = rng.choice(words)
            if name not in self.used:
                break
        while name in self.used:
            name = rng.choice(words) + str(rng.randrange(2, 100))
        self.used.add(name)
        return name

    def fresh_class(self):
        while True:
            name = self.rng.choice(WORDS).title() + self.rng.choice(["", "", "Item", "Node", "Kind", "Box"])
            if name not in self.used:
                self.used.add(name)
                return name

    # variables

    def declare(self, name, type, **flags):
        v = Var(name, type, **flags)
        self.scopes[-1].vars.append(v)
        return v

    def visible(self):
        return [v for s in self.scopes for v in s.vars]

    def local(self):
        """Variables that an assignment here would rebind."""
        out = []
        for s in reversed(self.scopes):
            out += s.vars
            if s.function:
                break
        return out

    def vars_of(self, *types):
        return [v for v in self.visible() if v.type in types]

    def pick(self, *types):
        found = self.vars_of(*types)
        if not found:
            return None
        if len(found) > 6 and self.rng.random() < 0.7:
            found = found[-6:]
        return self.rng.choice(found)

    def chance(self, p):
        return self.rng.random() < p

    def weighted(self, table):
        """Picks from [(weight, thing), ...]."""
        total = sum(w for w, _ in table)
        at = self.rng.random() * total
        for w, thing in table:
            at -= w
            if at <= 0:
                return thing
        return table[-1][1]

    # budgets

    def affordable(self, f):
        return self.cost + f.cost * self.mult <= self.budget

    def charge(self, f):
        self.cost += f.cost * self.mult


def bare(text):
    """Drops parentheses around a whole right-hand side or condition."""
    for start in ("if ", "elif ", "return ", "while ", ""):
        at = text.find(" = (") + 3 if start == "" else len(start)
        if (start and text.startswith(start + "(")) or (start == "" and at > 2 and text[:at - 3].isidentifier()):
            end = len(text) - text.endswith(":") - 1
            if text[end] == ")" and matching(text, at) == end and ", " not in text[at:end] and ":=" not in text:
                return text[:at] + text[at + 1:end] + text[end + 1:]
    return text


def matching(text, at):
    """Where the bracket at a position closes, or -1 if quotes are about."""
    level = 0
    for i in range(at, len(text)):
        if text[i] in "'\"":
            return -1
        level += (text[i] in "([{") - (text[i] in ")]}")
        if level == 0:
            return i
    return -1


class Indent:
    def __init__(self, w):
        self.w = w

    def __enter__(self):
        self.w.depth += 1

    def __exit__(self, *info):
        self.w.depth -= 1


class Block(Indent):
    """An indented block with a scope of its own: what it declares may not be
    bound afterwards, so it is forgotten."""

    def __init__(self, w, trips=1):
        super().__init__(w)
        self.trips = trips

    def __enter__(self):
        super().__enter__()
        w = self.w
        w.scopes.append(Scope(False))
        w.mult *= self.trips
        w.loops += self.trips > 1

    def __exit__(self, *info):
        super().__exit__(*info)
        w = self.w
        w.scopes.pop()
        w.mult //= self.trips
        w.loops -= self.trips > 1


class Body(Indent):
    """The body of a function: own scope, own budget, own cost."""

    def __init__(self, w, budget):
        super().__init__(w)
        self.limit = budget
        self.cost = 0

    def __enter__(self):
        super().__enter__()
        w = self.w
        self.saved = w.cost, w.mult, w.budget, w.guard, w.loops
        w.cost, w.mult, w.budget, w.guard, w.loops = 0, 1, self.limit, 0, 0
        w.scopes.append(Scope(True))
        return self

    def __exit__(self, *info):
        super().__exit__(*info)
        w = self.w
        self.cost = w.cost + 2
        w.scopes.pop()
        w.cost, w.mult, w.budget, w.guard, w.loops = self.saved
