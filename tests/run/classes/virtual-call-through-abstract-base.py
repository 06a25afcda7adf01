class Shape:
    def area(self):
        raise NotImplementedError("area of " + type(self).__name__)


class Rect(Shape):
    def __init__(self, w, h):
        self.w, self.h = w, h

    def area(self):
        return self.w * self.h


class Blob(Shape):
    pass


for s in [Rect(2, 3), Blob()]:
    try:
        print(s.area())
    except NotImplementedError as e:
        print("not implemented:", e)

# expect: 6
# expect: not implemented: area of Blob
