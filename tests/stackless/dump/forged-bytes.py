# oracle: none
# seconds: 100

# Bytes are changed, and the checksum is made right: load refuses what is not in order and
# never touches memory that it should not. What it accepts is not run, nor dropped: that
# would end it, which runs it.
import gelato
from stackless import coroutine

class Point:
    def __init__(self, x, name):
        self.x = x
        self.name = name
        self.is_far = x > 1
        self.other = self

def squares(n):
    for i in range(n):
        yield i * i

def work(points):
    names = {p.name: p for p in points}
    places = {p: p.x for p in points}
    kinds = {int, str}
    mixed = [1, "two", None, 2.5, (3, "four")]
    g = squares(10)
    next(g)
    total = 0.5
    for p in points:
        try:
            total += p.x + down(3)
        finally:
            names[p.name] = p
    print(total, len(places), len(kinds), mixed, next(g))

def down(n):
    if n == 0:
        main.switch()
        return 0
    return down(n - 1) + 1

class Random:
    state = 1

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        return (self.state >> 33) % n

def checksum(data):
    h = 0xCBF29CE484222325
    for i in range(24, len(data)):
        h = ((h ^ data[i]) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return h

def seal(data):
    h = checksum(data)
    for i in range(8):
        data[16 + i] = (h >> (8 * i)) & 255
    return bytes(data)

def change(data, rng):
    """A byte, a number, or a part that comes from elsewhere."""
    at = 24 + rng.below(len(data) - 40)
    word = 24 + at // 8 * 8 - 24
    kind = rng.below(5)
    if kind == 0:
        data[at] ^= 1 << rng.below(8)
    elif kind == 1:
        data[word] = rng.below(256)
    elif kind == 2:
        value = rng.below(300)
        for i in range(8):
            data[word + i] = (value >> (8 * i)) & 255
    elif kind == 3:
        value = [255, 127, 128, 0][rng.below(4)]
        for i in range(8):
            data[word + i] = value
    else:
        source = 24 + rng.below(len(data) - 40) // 8 * 8
        for i in range(8):
            data[word + i] = data[source + i]

kept = []

def keep(task):
    kept.append(task)

main = coroutine.getmain()
co = coroutine()
co.bind(work, [Point(i, "p%d\u00e9" % i) for i in range(4)])
co.switch()
data = gelato.dump(co)
print(seal(bytearray(data)) == data)
rng = Random()
refused = 0
for i in range(3000):
    bad = bytearray(data)
    for k in range(1 + rng.below(3)):
        change(bad, rng)
    if rng.below(20) == 0:
        bad = bad[:rng.below(len(bad) - 32) + 32]
    try:
        keep(gelato.load(seal(bad)))
    except ValueError:
        refused += 1
for i in range(4):
    co.switch()
print(refused > 500, len(kept) > 100)
