# x ** 2 has the bits of the C library's pow(), which rounds some halves otherwise
# than the product does.
import random

random.seed(3)
total = 0
digest = 0
for i in range(200000):
    x = random.random() * 1000 - 500
    y = x ** 2
    if y != x * x:
        total += 1
        digest += i
print(total, digest)
for x in (0.0, -0.0, 1e200, -1e-200, 5e-324, float("inf"), float("nan"), 1.5, -3.0):
    try:
        print(x ** 2, x ** 2.0)
    except OverflowError as e:
        print(e)

# expect: 164 15960314
# expect: 0.0 0.0
# expect: 0.0 0.0
# expect: (34, 'Numerical result out of range')
# expect: 0.0 0.0
# expect: 0.0 0.0
# expect: inf inf
# expect: nan nan
# expect: 2.25 2.25
# expect: 9.0 9.0
