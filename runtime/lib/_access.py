"""Truth, containment, subscripts, iteration, unpacking and displays: the
library's half of the operations that are not arithmetic."""

from __gel__ import (DONE, has, isinstance, may_have, raw_get, raw_init, raw_new,
                     same, split, tuple_get, tuple_len, type_error)


def __op_truth__(o):
    o = split(o)
    if o is None:
        return False
    if isinstance(o, (int, float)):
        return o != 0
    if has(o, "__bool__"):
        return _checked_bool(o.__bool__())
    if has(o, "__len__"):
        return o.__len__() != 0
    return True


def _checked_bool(r):
    if isinstance(r, bool):
        return r
    raise TypeError("__bool__ should return bool, returned " + __type_name__(r))


def __op_contains__(container, item):
    container = split(container)
    if has(container, "__contains__"):
        if container.__contains__(item):
            return True
        return False
    if has(container, "__iter__") or has(container, "__getitem__"):
        for x in container:
            if same(x, item) or x == item:
                return True
        return False
    if isinstance(container, type) and may_have(container, "__class_contains__"):
        return container.__class_contains__(item)
    type_error("argument of type '" + __type_name__(container)
               + "' is not iterable")


def __op_getitem__(o, i):
    o = split(o)
    if has(o, "__getitem__"):
        return o.__getitem__(i)
    if isinstance(o, type):
        if may_have(o, "__class_item__"):
            return o.__class_item__(i)
        if may_have(o, "__class_getitem__"):
            return o.__class_getitem__(i)
        return o
    type_error("'" + __type_name__(o) + "' object is not subscriptable")


def __op_setitem__(o, i, v):
    o = split(o)
    if has(o, "__setitem__"):
        o.__setitem__(i, v)
    else:
        type_error("'" + __type_name__(o)
                   + "' object does not support item assignment")


def __op_delitem__(o, i):
    o = split(o)
    if has(o, "__delitem__"):
        o.__delitem__(i)
    elif has(o, "__setitem__"):
        type_error("'" + __type_name__(o)
                   + "' object does not support item deletion")
    else:
        type_error("'" + __type_name__(o)
                   + "' object doesn't support item deletion")


# --- indices ---------------------------------------------------------------------

def __index_of__(i):
    """The int that an index stands for; its error is range()'s and others'."""
    i = split(i)
    if isinstance(i, bool):
        return 1 if i else 0
    if isinstance(i, int):
        return i
    if has(i, "__index__"):
        return i.__index__()
    type_error("'" + __type_name__(i)
               + "' object cannot be interpreted as an integer")


def __seq_index__(i, what):
    """The int that a subscript of a sequence stands for."""
    i = split(i)
    if isinstance(i, bool):
        return 1 if i else 0
    if isinstance(i, int):
        return i
    if has(i, "__index__"):
        return i.__index__()
    if what == "string":
        type_error("string indices must be integers, not '"
                   + __type_name__(i) + "'")
    type_error(what + " indices must be integers or slices, not "
               + __type_name__(i))


# --- iteration ---------------------------------------------------------------------

def __op_iter__(o):
    o = split(o)
    if has(o, "__iter__"):
        return _checked_iter(o.__iter__())
    if has(o, "__getitem__"):
        return iterator(o)
    if isinstance(o, type) and may_have(o, "__class_iter__"):
        return o.__class_iter__()
    type_error("'" + __type_name__(o) + "' object is not iterable")


def _checked_iter(it):
    it = split(it)
    if has(it, "__nextd__") or has(it, "__next__"):
        return it
    type_error("iter() returned non-iterator of type '"
               + __type_name__(it) + "'")


def __op_next__(it):
    it = split(it)
    if has(it, "__nextd__"):
        return it.__nextd__()
    if has(it, "__next__"):
        return _next_or_done(it)
    type_error("'" + __type_name__(it) + "' object is not an iterator")


def _next_or_done(it):
    try:
        return it.__next__()
    except StopIteration:
        return DONE


class iterator(__iterator_base__):
    """Over an object that has __getitem__ only."""

    def __init__(self, seq):
        self._seq = seq
        self._i = 0

    def __nextd__(self):
        i = self._i
        if i < 0:
            return DONE
        self._i = i + 1
        try:
            return self._seq[i]
        except (IndexError, StopIteration):
            self._i = -1
            return DONE


# --- unpacking -----------------------------------------------------------------------

def __op_unpack__(v, n):
    """A raw array whose first n elements are those of v, which has n; they are
    read before anything else happens."""
    v = split(v)
    if isinstance(v, tuple):
        _check_count(tuple_len(v), n)
        a = raw_new(n)
        i = 0
        while i < n:
            raw_init(a, i, tuple_get(v, i))
            i += 1
        return a
    if isinstance(v, list):
        _check_count(v._len, n)
        return v._items
    if not has(v, "__iter__") and not has(v, "__getitem__"):
        type_error("cannot unpack non-iterable " + __type_name__(v) + " object")
    c = raw_new(n)
    k = 0
    for x in v:
        if k == n:
            _too_many(n)
        raw_init(c, k, x)
        k += 1
    if k < n:
        _not_enough(n, k)
    return c


def _check_count(have, n):
    if have > n:
        _too_many(n)
    if have < n:
        _not_enough(n, have)


def _too_many(n):
    raise ValueError("too many values to unpack (expected " + str(n) + ")")


def _not_enough(n, have):
    raise ValueError("not enough values to unpack (expected " + str(n)
                     + ", got " + str(have) + ")")


def __unpack_ex__(v, before, after):
    """`a, *b, c = v`: a new list of all the items, at least before + after."""
    v = split(v)
    if not has(v, "__iter__") and not has(v, "__getitem__"):
        type_error("cannot unpack non-iterable " + __type_name__(v) + " object")
    items = list(v)
    if items._len < before + after:
        raise ValueError("not enough values to unpack (expected at least "
                         + str(before + after) + ", got " + str(items._len)
                         + ")")
    return items


# --- displays --------------------------------------------------------------------------

def __build_list__(raw, n):
    return list(_raw=raw, _n=n)


def __build_set__(raw, n):
    s = set()
    i = 0
    while i < n:
        s.add(raw_get(raw, i))
        i += 1
    return s


def __build_set_const__(raw, n):
    """A display of three or more constants: CPython merges a frozenset made
    at compile time, so that the table may be smaller and the order differ."""
    s = set()
    s.update(__build_set__(raw, n))
    return s


def __build_dict__(keys, values, n):
    d = dict()
    i = 0
    while i < n:
        d.__setitem__(raw_get(keys, i), raw_get(values, i))
        i += 1
    return d
