class Event:
    def __init__(self):
        self.handlers = []

    def connect(self, f):
        self.handlers.append(f)
        return f

    def fire(self, *args):
        return [h(*args) for h in self.handlers]


class Counter:
    def __init__(self):
        self.n = 0

    def bump(self, by):
        self.n += by
        return self.n


clicks, names = Event(), Event()
c = Counter()
clicks.connect(c.bump)
clicks.connect(lambda k: -k)
names.connect(str.title)
names.connect(len)
print(clicks.fire(3), clicks.fire(4), names.fire("bo peep"), c.n)

# expect: [3, -3] [7, -4] ['Bo Peep', 7] 7
