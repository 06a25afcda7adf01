class Thing:
    def __init__(self, full):
        self.a = 1
        if full:
            self.b = 2


for t in (Thing(True), Thing(False)):
    try:
        print(t.a, t.b)
    except AttributeError as e:
        print(e)
t = Thing(True)
del t.a
try:
    t.a
except AttributeError as e:
    print(e, t.b)

# expect: 1 2
# expect: 'Thing' object has no attribute 'b'
# expect: 'Thing' object has no attribute 'a' 2
