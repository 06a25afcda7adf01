def power(base, exponent=2, /, *, mod=None):
    result = base ** exponent
    return result if mod is None else result % mod


print(power(5), power(2, 10), power(2, 10, mod=7))

# expect: 25 1024 2
