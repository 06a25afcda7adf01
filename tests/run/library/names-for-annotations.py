from typing import TYPE_CHECKING, Any, Callable, Dict, Generic, List, Optional, Tuple, TypeVar, Union, cast
import typing as t

if TYPE_CHECKING:
    from nowhere import Something

T = TypeVar("T")
Grid = List[List[int]]
Table = Dict[str, Union[int, str]]
Action = Callable[[int], Optional[int]]


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, x: T) -> None:
        self.items.append(x)

    def pop(self) -> Optional[T]:
        return self.items.pop() if self.items else None


def run(f: Action, g: Grid, extra: "Optional[Table]" = None) -> t.Iterator[int]:
    for row in g:
        for x in row:
            yield f(x)


def first(p: Tuple[Any, ...], key: t.Hashable = 0) -> "Something":
    return cast(int, p[0])


s: Stack[int] = Stack()
s.push(1)
s.push(2)
print(s.pop(), s.pop(), s.pop(), list(run(lambda x: x + 1, [[1], [2, 3]])), first((7, "x")))
w = Stack[str]()
w.push("a")
print(w.pop(), isinstance([], List))

# expect: 2 1 None [2, 3, 4] 7
# expect: a True
