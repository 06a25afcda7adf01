"""Builtin functions that are not constructors."""

from __gel__ import (DONE, as_int, as_uint, has, is_done, isinstance,
                     may_have, rt, split, type_error,
                     tuple_get, tuple_len)


def len(o):
    o = split(o)
    if isinstance(o, (str, list, tuple, dict, set, frozenset, range, bytes)):
        return o.__len__()
    if has(o, "__len__"):
        return _checked_len(o.__len__())
    if isinstance(o, type) and may_have(o, "__class_len__"):
        return o.__class_len__()
    type_error("object of type '" + __type_name__(o) + "' has no len()")


def _checked_len(n):
    n = split(n)
    if not isinstance(n, int):
        raise TypeError("'" + __type_name__(n)
                        + "' object cannot be interpreted as an integer")
    if n < 0:
        raise ValueError("__len__() should return >= 0")
    return as_int(n)


def repr(o):
    return __repr_of__(o)


def ascii(o):
    return rt.str_ascii(__repr_of__(o))


def hash(o):
    return __hash_of__(o)


def abs(x):
    x = split(x)
    if isinstance(x, int):
        return -x if x < 0 else x + 0
    if isinstance(x, float):
        return rt.math_fabs(x)
    if has(x, "__abs__"):
        return x.__abs__()
    type_error("bad operand type for abs(): '" + __type_name__(x) + "'")


def all(it):
    for x in it:
        if not x:
            return False
    return True


def any(it):
    for x in it:
        if x:
            return True
    return False


def sum(iterable, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    total = start
    for x in iterable:
        total = total + x
    return total


# --- min, max: of several arguments, or of an iterable --------------------------

def min(a, b=DONE, *rest, key=None, default=DONE):
    if is_done(b):
        if tuple_len(rest) == 0:
            return _min_of(a, key, default)
        tuple_get(rest, 0)      # only with a star argument of unknown length
        return _min_of((a,) + rest, key, DONE)
    if key is None:
        r = b if b < a else a
        for x in rest:
            if x < r:
                r = x
        return r
    r = a
    kr = key(a)
    kb = key(b)
    if kb < kr:
        r = b
        kr = kb
    for x in rest:
        k = key(x)
        if k < kr:
            r = x
            kr = k
    return r


def max(a, b=DONE, *rest, key=None, default=DONE):
    if is_done(b):
        if tuple_len(rest) == 0:
            return _max_of(a, key, default)
        tuple_get(rest, 0)      # only with a star argument of unknown length
        return _max_of((a,) + rest, key, DONE)
    if key is None:
        r = b if b > a else a
        for x in rest:
            if x > r:
                r = x
        return r
    r = a
    kr = key(a)
    kb = key(b)
    if kb > kr:
        r = b
        kr = kb
    for x in rest:
        k = key(x)
        if k > kr:
            r = x
            kr = k
    return r


def _first_of(it, name, default):
    """The first element, DONE when there is none but a default."""
    x = __op_next__(it)
    if is_done(x):
        if is_done(default):
            raise ValueError(name + "() arg is an empty sequence")
    return x


def _min_of(iterable, key, default):
    it = __op_iter__(iterable)
    r = _first_of(it, "min", default)
    if is_done(r):
        return default
    if key is None:
        for x in it:
            if x < r:
                r = x
        return r
    kr = key(r)
    for x in it:
        k = key(x)
        if k < kr:
            r = x
            kr = k
    return r


def _max_of(iterable, key, default):
    it = __op_iter__(iterable)
    r = _first_of(it, "max", default)
    if is_done(r):
        return default
    if key is None:
        for x in it:
            if x > r:
                r = x
        return r
    kr = key(r)
    for x in it:
        k = key(x)
        if k > kr:
            r = x
            kr = k
    return r


def sorted(it, *, key=None, reverse=False):
    r = list(it)
    r.sort(key=key, reverse=reverse)
    return r


# --- numbers ------------------------------------------------------------------------

def divmod(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        if b == 0:
            raise ZeroDivisionError("integer division or modulo by zero")
        return (a // b, a % b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        if b == 0:
            raise ZeroDivisionError("float divmod()")
        return (a // b, a % b)
    if has(a, "__divmod__"):
        r = a.__divmod__(b)
        if r is not NotImplemented:
            return r
    if has(b, "__rdivmod__"):
        r = b.__rdivmod__(a)
        if r is not NotImplemented:
            return r
    type_error("unsupported operand type(s) for divmod(): '"
               + __type_name__(a) + "' and '" + __type_name__(b) + "'")


def pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    base = split(base)
    exp = split(exp)
    mod = split(mod)
    if isinstance(base, int) and isinstance(exp, int) and isinstance(mod, int):
        if mod == 0:
            raise ValueError("pow() 3rd argument cannot be 0")
        return rt.int_powmod(as_int(base), as_int(exp), as_int(mod))
    if has(base, "__pow__"):
        r = base.__pow__(exp, mod)
        if r is not NotImplemented:
            return r
    if isinstance(base, (int, float)) and isinstance(exp, complex):
        raise ValueError("complex modulo")
    if not isinstance(base, (int, float)) or not isinstance(exp, (int, float)):
        type_error("unsupported operand type(s) for ** or pow(): '"
                   + __type_name__(base) + "', '" + __type_name__(exp)
                   + "', '" + __type_name__(mod) + "'")
    type_error("pow() 3rd argument not allowed unless all arguments are "
               "integers")


def round(number, ndigits=None):
    x = number
    x = split(x)
    if isinstance(x, int):
        if ndigits is None:
            return x + 0
        return rt.int_round(as_int(x), __index_of__(ndigits))
    if isinstance(x, float):
        if ndigits is None:
            return rt.float_round_int(x)
        return rt.float_round(x, __index_of__(ndigits))
    if has(x, "__round__"):
        if ndigits is None:
            return x.__round__()
        return x.__round__(ndigits)
    type_error("type " + __type_name__(x)
               + " doesn't define __round__ method")


def _in_base(n, base):
    n = __index_of__(n)
    n = split(n)
    if n < 0:
        return rt.int_base(as_int(n), base)
    return rt.uint_base(as_uint(n), base)


def bin(n):
    return _in_base(n, 2)


def oct(n):
    return _in_base(n, 8)


def hex(n):
    return _in_base(n, 16)


def chr(n):
    return rt.str_chr(__index_of__(n))


def ord(c):
    c = split(c)
    if isinstance(c, str):
        return rt.str_ord(c)
    if isinstance(c, bytes):
        if rt.bytes_len(c) == 1:
            return rt.bytes_get(c, 0)
        raise TypeError("ord() expected a character, but string of length "
                        + str(rt.bytes_len(c)) + " found")
    type_error("ord() expected string of length 1, but "
               + __type_name__(c) + " found")


# --- formatting -------------------------------------------------------------------------

def format(v, spec=""):
    if not isinstance(spec, str):
        raise TypeError("format() argument 2 must be str, not "
                        + __type_name__(spec))
    return __format_of__(v, spec)


def __format_of__(v, spec):
    v = split(v)
    if isinstance(v, (str, int, float)) and rt.str_len(spec) == 0:
        return __str_of__(v)
    if isinstance(v, type):
        return object_format(v, spec)
    r = v.__format__(spec)
    if isinstance(r, str):
        return r
    raise TypeError("__format__ must return a str, not " + __type_name__(r))


def object_format(v, spec):
    if rt.str_len(spec) == 0:
        return __str_of__(v)
    raise TypeError("unsupported format string passed to " + __type_name__(v)
                    + ".__format__")


def __format_value__(v, conversion, spec):
    """A field of an f-string: conversion is 0 or the code of s, r, a."""
    if conversion == 115:
        return __format_of__(__str_of__(v), spec)
    if conversion == 114:
        return __format_of__(__repr_of__(v), spec)
    if conversion == 97:
        return __format_of__(ascii(v), spec)
    return __format_of__(v, spec)


def exit(code=None):
    raise SystemExit(code)


quit = exit
