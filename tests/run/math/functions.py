import math

print(math.sqrt(2), math.pi, math.e, math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7))
print(math.sin(1.0), math.cos(0), math.atan2(1, -1), math.hypot(3, 4), math.exp(1), math.log(10))
print(math.log2(8), math.log10(1000), math.log(8, 2), math.degrees(math.pi), math.radians(180))
print(math.gcd(12, 18), math.factorial(10), math.isqrt(99), math.fabs(-2), math.copysign(1, -0.0))
print(math.inf, math.isnan(math.nan), math.isinf(-math.inf), math.pow(2, 3), math.fmod(-7, 3))

# expect: 1.4142135623730951 3.141592653589793 2.718281828459045 -3 3 -2
# expect: 0.8414709848078965 1.0 2.356194490192345 5.0 2.718281828459045 2.302585092994046
# expect: 3.0 3.0 3.0 180.0 3.141592653589793
# expect: 6 3628800 9 2.0 -1.0
# expect: inf True True 8.0 -1.0
