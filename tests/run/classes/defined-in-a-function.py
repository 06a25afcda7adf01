def make_class(step):
    class Stepper:
        def __init__(self):
            self.n = 0

        def go(self):
            self.n += step
            return self.n
    return Stepper


Two = make_class(2)
Five = make_class(5)
a, b = Two(), Five()
print(a.go(), a.go(), b.go(), isinstance(a, Two), isinstance(a, Five))

# expect: 2 4 5 True False
