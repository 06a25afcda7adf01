"""collections: deque, and dicts that do more."""

from __gel__ import (DONE, has, is_done, is_exact, isinstance, raw_clear,
                     raw_get, raw_len, raw_new, raw_set, same, split,
                     type_error)
from collections._more import ChainMap, UserDict, UserList, UserString


class deque(__sequence__):
    """A ring: `_len` items from place `_first` on; its size is a power of two.
    `_changes` tells iterators that the length has changed."""

    def __init__(self, iterable=DONE, maxlen=None):
        self._items = raw_new(8)
        self._first = 0
        self._len = 0
        self._changes = 0
        if maxlen is not None and maxlen < 0:
            raise ValueError("maxlen must be non-negative")
        self.maxlen = maxlen
        if not is_done(iterable):
            self.extend(iterable)

    def __set_empty__(self):
        self._items = raw_new(8)
        self._first = 0
        self._len = 0
        self._changes = 0
        self.maxlen = None

    def _at(self, i):
        return raw_get(self._items,
                       (self._first + i) & (raw_len(self._items) - 1))

    def _place(self, i):
        n = self._len
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("deque index out of range")
        return (self._first + i) & (raw_len(self._items) - 1)

    def _grow(self):
        size = raw_len(self._items)
        new = raw_new(size * 2)
        i = 0
        while i < self._len:
            raw_set(new, i, self._at(i))
            i += 1
        self._items = new
        self._first = 0

    def append(self, x):
        if self._len == raw_len(self._items):
            self._grow()
        raw_set(self._items,
                (self._first + self._len) & (raw_len(self._items) - 1), x)
        self._len += 1
        self._changes += 1
        limit = self.maxlen
        if limit is not None and self._len > limit:
            self._drop_first()

    def appendleft(self, x):
        if self._len == raw_len(self._items):
            self._grow()
        first = (self._first - 1) & (raw_len(self._items) - 1)
        raw_set(self._items, first, x)
        self._first = first
        self._len += 1
        self._changes += 1
        limit = self.maxlen
        if limit is not None and self._len > limit:
            self._drop_last()

    def _drop_first(self):
        i = self._first
        self._first = (i + 1) & (raw_len(self._items) - 1)
        self._len -= 1
        raw_clear(self._items, i, 1)

    def _drop_last(self):
        self._len -= 1
        raw_clear(self._items, (self._first + self._len)
                  & (raw_len(self._items) - 1), 1)

    def popleft(self):
        if self._len == 0:
            raise IndexError("pop from an empty deque")
        x = raw_get(self._items, self._first)
        self._changes += 1
        self._drop_first()
        return x

    def pop(self):
        if self._len == 0:
            raise IndexError("pop from an empty deque")
        x = self._at(self._len - 1)
        self._changes += 1
        self._drop_last()
        return x

    def extend(self, iterable):
        if same(iterable, self):
            iterable = list(iterable)
        for x in iterable:
            self.append(x)

    def extendleft(self, iterable):
        if same(iterable, self):
            iterable = list(iterable)
        for x in iterable:
            self.appendleft(x)

    def clear(self):
        self._items = raw_new(8)
        self._first = 0
        self._len = 0
        self._changes += 1

    def rotate(self, n=1):
        if self._len > 1:
            n = n % self._len
            while n > 0:
                self.appendleft(self.pop())
                n -= 1

    def reverse(self):
        i = 0
        k = self._len - 1
        while i < k:
            x = self._at(i)
            raw_set(self._items, self._place(i), self._at(k))
            raw_set(self._items, self._place(k), x)
            i += 1
            k -= 1

    def copy(self):
        return deque(self, self.maxlen)

    def __copy__(self):
        return self.copy()

    def count(self, x):
        n = 0
        for e in self:
            if same(e, x) or e == x:
                n += 1
        return n

    def index(self, x, start=0, stop=9223372036854775807):
        i = __clip_index__(start, self._len)
        end = __clip_index__(stop, self._len)
        while i < end and i < self._len:
            e = self._at(i)
            if same(e, x) or e == x:
                return i
            i += 1
        raise ValueError(repr(x) + " is not in deque")

    def insert(self, i, x):
        if self.maxlen is not None and self._len == self.maxlen:
            raise IndexError("deque already at its maximum size")
        n = self._len
        if i < 0:
            i += n
            if i < 0:
                i = 0
        elif i > n:
            i = n
        self.append(x)
        k = n
        while k > i:
            raw_set(self._items, self._place(k), self._at(k - 1))
            k -= 1
        raw_set(self._items, self._place(i), x)

    def _remove_at(self, i):
        while i < self._len - 1:
            raw_set(self._items, self._place(i), self._at(i + 1))
            i += 1
        self.pop()

    def remove(self, x):
        i = 0
        while i < self._len:
            e = self._at(i)
            if same(e, x) or e == x:
                self._remove_at(i)
                return
            i += 1
        raise ValueError(repr(x) + " is not in deque")

    def __len__(self):
        return self._len

    def __bool__(self):
        return self._len > 0

    def __getitem__(self, i):
        return raw_get(self._items, self._place(_deque_index(i)))

    def __setitem__(self, i, x):
        raw_set(self._items, self._place(_deque_index(i)), x)

    def __delitem__(self, i):
        i = _deque_index(i)
        self._place(i)
        self._remove_at(i if i >= 0 else i + self._len)

    def __contains__(self, x):
        for e in self:
            if same(e, x) or e == x:
                return True
        return False

    def __iter__(self):
        return deque_iterator(self)

    def __reversed__(self):
        return deque_reverse_iterator(self)

    def __eq__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) == list(other)

    def __lt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) < list(other)

    def __le__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) <= list(other)

    def __gt__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) > list(other)

    def __ge__(self, other):
        if not isinstance(other, deque):
            return NotImplemented
        return list(self) >= list(other)

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, deque):
            type_error("can only concatenate deque (not \""
                       + __type_name__(other) + "\") to deque")
        r = self.copy()
        r.extend(other)
        return r

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, k):
        r = deque(DONE, self.maxlen)
        while k > 0:
            r.extend(self)
            k -= 1
        return r

    def __repr__(self):
        if not __repr_enter__(self):
            return "[...]"
        try:
            text = __type_name__(self) + "(" + repr(list(self))
            if self.maxlen is not None:
                text += ", maxlen=" + str(self.maxlen)
            return text + ")"
        finally:
            __repr_leave__()


def _deque_index(i):
    i = split(i)
    if is_exact(i, int):
        return i
    if has(i, "__index__"):
        return i.__index__()
    type_error("sequence index must be integer, not '" + __type_name__(i)
               + "'")


class deque_iterator(__iterator_base__):
    def __init__(self, seq):
        self._seq = seq
        self._i = 0
        self._changes = seq._changes

    def __nextd__(self):
        seq = self._seq
        if self._changes != seq._changes:
            raise RuntimeError("deque mutated during iteration")
        i = self._i
        if i >= seq._len:
            return DONE
        self._i = i + 1
        return seq._at(i)


class deque_reverse_iterator(__iterator_base__):
    def __init__(self, seq):
        self._seq = seq
        self._i = seq._len
        self._changes = seq._changes

    def __nextd__(self):
        seq = self._seq
        if self._changes != seq._changes:
            raise RuntimeError("deque mutated during iteration")
        if self._i <= 0:
            return DONE
        self._i -= 1
        return seq._at(self._i)


class defaultdict(dict):
    def __init__(self, default_factory=None, src=DONE, **kw):
        dict.__init__(self, src)
        if len(kw) > 0:
            self._merge_dict(kw)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def copy(self):
        return defaultdict(self.default_factory, self)

    def __repr__(self):
        return ("defaultdict(" + repr(self.default_factory) + ", "
                + dict.__repr__(self) + ")")


class OrderedDict(dict):
    def __init__(self, src=DONE, **kw):
        dict.__init__(self, src)
        if len(kw) > 0:
            self._merge_dict(kw)

    def move_to_end(self, key, last=True):
        value = self[key]
        if last:
            del self[key]
            self[key] = value
        else:
            others = [k for k in self if k != key]
            for k in others:
                v = dict.pop(self, k)
                self[k] = v

    def popitem(self, last=True):
        if len(self) == 0:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        for key in self:
            break
        return (key, self.pop(key))

    def copy(self):
        return OrderedDict(self)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return list(self.items()) == list(other.items())
        return dict.__eq__(self, other)

    __hash__ = None

    def __repr__(self):
        if len(self) == 0:
            return __type_name__(self) + "()"
        return __type_name__(self) + "(" + repr(list(self.items())) + ")"


def _count_of(pair):
    return pair[1]


class Counter(dict):
    def __init__(self, iterable=DONE, **kw):
        dict.__init__(self)
        if not is_done(iterable):
            self.update(iterable)
        if len(kw) > 0:
            self.update(kw)

    def __missing__(self, key):
        return 0

    def update(self, iterable=DONE, **kw):
        iterable = split(iterable)
        if is_done(iterable) or iterable is None:
            pass
        elif isinstance(iterable, dict):
            for key, n in iterable.items():
                self[key] = self.get(key, 0) + n
        else:
            for key in iterable:
                self[key] = self.get(key, 0) + 1
        if len(kw) > 0:
            self.update(kw)

    def subtract(self, iterable=DONE, **kw):
        iterable = split(iterable)
        if is_done(iterable) or iterable is None:
            pass
        elif isinstance(iterable, dict):
            for key, n in iterable.items():
                self[key] = self.get(key, 0) - n
        else:
            for key in iterable:
                self[key] = self.get(key, 0) - 1
        if len(kw) > 0:
            self.subtract(kw)

    def most_common(self, n=None):
        r = sorted(self.items(), key=_count_of, reverse=True)
        return r if n is None else r[:n]

    def elements(self):
        for key, n in self.items():
            while n > 0:
                yield key
                n -= 1

    def total(self):
        return sum(self.values())

    def copy(self):
        return Counter(self)

    def __delitem__(self, key):
        if key in self:
            dict.__delitem__(self, key)

    def _positive(self):
        r = Counter()
        for key, n in self.items():
            if n > 0:
                r[key] = n
        return r

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        r = self.copy()
        r.update(other)
        return r._positive()

    def __sub__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        r = self.copy()
        r.subtract(other)
        return r._positive()

    def __or__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        r = self.copy()
        for key, n in other.items():
            if n > r[key]:
                r[key] = n
        return r._positive()

    def __and__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        r = Counter()
        for key, n in self.items():
            k = other[key]
            r[key] = k if k < n else n
        return r._positive()

    def __iadd__(self, other):
        self.update(other)
        return self._keep_positive()

    def __isub__(self, other):
        self.subtract(other)
        return self._keep_positive()

    def _keep_positive(self):
        for key in [k for k, n in self.items() if not n > 0]:
            del self[key]
        return self

    def __pos__(self):
        return self._positive()

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        for key, n in self.items():
            if other[key] != n:
                return False
        for key, n in other.items():
            if self[key] != n:
                return False
        return True

    __hash__ = None

    def __repr__(self):
        if len(self) == 0:
            return __type_name__(self) + "()"
        pairs = [repr(k) + ": " + repr(n) for k, n in self.most_common()]
        return __type_name__(self) + "({" + ", ".join(pairs) + "})"


def namedtuple(typename, field_names, *, defaults=None, module=None):
    """What the translator has not made a class of (flow/namedtuple.c)."""
    raise NotImplementedError("namedtuple() with computed names")
