"""Random operations on literal values, many in a program: formats, slices, string
methods, exact integer arithmetic, containers of mixed types, sorting. What may
raise stands in a try."""

from scope import Block

MIXED = ["1", "0", "-7", "2.5", "-0.0", "'a'", "''", "'xyz'", "None", "True", "False", "(1, 2)", "()", "[1]", "[]", "[None, 'q']",
         "{'k': 1}", "{}", "10 ** 12", "1e15", "('t', 2.5)", "[[1], [2]]", "b'by'", "(None,)", "{1, 2}", "[1.5, 2]", "'é'"]


class Values:
    """Mixed into the generator, over a Writer."""

    def attempt(self, text, errors="Exception"):
        self.emit("try:")
        self.emit(f"    print({text})")
        self.emit(f"except {errors} as e:")
        self.emit("    print(type(e).__name__, e)")

    # formats

    def formats(self):
        rng = self.rng
        name = self.fresh()
        self.emit(f"def {name}(v):")
        with Block(self):
            for _ in range(rng.randint(1, 3)):
                kind = rng.randrange(4)
                if kind == 0:
                    self.attempt(f"f'[{{v{rng.choice(['', '!r', '!s'])}:{self.spec('<>^', '')}}}]'")
                elif kind == 1:
                    self.attempt(f"'[%{rng.choice(['', '-', '0', '+'])}{rng.choice(['', '3', '8'])}{rng.choice('sr')}]' % (v,)")
                elif kind == 2:
                    self.attempt(f"f'{{v}} {{v!r}} {{[v]}}', str(v), repr((v,))")
                else:
                    self.attempt(f"'{{0}} {{x!r:>6}} {{0!s:.2}}'.format(v, x=v)")
        values = rng.sample(MIXED, rng.randint(3, 6))

        def demo():
            for v in values:
                self.emit(f"{name}({v})")
            n, x = self.fresh(), self.fresh()
            self.emit(f"{n}, {x} = {rng.choice(['0', '42', '-7', '123456789', '255', '-1'])}, {self.a_float()}")
            for _ in range(rng.randint(2, 4)):
                self.emit(f"print(f'{{{n}:{self.spec('<>^=', 'dbxXo')}}}|{{{x}:{self.spec('<>^=', 'eEfFgG%')}}}')")
            self.emit(f"print('%d %5d|%-6x|%+.2f %e %g' % ({n}, {n}, abs({n}), {x}, {x}, {x}), round({x}, {rng.randrange(-2, 4)}), round({x}))"
                      if self.chance(0.5) else f"print(format({n}, ',d'), format({x}, '_.1f'), format({x}, ',.0f'), repr({x}), {x} // 1, {x} % 3)")
        self.demos.append(demo)

    def a_float(self):
        rng = self.rng
        return rng.choice(["0.0", "-0.0", "1.5", "2.5", "0.1", "1e15", "1e16", "123456.789", "1e-5", "0.00012345", "-2.675", "3.0",
                           repr(rng.uniform(-1000, 1000)), repr(rng.random() * 10 ** rng.randrange(-8, 12))])

    def spec(self, aligns, kinds):
        rng = self.rng
        text = rng.choice(["", "", rng.choice("*_.x") + rng.choice(aligns), rng.choice(aligns)])
        if kinds:
            text += rng.choice(["", "", "+", " ", "-"])
            if "d" in kinds and self.chance(0.2):
                text += "#"
        text += rng.choice(["", "", "5", "12", "08" if kinds else "8"])
        kind = rng.choice(kinds) if kinds and self.chance(0.8) else ("d" if "d" in kinds else "g" if kinds else "")
        if kind in ("d", "f", "F", "%", "") and kinds and self.chance(0.25):
            text += ","
        if "d" not in kinds and self.chance(0.4):
            text += "." + str(rng.randrange(5))
        return text + kind

    # slices

    def slices(self):
        rng = self.rng

        def index():
            return rng.choice(["", "", str(rng.randrange(-7, 8)), "n", "-n"])

        def piece():
            s = f"{index()}:{index()}"
            return s + (f":{rng.choice(['', '1', '2', '-1', '-2', '3', 'n'])}" if self.chance(0.6) else "")
        name = self.fresh()
        item = rng.choice(["i", "str(i)", "i / 2", "(i, 'x')", "[i]", "None if i % 2 else i"])
        self.emit(f"def {name}(n):")
        with Block(self):
            self.emit(f"s = [{item} for i in range(7)]")
            self.emit(rng.choice(["t = tuple(s)", "t = 'abcdefg'", "t = b'abcdefg'", "t = range(2, 30, 4)", "t = 'aé日b𝄞cd'"]))
            for _ in range(rng.randint(3, 6)):
                kind = rng.randrange(6)
                if kind < 2:
                    self.attempt(f"s[{piece()}], t[{piece()}]", "ValueError")
                elif kind == 2:
                    self.attempt(f"s[{rng.choice(['n', '-n', '6', '-8', '9'])}], t[{rng.choice(['n', '-n', '-1', '12'])}]", "IndexError")
                else:
                    self.emit("try:")
                    what = rng.choice(["s[:2]", "[]", "s", "s[::-1]", "s[:n]", "tuple(s[:3])", "(x for x in s[1:3])"])
                    self.emit("    " + rng.choice([f"s[{piece()}] = {what}", f"del s[{piece()}]", f"s[{rng.randrange(-9, 9)}] = s[0]",
                                                   f"del s[{rng.choice(['n', '-n', '0'])}]", "s *= 2", f"s.insert({rng.randrange(-9, 9)}, s[-1])",
                                                   "s.append(s.pop(n))", "s.remove(s[n])", "s += s[:1]", "s.extend(s[n:])"]))
                    self.emit("except (ValueError, IndexError) as e:")
                    self.emit("    print(type(e).__name__, e, end=' ')")
                    self.emit("print(s, len(s))")

        self.demos.append(lambda: [self.emit(f"{name}({n})") for n in rng.sample(range(-1, 9), 3)])

    # strings

    def string_methods(self):
        rng = self.rng
        texts = ["'hello world'", "'  pad  '", "'a,b,,c'", "'Title Case'", "''", "'aXbXc'", "'tab\\tnew\\nline'", "'éa日é'", "'12'", "'abcabc'",
                 "'ß'", "'x' * 3", "'-7'"]
        name = self.fresh()
        self.emit(f"def {name}(s, t):")
        with Block(self):
            calls = ["s.split(t)", "s.rsplit(t, 1)", "s.partition(t)", "s.rpartition(t)", "s.find(t)", "s.rfind(t, 1)", "s.index(t)",
                     "s.count(t)", "s.replace(t, '<>')", "s.replace(t, '', 1)", "s.strip(t)", "s.lstrip(t)", "s.rstrip()", "s.split()",
                     "s.split(None, 1)", "s.splitlines()", "s.upper()", "s.lower()", "s.title()", "s.capitalize()", "s.swapcase()",
                     "s.startswith(t)", "s.endswith((t, 'd'))", "s.center(15, '*')", "s.ljust(12) + '|'", "s.zfill(8)", "s.isdigit()",
                     "s.isalpha()", "s.isupper()", "s.isspace()", "s.isalnum()", "t.join(s)", "t.join(s.split())", "s.encode()", "s < t",
                     "t in s", "s * 2 + t", "s[::-1]", "sorted(s)", "set(s) == set(t)", "[ord(c) for c in s[:3]]", "s.removeprefix(t)",
                     "s.removesuffix(t)", "s.expandtabs(4)", "int(s)", "float(s)", "max(s)", "list(s)", "s.casefold()", "len(s), len(t)",
                     "s.find(t, 2, 5)", "s.istitle()", "hash(s) == hash(s + '')", "list(zip(s, t))", "list(enumerate(s[:2]))",
                     "s.translate({97: 'A', 98: None})", "s.isidentifier()", "dict.fromkeys(s, 0)", "s.encode('utf-8')[:3]"]
            for c in rng.sample(calls, rng.randint(4, 8)):
                self.attempt(c, "ValueError")
        seps = ["','", "'X'", "' '", "'l'", "'ab'", "'é'"]
        self.demos.append(lambda: [self.emit(f"{name}({rng.choice(texts)}, {rng.choice(seps)})") for _ in range(rng.randint(2, 3))])

    # integers

    def exact_ints(self):
        """Arithmetic whose intermediate values were computed here: none leaves 64 bits."""
        rng = self.rng
        name = self.fresh()
        x, y, z = rng.randrange(-10 ** 6, 10 ** 6), rng.randrange(-100, 100) or 3, rng.randrange(0, 62)
        parts = []
        while len(parts) < rng.randint(3, 6):
            text, value = self.int_tree({"x": x, "y": y, "z": z}, 3)
            if value is not None:
                parts.append(text)
        self.emit(f"def {name}(x, y, z):")
        with Block(self):
            for p in parts:
                self.emit(f"print({p})")
        self.demos.append(lambda: self.emit(f"{name}({x}, {y}, {z})"))

    def int_tree(self, scope, depth):
        rng = self.rng
        if depth == 0 or self.chance(0.2):
            v = rng.choice(list(scope) + [str(rng.randrange(-20, 100)), str(rng.randrange(1 << 40))])
            return v, eval(v, {}, scope)
        a, u = self.int_tree(scope, depth - 1)
        b, w = self.int_tree(scope, depth - 1)
        if u is None or w is None:
            return a, None
        text = rng.choice([f"({a} + {b})", f"({a} - {b})", f"({a} * {b})", f"({a} // {b})", f"({a} % {b})", f"({a} & {b})",
                           f"({a} | {b})", f"({a} ^ {b})", f"(~{a})", f"(-{a})", f"({a} << {b})", f"({a} >> {b})", f"abs({a})",
                           f"divmod({a}, {b})[{rng.randrange(2)}]", f"({a} ** {b})", f"min({a}, {b})", f"pow({a}, {b}, {rng.randrange(2, 999)})",
                           f"({a} if {a} < {b} else {b})", f"int({a} / 4)", f"bool({a})", f"(({a} * {b}) % {rng.randrange(2, 10 ** 9)})",
                           f"(({a} * {b}) & 0xFFFF)", f"{a}.bit_length()" if a.isidentifier() else f"({a} == {b})"])
        if "**" in text or "pow" in text:
            if not 0 <= w < 9 or abs(u) > 100:
                return text, None
        if "<<" in text and not 0 <= w < 60:
            return text, None
        if " / " in text and abs(u) > 1 << 50:
            return text, None
        try:
            v = eval(text, {}, scope)
        except (ArithmeticError, ValueError, TypeError, MemoryError):
            return text, None
        return text, (v if -2 ** 63 <= v < 2 ** 63 else None)

    # mixed containers

    def mixed_values(self):
        rng = self.rng
        name, data = self.fresh(), rng.sample(MIXED, rng.randint(4, 9))
        kinds = ["int", "str", "float", "list", "tuple", "dict", "bool", "(int, float)", "(list, tuple)", "bytes", "set"]
        uses = {"int": "v + 1", "str": "v.upper() + '!'", "float": "v * 2", "list": "[*v, v[:1]]", "tuple": "v + (9,)", "dict": "sorted(v.items())",
                "bool": "not v", "(int, float)": "v - 1", "(list, tuple)": "len(v)", "bytes": "v + b'!'", "set": "len(v | {9})"}
        self.emit(f"def {name}(v, depth):")
        with Block(self):
            self.emit("if v is None:")
            self.emit("    return 'none'")
            if self.chance(0.6):
                self.emit("if isinstance(v, (list, tuple)) and depth > 0:")
                self.emit(f"    return [{name}(x, depth - 1) for x in v]")
            for k in rng.sample(kinds, rng.randint(2, 5)):
                self.emit(f"if isinstance(v, {k}):")
                self.emit(f"    return {uses[k]}")
            self.emit(rng.choice(["return type(v).__name__", "return v", "return str(v)", "return [v]"]))

        def demo():
            d, x = self.fresh(), self.fresh()
            self.emit(f"{d} = [{', '.join(data)}]")
            self.emit(f"for {x} in {d}:")
            self.emit(f"    print({name}({x}, {rng.randrange(3)}), bool({x}), {x} == {rng.choice(MIXED)}, {x} in {d}[1:3])")
            extra = [f"{d}.index({rng.choice(data)})", f"{d}.count({rng.choice(data)})", f"{d} == {d}[:]", f"[type(x).__name__ for x in {d}]",
                     f"{d}[::2] + {d}[:1]", f"[x for x in {d} if isinstance(x, (int, str))]", f"[x for x in {d} if x]",
                     f"any({d}), all({d})", f"{{repr(x): x for x in {d}}}", f"list(map({name}, {d}, range(3)))",
                     f"sorted({d}, key=repr)[:3]", f"sorted([x for x in {d} if isinstance(x, (int, float))])", f"max([str(x) for x in {d}])",
                     f"({d}[0], {d}[-1]) == ({rng.choice(data)}, {rng.choice(data)})", f"dict(enumerate({d}))"]
            for e in rng.sample(extra, 3):
                self.emit(f"print({e})")
            if self.chance(0.5):
                self.emit(f"for {x} in {d}:")
                self.emit("    try:")
                use = rng.choice(["{x} + 1", "len({x})", "{x}[0]", "{x} < 2", "-{x}", "{x} * 2", "[y for y in {x}]", "'%d' % {x}", "{x}.upper()",
                                  "{x} + {x}", "{{}}[{x}]", "int({x})", "hash({x}) == hash({x})", "{x} | {x}", "sorted({x})", "{x} % 3"])
                self.emit(f"        print({use.format(x=x)})")
                self.emit("    except (TypeError, AttributeError, IndexError, KeyError, ValueError) as e:")
                self.emit("        print(type(e).__name__, e)")
        self.demos.append(demo)

    def sorting(self):
        rng = self.rng
        rows = self.fresh()
        n = rng.randint(3, 7)

        def row():
            return f"({rng.choice(['ann', 'bob', 'cy', 'di'])!r}, {rng.randrange(5)}, {rng.choice(['1.5', '2.0', '0.25'])})"

        def demo():
            self.emit(f"{rows} = [{', '.join(row() for _ in range(n))}]")
            keys = ["lambda r: r[1]", "lambda r: (-r[1], r[0])", "lambda r: r[0]", "lambda r: (r[2], len(r[0]))", "lambda r: str(r[1]) + r[0]",
                    "lambda r: r[1] % 2", "lambda r: r[0][::-1]"]
            for _ in range(rng.randint(2, 4)):
                k, rev = rng.choice(keys), rng.choice(["", ", reverse=True"])
                self.emit(rng.choice([
                    f"print(sorted({rows}, key={k}{rev}))", f"{rows}.sort(key={k}{rev})\nprint({rows})",
                    f"print(max({rows}, key={k}), min({rows}, key={k}))", f"print([r[0] for r in sorted({rows}{rev})])",
                    f"print(sorted({{r[0]: r[1] for r in {rows}}}.items(), key=lambda p: p[::-1]))",
                    f"print(sorted(set(r[1] for r in {rows}){rev}), sum(r[2] for r in {rows}))",
                    f"print(list(zip(*sorted({rows}))))", f"print(min((r[1] for r in {rows} if r[1] > 3), default='none'))",
                ]).split("\n")[0])
                if self.lines[-1].lstrip().startswith(f"{rows}.sort"):
                    self.emit(f"print({rows})")
        self.demos.append(demo)

    def unpacking(self):
        rng = self.rng
        name = self.fresh()
        self.emit(f"def {name}(s):")
        with Block(self):
            for _ in range(rng.randint(2, 4)):
                target = rng.choice(["a, b", "a, *b", "*a, b", "a, (b, *c)", "a, *b, c", "(a, b), c", "[a, b]", "a, b, *c"])
                self.emit("try:")
                self.emit(f"    {target} = s")
                self.emit(f"    print({', '.join(v for v in 'abc' if v in target)})")
                self.emit("except (ValueError, TypeError) as e:")
                self.emit("    print(type(e).__name__, e)")
        values = ["[1, 2, 3]", "(1, (2, 3))", "'ab'", "[4]", "range(3)", "{'k': 1, 'm': 2}", "[(1, 2), 3]", "'abc'", "(x for x in [1, 2])", "[]"]
        self.demos.append(lambda: [self.emit(f"{name}({v})") for v in rng.sample(values, 3)])
