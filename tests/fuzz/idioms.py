"""Whole small algorithms as programs have them, with random parameters and
random data. Each leaves a demonstration."""


class Idioms:
    """Mixed into the generator, over Defs and the rest."""

    def idiom(self):
        make = self.rng.choice([
            self.merge_sort, self.sieve, self.word_count, self.matrix, self.binary_search, self.grid_search, self.brackets,
            self.permutations, self.caesar, self.run_length, self.memo_grid, self.heap, self.mixin, self.pipeline, self.event_loop,
            self.optional_chain, self.bank, self.interpreter, self.overloads, self.text_table,
        ])
        make()

    def code(self, text, **names):
        """Emits lines; $name stands for a fresh name, the same throughout."""
        for line in text.strip("\n").split("\n"):
            for key, value in names.items():
                line = line.replace("$" + key, value)
            self.emit(line) if line else self.blank()

    def names(self, *keys):
        return {k: self.fresh_class() if k[0].isupper() else self.fresh() for k in keys}

    def later(self, pattern, **names):
        def demo():
            shown = pattern
            for key, make in list(names.items()):
                shown = shown.replace("$" + key, make() if callable(make) else make)
            for line in shown.strip("\n").split("\n"):
                self.emit(line)
        self.demos.append(demo)

    def ints(self):
        return self.list_expr(("list", "int"), 1)

    def merge_sort(self):
        n = self.names("sort", "merge")
        test = self.rng.choice(["left[i] <= right[j]", "not right[j] < left[i]", "left[i] >= right[j]"])
        self.code(f"""
def $merge(left, right):
    out = []
    i = j = 0
    while i < len(left) and j < len(right):
        if {test}:
            out.append(left[i])
            i += 1
        else:
            out.append(right[j])
            j += 1
    return out + left[i:] + right[j:]


def $sort(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    return $merge($sort(items[:middle]), $sort(items[middle:]))
""", **n)
        self.later("print($sort($data), $sort(list('merge')), $sort([2.5, -1.0]))", sort=n["sort"], data=self.ints)

    def sieve(self):
        n = self.names("primes")
        self.code("""
def $primes(limit):
    flags = [True] * (limit + 1)
    for i in range(2, limit + 1):
        if flags[i]:
            yield i
            for k in range(i * i, limit + 1, i):
                flags[k] = False
""", **n)
        k = self.rng.randrange(5, 60)
        self.later(f"print(list($primes({k})), sum($primes({k * 3})))", primes=n["primes"])

    def word_count(self):
        n = self.names("count", "totals")
        self.code("""
def $count(text):
    $totals = {}
    for word in text.lower().split():
        word = word.strip('.,!')
        if word:
            $totals[word] = $totals.get(word, 0) + 1
    return sorted($totals.items(), key=lambda pair: (-pair[1], pair[0]))
""", **n)
        words = " ".join(self.rng.choice(["the", "cat", "Sat", "on", "a", "mat.", "ran,", "!"]) for _ in range(12))
        self.later(f"for word, times in $count({words!r})[:3]:\n    print(f'{{word:<6}}{{times:>3}}')", count=n["count"])

    def matrix(self):
        n = self.names("multiply", "power")
        m = self.rng.choice([1000, 997, 10 ** 9 + 7])
        self.code(f"""
def $multiply(a, b):
    return [[sum(x * y for x, y in zip(row, col)) % {m} for col in zip(*b)] for row in a]


def $power(a, n):
    result = [[int(i == j) for j in range(len(a))] for i in range(len(a))]
    while n:
        if n & 1:
            result = $multiply(result, a)
        a = $multiply(a, a)
        n >>= 1
    return result
""", **n)
        rows = [[self.rng.randrange(9) for _ in range(2)] for _ in range(2)]
        self.later(f"print($power({rows}, {self.rng.randrange(30)}))", power=n["power"])

    def binary_search(self):
        n = self.names("find")
        missing = self.rng.choice(["None", "-1", "-low - 1"])
        self.code(f"""
def $find(items, wanted):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] == wanted:
            return middle
        if items[middle] < wanted:
            low = middle + 1
        else:
            high = middle
    return {missing}
""", **n)
        k = self.rng.randrange(30)
        self.later(f"print($find(list(range(0, 60, 3)), {k}), $find(sorted($data), 7), $find('abcxyz', 'x'))",
                   find=n["find"], data=self.ints)

    def grid_search(self):
        n = self.names("reach", "queue", "seen")
        rows = ["".join(self.rng.choice("..." + "#") for _ in range(6)) for _ in range(4)]
        rows[0] = "." + rows[0][1:]
        self.code("""
def $reach(rows, start):
    $queue = [(start, 0)]
    $seen = {start: 0}
    for (x, y), d in $queue:
        for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1)):
            spot = x + dx, y + dy
            if not (0 <= spot[0] < len(rows[0]) and 0 <= spot[1] < len(rows)):
                continue
            if rows[spot[1]][spot[0]] == '#' or spot in $seen:
                continue
            $seen[spot] = d + 1
            $queue.append((spot, d + 1))
    return $seen
""", **n)
        v = self.fresh()
        self.later(f"{v} = $reach({rows!r}, (0, 0))\nprint(len({v}), max({v}.values()), {v}.get((5, 3)))", reach=n["reach"])

    def brackets(self):
        n = self.names("Unbalanced", "check", "stack")
        self.code("""
class $Unbalanced(Exception):
    def __init__(self, text, at):
        super().__init__(f'{text!r} at {at}')
        self.at = at


def $check(text):
    $stack = []
    for i, c in enumerate(text):
        if c in '([{':
            $stack.append((c, i))
        elif c in ')]}':
            if not $stack or '([{'.index($stack.pop()[0]) != ')]}'.index(c):
                raise $Unbalanced(text, i)
    if $stack:
        raise $Unbalanced(text, $stack[-1][1])
    return len(text)
""", **n)
        texts = ["".join(self.rng.choice("()[]{}x") for _ in range(self.rng.randrange(1, 6))) for _ in range(2)] + ["([]{})"]
        v = self.fresh()
        self.later(f"for {v} in {texts!r}:\n    try:\n        print($check({v}))\n    except $Unbalanced as e:\n        print(e, e.at)",
                   check=n["check"], Unbalanced=n["Unbalanced"])

    def permutations(self):
        n = self.names("orders")
        self.code("""
def $orders(items):
    if len(items) <= 1:
        yield items
        return
    for i in range(len(items)):
        for rest in $orders(items[:i] + items[i + 1:]):
            yield items[i:i + 1] + rest
""", **n)
        self.later(f"print(list($orders('abc'))[{self.rng.randrange(6)}:], len(list($orders([1, 2, 3, {self.rng.randrange(9)}]))), list($orders(())))", orders=n["orders"])

    def caesar(self):
        n = self.names("shift")
        self.code("""
def $shift(text, by):
    out = ''
    for c in text:
        if c.isalpha() and ord(c) < 128:
            base = ord('a') if c.islower() else ord('A')
            c = chr((ord(c) - base + by) % 26 + base)
        out += c
    return out
""", **n)
        k = self.rng.randrange(-30, 30)
        self.later(f"print($shift('Hello, World', {k}), $shift($shift('round trip', {k}), {-k}), $shift($text, 1))",
                   shift=n["shift"], text=lambda: self.str_expr(1, 20))

    def run_length(self):
        n = self.names("encode", "runs")
        self.code("""
def $encode(items):
    $runs = []
    for item in items:
        if $runs and $runs[-1][0] == item:
            $runs[-1][1] += 1
        else:
            $runs.append([item, 1])
    return [(item, n) for item, n in $runs]
""", **n)
        text = "".join(self.rng.choice("aab") for _ in range(9))
        self.later(f"print($encode({text!r}), $encode($data), $encode([1, 1.0, True, None, None]))", encode=n["encode"], data=self.ints)

    def memo_grid(self):
        n = self.names("paths", "memo")
        m = self.rng.choice([100, 1009, 10 ** 6])
        self.code(f"""
def $paths(x, y, $memo={{}}):
    if x == 0 or y == 0:
        return 1
    if (x, y) not in $memo:
        $memo[x, y] = ($paths(x - 1, y) + $paths(x, y - 1) * {self.rng.randrange(1, 5)}) % {m}
    return $memo[x, y]
""", **n)
        self.later(f"print($paths({self.rng.randrange(9)}, {self.rng.randrange(9)}), $paths(9, 9))", paths=n["paths"])

    def heap(self):
        n = self.names("Heap")
        self.code("""
class $Heap:
    def __init__(self, key=None):
        self.items = []
        self.key = key if key is not None else lambda x: x

    def push(self, item):
        self.items.append(item)
        i = len(self.items) - 1
        while i > 0 and self.key(self.items[i]) < self.key(self.items[(i - 1) // 2]):
            self.items[i], self.items[(i - 1) // 2] = self.items[(i - 1) // 2], self.items[i]
            i = (i - 1) // 2

    def pop(self):
        if not self.items:
            raise IndexError('empty heap')
        best = min(self.items, key=self.key)
        self.items.remove(best)
        return best

    def __bool__(self):
        return bool(self.items)
""", **n)
        h, x = self.fresh(), self.fresh()
        key = self.rng.choice(["", "lambda x: -x", "lambda x: x % 5", "abs"])
        self.later(f"""{h} = $Heap({key})
for {x} in [4] + $data:
    {h}.push({x})
while {h}:
    print({h}.pop(), end=' ')
print(bool({h}))
{h} = $Heap(len)
{h}.push('long word')
{h}.push('it')
print({h}.pop())
try:
    {h}.pop()
    {h}.pop()
except IndexError as e:
    print(e)""", Heap=n["Heap"], data=self.ints)

    def mixin(self):
        n = self.names("Base", "Loud", "Quiet", "Both")
        order = self.rng.choice(["$Loud, $Quiet", "$Quiet, $Loud"])
        self.code(f"""
class $Base:
    def __init__(self, text):
        self.text = text
        self.log = []

    def say(self):
        self.log.append('base')
        return self.text


class $Loud($Base):
    def say(self):
        self.log.append('loud')
        return super().say().upper()


class $Quiet($Base):
    volume = {self.rng.randrange(9)}

    def say(self):
        self.log.append('quiet')
        return super().say()[:self.volume]


class $Both({order}):
    def say(self):
        return '<' + super().say() + '>'
""", **n)
        v = self.fresh()
        self.later(f"for {v} in [$Both('alpha beta'), $Loud('x'), $Quiet('omega psi')]:\n    print({v}.say(), {v}.log, isinstance({v}, $Loud))", **n)

    def pipeline(self):
        n = self.names("numbers", "only", "pairs")
        self.code(f"""
def $numbers(seed, count):
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        yield seed >> {self.rng.randrange(8, 20)}


def $only(test, source):
    return (x for x in source if test(x))


def $pairs(source):
    it = iter(source)
    for a in it:
        yield a, next(it, None)
""", **n)
        k = self.rng.randrange(2, 6)
        self.later(f"print(list($pairs($only(lambda x: x % {k} == 0, $numbers({self.rng.randrange(99)}, 20)))))\n"
                   f"print(list($pairs('abc')), sum($only(bool, $numbers(5, 4))) % 1000)", **n)

    def event_loop(self):
        n = self.names("Task", "run", "worker")
        self.code("""
class $Task:
    def __init__(self, name, steps):
        self.name = name
        self.steps = steps
        self.done = False


def $worker(task):
    for i in range(task.steps):
        got = yield f'{task.name}{i}'
        if got == 'stop':
            break
    task.done = True
    return i


def $run(tasks):
    queue = [(t, $worker(t)) for t in tasks]
    log = []
    while queue:
        task, w = queue.pop(0)
        try:
            log.append(w.send('stop' if len(log) > 6 and w is not None and task.steps > 9 else None))
            queue.append((task, w))
        except StopIteration as e:
            log.append(e.value)
    return log
""", **n)
        a, b = self.rng.randrange(1, 5), self.rng.randrange(1, 12)
        v = self.fresh()
        self.later(f"{v} = [$Task('a', {a}), $Task('b', {b})]\nprint($run({v}), [t.done for t in {v}])", Task=n["Task"], run=n["run"])

    def optional_chain(self):
        n = self.names("Person", "Address", "street")
        self.code("""
class $Address:
    def __init__(self, street, number=None):
        self.street = street
        self.number = number


class $Person:
    def __init__(self, name, address=None, friend=None):
        self.name = name
        self.address = address
        self.friend = friend


def $street(person):
    if person is None or person.address is None:
        return None
    if person.address.number is None:
        return person.address.street
    return person.address.street + ' ' + str(person.address.number + 1)
""", **n)
        k = self.rng.randrange(100)
        a, b = self.fresh(), self.fresh()
        self.later(f"""{a} = $Person('ann', $Address('elm', {k}))
{b} = $Person('bob', $Address('oak'), {a})
print($street({a}), $street({b}), $street({b}.friend), $street({a}.friend), $street($Person('x')))
try:
    print({a}.friend.name)
except AttributeError as e:
    print(e)""", **n)

    def bank(self):
        n = self.names("Account", "Broke", "Savings", "transfer")
        self.code(f"""
class $Broke(Exception):
    pass


class $Account:
    opened = 0

    def __init__(self, balance):
        self._balance = balance
        $Account.opened += 1
        self.number = $Account.opened

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        if value < 0:
            raise $Broke(f'account {{self.number}} at {{value}}')
        self._balance = value


class $Savings($Account):
    def interest(self):
        self.balance += self.balance * {self.rng.choice(['0.5', '0.125', '2'])}


def $transfer(a, b, amount):
    try:
        a.balance -= amount
        b.balance += amount
    except $Broke as e:
        return str(e)
    finally:
        print('moved', amount)
    return a.balance, b.balance
""", **n)
        a, b = self.fresh(), self.fresh()
        self.later(f"""{a}, {b} = $Account({self.rng.randrange(50)}), $Savings(10)
print($transfer({a}, {b}, {self.rng.randrange(60)}), $transfer({b}, {a}, 2.5))
{b}.interest()
print({a}.balance, {b}.balance, $Account.opened)""", **n)

    def interpreter(self):
        n = self.names("execute")
        self.code("""
def $execute(program, env):
    stack = []
    at = 0
    steps = 0
    while at < len(program) and steps < 200:
        op, *args = program[at]
        at += 1
        steps += 1
        if op == 'push':
            stack.append(args[0])
        elif op == 'load':
            stack.append(env.get(args[0], 0))
        elif op == 'store':
            env[args[0]] = stack.pop()
        elif op == 'add':
            b, a = stack.pop(), stack.pop()
            stack.append(a + b)
        elif op == 'jump_if':
            if stack.pop():
                at = args[0]
        else:
            raise ValueError('bad op ' + op)
    return stack, steps
""", **n)
        k = self.rng.randrange(1, 9)
        v = self.fresh()
        bad = self.rng.choice(["", ", ('halt',)"])
        self.later(f"""{v} = {{'n': {k}}}
try:
    print($execute([('load', 'n'), ('push', -1), ('add',), ('store', 'n'), ('load', 'n'), ('jump_if', 0){bad}], {v}))
    print($execute([('push', 'a'), ('push', 'b'), ('add',)], {v}), $execute([('push', 1.5), ('load', 'n'), ('add',)], {v}))
    print($execute([('add',)], {v}))
except (ValueError, IndexError) as e:
    print(type(e).__name__, e, {v})""", **n)

    def overloads(self):
        n = self.names("Vec")
        self.code("""
class $Vec:
    def __init__(self, *parts):
        self.parts = parts

    def __add__(self, other):
        if not isinstance(other, $Vec):
            return NotImplemented
        return $Vec(*[a + b for a, b in zip(self.parts, other.parts)])

    def __mul__(self, k):
        if isinstance(k, $Vec):
            return sum(a * b for a, b in zip(self.parts, k.parts))
        return $Vec(*[p * k for p in self.parts])

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, $Vec) and self.parts == other.parts

    def __getitem__(self, i):
        return self.parts[i]

    def __neg__(self):
        return self * -1

    def __repr__(self):
        return 'Vec' + repr(self.parts)
""", **n)
        a, b = self.fresh(), self.fresh()
        k = self.rng.choice(["2", "0.5", "-3"])
        self.later(f"""{a}, {b} = $Vec(1, 2, {self.rng.randrange(9)}), $Vec(0.5, 1.5, 2.5)
print({a} + {b}, {a} * {b}, {k} * {a}, {b} * {k}, -{b}, {a} == $Vec(1, 2, 3), {a}[-1], {b}[1:], list({a}))
try:
    print({a} + 5)
except TypeError as e:
    print('TypeError')""", Vec=n["Vec"])

    def text_table(self):
        n = self.names("table")
        self.code("""
def $table(rows, titles):
    widths = [max(len(str(row[i])) for row in rows + [titles]) for i in range(len(titles))]
    lines = []
    for row in [titles] + rows:
        lines.append(' | '.join(f'{str(x):<{w}}' if isinstance(x, str) else f'{x:>{w}}' for x, w in zip(row, widths)).rstrip())
    lines.insert(1, '-+-'.join('-' * w for w in widths))
    return '\\n'.join(lines)
""", **n)
        self.later("print($table([('a', $i, 1.5), ('bb', -7, 100.25), (3, $j, 0.5)], ('name', 'n', 'value')))",
                   table=n["table"], i=lambda: self.int_expr(1, 1000), j=lambda: self.int_expr(0, 1000))
