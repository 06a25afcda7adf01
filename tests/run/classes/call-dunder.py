class Poly:
    def __init__(self, *coeffs):
        self.coeffs = coeffs

    def __call__(self, x):
        result = 0
        for c in self.coeffs:
            result = result * x + c
        return result


p = Poly(1, -3, 2)
print([p(x) for x in range(4)], p(0.5), list(map(p, [10])))

# expect: [2, 0, 0, 2] 0.75 [72]
