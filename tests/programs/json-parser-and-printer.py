"""JSON text to values and back: a mixed tree of dict, list, str, numbers,
booleans and None, with queries and a structural diff."""


class JsonError(ValueError):
    def __init__(self, message, text, position):
        line = text.count("\n", 0, position) + 1
        column = position - text.rfind("\n", 0, position)
        super().__init__(f"{message} at line {line} column {column}")
        self.line = line
        self.column = column


ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", '"': '"', "\\": "\\", "/": "/"}


class Reader:
    def __init__(self, text):
        self.text = text
        self.pos = 0

    def fail(self, message):
        raise JsonError(message, self.text, self.pos)

    def peek(self):
        return self.text[self.pos] if self.pos < len(self.text) else ""

    def skip(self):
        while self.peek() and self.peek() in " \t\r\n":
            self.pos += 1

    def expect(self, c):
        if self.peek() != c:
            self.fail(f"expected {c!r}, found {self.peek() or 'end'!r}")
        self.pos += 1

    def document(self):
        value = self.value()
        self.skip()
        if self.pos != len(self.text):
            self.fail("extra text")
        return value

    def value(self):
        self.skip()
        c = self.peek()
        if c == "{":
            return self.object()
        if c == "[":
            return self.array()
        if c == '"':
            return self.string()
        if c == "-" or c.isdigit():
            return self.number()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.pos):
                self.pos += len(word)
                return value
        self.fail("expected a value")

    def object(self):
        result = {}
        self.expect("{")
        self.skip()
        while self.peek() != "}":
            if result:
                self.expect(",")
                self.skip()
            key = self.string()
            self.skip()
            self.expect(":")
            result[key] = self.value()
            self.skip()
        self.pos += 1
        return result

    def array(self):
        result = []
        self.expect("[")
        self.skip()
        while self.peek() != "]":
            if result:
                self.expect(",")
            result.append(self.value())
            self.skip()
        self.pos += 1
        return result

    def string(self):
        self.expect('"')
        parts = []
        while True:
            c = self.peek()
            if c == "":
                self.fail("unterminated string")
            self.pos += 1
            if c == '"':
                return "".join(parts)
            if c == "\\":
                e = self.peek()
                self.pos += 1
                if e == "u":
                    parts.append(chr(int(self.text[self.pos:self.pos + 4], 16)))
                    self.pos += 4
                elif e in ESCAPES:
                    parts.append(ESCAPES[e])
                else:
                    self.pos -= 1
                    self.fail(f"bad escape {e!r}")
            else:
                parts.append(c)

    def number(self):
        start = self.pos
        is_float = False
        while self.peek() and self.peek() in "+-.eE0123456789":
            if self.peek() in ".eE":
                is_float = True
            self.pos += 1
        text = self.text[start:self.pos]
        try:
            return float(text) if is_float else int(text)
        except ValueError:
            self.pos = start
            self.fail(f"bad number {text!r}")


def quote(s):
    out = ['"']
    for c in s:
        if c in '"\\':
            out.append("\\" + c)
        elif c == "\n":
            out.append("\\n")
        elif ord(c) < 32:
            out.append("\\u%04x" % ord(c))
        else:
            out.append(c)
    out.append('"')
    return "".join(out)


def dump(value, indent=None, level=0):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return quote(value)
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dict):
        items = [quote(k) + (":" if indent is None else ": ") + dump(v, indent, level + 1) for k, v in value.items()]
        left, right = "{", "}"
    elif isinstance(value, (list, tuple)):
        items = [dump(v, indent, level + 1) for v in value]
        left, right = "[", "]"
    else:
        raise TypeError("cannot dump " + type(value).__name__)
    if not items:
        return left + right
    if indent is None:
        return left + ",".join(items) + right
    pad = "\n" + " " * indent * (level + 1)
    return left + pad + ("," + pad).join(items) + "\n" + " " * indent * level + right


def lookup(value, path):
    for step in path.split("."):
        if isinstance(value, dict):
            value = value[step]
        elif isinstance(value, list):
            value = value[int(step)]
        else:
            raise LookupError(f"{step} of a {type(value).__name__}")
    return value


def measure(value):
    """(leaves, depth)"""
    if isinstance(value, dict):
        children = list(value.values())
    elif isinstance(value, list):
        children = value
    else:
        return 1, 0
    leaves, depth = 0, 0
    for child in children:
        n, d = measure(child)
        leaves += n
        depth = max(depth, d)
    return leaves, depth + 1


def diff(a, b, path=""):
    if isinstance(a, dict) and isinstance(b, dict):
        for key in a:
            if key in b:
                yield from diff(a[key], b[key], f"{path}.{key}")
            else:
                yield f"- {path}.{key}"
        for key in b:
            if key not in a:
                yield f"+ {path}.{key}"
    elif isinstance(a, list) and isinstance(b, list):
        for i in range(min(len(a), len(b))):
            yield from diff(a[i], b[i], f"{path}[{i}]")
        if len(a) != len(b):
            yield f"# {path} {len(a)} -> {len(b)}"
    elif a != b:
        yield f"! {path} {a!r} -> {b!r}"


TEXT = """{
  "name": "gelato \\"scoop\\"",
  "prices": [1.5, 2, -3e2, 0.1],
  "stock": {"vanilla": 12, "lemon": 0, "mint": null},
  "open": true, "closed": false,
  "tags": ["caf\\u00e9", "line\\nbreak", [], {}],
  "nested": [[1, [2, [3, "deep"]]]]
}"""

doc = Reader(TEXT).document()
print(doc)
print(dump(doc))
print(dump(doc, 2))
print(Reader(dump(doc)).document() == doc, measure(doc))
for path in ["stock.lemon", "prices.2", "nested.0.1.1.1", "stock.kiwi", "prices.9", "name.x"]:
    try:
        print(path, "=", lookup(doc, path))
    except (LookupError, ValueError) as e:
        print(path, type(e).__name__, e)
other = Reader(dump(doc)).document()
other["stock"]["lemon"] = 5
other["prices"].append("free")
other["tags"][0] = None
del other["open"]
other["extra"] = [1]
for line in diff(doc, other):
    print(line)
for bad in ['{"a": }', '[1, 2', '{"a" 1}', '"abc', "[1,\n 2,\n x]", '"\\q"', "-", "[] []", ""]:
    try:
        print(Reader(bad).document())
    except JsonError as e:
        print(repr(bad), "->", e, (e.line, e.column))
try:
    dump([1, {2.5}])
except TypeError as e:
    print(e)

# expect: {'name': 'gelato "scoop"', 'prices': [1.5, 2, -300.0, 0.1], 'stock': {'vanilla': 12, 'lemon': 0, 'mint': None}, 'open': True, 'closed': False, 'tags': ['café', 'line\nbreak', [], {}], 'nested': [[1, [2, [3, 'deep']]]]}
# expect: {"name":"gelato \"scoop\"","prices":[1.5,2,-300.0,0.1],"stock":{"vanilla":12,"lemon":0,"mint":null},"open":true,"closed":false,"tags":["café","line\nbreak",[],{}],"nested":[[1,[2,[3,"deep"]]]]}
# expect: {
# expect:   "name": "gelato \"scoop\"",
# expect:   "prices": [
# expect:     1.5,
# expect:     2,
# expect:     -300.0,
# expect:     0.1
# expect:   ],
# expect:   "stock": {
# expect:     "vanilla": 12,
# expect:     "lemon": 0,
# expect:     "mint": null
# expect:   },
# expect:   "open": true,
# expect:   "closed": false,
# expect:   "tags": [
# expect:     "café",
# expect:     "line\nbreak",
# expect:     [],
# expect:     {}
# expect:   ],
# expect:   "nested": [
# expect:     [
# expect:       1,
# expect:       [
# expect:         2,
# expect:         [
# expect:           3,
# expect:           "deep"
# expect:         ]
# expect:       ]
# expect:     ]
# expect:   ]
# expect: }
# expect: True (16, 5)
# expect: stock.lemon = 0
# expect: prices.2 = -300.0
# expect: nested.0.1.1.1 = deep
# expect: stock.kiwi KeyError 'kiwi'
# expect: prices.9 IndexError list index out of range
# expect: name.x LookupError x of a str
# expect: # .prices 4 -> 5
# expect: ! .stock.lemon 0 -> 5
# expect: - .open
# expect: ! .tags[0] 'café' -> None
# expect: + .extra
# expect: '{"a": }' -> expected a value at line 1 column 7 (1, 7)
# expect: '[1, 2' -> expected ',', found 'end' at line 1 column 6 (1, 6)
# expect: '{"a" 1}' -> expected ':', found '1' at line 1 column 6 (1, 6)
# expect: '"abc' -> unterminated string at line 1 column 5 (1, 5)
# expect: '[1,\n 2,\n x]' -> expected a value at line 3 column 2 (3, 2)
# expect: '"\\q"' -> bad escape 'q' at line 1 column 3 (1, 3)
# expect: '-' -> bad number '-' at line 1 column 1 (1, 1)
# expect: '[] []' -> extra text at line 1 column 4 (1, 4)
# expect: '' -> expected a value at line 1 column 1 (1, 1)
# expect: cannot dump set
