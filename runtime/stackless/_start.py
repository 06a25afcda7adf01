"""What a new chain does, for both kinds of `_switch`."""


def _nothing():
    raise SystemError("a chain was entered that nobody has armed")


_func = _nothing  # what the next chain to start calls


def arm(func):
    """The chain about to be entered, which is new, calls func(). What func returns
    is the chain that goes on when this one has ended; func lets no exception out."""
    global _func
    _func = func


def disarm():
    """What the chain that starts calls."""
    global _func
    func = _func
    _func = _nothing
    return func
