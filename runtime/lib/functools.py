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


# --- caches ----------------------------------------------------------------------

def lru_cache(maxsize=128, typed=False):
    if callable(maxsize):
        return _bounded(maxsize, 128, typed)
    if maxsize is None:
        if typed:
            return lambda function: _unbounded(function, True)
        return cache
    return lambda function: _bounded(function, maxsize, typed)


class _Mark:
    """Stands between positional arguments and keywords in a key."""


_mark = _Mark()


def _make_key(args, kwargs, typed):
    """As CPython's: keywords in the order in which they were passed."""
    key = []
    key.extend(args)
    if kwargs:
        key.append(_mark)
        for name in kwargs:
            key.append(name)
            key.append(kwargs[name])
    if typed:
        for x in args:
            key.append(type(x))
        if kwargs:
            for x in kwargs.values():
                key.append(type(x))
    return tuple(key)


class CacheInfo:
    def __init__(self, hits, misses, maxsize, currsize):
        self.hits = hits
        self.misses = misses
        self.maxsize = maxsize
        self.currsize = currsize

    def _tuple(self):
        return (self.hits, self.misses, self.maxsize, self.currsize)

    def __len__(self):
        return 4

    def __iter__(self):
        return iter(self._tuple())

    def __getitem__(self, i):
        return self._tuple()[i]

    def __eq__(self, other):
        if isinstance(other, CacheInfo):
            return self._tuple() == other._tuple()
        return self._tuple() == other

    def __hash__(self):
        return hash(self._tuple())

    def __repr__(self):
        return (f"CacheInfo(hits={self.hits}, misses={self.misses}, "
                f"maxsize={self.maxsize}, currsize={self.currsize})")


def cache(function):
    return _unbounded(function, False)


def _unbounded(function, typed):
    known = {}

    def take(key):
        return known[key]

    def keep(key, result):
        known[key] = result

    return _cached(function, known, take, keep, None, typed)


def _bounded(function, maxsize, typed):
    """The dict's order is that of use: the oldest goes first."""
    known = {}
    if maxsize < 0:
        maxsize = 0

    def take(key):
        result = known.pop(key)
        known[key] = result
        return result

    def keep(key, result):
        """A call of the function itself may have kept it already."""
        if maxsize > 0 and key not in known:
            if len(known) >= maxsize:
                for oldest in known:
                    del known[oldest]
                    break
            known[key] = result

    return _cached(function, known, take, keep, maxsize, typed)


def _cached(function, known, take, keep, maxsize, typed):
    hits = 0
    misses = 0

    def wrapper(*args, **kwargs_or_none):
        nonlocal hits, misses
        if kwargs_or_none is None:
            key = _make_key(args, None, True) if typed else args
            if key in known:
                hits += 1
                return take(key)
            misses += 1
            result = function(*args)
        else:
            key = _make_key(args, kwargs_or_none, typed)
            if key in known:
                hits += 1
                return take(key)
            misses += 1
            result = function(*args, **kwargs_or_none)
        keep(key, result)
        return result

    def cache_info():
        return CacheInfo(hits, misses, maxsize, len(known))

    def cache_clear():
        nonlocal hits, misses
        hits = 0
        misses = 0
        known.clear()

    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    return update_wrapper(wrapper, function)


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


def cached_property(func):
    """flow/cachedprop.c has written what it does in the body of a class."""
    raise NotImplementedError("cached_property that does not decorate a "
                              "method in the body of its class")


def cmp_to_key(mycmp):
    return lambda obj: _CmpKey(obj, mycmp)


# --- functions by the class of the first argument ---------------------------------

def singledispatch(func):
    registry = {object: func}

    def dispatch(cls):
        for c in cls.__mro__:
            if c in registry:
                return registry[c]
        return func

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            raise NotImplementedError("register by annotation; write "
                                      "@f.register(int)")
        registry[cls] = func
        return func

    def wrapper(*args, **kwargs):
        if not args:
            raise TypeError(wrapper.__name__ + " requires at least 1 "
                            "positional argument")
        return dispatch(type(args[0]))(*args, **kwargs)

    wrapper.registry = registry
    wrapper.dispatch = dispatch
    wrapper.register = register
    return update_wrapper(wrapper, func)


# --- wrappers that look like what they wrap --------------------------------------

def update_wrapper(wrapper, wrapped):
    wrapper.__name__ = wrapped.__name__
    wrapper.__qualname__ = wrapped.__qualname__
    if may_have(wrapped, "__module__"):
        wrapper.__module__ = wrapped.__module__
    if may_have(wrapped, "__doc__"):
        wrapper.__doc__ = wrapped.__doc__
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped):
    def decorator(wrapper):
        return update_wrapper(wrapper, wrapped)
    return decorator
