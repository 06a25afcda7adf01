"""bytes: methods over the runtime's functions, as _str does for text."""

from __gel__ import (DONE, has, is_done, is_exact, isinstance, raw_get,
                     raw_i64, raw_new, raw_set, rt, split, type_error)

_END = 9223372036854775807


def _need_bytes(x):
    x = split(x)
    if isinstance(x, bytes):
        return x
    if isinstance(x, bytearray):
        return x._bytes()
    if has(x, "__buffer_bytes__"):
        return x.__buffer_bytes__()
    if isinstance(x, int):
        return __bytes_of_ints__([x])
    type_error("argument should be integer or bytes-like object, not '"
               + __type_name__(x) + "'")


def _only_bytes(x):
    x = split(x)
    if isinstance(x, bytes):
        return x
    if isinstance(x, bytearray):
        return x._bytes()
    if has(x, "__buffer_bytes__"):
        return x.__buffer_bytes__()
    type_error("a bytes-like object is required, not '" + __type_name__(x)
               + "'")


def __bytes_of_ints__(items):
    """From a list of ints."""
    n = len(items)
    a = raw_i64(n)
    i = 0
    while i < n:
        raw_set(a, i, __index_of__(items[i]))
        i += 1
    return rt.bytes_from_array(a, n)


def __encoded__(o, encoding, errors, f):
    """bytes(o, encoding, errors)."""
    e = "utf-8" if is_done(encoding) else encoding
    h = "strict" if is_done(errors) else errors
    e = __text_arg__(e, f, "encoding")
    h = __text_arg__(h, f, "errors")
    if isinstance(o, str):
        if is_done(encoding):
            raise TypeError("string argument without an encoding")
        return rt.str_encode(o, e, h)
    raise TypeError(("errors" if is_done(encoding) else "encoding")
                    + " without a string argument")


def _fill(x, f):
    b = __plain_bytes__(x)
    b = split(b)
    if isinstance(b, bytes):
        if rt.bytes_len(b) == 1:
            return b
    raise TypeError(f + "() argument 2 must be a byte string of length 1, not "
                    + __arg_type__(x))


class bytes:
    def __call_class__(source=DONE, encoding=DONE, errors=DONE):
        o = source
        o = split(o)
        if not is_done(encoding) or not is_done(errors):
            return __encoded__(o, encoding, errors, "bytes")
        if is_done(o):
            return b""
        if isinstance(o, str):
            raise TypeError("string argument without an encoding")
        if isinstance(o, bytes):
            return o
        if isinstance(o, bytearray):
            return o._bytes()
        if isinstance(o, int):
            if o < 0:
                raise ValueError("negative count")
            return rt.bytes_zeros(o + 0)
        if has(o, "__bytes__"):
            return o.__bytes__()
        if has(o, "__buffer_bytes__"):
            return o.__buffer_bytes__()
        if has(o, "__iter__") or has(o, "__getitem__"):
            return __bytes_of_ints__(list(o))
        type_error("cannot convert '" + __type_name__(o) + "' object to bytes")

    def __len__(self):
        return rt.bytes_len(self)

    def __repr__(self):
        return rt.bytes_repr(self)

    def __hash__(self):
        return rt.bytes_hash(self)

    def __getitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            return rt.bytes_at(self, i)
        if isinstance(i, slice):
            start, stop, step, n = __slice_bounds__(i, rt.bytes_len(self))
            return rt.bytes_slice(self, start, stop, step)
        return rt.bytes_at(self, __seq_index__(i, "byte"))

    def __iter__(self):
        return bytes_iterator(self)

    def __contains__(self, x):
        x = __plain_bytes__(x)
        x = split(x)
        if isinstance(x, bytes):
            return rt.bytes_contains(self, x)
        if isinstance(x, int):
            return rt.bytes_contains_int(self, x + 0)
        type_error("a bytes-like object is required, not '"
                   + __type_name__(x) + "'")

    def __add__(self, other):
        if isinstance(other, bytes):
            return rt.bytes_concat(self, other)
        if isinstance(other, bytearray):
            return rt.bytes_concat(self, other._bytes())
        if has(other, "__buffer_bytes__"):
            return rt.bytes_concat(self, other.__buffer_bytes__())
        return NotImplemented

    def __mul__(self, k):
        if isinstance(k, int):
            return rt.bytes_repeat(self, k + 0)
        return NotImplemented

    def __rmul__(self, k):
        return self.__mul__(k)

    def __mod__(self, values):
        return __percent_bytes__(self, values)

    def __eq__(self, other):
        if isinstance(other, bytes):
            return rt.bytes_eq(self, other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, bytes):
            return rt.bytes_cmp(self, other) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, bytes):
            return rt.bytes_cmp(self, other) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, bytes):
            return rt.bytes_cmp(self, other) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, bytes):
            return rt.bytes_cmp(self, other) >= 0
        return NotImplemented

    def decode(self, encoding="utf-8", errors="strict"):
        encoding = __text_arg__(encoding, "decode", "encoding")
        errors = __text_arg__(errors, "decode", "errors")
        return rt.bytes_decode(self, encoding, errors)

    def hex(self, sep=DONE, bytes_per_sep=1):
        if is_done(sep):
            return rt.bytes_hex(self)
        return _hex_groups(rt.bytes_hex(self), _separator(sep),
                           __index_of__(bytes_per_sep))

    @staticmethod
    def fromhex(text):
        return rt.bytes_fromhex(text)

    def lower(self):
        return rt.bytes_lower(self)

    def upper(self):
        return rt.bytes_upper(self)

    def strip(self, chars=None):
        if chars is None:
            return rt.bytes_strip_ws(self, 3)
        return rt.bytes_strip(self, _only_bytes(chars), 3)

    def lstrip(self, chars=None):
        if chars is None:
            return rt.bytes_strip_ws(self, 1)
        return rt.bytes_strip(self, _only_bytes(chars), 1)

    def rstrip(self, chars=None):
        if chars is None:
            return rt.bytes_strip_ws(self, 2)
        return rt.bytes_strip(self, _only_bytes(chars), 2)

    def ljust(self, width, fill=b" "):
        return rt.bytes_pad(self, __index_of__(width), -1, _fill(fill, "ljust"))

    def rjust(self, width, fill=b" "):
        return rt.bytes_pad(self, __index_of__(width), 1, _fill(fill, "rjust"))

    def center(self, width, fill=b" "):
        return rt.bytes_pad(self, __index_of__(width), 0, _fill(fill, "center"))

    def zfill(self, width):
        width = __index_of__(width)
        n = rt.bytes_len(self)
        zeros = b"0" * (width - n)
        if n > 0 and (self[0] == 43 or self[0] == 45):
            return self[:1] + zeros + self[1:]
        return zeros + self

    def find(self, sub, start=None, end=None):
        return rt.bytes_find(self, _need_bytes(sub), __bound__(start, 0),
                             __bound__(end, _END))

    def rfind(self, sub, start=None, end=None):
        return rt.bytes_rfind(self, _need_bytes(sub), __bound__(start, 0),
                              __bound__(end, _END))

    def index(self, sub, start=None, end=None):
        i = self.find(sub, start, end)
        if i < 0:
            raise ValueError("subsection not found")
        return i

    def rindex(self, sub, start=None, end=None):
        i = self.rfind(sub, start, end)
        if i < 0:
            raise ValueError("subsection not found")
        return i

    def count(self, sub, start=None, end=None):
        return rt.bytes_count(self, _need_bytes(sub), __bound__(start, 0),
                              __bound__(end, _END))

    def startswith(self, prefix, start=None, end=None):
        prefix = __plain_bytes__(prefix)
        prefix = split(prefix)
        if isinstance(prefix, bytes):
            return rt.bytes_startswith(self, prefix, __bound__(start, 0),
                                       __bound__(end, _END))
        if isinstance(prefix, tuple):
            for p in prefix:
                if self.startswith(p, start, end):
                    return True
            return False
        type_error("startswith first arg must be bytes or a tuple of bytes, "
                   "not " + __type_name__(prefix))

    def endswith(self, suffix, start=None, end=None):
        suffix = __plain_bytes__(suffix)
        suffix = split(suffix)
        if isinstance(suffix, bytes):
            return rt.bytes_endswith(self, suffix, __bound__(start, 0),
                                     __bound__(end, _END))
        if isinstance(suffix, tuple):
            for p in suffix:
                if self.endswith(p, start, end):
                    return True
            return False
        type_error("endswith first arg must be bytes or a tuple of bytes, "
                   "not " + __type_name__(suffix))

    def replace(self, old, new, count=-1):
        return rt.bytes_replace(self, _only_bytes(old), _only_bytes(new),
                                __index_of__(count))

    def removeprefix(self, prefix):
        prefix = _only_bytes(prefix)
        if self.startswith(prefix):
            return self[rt.bytes_len(prefix):]
        return self

    def removesuffix(self, suffix):
        suffix = _only_bytes(suffix)
        k = rt.bytes_len(suffix)
        if k > 0 and self.endswith(suffix):
            return self[:rt.bytes_len(self) - k]
        return self

    def split(self, sep=None, maxsplit=-1):
        limit = __index_of__(maxsplit)
        if sep is None:
            return _split_ws(self, limit)
        sep = _only_bytes(sep)
        if rt.bytes_len(sep) == 0:
            raise ValueError("empty separator")
        r = []
        start = 0
        while limit != 0:
            i = rt.bytes_find(self, sep, start, _END)
            if i < 0:
                break
            r.append(rt.bytes_slice(self, start, i, 1))
            start = i + rt.bytes_len(sep)
            limit -= 1
        r.append(rt.bytes_slice(self, start, rt.bytes_len(self), 1))
        return r

    def rsplit(self, sep=None, maxsplit=-1):
        return __bytes_rsplit__(self, sep, __index_of__(maxsplit))

    def title(self):
        return __bytes_title__(self)

    def istitle(self):
        return __bytes_istitle__(self)

    def swapcase(self):
        return __bytes_swapcase__(self)

    def capitalize(self):
        return __bytes_capitalize__(self)

    def expandtabs(self, tabsize=8):
        return __bytes_expandtabs__(self, __index_of__(tabsize))

    def translate(self, table, /, delete=b""):
        return __bytes_translate__(self, table, delete)

    @staticmethod
    def maketrans(frm, to):
        return __bytes_maketrans__(frm, to)

    def splitlines(self, keepends=False):
        keepends = __index_of__(keepends) != 0
        r = []
        n = rt.bytes_len(self)
        i = 0
        while i < n:
            e = i
            while e < n and not _is_eol(rt.bytes_get(self, e)):
                e += 1
            after = e
            if e < n:
                after = e + 1
                if (after < n and rt.bytes_get(self, e) == 13
                        and rt.bytes_get(self, after) == 10):
                    after += 1
            r.append(rt.bytes_slice(self, i, after if keepends else e, 1))
            i = after
        return r

    def partition(self, sep):
        sep = _only_bytes(sep)
        if rt.bytes_len(sep) == 0:
            raise ValueError("empty separator")
        i = self.find(sep)
        if i < 0:
            return (self, b"", b"")
        return (self[:i], sep, self[i + rt.bytes_len(sep):])

    def rpartition(self, sep):
        sep = _only_bytes(sep)
        if rt.bytes_len(sep) == 0:
            raise ValueError("empty separator")
        i = self.rfind(sep)
        if i < 0:
            return (b"", b"", self)
        return (self[:i], sep, self[i + rt.bytes_len(sep):])

    def join(self, it):
        seq = list(it)
        n = seq._len
        parts = raw_new(n)
        i = 0
        while i < n:
            x = raw_get(seq._items, i)
            if isinstance(x, __bytes_base__):
                x = x._value
            x = __plain_bytes__(x)
            if not isinstance(x, bytes):
                raise TypeError("sequence item " + __int_text__(i)
                                + ": expected a bytes-like object, "
                                + __type_name__(x) + " found")
            raw_set(parts, i, x)
            i += 1
        return rt.bytes_join(self, parts, n)

    def isalpha(self):
        return rt.bytes_is(self, 97)

    def isdigit(self):
        return rt.bytes_is(self, 100)

    def isspace(self):
        return rt.bytes_is(self, 115)

    def isupper(self):
        return rt.bytes_is(self, 117)

    def islower(self):
        return rt.bytes_is(self, 108)

    def isalnum(self):
        return rt.bytes_is(self, 65)

    def isascii(self):
        return rt.bytes_is(self, 99)


def _is_eol(c):
    return c == 10 or c == 13


def _split_ws(b, limit):
    r = []
    n = rt.bytes_len(b)
    i = rt.bytes_skip_ws(b, 0)
    while i < n:
        if limit == 0:
            r.append(rt.bytes_slice(b, i, n, 1))
            break
        e = rt.bytes_find_ws(b, i)
        r.append(rt.bytes_slice(b, i, e, 1))
        limit -= 1
        i = rt.bytes_skip_ws(b, e)
    return r


def _separator(sep):
    sep = split(sep)
    if isinstance(sep, str):
        return sep
    if isinstance(sep, bytes):
        return rt.bytes_decode(sep, "latin-1", "strict")
    if not has(sep, "__len__"):
        type_error("object of type '" + __type_name__(sep) + "' has no len()")
    raise TypeError("sep must be str or bytes.")


def _hex_groups(text, sep, size):
    """Digits with a separator between groups of `size` bytes, counted from the
    right; from the left if negative."""
    n = rt.str_len(text)
    if rt.str_len(sep) != 1:
        raise ValueError("sep must be length 1.")
    if not rt.str_is(sep, 99):
        raise ValueError("sep must be ASCII.")
    step = 2 * (size if size > 0 else -size)
    if step == 0 or n == 0:
        return text
    r = []
    i = 0
    if size > 0 and n % step != 0:
        i = n % step
        r.append(rt.str_slice(text, 0, i, 1))
    while i < n:
        e = i + step if i + step < n else n
        r.append(rt.str_slice(text, i, e, 1))
        i = e
    return sep.join(r)


class bytes_iterator(__iterator_base__):
    def __init__(self, b):
        self._b = b
        self._i = 0

    def __nextd__(self):
        i = self._i
        if i >= rt.bytes_len(self._b):
            return DONE
        self._i = i + 1
        return rt.bytes_get(self._b, i)
