"""str.format: fields with attributes, indices, conversions and nested specs."""

from __gel__ import isinstance, rt, split, tuple_get, tuple_len


def __format_fields__(text, args, kwargs):
    return _Formatter(args, kwargs).run(text, 2)


class _Formatter:
    def __init__(self, args, kwargs):
        self.args = args
        self.kwargs = kwargs
        self.auto = 0           # number of the next `{}`; -1: numbers were given

    def run(self, text, depth):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        out = []
        n = rt.str_len(text)
        i = 0
        while i < n:
            open_at = rt.str_find(text, "{", i, n)
            close_at = rt.str_find(text, "}", i, n)
            if open_at < 0 and close_at < 0:
                out.append(rt.str_slice(text, i, n, 1))
                break
            if open_at < 0 or 0 <= close_at < open_at:
                i = self._closing(out, text, i, close_at)
            elif open_at + 1 < n and rt.str_code(text, open_at + 1) == 123:
                out.append(rt.str_slice(text, i, open_at + 1, 1))
                i = open_at + 2
            else:
                out.append(rt.str_slice(text, i, open_at, 1))
                i = self._field(out, text, open_at + 1, depth)
        return "".join(out)

    def _closing(self, out, text, i, at):
        n = rt.str_len(text)
        if at + 1 >= n or rt.str_code(text, at + 1) != 125:
            raise ValueError("Single '}' encountered in format string")
        out.append(rt.str_slice(text, i, at + 1, 1))
        return at + 2

    def _field(self, out, text, start, depth):
        """Formats the field that starts behind its `{`; index behind its `}`."""
        n = rt.str_len(text)
        if start >= n:
            raise ValueError("Single '{' encountered in format string")
        level = 1
        end = start
        while end < n:
            c = rt.str_code(text, end)
            if c == 123:
                level += 1
            elif c == 125:
                level -= 1
                if level == 0:
                    break
            end += 1
        if level > 0:
            raise ValueError("expected '}' before end of string")
        name_end = self._name_end(text, start, end)
        name = rt.str_slice(text, start, name_end, 1)
        first = _first_part(name)
        number = -1
        if first == "" or rt.str_is(first, 68):
            number = self._number(first)
        conversion = 0
        i = name_end
        if i < end and rt.str_code(text, i) == 33:
            if i + 1 >= end:
                raise ValueError("unmatched '{' in format spec")
            conversion = rt.str_code(text, i + 1)
            i += 2
            if i < end and rt.str_code(text, i) != 58:
                raise ValueError("expected ':' after conversion specifier")
        spec = ""
        if i < end:
            spec = rt.str_slice(text, i + 1, end, 1)
            if rt.str_contains(spec, "{"):
                spec = self.run(spec, depth - 1)
        rest = rt.str_slice(name, rt.str_len(first), rt.str_len(name), 1)
        if number >= 0:
            out.append(self._convert(self._positional(number), rest,
                                     conversion, spec))
        else:
            out.append(self._convert(self.kwargs[first], rest, conversion,
                                     spec))
        return end + 1

    def _name_end(self, text, i, end):
        """End of the field's name: `!` or `:` outside of brackets."""
        while i < end:
            c = rt.str_code(text, i)
            if c == 91:
                while i < end and rt.str_code(text, i) != 93:
                    i += 1
            elif c == 33 or c == 58:
                return i
            elif c == 123:
                raise ValueError("unexpected '{' in field name")
            i += 1
        return end

    def _number(self, text):
        if text == "":
            if self.auto < 0:
                raise ValueError("cannot switch from manual field "
                                 "specification to automatic field numbering")
            self.auto += 1
            return self.auto - 1
        if self.auto > 0:
            raise ValueError("cannot switch from automatic field numbering to "
                             "manual field specification")
        self.auto = -1
        return rt.int_parse(text, 10)

    def _positional(self, i):
        if i >= tuple_len(self.args):
            raise IndexError("Replacement index " + str(i)
                             + " out of range for positional args tuple")
        return tuple_get(self.args, i)

    def _convert(self, v, rest, conversion, spec):
        if rt.str_len(rest) > 0:
            return __format_path__(v, rest, conversion, spec)
        if conversion == 0:
            return __format_of__(v, spec)
        return _converted(v, conversion, spec)


def _converted(v, conversion, spec):
    if conversion == 0 or conversion == 115 or conversion == 114:
        return __format_value__(v, conversion, spec)
    if conversion == 97:
        return __format_value__(v, conversion, spec)
    raise ValueError("Unknown conversion specifier " + chr(conversion))


def _first_part(name):
    i = 0
    n = rt.str_len(name)
    while i < n:
        c = rt.str_code(name, i)
        if c == 46 or c == 91:
            break
        i += 1
    return rt.str_slice(name, 0, i, 1)


def __format_path__(v, path, conversion, spec):
    """Formats what `[key]` and `.name` parts lead to from v. Attributes are those
    that texts of the program name in such fields."""
    if rt.str_code(path, 0) != 91:
        path = rt.str_slice(path, 1, rt.str_len(path), 1)
        name = _first_part(path)
        if name == "":
            raise ValueError("Empty attribute in format string")
        path = rt.str_slice(path, rt.str_len(name), rt.str_len(path), 1)
        return _next_path(__format_attr__(v, name), path, conversion, spec)
    end = rt.str_find(path, "]", 0, rt.str_len(path))
    if end < 0:
        raise ValueError("Missing ']' in format string")
    key = rt.str_slice(path, 1, end, 1)
    if key == "":
        raise ValueError("Empty attribute in format string")
    rest = rt.str_slice(path, end + 1, rt.str_len(path), 1)
    v = split(v)
    if isinstance(v, (list, tuple, str)):
        if not rt.str_is(key, 68):
            raise TypeError(__type_name__(v)
                            + " indices must be integers or slices, not str")
        return _next_path(v[rt.int_parse(key, 10)], rest, conversion, spec)
    if isinstance(v, dict):
        return _next_path(_dict_item(v, key), rest, conversion, spec)
    raise TypeError("'" + __type_name__(v) + "' object is not subscriptable")


def _dict_item(d, key):
    if rt.str_is(key, 68):
        return d[rt.int_parse(key, 10)]
    return d[key]


def _next_path(v, rest, conversion, spec):
    if rt.str_len(rest) == 0:
        return _converted(v, conversion, spec)
    return __format_path__(v, rest, conversion, spec)
