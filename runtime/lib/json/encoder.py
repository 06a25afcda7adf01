"""json: text of values."""

from __gel__ import id, instance_of, rt, split, type_of


class JSONEncoder:
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True,
                 check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        self._default = default

    def default(self, o):
        raise TypeError("Object of type " + type_of(o).__name__
                        + " is not JSON serializable")

    def encode(self, o):
        writer = _Writer(self, False)
        writer.value(o)
        return "".join(writer.parts)

    def iterencode(self, o, _one_shot=False):
        """The chunks; those before an error come before it."""
        writer = _Writer(self, not _one_shot)
        try:
            writer.value(o)
        except BaseException:
            for part in writer.parts:
                yield part
            raise
        for part in writer.parts:
            yield part


class _Writer:
    """The text comes in `parts`; `line` starts a line of the present depth. CPython
    has two writers, whose texts of an error differ: this is the one in C unless
    there is an indent or chunks are wanted."""

    def __init__(self, encoder, in_chunks):
        self.encoder = encoder
        self.in_chunks = in_chunks
        self.parts = []
        self.active = set()
        self.indent = _indent_text(encoder.indent)
        self.line = "\n"

    def value(self, o):
        o = __plain__(o)
        o = split(o)
        if instance_of(o, str):
            self.parts.append(rt.json_quote(o, self.encoder.ensure_ascii))
        elif o is None:
            self.parts.append("null")
        elif instance_of(o, bool):
            self.parts.append("true" if o else "false")
        elif instance_of(o, int):
            self.parts.append(__int_text__(o))
        elif instance_of(o, float):
            self.parts.append(self.float_text(o))
        elif instance_of(o, (list, tuple)):
            if len(o) == 0:
                self.parts.append("[]")
            else:
                self.enter(o)
                self.array(o)
                self.leave(o)
        elif instance_of(o, dict):
            if len(o) == 0:
                self.parts.append("{}")
            else:
                self.enter(o)
                self.table(o)
                self.leave(o)
        else:
            self.enter(o)
            default = self.encoder._default
            if default is None:
                self.value(self.encoder.default(o))
            else:
                self.value(default(o))
            self.leave(o)

    def enter(self, o):
        if self.encoder.check_circular:
            if id(o) in self.active:
                raise ValueError("Circular reference detected")
            self.active.add(id(o))

    def leave(self, o):
        if self.encoder.check_circular:
            self.active.remove(id(o))

    def float_text(self, x):
        if x - x == 0.0:
            return rt.float_repr(x)
        if not self.encoder.allow_nan:
            text = "Out of range float values are not JSON compliant"
            if self.in_chunks or self.indent is not None:
                text = text + ": " + repr(x)
            raise ValueError(text)
        if x != x:
            return "NaN"
        return "Infinity" if x > 0.0 else "-Infinity"

    def array(self, items):
        parts = self.parts
        separator = self.open("[")
        first = True
        for item in items:
            if first:
                first = False
            else:
                parts.append(separator)
            self.value(item)
        self.close("]")

    def table(self, items):
        parts = self.parts
        separator = self.open("{")
        first = True
        if self.encoder.sort_keys:
            keys = sorted(items)
        else:
            keys = list(items)
        for k in keys:
            name = self.key_text(k)
            if name is not None:
                if first:
                    first = False
                else:
                    parts.append(separator)
                parts.append(rt.json_quote(name, self.encoder.ensure_ascii))
                parts.append(self.encoder.key_separator)
                self.value(items[k])
        self.close("}")

    def open(self, bracket):
        """Starts a container; gives what stands between its items."""
        self.parts.append(bracket)
        if self.indent is None:
            return self.encoder.item_separator
        self.line = self.line + self.indent
        self.parts.append(self.line)
        return self.encoder.item_separator + self.line

    def close(self, bracket):
        if self.indent is not None:
            self.line = self.line[:len(self.line) - len(self.indent)]
            self.parts.append(self.line)
        self.parts.append(bracket)

    def key_text(self, k):
        """None for a key that is left out."""
        k = __plain__(k)
        k = split(k)
        if instance_of(k, str):
            return k
        if instance_of(k, float):
            return self.float_text(k)
        if instance_of(k, bool):
            return "true" if k else "false"
        if k is None:
            return "null"
        if instance_of(k, int):
            return __int_text__(k)
        if self.encoder.skipkeys:
            return None
        raise TypeError("keys must be str, int, float, bool or None, not "
                        + type_of(k).__name__)


def _indent_text(indent):
    if indent is None:
        return None
    if instance_of(indent, str):
        return indent
    return " " * indent
