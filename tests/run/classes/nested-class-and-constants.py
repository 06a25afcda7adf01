class Outer:
    LIMIT = 3
    DOUBLE = LIMIT * 2

    class Inner:
        def value(self):
            return Outer.DOUBLE

    def make(self):
        return Outer.Inner()


print(Outer().make().value(), Outer.Inner().value(), Outer.DOUBLE)

# expect: 6 6 6
