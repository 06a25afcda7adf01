"""In-place operators: `a += b` is a.__iadd__(b) where that exists and does not
give NotImplemented, else `a + b` with its own error text."""

from __gel__ import has, isinstance, rt, split, type_error


def __iop_add__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a + b
    if isinstance(a, str) and isinstance(b, str):
        return rt.str_concat(a, b)
    if has(a, "__iadd__"):
        r = a.__iadd__(b)
        if r is not NotImplemented:
            return r
    t = __try_add__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__add_error__(a, b, "+="))


def __iop_sub__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a - b
    if has(a, "__isub__"):
        r = a.__isub__(b)
        if r is not NotImplemented:
            return r
    t = __try_sub__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "-="))


def __iop_mul__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a * b
    if has(a, "__imul__"):
        r = a.__imul__(b)
        if r is not NotImplemented:
            return r
    t = __try_mul__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__mul_error__(a, b, "*="))


def __iop_truediv__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a / b
    if has(a, "__itruediv__"):
        r = a.__itruediv__(b)
        if r is not NotImplemented:
            return r
    t = __try_truediv__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "/="))


def __iop_floordiv__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a // b
    if has(a, "__ifloordiv__"):
        r = a.__ifloordiv__(b)
        if r is not NotImplemented:
            return r
    t = __try_floordiv__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "//="))


def __iop_mod__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return a % b
    if has(a, "__imod__"):
        r = a.__imod__(b)
        if r is not NotImplemented:
            return r
    t = __try_mod__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "%="))


def __iop_lshift__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a << b
    if has(a, "__ilshift__"):
        r = a.__ilshift__(b)
        if r is not NotImplemented:
            return r
    t = __try_lshift__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "<<="))


def __iop_rshift__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a >> b
    if has(a, "__irshift__"):
        r = a.__irshift__(b)
        if r is not NotImplemented:
            return r
    t = __try_rshift__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, ">>="))


def __iop_and__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a & b
    if has(a, "__iand__"):
        r = a.__iand__(b)
        if r is not NotImplemented:
            return r
    t = __try_and__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "&="))


def __iop_or__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a | b
    if has(a, "__ior__"):
        r = a.__ior__(b)
        if r is not NotImplemented:
            return r
    t = __try_or__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "|="))


def __iop_xor__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, int) and isinstance(b, int):
        return a ^ b
    if has(a, "__ixor__"):
        r = a.__ixor__(b)
        if r is not NotImplemented:
            return r
    t = __try_xor__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "^="))


def __iop_matmul__(a, b):
    a = split(a)
    b = split(b)
    if has(a, "__imatmul__"):
        r = a.__imatmul__(b)
        if r is not NotImplemented:
            return r
    t = __try_matmul__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "@="))


def __iop_pow__(a, b):
    a = split(a)
    b = split(b)
    if isinstance(a, (int, float)) and isinstance(b, (int, float)):
        return __num_pow__(a, b)
    if has(a, "__ipow__"):
        r = a.__ipow__(b)
        if r is not NotImplemented:
            return r
    t = __try_pow__(a, b)
    if t is not NotImplemented:
        return t
    type_error(__operand_error__(a, b, "**="))
