"""The primitive under `stackless` and `greenlet`: chains of frames that the
stackless transform has made it possible to leave and enter (runtime/frames.c).

A handle stands for a suspended chain. Nothing here knows of parents, values or
exceptions: those belong to the modules above.
"""
from __gel__ import rt


def _nothing():
    return _now


class Handle:
    def __init__(self, func, chain):
        self.func = func
        self.chain = chain
        self.is_new = True


_now = Handle(_nothing, rt.chain_main())
_now.is_new = False


def new(func):
    """A handle that calls func() when first switched to. What func returns is the
    handle that goes on when the new chain has ended; func lets no exception out."""
    return Handle(func, rt.chain_new())


def check():
    """RuntimeError where the running chain can not be left: in a destructor."""
    if rt.chain_is_held():
        raise RuntimeError("cannot switch in a destructor")


def current():
    """The handle by which the running chain will be continued once suspended."""
    return _now


def switch(handle):
    """Suspends the running chain and continues `handle`; returns when somebody
    continues the suspended one."""
    global _now
    old = _now
    if handle is not old:
        _now = handle
        if handle.is_new:
            handle.is_new = False
            _start(old.chain, handle.chain)
        else:
            rt.chain_switch(old.chain, handle.chain)


def _start(old, chain):
    # its frame holds nothing: a new chain begins with another one of its kind
    if rt.chain_start(old, chain):
        _begin()


def _begin():
    global _now
    handle = _now
    func = handle.func
    handle.func = _nothing
    following = func()
    _now = following
    following.is_new = False
    rt.chain_end(following.chain)


def where(handle):
    """The frames of a suspended chain, as a traceback shows them, outermost
    first; those of the library are left out."""
    if handle is _now:
        rt.chain_unload()
    return rt.chain_where(handle.chain)
