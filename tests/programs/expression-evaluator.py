"""A calculator: tokenizer, recursive-descent parser to a tree, evaluator,
simplifier and symbolic derivative."""

import math


class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


class Token:
    def __init__(self, kind, text, position):
        self.kind = kind
        self.text = text
        self.position = position


def tokenize(source):
    tokens = []
    i = 0
    while i < len(source):
        c = source[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            start = i
            while i < len(source) and (source[i].isdigit() or source[i] == "."):
                i += 1
            tokens.append(Token("number", source[start:i], start))
        elif c.isalpha():
            start = i
            while i < len(source) and source[i].isalnum():
                i += 1
            tokens.append(Token("name", source[start:i], start))
        elif c in "+-*/^(),":
            tokens.append(Token(c, c, i))
            i += 1
        else:
            raise ParseError(f"unexpected character {c!r}", i)
    tokens.append(Token("end", "", len(source)))
    return tokens


class Node:
    def derive(self, name):
        raise NotImplementedError

    def simplify(self):
        return self


class Num(Node):
    def __init__(self, value):
        self.value = value

    def eval(self, env):
        return self.value

    def derive(self, name):
        return Num(0)

    def __str__(self):
        return str(self.value)


class Var(Node):
    def __init__(self, name):
        self.name = name

    def eval(self, env):
        if self.name not in env:
            raise KeyError(self.name)
        return env[self.name]

    def derive(self, name):
        return Num(1 if name == self.name else 0)

    def __str__(self):
        return self.name


class BinOp(Node):
    OPS = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "/": lambda a, b: a / b,
        "^": lambda a, b: a ** b,
    }

    def __init__(self, op, left, right):
        self.op = op
        self.left = left
        self.right = right

    def eval(self, env):
        return BinOp.OPS[self.op](self.left.eval(env), self.right.eval(env))

    def derive(self, name):
        l, r = self.left, self.right
        dl, dr = l.derive(name), r.derive(name)
        if self.op in "+-":
            return BinOp(self.op, dl, dr)
        if self.op == "*":
            return BinOp("+", BinOp("*", dl, r), BinOp("*", l, dr))
        if self.op == "/":
            top = BinOp("-", BinOp("*", dl, r), BinOp("*", l, dr))
            return BinOp("/", top, BinOp("^", r, Num(2)))
        if not isinstance(r, Num):
            raise NotImplementedError("derivative of a variable power")
        return BinOp("*", BinOp("*", r, BinOp("^", l, Num(r.value - 1))), dl)

    def simplify(self):
        l, r = self.left.simplify(), self.right.simplify()
        if isinstance(l, Num) and isinstance(r, Num) and self.op != "/":
            return Num(BinOp.OPS[self.op](l.value, r.value))
        lv = l.value if isinstance(l, Num) else None
        rv = r.value if isinstance(r, Num) else None
        if self.op == "+" and lv == 0:
            return r
        if self.op in "+-" and rv == 0:
            return l
        if self.op == "*" and (lv == 0 or rv == 0):
            return Num(0)
        if self.op == "*" and lv == 1:
            return r
        if self.op in "*/^" and rv == 1:
            return l
        return BinOp(self.op, l, r)

    def __str__(self):
        return f"({self.left} {self.op} {self.right})"


class Call(Node):
    FUNCTIONS = {"sqrt": math.sqrt, "sin": math.sin, "cos": math.cos, "max": max, "abs": abs}

    def __init__(self, name, args):
        self.name = name
        self.args = args

    def eval(self, env):
        values = [a.eval(env) for a in self.args]
        f = Call.FUNCTIONS.get(self.name)
        if f is None:
            raise KeyError(self.name + "()")
        return f(*values)

    def __str__(self):
        return f"{self.name}({', '.join(str(a) for a in self.args)})"


class Parser:
    LEVELS = ["+-", "*/"]

    def __init__(self, source):
        self.tokens = tokenize(source)
        self.pos = 0

    @property
    def current(self):
        return self.tokens[self.pos]

    def accept(self, kinds):
        token = self.current
        if token.kind in kinds and token.kind != "end":
            self.pos += 1
            return token
        return None

    def expect(self, kind):
        token = self.accept((kind,))
        if token is None:
            found = self.current.text or "end of input"
            raise ParseError(f"expected {kind!r}, found {found!r}", self.current.position)
        return token

    def parse(self):
        node = self.level(0)
        if self.current.kind != "end":
            raise ParseError(f"unexpected {self.current.text!r}", self.current.position)
        return node

    def level(self, n):
        if n == len(Parser.LEVELS):
            return self.unary()
        node = self.level(n + 1)
        while token := self.accept(tuple(Parser.LEVELS[n])):
            node = BinOp(token.kind, node, self.level(n + 1))
        return node

    def unary(self):
        if self.accept("-"):
            return BinOp("-", Num(0), self.unary())
        return self.power()

    def power(self):
        base = self.atom()
        if self.accept("^"):
            return BinOp("^", base, self.unary())
        return base

    def atom(self):
        token = self.current
        if self.accept(("number",)):
            return Num(float(token.text) if "." in token.text else int(token.text))
        if self.accept(("name",)):
            if not self.accept("("):
                return Var(token.text)
            args = []
            if not self.accept(")"):
                args.append(self.level(0))
                while self.accept(","):
                    args.append(self.level(0))
                self.expect(")")
            return Call(token.text, args)
        if self.accept("("):
            node = self.level(0)
            self.expect(")")
            return node
        raise ParseError(f"unexpected {token.text or 'end of input'!r}", token.position)


def evaluate(source, env):
    try:
        tree = Parser(source).parse()
        value = tree.eval(env)
        print(f"{source} = {value}    [{tree}]")
    except ParseError as e:
        print(f"{source}\n{' ' * e.position}^ {e}")
    except ZeroDivisionError:
        print(f"{source}: division by zero")
    except KeyError as e:
        print(f"{source}: unknown name {e}")
    except (ValueError, TypeError) as e:
        print(f"{source}: {type(e).__name__}: {e}")


ENV = {"x": 3, "y": 0.5, "big": 10 ** 6}
for text in [
    "1 + 2 * 3",
    "(1 + 2) * 3 - 4 / 8",
    "2 ^ 3 ^ 2",
    "-x ^ 2 + y",
    "sqrt(x * x + 16) * max(1, 2, y)",
    "big * big",
    "1 / (x - 3)",
    "z + 1",
    "foo(1)",
    "sqrt(0 - 1)",
    "3 + * 4",
    "(1 + 2",
    "4 $ 5",
    "max(1,",
    "1 2",
]:
    evaluate(text, ENV)

for text in ["x * x * x", "3 * x ^ 2 + 2 * x + 7", "(x + 1) / x", "y * x"]:
    tree = Parser(text).parse()
    d = tree.derive("x").simplify()
    print(f"d/dx {text} -> {d} = {d.eval(ENV)}")

# expect: 1 + 2 * 3 = 7    [(1 + (2 * 3))]
# expect: (1 + 2) * 3 - 4 / 8 = 8.5    [(((1 + 2) * 3) - (4 / 8))]
# expect: 2 ^ 3 ^ 2 = 512    [(2 ^ (3 ^ 2))]
# expect: -x ^ 2 + y = -8.5    [((0 - (x ^ 2)) + y)]
# expect: sqrt(x * x + 16) * max(1, 2, y) = 10.0    [(sqrt(((x * x) + 16)) * max(1, 2, y))]
# expect: big * big = 1000000000000    [(big * big)]
# expect: 1 / (x - 3): division by zero
# expect: z + 1: unknown name 'z'
# expect: foo(1): unknown name 'foo()'
# expect: sqrt(0 - 1): ValueError: math domain error
# expect: 3 + * 4
# expect:     ^ unexpected '*'
# expect: (1 + 2
# expect:       ^ expected ')', found 'end of input'
# expect: 4 $ 5
# expect:   ^ unexpected character '$'
# expect: max(1,
# expect:       ^ unexpected 'end of input'
# expect: 1 2
# expect:   ^ unexpected '2'
# expect: d/dx x * x * x -> (((x + x) * x) + (x * x)) = 27
# expect: d/dx 3 * x ^ 2 + 2 * x + 7 -> ((3 * (2 * x)) + 2) = 20
# expect: d/dx (x + 1) / x -> ((x - (x + 1)) / (x ^ 2)) = -0.1111111111111111
# expect: d/dx y * x -> y = 0.5
