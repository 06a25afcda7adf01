class Point:
    def __init__(self, x):
        self.x = x


total = Point(1) + Point(2)  # error: type_error
print(total)
