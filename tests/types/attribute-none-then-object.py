# types: Part.owner = None|Machine
# types: Machine.parts = list<Part>
# types: Machine.best = None|Part
class Part:
    def __init__(self, size):
        self.size = size
        self.owner = None


class Machine:
    def __init__(self):
        self.parts = []
        self.best = None

    def add(self, part):
        part.owner = self
        self.parts.append(part)
        if self.best is None or part.size > self.best.size:
            self.best = part


m = Machine()
for size in (3, 7, 5):
    m.add(Part(size))
print(m.best.size, m.best.owner is m)
# expect: 7 True
