class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def moved(self, dx, dy=0):
        return Point(self.x + dx, self.y + dy)

    def norm2(self):
        return self.x ** 2 + self.y ** 2


p = Point(3, 4)
q = p.moved(1)
p.x = 10
print(p.x, q.x, q.y, p.norm2(), q.norm2(), p is q)

# expect: 10 4 4 116 32 False
