"""cmath: the formulas of CPython's cmathmodule.c, with its tables for arguments
that are not finite."""

from __gel__ import DONE, has, is_done, isinstance, rt, split, type_error

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = 1e309
nan = inf - inf
infj = complex(0.0, inf)
nanj = complex(0.0, nan)

_LARGE = 4.4942328371557893e307         # a quarter of the largest float
_SQRT_LARGE = 6.703903964971298e+153
_LOG_LARGE = 708.3964185322641
_MIN = 2.2250738585072014e-308
_SQRT_MIN = 1.4916681462400413e-154
_LN2 = 0.6931471805599453
_LN10 = 2.302585092994046

# A line for each class of the first part, in it two letters for each class of
# the second one: the parts of the result. _kind gives the class.
_VALUES = (nan, 0.0, -0.0, inf, -inf, 2.356194490192345, pi, pi / 2, pi / 4,
           -2.356194490192345, -pi, -pi / 2, -pi / 4, -1.0, 1.0)
_ACOS = ("fdgdgdgegefead"
         "hdaaaaaaaaheaa"
         "hdaaaaaaaaheha"
         "hdaaaaaaaaheha"
         "hdaaaaaaaaheaa"
         "idbdbdbebeiead"
         "adaaaaaaaaaeaa")
_ACOSH = ("djdkdkdgdgdfda"
          "dlaaaaaaaadhaa"
          "dlaaaaaaaadhaa"
          "dlaaaaaaaadhaa"
          "dlaaaaaaaadhaa"
          "dmdcdcdbdbdida"
          "daaaaaaaaadaaa")
_ASINH = ("emececebebeiea"
          "elaaaaaaaaehaa"
          "elaaaaaaaaehaa"
          "dlaaaaaaaadhaa"
          "dlaaaaaaaadhaa"
          "dmdcdcdbdbdida"
          "daaaacabaadaaa")
_ATANH = ("clclclchchchca"
          "claaaaaaaachaa"
          "claaaaaaaachca"
          "blaaaaaaaabhba"
          "blaaaaaaaabhaa"
          "blblblbhbhbhba"
          "blaaaaaaaabhaa")
_COSH = ("aaaadbdcaaaada"
         "aaaaaaaaaaaaaa"
         "aaaaaaaaaaaaab"
         "aaaaaaaaaaaaab"
         "aaaaaaaaaaaaaa"
         "aaaadcdbaaaada"
         "aaaaababaaaaaa")
_EXP = ("bbaabcbbaabbbb"
        "aaaaaaaaaaaaaa"
        "aaaaaaaaaaaaaa"
        "aaaaaaaaaaaaaa"
        "aaaaaaaaaaaaaa"
        "aaaadcdbaaaada"
        "aaaaacabaaaaaa")
_LOG = ("djdkdkdgdgdfda"
        "dlaaaaaaaadhaa"
        "dlaaaaaaaadhaa"
        "dlaaaaaaaadhaa"
        "dlaaaaaaaadhaa"
        "dmdcdcdbdbdida"
        "daaaaaaaaadaaa")
_SINH = ("aaaaecebaaaada"
         "aaaaaaaaaaaaaa"
         "aaaaaaaaaaaaba"
         "aaaaaaaaaaaaba"
         "aaaaaaaaaaaaaa"
         "aaaadcdbaaaada"
         "aaaaacabaaaaaa")
_SQRT = ("debebebdbdddad"
         "deaaaaaaaaddaa"
         "deaaaaaaaaddaa"
         "deaaaaaaaaddaa"
         "deaaaaaaaaddaa"
         "dedcdcdbdbddda"
         "deaaaaaaaaddaa")
_TANH = ("nbaancnbaanbnb"
         "aaaaaaaaaaaaaa"
         "aaaaaaaaaaaaaa"
         "aaaaaaaaaaaaaa"
         "aaaaaaaaaaaaaa"
         "obaaocobaaobob"
         "aaaaacabaaaaaa")
_RECT = ("aaaaebecaaaada"
         "aaaaaaaaaaaaaa"
         "bbaaaaaaaabbbb"
         "bbaaaaaaaabbbb"
         "aaaaaaaaaaaaaa"
         "aaaadcdbaaaada"
         "aaaaababaaaaaa")


def _kind(x):
    """-inf, negative, -0.0, 0.0, positive, inf, nan."""
    if x != x:
        return 6
    if x == 0.0:
        return 2 if rt.math_copysign(1.0, x) < 0.0 else 3
    if x < 0.0:
        return 0 if x == -inf else 1
    return 5 if x == inf else 4


def _special(table, x, y):
    i = 14 * _kind(x) + 2 * _kind(y)
    return complex(_VALUES[rt.str_code(table, i) - 97],
                   _VALUES[rt.str_code(table, i + 1) - 97])


def _finite(x, y):
    return rt.math_isfinite(x) and rt.math_isfinite(y)


def _sign(x, y):
    return rt.math_copysign(x, y)


def _domain_error():
    raise ValueError("math domain error")


def _in_range(re, im):
    if rt.math_isinf(re) or rt.math_isinf(im):
        raise OverflowError("math range error")
    return complex(re, im)


def _pair(z):
    z = split(z)
    if isinstance(z, complex):
        return (z.real, z.imag)
    if isinstance(z, (int, float)):
        return (__float_of__(z), 0.0)
    if has(z, "__complex__"):
        c = complex(z)
        return (c.real, c.imag)
    return (_real(z), 0.0)


def _real(x):
    x = split(x)
    if isinstance(x, (int, float)):
        return __float_of__(x)
    if not isinstance(x, str) and (has(x, "__float__") or has(x, "__index__")):
        return float(x)
    type_error("must be real number, not " + __type_name__(x))


# --- square root and logarithms ---------------------------------------------------

def sqrt(z, /):
    x, y = _pair(z)
    return _sqrt(x, y)


def _sqrt(x, y):
    if not _finite(x, y):
        return _special(_SQRT, x, y)
    if x == 0.0 and y == 0.0:
        return complex(0.0, y)
    ax = abs(x)
    ay = abs(y)
    if ax < _MIN and ay < _MIN:
        ax = rt.c_ldexp(ax, 53)
        s = rt.c_ldexp(rt.c_sqrt(ax + rt.c_hypot(ax, rt.c_ldexp(ay, 53))), -27)
    else:
        ax = ax / 8.0
        s = 2.0 * rt.c_sqrt(ax + rt.c_hypot(ax, ay / 8.0))
    d = ay / (2.0 * s)
    if x >= 0.0:
        return complex(s, _sign(d, y))
    return complex(d, _sign(s, y))


def _log(x, y):
    """-inf at zero, where CPython reports an error."""
    if not _finite(x, y):
        return _special(_LOG, x, y)
    ax = abs(x)
    ay = abs(y)
    at = rt.c_atan2(y, x)
    if ax > _LARGE or ay > _LARGE:
        return complex(rt.c_log(rt.c_hypot(ax / 2.0, ay / 2.0)) + _LN2, at)
    if ax == 0.0 and ay == 0.0:
        return complex(-inf, at)
    if ax < _MIN and ay < _MIN:
        h = rt.c_hypot(rt.c_ldexp(ax, 53), rt.c_ldexp(ay, 53))
        return complex(rt.c_log(h) - 53 * _LN2, at)
    h = rt.c_hypot(ax, ay)
    if 0.71 <= h <= 1.73:
        am = ax if ax > ay else ay
        an = ay if ax > ay else ax
        return complex(rt.c_log1p((am - 1.0) * (am + 1.0) + an * an) / 2.0, at)
    return complex(rt.c_log(h), at)


def log(z, base=DONE, /):
    x, y = _pair(z)
    if is_done(base):
        if x == 0.0 and y == 0.0:
            _domain_error()
        return _log(x, y)
    p, q = _pair(base)
    by = _log(p, q)
    if (p == 0.0 and q == 0.0) or by == 0.0:
        _domain_error()
    return _log(x, y) / by


def log10(z, /):
    x, y = _pair(z)
    if x == 0.0 and y == 0.0:
        _domain_error()
    r = _log(x, y)
    return complex(r.real / _LN10, r.imag / _LN10)


def exp(z, /):
    x, y = _pair(z)
    if not _finite(x, y):
        if rt.math_isinf(y) and x == x and x != -inf:
            _domain_error()
        if rt.math_isinf(x) and rt.math_isfinite(y) and y != 0.0:
            size = inf if x > 0.0 else 0.0
            return complex(_sign(size, rt.c_cos(y)), _sign(size, rt.c_sin(y)))
        return _special(_EXP, x, y)
    if x > _LOG_LARGE:
        n = rt.c_exp(x - 1.0)
        return _in_range(n * rt.c_cos(y) * e, n * rt.c_sin(y) * e)
    n = rt.c_exp(x)
    return _in_range(n * rt.c_cos(y), n * rt.c_sin(y))


# --- hyperbolic functions ---------------------------------------------------------

def _infinite(x, y, sign_re, sign_im, table):
    """cosh and sinh where a part is not finite; the signs are those at -inf."""
    if rt.math_isinf(y) and x == x:
        _domain_error()
    if rt.math_isinf(x) and rt.math_isfinite(y) and y != 0.0:
        re = _sign(inf, rt.c_cos(y))
        im = _sign(inf, rt.c_sin(y))
        if x > 0.0:
            return complex(re, im)
        return complex(re * sign_re, im * sign_im)
    return _special(table, x, y)


def cosh(z, /):
    x, y = _pair(z)
    return _cosh(x, y)


def _cosh(x, y):
    if not _finite(x, y):
        return _infinite(x, y, 1.0, -1.0, _COSH)
    if abs(x) > _LOG_LARGE:
        m = x - _sign(1.0, x)
        return _in_range(rt.c_cos(y) * rt.c_cosh(m) * e,
                         rt.c_sin(y) * rt.c_sinh(m) * e)
    return _in_range(rt.c_cos(y) * rt.c_cosh(x), rt.c_sin(y) * rt.c_sinh(x))


def sinh(z, /):
    x, y = _pair(z)
    return _sinh(x, y)


def _sinh(x, y):
    if not _finite(x, y):
        return _infinite(x, y, -1.0, 1.0, _SINH)
    if abs(x) > _LOG_LARGE:
        m = x - _sign(1.0, x)
        return _in_range(rt.c_cos(y) * rt.c_sinh(m) * e,
                         rt.c_sin(y) * rt.c_cosh(m) * e)
    return _in_range(rt.c_cos(y) * rt.c_sinh(x), rt.c_sin(y) * rt.c_cosh(x))


def tanh(z, /):
    x, y = _pair(z)
    return _tanh(x, y)


def _tanh(x, y):
    if not _finite(x, y):
        if rt.math_isinf(y) and rt.math_isfinite(x):
            _domain_error()
        if rt.math_isinf(x) and rt.math_isfinite(y) and y != 0.0:
            return complex(1.0 if x > 0.0 else -1.0,
                           _sign(0.0, 2.0 * rt.c_sin(y) * rt.c_cos(y)))
        return _special(_TANH, x, y)
    if abs(x) > _LOG_LARGE:
        return complex(_sign(1.0, x), 4.0 * rt.c_sin(y) * rt.c_cos(y)
                       * rt.c_exp(-2.0 * abs(x)))
    tx = rt.c_tanh(x)
    ty = rt.c_tan(y)
    cx = 1.0 / rt.c_cosh(x)
    t = tx * ty
    denom = 1.0 + t * t
    return complex(tx * (1.0 + ty * ty) / denom, ((ty / denom) * cx) * cx)


def acosh(z, /):
    x, y = _pair(z)
    if not _finite(x, y):
        return _special(_ACOSH, x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_log_large(x, y), rt.c_atan2(y, x))
    s = _sqrt(x - 1.0, y)
    t = _sqrt(x + 1.0, y)
    return complex(rt.c_asinh(s.real * t.real + s.imag * t.imag),
                   2.0 * rt.c_atan2(s.imag, t.real))


def _log_large(x, y):
    return rt.c_log(rt.c_hypot(x / 2.0, y / 2.0)) + _LN2 * 2.0


def asinh(z, /):
    x, y = _pair(z)
    return _asinh(x, y)


def _asinh(x, y):
    if not _finite(x, y):
        return _special(_ASINH, x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_sign(_log_large(x, y), x), rt.c_atan2(y, abs(x)))
    s = _sqrt(1.0 + y, -x)
    t = _sqrt(1.0 - y, x)
    return complex(rt.c_asinh(s.real * t.imag - t.real * s.imag),
                   rt.c_atan2(y, s.real * t.real - s.imag * t.imag))


def atanh(z, /):
    x, y = _pair(z)
    return _atanh(x, y)


def _atanh(x, y):
    if not _finite(x, y):
        return _special(_ATANH, x, y)
    if x < 0.0 or (x == 0.0 and _sign(1.0, x) < 0.0):
        r = _atanh(-x, -y)
        return complex(-r.real, -r.imag)
    ay = abs(y)
    if x > _SQRT_LARGE or ay > _SQRT_LARGE:
        h = rt.c_hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / h / h, -_sign(pi / 2.0, -y))
    if x == 1.0 and ay < _SQRT_MIN:
        if ay == 0.0:
            _domain_error()
        return complex(-rt.c_log(rt.c_sqrt(ay) / rt.c_sqrt(rt.c_hypot(ay, 2.0))),
                       _sign(rt.c_atan2(2.0, -ay) / 2.0, y))
    re = rt.c_log1p(4.0 * x / ((1.0 - x) * (1.0 - x) + ay * ay)) / 4.0
    at = rt.c_atan2(-2.0 * y, (1.0 - x) * (1.0 + x) - ay * ay)
    return complex(re, -at / 2.0)


# --- circular functions: those at iz, turned back -----------------------------------

def acos(z, /):
    x, y = _pair(z)
    if not _finite(x, y):
        return _special(_ACOS, x, y)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(rt.c_atan2(abs(y), x), _sign(_log_large(x, y), -y))
    s = _sqrt(1.0 - x, -y)
    t = _sqrt(1.0 + x, y)
    return complex(2.0 * rt.c_atan2(s.real, t.real),
                   rt.c_asinh(t.real * s.imag - t.imag * s.real))


def _turned(r):
    return complex(r.imag, -r.real)


def asin(z, /):
    x, y = _pair(z)
    return _turned(_asinh(-y, x))


def atan(z, /):
    x, y = _pair(z)
    return _turned(_atanh(-y, x))


def cos(z, /):
    x, y = _pair(z)
    return _cosh(-y, x)


def sin(z, /):
    x, y = _pair(z)
    return _turned(_sinh(-y, x))


def tan(z, /):
    x, y = _pair(z)
    return _turned(_tanh(-y, x))


# --- polar coordinates, questions ---------------------------------------------------

def phase(z, /):
    x, y = _pair(z)
    return rt.c_atan2(y, x)


def polar(z, /):
    x, y = _pair(z)
    r = rt.c_hypot(x, y)
    if r == inf and _finite(x, y):
        raise OverflowError("math range error")
    return (r, rt.c_atan2(y, x))


def rect(r, phi, /):
    r = _real(r)
    phi = _real(phi)
    if not _finite(r, phi):
        if rt.math_isinf(phi) and r != 0.0 and r == r:
            _domain_error()
        if rt.math_isinf(r) and rt.math_isfinite(phi) and phi != 0.0:
            to = _sign(1.0, r)
            return complex(to * _sign(inf, rt.c_cos(phi)),
                           to * _sign(inf, rt.c_sin(phi)))
        return _special(_RECT, r, phi)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * rt.c_cos(phi), r * rt.c_sin(phi))


def isfinite(z, /):
    x, y = _pair(z)
    return _finite(x, y)


def isinf(z, /):
    x, y = _pair(z)
    return rt.math_isinf(x) or rt.math_isinf(y)


def isnan(z, /):
    x, y = _pair(z)
    return rt.math_isnan(x) or rt.math_isnan(y)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    x, y = _pair(a)
    u, v = _pair(b)
    rel_tol = _real(rel_tol)
    abs_tol = _real(abs_tol)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if x == u and y == v:
        return True
    if (rt.math_isinf(x) or rt.math_isinf(y) or rt.math_isinf(u)
            or rt.math_isinf(v)):
        return False
    diff = rt.c_hypot(x - u, y - v)
    return (diff <= rel_tol * rt.c_hypot(u, v) or diff <= rel_tol * rt.c_hypot(x, y)
            or diff <= abs_tol)
