"""Calls with a star argument whose length is not known at translation:
`f(a, *xs)`. Inference calls these by name (infer/calls.c)."""

from __gel__ import raw_get, raw_len, raw_move, raw_new, tuple_from


def __star_items__(x, k, most, more):
    """The items of x as a raw array: k to `most`, or at least k if `more`."""
    items = list(x)
    n = items._len
    if n < k:
        raise TypeError("a * argument gives too few positional arguments: "
                        + str(k) + " required but " + str(n) + " given")
    if n > most and more == 0:
        raise TypeError("a * argument gives too many positional arguments: "
                        + str(most) + " taken but " + str(n) + " given")
    r = raw_new(n)
    raw_move(r, 0, items._items, 0, n)
    return r


def __star_join__(a, b):
    """The items of a and then those of b."""
    r = list(a)
    r.extend(b)
    return r


def __star_item__(raw, k, default):
    """Item k, if there is one."""
    return raw_get(raw, k) if k < raw_len(raw) else default


def __star_rest__(raw, k):
    """The items from k on, as a tuple."""
    n = raw_len(raw) - k
    if n < 0:
        n = 0
    r = raw_new(n)
    raw_move(r, 0, raw, k, n)
    return tuple_from(r, n)
