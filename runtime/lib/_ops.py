"""Binary operators: what `a + b` does unless both are numbers of known type.

Each splits its operands, so that what follows is inferred for one exact pair of
types. The order is CPython's: the reflected method of a proper subclass that
overrides it, the method, the reflected method, then TypeError. `__try_*__` do
not raise: in-place operators (_iops) use them too. One pattern, written once
for each operator, because `has` wants a constant name."""

from __gel__ import has, isinstance, rt, same, split, type_error, type_of


def __operand_error__(a, b, op):
    return ("unsupported operand type(s) for " + op + ": '" + __type_name__(a)
            + "' and '" + __type_name__(b) + "'")


def __add_error__(a, b, op):
    if isinstance(a, str):
        return ('can only concatenate str (not "' + __type_name__(b)
                + '") to str')
    if isinstance(a, list):
        return ('can only concatenate list (not "' + __type_name__(b)
                + '") to list')
    if isinstance(a, tuple):
        return ('can only concatenate tuple (not "' + __type_name__(b)
                + '") to tuple')
    if isinstance(a, bytes):
        return "can't concat " + __type_name__(b) + " to bytes"
    return __operand_error__(a, b, op)


def __mul_error__(a, b, op):
    if isinstance(a, (str, list, tuple, bytes)):
        return ("can't multiply sequence by non-int of type '"
                + __type_name__(b) + "'")
    if isinstance(b, (str, list, tuple, bytes)):
        return ("can't multiply sequence by non-int of type '"
                + __type_name__(a) + "'")
    return __operand_error__(a, b, op)


def __try_add__(a, b):
    first = has(b, "__radd__") and __is_proper_sub__(a, b)
    if first and has(a, "__radd__"):
        first = not same(type_of(a).__radd__, type_of(b).__radd__)
    if first:
        r = b.__radd__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__add__"):
        r = a.__add__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__radd__")
            and not same(type_of(a), type_of(b))):
        return b.__radd__(a)
    return NotImplemented


def __op_add__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a + b
    if isinstance(a, str) and isinstance(b, str):
        return rt.str_concat(a, b)
    r = __try_add__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__add_error__(a, b, "+"))


def __try_sub__(a, b):
    first = has(b, "__rsub__") and __is_proper_sub__(a, b)
    if first and has(a, "__rsub__"):
        first = not same(type_of(a).__rsub__, type_of(b).__rsub__)
    if first:
        r = b.__rsub__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__sub__"):
        r = a.__sub__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rsub__")
            and not same(type_of(a), type_of(b))):
        return b.__rsub__(a)
    return NotImplemented


def __op_sub__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a - b
    r = __try_sub__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "-"))


def __try_mul__(a, b):
    first = has(b, "__rmul__") and __is_proper_sub__(a, b)
    if first and has(a, "__rmul__"):
        first = not same(type_of(a).__rmul__, type_of(b).__rmul__)
    if first:
        r = b.__rmul__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__mul__"):
        r = a.__mul__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rmul__")
            and not same(type_of(a), type_of(b))):
        return b.__rmul__(a)
    return NotImplemented


def __op_mul__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a * b
    r = __try_mul__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__mul_error__(a, b, "*"))


def __try_truediv__(a, b):
    first = has(b, "__rtruediv__") and __is_proper_sub__(a, b)
    if first and has(a, "__rtruediv__"):
        first = not same(type_of(a).__rtruediv__, type_of(b).__rtruediv__)
    if first:
        r = b.__rtruediv__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__truediv__"):
        r = a.__truediv__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rtruediv__")
            and not same(type_of(a), type_of(b))):
        return b.__rtruediv__(a)
    return NotImplemented


def __op_truediv__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a / b
    r = __try_truediv__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "/"))


def __try_floordiv__(a, b):
    first = has(b, "__rfloordiv__") and __is_proper_sub__(a, b)
    if first and has(a, "__rfloordiv__"):
        first = not same(type_of(a).__rfloordiv__, type_of(b).__rfloordiv__)
    if first:
        r = b.__rfloordiv__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__floordiv__"):
        r = a.__floordiv__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rfloordiv__")
            and not same(type_of(a), type_of(b))):
        return b.__rfloordiv__(a)
    return NotImplemented


def __op_floordiv__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a // b
    r = __try_floordiv__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "//"))


def __try_mod__(a, b):
    first = has(b, "__rmod__") and __is_proper_sub__(a, b)
    if first and has(a, "__rmod__"):
        first = not same(type_of(a).__rmod__, type_of(b).__rmod__)
    if first:
        r = b.__rmod__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__mod__"):
        r = a.__mod__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rmod__")
            and not same(type_of(a), type_of(b))):
        return b.__rmod__(a)
    return NotImplemented


def __op_mod__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a % b
    r = __try_mod__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "%"))


def __try_lshift__(a, b):
    first = has(b, "__rlshift__") and __is_proper_sub__(a, b)
    if first and has(a, "__rlshift__"):
        first = not same(type_of(a).__rlshift__, type_of(b).__rlshift__)
    if first:
        r = b.__rlshift__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__lshift__"):
        r = a.__lshift__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rlshift__")
            and not same(type_of(a), type_of(b))):
        return b.__rlshift__(a)
    return NotImplemented


def __op_lshift__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a << b
    r = __try_lshift__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "<<"))


def __try_rshift__(a, b):
    first = has(b, "__rrshift__") and __is_proper_sub__(a, b)
    if first and has(a, "__rrshift__"):
        first = not same(type_of(a).__rrshift__, type_of(b).__rrshift__)
    if first:
        r = b.__rrshift__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__rshift__"):
        r = a.__rshift__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rrshift__")
            and not same(type_of(a), type_of(b))):
        return b.__rrshift__(a)
    return NotImplemented


def __op_rshift__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a >> b
    r = __try_rshift__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, ">>"))


def __try_and__(a, b):
    first = has(b, "__rand__") and __is_proper_sub__(a, b)
    if first and has(a, "__rand__"):
        first = not same(type_of(a).__rand__, type_of(b).__rand__)
    if first:
        r = b.__rand__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__and__"):
        r = a.__and__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rand__")
            and not same(type_of(a), type_of(b))):
        return b.__rand__(a)
    return NotImplemented


def __op_and__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a & b
    r = __try_and__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "&"))


def __try_or__(a, b):
    first = has(b, "__ror__") and __is_proper_sub__(a, b)
    if first and has(a, "__ror__"):
        first = not same(type_of(a).__ror__, type_of(b).__ror__)
    if first:
        r = b.__ror__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__or__"):
        r = a.__or__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__ror__")
            and not same(type_of(a), type_of(b))):
        return b.__ror__(a)
    return NotImplemented


def __op_or__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a | b
    r = __try_or__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "|"))


def __try_xor__(a, b):
    first = has(b, "__rxor__") and __is_proper_sub__(a, b)
    if first and has(a, "__rxor__"):
        first = not same(type_of(a).__rxor__, type_of(b).__rxor__)
    if first:
        r = b.__rxor__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__xor__"):
        r = a.__xor__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rxor__")
            and not same(type_of(a), type_of(b))):
        return b.__rxor__(a)
    return NotImplemented


def __op_xor__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a ^ b
    r = __try_xor__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "^"))


def __try_matmul__(a, b):
    first = has(b, "__rmatmul__") and __is_proper_sub__(a, b)
    if first and has(a, "__rmatmul__"):
        first = not same(type_of(a).__rmatmul__, type_of(b).__rmatmul__)
    if first:
        r = b.__rmatmul__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__matmul__"):
        r = a.__matmul__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rmatmul__")
            and not same(type_of(a), type_of(b))):
        return b.__rmatmul__(a)
    return NotImplemented


def __op_matmul__(a, b):
    a = split(a)
    b = split(b)
    r = __try_matmul__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "@"))


def __try_pow__(a, b):
    first = has(b, "__rpow__") and __is_proper_sub__(a, b)
    if first and has(a, "__rpow__"):
        first = not same(type_of(a).__rpow__, type_of(b).__rpow__)
    if first:
        r = b.__rpow__(a)
        if r is not NotImplemented:
            return r
    if has(a, "__pow__"):
        r = a.__pow__(b)
        if r is not NotImplemented:
            return r
    if (not first and has(b, "__rpow__")
            and not same(type_of(a), type_of(b))):
        return b.__rpow__(a)
    return NotImplemented


def __op_pow__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return __num_pow__(a, b)
    r = __try_pow__(a, b)
    if r is not NotImplemented:
        return r
    type_error(__operand_error__(a, b, "** or pow()"))


def __op_neg__(a):
    a = split(a)
    if isinstance(a, (int, float)):
        return -a
    if has(a, "__neg__"):
        return a.__neg__()
    type_error("bad operand type for unary -: '" + __type_name__(a) + "'")


def __op_pos__(a):
    a = split(a)
    if isinstance(a, (int, float)):
        return +a
    if has(a, "__pos__"):
        return a.__pos__()
    type_error("bad operand type for unary +: '" + __type_name__(a) + "'")


def __op_invert__(a):
    a = split(a)
    if isinstance(a, int):
        return ~a
    if has(a, "__invert__"):
        return a.__invert__()
    type_error("bad operand type for unary ~: '" + __type_name__(a) + "'")
