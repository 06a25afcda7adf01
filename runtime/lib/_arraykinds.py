"""What the typecodes of arrays mean: an object for each array that checks its items
and knows their bytes. Each of four classes holds items of one type, so that
inference knows the items where it knows the class."""

from __gel__ import (as_int, as_uint, float_bits, has, is_done, is_exact,
                     isinstance, rt, split, type_error)

_FLOAT_MAX = 3.4028235677973362e+38


class _IntKind:
    """Integers that an int holds. take checks a value, give is what a program
    reads, bits and unbits change an item into the bytes of an int and back.
    Where the kind is known at run time only, inference takes the items of
    every array for of any type."""

    def __init__(self, code):
        self.code = code
        self.size = 1 << ("bBhHiIlq".find(code) >> 1)
        if code == "l" or code == "q":
            self.size = 8
        if code in "BHI":
            self.low = 0
            self.high = (1 << 8 * self.size) - 1
        else:
            self.high = 9223372036854775807 >> (64 - 8 * self.size)
            self.low = -self.high - 1

    def take(self, v):
        v = split(v)
        if not is_exact(v, int):
            return self._checked(__index_of__(v))
        return self._checked(v)

    def _checked(self, v):
        if v < self.low or v > self.high:
            self._overflow(v)
        return as_int(v)

    def _overflow(self, v):
        code = self.code
        is_low = v < self.low
        if code == "q":
            raise OverflowError("int too big to convert")
        if v > 9223372036854775807:
            raise OverflowError("Python int too large to convert to C long")
        if code == "I":
            raise OverflowError("can't convert negative value to unsigned int"
                                if is_low
                                else "unsigned int is greater than maximum")
        name = "signed char"
        if code == "B":
            name = "unsigned byte integer"
        elif code == "h" or code == "b" and not -32768 <= v <= 32767:
            name = "signed short integer"
        elif code == "i" or code == "H" and not -2147483648 <= v <= 2147483647:
            name = "signed integer"
        elif code == "H":
            name = "unsigned short"
        raise OverflowError(name + " is " + ("less than minimum" if is_low
                                             else "greater than maximum"))

    def give(self, v):
        return v

    def bits(self, v):
        return v

    def unbits(self, n):
        if self.low == 0:
            return n
        left = 64 - 8 * self.size
        return as_int(as_uint(n) << left & 0xFFFFFFFFFFFFFFFF) >> left


class _WideKind:
    """Unsigned 64 bits, as the int of the same bits."""

    def __init__(self, code):
        self.code = code
        self.size = 8

    def take(self, v):
        v = split(v)
        if not is_exact(v, int):
            return self._checked(__index_of__(v))
        return self._checked(v)

    def _checked(self, v):
        if v < 0:
            raise OverflowError("can't convert negative value to unsigned int"
                                if self.code == "L" else
                                "can't convert negative int to unsigned")
        return as_int(v)

    def give(self, v):
        v = split(v)
        if isinstance(v, int):
            if v < 0:
                return as_uint(v)
        return v

    def bits(self, v):
        return v

    def unbits(self, n):
        return n


class _FloatKind:
    def __init__(self, code):
        self.code = code
        self.size = 4 if code == "f" else 8

    def take(self, v):
        v = split(v)
        if isinstance(v, (int, float)):
            return self._rounded(__float_of__(v))
        if has(v, "__float__") or has(v, "__index__"):
            return self._rounded(float(v))
        type_error("must be real number, not " + __type_name__(v))

    def _rounded(self, x):
        if self.size == 8 or x != x:
            return x
        if x < -_FLOAT_MAX or x > _FLOAT_MAX:
            return x * 1e308 * 1e308
        return rt.bin_unpack(rt.bin_pack(x, 4), 4)

    def give(self, v):
        return v

    def bits(self, v):
        v = split(v)
        if not isinstance(v, float):
            return 0
        if self.size == 8:
            return float_bits(v)
        if v != v:
            return 0x7FC00000
        if v - v != 0.0:
            return 0x7F800000 if v > 0.0 else 0xFF800000
        return rt.bin_pack(v, 4)

    def unbits(self, n):
        return rt.bin_unpack(n, self.size)


class _TextKind:
    def __init__(self, code):
        self.code = code
        self.size = 4

    def take(self, v):
        v = split(v)
        if isinstance(v, str):
            if rt.str_len(v) == 1:
                return v
        raise TypeError("array item must be unicode character")

    def give(self, v):
        return v

    def bits(self, v):
        return rt.str_ord(v)

    def unbits(self, n):
        if n > 0x10FFFF or n < 0:
            raise ValueError("character U+" + rt.int_format(n & 0xFFFFFFFF, "x")
                             + " is not in range [U+0000; U+10ffff]")
        return chr(n)


def kind_of(code, sample):
    if is_done(sample):
        return _any_kind(code)
    if isinstance(sample, float):
        return _FloatKind(code)
    if isinstance(sample, str):
        return _TextKind(code)
    if sample is None:
        return _WideKind(code)
    return _IntKind(code)


def _any_kind(code):
    code = split(code)
    if not isinstance(code, str):
        raise TypeError("array() argument 1 must be a unicode character, not "
                        + __type_name__(code))
    if rt.str_len(code) != 1:
        raise TypeError("array() argument 1 must be a unicode character, not "
                        "str")
    if code in "bBhHiIlq":
        return _IntKind(code)
    if code in "LQ":
        return _WideKind(code)
    if code in "fd":
        return _FloatKind(code)
    if code == "u":
        return _TextKind(code)
    raise ValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f "
                     "or d)")
