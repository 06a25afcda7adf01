"""Sorting: only `<` is used, a key is computed once (runtime/timsort.inc). Ints, floats and
texts are sorted by the runtime, which for all else asks this module for comparisons of
the elements at two places, and permutes the places."""

from __gel__ import (raw_get, raw_holds, raw_i64, raw_init, raw_new, raw_set,
                     rt)


def sort_items(items, n, key, reverse):
    """Sorts the first n elements in place; stable, with reverse=True as well."""
    is_reversed = True if reverse else False
    if key is None:
        if n < 2:
            return
        if raw_holds(items, int):
            rt.sort_ints(items, n, is_reversed)
        elif raw_holds(items, float):
            rt.sort_floats(items, n, is_reversed)
        elif raw_holds(items, str):
            rt.sort_strs(items, n, is_reversed)
        else:
            _sort_by(items, items, n, is_reversed)
        return
    keys = raw_new(n)
    i = 0
    while i < n:
        raw_init(keys, i, key(raw_get(items, i)))
        i += 1
    if n >= 2:
        _sort_by(keys, items, n, is_reversed)


def _sort_by(keys, items, n, is_reversed):
    """Reversed before and after: what is equal stays in order."""
    places = _places(n, is_reversed)
    if raw_holds(keys, int):
        rt.sort_by_ints(keys, places, n)
    elif raw_holds(keys, float):
        rt.sort_by_floats(keys, places, n)
    elif raw_holds(keys, str):
        rt.sort_by_strs(keys, places, n)
    else:
        state = raw_i64(rt.sort_room(n))
        try:
            ask = rt.sort_step(state, places, n, False)
            while ask >= 0:
                ask = rt.sort_step(state, places, n,
                                   _is_less(keys, ask >> 32, ask & 0xFFFFFFFF))
        except BaseException:
            rt.sort_abandon(state, places)
            _permute(items, places, n, is_reversed)
            raise
    _permute(items, places, n, is_reversed)


def _is_less(keys, a, b):
    return True if raw_get(keys, a) < raw_get(keys, b) else False


def _places(n, is_reversed):
    places = raw_i64(n)
    i = 0
    while i < n:
        raw_set(places, i, n - 1 - i if is_reversed else i)
        i += 1
    return places


def _permute(items, places, n, is_reversed):
    if is_reversed:
        i = 0
        j = n - 1
        while i < j:
            t = raw_get(places, i)
            raw_set(places, i, raw_get(places, j))
            raw_set(places, j, t)
            i += 1
            j -= 1
    rt.array_permute(items, places, n)
