"""functools: functions of functions."""

from __gel__ import DONE, is_done, may_have


def reduce(function, iterable, initial=DONE):
    it = iter(iterable)
    if is_done(initial):
        for first in it:
            return _reduce_from(function, it, first)
        raise TypeError("reduce() of empty iterable with no initial value")
    else:
        return _reduce_from(function, it, initial)


def _reduce_from(function, it, value):
    for x in it:
        value = function(value, x)
    return value


class partial:
    def __init__(self, func, *args, **keywords):
        self.func = func
        self.args = args
        self.keywords = keywords

    def __call__(self, *args, **keywords):
        return self.func(*self.args, *args, **keywords)


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _bounded(maxsize, 128)
    if maxsize is None:
        return cache
    else:
        return lambda function: _bounded(function, maxsize)


def cache(function):
    known = {}

    def wrapper(*args):
        if args in known:
            return known[args]
        result = function(*args)
        known[args] = result
        return result
    return wrapper


def _bounded(function, maxsize):
    """The dict's order is that of use: the oldest goes first."""
    known = {}

    def wrapper(*args):
        if args in known:
            result = known.pop(args)
        else:
            result = function(*args)
            if len(known) >= maxsize:
                for oldest in known:
                    del known[oldest]
                    break
        if maxsize > 0:
            known[args] = result
        return result
    return wrapper


class _CmpKey:
    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    __hash__ = None


def total_ordering(cls):
    """flow/ordering.c has written the methods."""
    return cls


def cmp_to_key(mycmp):
    return lambda obj: _CmpKey(obj, mycmp)


# --- wrappers that look like what they wrap --------------------------------------

def update_wrapper(wrapper, wrapped):
    wrapper.__name__ = wrapped.__name__
    wrapper.__qualname__ = wrapped.__qualname__
    if may_have(wrapped, "__doc__"):
        wrapper.__doc__ = wrapped.__doc__
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped):
    def decorator(wrapper):
        return update_wrapper(wrapper, wrapped)
    return decorator
