import sys


def step(count, name):
    for acc in range(count):
        try:
            yield name + str(acc)
        finally:
            print('left', name, acc)


def inner():
    with Guard('inner'):
        yield from step(3, 'deep')


class Guard:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        return self

    def __exit__(self, kind, e, tb):
        print('exit', self.name, kind.__name__ if kind else None)


def first(it):
    for x in it:
        return x


def plain():
    try:
        yield 1
    except ValueError:
        print('never')


print(first(step(3, 'a')))
print(first(inner()))
g = step(2, 'b')
print(next(g))
g = None
print('dropped')
h = step(2, 'never started')
h = None
for i in step(2, 'c'):
    print(i)
try:
    for i in step(2, 'd'):
        raise KeyError(i)
except KeyError as e:
    print('caught', e)
print(first(plain()))
k = [step(1, 'e'), step(1, 'f')]
print([next(x) for x in k])
k.clear()
print('end')

# expect: left a 0
# expect: a0
# expect: left deep 0
# expect: exit inner GeneratorExit
# expect: deep0
# expect: b0
# expect: left b 0
# expect: dropped
# expect: c0
# expect: left c 0
# expect: c1
# expect: left c 1
# expect: left d 0
# expect: caught 'd0'
# expect: 1
# expect: ['e0', 'f0']
# expect: left f 0
# expect: left e 0
# expect: end
# flags: --gc=ref
