"""Random bodies of tasks, as trees that tasks interpret (shapes.py, families.py)."""


class Random:
    """The same numbers under CPython and compiled: Knuth's MMIX generator."""

    def __init__(self, seed):
        self.state = seed
        self.next()
        self.next()

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return self.state >> 33

    def below(self, n):
        return self.next() % n

    def pick(self, table):
        """A name of a table of (weight, name)."""
        total = 0
        for weight, _ in table:
            total += weight
        at = self.below(total)
        for weight, name in table:
            if at < weight:
                return name
            at -= weight
        return ""


class Node:
    """One statement: what it is, a number that is its own, small numbers that say how,
    and the statements that it holds."""

    def __init__(self, kind, mark, rng):
        self.kind = kind
        self.mark = mark
        self.a = rng.below(6)
        self.b = rng.below(6)
        self.body = []
        self.other = []


MAX_DEPTH = 3
PLAIN = [(3, "trace"), (2, "set"), (1, "fail")]
NESTED = [(2, "loop"), (1, "if"), (2, "except"), (2, "finally"), (1, "both"), (1, "again"), (1, "return"),
          (2, "deep"), (1, "sort"), (2, "items"), (1, "chained"), (1, "sent"), (1, "with"), (1, "key"), (1, "add"),
          (1, "iterate"), (1, "closure"), (1, "property"), (1, "comprehend"), (1, "starred"), (1, "text"),
          (1, "inside")]


class Trees:
    """Makes bodies; `own` is the family's table of switching operations."""

    def __init__(self, rng, own):
        self.rng = rng
        self.own = own
        self.n_marks = 0

    def body(self, n, depth):
        return [self.statement(depth) for _ in range(n)]

    def statement(self, depth):
        self.n_marks += 1
        choice = self.rng.below(10)
        if choice < 5:
            return Node(self.rng.pick(self.own), self.n_marks, self.rng)
        if choice < 7 or depth >= MAX_DEPTH:
            return Node(self.rng.pick(PLAIN), self.n_marks, self.rng)
        node = Node(self.rng.pick(NESTED), self.n_marks, self.rng)
        node.body = self.body(1 + self.rng.below(3), depth + 1)
        if self.rng.below(2):
            node.other = self.body(1 + self.rng.below(2), depth + 1)
        return node
