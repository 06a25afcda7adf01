"""gelato's own module: copies of suspended tasks. The names and texts of
runtime/cpython/gelato.py, where none of it works."""
from __gel__ import callable, copy_of, isinstance, program_object, raw_clear, raw_get, raw_new, raw_set, rt, split, type_error
from _channels import channel
from _coroutines import _default, coroutine, usercostate
from _switch import current
from _tasklets import _s, _scheduler, tasklet
from greenlet import _g, _state, greenlet


def clone(task, share=None):
    """A copy of a suspended coroutine, tasklet or greenlet, with the frames it is in.
    A class, or a tuple of classes, says which objects the copy has in common with
    the original, or a function that is asked about each instance of the program's
    classes; globals and other tasks always are."""
    if _clones:
        raise RuntimeError("gelato.clone() is not finished yet")
    task = split(task)
    chain = _chain_of(task)
    if chain is current():
        raise TypeError("cannot clone a running task")
    copy = copy_of(task)
    _detach(copy)
    rt.clone_begin()
    rt.clone_pair(task, copy)
    for cls in (coroutine, usercostate, tasklet, _scheduler, channel, greenlet, _state):
        rt.clone_share(cls)
    if share is not None:
        _share(share)
    rt.clone_start(chain)
    _clones.append(None)
    error = "gelato.clone() was left"
    try:
        if share is not None:
            _ask(share)
        if task._handle is not chain:
            raise RuntimeError("the task went on while it was cloned")
        error = rt.clone_run()
    finally:
        _clones.pop()
        rt.clone_begin()
        if error != "":
            copy._handle = None  # it has no frames to be killed in
    if error != "":
        raise TypeError(error)
    return copy


def _share(share):
    if isinstance(share, tuple):
        for cls in share:
            _share_class(cls)
    elif isinstance(share, type):
        _share_class(share)
    elif not callable(share):
        _refuse()


def _share_class(cls):
    cls = split(cls)
    if isinstance(cls, type):
        rt.clone_share(cls)
    else:
        _refuse()


def _refuse():
    type_error("gelato.clone() shares the instances of classes, or what a function says")


def _ask(share):
    share = split(share)
    if not isinstance(share, (tuple, type)):
        while rt.clone_more():
            obj = program_object(rt.clone_next())
            rt.clone_decide(obj is not None and (True if share(obj) else False))


def _chain_of(task):
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
    chain = task._handle
    if chain is None:
        raise TypeError("cannot clone a task that is not alive")
    return chain


def _detach(copy):
    """The copy of a tasklet is paused."""
    copy = split(copy)
    if isinstance(copy, tasklet):
        copy._next = None
        copy._prev = None


def dump(task):
    """A suspended coroutine, tasklet or greenlet as bytes, for `load` in another
    process of the same build."""
    task = split(task)
    chain = _chain_of(task)
    if chain is current():
        raise TypeError("cannot dump a running task")
    raw_set(_loaded, 0, task)  # says what load() may give
    raw_clear(_loaded, 0, 1)
    _name_known()
    data = _dump(task, chain)
    if len(data) == 0:
        raise TypeError(rt.dump_error())
    return data


def _dump(task, chain):
    task = split(task)
    if isinstance(task, tasklet):
        after = task._next
        before = task._prev
        task._next = None
        task._prev = None
        data = rt.dump_run(task, chain)
        task._next = after
        task._prev = before
        return data
    return rt.dump_run(task, chain)


def load(data):
    """The task that `dump` wrote, ready to be continued. ValueError if the bytes are
    damaged or of another build. They are trusted: their structure is checked,
    not their numbers."""
    _name_known()
    rt.load_run(data, _loaded)
    error = rt.dump_error()
    if error != "":
        raise ValueError(error)
    task = raw_get(_loaded, 0)
    raw_clear(_loaded, 0, 1)
    return task


def _name_known():
    """What dumps refer to by number."""
    rt.dump_begin()
    rt.dump_known(0, _default._main)
    rt.dump_known(1, _s.main)
    rt.dump_known(2, _g.main)


_loaded = raw_new(1)
_clones = []  # being made
