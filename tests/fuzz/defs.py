"""Random definitions: functions, classes, generators, closures, containers.
Each method emits one family of definitions; most leave behind functions or
classes for expressions to use, or a demonstration to be run by the program."""

from scope import BIG, LONG, MANY, Block, Body, Class, Func


class Defs:
    """Mixed into the generator, over Stmts, Exprs and a Writer."""

    def __init__(self, rng):
        super().__init__(rng)
        self.demos = []  # methods that emit statements using a definition

    # functions

    def function(self):
        rng = self.rng
        params = [self.random_type() for _ in range(rng.randint(1, 3))]
        params = [t if t[0] != "obj" else "int" for t in params]
        result = self.random_type() if self.chance(0.8) else rng.choice([("opt", "int"), ("opt", "str"), self.union_type()])
        names = [self.fresh() for _ in params]
        shown = list(names)
        needed = len(params)
        while needed > 0 and isinstance(params[needed - 1], str) and self.chance(0.3):
            needed -= 1
            shown[needed] += "=" + {"int": "3", "str": "'dflt'", "float": "1.5", "bool": "False"}[params[needed]]
        if needed < len(params) and self.chance(0.3):
            shown.insert(needed, "*")
        name = self.fresh()
        self.emit(f"def {name}({', '.join(shown)}):")
        keyword_only = "*" in shown
        raises = self.errors and self.chance(0.25)
        body = Body(self, 900)
        with body:
            for n, t in zip(names, params):
                self.declare(n, t, frozen=t[0] == "dict")
            if self.chance(0.2):
                self.emit(f'"""{rng.choice(["Return", "Compute", "Find"])} the {rng.choice(names)}."""')
            if raises:
                self.emit(f"if {self.bool_expr(2)}:")
                with Block(self):
                    self.emit(f"raise {rng.choice(self.errors)}({self.str_leaf(20)})")
            self.function_body(result)
        f = Func(name, params, result, body.cost, bool(raises), names, needed)
        if keyword_only:
            f.params, f.keywords = params[:needed], names[:needed]
        self.functions.append(f)
        self.demos.append(lambda: self.demo_call(f))

    def function_body(self, result):
        rng = self.rng
        for _ in range(rng.randint(1, 3)):
            if self.chance(0.25):
                self.emit(f"if {self.bool_expr(2)}:")
                with Block(self):
                    self.emit(f"return {self.expr(result, 1)}")
            else:
                self.statement(1)
        if result[0] == "opt" and self.chance(0.3):
            self.emit(f"if {self.bool_expr(1)}:")
            with Block(self):
                self.emit(f"return {self.expr(result[1], 2)}")
            return
        self.emit(f"return {self.expr(result, 2)}")

    def demo_call(self, f):
        if not self.affordable(f):
            return
        if f.raises and not self.guard:
            self.emit("try:")
            self.guard += 1
            with Block(self):
                self.demo_call(f)
            self.guard -= 1
            self.emit("except Exception as e:")
            with Block(self):
                self.emit("print('raised', type(e).__name__, e)")
            return
        self.charge(f)
        text = f"{f.name}({self.arguments(f, 1)})"
        if self.printable(f.result) and f.result[0] != "set" and self.chance(0.6):
            self.emit(f"print({text})")
        else:
            name = self.fresh()
            self.emit(f"{name} = {text}")
            self.declare(name, f.result)

    def polymorphic(self):
        """A helper called with several types."""
        rng = self.rng
        name = self.fresh()
        body, samples = rng.choice([
            ("return a + b", [("int", "int"), ("str", "str"), ("float", "int"), (("list", "int"), ("list", "int")), ("int", "float")]),
            ("return b, a", [("int", "str"), ("str", "float"), (("list", "int"), "int"), ("bool", "bool")]),
            ("return [a, b, a]", [("int", "int"), ("str", "str"), ("int", "str"), ("float", ("list", "str"))]),
            ("return a if a < b else b", [("int", "int"), ("str", "str"), ("float", "int"), (("tuple", "int", "str"), ("tuple", "int", "str"))]),
            ("return a == b or a in (b, None)", [("int", "int"), ("str", "int"), ("float", "int"), (("list", "int"), "str")]),
            ("return str(a) + repr(b)", [("int", "str"), ("str", "float"), (("opt", "int"), ("list", "str")), ("bool", ("tuple", "int", "str"))]),
            ("return {a: b, b: a}", [("int", "str"), ("str", "str"), ("int", "float"), ("bool", "int")]),
            ("return a * 2, b", [("int", "int"), ("str", "int"), (("list", "int"), "str"), ("float", ("opt", "str"))]),
        ])
        self.emit(f"def {name}(a, b):")
        with self.indented():
            if self.chance(0.3):
                self.emit(f"result = {body[7:]}")
                body = "return result"
            self.emit(body)
        rng.shuffle(samples)
        for a, b in samples[:rng.randint(2, 4)]:
            self.demos.append(lambda a=a, b=b: self.emit(f"print({name}({self.expr(a, 1)}, {self.expr(b, 1)}))"))

    def recursive(self):
        rng = self.rng
        name, n, a = self.fresh(), self.fresh(), self.fresh()
        t = rng.choice(["int", "int", "str", ("list", "int"), "float"])
        self.emit(f"def {name}({n}, {a}):")
        body = Body(self, 60)
        with body:
            self.declare(n, "int", frozen=True)
            self.declare(a, t)
            self.emit(f"if {n} <= 0:")
            with Block(self):
                self.emit(f"return {self.expr(t, 1)}")
            if self.chance(0.5):
                self.emit(f"if {self.bool_expr(2)}:")
                with Block(self):
                    self.emit(f"return {name}({n} - {rng.choice([1, 2])}, {self.expr(t, 1)})")
            step = f"{name}({n} - 1, {self.expr(t, 1)})"
            if t == "int":
                self.emit(f"return ({step} * {rng.randrange(2, 9)} + {self.int_expr(1, BIG)}) % 10007")
            elif t == "float":
                self.emit(f"return {step} / 2 + {self.float_expr(1, 1000.0)}")
            elif t == "str":
                self.emit(f"return ({step} + {self.str_expr(1, 10)})[:{LONG}]")
            else:
                self.emit(f"return ([{self.int_expr(1, BIG)}] + {step})[:{MANY}]")
        f = Func(name, ["int", t], t, body.cost * 10)
        self.demos.append(lambda: self.emit(f"print({name}({rng.randrange(9)}, {self.expr(t, 1)}))"))
        return f

    def variadic(self):
        rng = self.rng
        name, rest, options = self.fresh(), self.fresh(), self.fresh()
        t = rng.choice(["int", "str"])
        self.emit(f"def {name}(*{rest}, sep='-', **{options}):")
        with Body(self, 200):
            self.declare(rest, ("list", t), frozen=True)
            self.declare("sep", "str", frozen=True)
            v = self.fresh()
            self.emit(f"{v} = sep.join(str(x) for x in {rest})")
            self.emit(f"for key, value in {options}.items():")
            with Block(self):
                self.emit(f"{v} += f'{{key}}={{value}}'")
            self.emit(f"return {v}, len({rest})")
        calls = [f"{name}()"]
        for _ in range(2):
            args = [self.expr(t, 0) for _ in range(rng.randrange(4))]
            if self.chance(0.3):
                args.append(f"*[{self.expr(t, 0)}, {self.expr(t, 0)}]")
            args += rng.sample(["sep='+'", f"size={rng.randrange(9)}", "kind='k'"], rng.randrange(3))
            calls.append(f"{name}({', '.join(args)})")
        self.demos.append(lambda: [self.emit(f"print({c})") for c in calls])

    # closures

    def closure(self):
        rng = self.rng
        maker, inner, state, step = self.fresh(), self.fresh(), self.fresh(), self.fresh()
        t = rng.choice(["int", "int", "str", "float", ("list", "int")])
        self.emit(f"def {maker}({state}):")
        with Body(self, 100):
            self.declare(state, t, frozen=True)
            self.emit(f"def {inner}({step}):")
            with Body(self, 100):
                self.declare(step, "int")
                if t[0] == "list":
                    self.emit(f"if len({state}) < {MANY}:")
                    with Block(self):
                        self.emit(f"{state}.append({self.int_expr(1, BIG)})")
                else:
                    self.emit(f"nonlocal {state}")
                    update = self.expr(t, 1)
                    self.emit(f"{state} = ({state} + {update})" + {"int": " % 9973", "float": " % 1000.0", "str": "[-20:]"}[t])
                self.emit(f"return {rng.choice([state, self.expr('int', 1) if t != 'str' else state])}")
            if self.chance(0.4):
                self.emit(f"return {inner}, lambda: {state}")
                pair = True
            else:
                self.emit(f"return {inner}")
                pair = False

        def demo():
            a = self.fresh()
            target = a
            if pair:
                b = self.fresh()
                target = f"{a}, {b}"
            self.emit(f"{target} = {maker}({self.expr(t, 0)})")
            self.emit(f"print({', '.join(f'{a}({rng.randrange(9)})' for _ in range(rng.randint(1, 3)))})")
            if pair:
                self.emit(f"print({b}())")
        self.demos += [demo] * rng.randint(1, 2)

    def decorator(self):
        rng = self.rng
        deco, f, target = self.fresh(), self.fresh(), self.fresh()
        kind = rng.choice(["memo", "log", "twice"])
        self.emit(f"def {deco}({f}):")
        with Body(self, 100):
            if kind == "memo":
                self.emit("known = {}")
                self.blank()
            self.emit("def wrapper(x):")
            with Body(self, 100):
                if kind == "memo":
                    self.emit("if x not in known:")
                    with Block(self):
                        self.emit(f"known[x] = {f}(x)")
                    self.emit("return known[x]")
                elif kind == "log":
                    self.emit(f"print('call', {f}.__name__, x)")
                    self.emit(f"return {f}(x)")
                else:
                    self.emit(f"return {f}({f}(x))")
            if kind == "memo":
                self.blank()
            self.emit("return wrapper")
        self.blank(2)
        self.emit(f"@{deco}")
        arg = self.fresh()
        self.emit(f"def {target}({arg}):")
        body = Body(self, 100)
        with body:
            self.declare(arg, "int")
            self.statements(rng.randrange(2), 1)
            self.emit(f"return {self.int_expr(2, BIG)}")
        self.functions.append(Func(target, ["int"], "int", body.cost * 2 + 6))
        self.demos.append(lambda: self.emit(f"print([{target}(x) for x in ({rng.randrange(9)}, {rng.randrange(9)}, 3)])"))

    def higher_order(self):
        rng = self.rng
        name, f, items, acc = self.fresh(), self.fresh(), self.fresh(), self.fresh()
        self.emit(f"def {name}({f}, {items}, {acc}):")
        with Body(self, 100):
            self.emit(f"for item in {items}:")
            with Block(self):
                self.emit(f"{acc} = {f}({acc}, item)")
            self.emit(f"return {acc}")
        uses = [
            lambda: f"{name}(lambda a, b: (a * 3 + b) % 1009, {self.list_expr(('list', 'int'), 1)}, {rng.randrange(9)})",
            lambda: f"{name}(lambda a, b: b + a, {self.list_expr(('list', 'str'), 1)}, '')",
            lambda: f"{name}(lambda a, b: a + [b], {self.list_expr(('list', 'float'), 1)}, [])",
            lambda: f"{name}(lambda a, b: a + b / 2, {self.list_expr(('list', 'int'), 1)}, 0)",
            lambda: f"{name}(max, {self.list_expr(('list', 'int'), 1)}, -1)",
            lambda: f"{name}(lambda a, b: b if a is None else a, {self.list_expr(('list', 'str'), 1)}, None)",
        ]
        self.demos.append(lambda: [self.emit(f"print({u()})") for u in rng.sample(uses, rng.randint(1, 3))])

    # generators

    def generator(self):
        rng = self.rng
        name, n = self.fresh(), self.fresh()
        t = rng.choice(["int", "str", ("tuple", "int", "str"), "float"])
        guarded = self.chance(0.4)
        self.emit(f"def {name}({n}):")
        with Body(self, 150):
            self.declare(n, "int", frozen=True)
            if self.chance(0.3):
                self.statement(0)
            v = self.fresh()
            self.emit(f"for {v} in range({n}):")
            with Block(self, MANY):
                self.declare(v, "int", frozen=True)
                if guarded:
                    self.emit("try:")
                    with Block(self):
                        self.emit(f"yield {self.expr(t, 1)}")
                    self.emit("finally:")
                    with Block(self):
                        self.emit(f"print('left', {v})")
                else:
                    if self.chance(0.4):
                        self.emit(f"if {self.bool_expr(1)}:")
                        with Block(self):
                            self.emit(rng.choice(["continue", "return", f"yield {self.expr(t, 1)}"]))
                    self.emit(f"yield {self.expr(t, 1)}")
            if self.chance(0.3):
                items = ", ".join(self.expr(t, 0) for _ in range(2))
                self.emit(f"yield from [{items}]")

        def demo():
            k = rng.randrange(7)
            kind = rng.randrange(4)
            if kind == 0:
                self.emit(f"print(list({name}({k})))")
            elif kind == 1:
                x = self.fresh()
                self.emit(f"for {x} in {name}({k}):")
                with Block(self, MANY):
                    self.declare(x, t, frozen=True)
                    self.emit(f"print({x})")
                    if self.chance(0.5):
                        self.emit(f"if {self.bool_expr(1)}:")
                        with Block(self):
                            self.emit("break")
            elif kind == 2:
                g = self.fresh()
                self.emit(f"{g} = {name}({k})")
                self.emit(f"print(next({g}, 'none'), next({g}, 'none'))")
                self.emit(rng.choice([f"print(list({g}))", f"{g}.close()"]))
            else:
                self.emit(f"print([x for x in {name}({k})][:3], [i for i, _ in enumerate({name}(2))])")
        self.demos += [demo] * rng.randint(1, 2)

    def coroutine(self):
        rng = self.rng
        name, total, value, g = (self.fresh() for _ in range(4))
        limit = rng.randrange(20, 200)
        self.emit(f"def {name}({total}):")
        with Body(self, 100):
            self.declare(total, "int", frozen=True)
            self.emit(f"while {total} < {limit}:")
            with Block(self):
                self.emit("try:")
                with Block(self):
                    self.emit(f"{value} = yield {total}")
                    self.emit(f"{total} += {value} if {value} is not None else 1")
                self.emit("except ValueError as e:")
                with Block(self):
                    self.emit(f"print('told', e)")
                    self.emit(f"{total} += {rng.randrange(1, 50)}")
            self.emit(f"return {self.str_expr(1, 30)}")

        def demo():
            self.emit(f"{g} = {name}({rng.randrange(10)})")
            self.emit(f"print(next({g}))")
            self.emit("try:")
            with Block(self):
                for _ in range(rng.randint(1, 3)):
                    self.emit(rng.choice([f"print({g}.send({rng.randrange(1, 60)}))", f"print(next({g}))",
                                          f"print({g}.throw(ValueError({rng.randrange(9)})))"]))
                self.emit(f"{g}.close()")
            self.emit("except StopIteration as stop:")
            with Block(self):
                self.emit("print('returned', stop.value)")
        self.demos.append(demo)

    # classes

    def error_class(self):
        name = self.fresh_class() + "Error"
        base = self.rng.choice(["Exception", "Exception", "ValueError", "LookupError"] + self.errors)
        self.emit(f"class {name}({base}):")
        with self.indented():
            if self.chance(0.6):
                self.emit("pass")
            else:
                self.emit("def __init__(self, what):")
                with self.indented():
                    self.emit("super().__init__(what)")
                    self.emit("self.what = what")
                self.blank()
                self.emit("def __str__(self):")
                with self.indented():
                    self.emit(f"return f'{name[:3]}<{{self.what}}>'")
        self.errors.append(name)

    def hierarchy(self):
        base = self.plain_class(None)
        made = [base]
        for _ in range(self.rng.randint(0, 2)):
            self.blank(2)
            made.append(self.plain_class(self.rng.choice(made)))
        self.classes += made
        self.demos.append(lambda: self.demo_objects(made))

    def plain_class(self, base):
        rng = self.rng
        c = Class(self.fresh_class(), base)
        own = [(self.fresh(), self.scalar()) for _ in range(rng.randint(1 if base is None else 0, 2))]
        extra = []
        if base is None and self.chance(0.4):
            extra.append((self.fresh(), ("list", self.scalar())))
        if self.chance(0.25):
            extra.append((self.fresh(), ("opt", "int")))
        self.emit(f"class {c.name}{'(' + base.name + ')' if base else ''}:")
        with self.indented():
            if self.chance(0.3):
                k = self.fresh()
                self.emit(f"{k} = {rng.randrange(100)}")
                self.blank()
                own_static = (k, "int")
            else:
                own_static = None
            if own or base is None:
                params = [self.fresh() for _ in c.init] + [n for n, _ in own]
                self.emit(f"def __init__(self{''.join(', ' + p for p in params)}):")
                with self.indented():
                    if base:
                        self.emit(f"super().__init__({', '.join(params[:len(c.init)])})")
                    for n, _ in own:
                        self.emit(f"self.{n} = {n}")
                    for n, t in extra:
                        self.emit(f"self.{n} = {'[]' if t[0] == 'list' else 'None'}")
                self.blank()
                c.init = c.init + [t for _, t in own]
                c.attrs = c.attrs + own + extra
            if own_static:
                c.attrs = c.attrs + [own_static]
            c.methods = list(c.methods)
            if base:
                for m in base.methods:
                    if self.chance(0.5):
                        self.method(c, m, base)
            for _ in range(rng.randint(1, 2)):
                self.method(c, None, None)
            self.specials(c)
        while self.lines and not self.lines[-1]:
            self.lines.pop()
        return c

    def method(self, c, override, base):
        rng = self.rng
        if override:
            name, params, result = override.name, override.params, override.result
        else:
            name, params = self.fresh(), [self.scalar() for _ in range(rng.randrange(2))]
            result = rng.choice(["int", "int", "str", "float", "bool", "none", ("list", "int")])
        names = [self.fresh() for _ in params]
        self.emit(f"def {name}(self{''.join(', ' + n for n in names)}):")
        body = Body(self, 40)
        with body:
            self.declare("self", ("obj", c), frozen=True)
            for n, t in zip(names, params):
                self.declare(n, t)
            parent = f"super().{name}({', '.join(names)})" if override and self.chance(0.5) else None
            changed = [(n, t) for n, t in c.attrs if t in ("int", "str", "float") or t[0] in ("list", "opt")]
            if changed and self.chance(0.5 if result != "none" else 1):
                n, t = rng.choice(changed)
                if t[0] == "list":
                    self.emit(f"if len(self.{n}) < {MANY}:")
                    with Block(self):
                        self.emit(f"self.{n}.append({self.expr(t[1], 1)})")
                else:
                    self.emit(f"self.{n} = {self.expr(t, 1)}")
            if self.chance(0.3):
                self.statement(1)
            if result == "none":
                self.emit(parent or "pass")
            elif parent and result == "int":
                self.emit(f"return ({parent} + {self.int_expr(1, BIG)}) % 5003")
            elif parent and result == "str":
                self.emit(f"return ({parent} + {self.str_expr(1, 20)})[:{LONG}]")
            elif parent and result == "float":
                self.emit(f"return {parent} / 2")
            else:
                self.emit(f"return {self.expr(result, 2)}")
        self.blank()
        f = Func(name, params, result, body.cost + (override.cost if override else 0))
        if override:
            # a call through the base may end here
            override.cost = max(override.cost, f.cost)
            c.methods = [m for m in c.methods if m.name != name]
        c.methods.append(f)

    def specials(self, c):
        rng = self.rng
        ints = [n for n, t in c.attrs if t == "int"]
        first = c.attrs[0][0]
        if "repr" not in c.special and self.chance(0.85):
            c.special.add("repr")
            shown = [n for n, t in c.attrs if t != ("list", "float")][:3]
            self.emit("def __repr__(self):")
            with self.indented():
                self.emit(f'return f"{{type(self).__name__}}({", ".join("{self." + n + "!r}" for n in shown)})"')
            self.blank()
        scalar = [n for n, t in c.attrs if t in ("int", "str")]
        if self.chance(0.3) and scalar and "eq" not in c.special:
            c.special.add("eq")
            self.emit("def __eq__(self, other):")
            with self.indented():
                self.emit(f"return isinstance(other, {c.name}) and self.{scalar[0]} == other.{scalar[0]}")
            self.blank()
            self.emit("def __hash__(self):")
            with self.indented():
                self.emit(f"return hash(self.{scalar[0]})")
            self.blank()
        if self.chance(0.3) and ints:
            c.special.add("lt")
            self.emit("def __lt__(self, other):")
            with self.indented():
                self.emit(f"return self.{ints[0]} < other.{ints[0]}")
            self.blank()
        if self.chance(0.25) and ints:
            c.special.add("add")
            self.emit("def __add__(self, other):")
            with self.indented():
                self.emit("if isinstance(other, int):")
                with self.indented():
                    self.emit(f"return self.{ints[0]} + other")
                self.emit(f"if isinstance(other, {c.name}):")
                with self.indented():
                    self.emit(f"return self.{ints[0]} + other.{ints[0]}")
                self.emit("return NotImplemented")
            self.blank()
            self.emit("def __radd__(self, other):")
            with self.indented():
                self.emit(f"return other - self.{ints[0]}")
            self.blank()
        if self.chance(0.2) and ints:
            c.special.add("len")
            self.emit("def __len__(self):")
            with self.indented():
                self.emit(f"return abs(self.{ints[0]}) % 5")
            self.blank()
            self.emit("def __getitem__(self, i):")
            with self.indented():
                self.emit("if i >= len(self):")
                with self.indented():
                    self.emit("raise IndexError(i)")
                self.emit(f"return self.{first}, i")
            self.blank()
        if self.chance(0.2):
            c.special.add("call")
            self.emit("def __call__(self, x):")
            with self.indented():
                self.emit(f"return x, self.{first}")
            self.blank()
        if self.chance(0.25) and ints:
            p = self.fresh()
            self.emit("@property")
            self.emit(f"def {p}(self):")
            with self.indented():
                self.emit(f"return self.{ints[0]} * 2")
            self.blank()
            c.special.add(("property", p))
        if self.chance(0.2):
            m = self.fresh()
            self.emit("@classmethod")
            self.emit(f"def {m}(cls):")
            with self.indented():
                self.emit("return cls.__name__.lower()")
            self.blank()
            c.special.add(("class", m))

    def demo_objects(self, made):
        rng = self.rng
        c = rng.choice(made)
        objects = []
        for k in rng.sample(made, rng.randint(1, len(made))) + [c]:
            name = self.fresh()
            self.emit(f"{name} = {k.name}({', '.join(self.expr(t, 1) for t in k.init)})")
            self.declare(name, ("obj", k))
            objects.append((name, k))
        names = [n for n, _ in objects]
        for n, k in objects:
            for _ in range(rng.randint(1, 2)):
                m = rng.choice(k.methods)
                if self.affordable(m):
                    self.charge(m)
                    self.emit(f"print({n}.{m.name}({self.arguments(m, 1)}))")
        common = [m for m in made[0].methods if self.affordable(m)]
        if common and len(names) > 1:
            m = rng.choice(common)
            x = self.fresh()
            self.emit(f"for {x} in [{', '.join(names)}]:")
            with Block(self, 4):
                self.charge(m)
                self.declare(x, ("obj", made[0]), frozen=True)
                self.emit(f"print(type({x}).__name__, {x}.{m.name}({self.arguments(m, 0)}))")
                if self.chance(0.3):
                    self.emit(f"print(isinstance({x}, {c.name}))")
        n, k = rng.choice(objects)
        if "repr" in k.special and self.chance(0.7):
            self.emit(f"print({n}, [{n}], f'{{{n}}}')")
        if "eq" in k.special:
            self.emit(f"print({n} == {names[0]}, {n} in [{names[0]}], len({{{n}: 1, {names[-1]}: 2}}))")
        if "lt" in k.special and "repr" in k.special and all("lt" in kk.special and "repr" in kk.special for _, kk in objects):
            self.emit(f"print(sorted([{', '.join(names)}]), max({names[0]}, {n}))")
        if "add" in k.special:
            self.emit(f"print({n} + {n}, {n} + 5, 100 + {n})")
        if "len" in k.special:
            self.emit(f"print(len({n}), bool({n}), list({n}))")
        if "call" in k.special:
            self.emit(f"print({n}({rng.randrange(9)}), {n}('s'))")
        for s in sorted(s for s in k.special if isinstance(s, tuple)):
            self.emit(f"print({n}.{s[1]}{'()' if s[0] == 'class' else ''})")
        if self.chance(0.3) and k.methods:
            m = rng.choice(k.methods)
            if self.affordable(m) and m.result != "none":
                self.charge(m)
                b = self.fresh()
                self.emit(f"{b} = {n}.{m.name}")
                self.emit(f"print({b}({self.arguments(m, 0)}))")

    def container(self):
        """A container of its own, used with items of several types."""
        rng = self.rng
        kind = rng.choice(["stack", "linked", "ring", "tree"])
        name = self.fresh_class()
        E = self.emit
        if kind == "linked":
            cell = self.fresh_class()
            E(f"class {cell}:")
            with self.indented():
                E("def __init__(self, value, next):")
                with self.indented():
                    E("self.value = value")
                    E("self.next = next")
            self.blank(2)
        E(f"class {name}:")
        with self.indented():
            E("def __init__(self):" if kind != "tree" else "def __init__(self, key=None):")
            with self.indented():
                for line in {"stack": ["self.items = []"], "linked": ["self.head = None", "self.size = 0"],
                             "ring": ["self.items = [None] * 4", "self.at = 0"],
                             "tree": ["self.key = key", "self.left = None", "self.right = None"]}[kind]:
                    E(line)
            self.blank()
            E("def push(self, value):")
            with self.indented():
                body = {
                    "stack": ["self.items.append(value)", "return self"],
                    "linked": [f"self.head = {cell}(value, self.head)" if kind == "linked" else "", "self.size += 1", "return self"],
                    "ring": ["self.items[self.at % len(self.items)] = value", "self.at += 1", "return self"],
                    "tree": ["if self.key is None:", "    self.key = value", "elif value < self.key:", "    if self.left is None:",
                             f"        self.left = {name}(value)", "    else:", "        self.left.push(value)",
                             "elif self.right is None:", f"    self.right = {name}(value)", "else:", "    self.right.push(value)",
                             "return self"],
                }[kind]
                for line in body:
                    E(line)
            self.blank()
            E("def __iter__(self):")
            with self.indented():
                body = {
                    "stack": ["for x in reversed(self.items):", "    yield x"],
                    "linked": ["cell = self.head", "while cell is not None:", "    yield cell.value", "    cell = cell.next"],
                    "ring": ["for x in self.items:", "    if x is not None:", "        yield x"],
                    "tree": ["if self.left is not None:", "    yield from self.left", "if self.key is not None:", "    yield self.key",
                             "if self.right:", "    yield from self.right"],
                }[kind]
                for line in body:
                    E(line)

        def demo():
            types = rng.sample(["int", "str", "float", ("tuple", "int", "str")], rng.randint(1, 3))
            for t in types:
                v = self.fresh()
                E(f"{v} = {name}()")
                source = self.list_expr(("list", t), 1)
                x = self.fresh()
                E(f"for {x} in {source}:")
                with Block(self):
                    E(f"{v}.push({x})")
                E(rng.choice([f"print(list({v}), [x for x in {v}][:2])", f"print(len(list({v})), *{v})", f"print(*{v}, sep='/')"]))
                if t == "int":
                    E(f"print(sum({v}) % 1000, max({v}, default=-1))")
        self.demos.append(demo)

    def manager(self):
        rng = self.rng
        c = Class(self.fresh_class())
        c.special |= {"with", "repr"}
        c.init = ["str"]
        c.attrs = [("tag", "str")]
        swallow = rng.choice(["False", "kind is not None and issubclass(kind, LookupError)", "None"])
        for line in [f"class {c.name}:", "    def __init__(self, tag):", "        self.tag = tag", "",
                     "    def __enter__(self):", "        print('enter', self.tag)", "        return self.tag.upper()", "",
                     "    def __exit__(self, kind, value, tb):", "        print('exit', self.tag, kind is None)",
                     f"        return {swallow}", "", "    def __repr__(self):", "        return self.tag"]:
            self.emit(line)
        self.classes.append(c)

        def demo():
            v = self.fresh()
            self.emit("try:")
            with Block(self):
                self.emit(f"with {c.name}({self.str_leaf(10)}) as {v}:")
                with Block(self):
                    self.emit(f"print({v})")
                    self.guard += 1
                    self.emit(f"print({self.unsafe_int(1, BIG)})")
                    self.guard -= 1
            self.emit("except (ValueError, LookupError, ArithmeticError) as e:")
            with Block(self):
                self.emit("print('outside', e)")
        self.demos.append(demo)

    # unions and integers

    def walker(self):
        """A recursive function over a tree of lists, tuples, dicts, scalars."""
        rng = self.rng
        name = self.fresh()
        self.emit(f"def {name}(node, depth=0):")
        with self.indented():
            arms = [
                ("node is None", [f"return {rng.randrange(3)}"]),
                ("isinstance(node, bool)", ["return 1 if node else 2"]),
                ("isinstance(node, int)", [rng.choice(["return node % 100", "return node % 7 + depth"])]),
                ("isinstance(node, float)", ["return int(node * 2) % 50"]),
                ("isinstance(node, str)", [rng.choice(["return len(node)", "return node.count('a') + depth"])]),
                ("isinstance(node, dict)", [f"return sum({name}(v, depth + 1) for v in node.values()) + len(node)"]),
            ]
            for test, body in arms:
                self.emit(f"if {test}:")
                with self.indented():
                    for line in body:
                        self.emit(line)
            self.emit("result = 0")
            self.emit("for child in node:")
            with self.indented():
                self.emit(f"result += {name}(child, depth + 1)")
            self.emit("return result")
        self.demos.append(lambda: self.emit(f"print({name}({self.tree(3)}), {name}({self.tree(2)}))"))

    def tree(self, depth):
        rng = self.rng
        if depth == 0 or self.chance(0.2):
            return rng.choice(["None", "True", "5", "2.5", "'leaf'", "-3", "''", "[]", "{}"])
        items = [self.tree(depth - 1) for _ in range(rng.randint(1, 3))]
        kind = rng.randrange(3)
        if kind == 0:
            return "[" + ", ".join(items) + "]"
        if kind == 1:
            return "{" + ", ".join(f"'{'abcdef'[i]}': {x}" for i, x in enumerate(items)) + "}"
        return "(" + ", ".join(items) + ",)"

    def hashing(self):
        """Arithmetic under masks and moduli, exact beyond 64 bits."""
        rng = self.rng
        name, h = self.fresh(), self.fresh()
        kind = rng.choice(["fnv", "lcg", "xorshift", "mulmod", "poly32"])
        self.emit(f"def {name}(seed, count):")
        with self.indented():
            if kind == "fnv":
                lines = [f"{h} = 0xCBF29CE484222325", "for i in range(count):", f"    {h} ^= (seed + i) & 0xFF",
                         f"    {h} = ({h} * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF", f"return {h}"]
            elif kind == "lcg":
                lines = ["for _ in range(count):", "    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2 ** 64",
                         f"return seed >> {rng.randrange(1, 60)}"]
            elif kind == "xorshift":
                lines = ["mask = (1 << 64) - 1", f"{h} = (seed | 1) & mask", "for _ in range(count):", f"    {h} ^= ({h} << 13) & mask",
                         f"    {h} ^= {h} >> 7", f"    {h} ^= ({h} << 17) & mask", f"return {h} % 1000003"]
            elif kind == "mulmod":
                m = rng.choice([998244353, 1000000007, 2305843009213693951, 1000000000000000003])
                lines = [f"{h} = seed % {m} + 2", "for _ in range(count):", f"    {h} = {h} * {h} % {m}", f"    {h} = ({h} * 123456789123 + 7) % {m}",
                         f"return {h}"]
            else:
                lines = [f"{h} = seed & 0xFFFFFFFF", "for i in range(count):", f"    {h} = ({h} * 31 + i) & 0xFFFFFFFF",
                         f"    {h} = ({h} << 5 | {h} >> 27) & 0xFFFFFFFF", f"return {h} - 2 ** 31"]
            for line in lines:
                self.emit(line)
        self.demos.append(lambda: self.emit(f"print({name}({rng.randrange(1000)}, {rng.randrange(1, 9)}), {name}({self.int_expr(1, 1000)} & 1023, 3))"))

    def state_machine(self):
        """A class that runs a table of bound methods over a string."""
        rng = self.rng
        name = self.fresh_class()
        text = repr(" ".join(rng.sample(["ab", "12", "+", "x9", "--", "(", ")", "7"], 5)))
        lines = [f"class {name}:", "    def __init__(self, text):", "        self.text = text", "        self.out = []",
                 "        self.state = self.blank", "", "    def run(self):", "        for c in self.text:",
                 "            self.state = self.state(c)", "        return self.out", "", "    def blank(self, c):",
                 "        if c.isalpha():", "            self.out.append([c])", "            return self.word",
                 "        if c.isdigit():", "            self.out.append(int(c))", "            return self.number",
                 "        if c != ' ':", "            self.out.append(c)", "        return self.blank", "",
                 "    def word(self, c):", "        if c.isalnum():", "            self.out[-1].append(c)",
                 "            return self.word", "        return self.blank(c)", "", "    def number(self, c):",
                 "        if c.isdigit():", "            self.out[-1] = self.out[-1] * 10 + int(c)", "            return self.number",
                 "        return self.blank(c)"]
        if self.chance(0.5):
            lines = [l.replace("self.out[-1].append(c)", "self.out[-1] += [c.upper()]") for l in lines]
        for line in lines:
            self.emit(line)
        self.demos.append(lambda: self.emit(f"print({name}({text}).run())"))
