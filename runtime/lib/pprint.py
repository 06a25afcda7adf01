"""pprint: containers as text, over several lines where they are long."""

import sys

from __gel__ import isinstance, split


class _Pair:
    """Sorts what can not be compared by the name of its class, as CPython."""

    def __init__(self, key):
        self.key = key
        self.kind = "<class '" + __type_name__(key) + "'>"

    def __lt__(self, other):
        try:
            return self.key < other.key
        except TypeError:
            return self.kind < other.kind


def _sorted(items):
    try:
        return sorted(items)
    except TypeError:
        return [p.key for p in sorted([_Pair(x) for x in items])]


def _text(x, sorts):
    x = split(x)
    if isinstance(x, dict):
        parts = []
        keys = _sorted(list(x)) if sorts else list(x)
        for k in keys:
            parts.append(_text(k, sorts) + ": " + _text(x[k], sorts))
        return "{" + ", ".join(parts) + "}"
    if isinstance(x, list):
        return "[" + ", ".join([_text(e, sorts) for e in x]) + "]"
    if isinstance(x, tuple):
        parts = [_text(e, sorts) for e in x]
        if len(parts) == 1:
            return "(" + parts[0] + ",)"
        return "(" + ", ".join(parts) + ")"
    return repr(x)


class _Out:
    def __init__(self, step, width, compact, sorts):
        self.step = step
        self.width = width
        self.compact = compact
        self.sorts = sorts
        self.parts = []

    def write(self, text):
        self.parts.append(text)


def _format(out, x, indent, allowance, level):
    x = split(x)
    text = _text(x, out.sorts)
    if len(text) <= out.width - indent - allowance:
        out.write(text)
    elif isinstance(x, dict):
        _format_dict(out, x, indent, allowance, level)
    elif isinstance(x, list):
        out.write("[")
        _format_items(out, x, indent, allowance + 1, level)
        out.write("]")
    elif isinstance(x, tuple):
        out.write("(")
        end = ",)" if len(x) == 1 else ")"
        _format_items(out, x, indent, allowance + len(end), level)
        out.write(end)
    elif isinstance(x, (set, frozenset)):
        if len(x) == 0:
            out.write(text)
        elif isinstance(x, set):
            out.write("{")
            _format_items(out, _sorted(list(x)), indent, allowance + 1, level)
            out.write("}")
        else:
            out.write("frozenset({")
            _format_items(out, _sorted(list(x)), indent + 10, allowance + 2, level)
            out.write("})")
    elif isinstance(x, str):
        _format_str(out, x, indent, allowance, level)
    else:
        out.write(text)


def _format_dict(out, x, indent, allowance, level):
    out.write("{")
    if out.step > 1:
        out.write(" " * (out.step - 1))
    indent += out.step
    keys = _sorted(list(x)) if out.sorts else list(x)
    n = len(keys)
    for i in range(n):
        if i > 0:
            out.write(",\n" + " " * indent)
        key = _text(keys[i], out.sorts)
        out.write(key + ": ")
        _format(out, x[keys[i]], indent + len(key) + 2,
                allowance + 1 if i == n - 1 else 1, level + 1)
    out.write("}")


def _format_items(out, items, indent, allowance, level):
    if out.step > 1:
        out.write(" " * (out.step - 1))
    indent += out.step
    n = len(items)
    width = out.width - indent + 1
    most = width
    separator = ""
    i = 0
    for item in items:
        is_last = i == n - 1
        if is_last:
            most -= allowance
            width -= allowance
        i += 1
        if out.compact:
            text = _text(item, out.sorts)
            size = len(text) + 2
            if width < size:
                width = most
                if separator:
                    separator = ",\n" + " " * indent
            if width >= size:
                width -= size
                out.write(separator + text)
                separator = ", "
                continue
        out.write(separator)
        separator = ",\n" + " " * indent
        _format(out, item, indent, allowance if is_last else 1, level + 1)


def _words(line):
    """Runs of what is no white space, each with the white space behind it."""
    parts = []
    i = 0
    while i < len(line):
        k = i
        while k < len(line) and not line[k].isspace():
            k += 1
        while k < len(line) and line[k].isspace():
            k += 1
        parts.append(line[i:k])
        i = k
    return parts


def _format_str(out, s, indent, allowance, level):
    if s == "":
        out.write(repr(s))
        return
    chunks = []
    lines = s.splitlines(True)
    if level == 1:
        indent += 1
        allowance += 1
    first = out.width - indent
    width = first
    text = ""
    for i in range(len(lines)):
        is_last_line = i == len(lines) - 1
        text = repr(lines[i])
        if is_last_line:
            first -= allowance
        if len(text) <= first:
            chunks.append(text)
            continue
        parts = _words(lines[i])
        current = ""
        for k in range(len(parts)):
            candidate = current + parts[k]
            if k == len(parts) - 1 and is_last_line:
                width -= allowance
            if len(repr(candidate)) > width:
                if current:
                    chunks.append(repr(current))
                current = parts[k]
            else:
                current = candidate
        if current:
            chunks.append(repr(current))
    if len(chunks) == 1:
        out.write(text)
        return
    if level == 1:
        out.write("(")
    out.write(("\n" + " " * indent).join(chunks))
    if level == 1:
        out.write(")")


def pformat(object, indent=1, width=80, depth=None, *, compact=False,
            sort_dicts=True, underscore_numbers=False):
    if depth is not None or underscore_numbers:
        raise NotImplementedError("gelato: pprint with depth or "
                                  "underscore_numbers")
    out = _Out(indent, width, compact, sort_dicts)
    _format(out, object, 0, 0, 1)
    return "".join(out.parts)


def pprint(object, stream=None, indent=1, width=80, depth=None, *,
           compact=False, sort_dicts=True, underscore_numbers=False):
    text = pformat(object, indent, width, depth, compact=compact,
                   sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
    stream = split(stream)
    if stream is None:
        sys.stdout.write(text + "\n")
    else:
        stream.write(text + "\n")


def pp(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
       sort_dicts=False, underscore_numbers=False):
    pprint(object, stream, indent, width, depth, compact=compact,
           sort_dicts=sort_dicts, underscore_numbers=underscore_numbers)
