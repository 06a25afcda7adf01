"""Calls with star arguments whose items or keywords are not known at translation:
`f(a, *xs)`, `f(**d)`. Inference calls these by name (infer/stars.c, which says
what a text of parameters, `spec`, looks like)."""

from __gel__ import (class_name, has, isinstance, raw_get, raw_len, raw_move,
                     raw_new, split, tuple_from, type_error, type_of)


# --- items ----------------------------------------------------------------------

def __star_items__(x, lo, hi, more, f, takes, spec, lead):
    """The items of x as a raw array, which are lo to hi in number."""
    items = list(x)
    n = items._len
    if n < lo or n > hi:
        __star_misfit__(None, n, more, 0, f, takes, spec, lead)
    r = raw_new(n)
    raw_move(r, 0, items._items, 0, n)
    return r


def __star_join__(a, b):
    """The items of a and then those of b."""
    r = list(__star_iterable__(a, "Value"))
    r.extend(__star_iterable__(b, "Value"))
    return r


def __star_iterable__(x, what):
    """x, of which `what` is an argument after a star."""
    x = split(x)
    if not has(x, "__iter__") and not has(x, "__getitem__"):
        type_error(what + " after * must be an iterable, not "
                   + class_name(type_of(x)))
    return x


def __star_item__(raw, k, default):
    """Item k, if there is one."""
    return raw_get(raw, k) if k < raw_len(raw) else default


def __star_need__(raw, k):
    return raw_get(raw, k)


def __star_kw_item__(raw, k, d, name, default):
    if k < raw_len(raw):
        return raw_get(raw, k)
    if name in d:
        return d[name]
    return default


def __star_kw_need__(raw, k, d, name):
    return raw_get(raw, k) if k < raw_len(raw) else d[name]


def __star_rest__(raw, k):
    """The items from k on, as a tuple."""
    n = raw_len(raw) - k
    if n < 0:
        n = 0
    r = raw_new(n)
    raw_move(r, 0, raw, k, n)
    return tuple_from(r, n)


# --- keywords --------------------------------------------------------------------

def __kw_item__(d, name, default):
    if name in d:
        return d[name]
    return default


def __kw_need__(d, name):
    return d[name]


def __kw_dict__(x, f):
    """x as a dict."""
    x = split(x)
    if isinstance(x, dict):
        return x
    if has(x, "keys"):
        return dict(x)
    type_error(f + "() argument after ** must be a mapping, not "
               + class_name(type_of(x)))


def __kw_join__(a, b, f):
    r = dict(a)
    more = __kw_dict__(b, f)
    for key in more:
        if key in r:
            raise TypeError(f + "() got multiple values for keyword argument '"
                            + str(key) + "'")
        r[key] = more[key]
    return r


def __kw_checked__(d, raw, more, more_kw, f, takes, spec, lead):
    """d, if all its keys and the items of raw fit."""
    n = 0 if raw is None else raw_len(raw)
    __star_misfit__(d, n, more, more_kw, f, takes, spec, lead)
    return d


def __kw_rest__(d, spec):
    """What no parameter takes."""
    r = {}
    words = spec.split()
    for key in d:
        if isinstance(key, str) and _find_keyword(key, words) < 0:
            r[key] = d[key]
    return r


# --- what does not fit -----------------------------------------------------------

def _find_keyword(key, words):
    k = 0
    for w in words:
        if w[1] != "o" and w[2:] == key:
            return k
        k += 1
    return -1


def _check_key(key, words, filled, more_kw, f):
    """1 if the key is one of a keyword-only parameter."""
    if not isinstance(key, str):
        raise TypeError("keywords must be strings")
    k = _find_keyword(key, words)
    if k < 0:
        if more_kw:
            return 0
        for w in words:
            if w[1] == "o" and w[2:] == key:
                raise TypeError(f + "() got some positional-only arguments "
                                "passed as keyword arguments: '" + key + "'")
        raise TypeError(f + "() got an unexpected keyword argument '" + key
                        + "'")
    word = words[k]
    if word[0] == "+" or (word[1] == "p" and k < filled):
        raise TypeError(f + "() got multiple values for argument '" + key
                        + "'")
    return 1 if word[1] == "k" else 0


def _many_text(filled, n_kw):
    if n_kw == 0:
        return str(filled) + (" was given" if filled == 1 else " were given")
    return (str(filled) + " positional argument" + ("" if filled == 1 else "s")
            + " (and " + str(n_kw) + " keyword-only argument"
            + ("" if n_kw == 1 else "s") + ") were given")


def _missing(names, kind, f):
    n = len(names)
    text = "'" + names[0] + "'"
    for i in range(1, n):
        text += (", " if i < n - 1 else " and " if n == 2 else ", and ")
        text += "'" + names[i] + "'"
    raise TypeError(f + "() missing " + str(n) + " required " + kind
                    + " argument" + ("" if n == 1 else "s") + ": " + text)


def __star_misfit__(d, n, more, more_kw, f, takes, spec, lead):
    """Raises if n items and the keywords in d do not fit."""
    words = spec.split()
    filled = lead + n
    most = 0
    n_kw = 0
    for w in words:
        if w[1] == "k":
            n_kw += w[0] == "+"
            continue
        if w[0] == "+" and most < filled:
            raise TypeError(f + "() got multiple values for argument '"
                            + w[2:] + "'")
        most += 1
    if d is not None:
        for key in d:
            n_kw += _check_key(key, words, filled, more_kw, f)
    if filled > most and not more:
        raise TypeError(f + "() " + takes + " but " + _many_text(filled, n_kw))
    pos = []
    kw = []
    k = 0
    for w in words:
        if w[0] == "!" and (w[1] == "k" or k >= filled):
            name = w[2:]
            if d is None or w[1] == "o" or name not in d:
                if w[1] == "k":
                    kw.append(name)
                else:
                    pos.append(name)
        k += 1
    if pos:
        _missing(pos, "positional", f)
    if kw:
        _missing(kw, "keyword-only", f)
