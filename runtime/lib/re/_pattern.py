"""re: patterns and matches."""

from __gel__ import (isinstance, raw_get, raw_i64, rt, split, tuple_get,
                     tuple_len, type_error)
from re import _compile as _compiler, _parse, _template

_END = 9223372036854775807
_FLAGS = ((2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"),
          (32, "UNICODE"), (64, "VERBOSE"), (128, "DEBUG"), (256, "ASCII"))
_texts = {}
_bytes = {}


class Match:
    __module__ = "re"

    def __init__(self, pattern, string, pos, endpos, marks):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._marks = marks

    def _index(self, group):
        group = split(group)
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        else:
            group = __index_of__(group)
        if group < 0 or group > self.re.groups:
            raise IndexError("no such group")
        return 2 * group

    def _part(self, i):
        start = raw_get(self._marks, i)
        if start < 0 or raw_get(self._marks, i + 1) < 0:
            return None
        return self.string[start:raw_get(self._marks, i + 1)]

    def group(self, *groups):
        n = tuple_len(groups)
        if n == 0:
            return self.string[raw_get(self._marks, 0):
                               raw_get(self._marks, 1)]
        if n == 1:
            return self._part(self._index(tuple_get(groups, 0)))
        return tuple([self._part(self._index(g)) for g in groups])

    def __getitem__(self, group):
        return self._part(self._index(group))

    def groups(self, default=None):
        result = []
        for i in range(1, self.re.groups + 1):
            part = self._part(2 * i)
            result.append(default if part is None else part)
        return tuple(result)

    def groupdict(self, default=None):
        result = {}
        for name, i in self.re.groupindex.items():
            part = self._part(2 * i)
            result[name] = default if part is None else part
        return result

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    def span(self, group=0):
        i = self._index(group)
        start = raw_get(self._marks, i)
        end = raw_get(self._marks, i + 1)
        if start < 0 or end < 0:
            return (-1, -1)
        return (start, end)

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        i = raw_get(self._marks, 2 * self.re.groups + 2)
        return i if i >= 0 else None

    @property
    def lastgroup(self):
        last = raw_get(self._marks, 2 * self.re.groups + 2)
        for name, i in self.re.groupindex.items():
            if i == last:
                return name
        return None

    def expand(self, template):
        return _template.parse(template, self.re).expand(self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return ("<re.Match object; span=" + repr(self.span()) + ", match="
                + repr(self.group())[:50] + ">")


class Pattern:
    __module__ = "re"

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __init__(self, pattern, flags, groups, groupindex, program):
        self.pattern = pattern
        self.flags = flags
        self.groups = groups
        self.groupindex = groupindex
        self._program = program

    def _run(self, string, pos, endpos, mode):
        """A match or None; modes are those of rt.re_match."""
        string = split(string)
        marks = raw_i64(2 * self.groups + 3)
        if isinstance(string, str):
            if not isinstance(self.pattern, str):
                raise TypeError("cannot use a bytes pattern on a string-like "
                                "object")
            found = rt.re_match(self._program, string, pos, endpos, mode,
                                marks)
            return Match(self, string, pos, endpos, marks) if found else None
        else:
            if isinstance(self.pattern, str):
                raise TypeError("cannot use a string pattern on a bytes-like "
                                "object")
            found = rt.re_match_bytes(self._program, string, pos, endpos,
                                      mode, marks)
            return Match(self, string, pos, endpos, marks) if found else None

    def _one(self, string, pos, endpos, mode):
        string = _subject(string)
        n = len(string)
        pos = 0 if pos < 0 else n if pos > n else pos
        endpos = 0 if endpos < 0 else n if endpos > n else endpos
        if pos > endpos:
            return None
        return self._run(string, pos, endpos, mode)

    def match(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, 0)

    def fullmatch(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, 1)

    def search(self, string, pos=0, endpos=_END):
        return self._one(string, pos, endpos, 2)

    def finditer(self, string, pos=0, endpos=_END):
        return self._each(_subject(string), pos, endpos)

    def _each(self, string, pos, endpos):
        n = len(string)
        pos = 0 if pos < 0 else n if pos > n else pos
        endpos = 0 if endpos < 0 else n if endpos > n else endpos
        first = pos
        mode = 2
        while pos <= endpos:
            m = self._run(string, pos, endpos, mode)
            if m is None:
                return
            m.pos = first
            start, pos = m.span()
            mode = 3 if start == pos else 2
            yield m

    def findall(self, string, pos=0, endpos=_END):
        result = []
        string = _subject(string)
        n = self.groups
        empty = string[:0]
        for m in self._each(string, pos, endpos):
            if n == 0:
                result.append(m.group())
            elif n == 1:
                part = m._part(2)
                result.append(empty if part is None else part)
            else:
                parts = []
                for i in range(1, n + 1):
                    part = m._part(2 * i)
                    parts.append(empty if part is None else part)
                result.append(tuple(parts))
        return result

    def split(self, string, maxsplit=0):
        result = []
        string = _subject(string)
        last = 0
        n = 0
        if maxsplit >= 0:
            for m in self._each(string, 0, _END):
                start, end = m.span()
                result.append(string[last:start])
                for i in range(1, self.groups + 1):
                    result.append(m._part(2 * i))
                last = end
                n += 1
                if n == maxsplit:
                    break
        result.append(string[last:])
        return result

    def subn(self, repl, string, count=0):
        repl = split(repl)
        string = _subject(string)
        parts = []
        last = 0
        n = 0
        if isinstance(repl, (str, bytes)):
            repl = _template.parse(repl, self).expand
        if count >= 0:
            for m in self._each(string, 0, _END):
                start, end = m.span()
                if start > last:
                    parts.append(string[last:start])
                text = repl(m)
                if text is not None:
                    parts.append(text)
                last = end
                n += 1
                if n == count:
                    break
        if last < len(string):
            parts.append(string[last:])
        return string[:0].join(parts), n

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __eq__(self, other):
        if isinstance(other, Pattern):
            return self.flags == other.flags and self.pattern == other.pattern
        return NotImplemented

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __repr__(self):
        flags = self.flags
        if isinstance(self.pattern, str):
            flags &= ~_parse.U
        names = []
        for bit, name in _FLAGS:
            if flags & bit:
                names.append("re." + name)
        text = "re.compile(" + repr(self.pattern)[:200]
        if len(names) > 0:
            text = text + ", " + "|".join(names)
        return text + ")"


def _subject(string):
    string = __plain_bytes__(string)
    string = split(string)
    if isinstance(string, (str, bytes)):
        return string
    type_error("expected string or bytes-like object, got '"
               + __type_name__(string) + "'")


def _made(pattern, flags):
    parser = _parse.Parser(pattern, flags)
    tree = parser.parse()
    program = _compiler.Compiler(parser).program(tree)
    return Pattern(pattern, parser.flags, parser.n_groups - 1, parser.names,
                   program)


def compile(pattern, flags=0):
    pattern = split(pattern)
    if isinstance(pattern, Pattern):
        if flags != 0:
            raise ValueError("cannot process flags argument with a compiled "
                             "pattern")
        return pattern
    if isinstance(pattern, str):
        known = _texts.get((pattern, flags))
        if known is None:
            known = _made(pattern, flags)
            _texts[(pattern, flags)] = known
        return known
    if isinstance(pattern, bytes):
        known = _bytes.get((pattern, flags))
        if known is None:
            known = _made(pattern, flags)
            _bytes[(pattern, flags)] = known
        return known
    type_error("first argument must be string or compiled pattern")


def purge():
    _texts.clear()
    _bytes.clear()


def escape(pattern):
    pattern = split(pattern)
    if isinstance(pattern, str):
        return _escaped(pattern)
    return _escaped(pattern.decode("latin-1")).encode("latin-1")


def _escaped(text):
    parts = []
    for c in text:
        if c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f":
            parts.append("\\")
        parts.append(c)
    return "".join(parts)
