# types: Vector.x = int; float
# types: Vector.y = int; float
# types: Vector.dot() = int; float
# instances: Vector.dot = 2
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, other):
        return self.x * other.x + self.y * other.y


print(Vector(1, 2).dot(Vector(3, 4)))
print(Vector(0.5, 2.0).dot(Vector(3.0, 4.0)))
# expect: 11
# expect: 9.5
