sign = lambda n: "neg" if n < 0 else "zero" if n == 0 else "pos"
print([sign(n) for n in (-2, 0, 9)])
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10))

# expect: ['neg', 'zero', 'pos']
# expect: 3628800
