"""Loops over lists by index: counters of all directions and steps, bounds that move,
negative indices, rows, lists that change on the way, numbers near the ends of 64
bits. What the optimisations of checks must get right: a program ends with the
IndexError or the value that CPython has, never with another."""

from scope import Block

MOST = 2 ** 63 - 1
ERRORS = "(IndexError, ValueError, ZeroDivisionError, OverflowError)"


class Indices:
    """Mixed into the generator, over a Writer."""

    wide = False  # values that may leave 64 bits: no longer what CPython computes

    def indices(self):
        rng = self.rng
        name = self.fresh()
        self.nums, self.counters, self.fixed = ["n", "k"], [], set()
        self.may_change = self.chance(0.3)
        self.emit(f"def {name}(xs, grid, n, k):")
        with Block(self):
            self.emit("total, fuel = 0, 80")
            for _ in range(rng.randint(1, 3)):
                self.index_loop(3)
            self.emit("return total, n, k" if self.chance(0.5) else "return total")

        def demo():
            for _ in range(rng.randint(2, 5)):
                size = rng.choice([0, 1, 2, 3, 5, 8, 8, 8])
                xs, grid = self.fresh(), f"[{', '.join(str(self.numbers(rng.randint(1, 6))) for _ in range(rng.randint(1, 4)))}]"
                self.emit(f"{xs} = {self.numbers(size)}" if size else f"{xs} = {[1]}[1:]")
                n = rng.choice([f"len({xs})", f"len({xs})", f"len({xs}) - 1", f"len({xs}) + 1", "0", "-1", "-3", "4", "20"])
                self.emit("try:")
                self.emit(f"    print({name}({xs}, {grid}, {n}, {rng.choice([0, 1, 2, 3, -1, -2, 7, size])}))")
                self.emit(f"except {ERRORS} as e:")
                self.emit("    print(type(e).__name__, e)")
                self.emit(f"print({xs})")
        self.demos.append(demo)

    def numbers(self, n):
        big = [MOST, -MOST - 1, MOST - 1, 2 ** 62, -2 ** 62] if self.wide else [999]
        return [self.rng.choice(big) if self.chance(0.1) else self.rng.randrange(-9, 30) for _ in range(n)]

    def a_num(self):
        """A small number: a counter most of the time."""
        rng = self.rng
        if self.counters and self.chance(0.75):
            return rng.choice(self.counters[-3:])
        return rng.choice(self.nums + [str(rng.randrange(-4, 9))])

    def an_index(self, xs="xs"):
        rng, v = self.rng, self.a_num()
        w, c = self.a_num(), rng.randrange(1, 4)
        if self.chance(0.35):
            return v
        return rng.choice([
            f"{v} + {c}", f"{v} - {c}", f"{v} + {c}", f"{v} - {c}", f"{v} - {c} + {rng.randrange(4)}", f"-{v}", f"-1 - {v}", f"~{v}",
            f"len({xs}) - 1 - {v}", f"len({xs}) - {v}", f"{v} // {c}", f"{v} * 2", f"{v} * 2 + 1", f"{v} % len({xs})", f"{v} % {c}",
            f"{v} & 3", f"{v} >> 1", f"({v} + {w}) // 2", f"({v} + {w}) % len({xs})", f"n - {v}", f"n - 1 - {v}", f"{v} + {w}", f"{v} - {w}",
            f"abs({v})", f"min({v}, {w})", f"max({v} - 1, 0)", f"min({v}, len({xs}) - 1)", f"{v} + k", f"{v} - k", f"{c} * {v} - {w}",
            f"{v} ^ 1", f"-{v} - 1", f"{v} if {v} < len({xs}) else {v} - {c}", *([f"xs[{v}] % len(xs)"] if xs != "grid" else [])])

    def an_item(self):
        rng = self.rng
        if self.chance(0.2):
            row = self.an_index("grid")
            return f"grid[{row}][{self.an_index(f'grid[{row}]')}]"
        return f"xs[{self.an_index()}]"

    def a_test(self):
        rng, v, w = self.rng, self.a_num(), self.a_num()
        return rng.choice([f"{v} {rng.choice(['<', '<=', '>', '>=', '==', '!='])} {w}", f"0 <= {v} < len(xs)", f"{v} < len(xs)",
                           f"{v} > 0", f"{v} >= -len(xs) and {v} < n", f"{self.an_item()} > {w}", f"{v} % 2 == 0", f"len(xs) > {v}",
                           f"0 < {v} and {v} < len(xs) - 1", f"not {v} >= {w}", f"{v} < n <= len(xs)"])

    def a_value(self):
        rng, v = self.rng, self.a_num()
        texts = [self.an_item(), f"{self.an_item()} + {self.an_item()}", f"{self.an_item()} * {v}", f"{v} * {v}", f"{v}", f"{v} - {self.an_item()}",
                 f"abs({self.an_item()})", f"{self.an_item()} // {rng.randrange(1, 5)}", f"{self.an_item()} % ({v} + 2)", f"-{self.an_item()}",
                 f"max({self.an_item()}, {v})", f"({self.an_item()} >> {rng.randrange(5)})", f"({self.an_item()} & {rng.choice([1, 7, 255])})"]
        if self.wide:
            texts += [f"{self.an_item()} * {self.an_item()}", f"{v} + {MOST - rng.randrange(9)}", f"{v} - {MOST - rng.randrange(9)}",
                      f"({self.an_item()} << {v})", f"{self.an_item()} - {2 ** 62}", f"total + {self.an_item()}", f"-total", f"total // {v}",
                      f"{self.an_item()} * {v} % {rng.choice([7, 1000003, MOST])}", f"({self.an_item()} * {self.an_item()}) >> {rng.randrange(1, 64)}"]
        return rng.choice(texts)

    def index_statement(self, depth):
        rng, change = self.rng, self.may_change
        v = self.a_num()
        kind = rng.randrange(16 + 3 * change)
        bound = "" if self.wide else f" % {rng.choice([97, 1000, 64])}"
        if kind < 5:
            self.emit(f"total += {self.a_value()}" if self.wide else f"total = (total + {self.a_value()}) % 1000003")
        elif kind < 7:
            self.emit(f"{self.an_item()} = ({self.a_value()}){bound}")
        elif kind == 7:
            self.emit(f"{self.an_item()} += 1" if self.chance(0.5) else f"{self.an_item()} -= {rng.randrange(3)}")
        elif kind == 8:
            a, b = self.an_index(), self.an_index()
            self.emit(f"xs[{a}], xs[{b}] = xs[{b}], xs[{a}]")
        elif kind == 9 and self.counters:
            self.emit(f"if {self.a_test()}:")
            self.emit(f"    {rng.choice(['break', 'break', 'return total', 'continue'])}" if self.can_continue else "    break")
        elif kind == 10:
            self.emit("try:")
            self.emit(f"    total += {self.an_item()}")
            self.emit("except IndexError:")
            self.emit("    total += 1")
        elif kind == 11:
            self.emit(f"{rng.choice(['n', 'k'])} {rng.choice(['-=', '+=', '-='])} {rng.choice(['1', '1', '2'])}")
        elif kind < 14:
            self.emit(f"if {self.a_test()}:")
            with Block(self):
                self.index_statement(depth - 1)
            if self.chance(0.3):
                self.emit("else:")
                with Block(self):
                    self.index_statement(depth - 1)
        elif kind < 16 and depth > 0:
            self.index_loop(depth - 1)
        elif kind == 16:
            self.emit("if len(xs) < 30:")
            self.emit("    " + rng.choice([f"xs.append({v})", f"xs.insert({self.an_index()}, {v})", f"grid[-1].append({v})", "xs += xs[:2]"]))
        elif kind > 16:
            self.emit("if xs:")
            self.emit("    " + rng.choice(["xs.pop()", f"del xs[{self.an_index()}]", f"xs.pop({self.an_index()})", "xs = xs[1:]", "del xs[-2:]",
                                           "grid[0].pop()", "grid.reverse()"]))
        else:
            self.emit(f"total ^= {v}")

    can_continue = False

    def index_body(self, depth, counters, step=None, ends=False):
        """The statements of a loop; `step` moves the counter at the end. A loop that
        ends by itself may do without fuel."""
        saved = self.can_continue, len(self.counters)
        self.can_continue = step is None
        self.counters += counters
        with Block(self):
            if step and self.chance(0.3):
                self.emit(step)
                step = None
            if not ends or self.chance(0.5):
                self.emit("fuel -= 1")
                self.emit("if fuel < 0:")
                self.emit("    break")
            for _ in range(self.rng.randint(1, 3)):
                self.index_statement(depth)
            if step:
                self.emit(step)
        self.can_continue = saved[0]
        del self.counters[saved[1]:]

    def index_loop(self, depth):
        rng = self.rng
        i, j = self.fresh(["i", "j", "p", "q", "r", "lo", "hi", "at"]), self.fresh(["i", "j", "p", "q", "r", "lo", "hi", "at"])
        a, b, c = self.a_num(), rng.choice(["n", "n", "len(xs)", "len(xs) - 1", self.a_num()]), rng.choice([1, 1, 1, 2, 3])
        shape = rng.randrange(13)
        if shape < 2:
            self.emit(f"for {i} in range({rng.choice(['n', 'len(xs)', 'len(xs) - 1', 'len(xs) + 1', 'k', 'len(grid)'])}):")
            self.index_body(depth, [i], ends=True)
        elif shape == 2:
            self.emit(f"for {i} in range({a}, {b}{rng.choice(['', f', {c}', ', k'])}):")
            self.index_body(depth, [i], ends=True)
        elif shape == 3:
            self.emit(f"for {i} in range({b}, {a}, -{c}):")
            self.index_body(depth, [i], ends=True)
        elif shape == 4:
            self.emit(f"for {i} in " + rng.choice(["range(len(xs) - 1, -1, -1):", "reversed(range(n)):", "range(n - 1, -1, -1):", "range(n, 0, -1):"]))
            self.index_body(depth, [i], ends=True)
        elif shape == 5:
            self.emit(f"for {i}, {j} in {rng.choice(['enumerate(xs)', 'enumerate(xs, 1)', 'zip(xs, grid[0])', 'zip(range(n), xs)'])}:")
            self.index_body(depth, [i, j] if self.chance(0.3) else [i])
        elif shape < 8:
            self.emit(f"{i} = {a}")
            test = rng.choice([f"{i} < {b}", f"{i} <= {b}", f"{b} > {i}", f"{i} != {b}", f"not {i} >= {b}", f"0 <= {i} < {b}", f"{i} + {c} < {b}",
                               f"{i} < {b} and xs[{i}] != 0"])
            self.emit(f"while {test}:")
            self.index_body(depth, [i], f"{i} += {c}")
        elif shape < 10:
            self.emit(f"{i} = {rng.choice(['n', 'n - 1', 'len(xs) - 1', 'len(xs)', b])}")
            test = rng.choice([f"{i} >= 0", f"{i} > 0", f"{i} >= {a}", f"{i} > {a}", f"0 < {i}", f"{i}", f"{i} != {a}", f"{i} > 0 and xs[{i} - 1] > xs[{i}]",
                               f"{i} - {c} >= 0"])
            self.emit(f"while {test}:")
            self.index_body(depth, [i], f"{i} -= {c}")
        elif shape == 10:
            self.emit(f"{i}, {j} = {rng.choice(['0', a])}, {rng.choice(['len(xs) - 1', 'n - 1', b])}")
            self.emit(f"while {i} {rng.choice(['<', '<='])} {j}:")
            self.index_body(depth, [i, j], rng.choice([f"{i}, {j} = {i} + 1, {j} - 1", f"{i} += 1\n{j} -= 1".split(chr(10))[rng.randrange(2)],
                                                       f"{j} = ({i} + {j}) // 2 - 1"]))
        elif shape == 11:
            self.emit(f"{i} = {a}")
            self.emit("while True:")
            self.index_body(depth, [i], f"{i} {rng.choice(['+=', '+=', '-='])} {c}")
        elif self.wide or self.chance(0.5):
            step = rng.choice([1, 2, 5, 2 ** 61])
            end = MOST - (0 if self.wide else step) - rng.randrange(2)
            self.emit(f"for {i} in " + rng.choice([
                f"range({end - rng.randrange(9)}, {end}, {step}):", f"range({end}, {end - 6}, -{step}):", f"range({end - 4}, {end} + 1):",
                f"range({4 - end}, {-1 - end}, -{step}):", f"range({-end}, {3 - end}, {step}):", f"reversed(range({3 - end}, {9 - end})):",
                f"range({-1 - end}, {2 - end}):"]))
            with Block(self):
                self.emit(f"total ^= {i} % 1000" if not self.wide else f"total += {i} {rng.choice(['+', '-', '//', '>>'])} {rng.randrange(4)}")
        else:
            self.emit(f"for {i} in xs:")
            self.index_body(depth, [i])
