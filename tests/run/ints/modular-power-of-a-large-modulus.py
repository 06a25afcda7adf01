def power(base, exponent, modulus):
    result = 1
    base %= modulus
    while exponent > 0:
        if exponent & 1:
            result = result * base % modulus
        base = base * base % modulus
        exponent >>= 1
    return result


m = 2_305_843_009_213_693_951
print(power(3, m - 1, m))
print(power(123456789, 987654321, m))
print(pow(123456789, 987654321, m))

# expect: 1
# expect: 50357601586279104
# expect: 50357601586279104
