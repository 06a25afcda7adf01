"""list: a growable array. `_items` is a raw array, `_len` of it are in use.

Fast paths come first and are small, so that they are inlined; growing, slices
and errors are functions of their own."""

from __gel__ import (DONE, as_uint, has, is_done, is_exact, isinstance,
                     raw_clear, raw_get, raw_init, raw_len, raw_move, raw_new,
                     raw_set, rt, same, split, tuple_get, tuple_len, wrap_add)
from _sort import sort_items


class list:
    def __init__(self, iterable=DONE, *, _raw=DONE, _n=0):
        if is_done(_raw):
            self._items = raw_new(0)
            self._len = 0
            if not is_done(iterable):
                self.extend(iterable)
        else:
            self._items = _raw
            self._len = _n

    def __set_empty__(self):
        self._items = raw_new(0)
        self._len = 0

    # --- items -------------------------------------------------------------------

    def __len__(self):
        return self._len

    def __getitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            if as_uint(i) < as_uint(self._len):
                return raw_get(self._items, i)
            return self._get_cold(i)
        if isinstance(i, slice):
            return self._get_slice(i)
        return self.__getitem__(__seq_index__(i, "list"))

    def _get_cold(self, i):
        """An index that is negative or out of range."""
        n = self._len
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("list index out of range")
        return raw_get(self._items, i)

    def __setitem__(self, i, v):
        i = split(i)
        if is_exact(i, int):
            if as_uint(i) < as_uint(self._len):
                raw_set(self._items, i, v)
            else:
                raw_set(self._items, self._place_cold(i), v)
        elif isinstance(i, slice):
            self._set_slice(i, v)
        else:
            self.__setitem__(__seq_index__(i, "list"), v)

    def _place_cold(self, i):
        """The place of an index to assign to that is negative or wrong."""
        n = self._len
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("list assignment index out of range")
        return i

    def __delitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            i = self._place_cold(i)
            self._remove_range(i, i + 1)
        elif isinstance(i, slice):
            self._del_slice(i)
        else:
            self.__delitem__(__seq_index__(i, "list"))

    def append(self, x):
        n = self._len
        if n == raw_len(self._items):
            self._grow(n + 1)
        raw_init(self._items, n, x)
        self._len = wrap_add(n, 1)

    def _grow(self, need):
        new = raw_new(need + (need >> 1) + 3)
        raw_move(new, 0, self._items, 0, self._len)
        self._items = new

    def pop(self, i=-1):
        if not is_exact(i, int):
            i = __index_of__(i)
        n = self._len
        if n == 0:
            raise IndexError("pop from empty list")
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("pop index out of range")
        x = raw_get(self._items, i)
        if i == n - 1:
            raw_clear(self._items, i, 1)
            self._len = i
        else:
            self._remove_range(i, i + 1)
        return x

    def _remove_range(self, start, stop):
        n = self._len
        items = self._items
        raw_move(items, start, items, stop, n - stop)
        m = n - (stop - start)
        raw_clear(items, m, n - m)
        self._len = m

    def insert(self, i, x):
        if not is_exact(i, int):
            i = __index_of__(i)
        n = self._len
        if i < 0:
            i += n
            if i < 0:
                i = 0
        elif i > n:
            i = n
        if n == raw_len(self._items):
            self._grow(n + 1)
        items = self._items
        raw_move(items, i + 1, items, i, n - i)
        raw_set(items, i, x)
        self._len = n + 1

    def clear(self):
        self._items = raw_new(0)
        self._len = 0

    def copy(self):
        n = self._len
        a = raw_new(n)
        raw_move(a, 0, self._items, 0, n)
        return list(_raw=a, _n=n)

    def extend(self, it):
        it = split(it)
        if isinstance(it, list):
            self._extend_raw(it._items, it._len)
        elif isinstance(it, tuple):
            n = tuple_len(it)
            self._reserve(n)
            i = 0
            while i < n:
                self.append(tuple_get(it, i))
                i += 1
        else:
            if isinstance(it, (range, dict, set, frozenset, str, bytes,
                               bytearray)):
                self._reserve(it.__len__())
            for x in it:
                self.append(x)

    def _reserve(self, more):
        need = self._len + more
        if need > raw_len(self._items):
            new = raw_new(need)
            raw_move(new, 0, self._items, 0, self._len)
            self._items = new

    def _extend_raw(self, src, n):
        k = self._len
        if k + n > raw_len(self._items):
            if k == 0:
                self._items = raw_new(n)
            else:
                self._grow(k + n)
        raw_move(self._items, k, src, 0, n)
        self._len = k + n

    # --- iteration ---------------------------------------------------------------

    def __iter__(self):
        return list_iterator(self)

    def __reversed__(self):
        return list_reverseiterator(self)

    def __contains__(self, x):
        i = 0
        while i < self._len:
            e = raw_get(self._items, i)
            if same(e, x) or e == x:
                return True
            i += 1
        return False

    def index(self, x, start=0, stop=9223372036854775807):
        i = __clip_index__(start, self._len)
        stop = __clip_index__(stop, self._len)
        while i < stop and i < self._len:
            e = raw_get(self._items, i)
            if same(e, x) or e == x:
                return i
            i += 1
        raise ValueError(repr(x) + " is not in list")

    def count(self, x):
        c = 0
        i = 0
        while i < self._len:
            e = raw_get(self._items, i)
            if same(e, x) or e == x:
                c += 1
            i += 1
        return c

    def remove(self, x):
        i = 0
        while i < self._len:
            e = raw_get(self._items, i)
            if same(e, x) or e == x:
                if i < self._len:
                    self._remove_range(i, i + 1)
                return
            i += 1
        raise ValueError("list.remove(x): x not in list")

    def reverse(self):
        items = self._items
        i = 0
        j = self._len - 1
        while i < j:
            t = raw_get(items, i)
            raw_set(items, i, raw_get(items, j))
            raw_set(items, j, t)
            i += 1
            j -= 1

    def sort(self, *, key=None, reverse=False):
        items = self._items
        n = self._len
        self._items = raw_new(0)
        self._len = 0
        try:
            sort_items(items, n, key, reverse)
        finally:
            was_changed = raw_len(self._items) != 0
            self._items = items
            self._len = n
        if was_changed:
            raise ValueError("list modified during sort")

    # --- slices ---------------------------------------------------------------------

    def _get_slice(self, s):
        start, stop, step, n = __slice_bounds__(s, self._len)
        items = self._items
        a = raw_new(n)
        if step == 1:
            raw_move(a, 0, items, start, n)
        else:
            i = 0
            while i < n:
                raw_init(a, i, raw_get(items, start))
                start += step
                i += 1
        return list(_raw=a, _n=n)

    def _set_slice(self, s, v):
        v = split(v)
        if isinstance(v, list):
            if same(v, self):
                new = v.copy()
            else:
                new = v
        elif has(v, "__iter__") or has(v, "__getitem__"):
            new = list(v)
        else:
            raise TypeError("can only assign an iterable")
        start, stop, step, n = __slice_bounds__(s, self._len)
        if step == 1:
            self._replace(start, start + n, new)
            return
        if new._len != n:
            raise ValueError("attempt to assign sequence of size "
                             + str(new._len) + " to extended slice of size "
                             + str(n))
        i = 0
        while i < n:
            raw_set(self._items, start, raw_get(new._items, i))
            start += step
            i += 1

    def _replace(self, start, stop, new):
        """self[start:stop] = new, another list."""
        n = self._len
        k = new._len
        total = n - (stop - start) + k
        if total > raw_len(self._items):
            self._grow(total)
        items = self._items
        raw_move(items, start + k, items, stop, n - stop)
        raw_move(items, start, new._items, 0, k)
        if total < n:
            raw_clear(items, total, n - total)
        self._len = total

    def _del_slice(self, s):
        start, stop, step, n = __slice_bounds__(s, self._len)
        if n == 0:
            return
        if step < 0:
            start = start + (n - 1) * step
            step = -step
        if step == 1:
            self._remove_range(start, start + n)
            return
        items = self._items
        to = start
        i = start
        k = 0
        while i < self._len:
            if k < n and i == start + k * step:
                k += 1
            else:
                raw_set(items, to, raw_get(items, i))
                to += 1
            i += 1
        raw_clear(items, to, self._len - to)
        self._len = to

    # --- operators -------------------------------------------------------------------

    def __add__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        n = self._len
        m = other._len
        a = raw_new(n + m)
        raw_move(a, 0, self._items, 0, n)
        raw_move(a, n, other._items, 0, m)
        return list(_raw=a, _n=n + m)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, k):
        if isinstance(k, int):
            return self._repeat(k)
        if has(k, "__index__"):
            return self._repeat(k.__index__())
        return NotImplemented

    def __rmul__(self, k):
        return self.__mul__(k)

    def __imul__(self, k):
        if not isinstance(k, int):
            return NotImplemented
        r = self._repeat(k)
        self._items = r._items
        self._len = r._len
        return self

    def _repeat(self, k):
        n = self._len
        if k <= 0:
            k = 0
        total = n * k
        items = self._items
        a = raw_new(total)
        if n == 1:
            x = raw_get(items, 0)
            i = 0
            while i < total:
                raw_init(a, i, x)
                i += 1
        else:
            j = 0
            while j < total:
                raw_move(a, j, items, 0, n)
                j += n
        return list(_raw=a, _n=total)

    def __eq__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        if self._len != other._len:
            return False
        i = 0
        while i < self._len and i < other._len:
            a = raw_get(self._items, i)
            b = raw_get(other._items, i)
            if not (same(a, b) or a == b):
                return False
            i += 1
        return self._len == other._len

    def _first_difference(self, other):
        i = 0
        while i < self._len and i < other._len:
            a = raw_get(self._items, i)
            b = raw_get(other._items, i)
            if not (same(a, b) or a == b):
                return i
            i += 1
        return -1

    def __lt__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        i = self._first_difference(other)
        if i < 0:
            return self._len < other._len
        return raw_get(self._items, i) < raw_get(other._items, i)

    def __le__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        i = self._first_difference(other)
        if i < 0:
            return self._len <= other._len
        return raw_get(self._items, i) <= raw_get(other._items, i)

    def __gt__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        i = self._first_difference(other)
        if i < 0:
            return self._len > other._len
        return raw_get(self._items, i) > raw_get(other._items, i)

    def __ge__(self, other):
        if not isinstance(other, list):
            return NotImplemented
        i = self._first_difference(other)
        if i < 0:
            return self._len >= other._len
        return raw_get(self._items, i) >= raw_get(other._items, i)

    __hash__ = None

    def __repr__(self):
        n = self._len
        if n == 0:
            return "[]"
        if not __repr_enter__(self):
            return "[...]"
        try:
            return self._repr_items(n)
        finally:
            __repr_leave__()

    def _repr_items(self, n):
        parts = raw_new(n)
        i = 0
        while i < n and i < self._len:
            raw_init(parts, i, repr(raw_get(self._items, i)))
            i += 1
        return "[" + rt.str_join(", ", parts, i) + "]"


class list_iterator(__iterator_base__):
    def __init__(self, seq):
        self._seq = seq
        self._i = 0

    def __nextd__(self):
        i = self._i
        seq = self._seq
        if i < seq._len:
            self._i = wrap_add(i, 1)
            return raw_get(seq._items, i)
        self._i = 9223372036854775807
        return DONE


class list_reverseiterator(__iterator_base__):
    def __init__(self, seq):
        self._seq = seq
        self._i = seq._len - 1

    def __nextd__(self):
        i = self._i
        seq = self._seq
        if 0 <= i < seq._len:
            self._i = i - 1
            return raw_get(seq._items, i)
        self._i = -1
        return DONE
