"""str: methods over the runtime's text functions. Positions count characters."""

from __gel__ import (DONE, has, is_done, is_exact, isinstance, raw_get,
                     raw_holds, raw_init, raw_new, rt, split, type_error)

_END = 9223372036854775807


def _need_str(x):
    """x as str; the error of find, count, ..."""
    x = split(x)
    if isinstance(x, str):
        return x
    type_error("must be str, not " + __type_name__(x))


def _decoded(o, encoding, errors):
    o = split(o)
    if isinstance(o, bytes):
        return rt.bytes_decode(o, encoding, errors)
    if isinstance(o, bytearray):
        return rt.bytes_decode(o._bytes(), encoding, errors)
    if has(o, "__buffer_bytes__"):
        return rt.bytes_decode(o.__buffer_bytes__(), encoding, errors)
    if isinstance(o, str):
        raise TypeError("decoding str is not supported")
    raise TypeError("decoding to str: need a bytes-like object, "
                    + __type_name__(o) + " found")


def _affix(x, f):
    x = split(x)
    if isinstance(x, str):
        return x
    type_error(f + "() argument must be str, not " + __arg_type__(x))


def _part_of_table(x, place):
    x = split(x)
    if isinstance(x, str):
        return x
    if place == 1:
        type_error("first maketrans argument must be a string if there is a "
                   "second argument")
    type_error("maketrans() argument " + str(place) + " must be str, not "
               + __arg_type__(x))


class str:
    def __call_class__(object=DONE, encoding=DONE, errors=DONE):
        if is_done(object):
            return ""
        if is_done(encoding) and is_done(errors):
            return __str_of__(object)
        e = "utf-8" if is_done(encoding) else encoding
        h = "strict" if is_done(errors) else errors
        e = __text_arg__(e, "str", "encoding")
        h = __text_arg__(h, "str", "errors")
        return _decoded(object, e, h)

    def __len__(self):
        return rt.str_len(self)

    def __str__(self):
        return self

    def __repr__(self):
        return rt.str_repr(self)

    def __hash__(self):
        return rt.str_hash(self)

    def __format__(self, spec):
        return rt.str_format(self, spec)

    def __getitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            return rt.str_at(self, i)
        if isinstance(i, slice):
            start, stop, step, n = __slice_bounds__(i, rt.str_len(self))
            return rt.str_slice(self, start, stop, step)
        return rt.str_at(self, __seq_index__(i, "string"))

    def __iter__(self):
        return str_iterator(self)

    def __reversed__(self):
        return str_reverseiterator(self)

    def __contains__(self, x):
        x = split(x)
        if isinstance(x, str):
            return rt.str_contains(self, x)
        type_error("'in <string>' requires string as left operand, not "
                   + __type_name__(x))

    # --- operators ---------------------------------------------------------------

    def __add__(self, other):
        if isinstance(other, str):
            return rt.str_concat(self, other)
        return NotImplemented

    def __mul__(self, k):
        if isinstance(k, int):
            return rt.str_repeat(self, k + 0)
        if has(k, "__index__"):
            return rt.str_repeat(self, k.__index__())
        return NotImplemented

    def __rmul__(self, k):
        return self.__mul__(k)

    def __mod__(self, values):
        return __percent__(self, values)

    def __eq__(self, other):
        if isinstance(other, str):
            return rt.str_eq(self, other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, str):
            return rt.str_cmp(self, other) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, str):
            return rt.str_cmp(self, other) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, str):
            return rt.str_cmp(self, other) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, str):
            return rt.str_cmp(self, other) >= 0
        return NotImplemented

    # --- case, white space, padding ------------------------------------------------

    def lower(self):
        return rt.str_lower(self)

    def upper(self):
        return rt.str_upper(self)

    def title(self):
        return rt.str_title(self)

    def capitalize(self):
        return rt.str_capitalize(self)

    def swapcase(self):
        return rt.str_swapcase(self)

    def casefold(self):
        return rt.str_casefold(self)

    def strip(self, chars=None):
        if chars is None:
            return rt.str_strip_ws(self, 3)
        return rt.str_strip(self, _strip_arg(chars, "strip"), 3)

    def lstrip(self, chars=None):
        if chars is None:
            return rt.str_strip_ws(self, 1)
        return rt.str_strip(self, _strip_arg(chars, "lstrip"), 1)

    def rstrip(self, chars=None):
        if chars is None:
            return rt.str_strip_ws(self, 2)
        return rt.str_strip(self, _strip_arg(chars, "rstrip"), 2)

    def ljust(self, width, fill=" "):
        return rt.str_pad(self, __index_of__(width), -1, _fill_arg(fill))

    def rjust(self, width, fill=" "):
        return rt.str_pad(self, __index_of__(width), 1, _fill_arg(fill))

    def center(self, width, fill=" "):
        return rt.str_pad(self, __index_of__(width), 0, _fill_arg(fill))

    def zfill(self, width):
        return rt.str_zfill(self, __index_of__(width))

    def expandtabs(self, tabsize=8):
        return rt.str_expandtabs(self, __index_of__(tabsize))

    # --- searching -------------------------------------------------------------------

    def find(self, sub, start=None, end=None):
        return rt.str_find(self, _need_str(sub), __bound__(start, 0),
                           __bound__(end, _END))

    def rfind(self, sub, start=None, end=None):
        return rt.str_rfind(self, _need_str(sub), __bound__(start, 0),
                            __bound__(end, _END))

    def index(self, sub, start=None, end=None):
        i = self.find(sub, start, end)
        if i < 0:
            raise ValueError("substring not found")
        return i

    def rindex(self, sub, start=None, end=None):
        i = self.rfind(sub, start, end)
        if i < 0:
            raise ValueError("substring not found")
        return i

    def count(self, sub, start=None, end=None):
        return rt.str_count(self, _need_str(sub), __bound__(start, 0),
                            __bound__(end, _END))

    def startswith(self, prefix, start=None, end=None):
        prefix = split(prefix)
        if isinstance(prefix, str):
            return rt.str_startswith(self, prefix, __bound__(start, 0),
                                     __bound__(end, _END))
        if isinstance(prefix, tuple):
            for p in prefix:
                if self.startswith(p, start, end):
                    return True
            return False
        type_error("startswith first arg must be str or a tuple of str, not "
                   + __type_name__(prefix))

    def endswith(self, suffix, start=None, end=None):
        suffix = split(suffix)
        if isinstance(suffix, str):
            return rt.str_endswith(self, suffix, __bound__(start, 0),
                                   __bound__(end, _END))
        if isinstance(suffix, tuple):
            for p in suffix:
                if self.endswith(p, start, end):
                    return True
            return False
        type_error("endswith first arg must be str or a tuple of str, not "
                   + __type_name__(suffix))

    def replace(self, old, new, count=-1):
        old = split(old)
        if not isinstance(old, str):
            type_error("replace() argument 1 must be str, not "
                       + __type_name__(old))
        new = split(new)
        if not isinstance(new, str):
            type_error("replace() argument 2 must be str, not "
                       + __type_name__(new))
        return rt.str_replace(self, old, new, __index_of__(count))

    def removeprefix(self, prefix):
        prefix = _affix(prefix, "removeprefix")
        if rt.str_startswith(self, prefix, 0, _END):
            n = rt.str_len(self)
            return rt.str_slice(self, rt.str_len(prefix), n, 1)
        return self

    def removesuffix(self, suffix):
        suffix = _affix(suffix, "removesuffix")
        k = rt.str_len(suffix)
        if k > 0 and rt.str_endswith(self, suffix, 0, _END):
            return rt.str_slice(self, 0, rt.str_len(self) - k, 1)
        return self

    # --- splitting and joining ------------------------------------------------------------

    def split(self, sep=None, maxsplit=-1):
        limit = __index_of__(maxsplit)
        if limit < 0:
            limit = -1
        if sep is None:
            return _split_ws(self, limit)
        return _split_sep(self, _sep_arg(sep), limit)

    def rsplit(self, sep=None, maxsplit=-1):
        limit = __index_of__(maxsplit)
        if sep is None:
            if limit < 0:
                return _split_ws(self, -1)
            return _rsplit_ws(self, limit)
        sep = _sep_arg(sep)
        if limit < 0:
            return _split_sep(self, sep, -1)
        return _rsplit_sep(self, sep, limit)

    def splitlines(self, keepends=False):
        keepends = __index_of__(keepends) != 0
        r = []
        n = rt.str_len(self)
        i = 0
        while i < n:
            e = rt.str_find_eol(self, i)
            next_line = n if e >= n else rt.str_skip_eol(self, e)
            r.append(rt.str_slice(self, i, next_line if keepends else e, 1))
            i = next_line
        return r

    def partition(self, sep):
        i = rt.str_find(self, _sep_arg(sep), 0, _END)
        if i < 0:
            return (self, "", "")
        return (rt.str_slice(self, 0, i, 1), sep,
                rt.str_slice(self, i + rt.str_len(sep), rt.str_len(self), 1))

    def rpartition(self, sep):
        i = rt.str_rfind(self, _sep_arg(sep), 0, _END)
        if i < 0:
            return ("", "", self)
        return (rt.str_slice(self, 0, i, 1), sep,
                rt.str_slice(self, i + rt.str_len(sep), rt.str_len(self), 1))

    def join(self, it):
        it = split(it)
        if not has(it, "__iter__") and not has(it, "__getitem__"):
            type_error("can only join an iterable")
        if isinstance(it, list):
            seq = it
        else:
            seq = list(it)
        n = seq._len
        if raw_holds(seq._items, str):
            return rt.str_join(self, seq._items, n)
        parts = raw_new(n)
        i = 0
        while i < n:
            x = raw_get(seq._items, i)
            if isinstance(x, __str_base__):
                x = x._value
            if not isinstance(x, str):
                raise TypeError("sequence item " + __int_text__(i)
                                + ": expected str instance, "
                                + __type_name__(x) + " found")
            raw_init(parts, i, x)
            i += 1
        return rt.str_join(self, parts, n)

    # --- questions ---------------------------------------------------------------------------

    def isalpha(self):
        return rt.str_is(self, 97)

    def isdigit(self):
        return rt.str_is(self, 100)

    def isdecimal(self):
        return rt.str_is(self, 68)

    def isnumeric(self):
        return rt.str_is(self, 110)

    def isspace(self):
        return rt.str_is(self, 115)

    def isupper(self):
        return rt.str_is(self, 117)

    def islower(self):
        return rt.str_is(self, 108)

    def istitle(self):
        return rt.str_is(self, 116)

    def isalnum(self):
        return rt.str_is(self, 65)

    def isidentifier(self):
        return rt.str_is(self, 105)

    def isprintable(self):
        return rt.str_is(self, 112)

    def isascii(self):
        return rt.str_is(self, 99)

    # --- conversion ---------------------------------------------------------------------------

    def encode(self, encoding="utf-8", errors="strict"):
        encoding = __text_arg__(encoding, "encode", "encoding")
        errors = __text_arg__(errors, "encode", "errors")
        return rt.str_encode(self, encoding, errors)

    def format(self, *args, **kwargs):
        return __format_fields__(self, args, kwargs)

    def format_map(self, mapping):
        return __format_fields__(self, (), mapping)

    def translate(self, table):
        r = []
        for c in self:
            code = rt.str_ord(c)
            try:
                x = table[code]
            except LookupError:
                r.append(c)
            else:
                _translated(r, x)
        return "".join(r)

    @staticmethod
    def maketrans(x, y=DONE, z=DONE):
        if is_done(y):
            if not isinstance(x, dict):
                raise TypeError("if you give only one argument to maketrans it "
                                "must be a dict")
            return _table_of_dict(x)
        y = _part_of_table(y, 2)
        x = _part_of_table(x, 1)
        if rt.str_len(x) != rt.str_len(y):
            raise ValueError("the first two maketrans arguments must have "
                             "equal length")
        i = 0
        if is_done(z):
            t = {}
            while i < rt.str_len(x):
                t[rt.str_code(x, i)] = rt.str_code(y, i)
                i += 1
            return t
        z = _part_of_table(z, 3)
        u = {}
        while i < rt.str_len(x):
            u[rt.str_code(x, i)] = rt.str_code(y, i)
            i += 1
        i = 0
        while i < rt.str_len(z):
            u[rt.str_code(z, i)] = None
            i += 1
        return u


def _translated(r, x):
    x = split(x)
    if x is None:
        return
    if isinstance(x, str):
        r.append(x)
    elif isinstance(x, int):
        r.append(rt.str_chr(x + 0))
    else:
        type_error("character mapping must return integer, None or str")


def _table_of_dict(d):
    t = {}
    for k, v in d.items():
        k = split(k)
        if isinstance(k, str):
            t[rt.str_ord(k)] = v
        else:
            t[k] = v
    return t


def _strip_arg(chars, name):
    chars = split(chars)
    if isinstance(chars, str):
        return chars
    type_error(name + " arg must be None or str")


def _fill_arg(fill):
    fill = split(fill)
    if not isinstance(fill, str):
        type_error("The fill character must be a unicode character, not "
                   + __type_name__(fill))
    if rt.str_len(fill) != 1:
        raise TypeError(
            "The fill character must be exactly one character long")
    return fill


def _sep_arg(sep):
    sep = split(sep)
    if not isinstance(sep, str):
        type_error("must be str or None, not " + __type_name__(sep))
    if rt.str_len(sep) == 0:
        raise ValueError("empty separator")
    return sep


def _split_sep(s, sep, limit):
    n = rt.str_count(s, sep, 0, _END)
    if 0 <= limit < n:
        n = limit
    parts = raw_new(n + 1)
    raw_init(parts, 0, s)
    rt.str_split(s, sep, limit, parts)
    return list(_raw=parts, _n=n + 1)


def _split_ws(s, limit):
    r = []
    n = rt.str_len(s)
    i = rt.str_skip_ws(s, 0)
    while i < n:
        if limit == 0:
            r.append(rt.str_slice(s, i, n, 1))
            break
        e = rt.str_byte_find_ws(s, i)
        r.append(rt.str_slice(s, i, e, 1))
        limit -= 1
        i = rt.str_skip_ws(s, e)
    return r


def _rsplit_ws(s, limit):
    r = []
    e = rt.str_rskip_ws(s, rt.str_len(s))
    while e > 0:
        if limit == 0:
            r.append(rt.str_slice(s, 0, e, 1))
            break
        i = rt.str_rfind_ws(s, e)
        r.append(rt.str_slice(s, i, e, 1))
        limit -= 1
        e = rt.str_rskip_ws(s, i)
    r.reverse()
    return r


def _rsplit_sep(s, sep, limit):
    r = []
    e = rt.str_len(s)
    k = rt.str_len(sep)
    while limit != 0:
        i = rt.str_rfind(s, sep, 0, e)
        if i < 0:
            break
        r.append(rt.str_slice(s, i + k, e, 1))
        e = i
        limit -= 1
    r.append(rt.str_slice(s, 0, e, 1))
    r.reverse()
    return r


class str_iterator(__iterator_base__):
    """Moves by byte offsets, so that text that is not ASCII needs no index."""

    def __init__(self, s):
        self._s = s
        self._size = rt.str_size(s)
        self._i = 0

    def __nextd__(self):
        i = self._i
        if i >= self._size:
            return DONE
        s = self._s
        self._i = rt.str_step(s, i)
        return rt.str_next(s, i)


class str_reverseiterator(__iterator_base__):
    def __init__(self, s):
        self._s = s
        self._i = rt.str_len(s)

    def __nextd__(self):
        i = self._i - 1
        if i < 0:
            return DONE
        self._i = i
        return rt.str_at(self._s, i)
