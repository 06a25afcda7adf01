"""str(), repr() and hash() of anything, and the guard of recursive repr."""

from __gel__ import (as_int, as_uint, id, isinstance, raw_get, raw_i64,
                     raw_len, raw_move, raw_set, rt, same, split, type_error,
                     type_of)


def __str_of__(o):
    o = split(o)
    if isinstance(o, str):
        return o
    if isinstance(o, bool):
        return "True" if o else "False"
    if isinstance(o, int):
        return __int_text__(o)
    if isinstance(o, float):
        return rt.float_repr(o)
    if o is None:
        return "None"
    if isinstance(o, type):
        return __class_text__(o)
    return _checked_str(o.__str__(), "__str__")


def __repr_of__(o):
    o = split(o)
    if isinstance(o, str):
        return rt.str_repr(o)
    if isinstance(o, bool):
        return "True" if o else "False"
    if isinstance(o, int):
        return __int_text__(o)
    if isinstance(o, float):
        return rt.float_repr(o)
    if o is None:
        return "None"
    if isinstance(o, type):
        return __class_text__(o)
    return _checked_str(o.__repr__(), "__repr__")


def __text_arg__(v, f, name):
    """An argument of function f that has to be text."""
    v = split(v)
    if isinstance(v, str):
        return v
    type_error(f + "() argument '" + name + "' must be str, not "
               + __arg_type__(v))


def __arg_type__(v):
    """The type of a bad argument, as CPython's parsers of arguments name it."""
    return "None" if v is None else __type_name__(v)


def _checked_str(r, what):
    if isinstance(r, str):
        return r
    raise TypeError(what + " returned non-string (type " + __type_name__(r)
                    + ")")


# --- hashes ------------------------------------------------------------------------

def __hash_of__(o):
    o = split(o)
    if isinstance(o, bool):
        return as_int(o)
    if isinstance(o, int):
        if 0 <= o < 2305843009213693951:
            return as_int(o)
        if o < 0:
            return rt.int_hash(as_int(o))
        return rt.uint_hash(as_uint(o))
    if isinstance(o, str):
        return rt.str_hash(o)
    if isinstance(o, float):
        return rt.float_hash(o)
    if isinstance(o, tuple):
        return o.__hash__()
    if isinstance(o, type):
        return rt.hash_ptr(o)
    cls = type_of(o)
    if cls.__hash__ is None:
        type_error("unhashable type: '" + __type_name__(o) + "'")
    if (same(cls.__hash__, object.__hash__)
            and not same(cls.__eq__, object.__eq__)):
        type_error("unhashable type: '" + __type_name__(o) + "'")
    return _checked_hash(o.__hash__())


def _checked_hash(h):
    h = split(h)
    if isinstance(h, bool):
        return as_int(h)
    if isinstance(h, int):
        if h == -1:
            return -2
        if h < 0:
            return as_int(h)
        return as_int(h)
    raise TypeError("__hash__ method should return an integer")


# --- recursive repr: identities of the containers being printed ------------------------

class _Active:
    def __init__(self):
        self.ids = raw_i64(16)
        self.n = 0


_active = _Active()


def __repr_enter__(o):
    """False if o is being printed already."""
    a = _active
    me = id(o)
    i = a.n - 1
    while i >= 0:
        if raw_get(a.ids, i) == me:
            return False
        i -= 1
    if a.n == raw_len(a.ids):
        new = raw_i64(a.n * 2)
        raw_move(new, 0, a.ids, 0, a.n)
        a.ids = new
    raw_set(a.ids, a.n, me)
    a.n += 1
    return True


def __repr_leave__():
    _active.n -= 1
