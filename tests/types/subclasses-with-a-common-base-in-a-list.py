# types: shapes = list<Square|Circle>
# types: total.s = Square|Circle
# types: total() = float
# types: Square.side = int
# types: Circle.radius = float
class Shape:
    def area(self):
        raise NotImplementedError

    def double(self):
        return 2 * self.area()


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return float(self.side * self.side)


class Circle(Shape):
    def __init__(self, radius):
        self.radius = radius

    def area(self):
        return 3.0 * self.radius * self.radius


def total(shapes):
    sum = 0.0
    for s in shapes:
        sum += s.double()
    return sum


shapes = [Square(2), Circle(1.5)]
print(total(shapes))
# expect: 21.5
