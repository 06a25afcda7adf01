"""re: replacements such as "\\1-\\g<name>"."""

from __gel__ import isinstance
from re import _parse


class Template:
    """Texts, and between them numbers of groups: `texts` has one more."""

    def __init__(self, empty):
        self.empty = empty
        self.texts = []
        self.groups = []

    def expand(self, m):
        if len(self.groups) == 0:
            return self.texts[0]
        parts = [self.texts[0]]
        for i in range(len(self.groups)):
            part = m._part(2 * self.groups[i])
            if part is not None:
                parts.append(part)
            parts.append(self.texts[i + 1])
        return self.empty.join(parts)


class _Reader:
    def __init__(self, source, pattern):
        self.s = _parse.Source(source)
        self.pattern = pattern
        self.literal = []
        self.literals = []
        self.groups = []

    def end_literal(self):
        self.literals.append("".join(self.literal))
        self.literal = []

    def add_group(self, index, offset):
        if index > self.pattern.groups:
            raise self.s.error("invalid group reference " + str(index), offset)
        self.end_literal()
        self.groups.append(index)

    def named(self):
        s = self.s
        if not s.match("<"):
            raise s.error("missing <", 0)
        name = s.get_until(">", "group name")
        if name.isidentifier():
            index = self.pattern.groupindex.get(name, -1)
            if index < 0:
                raise IndexError("unknown group name " + repr(name))
        else:
            index = _parse._number(name, 10)
            if index < 0:
                raise s.error("bad character in group name " + repr(name),
                              len(name) + 1)
            if index >= 1 << 29:
                raise s.error("invalid group reference " + str(index),
                              len(name) + 1)
        self.add_group(index, len(name) + 1)

    def number(self, this):
        """A backslash and a digit."""
        s = self.s
        c = this[1]
        if c == "0":
            this = this + s.get_while(2, "01234567")
            self.literal.append(chr(int(this[1:], 8) & 255))
            return
        if _parse._is_digit(s.next):
            this = this + s.get()
            if (_parse._is_octal(c) and _parse._is_octal(this[2])
                    and _parse._is_octal(s.next)):
                this = this + s.get()
                code = int(this[1:], 8)
                if code > 255:
                    raise s.error("octal escape value " + this
                                  + " outside of range 0-0o377", len(this))
                self.literal.append(chr(code))
                return
        self.add_group(int(this[1:]), len(this) - 1)

    def read(self):
        s = self.s
        while True:
            this = s.get()
            if this == "":
                break
            if this[0] != "\\":
                self.literal.append(this)
                continue
            c = this[1]
            if c == "g":
                self.named()
            elif _parse._is_digit(c):
                self.number(this)
            else:
                code = _parse.simple_escape(c)
                if code >= 0:
                    self.literal.append(chr(code))
                elif _parse.is_letter(c):
                    raise s.error("bad escape " + this, len(this))
                else:
                    self.literal.append(this)
        self.end_literal()


def parse(source, pattern):
    reader = _Reader(source, pattern)
    reader.read()
    result = Template(source[:0])
    result.groups = reader.groups
    if isinstance(source, str):
        result.texts = reader.literals
    else:
        for text in reader.literals:
            result.texts.append(text.encode("latin-1"))
    return result
