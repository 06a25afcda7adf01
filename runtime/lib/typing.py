"""typing: names for annotations, which are never evaluated. What stands for no
class is an object: as a base class or in isinstance it is refused."""

from collections import ChainMap, Counter, OrderedDict, defaultdict, deque
from collections.abc import (Awaitable, ByteString, Callable, Collection,
                             Container, Coroutine, Generator, Hashable,
                             ItemsView, Iterable, Iterator, KeysView, Mapping,
                             MappingView, MutableMapping, MutableSequence,
                             MutableSet, Reversible, Sequence, Sized,
                             ValuesView)
from collections.abc import Set as AbstractSet


class _Form:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        return self

    def __or__(self, other):
        return self

    def __repr__(self):
        return "typing." + self._name


class Generic:
    pass


class Protocol:
    pass


class NamedTuple:
    """Replaced by tuple where a class derives from it (flow/namedtuple.c)."""


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False,
                 contravariant=False):
        self.__name__ = name

    def __repr__(self):
        return "~" + self.__name__


List = list
Dict = dict
Set = set
FrozenSet = frozenset
Tuple = tuple
Type = type
Text = str
Deque = deque
DefaultDict = defaultdict
TYPE_CHECKING = False

Any = _Form("Any")
AnyStr = _Form("AnyStr")
Optional = _Form("Optional")
Union = _Form("Union")
Literal = _Form("Literal")
Final = _Form("Final")
ClassVar = _Form("ClassVar")
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
TypeAlias = _Form("TypeAlias")
Annotated = _Form("Annotated")
IO = _Form("IO")
TextIO = _Form("TextIO")
BinaryIO = _Form("BinaryIO")
SupportsInt = _Form("SupportsInt")
SupportsFloat = _Form("SupportsFloat")


def cast(typ, value):
    return value


def NewType(name, tp):
    return lambda value: value


def overload(function):
    return function


def final(decorated):
    return decorated


def no_type_check(decorated):
    return decorated
