"""The primitive under `stackless` and `greenlet`, for CPython: one thread of
control made of the greenlet package's. Compiled, the translator provides it.

A chain is a suspended thread of control. Nothing here knows of parents, values or
exceptions: those belong to the modules above, each of which keeps its own idea of
who runs.
"""
import atexit
import ctypes
import os
import sys
import traceback
import weakref

import greenlet as _package

from _start import arm, disarm

_here = os.path.dirname(os.path.abspath(__file__))
_library = (_here, os.path.join(os.path.dirname(_here), "stackless"))
sys.setrecursionlimit(1000000)  # tasks are for deep recursion, too
_started = weakref.WeakSet()
_root = _package.getcurrent()
while _root.parent is not None:
    _root = _root.parent


def _start_others():
    """Begins each handle it is given, and continues what a chain that ends gives:
    so that all chains have their stack at this place, none on top of the one that
    happened to start it."""
    handle = _root
    while True:
        handle = handle.switch()


_starter = _package.greenlet(_start_others, _root)
_starter.switch()


def _begin():
    return disarm()()


def new():
    """A chain that has not started: arm() must come before the switch to it."""
    chain = _package.greenlet(_begin, _starter)
    _started.add(chain)
    return chain


def switch(chain):
    """Suspends the running chain and continues another; returns when somebody
    continues the suspended one."""
    if chain:
        chain.switch()
    else:
        _starter.switch(chain)


def check():
    """RuntimeError where the running chain can not be left: in a destructor
    (compiled programs only)."""


def current():
    """The running chain: what to switch to, to go on from here."""
    return _package.getcurrent()


def where(chain):
    """The frames of a suspended chain, as a traceback shows them, outermost
    first; those of the library are left out."""
    frames = []
    frame = sys._getframe(1) if chain is _package.getcurrent() else chain.gr_frame
    while frame is not None:
        code = frame.f_code
        if os.path.dirname(os.path.abspath(code.co_filename)) not in _library:
            frames.append(traceback.FrameSummary(code.co_filename, frame.f_lineno, code.co_name))
        frame = frame.f_back
    frames.reverse()
    return "".join(traceback.format_list(frames)).rstrip("\n")


@atexit.register
def _keep_suspended():
    """Nothing is killed at exit: suspended chains outlive the modules."""
    sys.stdout.flush()
    for handle in list(_started):
        if handle:
            ctypes.pythonapi.Py_IncRef(ctypes.py_object(handle))
