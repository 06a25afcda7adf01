def f(a, b=1, c=2):
    return a, b, c


def g(a, b='x', *rest):
    return a, b, rest


class P:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def at(self, d=None):
        return (self.x, self.y, d)


for xs in [[1], [1, 2], [1, 2, 3]]:
    print(f(*xs), g(*xs))
print(g(*[1, 2, 3, 4]), max(*[3, 4]), max(*[3, 9, 4]), f(0, *[7]), f(*[], 5))
for xs in [[5], [5, 6]]:
    p = P(*xs)
    print(p.at(), p.at(*xs[:1]))
for xs in [[], [1, 2, 3, 4]]:
    try:
        print(f(*xs))
    except TypeError:
        print('wrong number')

# expect: (1, 1, 2) (1, 'x', ())
# expect: (1, 2, 2) (1, 2, ())
# expect: (1, 2, 3) (1, 2, (3,))
# expect: (1, 2, (3, 4)) 4 9 (0, 7, 2) (5, 1, 2)
# expect: (5, 0, None) (5, 0, 5)
# expect: (5, 6, None) (5, 6, 5)
# expect: wrong number
# expect: wrong number
