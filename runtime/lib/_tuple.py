"""tuple: its methods, over the tuple_* intrinsics. A tuple's length is mostly
known statically; what is here works for any."""

from __gel__ import (DONE, has, is_done, is_exact, isinstance, raw_get,
                     raw_init, raw_move, raw_new, rt, same, split, tuple_from,
                     tuple_get, tuple_len, wrap_add)


def _to_raw(t):
    n = tuple_len(t)
    a = raw_new(n)
    i = 0
    while i < n:
        raw_init(a, i, tuple_get(t, i))
        i += 1
    return a


def _differ(a, b):
    return not (same(a, b) or a == b)


class tuple:
    def __call_class__(iterable=DONE):
        iterable = split(iterable)
        if is_done(iterable):
            return ()
        if isinstance(iterable, tuple):
            return iterable
        if isinstance(iterable, list):
            n = iterable._len
            a = raw_new(n)
            raw_move(a, 0, iterable._items, 0, n)
            return tuple_from(a, n)
        items = list(iterable)
        return tuple_from(items._items, items._len)

    def __len__(self):
        return tuple_len(self)

    def __getitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            n = tuple_len(self)
            if i < 0:
                i += n
            if i < 0 or i >= n:
                raise IndexError("tuple index out of range")
            return tuple_get(self, i)
        if isinstance(i, slice):
            return self._get_slice(i)
        return self.__getitem__(__seq_index__(i, "tuple"))

    def _get_slice(self, s):
        start, stop, step, n = __slice_bounds__(s, tuple_len(self))
        a = raw_new(n)
        i = 0
        while i < n:
            raw_init(a, i, tuple_get(self, start))
            start += step
            i += 1
        return tuple_from(a, n)

    def __iter__(self):
        return tuple_iterator(self)

    def __reversed__(self):
        return tuple_reverseiterator(self)

    def __contains__(self, x):
        n = tuple_len(self)
        i = 0
        while i < n:
            e = tuple_get(self, i)
            if same(e, x) or e == x:
                return True
            i += 1
        return False

    def index(self, x, start=0, stop=9223372036854775807):
        n = tuple_len(self)
        i = __clip_index__(start, n)
        stop = __clip_index__(stop, n)
        while i < stop and i < n:
            e = tuple_get(self, i)
            if same(e, x) or e == x:
                return i
            i += 1
        raise ValueError("tuple.index(x): x not in tuple")

    def count(self, x):
        n = tuple_len(self)
        c = 0
        i = 0
        while i < n:
            e = tuple_get(self, i)
            if same(e, x) or e == x:
                c += 1
            i += 1
        return c

    def __add__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        n = tuple_len(self)
        m = tuple_len(other)
        a = raw_new(n + m)
        i = 0
        while i < n:
            raw_init(a, i, tuple_get(self, i))
            i += 1
        i = 0
        while i < m:
            raw_init(a, n + i, tuple_get(other, i))
            i += 1
        return tuple_from(a, n + m)

    def __mul__(self, k):
        if isinstance(k, int):
            return self._repeat(k)
        if has(k, "__index__"):
            return self._repeat(k.__index__())
        return NotImplemented

    def __rmul__(self, k):
        return self.__mul__(k)

    def _repeat(self, k):
        n = tuple_len(self)
        if k < 0:
            k = 0
        total = n * k
        one = _to_raw(self)
        a = raw_new(total)
        i = 0
        while i < total:
            raw_move(a, i, one, 0, n)
            i += n
        return tuple_from(a, total)

    # The first items are compared by constant index, so that each pair has its
    # own types; a tuple that is known to be shorter never gets past them.

    def __eq__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        n = tuple_len(self)
        if n != tuple_len(other):
            return False
        if n == 0:
            return True
        if _differ(tuple_get(self, 0), tuple_get(other, 0)):
            return False
        if n == 1:
            return True
        if _differ(tuple_get(self, 1), tuple_get(other, 1)):
            return False
        if n == 2:
            return True
        if _differ(tuple_get(self, 2), tuple_get(other, 2)):
            return False
        if n == 3:
            return True
        if _differ(tuple_get(self, 3), tuple_get(other, 3)):
            return False
        i = 4
        while i < n:
            if _differ(tuple_get(self, i), tuple_get(other, i)):
                return False
            i += 1
        return True

    def __lt__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        n = tuple_len(self)
        m = tuple_len(other)
        if n == 0 or m == 0:
            return n < m
        if _differ(tuple_get(self, 0), tuple_get(other, 0)):
            return tuple_get(self, 0) < tuple_get(other, 0)
        if n == 1 or m == 1:
            return n < m
        if _differ(tuple_get(self, 1), tuple_get(other, 1)):
            return tuple_get(self, 1) < tuple_get(other, 1)
        if n == 2 or m == 2:
            return n < m
        if _differ(tuple_get(self, 2), tuple_get(other, 2)):
            return tuple_get(self, 2) < tuple_get(other, 2)
        if n == 3 or m == 3:
            return n < m
        if _differ(tuple_get(self, 3), tuple_get(other, 3)):
            return tuple_get(self, 3) < tuple_get(other, 3)
        i = 4
        while i < n and i < m:
            if _differ(tuple_get(self, i), tuple_get(other, i)):
                return tuple_get(self, i) < tuple_get(other, i)
            i += 1
        return n < m

    def __le__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        n = tuple_len(self)
        m = tuple_len(other)
        if n == 0 or m == 0:
            return n <= m
        if _differ(tuple_get(self, 0), tuple_get(other, 0)):
            return tuple_get(self, 0) <= tuple_get(other, 0)
        if n == 1 or m == 1:
            return n <= m
        if _differ(tuple_get(self, 1), tuple_get(other, 1)):
            return tuple_get(self, 1) <= tuple_get(other, 1)
        if n == 2 or m == 2:
            return n <= m
        if _differ(tuple_get(self, 2), tuple_get(other, 2)):
            return tuple_get(self, 2) <= tuple_get(other, 2)
        if n == 3 or m == 3:
            return n <= m
        if _differ(tuple_get(self, 3), tuple_get(other, 3)):
            return tuple_get(self, 3) <= tuple_get(other, 3)
        i = 4
        while i < n and i < m:
            if _differ(tuple_get(self, i), tuple_get(other, i)):
                return tuple_get(self, i) <= tuple_get(other, i)
            i += 1
        return n <= m

    def __gt__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        n = tuple_len(self)
        m = tuple_len(other)
        if n == 0 or m == 0:
            return n > m
        if _differ(tuple_get(self, 0), tuple_get(other, 0)):
            return tuple_get(self, 0) > tuple_get(other, 0)
        if n == 1 or m == 1:
            return n > m
        if _differ(tuple_get(self, 1), tuple_get(other, 1)):
            return tuple_get(self, 1) > tuple_get(other, 1)
        if n == 2 or m == 2:
            return n > m
        if _differ(tuple_get(self, 2), tuple_get(other, 2)):
            return tuple_get(self, 2) > tuple_get(other, 2)
        if n == 3 or m == 3:
            return n > m
        if _differ(tuple_get(self, 3), tuple_get(other, 3)):
            return tuple_get(self, 3) > tuple_get(other, 3)
        i = 4
        while i < n and i < m:
            if _differ(tuple_get(self, i), tuple_get(other, i)):
                return tuple_get(self, i) > tuple_get(other, i)
            i += 1
        return n > m

    def __ge__(self, other):
        if not isinstance(other, tuple):
            return NotImplemented
        n = tuple_len(self)
        m = tuple_len(other)
        if n == 0 or m == 0:
            return n >= m
        if _differ(tuple_get(self, 0), tuple_get(other, 0)):
            return tuple_get(self, 0) >= tuple_get(other, 0)
        if n == 1 or m == 1:
            return n >= m
        if _differ(tuple_get(self, 1), tuple_get(other, 1)):
            return tuple_get(self, 1) >= tuple_get(other, 1)
        if n == 2 or m == 2:
            return n >= m
        if _differ(tuple_get(self, 2), tuple_get(other, 2)):
            return tuple_get(self, 2) >= tuple_get(other, 2)
        if n == 3 or m == 3:
            return n >= m
        if _differ(tuple_get(self, 3), tuple_get(other, 3)):
            return tuple_get(self, 3) >= tuple_get(other, 3)
        i = 4
        while i < n and i < m:
            if _differ(tuple_get(self, i), tuple_get(other, i)):
                return tuple_get(self, i) >= tuple_get(other, i)
            i += 1
        return n >= m

    def __hash__(self):
        h = rt.hash_tuple_start()
        n = tuple_len(self)
        i = 0
        while i < n:
            h = rt.hash_tuple_add(h, __hash_of__(tuple_get(self, i)))
            i += 1
        return rt.hash_tuple_end(h, n)

    def __repr__(self):
        n = tuple_len(self)
        if n == 0:
            return "()"
        if not __repr_enter__(self):
            return "(...)"
        try:
            return self._repr_items(n)
        finally:
            __repr_leave__()

    def _repr_items(self, n):
        parts = raw_new(n)
        i = 0
        while i < n:
            raw_init(parts, i, repr(tuple_get(self, i)))
            i += 1
        if n == 1:
            return "(" + raw_get(parts, 0) + ",)"
        return "(" + rt.str_join(", ", parts, n) + ")"


class tuple_iterator(__iterator_base__):
    def __init__(self, t):
        self._t = t
        self._i = 0

    def __nextd__(self):
        i = self._i
        if i >= tuple_len(self._t):
            return DONE
        self._i = wrap_add(i, 1)
        return tuple_get(self._t, i)


class tuple_reverseiterator(__iterator_base__):
    def __init__(self, t):
        self._t = t
        self._i = tuple_len(t)

    def __nextd__(self):
        i = self._i - 1
        if i < 0:
            return DONE
        self._i = i
        return tuple_get(self._t, i)
