"""Conway's game of life twice: on a torus of lists and on a set of live
cells; both must agree. Patterns come as text, some run-length encoded."""

PATTERNS = {
    "glider": ".O.\n..O\nOOO",
    "blinker": "OOO",
    "toad": ".OOO\nOOO.",
    "r-pentomino": ".OO\nOO.\n.O.",
}
RLE = {
    "lwss": "bo2bo$o4b$o3bo$4o!",
    "block and tub": "2o5bo$2o4bobo$7bo!",
}


def parse_plain(text):
    for y, row in enumerate(text.split("\n")):
        for x, c in enumerate(row):
            if c == "O":
                yield x, y


def parse_rle(text):
    x = y = 0
    count = ""
    for c in text:
        if c.isdigit():
            count += c
            continue
        n = int(count or 1)
        count = ""
        if c == "b":
            x += n
        elif c == "o":
            for _ in range(n):
                yield x, y
                x += 1
        elif c == "$":
            x = 0
            y += n
        elif c == "!":
            return
        else:
            raise ValueError(f"bad rle character {c!r}")


class Torus:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.rows = [[0] * width for _ in range(height)]

    def put(self, cells, dx=0, dy=0):
        for x, y in cells:
            self.rows[(y + dy) % self.height][(x + dx) % self.width] = 1
        return self

    def step(self):
        h, w = self.height, self.width
        old = self.rows
        new = []
        for y in range(h):
            above, row, below = old[y - 1], old[y], old[(y + 1) % h]
            out = []
            for x in range(w):
                r = (x + 1) % w
                n = (above[x - 1] + above[x] + above[r] + row[x - 1] + row[r]
                     + below[x - 1] + below[x] + below[r])
                out.append(1 if n == 3 or (n == 2 and row[x]) else 0)
            new.append(out)
        self.rows = new

    def population(self):
        return sum(map(sum, self.rows))

    def live(self):
        return {(x, y) for y, row in enumerate(self.rows) for x, c in enumerate(row) if c}

    def __str__(self):
        return "\n".join("".join(".O"[c] for c in row) for row in self.rows)


class Plane:
    """An unbounded plane as a set of coordinates."""

    def __init__(self, cells=()):
        self.cells = set(cells)
        self.generation = 0

    def step(self):
        counts = {}
        for x, y in self.cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = (x + dx, y + dy)
                        counts[key] = counts.get(key, 0) + 1
        self.cells = {c for c, n in counts.items() if n == 3 or (n == 2 and c in self.cells)}
        self.generation += 1

    def bounds(self):
        if not self.cells:
            return None
        xs = [x for x, _ in self.cells]
        ys = [y for _, y in self.cells]
        return min(xs), min(ys), max(xs), max(ys)

    def normalised(self):
        box = self.bounds()
        if box is None:
            return frozenset()
        left, top, *_ = box
        return frozenset((x - left, y - top) for x, y in self.cells)


def period(plane, limit):
    """Generations until the shape repeats, possibly elsewhere."""
    start = plane.normalised()
    for n in range(1, limit + 1):
        plane.step()
        if plane.normalised() == start:
            return n
    return None


torus = Torus(10, 8).put(parse_plain(PATTERNS["glider"]), 1, 1)
for generation in range(3):
    print("generation", generation, "population", torus.population())
    print(torus)
    torus.step()
for _ in range(77):
    torus.step()
print("after 80", sorted(torus.live()))

for name in PATTERNS:
    plane = Plane(parse_plain(PATTERNS[name]))
    print(f"{name}: period {period(plane, 8)}, bounds {plane.bounds()}, {len(plane.cells)} cells")
for name, text in RLE.items():
    plane = Plane(parse_rle(text))
    print(f"{name}: {len(plane.cells)} cells, period {period(plane, 8)}")
try:
    list(parse_rle("2o$x!"))
except ValueError as e:
    print(e)

plane = Plane(parse_plain(PATTERNS["r-pentomino"]))
torus = Torus(64, 64).put(parse_plain(PATTERNS["r-pentomino"]), 30, 30)
history = []
for g in range(60):
    if g % 10 == 0:
        history.append(len(plane.cells))
    plane.step()
    torus.step()
print(history, len(plane.cells), torus.population(), plane.generation)
print(Plane(torus.live()).normalised() == plane.normalised())

# expect: generation 0 population 5
# expect: ..........
# expect: ..O.......
# expect: ...O......
# expect: .OOO......
# expect: ..........
# expect: ..........
# expect: ..........
# expect: ..........
# expect: generation 1 population 5
# expect: ..........
# expect: ..........
# expect: .O.O......
# expect: ..OO......
# expect: ..O.......
# expect: ..........
# expect: ..........
# expect: ..........
# expect: generation 2 population 5
# expect: ..........
# expect: ..........
# expect: ...O......
# expect: .O.O......
# expect: ..OO......
# expect: ..........
# expect: ..........
# expect: ..........
# expect: after 80 [(1, 7), (2, 5), (2, 7), (3, 6), (3, 7)]
# expect: glider: period 4, bounds (1, 1, 3, 3), 5 cells
# expect: blinker: period 2, bounds (0, 0, 2, 0), 3 cells
# expect: toad: period 2, bounds (0, 0, 3, 1), 6 cells
# expect: r-pentomino: period None, bounds (-2, -2, 3, 3), 18 cells
# expect: lwss: 9 cells, period 4
# expect: block and tub: 8 cells, period 1
# expect: bad rle character 'x'
# expect: [5, 11, 32, 27, 33, 64] 79 79 60
# expect: True
