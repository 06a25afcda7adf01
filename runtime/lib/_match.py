"""What match statements call (flow/match.c)."""

from __gel__ import DONE
from _list import list
from _range import range
from _tuple import tuple


class __sequence__:
    """A class of the library that derives from this matches sequence patterns."""


__match_sequences__ = (list, tuple, range, __sequence__)


def __match_star__(o, before, after):
    """The items of a sequence that a star pattern takes, as a list."""
    r = list(o)
    return r[before:r._len - after]


def __match_key__(o, key):
    """The value, or DONE if the mapping has no such key."""
    return o.get(key, DONE)


def __match_rest__(o, keys):
    """The mapping without these keys."""
    r = dict(o)
    for key in keys:
        del r[key]
    return r
