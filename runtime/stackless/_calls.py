"""Calls that are put off: what a task does when it starts."""


def call_of(func, args, kwargs):
    """What calls func(*args, **kwargs). Compiled, kwargs is None instead of empty if
    it comes from a parameter **kwargs_or_none."""
    if kwargs is None:
        return lambda: func(*args)
    return lambda: func(*args, **kwargs)
