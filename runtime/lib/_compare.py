"""Comparisons. Both are reflected: a proper subclass's method goes first, then
the left operand's, then the right one's. `==` and `!=` end in identity, the
others in TypeError."""

from __gel__ import has, isinstance, rt, same, split, type_error


def __op_eq__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a == b
    if isinstance(a, str) and isinstance(b, str):
        return rt.str_eq(a, b)
    if isinstance(a, type) or isinstance(b, type):
        return same(a, b)
    first = __is_proper_sub__(a, b)
    if first:
        r = b.__eq__(a)
        if r is not NotImplemented:
            return r
    s = a.__eq__(b)
    if s is not NotImplemented:
        return s
    if not first:
        t = b.__eq__(a)
        if t is not NotImplemented:
            return t
    return same(a, b)


def __op_ne__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a != b
    if isinstance(a, str) and isinstance(b, str):
        return not rt.str_eq(a, b)
    if isinstance(a, type) or isinstance(b, type):
        return not same(a, b)
    first = __is_proper_sub__(a, b)
    if first:
        r = b.__ne__(a)
        if r is not NotImplemented:
            return r
    s = a.__ne__(b)
    if s is not NotImplemented:
        return s
    if not first:
        t = b.__ne__(a)
        if t is not NotImplemented:
            return t
    return not same(a, b)


def _order_error(a, b, op):
    return ("'" + op + "' not supported between instances of '"
            + __type_name__(a) + "' and '" + __type_name__(b) + "'")


def __op_lt__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a < b
    if isinstance(a, str) and isinstance(b, str):
        return rt.str_cmp(a, b) < 0
    first = has(b, "__gt__") and __is_proper_sub__(a, b)
    if first:
        r = b.__gt__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__lt__"):
        s = a.__lt__(b)
        if s is not NotImplemented:
            return s
    if not first and has(b, "__gt__"):
        t = b.__gt__(a)
        if t is not NotImplemented:
            return t
    type_error(_order_error(a, b, "<"))


def __op_le__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a <= b
    if isinstance(a, str) and isinstance(b, str):
        return rt.str_cmp(a, b) <= 0
    first = has(b, "__ge__") and __is_proper_sub__(a, b)
    if first:
        r = b.__ge__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__le__"):
        s = a.__le__(b)
        if s is not NotImplemented:
            return s
    if not first and has(b, "__ge__"):
        t = b.__ge__(a)
        if t is not NotImplemented:
            return t
    type_error(_order_error(a, b, "<="))


def __op_gt__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a > b
    if isinstance(a, str) and isinstance(b, str):
        return rt.str_cmp(a, b) > 0
    first = has(b, "__lt__") and __is_proper_sub__(a, b)
    if first:
        r = b.__lt__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__gt__"):
        s = a.__gt__(b)
        if s is not NotImplemented:
            return s
    if not first and has(b, "__lt__"):
        t = b.__lt__(a)
        if t is not NotImplemented:
            return t
    type_error(_order_error(a, b, ">"))


def __op_ge__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a >= b
    if isinstance(a, str) and isinstance(b, str):
        return rt.str_cmp(a, b) >= 0
    first = has(b, "__le__") and __is_proper_sub__(a, b)
    if first:
        r = b.__le__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__ge__"):
        s = a.__ge__(b)
        if s is not NotImplemented:
            return s
    if not first and has(b, "__le__"):
        t = b.__le__(a)
        if t is not NotImplemented:
            return t
    type_error(_order_error(a, b, ">="))
