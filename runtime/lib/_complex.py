"""complex: a pair of floats that never changes. An operator turns its operands
into pairs first, as CPython does: signs of zeros and nan depend on it."""

from __gel__ import (DONE, has, is_done, isinstance, rt, split, type_error,
                     wrap_add, wrap_mul)


class complex:
    __slots__ = ("_re", "_im")

    def __init__(self, real=DONE, imag=DONE):
        if is_done(real):
            self._re = 0.0
            im = 0.0
        else:
            r = real
            r = split(r)
            if isinstance(r, complex):
                self._re = r._re
                im = r._im
            elif isinstance(r, str):
                if not is_done(imag):
                    raise TypeError("complex() can't take second arg if first "
                                    "is a string")
                self._re = rt.complex_part(r, False)
                im = rt.complex_part(r, True)
            elif has(r, "__complex__"):
                c = _checked_complex(r.__complex__())
                self._re = c._re
                im = c._im
            else:
                self._re = _number(r, "first argument must be a string or")
                im = 0.0
        if is_done(imag):
            self._im = im
        else:
            i = imag
            i = split(i)
            if isinstance(i, complex):
                self._re = self._re - i._im
                self._im = im + i._re
            elif isinstance(i, str):
                raise TypeError("complex() second arg can't be a string")
            else:
                x = _number(i, "second argument must be")
                if not is_done(real) and _is_complex(real):
                    x = x + im
                self._im = x

    @property
    def real(self):
        return self._re

    @property
    def imag(self):
        return self._im

    def conjugate(self):
        return complex(self._re, -self._im)

    def __complex__(self):
        return complex(self._re, self._im)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # --- text, hash, comparison ---------------------------------------------------

    def __repr__(self):
        im = _short(self._im)
        if self._re == 0.0 and rt.math_copysign(1.0, self._re) > 0.0:
            return im + "j"
        if not rt.str_startswith(im, "-", 0, 1):
            im = "+" + im
        return "(" + _short(self._re) + im + "j)"

    def __format__(self, spec):
        if spec == "":
            return str(self)
        return rt.complex_format(self._re, self._im, spec)

    def __hash__(self):
        return wrap_add(rt.float_hash(self._re),
                        wrap_mul(1000003, rt.float_hash(self._im)))

    def __bool__(self):
        return self._re != 0.0 or self._im != 0.0

    def __eq__(self, other):
        if isinstance(other, complex):
            return self._re == other._re and self._im == other._im
        if isinstance(other, (int, float)):
            return self._im == 0.0 and self._re == other
        return NotImplemented

    # --- operators ----------------------------------------------------------------

    def __abs__(self):
        r = rt.c_hypot(self._re, self._im)
        if r == _INF and abs(self._re) != r and abs(self._im) != r:
            raise OverflowError("absolute value too large")
        return r

    def __neg__(self):
        return complex(-self._re, -self._im)

    def __pos__(self):
        return complex(self._re, self._im)

    def __add__(self, other):
        if not _is_operand(other):
            return NotImplemented
        re, im = _pair(other)
        return complex(self._re + re, self._im + im)

    def __radd__(self, other):
        if not _is_operand(other):
            return NotImplemented
        re, im = _pair(other)
        return complex(re + self._re, im + self._im)

    def __sub__(self, other):
        if not _is_operand(other):
            return NotImplemented
        re, im = _pair(other)
        return complex(self._re - re, self._im - im)

    def __rsub__(self, other):
        if not _is_operand(other):
            return NotImplemented
        re, im = _pair(other)
        return complex(re - self._re, im - self._im)

    def __mul__(self, other):
        if not _is_operand(other):
            return NotImplemented
        re, im = _pair(other)
        return complex(self._re * re - self._im * im,
                       self._re * im + self._im * re)

    def __rmul__(self, other):
        if not _is_operand(other):
            return NotImplemented
        re, im = _pair(other)
        return complex(re * self._re - im * self._im,
                       re * self._im + im * self._re)

    def __truediv__(self, other):
        if not _is_operand(other):
            return NotImplemented
        re, im = _pair(other)
        return _quotient(self._re, self._im, re, im)

    def __rtruediv__(self, other):
        if not _is_operand(other):
            return NotImplemented
        re, im = _pair(other)
        return _quotient(re, im, self._re, self._im)

    def __pow__(self, other, mod=None):
        if not _is_operand(other):
            return NotImplemented
        if mod is not None:
            raise ValueError("complex modulo")
        re, im = _pair(other)
        return _power(self._re, self._im, re, im)

    def __rpow__(self, other, mod=None):
        if not _is_operand(other):
            return NotImplemented
        if mod is not None:
            raise ValueError("complex modulo")
        re, im = _pair(other)
        return _power(re, im, self._re, self._im)


_INF = 1e309


def _checked_complex(c):
    if isinstance(c, complex):
        return c
    raise TypeError("__complex__ returned non-complex (type "
                    + __type_name__(c) + ")")


def _number(x, what):
    """A part that is no complex number, as float()."""
    x = split(x)
    if isinstance(x, (int, float)):
        return __float_of__(x)
    if has(x, "__float__") or has(x, "__index__"):
        return float(x)
    type_error("complex() " + what + " a number, not '" + __type_name__(x)
               + "'")


def _is_complex(x):
    return isinstance(x, complex) or has(x, "__complex__")


def _short(x):
    """repr() without a `.0` at the end."""
    text = rt.float_repr(x)
    n = rt.str_len(text)
    if rt.str_endswith(text, ".0", 0, n):
        return rt.str_slice(text, 0, n - 2, 1)
    return text


def _is_operand(x):
    return isinstance(x, (int, float, complex))


def _pair(x):
    if isinstance(x, complex):
        return (x._re, x._im)
    return (__float_of__(x), 0.0)


def _quotient(a, b, c, d):
    """(a + bj) / (c + dj), scaled by the larger part of the divisor."""
    r = _divide(a, b, c, d)
    if r is None:
        raise ZeroDivisionError("complex division by zero")
    return r


def _divide(a, b, c, d):
    """The quotient, None where the divisor is zero."""
    abs_c = -c if c < 0.0 else c
    abs_d = -d if d < 0.0 else d
    if abs_c >= abs_d:
        if abs_c == 0.0:
            return None
        ratio = d / c
        denom = c + d * ratio
        return complex((a + b * ratio) / denom, (b - a * ratio) / denom)
    if abs_d >= abs_c:
        ratio = c / d
        denom = c * ratio + d
        return complex((a * ratio + b) / denom, (b * ratio - a) / denom)
    return complex(_INF - _INF, _INF - _INF)


def _power(a, b, c, d):
    """(a + bj) ** (c + dj). Small whole exponents are multiplied out."""
    if d == 0.0 and -100.0 <= c <= 100.0 and rt.float_is_integer(c):
        r = _whole_power(a, b, rt.float_to_int(c))
    else:
        r = _general_power(a, b, c, d)
    if r is None:
        raise ZeroDivisionError("0.0 to a negative or complex power")
    if rt.math_isinf(r._re) or rt.math_isinf(r._im):
        raise OverflowError("complex exponentiation")
    return r


def _whole_power(a, b, n):
    if n > 0:
        return _repeated(a, b, n)
    p = _repeated(a, b, -n)
    return _divide(1.0, 0.0, p._re, p._im)


def _repeated(a, b, n):
    re = 1.0
    im = 0.0
    mask = 1
    while n >= mask:
        if n & mask:
            re, im = re * a - im * b, re * b + im * a
        mask <<= 1
        a, b = a * a - b * b, a * b + b * a
    return complex(re, im)


def _general_power(a, b, c, d):
    if c == 0.0 and d == 0.0:
        return complex(1.0, 0.0)
    if a == 0.0 and b == 0.0:
        if d != 0.0 or c < 0.0:
            return None
        return complex(0.0, 0.0)
    size = rt.c_hypot(a, b)
    n = rt.c_pow(size, c)
    at = rt.c_atan2(b, a)
    phase = at * c
    if d != 0.0:
        n = rt.c_div(n, rt.c_exp(at * d))
        phase = phase + d * rt.c_log(size)
    if rt.math_isinf(phase):
        return None                     # the C library's cos finds no value
    return complex(n * rt.c_cos(phase), n * rt.c_sin(phase))
