def inner():
    received = []
    try:
        while True:
            x = yield len(received)
            if x is None:
                return received
            received.append(x)
    except ValueError:
        return "thrown"


def outer():
    first = yield from inner()
    print("first", first)
    second = yield from inner()
    print("second", second)
    yield from [7, 8]


g = outer()
next(g)
print(g.send("a"), g.send("b"))
print(g.send(None))
print(g.throw(ValueError))
print(list(g))

# expect: 1 2
# expect: first ['a', 'b']
# expect: 0
# expect: second thrown
# expect: 7
# expect: [8]
