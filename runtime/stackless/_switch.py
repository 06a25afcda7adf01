"""The primitive under `stackless` and `greenlet`: chains of frames that the
stackless transform has made it possible to leave and enter (runtime/frames.c).

A chain is a suspended thread of control. Nothing here knows of parents, values or
exceptions: those belong to the modules above, each of which keeps its own idea of
who runs.
"""
from __gel__ import rt
from _start import arm, disarm


def new():
    """A chain that has not started: arm() must come before the switch to it."""
    return rt.chain_new()


def check():
    """RuntimeError where the running chain can not be left: in a destructor."""
    if rt.chain_is_held():
        _refuse_cold()


def _refuse_cold():
    raise RuntimeError("cannot switch in a destructor")


def current():
    """The running chain: what to switch to, to go on from here."""
    return rt.chain_current()


def switch(chain):
    """Suspends the running chain and continues another; returns when somebody
    continues the suspended one."""
    if chain is not rt.chain_current():
        rt.chain_switch(chain)


def _begin():
    rt.chain_end(disarm()())


def _fork():
    # left once, holding nothing: every new chain starts with a copy of this frame
    if rt.chain_fork():
        _begin()


def where(chain):
    """The frames of a suspended chain, as a traceback shows them, outermost
    first; those of the library are left out."""
    if chain is rt.chain_current():
        rt.chain_unload()
    return rt.chain_where(chain)


_fork()
