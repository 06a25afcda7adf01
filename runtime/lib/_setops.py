"""Operations on whole sets, in the order in which CPython does them: the order
of a set depends on how it came to be."""

from __gel__ import (isinstance, raw_get, raw_len, raw_move, raw_set, same,
                     split)


def _stored(h):
    return -9223372036854775807 if h == 0 else h


def merge(r, other):
    """Adds a set's keys to r, a set as well."""
    if other._used == 0:
        return
    if (r._fill + other._used) * 5 >= (raw_len(r._hashes) - 1) * 3:
        r._resize((r._used + other._used) * 2)
    n = raw_len(other._hashes)
    if r._fill == 0 and n == raw_len(r._hashes) and other._fill == other._used:
        raw_move(r._hashes, 0, other._hashes, 0, n)
        i = 0
        while i < n:
            if raw_get(other._hashes, i) != 0:
                raw_set(r._keys, i, raw_get(other._keys, i))
            i += 1
        r._used = other._used
        r._fill = other._fill
        return
    is_clean = r._fill == 0
    i = 0
    while i < raw_len(other._hashes):
        h = raw_get(other._hashes, i)
        if h != 0 and h != -1:
            k = raw_get(other._keys, i)
            if is_clean:
                r._place(k, h)
            else:
                r._add(k, h)
        i += 1
    if is_clean:
        r._used = other._used
        r._fill = other._used


def update_from(r, other):
    """Adds what any iterable gives."""
    other = split(other)
    if isinstance(other, (set, frozenset)):
        if not same(r, other):
            merge(r, other)
    elif isinstance(other, dict):
        n = other._used
        if (r._fill + n) * 5 >= (raw_len(r._hashes) - 1) * 3:
            r._resize((r._used + n) * 2)
        for k in other:
            r._add_key(k)
    else:
        for k in other:
            r._add_key(k)


def is_subset(a, b):
    if a._used > b._used:
        return False
    i = 0
    while i < raw_len(a._hashes):
        h = raw_get(a._hashes, i)
        if h != 0 and h != -1:
            if b._find(raw_get(a._keys, i), h) < 0:
                return False
        i += 1
    return True


def set_intersection(a, other, r):
    """Into the empty set r."""
    other = split(other)
    if isinstance(other, (set, frozenset)):
        if same(a, other):
            merge(r, a)
        elif other._used > a._used:
            _common(a, other, r)
        else:
            _common(other, a, r)
    else:
        for k in other:
            h = _stored(__hash_of__(k))
            if a._find(k, h) >= 0:
                r._add(k, h)
    return r


def _common(small, large, r):
    i = 0
    while i < raw_len(small._hashes):
        h = raw_get(small._hashes, i)
        if h != 0 and h != -1:
            k = raw_get(small._keys, i)
            if large._find(k, h) >= 0:
                r._add(k, h)
        i += 1


def set_difference(a, other, r):
    """Into the empty set r."""
    other = split(other)
    if not isinstance(other, (set, frozenset, dict)):
        merge(r, a)
        discard_all(r, other)
    elif (a._used >> 2) > other._used:
        merge(r, a)
        discard_all(r, other)
    elif isinstance(other, dict):
        i = 0
        while i < raw_len(a._hashes):
            h = raw_get(a._hashes, i)
            if h != 0 and h != -1:
                k = raw_get(a._keys, i)
                if not other.__contains__(k):
                    r._add(k, h)
            i += 1
    else:
        i = 0
        while i < raw_len(a._hashes):
            h = raw_get(a._hashes, i)
            if h != 0 and h != -1:
                k = raw_get(a._keys, i)
                if other._find(k, h) < 0:
                    r._add(k, h)
            i += 1
    return r


def discard_all(r, other):
    """Removes what any iterable gives."""
    other = split(other)
    if isinstance(other, (set, frozenset)):
        if same(r, other):
            r._reset()
            return
    for k in other:
        i = r._find(k, _stored(__hash_of__(k)))
        if i >= 0:
            r._remove_slot(i)
    mask = raw_len(r._hashes) - 1
    if r._fill - r._used > mask // 4:
        if r._used > 50000:
            r._resize(r._used * 2)
        else:
            r._resize(r._used * 4)


def symmetric_update(r, other):
    other = split(other)
    if isinstance(other, (set, frozenset)):
        if same(r, other):
            r._reset()
            return
        _toggle_all(r, other)
    elif isinstance(other, dict):
        for k in other:
            _toggle(r, k, _stored(__hash_of__(k)))
    else:
        _toggle_all(r, set(other))


def _toggle(r, k, h):
    i = r._find(k, h)
    if i >= 0:
        r._remove_slot(i)
    else:
        r._add(k, h)


def _toggle_all(r, other):
    i = 0
    while i < raw_len(other._hashes):
        h = raw_get(other._hashes, i)
        if h != 0 and h != -1:
            _toggle(r, raw_get(other._keys, i), h)
        i += 1
