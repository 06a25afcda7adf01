"""Random classes beyond a single line of inheritance: diamonds with super(),
properties, class and static methods, operators with reflected forms and
NotImplemented; and functions of every kind of signature."""

import inspect

from scope import Block


class Models:
    """Mixed into the generator, over a Writer."""

    # several bases

    def diamond(self):
        rng = self.rng
        made = []  # (name, class made here too, so that its order of bases is known to exist)
        methods = ["go", "show", "value"]
        for i in range(rng.randint(3, 5)):
            bases = self.some_bases(made)
            name = self.fresh_class()
            cls = type(name, tuple(b for _, b in bases), {})
            made.append((name, cls))
            self.diamond_class(name, cls, bases, methods, i)
            self.blank(2)

        def demo():
            x = self.fresh()
            self.emit(f"for {x} in [{', '.join(f'{n}({rng.randrange(9)})' for n, _ in made)}]:")
            with Block(self):
                self.emit(f"print({x}.go({rng.randrange(5)}), {x}.show(), {x}.value, {x}.kind, {x}.build(2).n, {x}.add(1, 2))")
                if self.chance(0.5):
                    self.emit(f"{x}.value = {rng.randrange(9)}")
                    self.emit(f"print({x}.value, {x}.n)")
                if self.chance(0.4):
                    self.emit(f"print([isinstance({x}, c) for c in ({', '.join(n for n, _ in made)})], type({x}).__name__)")
                if self.chance(0.3):
                    self.emit(f"{x}.kind = {x}.kind + '!'")
                    self.emit(f"print({x}.kind)")
            if self.chance(0.4):
                last = made[-1][0]
                self.emit(f"print({last}.kind, {last}.add(3, 4), {last}.build(5).show())")
        self.demos.append(demo)

    def some_bases(self, made):
        rng = self.rng
        for _ in range(10):
            bases = rng.sample(made, min(len(made), rng.choice([1, 1, 2, 2, 3])))
            try:
                type("T", tuple(b for _, b in bases), {})
                return bases
            except TypeError:
                continue
        return made[-1:]

    def diamond_class(self, name, cls, bases, methods, i):
        rng = self.rng
        heads = ", ".join(n for n, _ in bases)
        is_root = not bases
        self.emit(f"class {name}({heads}):" if heads else f"class {name}:")
        with Block(self):
            if is_root or self.chance(0.5):
                self.emit(f"kind = {rng.choice(['k', 'm', 'x']) + str(i)!r}")
            if is_root or self.chance(0.5):
                self.emit("def __init__(self, n):")
                with Block(self):
                    if not is_root:
                        self.emit(f"super().__init__(n + {i})")
                    if is_root:
                        self.emit("self.n = n")
                    elif self.chance(0.5):
                        self.emit(f"self.n = self.n + {i}")
            if is_root or self.chance(0.55):
                self.emit("def go(self, x):")
                rest = "x" if is_root else rng.choice(["super().go(x)", "super().go(x + 1) + self.n", "self.n - x"])
                self.emit(f"    return {rest} + {i}" if rest == "x" else f"    return {rest}")
            if is_root or self.chance(0.55):
                self.emit("def show(self):")
                rest = "" if is_root else rng.choice([" + super().show()", " + super().show() + self.kind", ""])
                self.emit(f"    return '{name}'{rest}")
            if is_root or self.chance(0.35):
                self.emit("@property")
                self.emit("def value(self):")
                self.emit(f"    return self.n * {i + 1}" if is_root or self.chance(0.5) else "    return super().value + 1")
                self.emit("@value.setter")
                self.emit("def value(self, new):")
                self.emit(f"    self.n = new - {i}")
            if is_root or self.chance(0.3):
                self.emit("@classmethod")
                self.emit("def build(cls, n):")
                self.emit(f"    return cls(n + {i})" if is_root or self.chance(0.5) else "    return super().build(n)")
            if is_root or self.chance(0.3):
                self.emit("@staticmethod")
                self.emit("def add(a, b):")
                self.emit(f"    return a {rng.choice('+-*')} b + {i}")
            if not self.lines[-1].strip() or self.lines[-1].startswith("class "):
                self.emit("pass")

    # operators

    def operators(self):
        rng = self.rng
        left, right = self.fresh_class(), self.fresh_class()
        ops = rng.sample([("+", "add"), ("-", "sub"), ("*", "mul"), ("//", "floordiv"), ("%", "mod"), ("@", "matmul"),
                          ("&", "and"), ("|", "or"), ("^", "xor"), ("<<", "lshift"), ("/", "truediv"), (">>", "rshift")], 3)
        for name, other in ((left, right), (right, left)):
            self.emit(f"class {name}:")
            with Block(self):
                self.emit("def __init__(self, v):")
                self.emit("    self.v = v")
                for sign, word in ops:
                    for prefix in ("", "r", "i"):
                        if self.chance(0.55 if prefix != "i" else 0.25):
                            self.operator_method(name, other, sign, prefix + word, prefix)
                if self.chance(0.6):
                    self.comparison(name, other)
                self.emit("def __repr__(self):")
                self.emit(f"    return f'{name[0]}({{self.v!r}})'")
            self.blank(2)

        def demo():
            items = [f"{left}({rng.randrange(9)})", f"{right}({rng.randrange(9)})", f"{left}({rng.randrange(9)})", str(rng.randrange(9))]
            a, b = self.fresh(), self.fresh()
            self.emit(f"for {a} in [{', '.join(items[:3])}]:")
            with Block(self):
                self.emit(f"for {b} in [{', '.join(rng.sample(items, 3))}]:")
                with Block(self):
                    for sign, _ in ops:
                        x, y = rng.choice([(a, b), (a, b), (b, a)])
                        self.emit("try:")
                        if self.chance(0.25):
                            self.emit(f"    both = {x}")
                            self.emit(f"    both {sign}= {y}")
                            self.emit("    print(both, end=' ')")
                        else:
                            self.emit(f"    print({x} {sign} {y}, end=' ')")
                        self.emit("except TypeError as e:")
                        self.emit("    print('no:', e)")
                    self.emit("try:")
                    self.emit(f"    print({a} == {b}, {a} != {b}, {a} < {b})" if self.chance(0.5) else f"    print({a} == {b}, {b} != {a})")
                    self.emit("except TypeError as e:")
                    self.emit("    print('not:', e)")
        self.demos.append(demo)

    def operator_method(self, name, other, sign, word, prefix):
        rng = self.rng
        self.emit(f"def __{word}__(self, other):")
        with Block(self):
            guard = rng.choice([f"isinstance(other, {name})", f"isinstance(other, {other})", "isinstance(other, int)",
                                f"isinstance(other, ({name}, {other}))"])
            self.emit(f"if {guard}:")
            with Block(self):
                v = "other" if "int" in guard else "other.v"
                text = f"self.v * 3 + {v}" if prefix != "r" else f"{v} * 5 + self.v"
                if prefix == "i":
                    self.emit(f"self.v += {v}")
                    self.emit("return self")
                else:
                    self.emit(f"return {rng.choice([name, other, ''])}({text})")
            self.emit(f"return {rng.choice(['NotImplemented', 'NotImplemented', repr(word), 'self'])}")

    def comparison(self, name, other):
        rng = self.rng
        self.emit("def __eq__(self, other):")
        with Block(self):
            self.emit(f"if isinstance(other, {rng.choice([name, other, f'({name}, {other})'])}):")
            self.emit("    return self.v == other.v")
            self.emit(f"return {rng.choice(['NotImplemented', 'False'])}")
        self.emit("def __hash__(self):")
        self.emit("    return hash(self.v)")
        if self.chance(0.6):
            self.emit(f"def {rng.choice(['__lt__', '__gt__'])}(self, other):")
            self.emit(f"    return self.v < other.v if isinstance(other, {name}) else NotImplemented")

    # signatures

    def signatures(self):
        rng = self.rng
        name = self.fresh()
        order, texts = [], []
        defaults = False
        n_only = rng.choice([0, 0, 1, 2])
        for i in range(n_only + rng.randint(0, 3)):
            defaults |= self.chance(0.3)
            v = "abcdefg"[i]
            order.append(v)
            texts.append(v + (f"={rng.choice(['1', repr('d'), 'None', '2.5', '()'])}" if defaults else ""))
            if n_only and i == n_only - 1:
                texts.append("/")
        has_rest = self.chance(0.5)
        if has_rest:
            order.append("rest")
            texts.append("*rest")
        for i in range(rng.randint(0, 2)):
            if not has_rest and i == 0:
                texts.append("*")
            v = "xyz"[i]
            order.append(v)
            texts.append(v + (f"={rng.choice(['9', repr('z'), 'None'])}" if self.chance(0.6) else ""))
        if self.chance(0.4):
            order.append("more")
            texts.append("**more")
        is_method = self.chance(0.3)
        head = ", ".join((["self"] if is_method else []) + texts)
        body = f"return {', '.join(order)}{',' if len(order) == 1 else ''}" if order else "return None"
        scope = {}
        exec(f"def f({', '.join(texts)}): pass", scope)
        calls = self.valid_calls(inspect.signature(scope["f"]))
        if is_method:
            cls = self.fresh_class()
            self.emit(f"class {cls}:")
            with Block(self):
                self.emit(f"def {name}({head}):")
                self.emit(f"    {body}")
            call = f"{cls}().{name}"
        else:
            self.emit(f"def {name}({head}):")
            self.emit(f"    {body}")
            call = name

        def demo():
            f = call
            if self.chance(0.3):
                f = self.fresh()
                self.emit(f"{f} = {call}")
            for c in calls:
                self.emit(f"print({f}({c}))")
        if calls:
            self.demos.append(demo)

    def valid_calls(self, signature):
        rng = self.rng
        calls = []
        values = ["1", "'s'", "None", "2.5", "[3]", "(4, 5)", "True"]
        for _ in range(40):
            pos = [rng.choice(values) for _ in range(rng.randrange(5))]
            names = rng.sample(["a", "b", "c", "d", "x", "y", "other"], rng.randrange(4))
            shown = list(pos)
            if pos and self.chance(0.2):
                shown = shown[:-1] + [f"*({shown[-1]},)"]
            try:
                signature.bind(*pos, **{n: 0 for n in names})
            except TypeError:
                continue
            calls.append(", ".join(shown + [f"{n}={rng.choice(values)}" for n in names]))
            if len(calls) == 4:
                break
        return calls
