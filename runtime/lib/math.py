"""math: over the C library's functions; integers stay integers where CPython
keeps them."""

from __gel__ import (DONE, as_int, has, is_done, isinstance, raw_new, raw_set,
                     rt, split, tuple_get, tuple_len, type_error)

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = 1e309
nan = inf - inf


def _real(x):
    x = split(x)
    if isinstance(x, float):
        return x
    if isinstance(x, int):
        return x + 0.0
    if has(x, "__float__"):
        return x.__float__()
    if has(x, "__index__"):
        return x.__index__() + 0.0
    type_error("must be real number, not " + __type_name__(x))


def _whole(x):
    x = split(x)
    if isinstance(x, int):
        return as_int(x)
    if has(x, "__index__"):
        return x.__index__()
    type_error("'" + __type_name__(x)
               + "' object cannot be interpreted as an integer")


def ceil(x, /):
    x = split(x)
    if isinstance(x, int):
        return x + 0
    if isinstance(x, float):
        return rt.math_ceil(x)
    if has(x, "__ceil__"):
        return x.__ceil__()
    return rt.math_ceil(_real(x))


def floor(x, /):
    x = split(x)
    if isinstance(x, int):
        return x + 0
    if isinstance(x, float):
        return rt.math_floor(x)
    if has(x, "__floor__"):
        return x.__floor__()
    return rt.math_floor(_real(x))


def trunc(x, /):
    x = split(x)
    if isinstance(x, int):
        return x + 0
    if isinstance(x, float):
        return rt.math_trunc(x)
    if has(x, "__trunc__"):
        return x.__trunc__()
    type_error("type " + __type_name__(x) + " doesn't define __trunc__ method")


def log(x, base=DONE, /):
    if is_done(base):
        return rt.math_log(_real(x))
    return rt.math_log_base(_real(x), _real(base))


def _raw_floats(items):
    n = len(items)
    a = raw_new(n)
    i = 0
    while i < n:
        raw_set(a, i, _real(items[i]))
        i += 1
    return a


def fsum(it, /):
    items = list(it)
    return rt.math_fsum(_raw_floats(items), len(items))


def modf(x, /):
    x = _real(x)
    return (rt.math_modf_frac(x), rt.math_modf_int(x))


def frexp(x, /):
    x = _real(x)
    return (rt.math_frexp_m(x), rt.math_frexp_e(x))


def ldexp(x, i, /):
    return rt.math_ldexp(_real(x), _whole(i))


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    return rt.math_isclose(_real(a), _real(b), _real(rel_tol), _real(abs_tol))


def factorial(n, /):
    if isinstance(n, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    return rt.math_factorial(_whole(n))


def gcd(*args):
    r = 0
    for a in args:
        r = rt.math_gcd(r, _whole(a))
    return r


def lcm(*args):
    r = 1
    for a in args:
        r = rt.math_lcm(r, _whole(a))
    return r


def comb(n, k, /):
    return rt.math_comb(_whole(n), _whole(k))


def perm(n, k=None, /):
    if k is None:
        return rt.math_factorial(_whole(n))
    return rt.math_perm(_whole(n), _whole(k))


def isqrt(n, /):
    return rt.math_isqrt(_whole(n))


def prod(it, /, *, start=1):
    r = start
    for x in it:
        r = r * x
    return r


def hypot(*coordinates):
    n = tuple_len(coordinates)
    a = raw_new(n)
    i = 0
    while i < n:
        raw_set(a, i, _real(tuple_get(coordinates, i)))
        i += 1
    return rt.math_hypot(a, n)


def dist(p, q, /):
    n = len(p)
    if n != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return rt.math_dist(_raw_floats(p), _raw_floats(q), n)


def acos(x, /):
    return rt.math_acos(_real(x))


def acosh(x, /):
    return rt.math_acosh(_real(x))


def asin(x, /):
    return rt.math_asin(_real(x))


def asinh(x, /):
    return rt.math_asinh(_real(x))


def atan(x, /):
    return rt.math_atan(_real(x))


def atanh(x, /):
    return rt.math_atanh(_real(x))


def cbrt(x, /):
    return rt.math_cbrt(_real(x))


def cos(x, /):
    return rt.math_cos(_real(x))


def cosh(x, /):
    return rt.math_cosh(_real(x))


def degrees(x, /):
    return rt.math_degrees(_real(x))


def erf(x, /):
    return rt.math_erf(_real(x))


def erfc(x, /):
    return rt.math_erfc(_real(x))


def exp(x, /):
    return rt.math_exp(_real(x))


def exp2(x, /):
    return rt.math_exp2(_real(x))


def expm1(x, /):
    return rt.math_expm1(_real(x))


def fabs(x, /):
    return rt.math_fabs(_real(x))


def gamma(x, /):
    return rt.math_gamma(_real(x))


def lgamma(x, /):
    return rt.math_lgamma(_real(x))


def log10(x, /):
    return rt.math_log10(_real(x))


def log1p(x, /):
    return rt.math_log1p(_real(x))


def log2(x, /):
    return rt.math_log2(_real(x))


def radians(x, /):
    return rt.math_radians(_real(x))


def sin(x, /):
    return rt.math_sin(_real(x))


def sinh(x, /):
    return rt.math_sinh(_real(x))


def sqrt(x, /):
    return rt.math_sqrt(_real(x))


def tan(x, /):
    return rt.math_tan(_real(x))


def tanh(x, /):
    return rt.math_tanh(_real(x))


def ulp(x, /):
    return rt.math_ulp(_real(x))


def isfinite(x, /):
    return rt.math_isfinite(_real(x))


def isinf(x, /):
    return rt.math_isinf(_real(x))


def isnan(x, /):
    return rt.math_isnan(_real(x))


def atan2(x, y, /):
    return rt.math_atan2(_real(x), _real(y))


def copysign(x, y, /):
    return rt.math_copysign(_real(x), _real(y))


def fmod(x, y, /):
    return rt.math_fmod(_real(x), _real(y))


def nextafter(x, y, /):
    return rt.math_nextafter(_real(x), _real(y))


def pow(x, y, /):
    return rt.math_pow(_real(x), _real(y))


def remainder(x, y, /):
    return rt.math_remainder(_real(x), _real(y))
