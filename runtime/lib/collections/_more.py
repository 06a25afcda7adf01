"""ChainMap, and classes to derive from that keep a container in `data`."""

from __gel__ import has, isinstance, split, type_of
from collections.abc import MutableMapping, MutableSequence, Sequence


class ChainMap(MutableMapping):
    __module__ = "collections"
    __deep_fields__ = True

    def __init__(self, *maps):
        self.maps = list(maps) if len(maps) > 0 else [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for mapping in self.maps:
            try:
                return mapping[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(self._all())

    def _all(self):
        """All keys, those of the last map first."""
        d = {}
        for mapping in reversed(self.maps):
            for key in mapping:
                d[key] = None
        return d

    def __iter__(self):
        return iter(self._all())

    def __contains__(self, key):
        for mapping in self.maps:
            if key in mapping:
                return True
        return False

    def __bool__(self):
        for mapping in self.maps:
            if mapping:
                return True
        return False

    def __repr__(self):
        return (__type_name__(self) + "("
                + ", ".join([repr(m) for m in self.maps]) + ")")

    @classmethod
    def fromkeys(cls, iterable, value=None):
        return cls(dict.fromkeys(iterable, value))

    def copy(self):
        return type_of(self)(self.maps[0].copy(), *self.maps[1:])

    def __copy__(self):
        return self.copy()

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        else:
            if len(kwargs) > 0:
                m.update(kwargs)
        return type_of(self)(m, *self.maps)

    @property
    def parents(self):
        return type_of(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError("Key not found in the first mapping: " + repr(key))

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *default):
        try:
            return self.maps[0].pop(key, *default)
        except KeyError:
            raise KeyError("Key not found in the first mapping: " + repr(key))

    def clear(self):
        self.maps[0].clear()

    def __or__(self, other):
        other = split(other)
        if has(other, "keys"):
            m = self.copy()
            m.maps[0].update(other)
            return m
        return NotImplemented

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __ror__(self, other):
        other = split(other)
        if has(other, "keys"):
            m = dict(other)
            for child in reversed(self.maps):
                m.update(child)
            return type_of(self)(m)
        return NotImplemented


class UserDict(MutableMapping):
    __module__ = "collections"
    __deep_fields__ = True

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        if has(self, "__missing__"):
            return self.__missing__(key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        other = _data_of(other)
        if isinstance(other, dict):
            return type_of(self)(self.data | other)
        return NotImplemented

    def __ror__(self, other):
        other = _data_of(other)
        if isinstance(other, dict):
            return type_of(self)(other | self.data)
        return NotImplemented

    def __ior__(self, other):
        self.data |= _data_of(other)
        return self

    def copy(self):
        return type_of(self)(self.data)

    def __copy__(self):
        return self.copy()

    @classmethod
    def fromkeys(cls, iterable, value=None):
        d = cls()
        for key in iterable:
            d[key] = value
        return d


def _data_of(x):
    x = split(x)
    if isinstance(x, (UserDict, UserList, UserString)):
        return x.data
    return x


class UserList(MutableSequence):
    __module__ = "collections"
    __deep_fields__ = True

    def __init__(self, initlist=None):
        self.data = []
        if initlist is not None:
            self.data.extend(initlist)

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _data_of(other)

    def __le__(self, other):
        return self.data <= _data_of(other)

    def __eq__(self, other):
        return self.data == _data_of(other)

    def __gt__(self, other):
        return self.data > _data_of(other)

    def __ge__(self, other):
        return self.data >= _data_of(other)

    __hash__ = None

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        i = 0
        while i < len(self.data):
            yield self.data[i]
            i += 1

    def __getitem__(self, i):
        i = split(i)
        if isinstance(i, slice):
            return type_of(self)(self.data[i])
        return self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return type_of(self)(self.data + list(other))

    def __radd__(self, other):
        return type_of(self)(list(other) + self.data)

    def __iadd__(self, other):
        self.data += _data_of(other)
        return self

    def __mul__(self, n):
        return type_of(self)(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return type_of(self)(self)

    def __copy__(self):
        return self.copy()

    def count(self, item):
        return self.data.count(item)

    def index(self, item, start=0, stop=9223372036854775807):
        return self.data.index(item, start, stop)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *, key=None, reverse=False):
        self.data.sort(key=key, reverse=reverse)

    def extend(self, other):
        self.data.extend(_data_of(other))


class UserString(Sequence):
    __module__ = "collections"
    __deep_fields__ = True

    def __init__(self, seq):
        self.data = str(seq)

    def __str__(self):
        return self.data

    def __repr__(self):
        return repr(self.data)

    def __int__(self):
        return int(self.data)

    def __float__(self):
        return float(self.data)

    def __hash__(self):
        return hash(self.data)

    def __eq__(self, other):
        return self.data == _data_of(other)

    def __lt__(self, other):
        return self.data < _data_of(other)

    def __le__(self, other):
        return self.data <= _data_of(other)

    def __gt__(self, other):
        return self.data > _data_of(other)

    def __ge__(self, other):
        return self.data >= _data_of(other)

    def __contains__(self, char):
        return _data_of(char) in self.data

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        for i in range(len(self.data)):
            yield self[i]

    def __getitem__(self, index):
        return type_of(self)(self.data[index])

    def __add__(self, other):
        return type_of(self)(self.data + str(other))

    def __radd__(self, other):
        return type_of(self)(str(other) + self.data)

    def __mul__(self, n):
        return type_of(self)(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return type_of(self)(self.data % args)

    def capitalize(self):
        return type_of(self)(self.data.capitalize())

    def casefold(self):
        return type_of(self)(self.data.casefold())

    def center(self, width, *args):
        return type_of(self)(self.data.center(width, *args))

    def count(self, sub, start=0, end=9223372036854775807):
        return self.data.count(_data_of(sub), start, end)

    def removeprefix(self, prefix, /):
        return type_of(self)(self.data.removeprefix(_data_of(prefix)))

    def removesuffix(self, suffix, /):
        return type_of(self)(self.data.removesuffix(_data_of(suffix)))

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode(encoding, errors)

    def endswith(self, suffix, start=0, end=9223372036854775807):
        return self.data.endswith(suffix, start, end)

    def expandtabs(self, tabsize=8):
        return type_of(self)(self.data.expandtabs(tabsize))

    def find(self, sub, start=0, end=9223372036854775807):
        return self.data.find(_data_of(sub), start, end)

    def format(self, /, *args, **kwds):
        return self.data.format(*args, **kwds)

    def index(self, sub, start=0, end=9223372036854775807):
        return self.data.index(sub, start, end)

    def isalpha(self):
        return self.data.isalpha()

    def isalnum(self):
        return self.data.isalnum()

    def isascii(self):
        return self.data.isascii()

    def isdecimal(self):
        return self.data.isdecimal()

    def isdigit(self):
        return self.data.isdigit()

    def isidentifier(self):
        return self.data.isidentifier()

    def islower(self):
        return self.data.islower()

    def isnumeric(self):
        return self.data.isnumeric()

    def isprintable(self):
        return self.data.isprintable()

    def isspace(self):
        return self.data.isspace()

    def istitle(self):
        return self.data.istitle()

    def isupper(self):
        return self.data.isupper()

    def join(self, seq):
        return self.data.join(seq)

    def ljust(self, width, *args):
        return type_of(self)(self.data.ljust(width, *args))

    def lower(self):
        return type_of(self)(self.data.lower())

    def lstrip(self, chars=None):
        return type_of(self)(self.data.lstrip(chars))

    def partition(self, sep):
        return self.data.partition(sep)

    def replace(self, old, new, maxsplit=-1):
        return type_of(self)(self.data.replace(_data_of(old), _data_of(new),
                                               maxsplit))

    def rfind(self, sub, start=0, end=9223372036854775807):
        return self.data.rfind(_data_of(sub), start, end)

    def rindex(self, sub, start=0, end=9223372036854775807):
        return self.data.rindex(sub, start, end)

    def rjust(self, width, *args):
        return type_of(self)(self.data.rjust(width, *args))

    def rpartition(self, sep):
        return self.data.rpartition(sep)

    def rstrip(self, chars=None):
        return type_of(self)(self.data.rstrip(chars))

    def split(self, sep=None, maxsplit=-1):
        return self.data.split(sep, maxsplit)

    def rsplit(self, sep=None, maxsplit=-1):
        return self.data.rsplit(sep, maxsplit)

    def splitlines(self, keepends=False):
        return self.data.splitlines(keepends)

    def startswith(self, prefix, start=0, end=9223372036854775807):
        return self.data.startswith(prefix, start, end)

    def strip(self, chars=None):
        return type_of(self)(self.data.strip(chars))

    def swapcase(self):
        return type_of(self)(self.data.swapcase())

    def title(self):
        return type_of(self)(self.data.title())

    def translate(self, table):
        return type_of(self)(self.data.translate(table))

    def upper(self):
        return type_of(self)(self.data.upper())

    def zfill(self, width):
        return type_of(self)(self.data.zfill(width))
