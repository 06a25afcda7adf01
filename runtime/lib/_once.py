"""What CPython does at translation and gelato when it runs: constant sets; and
class statements in functions, of which gelato has one class each."""

_made = []


def __class_once__(name, index):
    """Before a class statement that uses its function's variables: gelato has one
    class for it, so it may run only once."""
    if index in _made:
        raise NotImplementedError("class " + name + " is made a second time "
                                  "with its function's variables: gelato "
                                  "supports that only once")
    _made.append(index)


def __const_set__(s):
    """A set display of constants: its order is that of a frozenset which was made
    anew from the items of another one, and then added to a set."""
    r = set()
    r.update(set(list(s)))
    return r


class __dataclass_missing_type__:
    """Stands for an argument of a dataclass that has a factory."""


__dataclass_missing__ = __dataclass_missing_type__()
