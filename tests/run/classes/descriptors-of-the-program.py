class Typed:
    def __init__(self, kind, default=None):
        self.kind = kind
        self.default = default

    def __set_name__(self, owner, name):
        self.name = "_" + name
        print("named", owner.__name__, name)

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        return getattr(obj, self.name, self.default)

    def __set__(self, obj, value):
        if not isinstance(value, self.kind):
            raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}")
        setattr(obj, self.name, value)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, obj, cls):
        return cls.__name__ if obj is None else self.f(obj)


class Person:
    name = Typed(str)
    age = Typed(int, 0)

    def __init__(self, name):
        self.name = name

    @Lazy
    def shout(self):
        return self.name.upper()


p = Person("ann")
print(p.name, p.age, p.shout, Person.shout, Person.age.default)
p.age += 3
try:
    p.age = "old"
except TypeError as e:
    print(e)
print(p.age)

# expect: named Person name
# expect: named Person age
# expect: ann 0 ANN Person 0
# expect: age must be int
# expect: 3
