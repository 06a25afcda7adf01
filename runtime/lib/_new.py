"""Calls of classes that have __new__ (infer/calls.c)."""

from __gel__ import isinstance


def __call_new__(cls, *args, **kwargs):
    o = cls.__new__(cls, *args, **kwargs)
    if isinstance(o, cls):
        o.__init__(*args, **kwargs)
    return o


def __call_only_new__(cls, *args, **kwargs):
    """Of a class without __init__."""
    return cls.__new__(cls, *args, **kwargs)
