"""int, float and bool: constructors and methods. Their arithmetic is primitive
once both types are known. An int may be held as a signed or an unsigned word
(`uint`); `o < 0` tells which text or hash function is right for either."""

from __gel__ import (DONE, as_int, as_uint, has, is_done, isinstance, rt,
                     split, type_error)


def __int_text__(o):
    o = split(o)
    if o < 0:
        return rt.int_str(as_int(o))
    return rt.uint_str(as_uint(o))


def __num_pow__(a, b):
    """a ** b of two numbers."""
    a = split(a)
    b = split(b)
    return a ** b


def __float_of__(x):
    """A number as float. (Adding 0.0 would lose the sign of -0.0.)"""
    if isinstance(x, float):
        return x
    return x + 0.0


class int:
    def __call_class__(x=DONE, base=DONE):
        x = split(x)
        if is_done(x):
            if is_done(base):
                return 0
            raise TypeError("int() missing string argument")
        if is_done(base):
            if isinstance(x, bool):
                return as_int(x)
            if isinstance(x, int):
                return x
            if isinstance(x, float):
                return rt.float_to_int(x)
            if isinstance(x, str):
                return rt.int_parse(x, 10)
            if isinstance(x, bytes):
                return _int_of_bytes(x, 10)
            if has(x, "__int__"):
                return _checked_int(x.__int__(), "__int__")
            if has(x, "__index__"):
                return _checked_int(x.__index__(), "__index__")
            if has(x, "__trunc__"):
                return x.__trunc__()
            type_error("int() argument must be a string, a bytes-like object "
                       "or a real number, not '" + __type_name__(x) + "'")
        else:
            if isinstance(x, str):
                return rt.int_parse(x, __index_of__(base))
            if isinstance(x, bytes):
                return _int_of_bytes(x, __index_of__(base))
            type_error("int() can't convert non-string with explicit base")

    def __repr__(self):
        return __int_text__(self)

    def __hash__(self):
        return __hash_of__(self)

    def __format__(self, spec):
        if self < 0:
            return rt.int_format(as_int(self), spec)
        return rt.uint_format(as_uint(self), spec)

    def bit_length(self):
        if self < 0:
            return rt.int_bit_length(as_int(self))
        return rt.uint_bit_length(as_uint(self))

    def bit_count(self):
        if self < 0:
            return rt.int_bit_count(as_int(self))
        return rt.uint_bit_count(as_uint(self))

    def conjugate(self):
        return self + 0

    def is_integer(self):
        return True

    def as_integer_ratio(self):
        return (self + 0, 1)

    def to_bytes(self, length=1, byteorder="big", *, signed=False):
        length = __index_of__(length)
        is_big = _is_big(__text_arg__(byteorder, "to_bytes", "byteorder"))
        return rt.int_to_bytes(self, length, is_big, True if signed else False)

    @staticmethod
    def from_bytes(bytes, byteorder="big", *, signed=False):
        is_big = _is_big(__text_arg__(byteorder, "from_bytes", "byteorder"))
        return rt.int_from_bytes(_bytes_to_read(bytes), is_big,
                                 True if signed else False)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self + 0
        return rt.int_round(self, __index_of__(ndigits))

    def __trunc__(self):
        return self + 0

    def __floor__(self):
        return self + 0

    def __ceil__(self):
        return self + 0

    def __index__(self):
        return self + 0

    def __int__(self):
        return self + 0

    def __float__(self):
        return self + 0.0

    def __abs__(self):
        return -self if self < 0 else self + 0

    @property
    def real(self):
        return self + 0

    @property
    def imag(self):
        return 0

    @property
    def numerator(self):
        return self + 0

    @property
    def denominator(self):
        return 1


def _bytes_to_read(data):
    data = split(data)
    if isinstance(data, (int, str)):
        type_error("cannot convert '" + __type_name__(data)
                   + "' object to bytes")
    return bytes(data)


def _int_of_bytes(b, base):
    try:
        return rt.int_parse(rt.bytes_decode(b, "ascii", "strict"), base)
    except ValueError:
        raise ValueError("invalid literal for int() with base "
                         + __int_text__(base) + ": " + rt.bytes_repr(b)) from None


def _float_of_bytes(b):
    try:
        return rt.float_parse(rt.bytes_decode(b, "ascii", "strict"))
    except ValueError:
        raise ValueError("could not convert string to float: "
                         + rt.bytes_repr(b)) from None


def _is_big(byteorder):
    if byteorder == "big":
        return True
    if byteorder == "little":
        return False
    raise ValueError("byteorder must be either 'little' or 'big'")


def _checked_int(r, what):
    r = split(r)
    if isinstance(r, bool):
        return 1 if r else 0
    if isinstance(r, int):
        return r
    raise TypeError(what + " returned non-int (type " + __type_name__(r) + ")")


class bool(int):
    def __call_class__(x=False):
        return True if x else False

    def __repr__(self):
        return "True" if self else "False"

    def __format__(self, spec):
        if spec == "":
            return "True" if self else "False"
        return rt.int_format(as_int(self), spec)


class float:
    def __call_class__(x=0.0):
        x = split(x)
        if isinstance(x, float):
            return x
        if isinstance(x, int):
            return x + 0.0
        if isinstance(x, str):
            return rt.float_parse(x)
        if isinstance(x, bytes):
            return _float_of_bytes(x)
        if has(x, "__float__"):
            r = x.__float__()
            if isinstance(r, float):
                return r
            raise TypeError(__type_name__(x) + ".__float__ returned non-float"
                            " (type " + __type_name__(r) + ")")
        if has(x, "__index__"):
            return x.__index__() + 0.0
        type_error("float() argument must be a string or a real number, not '"
                   + __type_name__(x) + "'")

    def __repr__(self):
        return rt.float_repr(self)

    def __hash__(self):
        return rt.float_hash(self)

    def __format__(self, spec):
        return rt.float_format(self, spec)

    def is_integer(self):
        return rt.float_is_integer(self)

    def as_integer_ratio(self):
        return (rt.float_ratio_num(self), rt.float_ratio_den(self))

    def hex(self):
        return rt.float_hex(self)

    @staticmethod
    def fromhex(text):
        text = split(text)
        if not isinstance(text, str):
            type_error("bad argument type for built-in operation")
        return rt.float_fromhex(text)

    def conjugate(self):
        return self

    def __round__(self, ndigits=None):
        if ndigits is None:
            return rt.float_round_int(self)
        return rt.float_round(self, __index_of__(ndigits))

    def __trunc__(self):
        return rt.float_to_int(self)

    def __floor__(self):
        return rt.math_floor(self)

    def __ceil__(self):
        return rt.math_ceil(self)

    def __int__(self):
        return rt.float_to_int(self)

    def __float__(self):
        return self

    def __abs__(self):
        return rt.math_fabs(self)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return 0.0
