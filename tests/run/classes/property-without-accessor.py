class D:
    prop = property()
    @property
    def ro(self):
        return 1
d = D()
for f in (lambda: d.prop,):
    try:
        f()
    except AttributeError as e:
        print(e)
try:
    d.prop = 1
except AttributeError as e:
    print(e)
try:
    d.ro = 1
except AttributeError as e:
    print(e)
try:
    del d.ro
except AttributeError as e:
    print(e)

# expect: property 'prop' of 'D' object has no getter
# expect: property 'prop' of 'D' object has no setter
# expect: property 'ro' of 'D' object has no setter
# expect: property 'ro' of 'D' object has no deleter
