"""datetime: durations."""

from __gel__ import isinstance, rt, split

_DAY = 86400000000


def _share(x, unit):
    """x units: whole microseconds, and the part of one that is left."""
    x = split(x)
    if isinstance(x, float):
        whole = rt.math_modf_int(x)
        part = rt.math_modf_frac(x) * unit
        extra = rt.math_modf_int(part)
        return int(whole) * unit + int(extra), part - extra
    return x * unit, 0.0


def divide_nearest(a, b):
    """a / b, rounded to the nearest integer, halves to the even one."""
    q, r = divmod(a, b)
    r *= 2
    more = r > b if b > 0 else r < b
    if more or r == b and q % 2 == 1:
        q += 1
    return q


class timedelta:
    __deep_fields__ = True
    __module__ = "datetime"

    def __init__(self, days=0, seconds=0, microseconds=0, milliseconds=0,
                 minutes=0, hours=0, weeks=0):
        a, fa = _share(microseconds, 1)
        b, fb = _share(milliseconds, 1000)
        c, fc = _share(seconds, 1000000)
        d, fd = _share(minutes, 60000000)
        e, fe = _share(hours, 3600000000)
        f, ff = _share(days, _DAY)
        g, fg = _share(weeks, 7 * _DAY)
        left = fa + fb + fc + fd + fe + ff + fg
        self._set(a + b + c + d + e + f + g + round(left))

    def _set(self, micro):
        self.days = micro // _DAY
        micro %= _DAY
        self.seconds = micro // 1000000
        self.microseconds = micro % 1000000
        if not -999999999 <= self.days <= 999999999:
            raise OverflowError("days=" + str(self.days)
                                + "; must have magnitude <= 999999999")

    def _micro(self):
        return (self.days * 86400 + self.seconds) * 1000000 + self.microseconds

    def total_seconds(self):
        return self._micro() / 1000000

    def __repr__(self):
        parts = []
        if self.days != 0:
            parts.append("days=" + str(self.days))
        if self.seconds != 0:
            parts.append("seconds=" + str(self.seconds))
        if self.microseconds != 0:
            parts.append("microseconds=" + str(self.microseconds))
        if len(parts) == 0:
            parts.append("0")
        return "datetime.timedelta(" + ", ".join(parts) + ")"

    def __str__(self):
        s = (str(self.seconds // 3600) + ":"
             + str(self.seconds // 60 % 60).zfill(2) + ":"
             + str(self.seconds % 60).zfill(2))
        if self.days != 0:
            plural = "" if self.days == 1 or self.days == -1 else "s"
            s = str(self.days) + " day" + plural + ", " + s
        if self.microseconds != 0:
            s = s + "." + str(self.microseconds).zfill(6)
        return s

    def __add__(self, other):
        if isinstance(other, timedelta):
            return of_micro(self._micro() + other._micro())
        return NotImplemented

    def __radd__(self, other):
        return self.__add__(other)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return of_micro(self._micro() - other._micro())
        return NotImplemented

    def __neg__(self):
        return of_micro(-self._micro())

    def __pos__(self):
        return self

    def __abs__(self):
        return -self if self.days < 0 else self

    def __mul__(self, other):
        if isinstance(other, int):
            return of_micro(self._micro() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            m = self._micro()
            q = m * a // b
            r = m * a % b
            if 2 * r > b or 2 * r == b and q % 2 == 1:
                q += 1
            return of_micro(q)
        return NotImplemented

    def __rmul__(self, other):
        return self.__mul__(other)

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._micro() // other._micro()
        if isinstance(other, int):
            return of_micro(self._micro() // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._micro() / other._micro()
        if isinstance(other, int):
            return of_micro(divide_nearest(self._micro(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            m = self._micro()
            if a == 0:
                raise ZeroDivisionError("integer division or modulo by zero")
            q = m * b // a
            r = m * b % a
            more = 2 * r > a if a > 0 else 2 * r < a
            if more or 2 * r == a and q % 2 == 1:
                q += 1
            return of_micro(q)
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            return of_micro(self._micro() % other._micro())
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            q, r = divmod(self._micro(), other._micro())
            return q, of_micro(r)
        return NotImplemented

    def __bool__(self):
        return self.days != 0 or self.seconds != 0 or self.microseconds != 0

    def _order(self, other):
        if self.days != other.days:
            return self.days - other.days
        if self.seconds != other.seconds:
            return self.seconds - other.seconds
        return self.microseconds - other.microseconds

    def __eq__(self, other):
        if isinstance(other, timedelta):
            return self._order(other) == 0
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, timedelta):
            return self._order(other) < 0
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, timedelta):
            return self._order(other) <= 0
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, timedelta):
            return self._order(other) > 0
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, timedelta):
            return self._order(other) >= 0
        return NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))


def of_micro(n):
    d = timedelta()
    d._set(n)
    return d


def of_fields(days, seconds, microseconds):
    d = timedelta()
    d.days = days
    d.seconds = seconds
    d.microseconds = microseconds
    return d
