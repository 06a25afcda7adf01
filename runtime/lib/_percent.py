"""The % operator of str: printf-like formatting of a tuple, a mapping or one
value."""

from __gel__ import (as_int, as_uint, has, isinstance, rt, split, tuple_get,
                     tuple_len)


def __percent__(text, values):
    values = split(values)
    if isinstance(values, __tuple_base__):
        return __percent__(text, values._value)
    if isinstance(values, tuple):
        return _Percent(text, values, None, False).run()
    if isinstance(values, dict):
        return _Percent(text, (values,), values, True).run()
    if isinstance(values, str) or not has(values, "__getitem__"):
        return _Percent(text, (values,), None, False).run()
    return _Percent(text, (values,), None, True).run()


class _Percent:
    what = "string"

    def __init__(self, text, args, mapping, may_be_unused):
        self.text = text
        self.args = args
        self.mapping = mapping
        self.next = 0
        self.i = 0              # position in text
        self.may_be_unused = may_be_unused  # anything with subscripts

    def run(self):
        text = self.text
        n = rt.str_len(text)
        out = ""
        while self.i < n:
            at = rt.str_find(text, "%", self.i, n)
            if at < 0:
                out = out + rt.str_slice(text, self.i, n, 1)
                break
            if at > self.i:
                out = out + rt.str_slice(text, self.i, at, 1)
            self.i = at + 1
            out = out + self._conversion()
        if not self.may_be_unused and self.next < tuple_len(self.args):
            raise TypeError("not all arguments converted during " + self.what
                            + " formatting")
        return out

    def _peek(self):
        if self.i >= rt.str_len(self.text):
            raise ValueError("incomplete format")
        return rt.str_code(self.text, self.i)

    def _conversion(self):
        c = self._peek()
        if c == 115 or c == 100:
            self.i += 1
            return self._simple(self._argument(), c)
        if c == 37:
            self.i += 1
            return "%"
        key = ""
        has_key = False
        if c == 40:
            key = self._key()
            has_key = True
        flags = self._flags()
        width = self._number()
        if width < 0:
            width = 0 - width
            flags |= 1
        precision = -1
        if self._peek() == 46:
            self.i += 1
            precision = self._number()
            if precision < 0:
                precision = 0
        c = self._peek()
        while c == 104 or c == 108 or c == 76:
            self.i += 1
            c = self._peek()
        self.i += 1
        if has_key:
            return self._mapped(key, flags, width, precision, c)
        return self._one(self._argument(), flags, width, precision, c)

    def _simple(self, v, c):
        """%s and %d without flags, the most used."""
        if c == 115:
            return __str_of__(v)
        return _plain_integer(v)

    def _mapped(self, key, flags, width, precision, c):
        if self.mapping is None:
            raise TypeError("format requires a mapping")
        else:
            self.next = tuple_len(self.args)
            return self._one(self.mapping[key], flags, width, precision, c)

    def _key(self):
        """The name in parentheses, which may nest."""
        start = self.i + 1
        depth = 0
        while True:
            if self.i >= rt.str_len(self.text):
                raise ValueError("incomplete format key")
            c = rt.str_code(self.text, self.i)
            self.i += 1
            if c == 40:
                depth += 1
            elif c == 41:
                depth -= 1
                if depth == 0:
                    break
        return rt.str_slice(self.text, start, self.i - 1, 1)

    def _flags(self):
        flags = 0
        while True:
            c = self._peek()
            if c == 45:
                flags |= 1
            elif c == 43:
                flags |= 2
            elif c == 32:
                flags |= 4
            elif c == 35:
                flags |= 8
            elif c == 48:
                flags |= 16
            else:
                return flags
            self.i += 1

    def _number(self):
        """A width or precision; `*` takes it from the arguments."""
        if self._peek() == 42:
            self.i += 1
            v = self._argument()
            v = split(v)
            if isinstance(v, int):
                return as_int(v)
            raise TypeError("* wants int")
        n = 0
        c = self._peek()
        while 48 <= c <= 57:
            n = n * 10 + (c - 48)
            self.i += 1
            c = self._peek()
        return n

    def _argument(self):
        if self.next >= tuple_len(self.args):
            raise TypeError("not enough arguments for format string")
        self.next += 1
        return tuple_get(self.args, self.next - 1)

    def _one(self, v, flags, width, precision, c):
        if c == 115:
            return rt.percent_str(__str_of__(v), flags, width, precision, c)
        if c == 114:
            return rt.percent_str(__repr_of__(v), flags, width, precision, c)
        if c == 97:
            return rt.percent_str(ascii(v), flags, width, precision, c)
        if c == 99:
            return _character(v, flags, width, precision)
        return _number_text(v, flags, width, precision, c, self.i - 1)


def _number_text(v, flags, width, precision, c, at):
    if c == 100 or c == 105 or c == 117:
        return _integer(v, flags, width, precision, c)
    if c == 120 or c == 88 or c == 111:
        return _based(v, flags, width, precision, c)
    if 101 <= c <= 103 or 69 <= c <= 71:
        return _real(v, flags, width, precision, c)
    raise ValueError("unsupported format character '" + chr(c) + "' ("
                     + hex(c) + ") at index " + str(at))


class _BytesPercent(_Percent):
    """bytes % values: done on Latin-1 text."""

    what = "bytes"

    def _simple(self, v, c):
        if c == 115:
            return _text_of_bytes(v)
        return _plain_integer(v)

    def _one(self, v, flags, width, precision, c):
        if c == 115 or c == 98:
            return rt.percent_str(_text_of_bytes(v), flags, width, precision,
                                  115)
        if c == 114 or c == 97:
            return rt.percent_str(ascii(v), flags, width, precision, 115)
        if c == 99:
            return rt.percent_str(_byte_character(v), flags, width, precision,
                                  115)
        return _number_text(v, flags, width, precision, c, self.i - 1)


def _text_of_bytes(v):
    v = split(v)
    if isinstance(v, bytes):
        return rt.bytes_decode(v, "latin-1", "strict")
    if has(v, "__bytes__"):
        return rt.bytes_decode(v.__bytes__(), "latin-1", "strict")
    raise TypeError("%b requires a bytes-like object, or an object that "
                    "implements __bytes__, not '" + __type_name__(v) + "'")


def _byte_character(v):
    v = split(v)
    if isinstance(v, bytes):
        if rt.bytes_len(v) == 1:
            return rt.bytes_decode(v, "latin-1", "strict")
    elif isinstance(v, int):
        if not 0 <= v < 256:
            raise OverflowError("%c arg not in range(256)")
        return rt.str_chr(as_int(v))
    raise TypeError("%c requires an integer in range(256) or a single byte")


def __percent_bytes__(text, values):
    values = split(values)
    template = rt.bytes_decode(text, "latin-1", "strict")
    if isinstance(values, tuple):
        p = _BytesPercent(template, values, None, False)
    elif isinstance(values, dict):
        # Keys are bytes too.
        named = {}
        for k, v in values.items():
            named[_text_of_bytes(k)] = v
        return rt.str_encode(_BytesPercent(template, (values,), named,
                                           True).run(), "latin-1", "strict")
    else:
        p = _BytesPercent(template, (values,), None, False)
    return rt.str_encode(p.run(), "latin-1", "strict")


def _int_text(v, flags, width, precision, c):
    if v < 0:
        return rt.percent_int(as_int(v), flags, width, precision, c)
    return rt.percent_uint(as_uint(v), flags, width, precision, c)


def _plain_integer(v):
    v = split(v)
    if isinstance(v, int):
        return __int_text__(v)
    return _integer(v, 0, 0, -1, 100)


def _integer(v, flags, width, precision, c):
    v = split(v)
    if isinstance(v, int):
        return _int_text(v, flags, width, precision, c)
    if isinstance(v, float):
        return rt.percent_int(rt.float_to_int(v), flags, width, precision, c)
    if has(v, "__int__"):
        return _int_text(int(v), flags, width, precision, c)
    if has(v, "__index__"):
        return _int_text(v.__index__(), flags, width, precision, c)
    raise TypeError("%" + chr(c) + " format: a real number is required, not "
                    + __type_name__(v))


def _based(v, flags, width, precision, c):
    v = split(v)
    if isinstance(v, int):
        return _int_text(v, flags, width, precision, c)
    if has(v, "__index__") and not isinstance(v, float):
        return _int_text(v.__index__(), flags, width, precision, c)
    raise TypeError("%" + chr(c) + " format: an integer is required, not "
                    + __type_name__(v))


def _character(v, flags, width, precision):
    v = split(v)
    if isinstance(v, str):
        if rt.str_len(v) == 1:
            return rt.percent_str(v, flags, width, precision, 115)
    elif isinstance(v, int):
        if not 0 <= v < 1114112:
            raise OverflowError("%c arg not in range(0x110000)")
        return rt.percent_str(rt.str_chr(as_int(v)), flags, width, precision,
                              115)
    raise TypeError("%c requires int or char")


def _real(v, flags, width, precision, c):
    v = split(v)
    if isinstance(v, (int, float)):
        return rt.percent_float(__float_of__(v), flags, width, precision, c)
    if has(v, "__float__"):
        return rt.percent_float(v.__float__(), flags, width, precision, c)
    raise TypeError("must be real number, not " + __type_name__(v))
