"""copy: copies of containers and objects.

deepcopy keeps what it has copied in a memo: by the address of the original the copy,
whose type the memo forgets (rt.obj_opaque), so that the types of what one program
copies stay apart. A copy made by copy_of is of the original's exact type, which
recall gives it back. What __deepcopy__ methods have made is kept with its type."""

from __gel__ import (copy_fields, copy_of, has, id, in_library, is_done, isinstance,
                     new_object, raw_new, raw_set, recall, rt, same, split,
                     tuple_fixed, tuple_get, tuple_len, type_of)


class Error(Exception):
    pass


error = Error


def copy(x):
    x = split(x)
    if has(x, "__copy__"):
        return x.__copy__()
    if isinstance(x, (int, float, str, bytes, tuple, frozenset, range, type)):
        return x
    if x is None:
        return x
    if has(x, "__setstate__"):
        r = new_object(type_of(x))
        r.__setstate__(_state_of(x))
        return r
    return _copy_object(x)


def _copy_object(x):
    x = split(x)
    if isinstance(x, (list, dict, set, bytearray)):
        r = copy_of(x)
        r.__set_empty__()
        _refill(r, x)
        return r
    return copy_of(x)


def _refill(r, x):
    if isinstance(x, (list, bytearray)):
        r.extend(x)
    elif isinstance(x, dict):
        r._merge_dict(x)
    else:
        r.update(x)


def _state_of(x):
    if has(x, "__getstate__"):
        return x.__getstate__()
    return x.__dict__


# --- deepcopy ----------------------------------------------------------------------

class _Memo:
    """What a __deepcopy__ method gets: looks like a dict from addresses to copies."""

    def __init__(self):
        self._copies = {}
        self._kept = []
        self._given = {}

    def _keep(self, x, copy):
        self._copies[id(x)] = rt.obj_opaque(copy)
        self._kept.append(rt.obj_opaque(x))

    def __setitem__(self, key, copy):
        self._given[key] = copy

    def __contains__(self, key):
        return key in self._given or key in self._copies

    def __getitem__(self, key):
        if key not in self._given and key in self._copies:
            _hidden()
        return self._given[key]

    def get(self, key, default=None):
        if key not in self._given and key in self._copies:
            _hidden()
        return self._given.get(key, default)


def _hidden():
    raise NotImplementedError("gelato: the memo of deepcopy() gives only what "
                              "the program has put there")


def deepcopy(x, memo=None, _nil=None):
    memo = split(memo)
    if isinstance(memo, _Memo):
        return _deep(x, memo)
    return _deep(x, _Memo())


def _deep(x, memo):
    x = split(x)
    if isinstance(x, (int, float, str, bytes, type)):
        return x
    if isinstance(x, (NoneType, NotImplementedType, ellipsis, range, property,
                      function, builtin_function_or_method)):
        return x
    if isinstance(x, tuple):
        return _deep_tuple(x, memo)
    found = memo._copies.get(id(x))
    if found is not None:
        return recall(found, x)
    if id(x) in memo._given:
        y = memo._given[id(x)]
        y = split(y)
        if isinstance(y, type_of(x)):
            return y
    if has(x, "__deepcopy__"):
        y = x.__deepcopy__(memo)
        memo[id(x)] = y
        memo._kept.append(rt.obj_opaque(x))
        return y
    if has(x, "__setstate__"):
        r = new_object(type_of(x))
        memo[id(x)] = r
        r.__setstate__(_deep(_state_of(x), memo))
        return r
    return _deep_object(x, memo)


def _deep_object(x, memo):
    x = split(x)
    if isinstance(x, list):
        r = copy_of(x)
        list.__set_empty__(r)
        memo._keep(x, r)
        i = 0
        while i < list.__len__(x):
            list.append(r, _deep(list.__getitem__(x, i), memo))
            i += 1
        copy_fields(r, x, memo, _deep)
        return r
    if isinstance(x, dict):
        r = copy_of(x)
        dict.__set_empty__(r)
        memo._keep(x, r)
        for k, v in dict.items(x):
            dict.__setitem__(r, _deep(k, memo), _deep(v, memo))
        copy_fields(r, x, memo, _deep)
        return r
    if isinstance(x, (set, frozenset)):
        items = [_deep(e, memo) for e in x]
        r = copy_of(x)
        r._reset()
        for e in items:
            r._add_key(e)
        memo._keep(x, r)
        copy_fields(r, x, memo, _deep)
        return r
    if isinstance(x, bytearray):
        r = copy_of(x)
        r.__set_empty__()
        r.extend(x)
        memo._keep(x, r)
        return r
    if has(x, "appendleft"):
        r = copy_of(x)
        memo._keep(x, r)
        limit = x.maxlen
        r.__set_empty__()
        r.maxlen = limit
        for e in x:
            r.append(_deep(e, memo))
        copy_fields(r, x, memo, _deep)
        return r
    if in_library(type_of(x)) and not has(x, "__deep_fields__"):
        raise TypeError("cannot pickle '" + __type_name__(x) + "' object")
    if has(x, "__reduce__") or has(x, "__reduce_ex__"):
        raise NotImplementedError("gelato: copy.deepcopy() by __reduce__")
    r = copy_of(x)
    memo._keep(x, r)
    copy_fields(r, x, memo, _deep)
    return r


# --- tuples: of a known length their items keep their own types -------------------------

def _deep_tuple(x, memo):
    n = tuple_len(x)
    if n == 0:
        return x
    if n == 1:
        a = tuple_get(x, 0)
        p = _deep(a, memo)
        return x if same(a, p) else (p,)
    if n == 2:
        a = tuple_get(x, 0)
        b = tuple_get(x, 1)
        p = _deep(a, memo)
        q = _deep(b, memo)
        return x if same(a, p) and same(b, q) else (p, q)
    if n == 3:
        a = tuple_get(x, 0)
        b = tuple_get(x, 1)
        c = tuple_get(x, 2)
        p = _deep(a, memo)
        q = _deep(b, memo)
        r = _deep(c, memo)
        if same(a, p) and same(b, q) and same(c, r):
            return x
        return (p, q, r)
    items = []
    is_same = True
    for e in x:
        y = _deep(e, memo)
        if not same(e, y):
            is_same = False
        items.append(y)
    return x if is_same else tuple(items)
