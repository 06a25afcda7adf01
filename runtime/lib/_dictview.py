"""The views of a dict and their iterators. An iterator is at entry `_i`; it
raises when the dict's size is not what it was at the start."""

from __gel__ import DONE, isinstance, raw_get, same, wrap_add


def _changed(it):
    """The size differs: an error, unless the iterator had reached its end."""
    if it._i < 0:
        return
    it._used = -1
    raise RuntimeError("dictionary changed size during iteration")


class _forward_base(__iterator_base__):
    """Each subclass has the whole loop: a shared one would cost loops over items
    their speed."""

    def __init__(self, d):
        self._d = d
        self._used = d._used
        self._i = 0


class dict_keyiterator(_forward_base):
    def __nextd__(self):
        d = self._d
        if self._used != d._used:
            _changed(self)
            return DONE
        i = self._i
        while i < d._fill:
            if raw_get(d._hashes, i) != -1:
                self._i = wrap_add(i, 1)
                return raw_get(d._keys, i)
            i = wrap_add(i, 1)
        self._used = -1
        self._i = -1
        return DONE


class dict_valueiterator(_forward_base):
    def __nextd__(self):
        d = self._d
        if self._used != d._used:
            _changed(self)
            return DONE
        i = self._i
        while i < d._fill:
            if raw_get(d._hashes, i) != -1:
                self._i = wrap_add(i, 1)
                return raw_get(d._values, i)
            i = wrap_add(i, 1)
        self._used = -1
        self._i = -1
        return DONE


class dict_itemiterator(_forward_base):
    def __nextd__(self):
        d = self._d
        if self._used != d._used:
            _changed(self)
            return DONE
        i = self._i
        while i < d._fill:
            if raw_get(d._hashes, i) != -1:
                self._i = wrap_add(i, 1)
                return (raw_get(d._keys, i), raw_get(d._values, i))
            i = wrap_add(i, 1)
        self._used = -1
        self._i = -1
        return DONE


class _reverse_base(__iterator_base__):
    """Moves backwards; the subclass says what an entry gives."""

    def __init__(self, d):
        self._d = d
        self._used = d._used
        self._i = d._fill - 1

    def _step(self):
        """Number of the next entry, or -1."""
        d = self._d
        if self._used != d._used:
            _changed(self)
            return -1
        i = self._i
        while i >= 0 and raw_get(d._hashes, i) == -1:
            i -= 1
        if i < 0:
            self._used = -1
        self._i = i - 1
        return i


class dict_reversekeyiterator(_reverse_base):
    def __nextd__(self):
        i = self._step()
        if i < 0:
            return DONE
        return raw_get(self._d._keys, i)


class dict_reversevalueiterator(_reverse_base):
    def __nextd__(self):
        i = self._step()
        if i < 0:
            return DONE
        return raw_get(self._d._values, i)


class dict_reverseitemiterator(_reverse_base):
    def __nextd__(self):
        i = self._step()
        if i < 0:
            return DONE
        return (raw_get(self._d._keys, i), raw_get(self._d._values, i))


# --- views ------------------------------------------------------------------------------

def _view_repr(name, view):
    items = list(view)
    return name + "(" + repr(items) + ")"


class _set_view:
    """Set operations of keys and items."""

    def __len__(self):
        return self._d._used

    def __and__(self, other):
        s = set()
        if isinstance(other, (dict_keys, dict_items)):
            if len(other) > len(self):
                for y in self:
                    if y in other:
                        s.add(y)
                return s
        for x in other:
            if x in self:
                s.add(x)
        return s

    def __or__(self, other):
        s = self._to_set()
        s.update(other)
        return s

    def __sub__(self, other):
        s = self._to_set()
        s.difference_update(other)
        return s

    def __xor__(self, other):
        s = self._to_set()
        s.symmetric_difference_update(other)
        return s

    def __rand__(self, other):
        return self.__and__(other)

    def __ror__(self, other):
        s = set(other)
        s.update(self)
        return s

    def __rsub__(self, other):
        s = set(other)
        s.difference_update(self)
        return s

    def __rxor__(self, other):
        s = set(other)
        s.symmetric_difference_update(self)
        return s

    def isdisjoint(self, other):
        for x in other:
            if x in self:
                return False
        return True

    def _is_subset(self, other):
        for x in self:
            if x not in other:
                return False
        return True

    def _is_superset(self, other):
        for x in other:
            if x not in self:
                return False
        return True

    def __eq__(self, other):
        if not isinstance(other, (set, frozenset, dict_keys, dict_items)):
            return NotImplemented
        return len(self) == len(other) and self._is_subset(other)

    def __lt__(self, other):
        if not isinstance(other, (set, frozenset, dict_keys, dict_items)):
            return NotImplemented
        return len(self) < len(other) and self._is_subset(other)

    def __le__(self, other):
        if not isinstance(other, (set, frozenset, dict_keys, dict_items)):
            return NotImplemented
        return len(self) <= len(other) and self._is_subset(other)

    def __gt__(self, other):
        if not isinstance(other, (set, frozenset, dict_keys, dict_items)):
            return NotImplemented
        return len(self) > len(other) and self._is_superset(other)

    def __ge__(self, other):
        if not isinstance(other, (set, frozenset, dict_keys, dict_items)):
            return NotImplemented
        return len(self) >= len(other) and self._is_superset(other)

    __hash__ = None


class dict_keys(_set_view):
    def __init__(self, d):
        self._d = d

    def _to_set(self):
        return set(self._d)

    def __iter__(self):
        return dict_keyiterator(self._d)

    def __reversed__(self):
        return dict_reversekeyiterator(self._d)

    def __contains__(self, key):
        return self._d.__contains__(key)

    def __repr__(self):
        return _view_repr("dict_keys", self)


class dict_items(_set_view):
    def __init__(self, d):
        self._d = d

    def _to_set(self):
        s = set()
        for item in self:
            s.add(item)
        return s

    def __xor__(self, other):
        if not isinstance(other, dict_items):
            s = self._to_set()
            s.symmetric_difference_update(other)
            return s
        r = set()
        for item in other:
            if item not in self:
                r.add(item)
        for mine in self:
            if mine not in other:
                r.add(mine)
        return r

    def __iter__(self):
        return dict_itemiterator(self._d)

    def __reversed__(self):
        return dict_reverseitemiterator(self._d)

    def __contains__(self, item):
        if not isinstance(item, tuple) or len(item) != 2:
            return False
        k, v = item
        d = self._d
        ix = d._find(k, __hash_of__(k))
        if ix < 0:
            return False
        w = raw_get(d._values, ix)
        return same(v, w) or v == w

    def __repr__(self):
        if not __repr_enter__(self._d):
            return "..."
        try:
            return _view_repr("dict_items", self)
        finally:
            __repr_leave__()


class dict_values:
    def __init__(self, d):
        self._d = d

    def __len__(self):
        return self._d._used

    def __iter__(self):
        return dict_valueiterator(self._d)

    def __reversed__(self):
        return dict_reversevalueiterator(self._d)

    def __repr__(self):
        if not __repr_enter__(self._d):
            return "..."
        try:
            return _view_repr("dict_values", self)
        finally:
            __repr_leave__()
