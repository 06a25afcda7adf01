from typing import *
import typing
T = TypeVar("T")
Handler = Callable[[int], str]
Opt = Optional[Callable[..., int]]
U = Union[int, List[str]]
class Bag(Iterable[T], Sized):
    def __init__(self, *xs: T): self.xs = xs
    def __iter__(self) -> Iterator[T]: return iter(self.xs)
    def __len__(self): return len(self.xs)
def f(xs: Iterable[int], g: Callable[[int], int], m: Mapping[str, int], h: Hashable = 1) -> Sequence[int]:
    return [g(x) for x in xs]
print(f([1, 2], lambda x: x + 1, {"a": 1}))
b: Bag[int] = Bag(1, 2)
print(len(b), list(b), isinstance(b, Iterable), isinstance(b, typing.Sequence), isinstance([], typing.Sequence))
def gen() -> Generator[int, None, None]:
    yield 1
g: Iterator[int] = gen()
print(next(g))
x: int | None = None

class HasName(Protocol):
    name: str
    def go(self) -> int: ...
print(x)
# expect: [2, 3]
# expect: 2 [1, 2] True False True
# expect: 1
# expect: None
