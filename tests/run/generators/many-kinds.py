"""Generators of one function for many types of argument, and chains of them."""
def echo(x):
    got = yield x
    while True:
        got = yield (x, got)


gens = [echo(1), echo("a"), echo(2.5), echo([1]), echo({1: 2}), echo({3}), echo(b"x"),
        echo(None), echo(("t", 1)), echo([["n"]]), echo({"a": [1]}), echo(range(3)),
        echo(len), echo(frozenset([1])), echo([None]), echo(["s"]), echo([2.5])]
for g in gens:
    print(next(g))
for i, g in enumerate(gens):
    print(g.send(i))


def pipe(target):
    while True:
        item = yield
        target.send(item)


def sink(name):
    while True:
        print(name, (yield))


last = sink("end")
next(last)
for _ in range(5):
    stage = pipe(last)
    next(stage)
    last = stage
last.send("x")
p1 = pipe(pipe_end := sink(1))
next(pipe_end)
next(p1)
p2 = pipe(p1)
next(p2)
p3 = pipe(p2)
next(p3)
p3.send("y")

# expect: 1
# expect: a
# expect: 2.5
# expect: [1]
# expect: {1: 2}
# expect: {3}
# expect: b'x'
# expect: None
# expect: ('t', 1)
# expect: [['n']]
# expect: {'a': [1]}
# expect: range(0, 3)
# expect: <built-in function len>
# expect: frozenset({1})
# expect: [None]
# expect: ['s']
# expect: [2.5]
# expect: (1, 0)
# expect: ('a', 1)
# expect: (2.5, 2)
# expect: ([1], 3)
# expect: ({1: 2}, 4)
# expect: ({3}, 5)
# expect: (b'x', 6)
# expect: (None, 7)
# expect: (('t', 1), 8)
# expect: ([['n']], 9)
# expect: ({'a': [1]}, 10)
# expect: (range(0, 3), 11)
# expect: (<built-in function len>, 12)
# expect: (frozenset({1}), 13)
# expect: ([None], 14)
# expect: (['s'], 15)
# expect: ([2.5], 16)
# expect: end x
# expect: 1 y
