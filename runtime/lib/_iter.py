"""Iterators that wrap others: enumerate, zip, map, filter, reversed, iter, next.
zip and map of up to three iterables have classes of their own, so that each
keeps its element type."""

from __gel__ import (DONE, has, is_done, isinstance, may_have, nextd,
                     raw_new, raw_set, split, tuple_from, tuple_get, tuple_len, type_error)


def iter(o, sentinel=DONE):
    if is_done(sentinel):
        return __op_iter__(o)
    if not callable(o):
        type_error("iter(v, w): v must be callable")
    return callable_iterator(o, sentinel)


def next(it, default=DONE):
    it = split(it)
    if not has(it, "__next__"):
        type_error("'" + __type_name__(it) + "' object is not an iterator")
    if is_done(default):
        return it.__next__()
    r = nextd(it)
    if is_done(r):
        return default
    return r


class callable_iterator(__iterator_base__):
    def __init__(self, f, sentinel):
        self._f = f
        self._sentinel = sentinel
        self._is_over = False

    def __nextd__(self):
        if self._is_over:
            return DONE
        r = self._f()
        if r == self._sentinel:
            self._is_over = True
            return DONE
        return r


class enumerate(__iterator_base__):
    def __init__(self, iterable, start=0):
        self._it = __op_iter__(iterable)
        self._i = __index_of__(start)

    def __nextd__(self):
        x = nextd(self._it)
        if is_done(x):
            return DONE
        i = self._i
        self._i = i + 1
        return (i, x)


def reversed(o):
    o = split(o)
    if has(o, "__reversed__"):
        return o.__reversed__()
    if has(o, "__len__") and has(o, "__getitem__"):
        return reversed_iterator(o)
    if isinstance(o, type) and may_have(o, "__class_reversed__"):
        return o.__class_reversed__()
    type_error("'" + __type_name__(o) + "' object is not reversible")


class reversed_iterator(__iterator_base__):
    def __init__(self, seq):
        self._seq = seq
        self._i = len(seq)

    def __nextd__(self):
        i = self._i - 1
        if i < 0:
            return DONE
        self._i = i
        return self._seq[i]


# --- filter -----------------------------------------------------------------------

class filter(__iterator_base__):
    def __init__(self, f, iterable):
        self._f = f
        self._it = __op_iter__(iterable)

    def __nextd__(self):
        while True:
            x = nextd(self._it)
            if is_done(x):
                return DONE
            if self._f is None:
                if x:
                    return x
            elif self._f(x):
                return x


# --- map ----------------------------------------------------------------------------

class map:
    def __call_class__(f, a, b=DONE, c=DONE, *rest):
        if is_done(b):
            if tuple_len(rest) == 0:
                return map_1(f, __op_iter__(a))
            tuple_get(rest, 0)  # only with a star argument of unknown length
            return map_n(f, zip_n((a,) + rest, False))
        if is_done(c):
            return map_2(f, __op_iter__(a), __op_iter__(b))
        if tuple_len(rest) == 0:
            return map_3(f, __op_iter__(a), __op_iter__(b), __op_iter__(c))
        tuple_get(rest, 0)      # three iterables never get here
        return map_n(f, zip_n((a, b, c) + rest, False))


class map_1(__iterator_base__):
    def __init__(self, f, it):
        self._f = f
        self._it = it

    def __nextd__(self):
        x = nextd(self._it)
        if is_done(x):
            return DONE
        return self._f(x)


class map_2(__iterator_base__):
    def __init__(self, f, a, b):
        self._f = f
        self._a = a
        self._b = b

    def __nextd__(self):
        x = nextd(self._a)
        if is_done(x):
            return DONE
        y = nextd(self._b)
        if is_done(y):
            return DONE
        return self._f(x, y)


class map_3(__iterator_base__):
    def __init__(self, f, a, b, c):
        self._f = f
        self._a = a
        self._b = b
        self._c = c

    def __nextd__(self):
        x = nextd(self._a)
        if is_done(x):
            return DONE
        y = nextd(self._b)
        if is_done(y):
            return DONE
        z = nextd(self._c)
        if is_done(z):
            return DONE
        return self._f(x, y, z)


class map_n(__iterator_base__):
    """Any number of iterables, zipped."""

    def __init__(self, f, it):
        self._f = f
        self._it = it

    def __nextd__(self):
        args = self._it.__nextd__()
        if is_done(args):
            return DONE
        return self._f(*args)


# --- zip -------------------------------------------------------------------------------

class zip:
    def __call_class__(a=DONE, b=DONE, c=DONE, *rest, strict=False):
        if is_done(a):
            return __op_iter__(())
        if is_done(b):
            return zip_1(__op_iter__(a))
        if is_done(c):
            return zip_2(__op_iter__(a), __op_iter__(b), strict)
        if tuple_len(rest) == 0:
            return zip_3(__op_iter__(a), __op_iter__(b), __op_iter__(c),
                         strict)
        tuple_get(rest, 0)      # three iterables never get here
        return zip_n((a, b, c) + rest, strict)

    def __call_star__(args, strict=False):
        """zip(*args) of a sequence whose length is not known statically."""
        return zip_n(args, strict)


def _strict_check(strict, n):
    """Argument n (from 1) ended although the ones before it did not."""
    if strict:
        before = " 1" if n == 2 else "s 1-" + str(n - 1)
        raise ValueError("zip() argument " + str(n) + " is shorter than "
                         "argument" + before)


def _strict_longer(n):
    before = " 1" if n == 2 else "s 1-" + str(n - 1)
    raise ValueError("zip() argument " + str(n) + " is longer than argument"
                     + before)


class zip_1(__iterator_base__):
    def __init__(self, a):
        self._a = a

    def __nextd__(self):
        x = nextd(self._a)
        if is_done(x):
            return DONE
        return (x,)


class zip_2(__iterator_base__):
    def __init__(self, a, b, strict):
        self._a = a
        self._b = b
        self._strict = True if strict else False

    def __nextd__(self):
        x = nextd(self._a)
        if is_done(x):
            if self._strict:
                if not is_done(nextd(self._b)):
                    _strict_longer(2)
            return DONE
        y = nextd(self._b)
        if is_done(y):
            _strict_check(self._strict, 2)
            return DONE
        return (x, y)


class zip_3(__iterator_base__):
    def __init__(self, a, b, c, strict):
        self._a = a
        self._b = b
        self._c = c
        self._strict = True if strict else False

    def __nextd__(self):
        x = nextd(self._a)
        if is_done(x):
            if self._strict:
                if not is_done(nextd(self._b)):
                    _strict_longer(2)
                if not is_done(nextd(self._c)):
                    _strict_longer(3)
            return DONE
        y = nextd(self._b)
        if is_done(y):
            _strict_check(self._strict, 2)
            return DONE
        z = nextd(self._c)
        if is_done(z):
            _strict_check(self._strict, 3)
            return DONE
        return (x, y, z)


class zip_n(__iterator_base__):
    """Any number of iterables; a tuple of dynamic length each time."""

    def __init__(self, args, strict):
        its = []
        for a in args:
            its.append(__op_iter__(a))
        self._its = its
        self._strict = True if strict else False

    def __nextd__(self):
        n = len(self._its)
        if n == 0:
            return DONE
        a = raw_new(n)
        i = 0
        while i < n:
            x = nextd(self._its[i])
            if is_done(x):
                if i > 0:
                    _strict_check(self._strict, i + 1)
                elif self._strict:
                    self._check_all_done()
                return DONE
            raw_set(a, i, x)
            i += 1
        return tuple_from(a, n)

    def _check_all_done(self):
        i = 1
        while i < len(self._its):
            if not is_done(nextd(self._its[i])):
                _strict_longer(i + 1)
            i += 1
