"""Methods of bytes that go over it byte by byte: letters' case by words, tabs,
translation, splitting from the right."""

from __gel__ import isinstance, rt, split, type_error


def _is_lower(c):
    return 97 <= c <= 122


def _is_upper(c):
    return 65 <= c <= 90


def _is_white(c):
    return c == 32 or 9 <= c <= 13


def __bytes_title__(b):
    r = bytearray(b)
    in_word = False
    for i in range(len(r)):
        c = r[i]
        if _is_lower(c):
            if not in_word:
                r[i] = c - 32
            in_word = True
        elif _is_upper(c):
            if in_word:
                r[i] = c + 32
            in_word = True
        else:
            in_word = False
    return bytes(r)


def __bytes_istitle__(b):
    in_word = False
    some = False
    for c in b:
        if _is_upper(c):
            if in_word:
                return False
            in_word = True
            some = True
        elif _is_lower(c):
            if not in_word:
                return False
            some = True
        else:
            in_word = False
    return some


def __bytes_swapcase__(b):
    r = bytearray(b)
    for i in range(len(r)):
        c = r[i]
        if _is_lower(c):
            r[i] = c - 32
        elif _is_upper(c):
            r[i] = c + 32
    return bytes(r)


def __bytes_capitalize__(b):
    r = bytearray(rt.bytes_lower(b))
    if len(r) > 0 and _is_lower(r[0]):
        r[0] -= 32
    return bytes(r)


def __bytes_expandtabs__(b, size):
    r = bytearray()
    column = 0
    for c in b:
        if c == 9:
            if size > 0:
                n = size - column % size
                column += n
                for _ in range(n):
                    r.append(32)
        else:
            r.append(c)
            column += 1
            if c == 10 or c == 13:
                column = 0
    return bytes(r)


def _table_bytes(x):
    x = split(x)
    if isinstance(x, bytes):
        return x
    if isinstance(x, bytearray):
        return bytes(x)
    type_error("a bytes-like object is required, not '" + __type_name__(x) + "'")


def __bytes_translate__(b, table, delete):
    drop = _table_bytes(delete)
    r = bytearray()
    if table is None:
        for c in b:
            if not rt.bytes_contains_int(drop, c):
                r.append(c)
    else:
        t = _table_bytes(table)
        if len(t) != 256:
            raise ValueError("translation table must be 256 characters long")
        for c in b:
            if not rt.bytes_contains_int(drop, c):
                r.append(t[c])
    return bytes(r)


def __bytes_maketrans__(frm, to):
    frm = _table_bytes(frm)
    to = _table_bytes(to)
    if len(frm) != len(to):
        raise ValueError("maketrans arguments must have same length")
    r = bytearray(256)
    for i in range(256):
        r[i] = i
    for i in range(len(frm)):
        r[frm[i]] = to[i]
    return bytes(r)


def __bytes_rsplit__(b, sep, limit):
    """The parts, from the right, at most `limit` cuts."""
    parts = []
    end = len(b)
    if sep is None:
        while True:
            while end > 0 and _is_white(b[end - 1]):
                end -= 1
            if end == 0:
                break
            start = end if limit != 0 else 0
            while start > 0 and not _is_white(b[start - 1]):
                start -= 1
            parts.append(b[start:end])
            if limit == 0:
                break
            limit -= 1
            end = start
    else:
        sep = _table_bytes(sep)
        if len(sep) == 0:
            raise ValueError("empty separator")
        while limit != 0:
            i = rt.bytes_rfind(b, sep, 0, end)
            if i < 0:
                break
            parts.append(b[i + len(sep):end])
            end = i
            limit -= 1
        parts.append(b[:end])
    parts.reverse()
    return parts
