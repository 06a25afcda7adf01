"""statistics: sums are exact, as CPython's are by fractions."""

from __gel__ import (as_int, float_bits, isinstance, raw_get, raw_i64, raw_len,
                     raw_move, raw_set, rt, split, type_error)
from math import exp, fsum, isfinite, log


class StatisticsError(ValueError):
    pass


class _Numbers:
    """Data as integers and powers of two."""

    def __init__(self, data):
        self.nums = raw_i64(16)
        self.exps = raw_i64(16)
        self.n = 0
        self.is_int = True
        self.is_finite = True
        self.total = 0.0
        for x in data:
            self.add(x)

    def add(self, x):
        x = split(x)
        if self.n == raw_len(self.nums):
            self.grow()
        if isinstance(x, float):
            self.is_int = False
            if not isfinite(x):
                self.is_finite = False
            self.total += x
            bits = float_bits(x)
            e = bits >> 52 & 2047
            m = bits & 4503599627370495
            if e > 0:
                m += 4503599627370496
                e -= 1
            raw_set(self.nums, self.n, -m if x < 0.0 else m)
            raw_set(self.exps, self.n, e - 1074)
        elif isinstance(x, int):
            raw_set(self.nums, self.n, as_int(x))
            raw_set(self.exps, self.n, 0)
        else:
            type_error("can't convert type '" + __type_name__(x)
                       + "' to numerator/denominator")
        self.n += 1

    def grow(self):
        n = self.n
        a = raw_i64(2 * n)
        raw_move(a, 0, self.nums, 0, n)
        self.nums = a
        b = raw_i64(2 * n)
        raw_move(b, 0, self.exps, 0, n)
        self.exps = b


def _divided(d, by):
    """The sum, divided: an int if all are and it is one."""
    if not d.is_finite:
        return d.total / by
    r = rt.stat_sum(d.nums, d.exps, d.n, by)
    if d.is_int:
        total = 0
        for i in range(d.n):
            total += raw_get(d.nums, i)
        if total % by == 0:
            return total // by
    return r


def mean(data):
    d = _Numbers(data)
    if d.n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _divided(d, d.n)


def fmean(data, weights=None):
    if weights is None:
        values = [float(x) for x in data]
        if len(values) == 0:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(values) / len(values)
    values = [float(x) for x in data]
    factors = [float(x) for x in weights]
    if len(values) != len(factors):
        raise StatisticsError("data and weights must be the same length")
    total = fsum(factors)
    if total == 0.0:
        raise StatisticsError("sum of weights must be non-zero")
    return fsum([a * b for a, b in zip(values, factors)]) / total


def geometric_mean(data):
    values = []
    for x in data:
        if not x > 0:
            raise StatisticsError("geometric mean requires a non-empty dataset "
                                  "containing positive numbers")
        values.append(log(x))
    if len(values) == 0:
        raise StatisticsError("geometric mean requires a non-empty dataset "
                              "containing positive numbers")
    return exp(fsum(values) / len(values))


def median(data):
    items = sorted(data)
    n = len(items)
    if n == 0:
        raise StatisticsError("no median for empty data")
    if n % 2 == 1:
        return items[n // 2]
    return (items[n // 2 - 1] + items[n // 2]) / 2


def median_low(data):
    items = sorted(data)
    n = len(items)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return items[(n - 1) // 2]


def median_high(data):
    items = sorted(data)
    n = len(items)
    if n == 0:
        raise StatisticsError("no median for empty data")
    return items[n // 2]


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    counts = _counts(data)
    if len(counts) == 0:
        raise StatisticsError("no mode for empty data")
    most = max(counts.values())
    for x in counts:
        if counts[x] == most:
            return x


def multimode(data):
    counts = _counts(data)
    if len(counts) == 0:
        return []
    most = max(counts.values())
    return [x for x in counts if counts[x] == most]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    items = sorted(data)
    size = len(items)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        m = size - 1
        for i in range(1, n):
            j, d = divmod(i * m, n)
            result.append((items[j] * (n - d) + items[j + 1] * d) / n)
        return result
    if method == "exclusive":
        m = size + 1
        for i in range(1, n):
            j = min(max(i * m // n, 1), size - 1)
            d = i * m - j * n
            result.append((items[j - 1] * (n - d) + items[j] * d) / n)
        return result
    raise ValueError("Unknown method: " + repr(method))


def _enough(data, least, what):
    """The numbers, of which there must be more than `least`."""
    d = _Numbers(data)
    if d.n < 1 + least:
        raise StatisticsError(what + " requires at least "
                              + ("two data points" if least else
                                 "one data point"))
    return d


def _spread(data, center, least, what, is_rooted):
    """The squared distances, summed and divided by n + least; their root?"""
    d = _enough(data, least, what)
    n = d.n
    if center is not None:
        squares = _Numbers([(x - center) * (x - center) for x in data])
        if is_rooted:
            return _divided(squares, n - least) ** 0.5
        return _divided(squares, n - least)
    if not d.is_finite:
        return d.total - d.total
    whole = raw_i64(1)
    r = rt.stat_squares(d.nums, d.exps, n, n - least, is_rooted, whole)
    if not is_rooted and d.is_int and raw_get(whole, 0) == 1:
        return int(r)
    return r


def variance(data, xbar=None):
    return _spread(list(data), xbar, 1, "variance", False)


def pvariance(data, mu=None):
    return _spread(list(data), mu, 0, "pvariance", False)


def stdev(data, xbar=None):
    return _spread(list(data), xbar, 1, "stdev", True)


def pstdev(data, mu=None):
    return _spread(list(data), mu, 0, "pstdev", True)
