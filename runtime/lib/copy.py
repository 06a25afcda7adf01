"""copy: copies of containers and objects."""

from __gel__ import copy_of, has, isinstance, split


def copy(x):
    x = split(x)
    if has(x, "__copy__"):
        return x.__copy__()
    if isinstance(x, (int, float, str, bytes, tuple, frozenset, range, type)):
        return x
    if x is None:
        return x
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


def deepcopy(x, memo=None):
    x = split(x)
    if has(x, "__deepcopy__"):
        return x.__deepcopy__({} if memo is None else memo)
    if isinstance(x, (int, float, str, bytes, range, type)):
        return x
    if x is None:
        return x
    if isinstance(x, tuple):
        return tuple([deepcopy(e) for e in x])
    if isinstance(x, list):
        r = []
        for e in x:
            r.append(deepcopy(e))
        return r
    if isinstance(x, dict):
        d = {}
        for k, v in x.items():
            d[deepcopy(k)] = deepcopy(v)
        return d
    if isinstance(x, (set, frozenset, bytearray)):
        return x.copy()
    raise NotImplementedError("copy.deepcopy() of " + __type_name__(x))
