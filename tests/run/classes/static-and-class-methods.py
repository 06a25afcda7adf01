class Temperature:
    unit = "C"

    def __init__(self, degrees):
        self.degrees = degrees

    @classmethod
    def from_fahrenheit(cls, f):
        return cls((f - 32) * 5 / 9)

    @staticmethod
    def is_freezing(d):
        return d <= 0

    @classmethod
    def describe(cls):
        return cls.__name__ + " in " + cls.unit


class Kelvin(Temperature):
    unit = "K"


t = Kelvin.from_fahrenheit(212)
print(t.degrees, type(t).__name__, Kelvin.describe(), Temperature.describe())
print(Temperature.is_freezing(-3), t.is_freezing(1))

# expect: 100.0 Kelvin Kelvin in K Temperature in C
# expect: True False
