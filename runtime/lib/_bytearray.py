"""bytearray: a growable array of bytes. `_items` is a raw array, `_len` of it are
in use. What only reads asks bytes, of a copy."""

from __gel__ import (DONE, as_uint, has, is_done, is_exact, isinstance,
                     raw_get, raw_len, raw_move, raw_set, raw_u8, rt, split,
                     type_error)


def _byte(v):
    v = split(v)
    if not is_exact(v, int):
        v = __index_of__(v)
    if v < 0 or v > 255:
        raise ValueError("byte must be in range(0, 256)")
    return v


def __plain_bytes__(x):
    """bytes of a bytearray; anything else is itself."""
    x = split(x)
    if isinstance(x, bytearray):
        return rt.bytes_from_u8(x._items, 0, x._len)
    if has(x, "__buffer_bytes__"):
        return x.__buffer_bytes__()
    return x


class bytearray:
    def __init__(self, source=DONE, encoding=DONE, errors=DONE, *,
                 _raw=DONE, _n=0):
        if is_done(_raw):
            self._items = raw_u8(0)
            self._len = 0
            if not is_done(encoding) or not is_done(errors):
                self._put_bytes(0, __encoded__(source, encoding, errors,
                                               "bytearray"))
            elif not is_done(source):
                self._fill(source)
        else:
            self._items = _raw
            self._len = _n

    def _fill(self, source):
        source = split(source)
        if isinstance(source, str):
            raise TypeError("string argument without an encoding")
        elif isinstance(source, int):
            n = source + 0
            if n < 0:
                raise ValueError("negative count")
            self._items = raw_u8(n)
            self._len = n
        elif has(source, "__buffer_bytes__"):
            self._put_bytes(0, source.__buffer_bytes__())
        elif has(source, "__iter__") or has(source, "__getitem__"):
            self.extend(source)
        else:
            type_error("cannot convert '" + __type_name__(source)
                       + "' object to bytearray")

    def __set_empty__(self):
        self._items = raw_u8(0)
        self._len = 0

    def _bytes(self):
        return rt.bytes_from_u8(self._items, 0, self._len)

    # --- items -------------------------------------------------------------------

    def __len__(self):
        return self._len

    def __getitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            if as_uint(i) < as_uint(self._len):
                return raw_get(self._items, i)
            return raw_get(self._items, self._place(i))
        if isinstance(i, slice):
            return self._get_slice(i)
        return self.__getitem__(__seq_index__(i, "bytearray"))

    def _place(self, i):
        """The place of an index that is negative or out of range."""
        n = self._len
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("bytearray index out of range")
        return i

    def __setitem__(self, i, v):
        i = split(i)
        if is_exact(i, int):
            if as_uint(i) >= as_uint(self._len):
                i = self._place(i)
            if is_exact(v, int) and as_uint(v) < as_uint(256):
                raw_set(self._items, i, v)
            else:
                raw_set(self._items, i, _byte(v))
        elif isinstance(i, slice):
            self._set_slice(i, v)
        else:
            self.__setitem__(__seq_index__(i, "bytearray"), v)

    def __delitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            i = self._place(i)
            self._resize_range(i, i + 1, 0)
        elif isinstance(i, slice):
            self._del_slice(i)
        else:
            self.__delitem__(__seq_index__(i, "bytearray"))

    def _get_slice(self, s):
        start, stop, step, n = __slice_bounds__(s, self._len)
        a = raw_u8(n)
        if step == 1:
            raw_move(a, 0, self._items, start, n)
        else:
            i = 0
            while i < n:
                raw_set(a, i, raw_get(self._items, start + i * step))
                i += 1
        return bytearray(_raw=a, _n=n)

    def _set_slice(self, s, v):
        v = split(v)
        if isinstance(v, int):
            type_error("can assign only bytes, buffers, or iterables of ints "
                       "in range(0, 256)")
        new = bytearray(v)
        start, stop, step, n = __slice_bounds__(s, self._len)
        if step == 1:
            if stop < start:
                stop = start
            self._resize_range(start, stop, new._len)
            raw_move(self._items, start, new._items, 0, new._len)
        elif new._len == 0:
            self._del_slice(s)
        else:
            if n != new._len:
                raise ValueError("attempt to assign bytes of size "
                                 + __int_text__(new._len)
                                 + " to extended slice of size "
                                 + __int_text__(n))
            i = 0
            while i < n:
                raw_set(self._items, start + i * step, raw_get(new._items, i))
                i += 1

    def _del_slice(self, s):
        start, stop, step, n = __slice_bounds__(s, self._len)
        if n == 0:
            return
        if step < 0:
            start = start + (n - 1) * step
            step = -step
        if step == 1:
            self._resize_range(start, start + n, 0)
            return
        items = self._items
        to = start
        i = start
        while i < self._len:
            if (i - start) % step != 0 or (i - start) // step >= n:
                raw_set(items, to, raw_get(items, i))
                to += 1
            i += 1
        self._len = to

    def _resize_range(self, start, stop, n):
        """What is between start and stop has n bytes from now on."""
        size = self._len - (stop - start) + n
        if size > raw_len(self._items):
            self._grow(size)
        raw_move(self._items, start + n, self._items, stop, self._len - stop)
        self._len = size

    def _grow(self, need):
        new = raw_u8(need + (need >> 3) + 6)
        raw_move(new, 0, self._items, 0, self._len)
        self._items = new

    def _put_bytes(self, at, b):
        """Writes b to `at`, which is the end or before it."""
        n = rt.bytes_len(b)
        if at + n > raw_len(self._items):
            self._grow(at + n)
        rt.bytes_to_u8(b, self._items, at)
        if at + n > self._len:
            self._len = at + n

    # --- changes -----------------------------------------------------------------

    def append(self, x):
        x = _byte(x)
        n = self._len
        if n == raw_len(self._items):
            self._grow(n + 1)
        raw_set(self._items, n, x)
        self._len = n + 1

    def extend(self, it):
        it = split(it)
        if isinstance(it, bytes):
            self._put_bytes(self._len, it)
        elif isinstance(it, bytearray):
            self._put_bytes(self._len, it._bytes())
        elif not has(it, "__iter__") and not has(it, "__getitem__"):
            type_error("can't extend bytearray with " + __type_name__(it))
        elif has(it, "__buffer_bytes__"):
            self._put_bytes(self._len, it.__buffer_bytes__())
        else:
            new = bytearray()
            for x in it:
                new.append(x)
            self._put_bytes(self._len, new._bytes())

    def insert(self, i, x):
        i = __index_of__(i)
        n = self._len
        if i < 0:
            i += n
            if i < 0:
                i = 0
        elif i > n:
            i = n
        x = _byte(x)
        self._resize_range(i, i, 1)
        raw_set(self._items, i, x)

    def pop(self, i=-1):
        i = __index_of__(i)
        n = self._len
        if n == 0:
            raise IndexError("pop from empty bytearray")
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("pop index out of range")
        x = raw_get(self._items, i)
        self._resize_range(i, i + 1, 0)
        return x

    def remove(self, x):
        x = _byte(x)
        i = 0
        while i < self._len:
            if raw_get(self._items, i) == x:
                self._resize_range(i, i + 1, 0)
                return
            i += 1
        raise ValueError("value not found in bytearray")

    def reverse(self):
        i = 0
        k = self._len - 1
        while i < k:
            x = raw_get(self._items, i)
            raw_set(self._items, i, raw_get(self._items, k))
            raw_set(self._items, k, x)
            i += 1
            k -= 1

    def clear(self):
        self._items = raw_u8(0)
        self._len = 0

    def copy(self):
        n = self._len
        a = raw_u8(n)
        raw_move(a, 0, self._items, 0, n)
        return bytearray(_raw=a, _n=n)

    # --- operators ---------------------------------------------------------------

    def __iter__(self):
        return bytearray_iterator(self)

    def __contains__(self, x):
        return self._bytes().__contains__(__plain_bytes__(x))

    def __add__(self, other):
        if (isinstance(other, (bytes, bytearray))
                or has(other, "__buffer_bytes__")):
            r = self.copy()
            r.extend(other)
            return r
        return NotImplemented

    def __iadd__(self, other):
        other = split(other)
        if (not isinstance(other, (bytes, bytearray))
                and not has(other, "__buffer_bytes__")):
            type_error("can't concat " + __type_name__(other)
                       + " to bytearray")
        self.extend(other)
        return self

    def __mul__(self, k):
        if isinstance(k, int):
            return bytearray(rt.bytes_repeat(self._bytes(), k + 0))
        return NotImplemented

    def __rmul__(self, k):
        return self.__mul__(k)

    def __imul__(self, k):
        if isinstance(k, int):
            b = rt.bytes_repeat(self._bytes(), k + 0)
            self._len = 0
            self._put_bytes(0, b)
            return self
        return NotImplemented

    def __mod__(self, values):
        return bytearray(__percent_bytes__(self._bytes(), values))

    def __eq__(self, other):
        if isinstance(other, (bytes, bytearray)):
            return rt.bytes_eq(self._bytes(), __plain_bytes__(other))
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, (bytes, bytearray)):
            return rt.bytes_cmp(self._bytes(), __plain_bytes__(other)) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, (bytes, bytearray)):
            return rt.bytes_cmp(self._bytes(), __plain_bytes__(other)) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, (bytes, bytearray)):
            return rt.bytes_cmp(self._bytes(), __plain_bytes__(other)) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, (bytes, bytearray)):
            return rt.bytes_cmp(self._bytes(), __plain_bytes__(other)) >= 0
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        text = rt.bytes_repr(self._bytes())
        if rt.str_startswith(text, 'b"', 0, 2):
            text = text.replace("'", "\\'")     # as CPython has it
        return __type_name__(self) + "(" + text + ")"

    # --- what bytes does ---------------------------------------------------------

    def decode(self, encoding="utf-8", errors="strict"):
        return self._bytes().decode(encoding, errors)

    def hex(self, sep=DONE, bytes_per_sep=1):
        return self._bytes().hex(sep, bytes_per_sep)

    @staticmethod
    def fromhex(text):
        return bytearray(rt.bytes_fromhex(text))

    def find(self, sub, start=None, end=None):
        return self._bytes().find(sub, start, end)

    def rfind(self, sub, start=None, end=None):
        return self._bytes().rfind(sub, start, end)

    def index(self, sub, start=None, end=None):
        return self._bytes().index(sub, start, end)

    def rindex(self, sub, start=None, end=None):
        return self._bytes().rindex(sub, start, end)

    def count(self, sub, start=None, end=None):
        return self._bytes().count(sub, start, end)

    def startswith(self, prefix, start=None, end=None):
        return self._bytes().startswith(prefix, start, end)

    def endswith(self, suffix, start=None, end=None):
        return self._bytes().endswith(suffix, start, end)

    def replace(self, old, new, count=-1):
        return bytearray(self._bytes().replace(old, new, count))

    def lower(self):
        return bytearray(rt.bytes_lower(self._bytes()))

    def upper(self):
        return bytearray(rt.bytes_upper(self._bytes()))

    def strip(self, chars=None):
        return bytearray(self._bytes().strip(chars))

    def lstrip(self, chars=None):
        return bytearray(self._bytes().lstrip(chars))

    def rstrip(self, chars=None):
        return bytearray(self._bytes().rstrip(chars))

    def ljust(self, width, fill=b" "):
        return bytearray(self._bytes().ljust(width, fill))

    def rjust(self, width, fill=b" "):
        return bytearray(self._bytes().rjust(width, fill))

    def center(self, width, fill=b" "):
        return bytearray(self._bytes().center(width, fill))

    def zfill(self, width):
        return bytearray(self._bytes().zfill(width))

    def split(self, sep=None, maxsplit=-1):
        return [bytearray(p) for p in self._bytes().split(sep, maxsplit)]

    def rsplit(self, sep=None, maxsplit=-1):
        return [bytearray(p) for p in self._bytes().rsplit(sep, maxsplit)]

    def title(self):
        return bytearray(__bytes_title__(self._bytes()))

    def istitle(self):
        return __bytes_istitle__(self._bytes())

    def swapcase(self):
        return bytearray(__bytes_swapcase__(self._bytes()))

    def capitalize(self):
        return bytearray(__bytes_capitalize__(self._bytes()))

    def expandtabs(self, tabsize=8):
        return bytearray(__bytes_expandtabs__(self._bytes(), __index_of__(tabsize)))

    def translate(self, table, /, delete=b""):
        return bytearray(__bytes_translate__(self._bytes(), table, delete))

    @staticmethod
    def maketrans(frm, to):
        return __bytes_maketrans__(frm, to)

    def removeprefix(self, prefix):
        return bytearray(self._bytes().removeprefix(prefix))

    def removesuffix(self, suffix):
        return bytearray(self._bytes().removesuffix(suffix))

    def splitlines(self, keepends=False):
        return [bytearray(p) for p in self._bytes().splitlines(keepends)]

    def partition(self, sep):
        a, b, c = self._bytes().partition(sep)
        return (bytearray(a), bytearray(b), bytearray(c))

    def rpartition(self, sep):
        a, b, c = self._bytes().rpartition(sep)
        return (bytearray(a), bytearray(b), bytearray(c))

    def join(self, it):
        return bytearray(self._bytes().join(it))

    def isalpha(self):
        return rt.bytes_is(self._bytes(), 97)

    def isdigit(self):
        return rt.bytes_is(self._bytes(), 100)

    def isspace(self):
        return rt.bytes_is(self._bytes(), 115)

    def isupper(self):
        return rt.bytes_is(self._bytes(), 117)

    def islower(self):
        return rt.bytes_is(self._bytes(), 108)

    def isalnum(self):
        return rt.bytes_is(self._bytes(), 65)

    def isascii(self):
        return rt.bytes_is(self._bytes(), 99)


class bytearray_iterator(__iterator_base__):
    def __init__(self, b):
        self._b = b
        self._i = 0

    def __nextd__(self):
        i = self._i
        if i >= self._b._len:
            return DONE
        self._i = i + 1
        return raw_get(self._b._items, i)
