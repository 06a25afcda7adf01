from fractions import Fraction

def harmonic(n):
    total = Fraction(0)
    for k in range(1, n + 1):
        total += Fraction(1, k)
    return total

def solve(rows):
    """Gauss elimination, exact."""
    n = len(rows)
    for i in range(n):
        p = next(r for r in range(i, n) if rows[r][i] != 0)
        rows[i], rows[p] = rows[p], rows[i]
        rows[i] = [x / rows[i][i] for x in rows[i]]
        for r in range(n):
            if r != i:
                rows[r] = [a - rows[r][i] * b for a, b in zip(rows[r], rows[i])]
    return [row[-1] for row in rows]

print(harmonic(20), float(harmonic(20)))
print(solve([[Fraction(2), Fraction(1), Fraction(5)], [Fraction(1), Fraction(-3), Fraction("1/2")]]))
print(sorted({Fraction(1, k) for k in range(1, 6)}), Fraction("3.25") % 1, max(Fraction(1, 3), 0.3))
x = Fraction(1, 3)
x += 1
x *= 3
print(x, x == 4, hash(x) == hash(4), {4: "four"}[x], -x // 3)
class Rate(Fraction):
    def percent(self):
        return f"{float(self) * 100:.1f}%"
r = Rate(1, 8)
print(r.percent(), r + 1, r < 1)
# expect: 55835135/15519504 3.597739657143682
# expect: [Fraction(31, 14), Fraction(4, 7)]
# expect: [Fraction(1, 5), Fraction(1, 4), Fraction(1, 3), Fraction(1, 2), Fraction(1, 1)] 1/4 1/3
# expect: 4 True True four -2
# expect: 12.5% 9/8 True
