"""contextlib, total_ordering, a __post_init__ that is inherited."""
from contextlib import closing, contextmanager, nullcontext, redirect_stdout, suppress
from functools import total_ordering
from dataclasses import dataclass, field
import functools
import io


@contextmanager
def tag(name, level=1):
    print(f"<{name}>")
    try:
        yield name.upper() * level
    except ValueError as e:
        print("swallowed", e)
    finally:
        print(f"</{name}>")


with tag("h1", level=2) as t, tag("p"):
    print(t)
    raise ValueError("inside")
try:
    with tag("a"):
        raise KeyError("k")
except KeyError as e:
    print("through", e)
with suppress(KeyError, ZeroDivisionError):
    1 // 0
with nullcontext(5) as five:
    print(five)
out = io.StringIO()
with redirect_stdout(out):
    print("hidden")
print(repr(out.getvalue()))


class Door:
    def close(self):
        print("closed")


with closing(Door()) as d:
    print(isinstance(d, Door))


@total_ordering
class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts


@functools.total_ordering
class Size:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __ge__(self, other):
        return self.n >= other.n


a, b = Version(1, 2), Version(1, 10)
print(a < b, a <= b, a > b, a >= b, a <= a, a >= a, max(a, b) is b)
for x, y in [(1, 2), (2, 2), (3, 2)]:
    s, t = Size(x), Size(y)
    print(s < t, s <= t, s > t, s >= t)
try:
    a <= 3
except TypeError as e:
    print(e)


@dataclass
class Base:
    name: str
    tags: list = field(default_factory=list)
    number: int = field(init=False)

    def __post_init__(self):
        self.number = len(self.name)


@dataclass
class Derived(Base):
    extra: int = 3


print(Base("ab"), Derived("abc", ["t"]))

# expect: <h1>
# expect: <p>
# expect: H1H1
# expect: swallowed inside
# expect: </p>
# expect: </h1>
# expect: <a>
# expect: </a>
# expect: through 'k'
# expect: 5
# expect: 'hidden\n'
# expect: True
# expect: closed
# expect: True True False False True True True
# expect: True True False False
# expect: False True False True
# expect: False False True True
# expect: '<=' not supported between instances of 'Version' and 'int'
# expect: Base(name='ab', tags=[], number=2) Derived(name='abc', tags=['t'], number=3, extra=3)
