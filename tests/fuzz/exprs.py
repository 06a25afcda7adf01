"""Random expressions of a wanted type. Numbers carry a bound on their size
and strings one on their length, so that what is stored stays small."""

from scope import BIG, HUGE, LONG, MANY, WORDS, Scope

SCALARS = ["int", "int", "int", "str", "str", "float", "bool"]


class Exprs:
    """Mixed into the generator, over a Writer."""

    def expr(self, type, depth=2):
        """Text of an expression of that type, fit to be stored."""
        if type == "int":
            return self.int_expr(depth, BIG)
        if type == "float":
            return self.float_expr(depth, float(BIG))
        if type == "str":
            return self.str_expr(depth, LONG)
        if type == "bool":
            return self.bool_expr(depth)
        if type == "none":
            return "None"
        return getattr(self, type[0] + "_expr")(type, depth)

    def scalar(self):
        return self.rng.choice(SCALARS)

    def random_type(self, depth=2):
        r = self.rng.random()
        if depth == 0 or r < 0.5:
            return self.scalar()
        if r < 0.68:
            return ("list", self.random_type(depth - 1))
        if r < 0.78:
            return ("tuple",) + tuple(self.random_type(depth - 1) for _ in range(self.rng.randint(1, 3)))
        if r < 0.86:
            return ("dict", self.rng.choice(["int", "str"]), self.random_type(depth - 1))
        if r < 0.9:
            return ("set", "int")
        if r < 0.93:
            return ("opt", self.scalar())
        if r < 0.96 and self.classes:
            return ("obj", self.rng.choice(self.classes))
        return self.union_type()

    def union_type(self):
        members = self.rng.sample(["int", "str", "float", "none", ("list", "int"), ("tuple", "int", "str")], 3)
        return ("union",) + tuple(members[:self.rng.randint(2, 3)])

    def call(self, type, depth):
        """A call of some function or method with that result, or None."""
        found = [f for f in self.functions if f.result == type and self.callable_here(f)]
        for v in self.visible():
            if v.type[0] == "obj" and v.name != "self":
                for m in v.type[1].methods:
                    if m.result == type and self.callable_here(m):
                        found.append((v, m))
        if not found:
            return None
        f = self.rng.choice(found)
        if isinstance(f, tuple):
            v, m = f
            self.charge(m)
            return f"{v.name}.{m.name}({self.arguments(m, depth)})"
        self.charge(f)
        return f"{f.name}({self.arguments(f, depth)})"

    def callable_here(self, f):
        return (self.guard or not f.raises) and self.affordable(f)

    def arguments(self, f, depth):
        args = []
        named = False
        for i, t in enumerate(f.params):
            if i >= f.needed and self.chance(0.4):
                named = True
                continue
            text = self.expr(t, max(0, depth - 1))
            if i < len(f.keywords) and f.keywords[i] and (named or self.chance(0.15)):
                named = True
                text = f"{f.keywords[i]}={text}"
            elif named:
                continue
            args.append(text)
        return ", ".join(args)

    # numbers

    def int_expr(self, depth, limit):
        rng = self.rng
        if depth <= 0 or limit < 20:
            return self.int_leaf(limit)
        sub = depth - 1
        kind = self.weighted([
            (5, "leaf"), (5, "add"), (3, "mul"), (3, "mod"), (2, "div"), (2, "len"), (1, "abs"), (2, "cond"),
            (2, "bits"), (1, "minmax"), (1, "sum"), (3, "call"), (1, "conv"), (1, "item"), (1, "neg"), (1, "bool"),
            (1, "attr"), (1, "pow"), (1, "unsafe"), (1, "method"),
        ])
        if kind == "add":
            op = rng.choice(["+", "-", "+"])
            return f"({self.int_expr(sub, limit // 2)} {op} {self.int_expr(sub, limit // 2)})"
        if kind == "mul":
            small = rng.choice([2, 3, 5, 7, 10, 31])
            if limit // small >= 20 and self.chance(0.6):
                return f"{self.int_expr(sub, limit // small)} * {small}"
            root = int(limit ** 0.5)
            return f"({self.int_expr(sub, root)} * {self.int_expr(sub, root)})"
        if kind == "mod":
            m = rng.choice([m for m in (2, 3, 7, 10, 16, 97, 1009, 65521) if m <= limit])
            return f"({self.int_expr(sub, HUGE)} % {m})"
        if kind == "div":
            return f"({self.int_expr(sub, limit)} // {rng.choice([2, 3, 4, 7, -3, 10])})"
        if kind == "len":
            v = self.pick_sized()
            return f"len({v.name})" if v and limit >= LONG else self.int_leaf(limit)
        if kind == "abs":
            return f"abs({self.int_expr(sub, limit)})"
        if kind == "cond":
            return f"({self.int_expr(sub, limit)} if {self.bool_expr(sub)} else {self.int_expr(sub, limit)})"
        if kind == "bits":
            if self.chance(0.3):
                return f"({self.int_expr(sub, HUGE)} >> {rng.randrange(26, 40)})" if limit >= 10 ** 6 else self.int_leaf(limit)
            mask = rng.choice([m for m in (7, 15, 255, 0xFFFF) if m <= limit] or [1])
            op = rng.choice(["&", "&", "^", "|"]) if limit >= 4 * mask else "&"
            if op == "&":
                return f"({self.int_expr(sub, HUGE)} & {mask})"
            return f"({self.int_expr(sub, limit // 4)} {op} {rng.randrange(1, mask + 1)})"
        if kind == "minmax":
            f = rng.choice(["min", "max"])
            return f"{f}({self.int_expr(sub, limit)}, {self.int_expr(sub, limit)})"
        if kind == "sum":
            v = self.pick(("list", "int"), ("set", "int"))
            if v and limit >= 1000:
                return rng.choice([f"sum({v.name}) % 997", f"max({v.name}, default=0) % 997",
                                   f"sum(x * x % 89 for x in {v.name}) % 991"])
            return self.int_leaf(limit)
        if kind == "call":
            text = self.call("int", depth)
            return self.reduced(text, limit) if text else self.int_leaf(limit)
        if kind == "conv":
            return self.reduced(rng.choice([
                lambda: f"int({self.float_expr(sub, float(BIG))})", lambda: f"ord({self.char_expr()})",
                lambda: f"int({str(rng.randrange(1000))!r})", lambda: f"round({self.float_expr(sub, float(BIG))})"])(), limit)
        if kind == "item":
            v = self.pick(("list", "int"))
            if v and limit >= BIG:
                return self.safe_item(v, sub)
            return self.dict_read("int", sub, limit)
        if kind == "neg":
            return f"-{self.int_leaf(limit)}"
        if kind == "bool":
            return f"int({self.bool_expr(sub)})" if self.chance(0.7) else f"({self.bool_expr(0)} + {self.int_leaf(limit // 2)})"
        if kind == "attr":
            return self.attr_read("int", limit) or self.int_leaf(limit)
        if kind == "pow":
            return f"{rng.randrange(2, 5)} ** {rng.randrange(0, 4)}" if limit >= 64 else self.int_leaf(limit)
        if kind == "method":
            v = self.pick("str", ("list", "int"))
            if v and limit >= LONG:
                if v.type == "str":
                    return f"{v.name}.{rng.choice(['count', 'find', 'rfind'])}({self.char_const()})"
                return f"{v.name}.count({self.int_leaf(10)})"
            return self.int_leaf(limit)
        if kind == "unsafe" and self.guard:
            return self.unsafe_int(sub, limit)
        return self.int_leaf(limit)

    def int_leaf(self, limit):
        rng = self.rng
        if limit >= BIG and self.chance(0.75):
            v = self.pick("int")
            if v:
                if not v.acc or limit >= HUGE:
                    return v.name
                return f"({v.name} % {rng.choice([10, 97, 1009])})"
        elif limit >= 20 and self.chance(0.5):
            v = self.pick("int")
            if v:
                m = rng.choice([m for m in (2, 3, 5, 10, 16, 100, 1000) if m <= limit])
                return f"({v.name} % {m})"
        n = rng.choice([0, 1, 1, 2, 3, 5, rng.randrange(10), rng.randrange(100), rng.randrange(1000), BIG])
        n = min(n, limit)
        return f"({-n})" if n and self.chance(0.15) else str(n)

    def reduced(self, text, limit):
        if limit >= BIG:
            return text
        return f"({text} % {self.rng.choice([m for m in (2, 3, 5, 10, 16, 100, 1000) if m <= max(2, limit)])})"

    def unsafe_int(self, depth, limit):
        """May raise; only inside a try."""
        rng = self.rng
        a = self.int_expr(depth, limit)
        options = [lambda: f"({a} // {self.int_expr(depth, 10)})", lambda: f"({a} % ({self.int_expr(depth, 100)}))",
                   lambda: self.reduced(f"int({self.str_expr(depth, 10)})", limit) if limit >= BIG else a]
        v = self.pick(("list", "int"))
        if v:
            options.append(lambda: self.reduced(f"{v.name}[{self.int_expr(depth, 20)}]", limit))
            options.append(lambda: self.reduced(f"{v.name}.index({self.int_leaf(10)})", limit))
        d = self.pick(("dict", "str", "int"), ("dict", "int", "int"))
        if d:
            options.append(lambda: self.reduced(f"{d.name}[{self.expr(d.type[1], 0)}]", limit))
        return rng.choice(options)()

    def float_expr(self, depth, limit):
        rng = self.rng
        if depth <= 0 or limit < 4:
            return self.float_leaf(limit)
        sub = depth - 1
        kind = self.weighted([(5, "leaf"), (4, "add"), (3, "mul"), (3, "div"), (2, "conv"), (1, "round"), (1, "cond"),
                              (1, "minmax"), (2, "call"), (1, "sum"), (1, "mod"), (1, "attr"), (1, "unsafe")])
        if kind == "add":
            return f"({self.float_expr(sub, limit / 2)} {rng.choice('+-')} {self.float_expr(sub, limit / 2)})"
        if kind == "mul":
            if self.chance(0.5):
                return f"{self.float_expr(sub, limit / 4)} * {rng.choice(['0.5', '1.5', '-0.25', '3', '2.75'])}"
            root = limit ** 0.5
            return f"({self.float_expr(sub, root)} * {self.float_expr(sub, root)})"
        if kind == "div":
            if self.chance(0.5) and limit >= BIG:
                return f"({self.int_expr(sub, BIG)} / {rng.choice([2, 3, 7, 8, 10])})"
            return f"({self.float_expr(sub, limit)} / {rng.choice(['2', '1.25', '3.0', '7', '-4.5'])})"
        if kind == "conv":
            return f"float({self.int_expr(sub, int(limit))})"
        if kind == "round":
            return f"round({self.float_expr(sub, limit / 2)}, {rng.randrange(4)})"
        if kind == "cond":
            return f"({self.float_expr(sub, limit)} if {self.bool_expr(sub)} else {self.float_expr(sub, limit)})"
        if kind == "minmax":
            return f"{rng.choice(['min', 'max'])}({self.float_expr(sub, limit)}, {self.float_expr(sub, limit)})"
        if kind == "call":
            text = self.call("float", depth) if limit >= BIG else None
            return text or self.float_leaf(limit)
        if kind == "sum":
            v = self.pick(("list", "float"))
            return f"sum({v.name}) / {MANY}" if v and limit >= BIG else self.float_leaf(limit)
        if kind == "mod":
            return f"({self.float_expr(sub, float(HUGE))} % {rng.choice(['2.0', '3.5', '1'])})"
        if kind == "attr":
            return (limit >= BIG and self.attr_read("float", limit)) or self.float_leaf(limit)
        if kind == "unsafe" and self.guard and limit >= BIG:
            return f"({self.float_expr(sub, 100.0)} / ({self.int_expr(sub, 10)} or 1))" if self.chance(0.5) else \
                f"float({self.str_expr(0, 8)})" if self.chance(0.3) else f"(1.5 / max(1.0, {self.float_expr(sub, limit)}))"
        return self.float_leaf(limit)

    def float_leaf(self, limit):
        if limit >= BIG and self.chance(0.7):
            v = self.pick("float")
            if v:
                return v.name if not v.acc or limit >= HUGE else f"({v.name} / 10000000)"
        return str(min(self.rng.choice([0.0, 0.5, 1.0, 1.5, 2.25, 0.1, 3.14159, 10.0, 99.9, 1e-3, 1234.5]), limit))

    # strings

    def char_const(self):
        return repr(self.rng.choice("aeiourstln"))

    def char_expr(self):
        v = self.pick("str")
        if v and self.chance(0.5):
            return f"({v.name} or 'x')[{self.rng.choice([0, -1])}]"
        return f"chr(97 + {self.int_expr(0, BIG)} % 26)"

    def str_expr(self, depth, limit):
        rng = self.rng
        if depth <= 0 or limit < 8:
            return self.str_leaf(limit)
        sub = depth - 1
        kind = self.weighted([(4, "leaf"), (4, "cat"), (5, "f"), (3, "method"), (2, "slice"), (2, "str"), (2, "join"),
                              (1, "mul"), (2, "cond"), (2, "call"), (1, "char"), (1, "percent"), (1, "attr"), (1, "item")])
        if kind == "cat":
            return f"({self.str_expr(sub, limit // 2)} + {self.str_expr(sub, limit // 2)})"
        if kind == "f":
            return self.fstring(sub, limit)
        if kind == "method":
            m = rng.choice(["upper()", "lower()", "title()", "strip()", "capitalize()", "swapcase()", "replace('a', 'o')",
                            "replace('e', '')", "rjust(8)", "center(9, '*')", "zfill(6)", "lstrip('abc')", "ljust(7, '.')"])
            return f"{self.str_atom(sub, limit)}.{m}" if limit >= 12 else self.str_leaf(limit)
        if kind == "slice":
            s = rng.choice(["[:3]", "[1:]", "[::-1]", "[-4:]", "[::2]", "[1:-1]", "[2:5]"])
            return f"{self.str_atom(sub, limit)}{s}"
        if kind == "str":
            t = rng.choice(["int", "float", "bool", "str"])
            text = f"{rng.choice(['str', 'repr'])}({self.expr(t, sub)})"
            return text if limit >= LONG + 4 else f"{text}[:{limit}]"
        if kind == "join":
            v = self.pick(("list", "str"))
            if v:
                return f"{rng.choice([chr(39) + c + chr(39) for c in ['', ',', '-', ' ']])}.join({v.name})[:{limit}]"
            v = self.pick(("list", "int"))
            if v:
                return f"','.join(str(x) for x in {v.name})[:{limit}]"
            return self.str_leaf(limit)
        if kind == "mul":
            return f"{self.str_leaf(limit // 3)} * {rng.randrange(4)}"
        if kind == "cond":
            return f"({self.str_expr(sub, limit)} if {self.bool_expr(sub)} else {self.str_expr(sub, limit)})"
        if kind == "call":
            text = self.call("str", depth) if limit >= LONG else None
            return text or self.str_leaf(limit)
        if kind == "char":
            return self.char_expr()
        if kind == "percent":
            f = rng.choice([("%d", "int"), ("%5d", "int"), ("%.2f", "float"), ("%s", "str"), ("%x", None), ("%r", "str"), ("%-6s|", "int")])
            arg = f"abs({self.int_expr(sub, BIG)})" if f[1] is None else self.expr(f[1], sub)
            return f"({f[0]!r} % ({arg},))[:{limit}]"
        if kind == "attr":
            return (limit >= LONG and self.attr_read("str", limit)) or self.str_leaf(limit)
        if kind == "item":
            v = self.pick(("list", "str"))
            if v and limit >= LONG:
                return self.safe_item(v, sub)
        return self.str_leaf(limit)

    def str_atom(self, depth, limit):
        """A string expression that a dot or a bracket may follow."""
        text = self.str_expr(depth, limit)
        literal = text[0] == text[-1] == "'" and text.count("'") == 2
        return text if text.isidentifier() or literal else f"({text})"

    def str_leaf(self, limit):
        if self.chance(0.6):
            v = self.pick("str")
            if v:
                return v.name if limit >= LONG else f"{v.name}[:{max(1, limit)}]"
        return repr(self.rng.choice(WORDS + ["", "x", "7", "-12", "é", "a b", "Tom's", "tab\t"])[:max(1, limit)])

    def fstring(self, depth, limit):
        rng = self.rng
        parts = []
        for _ in range(rng.randint(1, 3)):
            t = rng.choice(["int", "int", "str", "float", "bool"])
            spec = ""
            if t == "int":
                spec = rng.choice(["", "", ":d", ":04d", ":>6", ":<5", ":x", ":,", ":+d"])
            elif t == "float":
                spec = rng.choice(["", ":.2f", ":.1f", ":8.3f", ":g", ":e", ":>10.1f", ":.3g"])
            elif t == "str":
                spec = rng.choice(["", "", "!r", ":>8", ":<6", ":^7", ":.3"])
            text = self.plain(t, depth)
            parts.append(rng.choice(["", " ", "=", "-", rng.choice(WORDS)[:3] + ":"]) + "{" + text + spec + "}")
        text = 'f"' + "".join(parts) + '"'
        return f"{text}[:{limit}]"

    def plain(self, t, depth):
        """An expression that may stand in an f-string of Python 3.11."""
        for _ in range(6):
            text = self.expr(t, min(depth, 1))
            if '"' not in text and "\\" not in text and "{" not in text and not text.startswith("-") and ":" not in text and "!" not in text:
                return f"({text})" if "lambda" in text else text
        return {"int": "7", "float": "2.5", "str": "'q'", "bool": "True"}[t]

    # truth

    def bool_expr(self, depth):
        rng = self.rng
        if depth <= 0:
            v = self.pick("bool")
            if v and self.chance(0.6):
                return v.name
            v = self.pick("int")
            if v:
                return f"{v.name} {rng.choice(['<', '>', '==', '!=', '>=', '<='])} {rng.randrange(50)}"
            v = self.pick_sized() or self.pick("float")
            if v:
                return f"len({v.name}) > {rng.randrange(4)}" if v.type != "float" else f"{v.name} < 2.5"
            return rng.choice(["True", "False"])
        sub = depth - 1
        kind = self.weighted([(6, "cmp"), (3, "logic"), (1, "not"), (2, "in"), (1, "chain"), (2, "truth"), (1, "none"),
                              (1, "anyall"), (1, "call"), (1, "smethod"), (1, "isinstance"), (1, "eq")])
        if kind == "cmp":
            t = rng.choice(["int", "int", "int", "float", "str"])
            return f"({self.expr(t, sub)} {rng.choice(['<', '>', '==', '!=', '>=', '<='])} {self.expr(t, sub)})"
        if kind == "logic":
            return f"({self.bool_expr(sub)} {rng.choice(['and', 'or'])} {self.bool_expr(sub)})"
        if kind == "not":
            return f"(not {self.bool_expr(sub)})"
        if kind == "in":
            t = rng.choice(["int", "str"])
            v = self.pick(("list", t), ("set", t), ("dict", t, "int"), ("dict", t, "str"))
            if v:
                return f"({self.expr(t, 0)} {rng.choice(['in', 'not in'])} {v.name})"
            return f"({self.char_const()} in {self.str_expr(sub, LONG)})"
        if kind == "chain":
            return f"({self.int_expr(0, BIG)} < {self.int_expr(sub, BIG)} <= {self.int_expr(0, BIG)})"
        if kind == "truth":
            v = self.pick_sized() or self.pick("int")
            return f"bool({v.name})" if v else "True"
        if kind == "none":
            found = [v for v in self.visible() if v.type[0] == "opt"]
            if found:
                return f"({rng.choice(found).name} is {rng.choice(['', 'not '])}None)"
            return self.bool_expr(0)
        if kind == "anyall":
            v = self.pick(("list", "int"))
            if v:
                return f"{rng.choice(['any', 'all'])}(x % {rng.randrange(2, 6)} == 0 for x in {v.name})"
            return self.bool_expr(0)
        if kind == "call":
            return self.call("bool", depth) or self.bool_expr(0)
        if kind == "smethod":
            return f"{self.str_atom(sub, LONG)}.{rng.choice(['isdigit()', 'isalpha()', 'startswith(' + self.char_const() + ')', 'isupper()'])}"
        if kind == "isinstance":
            found = [v for v in self.visible() if v.type[0] in ("union", "obj")]
            if found:
                v = rng.choice(found)
                if v.type[0] == "union":
                    return f"isinstance({v.name}, {rng.choice(['int', 'str', '(int, float)', 'list'])})"
                return f"isinstance({v.name}, {rng.choice([v.type[1]] + self.classes).name})"
            return self.bool_expr(0)
        t = rng.choice([("list", "int"), ("tuple", "int", "str"), ("list", "str")])
        return f"({self.expr(t, sub)} {rng.choice(['==', '!=', '<'])} {self.expr(t, sub)})"

    # containers

    def pick_sized(self):
        found = [v for v in self.visible() if v.type == "str" or v.type[0] in ("list", "dict", "set")]
        return self.rng.choice(found) if found else None

    def safe_item(self, v, depth):
        fallback = self.expr(v.type[1], 0)
        if self.chance(0.5):
            return f"({v.name}[{self.int_expr(depth, BIG)} % len({v.name})] if {v.name} else {fallback})"
        return f"({v.name}[{self.rng.choice([0, -1])}] if {v.name} else {fallback})"

    def dict_read(self, t, depth, limit):
        v = self.pick(("dict", "str", t), ("dict", "int", t))
        if v and limit >= BIG:
            return f"{v.name}.get({self.expr(v.type[1], depth)}, {self.expr(t, 0)})"
        return self.expr(t, 0) if limit >= BIG else self.int_leaf(limit)

    def attr_read(self, t, limit):
        found = [(v, a) for v in self.visible() if v.type[0] == "obj" for a, at in v.type[1].attrs if at == t]
        if not found:
            return None
        v, a = self.rng.choice(found)
        text = f"{v.name}.{a}"
        return self.reduced(text, limit) if t == "int" else text

    def list_expr(self, type, depth):
        rng = self.rng
        t = type[1]
        v = self.pick(type)
        kind = self.weighted([(4, "literal"), (4, "comp"), (2, "var"), (2, "slice"), (1, "cat"), (2, "sorted"), (1, "map"),
                              (1, "mul"), (1, "call"), (1, "special"), (1, "filter")])
        if depth <= 0:
            kind = "var" if v and self.chance(0.7) else "literal"
        sub = max(0, depth - 1)
        if kind == "comp":
            return self.comprehension(t, sub, "[", "]")
        if kind == "var" and v:
            return f"{v.name}[:]" if self.chance(0.3) else f"list({v.name})"
        if kind == "slice" and v:
            return f"{v.name}{rng.choice(['[1:]', '[::-1]', '[:4]', '[::2]', '[-3:]', '[1:-1]'])}"
        if kind == "cat" and v:
            return f"({v.name} + {self.list_expr(type, 0)})[:{MANY}]"
        if kind == "sorted" and v and t in ("int", "float", "str"):
            key = {"int": "key=lambda x: x % 7", "float": "key=lambda x: -x", "str": "key=len"}[t]
            return f"sorted({v.name}{rng.choice(['', ', reverse=True', ', ' + key])})"
        if kind == "map":
            source = self.pick(("list", "int"), ("list", "str"))
            if source:
                name, = self.inner_names(1)
                with self.inner([(name, source.type[1])], MANY):
                    body = self.expr(t, sub)
                return f"list(map(lambda {name}: {body}, {source.name}))"
        if kind == "filter" and v and t in ("int", "str"):
            return f"[x for x in {v.name} if {'x % 2' if t == 'int' else 'len(x) > 3'}]"
        if kind == "mul":
            return f"[{self.expr(t, 0)}] * {rng.randrange(5)}"
        if kind == "call":
            text = self.call(type, depth)
            if text:
                return text
        if kind == "special":
            if t == "int":
                return f"list(range({rng.randrange(8)}, {rng.randrange(3, 12)}))"
            if t == "str":
                return rng.choice([f"{self.str_expr(sub, 12)}.split()", f"list({self.str_expr(0, 10)})",
                                   f"{' '.join(rng.sample(WORDS, 3))!r}.split()"])
        return "[" + ", ".join(self.expr(t, sub) for _ in range(rng.randrange(5))) + "]"

    def inner(self, names, trips):
        return Inner(self, names, trips)

    def inner_names(self, count):
        """Names for parameters of lambdas and comprehensions, none of which
        hides a visible variable."""
        taken = {v.name for v in self.visible()}
        return [n for n in "xyznkvcwijabdefghlmopqrstu" if n not in taken][:count]

    def comprehension(self, t, depth, left, right, key=None):
        """[... for x in source if ...], also for sets and dicts."""
        rng = self.rng
        source, types = self.iterable()
        names = self.inner_names(len(types))
        with self.inner(list(zip(names, types)), MANY):
            body = self.expr(t, depth)
            if key:
                body = f"{self.expr(key, 0 if self.chance(0.5) else 1)}: {body}"
            test = ""
            if self.chance(0.35):
                test = f" if {self.bool_expr(min(depth, 1))}"
        return f"{left}{body} for {', '.join(names)} in {source}{test}{right}"

    def iterable(self):
        """(text, item types) of something with at most MANY items."""
        rng = self.rng
        found = [v for v in self.visible() if v.type[0] in ("list", "dict", "set") and not v.frozen]
        if found and self.chance(0.65):
            v = rng.choice(found)
            if v.type[0] == "dict":
                return f"{v.name}.items()", [v.type[1], v.type[2]]
            if v.type[0] == "set":
                return f"sorted({v.name})", [v.type[1]]
            if self.chance(0.25):
                return f"enumerate({v.name})", ["int", v.type[1]]
            others = [o for o in found if o.type[0] == "list"]
            if self.chance(0.2) and others:
                o = rng.choice(others)
                return f"zip({v.name}, {o.name})", [v.type[1], o.type[1]]
            return v.name if self.chance(0.8) else f"reversed({v.name})", [v.type[1]]
        if self.chance(0.2):
            return self.str_leaf(10) + "[:10]", ["str"]
        a = rng.randrange(3)
        return rng.choice([f"range({rng.randrange(1, 8)})", f"range({a}, {a + rng.randrange(1, 9)}, {rng.choice([1, 1, 2])})",
                           f"range({rng.randrange(2, 9)}, 0, -1)"]), ["int"]

    def tuple_expr(self, type, depth):
        v = self.pick(type)
        if v and self.chance(0.4):
            return v.name
        text = self.call(type, depth) if self.chance(0.3) else None
        if text:
            return text
        items = [self.expr(t, max(0, depth - 1)) for t in type[1:]]
        return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"

    def dict_expr(self, type, depth):
        v = self.pick(type)
        if v and self.chance(0.3):
            return f"dict({v.name})" if self.chance(0.6) else f"{{k: v for k, v in {v.name}.items()}}"
        if depth > 0 and self.chance(0.4):
            return self.comprehension(type[2], depth - 1, "{", "}", key=type[1])
        items = [f"{self.expr(type[1], 0)}: {self.expr(type[2], max(0, depth - 1))}" for _ in range(self.rng.randrange(4))]
        return "{" + ", ".join(items) + "}"

    def set_expr(self, type, depth):
        rng = self.rng
        v = self.pick(type)
        if v and self.chance(0.4):
            op = rng.choice(["&", "-", "^"])
            return f"({v.name} {op} {{{rng.randrange(9)}, {rng.randrange(9)}}})"
        if self.chance(0.3):
            return "set()"
        source = self.pick(("list", "int"))
        if source and self.chance(0.5):
            return f"{{x % {rng.randrange(3, 40)} for x in {source.name}}}"
        return "{" + ", ".join(str(rng.randrange(60)) for _ in range(rng.randint(1, 5))) + "}"

    def opt_expr(self, type, depth):
        v = self.pick(type)
        if v and self.chance(0.3):
            return v.name
        text = self.call(type, depth) if self.chance(0.5) else None
        if text:
            return text
        if self.chance(0.3):
            return "None"
        if self.chance(0.4):
            return f"({self.expr(type[1], max(0, depth - 1))} if {self.bool_expr(0)} else None)"
        return self.expr(type[1], max(0, depth - 1))

    def union_expr(self, type, depth):
        v = self.pick(type)
        if v and self.chance(0.3):
            return v.name
        text = self.call(type, depth) if self.chance(0.4) else None
        if text:
            return text
        a, b = self.rng.choice(type[1:]), self.rng.choice(type[1:])
        if self.chance(0.3):
            return f"({self.expr(a, 0)} if {self.bool_expr(0)} else {self.expr(b, 0)})"
        return self.expr(a, max(0, depth - 1))

    def obj_expr(self, type, depth):
        cls = type[1]
        found = [v for v in self.visible() if v.type[0] == "obj" and v.type[1].is_a(cls)]
        if found and (depth <= 0 or self.chance(0.6)):
            return self.rng.choice(found).name
        options = [cls] + [c for c in self.classes if c.is_a(cls)]
        c = self.rng.choice(options)
        return f"{c.name}({', '.join(self.expr(t, 0) for t in c.init)})"

    def fn_expr(self, type, depth):
        _, params, result = type
        named = [f for f in self.functions if tuple(f.params) == params and f.result == result and not f.raises
                 and f.needed == len(params) and f.cost < 40]
        if named and self.chance(0.4):
            return self.rng.choice(named).name
        v = self.pick(type)
        if v and self.chance(0.3):
            return v.name
        names = self.inner_names(len(params))
        with self.inner(list(zip(names, params)), 50):
            body = self.expr(result, max(1, depth - 1))
        return f"lambda {', '.join(names)}: {body}"


class Inner:
    """A scope of an expression: lambda parameters, comprehension variables.
    Calls inside must be cheap enough to be made many times."""

    def __init__(self, w, names, trips):
        self.w, self.names, self.trips = w, names, trips

    def __enter__(self):
        self.w.scopes.append(Scope(False))
        for name, t in self.names:
            self.w.declare(name, t, frozen=True)
        self.w.mult *= self.trips
        self.guard, self.w.guard = self.w.guard, 0

    def __exit__(self, *info):
        self.w.scopes.pop()
        self.w.mult //= self.trips
        self.w.guard = self.guard
