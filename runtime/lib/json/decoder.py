"""json: values from text, with the positions of errors of CPython's scanner."""

from __gel__ import rt


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        line = doc.count("\n", 0, pos) + 1
        col = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, msg + ": line " + str(line) + " column "
                            + str(col) + " (char " + str(pos) + ")")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = line
        self.colno = col


def _constant(text):
    if text == "NaN":
        return float("nan")
    return float(text)


def _hex(s, i, at):
    """The number that four hexadecimal digits at i are; the error is at `at`."""
    value = 0
    k = i
    while k < i + 4:
        c = rt.str_code(s, k)
        if 48 <= c <= 57:
            value = value * 16 + c - 48
        elif 97 <= c <= 102:
            value = value * 16 + c - 87
        elif 65 <= c <= 70:
            value = value * 16 + c - 55
        else:
            raise JSONDecodeError("Invalid \\uXXXX escape", s, at)
        k += 1
    return value


class _Scanner:
    """`i` is the place to go on at: behind what was read last."""

    def __init__(self, s, i, decoder):
        self.s = s
        self.n = len(s)
        self.i = i
        self.decoder = decoder

    def skip(self):
        self.i = rt.json_skip_ws(self.s, self.i)

    def code(self):
        """The character here, -1 at the end."""
        if self.i >= self.n:
            return -1
        return rt.str_code(self.s, self.i)

    def fail(self, msg, at):
        raise JSONDecodeError(msg, self.s, at)

    def value(self):
        c = self.code()
        if c == 34:
            self.i += 1
            return self.text()
        if c == 123:
            self.i += 1
            return self.table()
        if c == 91:
            self.i += 1
            return self.array()
        if c == 110 and self.word("null"):
            return None
        if c == 116 and self.word("true"):
            return True
        if c == 102 and self.word("false"):
            return False
        if c == 45 or 48 <= c <= 57:
            if c == 45 and self.word("-Infinity"):
                return self.constant("-Infinity")
            return self.number()
        if c == 78 and self.word("NaN"):
            return self.constant("NaN")
        if c == 73 and self.word("Infinity"):
            return self.constant("Infinity")
        self.fail("Expecting value", self.i)

    def word(self, word):
        if rt.str_startswith(self.s, word, self.i, self.n):
            self.i += rt.str_len(word)
            return True
        return False

    def constant(self, word):
        hook = self.decoder.parse_constant
        if hook is None:
            return _constant(word)
        return hook(word)

    def digits(self):
        while 48 <= self.code() <= 57:
            self.i += 1

    def number(self):
        start = self.i
        if self.code() == 45:
            self.i += 1
        c = self.code()
        if c == 48:
            self.i += 1
        elif 49 <= c <= 57:
            self.digits()
        else:
            self.fail("Expecting value", start)
        is_float = False
        i = self.i
        if self.code() == 46:
            self.i += 1
            if 48 <= self.code() <= 57:
                self.digits()
                is_float = True
            else:
                self.i = i
        i = self.i
        if self.code() | 32 == 101:
            self.i += 1
            if self.code() == 43 or self.code() == 45:
                self.i += 1
            if 48 <= self.code() <= 57:
                self.digits()
                is_float = True
            else:
                self.i = i
        text = rt.str_slice(self.s, start, self.i, 1)
        if is_float:
            hook = self.decoder.parse_float
            if hook is None:
                return rt.float_parse(text)
            return hook(text)
        hook = self.decoder.parse_int
        if hook is None:
            return rt.int_parse(text, 10)
        return hook(text)

    def text(self):
        """The literal whose first quote has been read."""
        s = self.s
        begin = self.i - 1
        i = rt.json_span(s, self.i)
        if i < self.n and rt.str_code(s, i) == 34:
            start = self.i
            self.i = i + 1
            return rt.str_slice(s, start, i, 1)
        parts = []
        start = self.i
        while True:
            i = rt.json_span(s, start)
            if i > start:
                parts.append(rt.str_slice(s, start, i, 1))
            if i >= self.n:
                self.fail("Unterminated string starting at", begin)
            c = rt.str_code(s, i)
            if c == 34:
                self.i = i + 1
                return "".join(parts)
            if c != 92:
                if self.decoder.strict:
                    self.fail("Invalid control character at", i)
                parts.append(chr(c))
                start = i + 1
            elif i + 1 >= self.n:
                self.fail("Unterminated string starting at", begin)
            elif rt.str_code(s, i + 1) == 117:
                self.i = i + 2
                parts.append(chr(self.escape()))
                start = self.i
            else:
                at = rt.str_find("\"\\/bfnrt", s[i + 1], 0, 8)
                if at < 0:
                    self.fail("Invalid \\escape", i)
                parts.append("\"\\/\b\f\n\r\t"[at])
                start = i + 2

    def escape(self):
        """The character whose digits start here; may be two \\u."""
        s = self.s
        i = self.i
        if i + 4 >= self.n:
            self.fail("Invalid \\uXXXX escape", i - 1)
        c = _hex(s, i, i - 1)
        self.i = i + 4
        if (0xD800 <= c <= 0xDBFF and i + 10 < self.n
                and rt.str_startswith(s, "\\u", i + 4, self.n)):
            low = _hex(s, i + 6, i + 5)
            if 0xDC00 <= low <= 0xDFFF:
                self.i = i + 10
                return 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00)
        return c

    def array(self):
        values = []
        self.skip()
        if self.code() == 93:
            self.i += 1
            return values
        while True:
            values.append(self.value())
            self.skip()
            c = self.code()
            if c == 93:
                self.i += 1
                return values
            if c != 44:
                self.fail("Expecting ',' delimiter", self.i)
            self.i += 1
            self.skip()

    def key(self):
        if self.code() != 34:
            self.fail("Expecting property name enclosed in double quotes",
                      self.i)
        self.i += 1
        key = self.text()
        self.skip()
        if self.code() != 58:
            self.fail("Expecting ':' delimiter", self.i)
        self.i += 1
        self.skip()
        return key

    def has_more(self):
        """After a member: behind its comma, or behind the end."""
        self.skip()
        c = self.code()
        if c != 125 and c != 44:
            self.fail("Expecting ',' delimiter", self.i)
        self.i += 1
        if c == 125:
            return False
        self.skip()
        return True

    def table(self):
        self.skip()
        more = self.code() != 125
        if not more:
            self.i += 1
        pairs_hook = self.decoder.object_pairs_hook
        if pairs_hook is not None:
            pairs = []
            while more:
                key = self.key()
                pairs.append((key, self.value()))
                more = self.has_more()
            return pairs_hook(pairs)
        else:
            result = {}
            while more:
                key = self.key()
                result[key] = self.value()
                more = self.has_more()
            hook = self.decoder.object_hook
            if hook is None:
                return result
            else:
                return hook(result)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None,
                 parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        scanner = _Scanner(s, rt.json_skip_ws(s, 0), self)
        value = scanner.value()
        scanner.skip()
        if scanner.i != scanner.n:
            raise JSONDecodeError("Extra data", s, scanner.i)
        return value

    def raw_decode(self, s, idx=0):
        scanner = _Scanner(s, idx, self)
        value = scanner.value()
        return value, scanner.i
