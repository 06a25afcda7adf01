class Base:
    def __add__(self, other):
        return "Base.add"

    def __radd__(self, other):
        return "Base.radd"


class Derived(Base):
    def __radd__(self, other):
        return "Derived.radd"


print(Base() + Base(), Base() + Derived(), Derived() + Base(), 1 + Base())

# expect: Base.add Derived.radd Base.add Base.radd
