"""Random control flow whose every step is printed: try, finally, with, loops and
jumps in all nestings; generators driven by random sends, throws and closes;
closures that share their variables."""

from scope import Block

ERRORS = ["ValueError", "KeyError", "IndexError", "ZeroDivisionError", "RuntimeError"]


class Flows:
    """Mixed into the generator, over a Writer."""

    def mark(self):
        """A statement that shows that it was reached."""
        self.marks = getattr(self, "marks", 0) + 1
        return f"print({self.marks}, end=' ')"

    # try, finally, with, loops, jumps

    def control_flow(self):
        rng = self.rng
        name, manager = self.fresh(), None
        self.jump_budget = rng.randint(9, 22)
        if self.chance(0.4):
            manager = self.fresh_class()
            swallow = rng.choice(["False", "kind is ValueError", "kind is not None and issubclass(kind, LookupError)", "True"])
            self.code(f"""
class {manager}:
    def __init__(self, tag):
        self.tag = tag

    def __enter__(self):
        print('in', self.tag, end=' ')
        return self

    def __exit__(self, kind, value, tb):
        print('out', self.tag, kind.__name__ if kind else None, end=' ')
        return {swallow}
""")
            self.blank(2)
        self.emit(f"def {name}(n):")
        with Block(self):
            self.emit("k = 0")
            for _ in range(rng.randint(1, 3)):
                self.flow_statement(manager, False, False, 3)
            self.emit("return k")

        def demo():
            x = self.fresh()
            self.emit(f"for {x} in range({rng.randint(3, 6)}):")
            with Block(self):
                self.emit("try:")
                self.emit(f"    print('gives', {name}({x}))")
                self.emit("except Exception as e:")
                c = "type(e.__context__).__name__" if self.chance(0.5) else "e.__cause__ is None"
                self.emit(f"    print('raises', type(e).__name__, e, {c})")
        self.demos.append(demo)

    def flow_test(self):
        rng = self.rng
        return rng.choice(["n > 2", "n == 1", "n % 2", "k > n", "k == 2", "n < 3", "not k", "n and k < 4", "k % 3 == n % 3"])

    def flow_block(self, manager, loop, final, nest, jump=True):
        with Block(self):
            self.emit(self.mark())
            if nest > 0:
                for _ in range(self.rng.randint(0, 2)):
                    self.flow_statement(manager, loop, final, nest - 1)
            if jump and self.chance(0.55):
                self.flow_jump(loop, final)

    def flow_jump(self, loop, final):
        rng = self.rng
        choices = ["k += 1", "return k", f"raise {rng.choice(ERRORS)}({rng.choice(['n', 'k', repr('m')])})",
                   "k += abs(10 // (n - 2))", "k += [5, 6, 7][n]", "k += {1: 2, 3: 4}[n]"]
        if loop:
            choices += ["break", "continue", "break"]
        jump = rng.choice(choices)
        if self.chance(0.5):
            self.emit(f"if {self.flow_test()}:")
            with Block(self):
                self.emit(jump)
        else:
            self.emit(jump)

    def flow_statement(self, manager, loop, final, nest):
        rng = self.rng
        self.jump_budget -= 1
        if self.jump_budget < 0:
            self.emit(self.mark())
            return
        kind = rng.choice(["try", "try", "try", "try", "for", "while", "if", "jump", "with" if manager else "try"])
        if kind == "try":
            self.flow_try(manager, loop, final, nest)
        elif kind == "for":
            self.emit(f"for {self.fresh(['i', 'j', 'a', 'b', 'c', 'd'])} in range({rng.choice(['3', '2', 'n', 'n + 1'])}):")
            self.flow_block(manager, True, final, nest)
            self.flow_else(manager, loop, final, nest)
        elif kind == "while":
            self.emit(f"while k < {rng.choice(['4', 'n', '2'])}:")
            with Block(self):
                self.emit("k += 1")
            self.flow_block(manager, True, final, nest)
            self.flow_else(manager, loop, final, nest)
        elif kind == "if":
            self.emit(f"if {self.flow_test()}:")
            self.flow_block(manager, loop, final, nest)
            self.flow_else(manager, loop, final, nest)
        elif kind == "with":
            self.emit(f"with {manager}({rng.randint(1, 9)}):")
            self.flow_block(manager, loop, final, nest)
        else:
            self.flow_jump(loop, final)

    def flow_else(self, manager, loop, final, nest):
        if self.chance(0.35):
            self.emit("else:")
            self.flow_block(manager, loop, final, nest - 1)

    def flow_try(self, manager, loop, final, nest):
        rng = self.rng
        self.emit("try:")
        self.flow_block(manager, loop, final, nest)
        handlers = rng.choice([0, 1, 1, 2])
        has_finally = handlers == 0 or self.chance(0.5)
        for i in range(handlers):
            what = rng.choice(["LookupError", "ValueError", "(ZeroDivisionError, KeyError)", "Exception", "ArithmeticError"])
            bare = i == handlers - 1 and self.chance(0.15)
            self.emit("except:" if bare else f"except {what}{' as e' if self.chance(0.5) else ''}:")
            with Block(self):
                self.emit(self.mark())
                if nest > 0 and self.chance(0.4):
                    self.flow_statement(manager, loop, final, nest - 1)
                if self.chance(0.3):
                    self.emit(rng.choice(["raise", f"raise {rng.choice(ERRORS)}('again')",
                                          f"raise {rng.choice(ERRORS)}('none') from None"]))
                elif self.chance(0.5):
                    self.flow_jump(loop, final)
        if handlers and self.chance(0.3):
            self.emit("else:")
            self.flow_block(manager, loop, final, nest - 1)
        if has_finally:
            self.emit("finally:")
            self.flow_block(manager, loop, True, nest - 1, self.chance(0.3))

    # generators

    def generator_protocol(self):
        rng = self.rng
        inner, name = self.fresh(), self.fresh()
        self.jump_budget = rng.randint(5, 11)
        self.emit(f"def {inner}(n):")
        with Block(self):
            self.emit("got = None")
            self.yield_body(None, 2)
            self.emit(f"return {rng.choice(['n', 'got', repr('end'), 'n * 2'])}")
        self.blank(2)
        self.emit(f"def {name}(n):")
        with Block(self):
            self.emit("got = None")
            self.yield_body(inner, 2)
            if self.chance(0.5):
                self.emit(f"got = yield from {inner}(n)")
                self.emit("print('from', got)")
            self.yield_body(inner, 1)
            if self.chance(0.5):
                self.emit("return got, n")

        def demo():
            g = self.fresh()
            self.emit(f"{g} = {name}({rng.randrange(4)})")
            steps = [f"next({g})"]
            for _ in range(rng.randint(2, 6)):
                steps.append(rng.choice([f"next({g})", f"next({g}, 'over')", f"{g}.send({rng.randrange(9)})", f"{g}.send('s')",
                                         f"{g}.throw({rng.choice(ERRORS)}('thrown'))", f"{g}.close()", f"list({g})"]))
            for s in steps:
                self.emit("try:")
                self.emit(f"    print({s})")
                self.emit("except StopIteration as e:")
                self.emit("    print('stop', e.value)")
                self.emit("except Exception as e:")
                self.emit("    print(type(e).__name__, e)")
            if self.chance(0.5):
                self.emit(f"for {self.fresh()} in {name}({rng.randrange(3)}):")
                self.emit(f"    {self.mark()}")
                if self.chance(0.5):
                    self.emit("    break")
            self.emit("print()")
        self.demos.append(demo)

    def yield_body(self, inner, nest):
        rng = self.rng
        for _ in range(rng.randint(1, 3)):
            self.jump_budget -= 1
            kind = rng.choice(["yield", "yield", "got", "got", "try", "for", "if", "from" if inner else "yield"])
            if self.jump_budget < 0 or nest == 0 and kind in ("try", "for", "if"):
                kind = "yield"
            if kind == "yield":
                self.emit(f"yield {rng.choice(['n', repr('y'), 'n + 1', '(n, got)', 'got', 'None', '[n]'])}")
            elif kind == "got":
                self.emit(f"got = yield {rng.choice(['n', repr('y'), 'n * n'])}")
                self.emit("print('got', got)")
            elif kind == "from":
                self.emit(rng.choice([f"yield from {inner}(n + 1)", "yield from [n, n + 1]", "yield from range(n)",
                                      f"print((yield from {inner}(1)))"]))
            elif kind == "for":
                self.emit(f"for {self.fresh(['i', 'j', 'a', 'b'])} in range({rng.choice(['2', 'n'])}):")
                with Block(self):
                    self.yield_body(inner, nest - 1)
            elif kind == "if":
                self.emit(f"if {rng.choice(['n > 1', 'got', 'n % 2', 'got is None'])}:")
                with Block(self):
                    self.yield_body(inner, nest - 1)
                    if self.chance(0.2):
                        self.emit(rng.choice(["return", "return n", "raise KeyError(n)"]))
            else:
                self.emit("try:")
                with Block(self):
                    self.yield_body(inner, nest - 1)
                handled = self.chance(0.6)
                if handled:
                    self.emit(f"except {rng.choice(['ValueError', 'LookupError', 'Exception'])} as e:")
                    with Block(self):
                        self.emit("print('caught', type(e).__name__)")
                        if self.chance(0.5):
                            self.yield_body(None, 0)
                        if self.chance(0.2):
                            self.emit("raise")
                if not handled or self.chance(0.4):
                    self.emit("finally:")
                    self.emit("    print('finally', n)")

    # closures

    def shared_cells(self):
        """Functions three deep that read and rebind one another's variables."""
        rng = self.rng
        name = self.fresh()
        outs = ["a", "b", "c"]
        values = [rng.choice(["0", "''", "[]", "1.5", "None", "(1,)"]) for _ in outs]
        self.emit(f"def {name}(n):")
        with Block(self):
            for v, t in zip(outs, values):
                self.emit(f"{v} = {t}")
            self.emit("made = []")
            self.emit("for i in range(3):")
            with Block(self):
                self.emit(rng.choice(["made.append(lambda: i)", "made.append(lambda i=i: i)", "made.append(lambda k=n: k + i)"]))
            self.emit("def first(x):")
            with Block(self):
                v = rng.choice(outs)
                self.emit(f"nonlocal {v}" + (", n" if self.chance(0.4) else ""))
                self.emit(rng.choice([f"{v} = x", f"{v} = (x, {v})" if self.chance(0.3) else f"{v} = x", f"{v} = [x]"]))
                self.emit("def second():")
                with Block(self):
                    w = rng.choice(outs)
                    if self.chance(0.6):
                        self.emit(f"nonlocal {w}, x")
                        self.emit(f"{w} = {rng.choice(['x', repr('w'), '7', 'None', v])}")
                        self.emit(f"x = {rng.choice(['8', repr('x'), w])}")
                    self.emit(f"return {rng.choice(['x', 'a', 'b', '(x, c)', 'i'])}")
                self.emit(f"return {rng.choice(['second()', 'second', '[second(), second()]', '(x, second())'])}")
            self.emit("log = []")
            for _ in range(rng.randint(1, 3)):
                arg = rng.choice(["1", "'s'", "n", "2.5", "a", "c"])
                self.emit("r = first(" + arg + ")")
                self.emit("log.append(r() if callable(r) else r)")
            self.emit("return a, b, c, n, log, [f() for f in made]")
        self.demos.append(lambda: self.emit(f"print({name}({rng.choice(['1', '5', '0'])}))"))
