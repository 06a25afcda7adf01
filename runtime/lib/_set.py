"""set and frozenset: CPython's table, probe for probe (runs of ten slots, then
a perturbed jump), with its growth, so that numbers come out in its order.

`_hashes` says what a slot is: 0 free, -1 deleted, else the hash of `_keys`
there, with _ZERO in place of hash 0."""

from __gel__ import (DONE, is_done, is_exact, isinstance, raw_clear, raw_get,
                     raw_i64, raw_init, raw_len, raw_new, raw_set, rt, same, split,
                     tuple_get, tuple_len, ushr)
from _setops import (discard_all, is_subset, merge, set_difference, set_intersection,
                     symmetric_update, update_from)

_ZERO = -9223372036854775807


def _stored(h):
    return _ZERO if h == 0 else h


class _set_base:
    """The table and what set and frozenset share."""

    def __init__(self, iterable=DONE):
        self._reset()
        if not is_done(iterable):
            update_from(self, iterable)

    # --- the table -----------------------------------------------------------------

    def _find(self, key, h):
        """Slot of the key, or -1; h is a stored hash."""
        hashes = self._hashes
        mask = raw_len(hashes) - 1
        real = 0 if h == _ZERO else h
        i = real & mask
        perturb = real
        while True:
            j = i
            last = i + 9 if i + 9 <= mask else i
            while j <= last:
                e = raw_get(hashes, j)
                if e == 0:
                    return -1
                if e == h:
                    k = raw_get(self._keys, j)
                    if same(k, key):
                        return j
                    is_equal = k == key
                    if (not same(self._hashes, hashes)
                            or raw_get(hashes, j) != h):
                        return self._find(key, h)  # __eq__ changed the set
                    if is_equal:
                        return j
                j += 1
            perturb = ushr(perturb, 5)
            i = (i * 5 + 1 + perturb) & mask

    def _add(self, key, h):
        """Adds unless it is there; the last deleted slot on the way is used."""
        hashes = self._hashes
        mask = raw_len(hashes) - 1
        real = 0 if h == _ZERO else h
        i = real & mask
        perturb = real
        deleted = -1
        while True:
            j = i
            last = i + 9 if i + 9 <= mask else i
            while j <= last:
                e = raw_get(hashes, j)
                if e == 0:
                    self._fill_slot(key, h, j, deleted)
                    return
                if e == -1:
                    deleted = j
                elif e == h:
                    k = raw_get(self._keys, j)
                    if same(k, key):
                        return
                    is_equal = k == key
                    if (not same(self._hashes, hashes)
                            or raw_get(hashes, j) != h):
                        self._add(key, h)  # __eq__ changed the set
                        return
                    if is_equal:
                        return
                j += 1
            perturb = ushr(perturb, 5)
            i = (i * 5 + 1 + perturb) & mask

    def _fill_slot(self, key, h, free, deleted):
        self._used += 1
        if deleted >= 0:
            raw_set(self._hashes, deleted, h)
            raw_set(self._keys, deleted, key)
            return
        raw_set(self._hashes, free, h)
        raw_init(self._keys, free, key)
        self._fill += 1
        if self._fill * 5 >= (raw_len(self._hashes) - 1) * 3:
            if self._used > 50000:
                self._resize(self._used * 2)
            else:
                self._resize(self._used * 4)

    def _place(self, key, h):
        """Into the first free slot of its probe sequence."""
        hashes = self._hashes
        mask = raw_len(hashes) - 1
        real = 0 if h == _ZERO else h
        i = real & mask
        perturb = real
        while True:
            j = i
            last = i + 9 if i + 9 <= mask else i
            while j <= last:
                if raw_get(hashes, j) == 0:
                    raw_set(hashes, j, h)
                    raw_init(self._keys, j, key)
                    return
                j += 1
            perturb = ushr(perturb, 5)
            i = (i * 5 + 1 + perturb) & mask

    def _resize(self, at_least):
        size = 8
        while size <= at_least:
            size <<= 1
        hashes = self._hashes
        keys = self._keys
        n = raw_len(hashes)
        self._hashes = raw_i64(size)
        self._keys = raw_new(size)
        i = 0
        while i < n:
            h = raw_get(hashes, i)
            if h != 0 and h != -1:
                self._place(raw_get(keys, i), h)
            i += 1
        self._fill = self._used

    def _remove_slot(self, i):
        raw_set(self._hashes, i, -1)
        raw_clear(self._keys, i, 1)
        self._used -= 1

    def _reset(self):
        self._hashes = raw_i64(8)
        self._keys = raw_new(8)
        self._used = 0
        self._fill = 0
        self._finger = 0

    def _add_key(self, key):
        self._add(key, _stored(__hash_of__(key)))

    # --- questions -------------------------------------------------------------------

    def __len__(self):
        return self._used

    def __contains__(self, key):
        if isinstance(key, set):
            key = frozenset(key)
        return self._find(key, _stored(__hash_of__(key))) >= 0

    def __iter__(self):
        return set_iterator(self)

    def isdisjoint(self, other):
        for x in other:
            if x in self:
                return False
        return True

    def issubset(self, other):
        return is_subset(self, _as_set(other))

    def issuperset(self, other):
        return is_subset(_as_set(other), self)

    def __eq__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        return self._used == other._used and is_subset(self, other)

    def __le__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        return is_subset(self, other)

    def __lt__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        return self._used < other._used and is_subset(self, other)

    def __ge__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        return is_subset(other, self)

    def __gt__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        return self._used > other._used and is_subset(other, self)

    def __repr__(self):
        if self._used == 0:
            return __type_name__(self) + "()"
        if not __repr_enter__(self):
            return __type_name__(self) + "(...)"
        try:
            if is_exact(self, set):
                return self._repr_items()
            return __type_name__(self) + "(" + self._repr_items() + ")"
        finally:
            __repr_leave__()

    def _repr_items(self):
        n = self._used
        parts = raw_new(n)
        i = 0
        j = 0
        while i < raw_len(self._hashes) and j < n:
            h = raw_get(self._hashes, i)
            if h != 0 and h != -1:
                raw_init(parts, j, repr(raw_get(self._keys, i)))
                j += 1
            i += 1
        return "{" + rt.str_join(", ", parts, j) + "}"

    # --- new sets ----------------------------------------------------------------------

    def copy(self):
        r = self._empty()
        merge(r, self)
        return r

    def union(self, *others):
        r = self.copy()
        for o in others:
            update_from(r, o)
        return r

    def intersection(self, *others):
        n = tuple_len(others)
        if n == 0:
            return self.copy()
        r = set_intersection(self, tuple_get(others, 0), self._empty())
        i = 1
        while i < n:
            r = set_intersection(r, tuple_get(others, i), self._empty())
            i += 1
        return r

    def difference(self, *others):
        n = tuple_len(others)
        if n == 0:
            return self.copy()
        r = set_difference(self, tuple_get(others, 0), self._empty())
        i = 1
        while i < n:
            discard_all(r, tuple_get(others, i))
            i += 1
        return r

    def symmetric_difference(self, other):
        r = self._empty()
        update_from(r, other)
        symmetric_update(r, self)
        return r

    def __or__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        r = self.copy()
        if not same(self, other):
            update_from(r, other)
        return r

    def __and__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        return set_intersection(self, other, self._empty())

    def __sub__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        return set_difference(self, other, self._empty())

    def __xor__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        return self.symmetric_difference(other)


def _as_set(o):
    o = split(o)
    if isinstance(o, _set_base):
        return o
    return set(o)


class set(_set_base):
    def __set_empty__(self):
        self._reset()

    def _empty(self):
        return set()

    def add(self, key):
        self._add(key, _stored(__hash_of__(key)))

    def discard(self, key):
        i = self._find(key, _stored(__hash_of__(key)))
        if i >= 0:
            self._remove_slot(i)

    def remove(self, key):
        i = self._find(key, _stored(__hash_of__(key)))
        if i < 0:
            raise KeyError(key)
        self._remove_slot(i)

    def pop(self):
        if self._used == 0:
            raise KeyError("pop from an empty set")
        mask = raw_len(self._hashes) - 1
        i = self._finger & mask
        while raw_get(self._hashes, i) == 0 or raw_get(self._hashes, i) == -1:
            i = (i + 1) & mask
        key = raw_get(self._keys, i)
        self._remove_slot(i)
        self._finger = i + 1
        return key

    def clear(self):
        self._reset()

    def _take(self, other):
        """Becomes what the set `other`, not used afterwards, is."""
        self._hashes = other._hashes
        self._keys = other._keys
        self._used = other._used
        self._fill = other._fill

    def update(self, *others):
        for o in others:
            update_from(self, o)

    def intersection_update(self, *others):
        self._take(self.intersection(*others))

    def difference_update(self, *others):
        for o in others:
            discard_all(self, o)

    def symmetric_difference_update(self, other):
        symmetric_update(self, other)

    def __ior__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        update_from(self, other)
        return self

    def __iand__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        self._take(set_intersection(self, other, set()))
        return self

    def __isub__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        discard_all(self, other)
        return self

    def __ixor__(self, other):
        if not isinstance(other, _set_base):
            return NotImplemented
        symmetric_update(self, other)
        return self

    __hash__ = None


class frozenset(_set_base):
    def _empty(self):
        return frozenset()

    def __hash__(self):
        h = 0
        i = 0
        while i < raw_len(self._hashes):
            e = raw_get(self._hashes, i)
            if e != 0 and e != -1:
                h = rt.hash_frozen_add(h, 0 if e == _ZERO else e)
            i += 1
        return rt.hash_frozen_end(h, self._used)


class set_iterator(__iterator_base__):
    def __init__(self, s):
        self._s = s
        self._used = s._used
        self._i = 0

    def __nextd__(self):
        s = self._s
        if self._used != s._used:
            if self._i < 0:
                return DONE
            self._used = -1
            raise RuntimeError("Set changed size during iteration")
        i = self._i
        hashes = s._hashes
        n = raw_len(hashes)
        while i < n:
            h = raw_get(hashes, i)
            if h != 0 and h != -1:
                self._i = i + 1
                return raw_get(s._keys, i)
            i += 1
        self._used = -1
        self._i = -1
        return DONE
