PAIRS = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
         (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]


def to_roman(n):
    out = ""
    for value, text in PAIRS:
        count, n = divmod(n, value)
        out += text * count
    return out


def from_roman(s):
    total = 0
    for value, text in PAIRS:
        while s.startswith(text):
            total += value
            s = s[len(text):]
    return total


print([to_roman(n) for n in (4, 1994, 2024, 3999)], all(from_roman(to_roman(n)) == n for n in range(1, 400)))

# expect: ['IV', 'MCMXCIV', 'MMXXIV', 'MMMCMXCIX'] True
