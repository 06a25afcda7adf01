"""dataclasses: `dataclass` and `field`. The translator writes the methods
(flow/dataclass.c); what is left to do here is nothing."""


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
