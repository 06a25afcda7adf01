"""A regular expression compiler: parser to tree, tree to NFA (Thompson),
simulation, subset construction to a DFA; and a table-driven scanner."""


class RegexError(Exception):
    pass


class State:
    count = 0

    def __init__(self):
        self.id = State.count
        State.count += 1
        self.edges = []
        self.epsilon = []

    def __repr__(self):
        return f"s{self.id}"


class Fragment:
    def __init__(self, start, end):
        self.start = start
        self.end = end


class CharSet:
    def __init__(self, chars, negated=False):
        self.chars = frozenset(chars)
        self.negated = negated

    def __contains__(self, c):
        return (c in self.chars) != self.negated


class AnyChar:
    def __contains__(self, c):
        return c != "\n"


CLASSES = {"d": "0123456789", "w": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_", "s": " \t\n"}


class Compiler:
    def __init__(self, pattern):
        self.pattern = pattern
        self.pos = 0
        State.count = 0

    def peek(self):
        return self.pattern[self.pos] if self.pos < len(self.pattern) else None

    def next(self):
        c = self.peek()
        if c is None:
            raise RegexError(f"pattern {self.pattern!r} ends too early")
        self.pos += 1
        return c

    def compile(self):
        fragment = self.alternatives()
        if self.peek() is not None:
            raise RegexError(f"unexpected {self.peek()!r} at {self.pos}")
        return fragment

    def alternatives(self):
        left = self.sequence()
        while self.peek() == "|":
            self.next()
            right = self.sequence()
            start, end = State(), State()
            start.epsilon += [left.start, right.start]
            left.end.epsilon.append(end)
            right.end.epsilon.append(end)
            left = Fragment(start, end)
        return left

    def sequence(self):
        start = State()
        result = Fragment(start, start)
        while self.peek() not in (None, "|", ")"):
            item = self.repeated()
            result.end.epsilon.append(item.start)
            result.end = item.end
        return result

    def repeated(self):
        item = self.atom()
        while (op := self.peek()) is not None and op in "*+?":
            self.next()
            start, end = State(), State()
            start.epsilon.append(item.start)
            item.end.epsilon.append(end)
            if op != "+":
                start.epsilon.append(end)
            if op != "?":
                item.end.epsilon.append(item.start)
            item = Fragment(start, end)
        return item

    def atom(self):
        c = self.next()
        if c == "(":
            inner = self.alternatives()
            if self.peek() != ")":
                raise RegexError(f"missing ) in {self.pattern!r}")
            self.next()
            return inner
        if c in "*+?)":
            raise RegexError(f"nothing to repeat at {self.pos - 1}" if c != ")" else "unbalanced )")
        if c == "[":
            return self.edge(self.char_set())
        if c == ".":
            return self.edge(AnyChar())
        if c == "\\":
            c = self.next()
            return self.edge(CharSet(CLASSES.get(c, c)))
        return self.edge(CharSet(c))

    def char_set(self):
        negated = self.peek() == "^"
        if negated:
            self.next()
        chars = []
        while (c := self.next()) != "]":
            if self.peek() == "-":
                self.next()
                last = self.next()
                if last == "]":
                    chars += [c, "-"]
                    break
                chars.extend(chr(k) for k in range(ord(c), ord(last) + 1))
            else:
                chars.append(c)
        return CharSet(chars, negated)

    def edge(self, matcher):
        start, end = State(), State()
        start.edges.append((matcher, end))
        return Fragment(start, end)


class Regex:
    def __init__(self, pattern):
        self.pattern = pattern
        self.nfa = Compiler(pattern).compile()

    def closure(self, states):
        seen = {}
        work = list(states)
        while work:
            s = work.pop()
            if s.id not in seen:
                seen[s.id] = s
                work.extend(s.epsilon)
        return seen

    def longest(self, text, start=0):
        """End of the longest match that begins at start, or None."""
        current = self.closure([self.nfa.start])
        end = start if self.nfa.end.id in current else None
        for i in range(start, len(text)):
            moved = [to for s in current.values() for matcher, to in s.edges if text[i] in matcher]
            if not moved:
                break
            current = self.closure(moved)
            if self.nfa.end.id in current:
                end = i + 1
        return end

    def matches(self, text):
        return self.longest(text) == len(text)

    def find_all(self, text):
        i = 0
        while i < len(text):
            end = self.longest(text, i)
            if end is None or end == i:
                i += 1
            else:
                yield i, text[i:end]
                i = end

    def to_dfa(self, alphabet):
        first = self.closure([self.nfa.start])
        numbers = {frozenset(first): 0}
        table = []
        accepting = []
        work = [first]
        for states in work:
            row = {}
            accepting.append(self.nfa.end.id in states)
            for c in alphabet:
                target = self.closure([to for s in states.values() for m, to in s.edges if c in m])
                if target:
                    key = frozenset(target)
                    if key not in numbers:
                        numbers[key] = len(numbers)
                        work.append(target)
                    row[c] = numbers[key]
            table.append(row)
        return table, accepting


for pattern, texts in [
    ("a*b", ["b", "aaab", "aaa", ""]),
    ("(ab|cd)+e?", ["ab", "abcde", "e", "cdcdabe", "abee"]),
    ("[a-c]+[^x]", ["abcd", "abx", "cc"]),
    ("-?\\d+(\\.\\d+)?", ["12", "-3.5", "3.", ".5", "007"]),
    ("(a|b)*abb", ["abb", "aababb", "abab"]),
    ("", ["", "x"]),
    ("a.c", ["abc", "a\nc", "ac"]),
]:
    r = Regex(pattern)
    print(repr(pattern), {t: r.matches(t) for t in texts})

for bad in ["(a", "a)", "*a", "[ab", "a\\"]:
    try:
        Regex(bad)
        print(bad, "accepted")
    except RegexError as e:
        print("error:", e)

text = "let x1 = 3.14 * (y + 42) - foo_bar;"
print(list(Regex("\\w+").find_all(text)))
table, accepting = Regex("(a|b)*abb").to_dfa("ab")
for number, row in enumerate(table):
    print(number, row, "accept" if accepting[number] else "")
assert len(table) == len(accepting)

SCANNER = [(kind, Regex(p)) for kind, p in [
    ("space", " +"), ("number", "\\d+(\\.\\d+)?"), ("keyword", "let|in"), ("name", "[a-zA-Z_]\\w*"), ("op", "[=*+();]|-")]]


def scan(source):
    i = 0
    while i < len(source):
        best = None
        for kind, regex in SCANNER:
            end = regex.longest(source, i)
            if end is not None and end > i and (best is None or end > best[1]):
                best = kind, end
        if best is None:
            yield "error", source[i]
            i += 1
            continue
        kind, end = best
        if kind != "space":
            yield kind, source[i:end]
        i = end


for kind, lexeme in scan(text + " letter @ in"):
    print(f"{kind}:{lexeme}", end=" | ")
print()

# expect: 'a*b' {'b': True, 'aaab': True, 'aaa': False, '': False}
# expect: '(ab|cd)+e?' {'ab': True, 'abcde': True, 'e': False, 'cdcdabe': True, 'abee': False}
# expect: '[a-c]+[^x]' {'abcd': True, 'abx': False, 'cc': True}
# expect: '-?\\d+(\\.\\d+)?' {'12': True, '-3.5': True, '3.': False, '.5': False, '007': True}
# expect: '(a|b)*abb' {'abb': True, 'aababb': True, 'abab': False}
# expect: '' {'': True, 'x': False}
# expect: 'a.c' {'abc': True, 'a\nc': False, 'ac': False}
# expect: error: missing ) in '(a'
# expect: error: unexpected ')' at 1
# expect: error: nothing to repeat at 0
# expect: error: pattern '[ab' ends too early
# expect: error: pattern 'a\\' ends too early
# expect: [(0, 'let'), (4, 'x1'), (9, '3'), (11, '14'), (17, 'y'), (21, '42'), (27, 'foo_bar')]
# expect: 0 {'a': 1, 'b': 2} 
# expect: 1 {'a': 1, 'b': 3} 
# expect: 2 {'a': 1, 'b': 2} 
# expect: 3 {'a': 1, 'b': 4} 
# expect: 4 {'a': 1, 'b': 2} accept
# expect: keyword:let | name:x1 | op:= | number:3.14 | op:* | op:( | name:y | op:+ | number:42 | op:) | op:- | name:foo_bar | op:; | name:letter | error:@ | keyword:in | 
