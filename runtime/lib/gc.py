"""gc: the switches of the collector, which programs turn for speed. What is freed
and when is the memory flavour's own affair."""

from __gel__ import rt

_is_on = [True]


def enable():
    _is_on[0] = True


def disable():
    _is_on[0] = False


def isenabled():
    return _is_on[0]


def collect(generation=2):
    if generation < 0 or generation > 2:
        raise ValueError("invalid generation")
    return rt.gc_collect()


def freeze():
    pass


def unfreeze():
    pass
