"""What o.__dict__ and vars(o) give: a dict that is made of o's attributes when it is
read. It takes no changes, which o would not see."""

from __gel__ import (attr_error, field_names, field_values, in_library, is_done,
                     isinstance, raw_get, raw_len, split, type_of)


def _fixed():
    raise NotImplementedError("gelato: an object's __dict__ takes changes by "
                              "__dict__[name] = value and __dict__.update() only")


class __object_dict__(dict):
    def __setitem__(self, key, value):
        _fixed()

    def __delitem__(self, key):
        _fixed()

    def pop(self, key, *default):
        _fixed()

    def popitem(self):
        _fixed()

    def clear(self):
        _fixed()

    def update(self, *args, **keywords):
        _fixed()

    def setdefault(self, key, default=None):
        _fixed()

    def __ior__(self, other):
        _fixed()

    def copy(self):
        return dict(self)


def __dict_of__(o):
    o = split(o)
    if isinstance(o, type):
        attr_error("type object '" + o.__name__ + "' has no attribute '__dict__'")
    if in_library(type_of(o)):
        attr_error("'" + __type_name__(o) + "' object has no attribute '__dict__'")
    names = field_names(o)
    values = field_values(o)
    d = __object_dict__()
    for i in range(raw_len(names)):
        v = raw_get(values, i)
        if not is_done(v):
            dict.__setitem__(d, raw_get(names, i), v)
    return d
