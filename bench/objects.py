# Objects: virtual calls over a mixed list, and vectors with operators.
import sys


class Shape:
    def __init__(self, weight):
        self.weight = weight

    def area(self):
        return 0.0

    def grow(self, step):
        pass

    def score(self):
        return self.area() * self.weight


class Square(Shape):
    def __init__(self, weight, side):
        super().__init__(weight)
        self.side = side

    def area(self):
        return self.side * self.side

    def grow(self, step):
        self.side += step


class Rect(Shape):
    def __init__(self, weight, width, height):
        super().__init__(weight)
        self.width = width
        self.height = height

    def area(self):
        return self.width * self.height

    def grow(self, step):
        self.width += step
        self.height -= step * 0.5


class Circle(Shape):
    def __init__(self, weight, radius):
        super().__init__(weight)
        self.radius = radius

    def area(self):
        return 3.14159 * self.radius * self.radius

    def grow(self, step):
        self.radius += step * 0.25


class Ring(Circle):
    def __init__(self, weight, radius, hole):
        super().__init__(weight, radius)
        self.hole = hole

    def area(self):
        return super().area() - 3.14159 * self.hole * self.hole


class Vec:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y, self.z - other.z)

    def scaled(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z


class Particle:
    def __init__(self, position, velocity):
        self.position = position
        self.velocity = velocity

    def move(self, pull, dt):
        toward = pull - self.position
        distance = toward.dot(toward) + 0.1
        self.velocity = self.velocity + toward.scaled(dt / distance)
        self.position = self.position + self.velocity.scaled(dt)


def make_shapes(count):
    seed = 1
    shapes = []
    for i in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        size = 1.0 + seed % 100 / 50.0
        kind = (seed >> 16) % 4
        weight = i % 7 + 1
        if kind == 0:
            shapes.append(Square(weight, size))
        elif kind == 1:
            shapes.append(Rect(weight, size, size + 1.0))
        elif kind == 2:
            shapes.append(Circle(weight, size))
        else:
            shapes.append(Ring(weight, size, size * 0.5))
    return shapes


def main():
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 600
    shapes = make_shapes(1000)
    total = 0.0
    for step in range(size * 150):
        step_size = 0.001 if step % 2 == 0 else -0.001
        for shape in shapes:
            total += shape.score()
            shape.grow(step_size)
    print("shapes %.4f" % total)
    particles = []
    for i in range(100):
        particles.append(Particle(Vec(i * 1.0, i * 0.5, 1.0), Vec(0.0, 0.0, i * 0.01)))
    centre = Vec(50.0, 25.0, 0.0)
    for _ in range(size * 10):
        for p in particles:
            p.move(centre, 0.01)
    energy = 0.0
    for p in particles:
        energy += p.velocity.dot(p.velocity)
    print("particles %.6f" % energy)


main()
