class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def scale(self, k):
        return Vector(self.x * k, self.y * k)


a, b = Vector(3, 4), Vector(1, 2)
f, g = Vector(0.5, 1.5), Vector(2.0, 4.0)
print(a.dot(b), f.dot(g), a.dot(f), a.scale(2).dot(b), a.scale(0.5).x, f.scale(2).y)

# expect: 11 7.0 7.5 22 1.5 3.0
