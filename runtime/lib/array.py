"""array: sequences of numbers of one machine type.

What the typecode means is an object of a class of its own: of exactly one class
where the typecode is a literal (flow/array.c passes `_kind`, a sample of the
items), so that the items are unboxed; of any of them otherwise."""

from __gel__ import (DONE, as_uint, has, is_done, is_exact, isinstance, raw_clear,
                     raw_get, raw_len, raw_move, raw_new, raw_set, raw_u8, rt,
                     split, type_error, wrap_mul)
from _arraykinds import kind_of

typecodes = "bBuhHiIlLqQfd"


def _buffer_of(data):
    data = split(data)
    if isinstance(data, array):
        raise TypeError("a bytes-like object is required")
    b = __plain_bytes__(data)
    if isinstance(b, bytes):
        return b
    type_error("a bytes-like object is required, not '" + __type_name__(data)
               + "'")


def _index(i):
    """The int that a subscript stands for."""
    i = split(i)
    if isinstance(i, bool):
        return 1 if i else 0
    if isinstance(i, int):
        return i
    if has(i, "__index__"):
        return i.__index__()
    type_error("array indices must be integers")


class array:
    __qualified__ = True
    __hash__ = None

    def __init__(self, typecode, initializer=DONE, /, *, _kind=DONE, _raw=DONE,
                 _n=0):
        if is_done(_raw):
            self._kind = kind_of(typecode, _kind)
            self._items = raw_new(0)
            self._len = 0
            if not is_done(initializer):
                self._fill(initializer)
        else:
            self._kind = typecode
            self._items = _raw
            self._len = _n

    def _fill(self, source):
        code = self._kind.code
        source = split(source)
        if isinstance(source, str):
            if code != "u":
                raise TypeError("cannot use a str to initialize an array with "
                                "typecode '" + code + "'")
            self._extend_each(source)
        elif isinstance(source, array):
            if source._kind.code == "u" and code != "u":
                raise TypeError("cannot use a unicode array to initialize an "
                                "array with typecode '" + code + "'")
            self._extend_each(source)
        elif isinstance(source, (bytes, bytearray)):
            self.frombytes(source)
        else:
            self._extend_each(source)

    @property
    def typecode(self):
        return self._kind.code

    @property
    def itemsize(self):
        return self._kind.size

    # --- items --------------------------------------------------------------------

    def __len__(self):
        return self._len

    def __iter__(self):
        return arrayiterator(self)

    def __getitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            if as_uint(i) < as_uint(self._len):
                return self._kind.give(raw_get(self._items, i))
            return self._kind.give(raw_get(self._items,
                                           self._place(i, "array index out of "
                                                       "range")))
        if isinstance(i, slice):
            return self._get_slice(i)
        return self.__getitem__(_index(i))

    def _place(self, i, message):
        """The place of an index that is negative or out of range."""
        n = self._len
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError(message)
        return i

    def __setitem__(self, i, v):
        i = split(i)
        if is_exact(i, int):
            if as_uint(i) >= as_uint(self._len):
                i = self._place(i, "array assignment index out of range")
            raw_set(self._items, i, self._kind.take(v))
        elif isinstance(i, slice):
            self._set_slice(i, v)
        else:
            self.__setitem__(_index(i), v)

    def __delitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            i = self._place(i, "array assignment index out of range")
            self._resize_range(i, i + 1, 0)
        elif isinstance(i, slice):
            self._del_slice(i)
        else:
            self.__delitem__(_index(i))

    def _get_slice(self, s):
        start, stop, step, n = __slice_bounds__(s, self._len)
        a = raw_new(n)
        i = 0
        while i < n:
            raw_set(a, i, raw_get(self._items, start + i * step))
            i += 1
        return array(self._kind, _raw=a, _n=n)

    def _set_slice(self, s, v):
        v = split(v)
        if not isinstance(v, array):
            type_error('can only assign array (not "' + __type_name__(v)
                       + '") to array slice')
        self._same_kind(v)
        new = v._items
        count = v._len
        start, stop, step, n = __slice_bounds__(s, self._len)
        if v is self:
            new = raw_new(count)
            raw_move(new, 0, v._items, 0, count)
        if step == 1:
            if stop < start:
                stop = start
            self._resize_range(start, stop, count)
            raw_move(self._items, start, new, 0, count)
        elif count == 0:
            self._del_slice(s)
        else:
            if n != count:
                raise ValueError("attempt to assign array of size " + str(count)
                                 + " to extended slice of size " + str(n))
            i = 0
            while i < n:
                raw_set(self._items, start + i * step, raw_get(new, i))
                i += 1

    def _same_kind(self, other):
        if self._kind.code != other._kind.code:
            raise TypeError("bad argument type for built-in operation")

    def _del_slice(self, s):
        start, stop, step, n = __slice_bounds__(s, self._len)
        if n == 0:
            return
        if step < 0:
            start = start + (n - 1) * step
            step = -step
        items = self._items
        to = start
        i = start
        while i < self._len:
            if (i - start) % step != 0 or (i - start) // step >= n:
                raw_set(items, to, raw_get(items, i))
                to += 1
            i += 1
        raw_clear(items, to, self._len - to)
        self._len = to

    def _resize_range(self, start, stop, n):
        """What is between start and stop has n items from now on."""
        old = self._len
        size = old - (stop - start) + n
        if size > raw_len(self._items):
            self._grow(size)
        items = self._items
        raw_move(items, start + n, items, stop, old - stop)
        if size < old:
            raw_clear(items, size, old - size)
        self._len = size

    def _grow(self, need):
        new = raw_new(need + (need >> 3) + 6)
        raw_move(new, 0, self._items, 0, self._len)
        self._items = new

    # --- changes ------------------------------------------------------------------

    def append(self, x, /):
        self._push(self._kind.take(x))

    def _push(self, x):
        n = self._len
        if n == raw_len(self._items):
            self._grow(n + 1)
        raw_set(self._items, n, x)
        self._len = n + 1

    def _extend_each(self, it):
        for x in it:
            self._push(self._kind.take(x))

    def extend(self, it, /):
        it = split(it)
        if isinstance(it, array):
            if it._kind.code != self._kind.code:
                raise TypeError("can only extend with array of same kind")
            self._extend_raw(it)
        else:
            self._extend_each(it)

    def _extend_raw(self, other):
        n = self._len
        more = other._len
        if n + more > raw_len(self._items):
            self._grow(n + more)
        raw_move(self._items, n, other._items, 0, more)
        self._len = n + more

    def fromlist(self, items, /):
        if not isinstance(items, list):
            raise TypeError("arg must be list")
        n = self._len
        try:
            for x in items:
                self.append(x)
        except BaseException:
            self._resize_range(n, self._len, 0)
            raise

    def fromunicode(self, text, /):
        if self._kind.code != "u":
            raise ValueError("fromunicode() may only be called on unicode type "
                             "arrays")
        self._extend_each(text)

    def frombytes(self, data, /):
        b = _buffer_of(data)
        n = rt.bytes_len(b)
        size = self._kind.size
        if n % size != 0:
            raise ValueError("bytes length not a multiple of item size")
        i = 0
        while i < n:
            bits = 0
            k = size - 1
            while k >= 0:
                bits = wrap_mul(bits, 256) | rt.bytes_get(b, i + k)
                k -= 1
            self._push(self._kind.unbits(bits))
            i += size

    def fromfile(self, f, n, /):
        size = self._kind.size
        data = f.read(n * size)
        self.frombytes(data)
        if len(data) != n * size:
            raise EOFError("read() didn't return enough bytes")

    def insert(self, i, x, /):
        i = __index_of__(i)
        n = self._len
        if i < 0:
            i += n
            if i < 0:
                i = 0
        elif i > n:
            i = n
        x = self._kind.take(x)
        self._resize_range(i, i, 1)
        raw_set(self._items, i, x)

    def pop(self, i=-1, /):
        i = __index_of__(i)
        if self._len == 0:
            raise IndexError("pop from empty array")
        i = self._place(i, "pop index out of range")
        x = self._kind.give(raw_get(self._items, i))
        self._resize_range(i, i + 1, 0)
        return x

    def remove(self, x, /):
        i = self._find(x, 0, self._len)
        if i < 0:
            raise ValueError("array.remove(x): x not in array")
        self._resize_range(i, i + 1, 0)

    def reverse(self):
        items = self._items
        i = 0
        k = self._len - 1
        while i < k:
            x = raw_get(items, i)
            raw_set(items, i, raw_get(items, k))
            raw_set(items, k, x)
            i += 1
            k -= 1

    def byteswap(self):
        items = self._items
        kind = self._kind
        i = 0
        while i < self._len:
            bits = kind.bits(raw_get(items, i))
            swapped = 0
            k = 0
            while k < kind.size:
                swapped = wrap_mul(swapped, 256) | bits & 255
                bits = bits >> 8
                k += 1
            raw_set(items, i, kind.unbits(swapped))
            i += 1

    # --- questions ----------------------------------------------------------------

    def _find(self, x, start, stop):
        i = start
        while i < stop and i < self._len:
            if self._kind.give(raw_get(self._items, i)) == x:
                return i
            i += 1
        return -1

    def index(self, x, start=0, stop=9223372036854775807, /):
        n = self._len
        start = __clip_index__(start, n)
        stop = __clip_index__(stop, n)
        i = self._find(x, start, stop)
        if i < 0:
            raise ValueError("array.index(x): x not in array")
        return i

    def count(self, x, /):
        n = 0
        for v in self:
            if v == x:
                n += 1
        return n

    def __contains__(self, x):
        return self._find(x, 0, self._len) >= 0

    def tolist(self):
        r = []
        for v in self:
            r.append(v)
        return r

    def tounicode(self):
        if self._kind.code != "u":
            raise ValueError("tounicode() may only be called on unicode type "
                             "arrays")
        parts = []
        for v in self:
            parts.append(str(v))
        return "".join(parts)

    def tobytes(self):
        kind = self._kind
        size = kind.size
        out = raw_u8(self._len * size)
        i = 0
        while i < self._len:
            bits = kind.bits(raw_get(self._items, i))
            k = i * size
            end = k + size
            while k < end:
                raw_set(out, k, bits & 255)
                bits = bits >> 8
                k += 1
            i += 1
        return rt.bytes_from_u8(out, 0, self._len * size)

    def __buffer_bytes__(self):
        return self.tobytes()

    def __buffer_format__(self):
        return self._kind.code

    def tofile(self, f, /):
        f.write(self.tobytes())

    def __copy__(self):
        return self._get_slice(slice(None))

    def __deepcopy__(self, memo):
        return self._get_slice(slice(None))

    def __repr__(self):
        text = "array('" + self._kind.code + "'"
        if self._len == 0:
            return text + ")"
        if self._kind.code == "u":
            return text + ", " + repr(self.tounicode()) + ")"
        return text + ", " + repr(self.tolist()) + ")"

    # --- operators ----------------------------------------------------------------

    def _first_difference(self, other):
        """The place of it; the shorter length if there is none."""
        n = min(self._len, other._len)
        i = 0
        while i < n:
            if not self[i] == other[i]:
                return i
            i += 1
        return n

    def __eq__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        if self._len != other._len:
            return False
        return self._first_difference(other) == self._len

    def __lt__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        i = self._first_difference(other)
        if i == self._len or i == other._len:
            return self._len < other._len
        return self[i] < other[i]

    def __le__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        i = self._first_difference(other)
        if i == self._len or i == other._len:
            return self._len <= other._len
        return self[i] <= other[i]

    def __gt__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        i = self._first_difference(other)
        if i == self._len or i == other._len:
            return self._len > other._len
        return self[i] > other[i]

    def __ge__(self, other):
        if not isinstance(other, array):
            return NotImplemented
        i = self._first_difference(other)
        if i == self._len or i == other._len:
            return self._len >= other._len
        return self[i] >= other[i]

    def __add__(self, other):
        if not isinstance(other, array):
            type_error('can only append array (not "' + __type_name__(other)
                       + '") to array')
        self._same_kind(other)
        r = self._get_slice(slice(None))
        r._extend_raw(other)
        return r

    def __iadd__(self, other):
        if not isinstance(other, array):
            type_error('can only extend array with array (not "'
                       + __type_name__(other) + '")')
        self.extend(other)
        return self

    def __mul__(self, k):
        if not isinstance(k, int) and not has(k, "__index__"):
            type_error("can't multiply sequence by non-int of type '"
                       + __type_name__(k) + "'")
        r = self._get_slice(slice(None))
        r._repeat(__index_of__(k))
        return r

    def __rmul__(self, k):
        return self.__mul__(k)

    def __imul__(self, k):
        if not isinstance(k, int) and not has(k, "__index__"):
            type_error("can't multiply sequence by non-int of type '"
                       + __type_name__(k) + "'")
        self._repeat(__index_of__(k))
        return self

    def _repeat(self, k):
        n = self._len
        total = n * k if k > 0 else 0
        new = raw_new(total)
        at = 0
        while at < total:
            raw_move(new, at, self._items, 0, n)
            at += n
        self._items = new
        self._len = total


ArrayType = array


class arrayiterator(__iterator_base__):
    def __init__(self, seq):
        self._seq = seq
        self._i = 0

    def __nextd__(self):
        i = self._i
        a = self._seq
        if i >= a._len:
            return DONE
        self._i = i + 1
        return a._kind.give(raw_get(a._items, i))
