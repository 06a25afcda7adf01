class Lazy:
    def load(self):
        self.data = [1, 2]

    def first(self):
        return self.data[0]


a = Lazy()
try:
    a.first()
except AttributeError as e:
    print(e)
a.load()
print(a.first())

# expect: 'Lazy' object has no attribute 'data'
# expect: 1
