"""Random statements. Each is a method that emits lines and may declare
variables in the innermost scope."""

from scope import BIG, MANY, Block, Body, Func

CATCH = ["(ValueError, IndexError, KeyError, ZeroDivisionError) as e", "(LookupError, ValueError, ArithmeticError) as e"]


class Stmts:
    """Mixed into the generator, over Exprs and a Writer."""

    def statements(self, count, nest=2):
        start = len(self.lines)
        for _ in range(count):
            if self.cost < self.budget:
                self.statement(nest)
        if count and len(self.lines) == start:
            self.emit("pass")

    def statement(self, nest):
        table = [
            (6, self.assign), (5, self.reassign), (4, self.show), (2, self.unpack), (2, self.append), (2, self.store),
            (2, self.accumulate), (1, self.call_statement), (1, self.walrus), (1, self.swap), (1, self.delete),
            (1, self.set_statement), (1, self.check), (1, self.chained_assign), (1.5, self.retype),
        ]
        if nest > 0:
            table += [(4, self.branch), (3, self.for_loop), (1, self.while_loop), (2, self.try_block), (2, self.dispatch),
                      (1, self.mixed_loop), (1, self.global_counter), (1, self.table_of_functions), (1, self.chained_raise),
                      (1, self.inner_function), (1, self.none_test), (1, self.with_block), (1, self.maybe_unbound)]
        if self.loops:
            table += [(2, self.leave)]
        make = self.weighted(table)
        before = len(self.lines)
        if nest > 0 and make in (self.branch, self.for_loop, self.while_loop, self.try_block, self.dispatch,
                                 self.inner_function, self.with_block):
            make(nest - 1)
        else:
            make()
        if len(self.lines) == before:
            self.show()

    # simple statements

    def assign(self):
        t = self.random_type()
        if self.chance(0.04):
            t = ("fn", tuple(self.scalar() for _ in range(self.rng.randint(1, 2))), self.scalar())
        text = self.expr(t, 2)
        name = self.fresh()
        self.emit(f"{name} = {text}")
        self.declare(name, t)

    def reassign(self):
        found = [v for v in self.local() if not v.frozen and not v.acc and v.type[0] != "fn"]
        if not found:
            return self.assign()
        v = self.rng.choice(found)
        if v.type == "int" and self.chance(0.5):
            op, limit = self.rng.choice([("+=", BIG), ("-=", BIG), ("*=", 1000), ("//=", 0), ("^=", 255), ("%=", 0), ("|=", 64)])
            if op in ("//=", "%="):
                self.emit(f"{v.name} {op} {self.rng.choice([2, 3, 7, 100])}")
            else:
                self.emit(f"{v.name} {op} {self.int_expr(1, limit)}")
                self.emit(f"{v.name} %= {self.rng.choice([1000, 997, 65536])}")
        elif v.type == "str" and self.chance(0.5):
            self.emit(f"{v.name} += {self.str_expr(1, 20)}")
            self.emit(f"{v.name} = {v.name}[-40:]")
        else:
            self.emit(f"{v.name} = {self.expr(v.type, 2)}")

    def chained_assign(self):
        t = self.scalar()
        a, b = self.fresh(), self.fresh()
        self.emit(f"{a} = {b} = {self.expr(t, 2)}")
        self.declare(a, t)
        self.declare(b, t)

    def retype(self):
        """A variable that is used again with another type."""
        found = [v for v in self.scopes[-1].vars if not v.frozen and not v.acc and isinstance(v.type, str)]
        if not found or self.loops or any(v.type[0] == "fn" for v in self.visible()):
            return
        v = self.rng.choice(found)
        t = self.rng.choice([("list", v.type), "str", "float", ("tuple", v.type, "int"), ("opt", "int"), self.scalar()])
        self.emit(f"{v.name} = {self.expr(t, 1)}")
        v.type = t

    def accumulate(self):
        found = [v for v in self.local() if v.acc]
        if not found or not self.loops:
            if self.loops:
                return self.reassign()
            name = self.fresh(["total", "count", "sum_of", "product", "score"])
            self.emit(f"{name} = 0")
            t = "float" if self.chance(0.3) else "int"
            self.declare(name, t, acc=True)
            return
        v = self.rng.choice(found)
        self.emit(f"{v.name} {self.rng.choice(['+=', '+=', '-='])} {self.expr(v.type, 1)}")

    def show(self):
        found = [v for v in self.visible() if self.printable(v.type)]
        if found and self.chance(0.7):
            chosen = self.rng.sample(found[-8:], min(len(found[-8:]), self.rng.randint(1, 3)))
            args = [v.name if v.type[0] != "set" else f"sorted({v.name})" for v in chosen]
            if self.chance(0.2):
                args.append(self.expr(self.scalar(), 1))
        else:
            args = [self.expr(self.scalar(), 2)]
        if self.chance(0.3):
            args.insert(0, repr(self.rng.choice(["got", "now", "->", "value:", "then"])))
        if self.chance(0.05):
            args.append("sep='|'")
        self.emit(f"print({', '.join(args)})")

    def printable(self, t):
        if isinstance(t, str):
            return True
        if t[0] == "fn":
            return False
        if t[0] == "obj":
            return "repr" in t[1].special
        return all(self.printable(u) for u in t[1:])

    def unpack(self):
        rng = self.rng
        kind = rng.randrange(4)
        if kind == 0:
            types = [self.scalar() for _ in range(rng.randint(2, 3))]
            values = [self.expr(t, 1) for t in types]
            names = [self.fresh() for _ in types]
            self.emit(f"{', '.join(names)} = {', '.join(values)}")
        elif kind == 1:
            found = [v for v in self.visible() if v.type[0] == "tuple" and len(v.type) > 2]
            if not found:
                return
            v = rng.choice(found)
            types, names = v.type[1:], [self.fresh() for _ in v.type[1:]]
            self.emit(f"{', '.join(names)} = {v.name}")
        elif kind == 2:
            t = self.scalar()
            values = ", ".join(self.expr(t, 0) for _ in range(3))
            names = [self.fresh(), self.fresh()]
            star = rng.randrange(2)
            types = [("list", t) if i == star else t for i in range(2)]
            self.emit(", ".join("*" * (i == star) + n for i, n in enumerate(names)) + f" = [{values}]")
        else:
            a, b, c = self.scalar(), self.scalar(), self.scalar()
            value = f"({self.expr(a, 1)}, ({self.expr(b, 1)}, {self.expr(c, 0)}))"
            names, types = [self.fresh(), self.fresh(), self.fresh()], [a, b, c]
            self.emit(f"{names[0]}, ({names[1]}, {names[2]}) = {value}")
        for name, t in zip(names, types):
            self.declare(name, t, frozen=t[0] == "dict")

    def swap(self):
        by_type = {}
        for v in self.local():
            if not v.frozen and not v.acc:
                by_type.setdefault(v.type, []).append(v.name)
        pairs = [names for names in by_type.values() if len(names) > 1]
        if pairs:
            a, b = self.rng.sample(self.rng.choice(pairs), 2)
            self.emit(f"{a}, {b} = {b}, {a}")

    def append(self):
        found = [v for v in self.visible() if v.type[0] == "list" and not v.frozen]
        if not found:
            return
        v = self.rng.choice(found)
        kind = self.rng.randrange(6)
        if kind < 3:
            self.emit(f"if len({v.name}) < {MANY}:")
            with Block(self):
                self.emit(f"{v.name}.append({self.expr(v.type[1], 1)})")
        elif kind == 3:
            self.emit(f"if {v.name}:")
            with Block(self):
                self.emit(self.rng.choice([f"{v.name}.pop()", f"{v.name}[0] = {self.expr(v.type[1], 1)}", f"del {v.name}[0]",
                                           f"{v.name}[-1] = {self.expr(v.type[1], 1)}", f"{v.name}.pop(0)"]))
        elif kind == 4:
            self.emit(self.rng.choice([f"{v.name}.reverse()", f"{v.name}[1:2] = []", f"{v.name}[:1] = [{self.expr(v.type[1], 0)}]",
                                       f"del {v.name}[2:]"]))
        elif v.type[1] in ("int", "float", "str"):
            self.emit(f"{v.name}.sort({self.rng.choice(['', 'reverse=True'])})")

    def store(self):
        found = [v for v in self.visible() if v.type[0] == "dict" and not v.frozen]
        if not found:
            return
        v = self.rng.choice(found)
        key = self.expr(v.type[1], 1)
        kind = self.rng.randrange(4)
        if kind == 0 and v.type[2] == "int":
            k = self.fresh()
            self.emit(f"{k} = {key}")
            self.declare(k, v.type[1])
            self.emit(f"if {k} in {v.name} or len({v.name}) < {MANY}:")
            with Block(self):
                self.emit(f"{v.name}[{k}] = ({v.name}.get({k}, 0) + {self.int_expr(1, BIG)}) % 1009")
        elif kind == 1:
            self.emit(f"{v.name}.pop({key}, None)")
        elif kind == 2:
            self.emit(f"if len({v.name}) < {MANY}:")
            with Block(self):
                self.emit(f"{v.name}.setdefault({key}, {self.expr(v.type[2], 1)})")
        else:
            self.emit(f"if len({v.name}) < {MANY}:")
            with Block(self):
                self.emit(f"{v.name}[{key}] = {self.expr(v.type[2], 1)}")

    def set_statement(self):
        v = self.pick(("set", "int"))
        if v and not v.frozen:
            self.emit(self.rng.choice([f"{v.name}.add({self.int_expr(1, 100)} % 40)", f"{v.name}.discard({self.int_expr(0, 30)})"]))

    def call_statement(self):
        found = [(v, m) for v in self.visible() if v.type[0] == "obj" and v.name != "self" for m in v.type[1].methods
                 if m.result == "none" and self.callable_here(m)]
        if found:
            v, m = self.rng.choice(found)
            self.charge(m)
            self.emit(f"{v.name}.{m.name}({self.arguments(m, 1)})")

    def walrus(self):
        name = self.fresh()
        self.emit(f"if ({name} := {self.int_expr(2, BIG)}) > {self.int_leaf(BIG)}:")
        with Block(self):
            self.emit(f"print('{name}', {name})")
        self.declare(name, "int")

    def delete(self):
        found = [v for v in self.scopes[-1].vars if not v.frozen and v.type == "int" and not v.acc]
        if len(found) > 2 and not self.loops and not any(v.type[0] == "fn" for v in self.visible()):
            v = self.rng.choice(found)
            self.emit(f"del {v.name}")
            self.scopes[-1].vars.remove(v)

    def check(self):
        v = self.pick("int")
        if v and self.guard:
            self.emit(f"if {v.name} % {self.rng.randrange(3, 9)} == 0:")
            with Block(self):
                self.emit(f"raise ValueError(f\"odd {{{v.name}}}\")")
        elif v:
            self.emit(f"assert {v.name} == {v.name} + 0, {self.str_leaf(20)}")

    def leave(self):
        self.emit(f"if {self.bool_expr(2)}:")
        with Block(self):
            self.emit(self.rng.choice(["break", "continue", "continue"]))

    # compound statements

    def branch(self, nest=0):
        rng = self.rng
        self.emit(f"if {self.bool_expr(2)}:")
        with Block(self):
            self.statements(rng.randint(1, 2), nest)
        while self.chance(0.3):
            self.emit(f"elif {self.bool_expr(1)}:")
            with Block(self):
                self.statements(1, nest)
        if self.chance(0.5):
            self.emit("else:")
            with Block(self):
                self.statements(rng.randint(1, 2), nest)

    def for_loop(self, nest=0):
        if self.mult * MANY * 4 > self.budget:
            return self.assign()
        if self.chance(0.5) and not [v for v in self.local() if v.acc]:
            self.accumulate()
        source, types = self.iterable()
        base = [v for v in self.visible() if source in (v.name, f"{v.name}.items()", f"reversed({v.name})")
                or source.startswith((f"enumerate({v.name})", f"zip({v.name},"))
                or source.endswith(f", {v.name})")]
        names = [self.fresh() for _ in types]
        target = ", ".join(names)
        if source.startswith("enumerate(") and len(types) == 2 and types[1][0] == "tuple" and len(types[1]) > 2 and self.chance(0.5):
            more = [self.fresh() for _ in types[1][1:]]
            target = f"{names[0]}, ({', '.join(more)})"
            names, types = [names[0]] + more, [types[0]] + list(types[1][1:])
        self.emit(f"for {target} in {source}:")
        frozen = [v.frozen for v in base]
        for v in base:
            v.frozen = True
        with Block(self, MANY):
            for name, t in zip(names, types):
                self.declare(name, t, frozen=t[0] in ("dict",))
            self.statements(self.rng.randint(1, 3), nest)
        for v, f in zip(base, frozen):
            v.frozen = f
        if self.chance(0.12):
            self.emit("else:")
            with Block(self):
                self.statements(1, 0)

    def while_loop(self, nest=0):
        if self.mult * MANY * 4 > self.budget:
            return self.assign()
        name = self.fresh()
        down = self.chance(0.5)
        n = self.rng.randrange(2, 9)
        self.emit(f"{name} = {n if down else 0}")
        v = self.declare(name, "int", frozen=True)
        test = f"{name} > 0" if down else f"{name} < {n}"
        if self.chance(0.3):
            test += f" and {self.bool_expr(1)}"
        self.emit(f"while {test}:")
        with Block(self, MANY):
            self.emit(f"{name} {'-=' if down else '+='} 1")
            self.statements(self.rng.randint(1, 2), nest)
        v.frozen = False

    def try_block(self, nest=0):
        rng = self.rng
        self.emit("try:")
        self.guard += 1
        with Block(self):
            self.statements(rng.randint(1, 2), nest)
            text = self.rng.choice([lambda: self.unsafe_int(1, BIG), lambda: self.expr(self.scalar(), 2)])()
            self.emit(f"print({text})")
            if self.errors and self.chance(0.3):
                self.emit(f"if {self.bool_expr(1)}:")
                with Block(self):
                    self.emit(f"raise {rng.choice(self.errors)}({self.str_leaf(20)})")
        self.guard -= 1
        for e in self.errors:
            if self.chance(0.5):
                self.emit(f"except {e} as e:")
                with Block(self):
                    self.emit(f"print('{e}', e)")
        last = rng.choice(CATCH + ["Exception as e"]) if not self.errors else "Exception as e"
        self.emit(f"except {last}:")
        with Block(self):
            self.emit("print(type(e).__name__, e)")
        if self.chance(0.25):
            self.emit("else:")
            with Block(self):
                self.statements(1, 0)
        if self.chance(0.25):
            self.emit("finally:")
            with Block(self):
                saved, self.loops = self.loops, 0
                self.show()
                self.loops = saved

    def dispatch(self, nest=0):
        """isinstance on a union, with typed use of the variable in each arm."""
        found = [v for v in self.visible() if v.type[0] == "union"]
        if not found:
            t = self.union_type()
            a, b = self.rng.sample(t[1:], 2)
            text = f"{self.expr(a, 1)} if {self.bool_expr(1)} else {self.expr(b, 1)}"
            name = self.fresh()
            self.emit(f"{name} = {text}")
            v = self.declare(name, t)
        else:
            v = self.rng.choice(found)
        self.arms(v, nest)

    def mixed_loop(self):
        """A loop over a list of several types, dispatched on."""
        if self.mult * MANY * 6 > self.budget:
            return
        t = self.union_type()
        items = [self.expr(u, 1) for u in list(t[1:]) + [self.rng.choice(t[1:])]]
        self.rng.shuffle(items)
        name = self.fresh()
        self.emit(f"for {name} in [{', '.join(items)}]:")
        with Block(self, 4):
            v = self.declare(name, t, frozen=True)
            if self.chance(0.3):
                self.emit(f"print({name})")
            self.arms(v, 0)

    def arms(self, v, nest):
        word = "if"
        members = list(v.type[1:])
        self.rng.shuffle(members)
        for i, t in enumerate(members):
            test = {"none": f"{v.name} is None"}.get(t) if isinstance(t, str) else None
            if test is None:
                test = f"isinstance({v.name}, {t if isinstance(t, str) else t[0]})"
            narrows = sum(s.function for s in self.scopes) > 1  # a global is read again
            if i == len(members) - 1 and i > 0 and narrows and self.chance(0.5):
                self.emit("else:")
            else:
                self.emit(f"{word} {test}:")
            word = "elif"
            saved = v.type, v.frozen
            v.type, v.frozen = t, True
            with Block(self):
                self.statements(1, min(nest, 1))
            v.type, v.frozen = saved

    def global_counter(self):
        """Only at module level: a function that rebinds a global."""
        if self.depth or sum(s.function for s in self.scopes) > 1:
            return
        counter, name = self.fresh(), self.fresh()
        t = self.rng.choice(["int", "str"])
        self.emit(f"{counter} = {self.expr(t, 1)}")
        self.blank(2)
        self.emit(f"def {name}():")
        with Body(self, 60):
            self.emit(f"global {counter}")
            if t == "int":
                self.emit(f"{counter} = ({counter} * 3 + {self.int_expr(1, BIG)}) % 8191")
            else:
                self.emit(f"{counter} = ({counter} + {self.str_expr(1, 10)})[-25:]")
            self.emit(f"return {counter}")
        self.blank(2)
        self.declare(counter, t, frozen=True)
        self.functions.append(Func(name, [], t, 20))
        self.emit(f"print({name}(), {counter}, {name}())")

    def table_of_functions(self):
        params = tuple(self.scalar() for _ in range(self.rng.randint(1, 2)))
        result = self.scalar()
        f = ("fn", params, result)
        keys = self.rng.sample(["add", "mix", "low", "top", "x"], self.rng.randint(2, 3))
        name, x = self.fresh(), self.fresh()
        self.emit(f"{name} = {{{', '.join(f'{k!r}: {self.expr(f, 1)}' for k in keys)}}}")
        self.emit(f"for {x} in {name}:")
        args = ", ".join(self.expr(t, 0) for t in params)
        with Block(self, 3):
            self.cost += 50 * self.mult
            self.emit(f"print({x}, {name}[{x}]({args}))")

    def chained_raise(self):
        rng = self.rng
        outer = rng.choice(self.errors + ["RuntimeError", "ValueError"])
        link = rng.choice(["from e", "from None", ""])
        self.emit("try:")
        with Block(self):
            self.emit("try:")
            self.guard += 1
            with Block(self):
                self.emit(f"print({self.unsafe_int(1, BIG)})")
            self.guard -= 1
            self.emit("except (LookupError, ArithmeticError, ValueError) as e:")
            with Block(self):
                self.emit(f"raise {outer}({self.str_leaf(20)}) {link}".rstrip())
        self.emit(f"except {outer} as e:")
        with Block(self):
            self.emit("print(e, repr(e.__cause__), type(e.__context__).__name__)")

    def none_test(self):
        found = [v for v in self.visible() if v.type[0] == "opt"]
        if not found:
            return
        v = self.rng.choice(found)
        self.emit(f"if {v.name} is not None:")
        saved = v.type, v.frozen
        v.type, v.frozen = v.type[1], True
        with Block(self):
            self.statements(1, 0)
        v.type, v.frozen = saved

    def with_block(self, nest=0):
        managers = [c for c in self.classes if "with" in c.special]
        if not managers:
            return
        c = self.rng.choice(managers)
        name = self.fresh()
        args = ", ".join(self.expr(t, 0) for t in c.init)
        self.emit(f"with {c.name}({args}) as {name}:")
        with Block(self):
            self.declare(name, "str", frozen=True)
            self.statements(self.rng.randint(1, 2), nest)

    def maybe_unbound(self):
        name = self.fresh()
        self.emit("try:")
        with Block(self):
            self.emit(f"if {self.bool_expr(1)}:")
            with Block(self):
                self.emit(f"{name} = {self.expr('int', 1)}")
            self.emit(f"print({name})")
        self.emit("except NameError as e:")
        with Block(self):
            self.emit("print(type(e).__name__, e)")

    def inner_function(self, nest=0):
        """A closure over what is visible, sometimes with a nonlocal counter."""
        params = [self.scalar() for _ in range(self.rng.randrange(3))]
        result = self.scalar()
        name = self.fresh()
        counter = None
        here = self.local()
        if self.depth > 0 and sum(s.function for s in self.scopes) > 1 and self.chance(0.4):
            found = [v for v in here if v.type == "int" and not v.frozen and not v.acc]
            counter = self.rng.choice(found) if found else None
        names = [self.fresh() for _ in params]
        self.emit(f"def {name}({', '.join(names)}):")
        held = [(v, v.frozen) for v in self.visible()]
        for v, _ in held:
            v.frozen = True
        body = Body(self, 60)
        with body:
            for n, t in zip(names, params):
                self.declare(n, t)
            if counter:
                self.emit(f"nonlocal {counter.name}")
                self.emit(f"{counter.name} = ({counter.name} + {self.int_expr(1, BIG)}) % 10007")
            self.statements(self.rng.randrange(2), min(nest, 1))
            self.emit(f"return {self.expr(result, 2)}")
        for v, f in held:
            v.frozen = f
        f = Func(name, params, result, body.cost)
        for _ in range(self.rng.randint(1, 2)):
            if self.affordable(f):
                self.charge(f)
                self.emit(f"print({name}({self.arguments(f, 1)}))")
