from abc import ABC, ABCMeta, abstractmethod
import abc


class Shape(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def area(self):
        """Its size."""

    @property
    @abstractmethod
    def sides(self):
        pass

    def describe(self):
        return f"{self.name} {self.area()} {self.sides}"


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side ** 2

    @property
    def sides(self):
        return 4


class Half(Shape):
    def area(self):
        return super().area()


print(Square(3).describe(), isinstance(Square(1), Shape), issubclass(Square, ABC))


class Old(metaclass=ABCMeta):
    @abc.abstractmethod
    def go(self):
        return "base go"


class New(Old):
    def go(self):
        return super().go() + "!"


print(New().go())


class Plain:
    @abstractmethod
    def never(self):
        return 1


print(Plain().never())
for make in (lambda: Shape("x"), lambda: Half("y"), lambda: Old(), lambda: New()):
    try:
        print(type(make()).__name__)
    except TypeError as e:
        print(e)


# expect: square 9 4 True True
# expect: base go!
# expect: 1
# expect: Can't instantiate abstract class Shape with abstract methods area, sides
# expect: Can't instantiate abstract class Half with abstract method sides
# expect: Can't instantiate abstract class Old with abstract method go
# expect: New
