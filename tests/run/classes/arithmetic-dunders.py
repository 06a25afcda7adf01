class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)

    def __neg__(self):
        return Vec(-self.x, -self.y)

    def __abs__(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"


a, b = Vec(1, 2), Vec(3, 4)
print(a + b, b - a, a * 3, -a, abs(b))
a += b
print(a, [a, b])

# expect: Vec(4, 6) Vec(2, 2) Vec(3, 6) Vec(-1, -2) 5.0
# expect: Vec(4, 6) [Vec(4, 6), Vec(3, 4)]
