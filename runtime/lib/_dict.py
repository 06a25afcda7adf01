"""dict: CPython's compact table. `_indices` maps a hash to an entry's number + 1
(0 free, -1 deleted); entries lie in the order of insertion in three arrays. A
hash is never -1, so -1 in `_hashes` marks a deleted entry. `_usable` entries
may be added before the table is rebuilt, `_fill` is the number of the next one.
Probing and growth are CPython's, so that __eq__ and __hash__ are called as
there."""

from __gel__ import (DONE, has, is_done, isinstance, raw_clear, raw_get,
                     raw_i32, raw_i64, raw_init, raw_len, raw_move, raw_new, raw_set,
                     rt, same, split, tuple_len, type_error, ushr)
from _dictview import (dict_items, dict_keyiterator, dict_keys,
                       dict_reversekeyiterator, dict_values)


def _key_error(key):
    raise KeyError(key)


class dict:
    def __call_kw__(iterable=DONE, /, **kw):
        """dict(iterable, a=1, b=2): inference calls this for keywords."""
        if is_done(iterable):
            return dict(kw)
        d = dict(iterable)
        d.update(kw)
        return d

    def __init__(self, src=DONE):
        self.__set_empty__()
        if not is_done(src):
            self._merge(src)

    def __set_empty__(self):
        self._indices = raw_i32(0)
        self._hashes = raw_i64(0)
        self._keys = raw_new(0)
        self._values = raw_new(0)
        self._used = 0
        self._fill = 0
        self._usable = 0

    # --- the table ------------------------------------------------------------------

    def _find(self, key, h):
        """Number of the key's entry, or -1."""
        if self._used == 0:
            return -1
        indices = self._indices
        mask = raw_len(indices) - 1
        i = h & mask
        perturb = h
        while True:
            ix = raw_get(indices, i)
            if ix == 0:
                return -1
            if ix > 0:
                ix -= 1
                if raw_get(self._hashes, ix) == h:
                    k = raw_get(self._keys, ix)
                    if same(k, key):
                        return ix
                    is_equal = k == key
                    if (not same(self._indices, indices)
                            or raw_get(self._hashes, ix) != h):
                        return self._find(key, h)  # __eq__ changed the dict
                    if is_equal:
                        return ix
            perturb = ushr(perturb, 5)
            i = (i * 5 + perturb + 1) & mask

    def _insert(self, key, h, value):
        """A key that is not there."""
        if self._usable == 0:
            self._resize()
        indices = self._indices
        mask = raw_len(indices) - 1
        i = h & mask
        perturb = h
        while raw_get(indices, i) > 0:
            perturb = ushr(perturb, 5)
            i = (i * 5 + perturb + 1) & mask
        n = self._fill
        raw_set(indices, i, n + 1)
        raw_set(self._hashes, n, h)
        raw_init(self._keys, n, key)
        raw_init(self._values, n, value)
        self._fill = n + 1
        self._used += 1
        self._usable -= 1

    def _resize(self):
        size = 8
        while size < self._used * 3:
            size <<= 1
        self._rebuild(size)

    def _rebuild(self, size):
        """A table of `size` slots, a power of two, without deleted entries."""
        room = (size << 1) // 3
        hashes = raw_i64(room)
        keys = raw_new(room)
        values = raw_new(room)
        if self._used == self._fill:
            raw_move(hashes, 0, self._hashes, 0, self._fill)
            raw_move(keys, 0, self._keys, 0, self._fill)
            raw_move(values, 0, self._values, 0, self._fill)
        else:
            i = 0
            j = 0
            while i < self._fill:
                h = raw_get(self._hashes, i)
                if h != -1:
                    raw_set(hashes, j, h)
                    raw_init(keys, j, raw_get(self._keys, i))
                    raw_init(values, j, raw_get(self._values, i))
                    j += 1
                i += 1
        self._hashes = hashes
        self._keys = keys
        self._values = values
        self._fill = self._used
        self._usable = room - self._used
        self._reindex(size)

    def _reindex(self, size):
        indices = raw_i32(size)
        mask = size - 1
        k = 0
        while k < self._fill:
            h = raw_get(self._hashes, k)
            i = h & mask
            perturb = h
            while raw_get(indices, i) != 0:
                perturb = ushr(perturb, 5)
                i = (i * 5 + perturb + 1) & mask
            k += 1
            raw_set(indices, i, k)
        self._indices = indices

    def _remove(self, ix):
        """Deletes entry ix."""
        indices = self._indices
        mask = raw_len(indices) - 1
        h = raw_get(self._hashes, ix)
        i = h & mask
        perturb = h
        while raw_get(indices, i) != ix + 1:
            perturb = ushr(perturb, 5)
            i = (i * 5 + perturb + 1) & mask
        raw_set(indices, i, -1)
        raw_set(self._hashes, ix, -1)
        raw_clear(self._keys, ix, 1)
        raw_clear(self._values, ix, 1)
        self._used -= 1

    # --- items -----------------------------------------------------------------------

    def __len__(self):
        return self._used

    def __getitem__(self, key):
        ix = self._find(key, __hash_of__(key))
        if ix < 0:
            if has(self, "__missing__"):
                return self.__missing__(key)
            _key_error(key)
        return raw_get(self._values, ix)

    def __setitem__(self, key, value):
        h = __hash_of__(key)
        ix = self._find(key, h)
        if ix >= 0:
            raw_set(self._values, ix, value)
        else:
            self._insert(key, h, value)

    def __delitem__(self, key):
        ix = self._find(key, __hash_of__(key))
        if ix < 0:
            _key_error(key)
        self._remove(ix)

    def __contains__(self, key):
        return self._find(key, __hash_of__(key)) >= 0

    def get(self, key, default=None):
        ix = self._find(key, __hash_of__(key))
        if ix < 0:
            return default
        return raw_get(self._values, ix)

    def setdefault(self, key, default=None):
        h = __hash_of__(key)
        ix = self._find(key, h)
        if ix >= 0:
            return raw_get(self._values, ix)
        self._insert(key, h, default)
        return default

    def pop(self, key, default=DONE):
        ix = self._find(key, __hash_of__(key))
        if ix < 0:
            if is_done(default):
                _key_error(key)
            return default
        v = raw_get(self._values, ix)
        self._remove(ix)
        return v

    def popitem(self):
        if self._used == 0:
            raise KeyError("popitem(): dictionary is empty")
        ix = self._fill - 1
        while raw_get(self._hashes, ix) == -1:
            ix -= 1
        item = (raw_get(self._keys, ix), raw_get(self._values, ix))
        self._remove(ix)
        self._fill = ix
        return item

    def clear(self):
        self.__set_empty__()

    def copy(self):
        d = dict()
        d._merge_dict(self)
        return d

    @classmethod
    def fromkeys(cls, keys, value=None):
        d = cls()
        for k in keys:
            d[k] = value
        return d

    # --- merging -----------------------------------------------------------------------

    def update(self, src=DONE, **kw):
        if not is_done(src):
            self._merge(src)
        if kw._used > 0:
            self._merge_dict(kw)

    def _merge(self, src):
        src = split(src)
        if isinstance(src, dict):
            self._merge_dict(src)
        elif has(src, "keys"):
            for k in src.keys():
                self.__setitem__(k, src[k])
        else:
            i = 0
            for pair in src:
                self._merge_pair(pair, i)
                i += 1

    def _merge_pair(self, pair, i):
        pair = split(pair)
        if isinstance(pair, tuple):
            n = tuple_len(pair)
            if n != 2:
                _bad_pair(i, n)
            k, v = pair
            self.__setitem__(k, v)
        elif has(pair, "__iter__"):
            items = list(pair)
            if items._len != 2:
                _bad_pair(i, items._len)
            self.__setitem__(raw_get(items._items, 0),
                             raw_get(items._items, 1))
        else:
            type_error("cannot convert dictionary update sequence element #"
                       + str(i) + " to a sequence")

    def _merge_dict(self, other):
        if self._used == 0 and other._used > 0:
            self._copy_table(other)
            return
        i = 0
        while i < other._fill:
            h = raw_get(other._hashes, i)
            if h != -1:
                k = raw_get(other._keys, i)
                v = raw_get(other._values, i)
                ix = self._find(k, h)
                if ix >= 0:
                    raw_set(self._values, ix, v)
                else:
                    self._insert(k, h, v)
            i += 1

    def _copy_table(self, other):
        """Into an empty dict, without calling __eq__."""
        n = other._used
        size = 8
        while (size << 1) // 3 < n:
            size <<= 1
        self._fill = 0
        self._rebuild(size)
        i = 0
        j = 0
        while i < other._fill:
            h = raw_get(other._hashes, i)
            if h != -1:
                raw_set(self._hashes, j, h)
                raw_init(self._keys, j, raw_get(other._keys, i))
                raw_init(self._values, j, raw_get(other._values, i))
                j += 1
            i += 1
        self._used = n
        self._fill = n
        self._usable -= n
        self._reindex(size)

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        d = self.copy()
        d._merge_dict(other)
        return d

    def __ior__(self, other):
        self._merge(other)
        return self

    # --- views, iteration -----------------------------------------------------------------

    def keys(self):
        return dict_keys(self)

    def values(self):
        return dict_values(self)

    def items(self):
        return dict_items(self)

    def __iter__(self):
        return dict_keyiterator(self)

    def __reversed__(self):
        return dict_reversekeyiterator(self)

    # --- comparison, text --------------------------------------------------------------------

    def __eq__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        if self._used != other._used:
            return False
        i = 0
        while i < self._fill:
            h = raw_get(self._hashes, i)
            if h != -1:
                v = raw_get(self._values, i)
                ix = other._find(raw_get(self._keys, i), h)
                if ix < 0:
                    return False
                w = raw_get(other._values, ix)
                if not (same(v, w) or v == w):
                    return False
            i += 1
        return True

    __hash__ = None

    def __repr__(self):
        if self._used == 0:
            return "{}"
        if not __repr_enter__(self):
            return "{...}"
        try:
            return self._repr_items()
        finally:
            __repr_leave__()

    def _repr_items(self):
        n = self._used
        parts = raw_new(n)
        i = 0
        j = 0
        while i < self._fill and j < n:
            if raw_get(self._hashes, i) != -1:
                k = raw_get(self._keys, i)
                v = raw_get(self._values, i)
                raw_init(parts, j, repr(k) + ": " + repr(v))
                j += 1
            i += 1
        return "{" + rt.str_join(", ", parts, j) + "}"


def __dict_init__(self, src=DONE, /, **kw):
    """dict.__init__ of a class derived from dict, with keywords."""
    dict.__init__(self, src)
    for k in kw:
        dict.__setitem__(self, k, kw[k])


def _bad_pair(i, n):
    raise ValueError("dictionary update sequence element #" + str(i)
                     + " has length " + str(n) + "; 2 is required")
