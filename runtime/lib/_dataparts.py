"""What the methods of dataclasses call that asdict, astuple and fields want
(flow/dataclass.c)."""

from __gel__ import has, isinstance, split


class __dataclass_field__:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return "Field(name=" + repr(self.name) + ")"


def __dataclass_copy__(v):
    """A field's value for asdict: dataclasses become dicts, containers are made
    anew."""
    v = split(v)
    if has(v, "__dc_asdict__"):
        return v.__dc_asdict__()
    if isinstance(v, list):
        return [__dataclass_copy__(x) for x in v]
    if isinstance(v, tuple):
        return tuple([__dataclass_copy__(x) for x in v])
    if isinstance(v, dict):
        return {__dataclass_copy__(k): __dataclass_copy__(x) for k, x in v.items()}
    return v


def __dataclass_tuple__(v):
    v = split(v)
    if has(v, "__dc_astuple__"):
        return v.__dc_astuple__()
    if isinstance(v, list):
        return [__dataclass_tuple__(x) for x in v]
    if isinstance(v, tuple):
        return tuple([__dataclass_tuple__(x) for x in v])
    if isinstance(v, dict):
        return {__dataclass_tuple__(k): __dataclass_tuple__(x) for k, x in v.items()}
    return v
