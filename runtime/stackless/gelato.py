"""gelato's own module: copies of suspended tasks. The names and texts of
runtime/cpython/gelato.py, where none of it works."""
from __gel__ import copy_of, isinstance, rt, split, type_error
from _channels import channel
from _coroutines import _default, coroutine, usercostate
from _switch import Handle, current
from _tasklets import _s, _scheduler, tasklet
from greenlet import _g, _state, greenlet


def clone(task, share=None):
    """A copy of a suspended coroutine, tasklet or greenlet, with the frames it is in.
    A class, or a tuple of classes, says which objects the copy has in common with
    the original; globals and other tasks always are."""
    task = split(task)
    handle = _handle_of(task)
    if handle is current():
        raise TypeError("cannot clone a running task")
    copy = copy_of(task)
    _detach(copy)
    copy._handle = copy_of(handle)
    rt.clone_begin()
    rt.clone_pair(task, copy)
    rt.clone_pair(handle, copy._handle)
    for cls in (coroutine, usercostate, tasklet, _scheduler, channel, greenlet, _state, Handle):
        rt.clone_share(cls)
    if share is not None:
        _share(share)
    error = rt.clone_run(handle.chain)
    if error != "":
        copy._handle = None  # it has no frames to be killed in
        raise TypeError(error)
    return copy


def _share(share):
    if isinstance(share, tuple):
        for cls in share:
            _share_class(cls)
    else:
        _share_class(share)


def _share_class(cls):
    cls = split(cls)
    if isinstance(cls, type):
        rt.clone_share(cls)
    else:
        type_error("gelato.clone() shares the instances of classes; a predicate is not supported yet")


def _handle_of(task):
    """Where it is suspended, if it may be copied."""
    task = split(task)
    if isinstance(task, coroutine):
        if task is (task._state or _default)._current:
            raise TypeError("cannot clone a running coroutine")
    elif isinstance(task, tasklet):
        if task is _s.running:
            raise TypeError("cannot clone a running tasklet")
        if task.blocked or task._wait is not None:
            raise TypeError("cannot clone a tasklet that is blocked or asleep")
    elif isinstance(task, greenlet):
        if task is _g.current:
            raise TypeError("cannot clone a running greenlet")
    handle = task._handle
    if handle is None:
        raise TypeError("cannot clone a task that is not alive")
    return handle


def _detach(copy):
    """The copy of a tasklet is paused."""
    copy = split(copy)
    if isinstance(copy, tasklet):
        copy._next = None
        copy._prev = None
