#!/usr/bin/env python3
"""gen.py SEED writes a random program to standard output.

The program ends within a second, keeps ints inside 64 bits (or under masks
and moduli), prints the same under every hash seed, and uses nothing but the
language that gelato accepts. A few programs end with an uncaught exception on
purpose. The same seed gives the same program on every machine.
"""

import random
import sys

from defs import Defs
from exprs import Exprs
from flows import Flows
from idioms import Idioms
from indices import Indices
from models import Models
from scope import Block, Body, Writer
from stmts import Stmts
from values import Values

LONGEST = 150


class Generator(Flows, Models, Values, Indices, Idioms, Defs, Stmts, Exprs, Writer):
    def program(self):
        rng = self.rng
        target = rng.randint(30, 130)
        if self.chance(0.3):
            self.emit("import sys")
            self.blank()
        self.constants()
        kinds = [(5, self.function), (4, self.hierarchy), (2, self.closure), (2, self.generator), (2, self.container),
                 (1, self.coroutine), (1, self.decorator), (1, self.higher_order), (1, self.variadic), (1, self.walker),
                 (1, self.hashing), (2, self.recursive), (1, self.error_class), (1, self.manager), (0.5, self.state_machine),
                 (4, self.idiom), (2, self.polymorphic)]
        rough = [self.control_flow, self.control_flow, self.generator_protocol, self.shared_cells, self.diamond, self.operators,
                 self.signatures, self.formats, self.slices, self.string_methods, self.exact_ints, self.mixed_values, self.sorting,
                 self.unpacking, self.indices, self.indices]
        if self.chance(0.5):  # of few kinds, each several times
            kinds = [(1, k) for k in rng.sample(rough, 4)] + [(0.5, self.function)]
        if self.chance(0.5):
            self.definition(self.error_class)
        while len(self.lines) < target * 0.5:
            self.definition(self.weighted(kinds))
        self.blank(2)
        if self.chance(0.5):
            self.main(target)
        else:
            self.play(target)
        self.ending()
        return tidy(self.lines)

    def constants(self):
        for _ in range(self.rng.randrange(3)):
            self.assign()
        for v in self.scopes[0].vars:
            v.frozen = True  # what functions see stays as it is

    def definition(self, make):
        self.blank(2)
        saved = self.cost
        make()
        self.cost = saved
        self.blank(2)

    def play(self, target):
        """Statements and demonstrations, mixed."""
        for _ in range(self.rng.randint(1, 5)):
            self.assign()
        demos = self.demos[:]
        self.rng.shuffle(demos)
        while demos or len(self.lines) < target:
            if len(self.lines) > LONGEST - 8 or self.cost > self.budget:
                break
            if demos and self.chance(0.45):
                demos.pop()()
            else:
                self.statement(2)

    def main(self, target):
        self.emit("def main():")
        with Body(self, 60000):
            before = len(self.lines)
            self.play(target)
            if len(self.lines) == before:
                self.emit("print('nothing to do')")
            if self.chance(0.3):
                self.emit("return len('done')")
        self.blank(2)
        if self.chance(0.5):
            self.emit('if __name__ == "__main__":')
            with Block(self):
                self.emit("main()")
        else:
            self.emit(self.rng.choice(["main()", "print(main())"]))

    def ending(self):
        """Sometimes an uncaught exception or an exit status."""
        if self.chance(0.025):
            self.emit(self.rng.choice([
                "print([1, 2, 3][len('four')])", "print({'a': 1}['b'])", "raise RuntimeError('the end')",
                "print(10 // len(''))", "assert len('abc') == 4, 'too short'",
                "try:\n    print([][0])\nexcept IndexError as e:\n    raise ValueError('no items') from e",
                "try:\n    int('x')\nfinally:\n    print('cleaned')"] +
                [f"raise {e}('uncaught')" for e in self.errors]))
        elif self.chance(0.02) and "import sys" in self.lines[0]:
            self.emit(f"sys.exit({self.rng.randrange(1, 9)})")


def tidy(lines):
    """At most two blank lines in a row, none at either end."""
    out = []
    for line in lines:
        if line or (out and out[-2:] != ["", ""]):
            out.append(line)
    while out and not out[-1]:
        out.pop()
    return "\n".join(out) + "\n"


def generate(seed):
    return Generator(random.Random(seed)).program()


def main():
    if len(sys.argv) != 2 or not sys.argv[1].isdigit():
        sys.exit("usage: gen.py SEED > prog.py")
    sys.stdout.write(generate(int(sys.argv[1])))


if __name__ == "__main__":
    main()
