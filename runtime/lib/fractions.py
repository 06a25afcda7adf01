"""fractions: rational numbers of two ints, in lowest terms.

An int has 64 bits here: what does not fit raises OverflowError. Comparisons never
do, they go digit by digit."""

from __gel__ import as_int, isinstance, rt, split, type_error

_MODULUS = 2305843009213693951          # of hashes: 2**61 - 1
_HASH_INF = 314159


class Fraction:
    __slots__ = ("_numerator", "_denominator")

    def __init__(self, numerator=0, denominator=None, *, _normalize=True):
        if denominator is None:
            n, d = _ratio(numerator)
        elif _is_rational(numerator) and _is_rational(denominator):
            n = (_whole(numerator.numerator) * _whole(denominator.denominator))
            d = (_whole(denominator.numerator) * _whole(numerator.denominator))
        else:
            raise TypeError("both arguments should be Rational instances")
        if _normalize:
            if d == 0:
                raise ZeroDivisionError("Fraction(" + str(n) + ", 0)")
            g = rt.math_gcd(n, d)
            if d < 0:
                g = -g
            n = n // g
            d = d // g
        self._numerator = n
        self._denominator = d

    @classmethod
    def from_float(cls, f):
        if isinstance(f, (int, float)):
            return cls(f)
        raise TypeError(cls.__name__ + ".from_float() only takes floats, not "
                        + repr(f) + " (" + __type_name__(f) + ")")

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    @property
    def real(self):
        return Fraction(self._numerator, self._denominator, _normalize=False)

    @property
    def imag(self):
        return 0

    def conjugate(self):
        return Fraction(self._numerator, self._denominator, _normalize=False)

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        n = self._numerator
        d = self._denominator
        if d <= max_denominator:
            return Fraction(n, d, _normalize=False)
        p0 = 0
        q0 = 1
        p1 = 1
        q1 = 0
        while True:                     # the convergents of the continued fraction
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        low = Fraction(p0 + k * p1, q0 + k * q1)
        high = Fraction(p1, q1)
        # They are 1 / (q1 * q) apart, q being the denominator of low, and high is
        # d / (q1 * denominator) from here.
        if q0 + k * q1 <= self._denominator // d // 2:
            return high
        return low

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    # --- text, conversion -----------------------------------------------------------

    def __repr__(self):
        return (__type_name__(self) + "(" + str(self._numerator) + ", "
                + str(self._denominator) + ")")

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return str(self._numerator) + "/" + str(self._denominator)

    def __float__(self):
        return self._numerator / self._denominator

    def __complex__(self):
        return complex(self._numerator / self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __bool__(self):
        return self._numerator != 0

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            return self._round()
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction((self * shift)._round(), shift)
        return Fraction((self / shift)._round() * shift)

    def _round(self):
        d = self._denominator
        floor = self._numerator // d
        rest = self._numerator % d
        if rest > d - rest or rest == d - rest and floor % 2 != 0:
            return floor + 1
        return floor

    def __hash__(self):
        n = self._numerator
        d = self._denominator % _MODULUS
        if d == 0:
            h = _HASH_INF
        else:
            inverse = rt.int_powmod(d, _MODULUS - 2, _MODULUS)
            size = n % _MODULUS
            if n < 0 and size != 0:
                size = _MODULUS - size
            h = (size * inverse) % _MODULUS
        return h if n >= 0 else -h

    # --- comparisons ----------------------------------------------------------------

    def __eq__(self, other):
        if isinstance(other, (int, Fraction)):
            return (self._numerator == other.numerator
                    and self._denominator == other.denominator)
        if isinstance(other, float):
            return _order(self, other) == 0
        if isinstance(other, complex):
            return other.imag == 0.0 and _order(self, other.real) == 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, (int, float, Fraction)):
            return _order(self, other) == -1
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, (int, float, Fraction)):
            return -1 <= _order(self, other) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, (int, float, Fraction)):
            return _order(self, other) == 1
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, (int, float, Fraction)):
            return 0 <= _order(self, other) <= 1
        return NotImplemented

    # --- operators ------------------------------------------------------------------

    def __pos__(self):
        return Fraction(self._numerator, self._denominator, _normalize=False)

    def __neg__(self):
        return Fraction(-self._numerator, self._denominator, _normalize=False)

    def __abs__(self):
        return Fraction(abs(self._numerator), self._denominator,
                        _normalize=False)

    def __add__(self, other):
        if isinstance(other, (int, Fraction)):
            return _add(self, other, 1)
        if isinstance(other, float):
            return float(self) + other
        if isinstance(other, complex):
            return complex(self) + other
        return NotImplemented

    def __radd__(self, other):
        if isinstance(other, (int, Fraction)):
            return _add(other, self, 1)
        if isinstance(other, float):
            return other + float(self)
        if isinstance(other, complex):
            return other + complex(self)
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, (int, Fraction)):
            return _add(self, other, -1)
        if isinstance(other, float):
            return float(self) - other
        if isinstance(other, complex):
            return complex(self) - other
        return NotImplemented

    def __rsub__(self, other):
        if isinstance(other, (int, Fraction)):
            return _add(other, self, -1)
        if isinstance(other, float):
            return other - float(self)
        if isinstance(other, complex):
            return other - complex(self)
        return NotImplemented

    def __mul__(self, other):
        if isinstance(other, (int, Fraction)):
            return _mul(self, other)
        if isinstance(other, float):
            return float(self) * other
        if isinstance(other, complex):
            return complex(self) * other
        return NotImplemented

    def __rmul__(self, other):
        if isinstance(other, (int, Fraction)):
            return _mul(other, self)
        if isinstance(other, float):
            return other * float(self)
        if isinstance(other, complex):
            return other * complex(self)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, (int, Fraction)):
            return _div(self, other)
        if isinstance(other, float):
            return float(self) / other
        if isinstance(other, complex):
            return complex(self) / other
        return NotImplemented

    def __rtruediv__(self, other):
        if isinstance(other, (int, Fraction)):
            return _div(other, self)
        if isinstance(other, float):
            return other / float(self)
        if isinstance(other, complex):
            return other / complex(self)
        return NotImplemented

    def __floordiv__(self, other):
        if isinstance(other, (int, Fraction)):
            return _floordiv(self, other)
        if isinstance(other, float):
            return float(self) // other
        if isinstance(other, complex):
            _no_complex("//")
        return NotImplemented

    def __rfloordiv__(self, other):
        if isinstance(other, (int, Fraction)):
            return _floordiv(other, self)
        if isinstance(other, float):
            return other // float(self)
        if isinstance(other, complex):
            _no_complex("//")
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, (int, Fraction)):
            return _mod(self, other)
        if isinstance(other, float):
            return float(self) % other
        if isinstance(other, complex):
            _no_complex("%")
        return NotImplemented

    def __rmod__(self, other):
        if isinstance(other, (int, Fraction)):
            return _mod(other, self)
        if isinstance(other, float):
            return other % float(self)
        if isinstance(other, complex):
            _no_complex("%")
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, (int, Fraction)):
            return _divmod(self, other)
        if isinstance(other, float):
            return divmod(float(self), other)
        if isinstance(other, complex):
            _no_complex("divmod()")
        return NotImplemented

    def __rdivmod__(self, other):
        if isinstance(other, (int, Fraction)):
            return _divmod(other, self)
        if isinstance(other, float):
            return divmod(other, float(self))
        if isinstance(other, complex):
            _no_complex("divmod()")
        return NotImplemented

    def __pow__(self, other):
        if isinstance(other, (int, Fraction)):
            if other.denominator == 1:
                return _power(self, other.numerator)
            return float(self) ** float(other)
        return float(self) ** other

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, int):
            return Fraction(other) ** self
        if self._denominator == 1:
            return other ** self._numerator
        return other ** float(self)


# --- making them ------------------------------------------------------------------

def _is_rational(x):
    return isinstance(x, (int, Fraction))


def _whole(n):
    """An int as the signed one that a part is."""
    n = split(n)
    if n > 9223372036854775807:
        raise OverflowError("integer overflow: result does not fit 64 bits")
    return as_int(n)


def _ratio(x):
    """The parts of the one argument of Fraction()."""
    x = split(x)
    if isinstance(x, Fraction):
        return (x._numerator, x._denominator)
    if isinstance(x, int):
        return (_whole(x), 1)
    if isinstance(x, float):
        return (rt.float_ratio_num(x), rt.float_ratio_den(x))
    if isinstance(x, str):
        return _Reader(x).read()
    raise TypeError("argument should be a string or a Rational instance")


class _Reader:
    """[sign] digits [/ digits], or [sign] [digits] [. digits] [e [sign] digits];
    single underscores may stand between digits."""

    def __init__(self, text):
        self.text = text
        self.i = 0
        self.end = rt.str_len(text)

    def fail(self):
        raise ValueError("Invalid literal for Fraction: " + repr(self.text))

    def peek(self, letters):
        """The next character if it is one of these."""
        if self.i < self.end and self.text[self.i] in letters:
            self.i += 1
            return True
        return False

    def skip_space(self):
        while self.i < self.end and self.text[self.i].isspace():
            self.i += 1

    def is_digit(self, i):
        return i < self.end and self.text[i].isdecimal()

    def digits(self):
        """A run of digits, perhaps empty, without its underscores."""
        start = self.i
        while (self.is_digit(self.i)
               or start < self.i < self.end and self.text[self.i] == "_"
               and self.is_digit(self.i + 1)):
            self.i += 1
        return self.text[start:self.i].replace("_", "")

    def number(self):
        text = self.digits()
        if text == "":
            self.fail()
        return int(text)

    def sign(self):
        if self.peek("-"):
            return -1
        self.peek("+")
        return 1

    def read(self):
        self.skip_space()
        sign = self.sign()
        if not self.is_digit(self.i):
            if not (self.i < self.end and self.text[self.i] == "."
                    and self.is_digit(self.i + 1)):
                self.fail()
        n = int(self.digits() or "0")
        d = 1
        if self.peek("/"):
            d = self.number()
        else:
            if self.peek("."):
                places = self.digits()
                if places:
                    d = 10 ** rt.str_len(places)
                    n = n * d + int(places)
            if self.peek("eE"):
                to = self.sign()
                exp = to * self.number()
                if exp >= 0:
                    n *= 10 ** exp
                else:
                    d *= 10 ** -exp
        self.skip_space()
        if self.i < self.end:
            self.fail()
        return (sign * n, d)


def _no_complex(op):
    type_error("unsupported operand type(s) for " + op
               + ": 'complex' and 'complex'")


# --- arithmetic on ints and fractions: each has both parts --------------------------

def _make(n, d):
    """n / d in lowest terms already."""
    if d < 0:
        n, d = -n, -d
    if d == 0:
        raise ZeroDivisionError("Fraction(" + str(n) + ", 0)")
    return Fraction(n, d, _normalize=False)


def _add(a, b, sign):
    na = _whole(a.numerator)
    da = a.denominator
    nb = _whole(b.numerator) * sign
    db = b.denominator
    g = rt.math_gcd(da, db)
    if g == 1:
        return Fraction(na * db + da * nb, da * db, _normalize=False)
    s = da // g
    t = na * (db // g) + nb * s
    h = rt.math_gcd(t, g)
    return Fraction(t // h, s * (db // h), _normalize=False)


def _mul(a, b):
    na = _whole(a.numerator)
    da = a.denominator
    nb = _whole(b.numerator)
    db = b.denominator
    g = rt.math_gcd(na, db)
    h = rt.math_gcd(nb, da)
    return Fraction(na // g * (nb // h), db // g * (da // h), _normalize=False)


def _div(a, b):
    na = _whole(a.numerator)
    da = a.denominator
    nb = _whole(b.numerator)
    db = b.denominator
    g = rt.math_gcd(na, nb)
    if g > 1:
        na = na // g
        nb = nb // g
    h = rt.math_gcd(db, da)
    return _make(na * (db // h), nb * (da // h))


def _floordiv(a, b):
    return ((_whole(a.numerator) * b.denominator)
            // (a.denominator * _whole(b.numerator)))


def _mod(a, b):
    da = a.denominator
    db = b.denominator
    return Fraction((_whole(a.numerator) * db) % (_whole(b.numerator) * da),
                    da * db)


def _divmod(a, b):
    da = a.denominator
    db = b.denominator
    n, rest = divmod(_whole(a.numerator) * db, da * _whole(b.numerator))
    return (n, Fraction(rest, da * db))


def _power(a, n):
    if n >= 0:
        return Fraction(a._numerator ** n, a._denominator ** n,
                        _normalize=False)
    if a._numerator == 0:
        raise ZeroDivisionError("Fraction(" + str(a._denominator ** -n) + ", 0)")
    if a._numerator > 0:
        return Fraction(a._denominator ** -n, a._numerator ** -n,
                        _normalize=False)
    return Fraction((-a._denominator) ** -n, (-a._numerator) ** -n,
                    _normalize=False)


# --- order ------------------------------------------------------------------------

def _order(a, b):
    """-1, 0 or 1 as a is less than b, equal or greater; 2 if b is nan."""
    b = split(b)
    n = a._numerator
    d = a._denominator
    if isinstance(b, float):
        return _order_float(n, d, b)
    return _order_parts(n, d, b.numerator, b.denominator)


def _order_parts(a, b, c, d):
    """a / b and c / d by their continued fractions."""
    sign = 1
    while True:
        p = a // b
        q = c // d
        if p != q:
            return -sign if p < q else sign
        a = a % b
        c = c % d
        if a == 0 or c == 0:
            return 0 if a == c else -sign if a == 0 else sign
        a, b, c, d = b, a, d, c
        sign = -sign


def _order_float(n, d, x):
    if x != x:
        return 2
    if x >= 9223372036854775808.0:
        return -1
    if x < -9223372036854775808.0:
        return 1
    p = n // d
    q = rt.math_floor(x)
    if p != q:
        return -1 if p < q else 1
    rest = n % d
    x = x - q
    while rest != 0 and x != 0.0:       # 16 binary digits at a time
        p = (rest * 65536) // d
        x = x * 65536.0
        q = rt.math_floor(x)
        if p != q:
            return -1 if p < q else 1
        rest = (rest * 65536) % d
        x = x - q
    return 0 if rest == 0 and x == 0.0 else -1 if rest == 0 else 1
