/* The math module over doubles, with CPython's domain and range errors. Integer
   functions are in mathint.c, sums in mathsum.c. */
#include <errno.h>
#include <math.h>

#include "runtime/internal.h"

static double domain_error(void)
{
    gel_raise(GEL_KIND_VALUE_ERROR, "math domain error");
    return 0;
}

static double range_error(void)
{
    gel_raise(GEL_KIND_OVERFLOW_ERROR, "math range error");
    return 0;
}

/* A nan from what is no nan: outside the domain. Infinity from finite: overflow if
   the function can, else a pole, which is outside the domain too. */
static double check1(double x, double r, bool can_overflow)
{
    if (isnan(r) && !isnan(x))
        return domain_error();
    if (isinf(r) && isfinite(x))
        return can_overflow ? range_error() : domain_error();
    return r;
}

#define MATH_1(name, func, can_overflow)                                       \
    double gel_math_##name(double x)                                           \
    {                                                                          \
        return check1(x, func(x), can_overflow);                               \
    }

MATH_1(acos, acos, false)
MATH_1(acosh, acosh, false)
MATH_1(asin, asin, false)
MATH_1(asinh, asinh, false)
MATH_1(atan, atan, false)
MATH_1(atanh, atanh, false)
MATH_1(cbrt, cbrt, false)
MATH_1(cos, cos, false)
MATH_1(cosh, cosh, true)
MATH_1(erf, erf, false)
MATH_1(erfc, erfc, false)
MATH_1(exp, exp, true)
MATH_1(exp2, exp2, true)
MATH_1(expm1, expm1, true)
MATH_1(log, log, false)
MATH_1(log10, log10, false)
MATH_1(log1p, log1p, false)
MATH_1(log2, log2, false)
MATH_1(sin, sin, false)
MATH_1(sinh, sinh, true)
MATH_1(sqrt, sqrt, false)
MATH_1(tan, tan, false)
MATH_1(tanh, tanh, false)

double gel_math_fabs(double x)
{
    return fabs(x);
}

double gel_math_copysign(double x, double y)
{
    return copysign(x, y);
}

double gel_math_nextafter(double x, double y)
{
    return nextafter(x, y);
}

double gel_math_degrees(double x)
{
    return x * (180.0 / 3.141592653589793238462643383279502884);
}

double gel_math_radians(double x)
{
    return x * (3.141592653589793238462643383279502884 / 180.0);
}

bool gel_math_isnan(double x)
{
    return isnan(x);
}

bool gel_math_isinf(double x)
{
    return isinf(x);
}

bool gel_math_isfinite(double x)
{
    return isfinite(x);
}

double gel_math_atan2(double y, double x)
{
    return atan2(y, x);
}

double gel_math_fmod(double x, double y)
{
    if (isinf(y) && isfinite(x))
        return x;
    double r = fmod(x, y);
    return isnan(r) && !isnan(x) && !isnan(y) ? domain_error() : r;
}

double gel_math_remainder(double x, double y)
{
    double r = remainder(x, y);
    return isnan(r) && !isnan(x) && !isnan(y) ? domain_error() : r;
}

double gel_math_pow(double x, double y)
{
    double r = pow(x, y);
    if (!isfinite(x) || !isfinite(y))
        return r;
    if (isnan(r))
        return domain_error();
    if (isinf(r))
        return x == 0 ? domain_error() : range_error();
    return r;
}

double gel_math_ldexp(double x, int64_t e)
{
    if (x == 0 || !isfinite(x))
        return x;
    int n = e > 100000 ? 100000 : e < -100000 ? -100000 : (int)e;
    double r = ldexp(x, n);
    return isinf(r) ? range_error() : r;
}

double gel_math_frexp_m(double x)
{
    int e;
    return isfinite(x) ? frexp(x, &e) : x;
}

int64_t gel_math_frexp_e(double x)
{
    int e = 0;
    if (isfinite(x))
        frexp(x, &e);
    return e;
}

double gel_math_modf_frac(double x)
{
    double whole;
    return isinf(x) ? copysign(0.0, x) : modf(x, &whole);
}

double gel_math_modf_int(double x)
{
    double whole;
    if (!isfinite(x))
        return x;
    modf(x, &whole);
    return whole;
}

double gel_math_log_base(double x, double base)
{
    double a = gel_math_log(x);
    if (gel_exc)
        return 0;
    double b = gel_math_log(base);
    if (gel_exc)
        return 0;
    if (b == 0) {
        gel_raise(GEL_KIND_ZERO_DIVISION_ERROR, "float division by zero");
        return 0;
    }
    return a / b;
}

double gel_math_ulp(double x)
{
    if (isnan(x))
        return x;
    x = fabs(x);
    if (isinf(x))
        return x;
    double next = nextafter(x, INFINITY);
    if (isinf(next)) {
        next = nextafter(x, -INFINITY);
        return x - next;
    }
    return next - x;
}

bool gel_math_isclose(double a, double b, double rel, double abs_tol)
{
    if (rel < 0 || abs_tol < 0) {
        gel_raise(GEL_KIND_VALUE_ERROR, "tolerances must be non-negative");
        return false;
    }
    if (a == b)
        return true;
    if (isinf(a) || isinf(b))
        return false;
    double diff = fabs(b - a);
    return diff <= fabs(rel * b) || diff <= fabs(rel * a) || diff <= abs_tol;
}

int64_t gel_math_floor(double x)
{
    return gel_float_to_int(floor(x));
}

int64_t gel_math_ceil(double x)
{
    return gel_float_to_int(ceil(x));
}

int64_t gel_math_trunc(double x)
{
    return gel_float_to_int(x);
}

/* --- gamma: Lanczos' approximation with CPython's constants, for its very bits --- */

#define LANCZOS_G 6.024680040776729583740234375

static double lanczos_sum(double x)
{
    static const double num[] = {
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408};
    static const double den[] = {
        0.0,       39916800.0, 120543840.0, 150917976.0, 105258076.0,
        45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
        1925.0,    66.0,       1.0};
    double a = 0, b = 0;
    int n = (int)ARRAY_LEN(num);
    if (x < 5.0) {
        for (int i = n; --i >= 0;) {
            a = a * x + num[i];
            b = b * x + den[i];
        }
    } else {
        for (int i = 0; i < n; i++) {
            a = a / x + num[i];
            b = b / x + den[i];
        }
    }
    return a / b;
}

#define PI 3.141592653589793238462643383279502884197

/* sin(pi x) without loss for large x. */
static double sin_pi(double x)
{
    double y = fmod(fabs(x), 2.0), r;
    switch ((int)round(2.0 * y)) {
    case 0:
        r = sin(PI * y);
        break;
    case 1:
        r = cos(PI * (y - 0.5));
        break;
    case 2:
        r = sin(PI * (1.0 - y));
        break;
    case 3:
        r = -cos(PI * (y - 1.5));
        break;
    default:
        r = sin(PI * (y - 2.0));
        break;
    }
    return copysign(1.0, x) * r;
}

static double gamma_of_large(double x)
{
    double abs = fabs(x), y = abs + (LANCZOS_G - 0.5), z;
    if (abs > LANCZOS_G - 0.5) {
        double q = y - abs;
        z = q - (LANCZOS_G - 0.5);
    } else {
        double q = y - (LANCZOS_G - 0.5);
        z = q - abs;
    }
    z = z * LANCZOS_G / y;
    double r;
    if (x < 0) {
        r = -PI / sin_pi(abs) / abs * exp(y) / lanczos_sum(abs);
        r -= z * r;
        if (abs < 140.0)
            return r / pow(y, abs - 0.5);
        double root = pow(y, abs / 2.0 - 0.25);
        return r / root / root;
    }
    r = lanczos_sum(abs) / exp(y);
    r += z * r;
    if (abs < 140.0)
        return r * pow(y, abs - 0.5);
    double root = pow(y, abs / 2.0 - 0.25);
    return r * root * root;
}

double gel_math_gamma(double x)
{
    static const double small[] = {
        1.0, 1.0, 2.0, 6.0, 24.0, 120.0, 720.0, 5040.0, 40320.0, 362880.0,
        3628800.0, 39916800.0, 479001600.0, 6227020800.0, 87178291200.0,
        1307674368000.0, 20922789888000.0, 355687428096000.0,
        6402373705728000.0, 121645100408832000.0, 2432902008176640000.0,
        51090942171709440000.0, 1124000727777607680000.0};
    if (isnan(x) || (isinf(x) && x > 0))
        return x;
    if (isinf(x) || x == 0 || (x < 0 && x == floor(x)))
        return domain_error();
    if (x == floor(x) && x <= 23)
        return small[(int)x - 1];
    double abs = fabs(x);
    if (abs < 1e-20) {
        double r = 1.0 / x;
        return isinf(r) ? range_error() : r;
    }
    if (abs > 200.0)
        return x < 0 ? 0.0 / sin_pi(x) : range_error();
    double r = gamma_of_large(x);
    return isinf(r) ? range_error() : r;
}

double gel_math_lgamma(double x)
{
    if (!isfinite(x))
        return isnan(x) ? x : INFINITY;
    if (x == floor(x) && x <= 2.0)
        return x <= 0 ? domain_error() : 0.0;
    double abs = fabs(x);
    if (abs < 1e-20)
        return -log(abs);
    double r = log(lanczos_sum(abs)) - LANCZOS_G;
    r += (abs - 0.5) * (log(abs + LANCZOS_G - 0.5) - 1);
    if (x < 0)
        r = log(PI) - log(fabs(sin_pi(abs))) - log(abs) - r;
    return isinf(r) ? range_error() : r;
}
