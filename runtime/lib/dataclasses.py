"""dataclasses. The translator writes the methods of the classes (flow/dataclass.c),
also those that the functions here call."""

from __gel__ import has, may_have, split, type_error


class FrozenInstanceError(AttributeError):
    pass


def dataclass(cls=None, **options):
    if cls is None:
        return _same
    else:
        return cls


def _same(cls):
    return cls


def field(**options):
    raise NotImplementedError("field() outside of a dataclass")


def is_dataclass(obj):
    obj = split(obj)
    return may_have(obj, "__dc_fields__")


def fields(class_or_instance):
    class_or_instance = split(class_or_instance)
    if may_have(class_or_instance, "__dc_fields__"):
        return class_or_instance.__dc_fields__()
    type_error("must be called with a dataclass type or instance")


def asdict(obj):
    obj = split(obj)
    if has(obj, "__dc_asdict__"):
        return obj.__dc_asdict__()
    type_error("asdict() should be called on dataclass instances")


def astuple(obj):
    obj = split(obj)
    if has(obj, "__dc_astuple__"):
        return obj.__dc_astuple__()
    type_error("astuple() should be called on dataclass instances")


def replace(obj, /, **changes):
    obj = split(obj)
    if has(obj, "__dc_replace__"):
        return obj.__dc_replace__(**changes)
    type_error("replace() should be called on dataclass instances")
