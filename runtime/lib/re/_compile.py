"""re: the program of a tree, for the matcher in runtime/regex.c, which has the list
of operations."""

from __gel__ import raw_i32, raw_set, rt
from re import _parse
from re._error import error

# small letters that have the same capital, beside what folding makes equal
_SAME = [[0x69, 0x131], [0x73, 0x17f], [0xb5, 0x3bc], [0x345, 0x3b9, 0x1fbe],
         [0x390, 0x1fd3], [0x3b0, 0x1fe3], [0x3b2, 0x3d0], [0x3b5, 0x3f5],
         [0x3b8, 0x3d1], [0x3ba, 0x3f0], [0x3c0, 0x3d6], [0x3c1, 0x3f1],
         [0x3c2, 0x3c3], [0x3c6, 0x3d5], [0x432, 0x1c80], [0x434, 0x1c81],
         [0x43e, 0x1c82], [0x441, 0x1c83], [0x442, 0x1c84, 0x1c85],
         [0x44a, 0x1c86], [0x463, 0x1c87], [0x1c88, 0xa64b],
         [0x1e61, 0x1e9b], [0xfb05, 0xfb06]]


def _op(c):
    return ord(c)


class Compiler:
    def __init__(self, parser):
        self.parser = parser
        self.code = []
        self.n_ids = 0

    def program(self, tree):
        self.node(tree, self.parser.flags)
        self.code.append(_op("M"))
        size = len(self.code) + 2
        result = raw_i32(size)
        raw_set(result, 0, 2 * (self.parser.n_groups - 1))
        raw_set(result, 1, self.n_ids)
        i = 2
        for x in self.code:
            raw_set(result, i, x)
            i += 1
        rt.re_prepare(result, size)
        return result

    def emit(self, op, numbers):
        """The place of the last number, for it to be put in later."""
        self.code.append(_op(op))
        for x in numbers:
            self.code.append(x)
        return len(self.code) - 1

    def here(self, place):
        self.code[place] = len(self.code)

    def new_id(self):
        self.n_ids += 1
        return self.n_ids - 1

    def node(self, n, flags):
        kind = n.kind
        if kind == _parse.LITERAL:
            self.literal(n.a, flags)
        elif kind == _parse.ANY:
            self.emit("*" if flags & _parse.S else ".", [])
        elif kind == _parse.SET:
            self.set(n, flags)
        elif kind == _parse.PLACE:
            self.place(n.a, flags)
        elif kind == _parse.SEQ:
            for kid in n.kids:
                self.node(kid, flags)
        elif kind == _parse.BRANCH:
            self.branch(n, flags)
        elif kind == _parse.GROUP:
            flags = _changed(flags, n.b, n.c)
            if n.a > 0:
                self.emit("(", [2 * (n.a - 1)])
            self.node(n.kids[0], flags)
            if n.a > 0:
                self.emit("(", [2 * (n.a - 1) + 1])
        elif kind == _parse.REPEAT:
            self.repeat(n, flags)
        elif kind == _parse.ASSERT:
            self.look(n, flags)
        elif kind == _parse.REF:
            fold = 0
            if flags & _parse.I:
                fold = 1 if flags & _parse.U else 2
            self.emit("r", [n.a, fold])
        elif kind == _parse.COND:
            no = self.emit("?", [n.a, 0])
            self.node(n.kids[0], flags)
            if len(n.kids) == 2:
                end = self.emit("J", [0])
                self.here(no)
                self.node(n.kids[1], flags)
                self.here(end)
            else:
                self.here(no)
        else:
            number = self.new_id()
            self.emit("a", [number])
            self.node(n.kids[0], flags)
            self.emit("x", [number])

    def branch(self, n, flags):
        ends = []
        last = len(n.kids) - 1
        for i in range(last):
            next = self.emit("S", [0])
            self.node(n.kids[i], flags)
            ends.append(self.emit("J", [0]))
            self.here(next)
        self.node(n.kids[last], flags)
        for end in ends:
            self.here(end)

    def place(self, c, flags):
        if c == 94:
            c = _op("m" if flags & _parse.M else "A")
        elif c == 36:
            c = _op("e") if flags & _parse.M else c
        elif not flags & _parse.U:
            if c == 98:
                c = _op("w")
            elif c == 66:
                c = _op("W")
        self.emit("^", [c])

    # --- characters ------------------------------------------------------------------

    def literal(self, c, flags):
        if not flags & _parse.I:
            self.emit("c", [c])
            return
        ascii_only = not flags & _parse.U
        small = rt.re_lower(c, ascii_only)
        same = [] if ascii_only else _same_as(small)
        if len(same) > 0:
            self.emit_set(1, 0, [(x, x) for x in same], [])
        elif ascii_only:
            self.emit("j", [small])
        else:
            self.emit("i", [small])

    def set(self, n, flags):
        classes = n.classes
        if not flags & _parse.U:
            classes = [c | 0x100 for c in classes]
        if not flags & _parse.I:
            self.emit_set(0, n.a, n.items, classes)
            return
        ascii_only = not flags & _parse.U
        ranges = []
        for first, last in n.items:
            c = first
            while c <= last:
                small = rt.re_lower(c, ascii_only)
                _add_code(ranges, small)
                if not ascii_only:
                    for x in _same_as(small):
                        _add_code(ranges, x)
                c += 1
        self.emit_set(2 if ascii_only else 1, n.a, ranges, classes)

    def emit_set(self, fold, negated, ranges, classes):
        size = 14 + 2 * len(ranges) + len(classes)
        self.emit("s", [fold, negated, size, 0, 0, 0, 0, 0, 0, 0, 0,
                  len(ranges), len(classes)])
        for first, last in ranges:
            self.code.append(first)
            self.code.append(last)
        for c in classes:
            self.code.append(c)

    # --- repeats, assertions -------------------------------------------------------------

    def repeat(self, n, flags):
        kid = n.kids[0]
        inner = flags
        while True:
            if kid.kind == _parse.SEQ and len(kid.kids) == 1:
                kid = kid.kids[0]
            elif kid.kind == _parse.GROUP and kid.a == 0:
                inner = _changed(inner, kid.b, kid.c)
                kid = kid.kids[0]
            else:
                break
        hi = -1 if n.b == _parse.MAX else n.b
        if kid.kind <= _parse.SET:
            self.emit("1", [n.c, n.a, hi, 0])
            place = len(self.code) - 1
            self.node(kid, inner)
            self.here(place)
            return
        whole = 0
        part = 0
        if n.c == 112:
            whole = self.new_id()
            part = self.new_id()
            self.emit("a", [whole])
        number = self.new_id()
        until = self.emit("R", [number, 0])
        body = len(self.code)
        if n.c == 112:
            self.emit("a", [part])
        self.node(kid, inner)
        if n.c == 112:
            self.emit("x", [part])
        self.here(until)
        self.emit("U", [number, n.a, hi, body, 1 if n.c == 108 else 0])
        if n.c == 112:
            self.emit("x", [whole])

    def look(self, n, flags):
        back = 0
        if n.a < 0:
            back, most = self.parser.width(n.kids[0])
            if back != most:
                raise error("look-behind requires fixed-width pattern")
        number = self.new_id()
        if n.b == 0:
            self.emit("=", [number, back])
            self.node(n.kids[0], flags)
            self.emit("+", [number])
        else:
            to = self.emit("!", [number, back, 0])
            self.node(n.kids[0], flags)
            self.emit("-", [number])
            self.here(to)


def _changed(flags, on, off):
    if on & _parse.TYPES:
        flags &= ~_parse.TYPES
    return (flags | on) & ~off


def _same_as(c):
    for same in _SAME:
        if c in same:
            return same
    return []


def _add_code(ranges, c):
    n = len(ranges)
    if n > 0 and ranges[n - 1][1] + 1 == c:
        ranges[n - 1] = (ranges[n - 1][0], c)
    elif n == 0 or not ranges[n - 1][0] <= c <= ranges[n - 1][1]:
        ranges.append((c, c))
