class Single:
    only = None

    def __new__(cls, *args):
        if cls.only is None:
            cls.only = super().__new__(cls)
        return cls.only

    def __init__(self, value):
        self.value = value


class Point:
    made = 0

    def __new__(cls, x=0, y=0):
        p = object.__new__(cls)
        Point.made += 1
        p.x, p.y = x, y
        return p


class Other:
    def __new__(cls):
        return "not an instance"

    def __init__(self):
        print("never runs")


class Point3(Point):
    def __init__(self, *args, **kwargs):
        self.z = 9


a, b = Single(1), Single(2)
print(a is b, a.value)
p, q = Point(1, y=2), Point3(5)
print(p.x, p.y, q.x, q.y, q.z, Point.made)
print(Other())
print(Point.__new__(Point, 7).x)

# expect: True 2
# expect: 1 2 5 0 9 2
# expect: not an instance
# expect: 7
