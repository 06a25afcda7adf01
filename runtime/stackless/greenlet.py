"""The greenlet package's API. Under CPython the package itself is used; this is
what compiled programs get. Greenlets form a tree: one that ends continues its
parent, with its result or the exception that ended it."""
from _calls import call_of
from _switch import arm, check, current, new, switch


class error(Exception):
    """What is wrong with the use of greenlets."""


class GreenletExit(BaseException):
    """Raised in a greenlet to end it; its parent is continued with it as result."""


class greenlet:
    _handle = None     # its frames, when suspended; None when not started or dead
    _parent = None
    _func = None       # what run() calls, unless a subclass has its own
    _body = None       # the first call, on its way
    _started = False
    _is_new = False    # started, but not entered yet
    _finished = False

    GreenletExit = GreenletExit
    error = error

    def __init__(self, run=None, parent=None):
        if run is not None:
            self._func = run
        self._parent = _g.current
        if parent is not None:
            self.parent = parent

    def run(self, *args, **kwargs):
        func = self._func
        if func is None:
            raise AttributeError("run")
        return func(*args, **kwargs)

    def switch(self, *args, **kwargs_or_none):
        """Continues it, with what it waits for: the one argument, or a tuple of
        several. A new one calls run() with them, a dead one leaves them to its
        parent."""
        target = self
        while target._finished:
            target = target._parent
        if target._started:
            _g.value = _pack(args, kwargs_or_none)
        else:
            target._begin(call_of(target.run, args, kwargs_or_none))
        return _go("switch", target)

    def throw(self, typ=GreenletExit, val=None, tb=None):
        """Raises an exception in it; one that has not run ends by it. A dead one
        leaves it to its parent, to whom a GreenletExit is a result."""
        exc = _exception(typ, val, tb)
        if self._finished and isinstance(exc, GreenletExit):
            return self.switch(exc)
        target = self
        while target._finished:
            target = target._parent
        if not target._started:
            target._begin(None)
        _g.exc = exc
        return _go("throw", target)

    def _begin(self, body):
        self._started = True
        self._is_new = True
        self._body = body
        self._handle = new()

    @property
    def parent(self):
        return self._parent

    @parent.setter
    def parent(self, parent):
        if not isinstance(parent, greenlet):
            raise TypeError("GreenletChecker: Expected any type of greenlet, not " + type(parent).__name__)
        if self is _g.main:
            raise AttributeError("cannot set the parent of a main greenlet")
        above = parent
        while above is not None:
            if above is self:
                raise ValueError("cyclic parent chain")
            above = above._parent
        self._parent = parent

    @property
    def dead(self):
        return self._finished

    def __bool__(self):
        return self._started and not self._finished

    def __del__(self):
        if self._handle is not None and self._started and not self._finished and _g is not None:
            _g.dropped.append(self)
            _g.has_dropped = True


class _state:
    def __init__(self):
        self.main = None
        self.current = None
        self.value = None      # what the switch about to end returns,
        self.exc = None        # or raises
        self.event = ""        # what the trace function is told
        self.origin = None
        self.trace = None
        self.dropped = []      # suspended greenlets that nobody refers to
        self.has_dropped = False


def _pack(args, kwargs):
    if kwargs is None or len(kwargs) == 0:
        return args[0] if len(args) == 1 else args
    return kwargs if len(args) == 0 else (args, kwargs)


def _exception(typ, val, tb):
    if isinstance(typ, BaseException):
        if val is not None:
            raise TypeError("instance exception may not have a separate value")
        exc = typ
    elif not isinstance(typ, type):
        raise TypeError("exceptions must be classes, or instances, not " + type(typ).__name__)
    elif val is None:
        exc = typ()
    elif isinstance(val, BaseException):
        exc = val
    elif isinstance(val, tuple):
        exc = typ(*val)
    else:
        exc = typ(val)
    return exc if tb is None else exc.with_traceback(tb)


def _go(event, target):
    """Leaves the current greenlet for another; returns when it goes on."""
    check()
    if _g.has_dropped:
        _kill_cold()
    return _enter(event, target)


def _enter(event, target):
    me = _g.current
    if _g.trace is not None:
        _g.event = event
        _g.origin = me
    if target is not me:
        chain = current()
        if me._handle is not chain:
            me._handle = chain
        _g.current = target
        chain = target._handle
        if target._is_new:
            target._is_new = False
            arm(_run)
        del me, target
        switch(chain)
    return _arrive()


def _arrive():
    """What a switch ends with, in the greenlet that goes on."""
    if _g.trace is not None:
        _call_trace_cold()
    if _g.exc is not None:
        _raise_cold()
    value = _g.value
    _g.value = None
    return value


def _raise_cold():
    """What is handled in the greenlet that it comes to does not become its context."""
    exc = _g.exc
    _g.exc = None
    context = exc.__context__
    try:
        raise exc
    finally:
        exc.__context__ = context


def _call_trace_cold():
    """The trace function runs untraced; one that raises is removed."""
    trace = _g.trace
    origin = _g.origin
    _g.trace = None
    _g.origin = None
    trace(_g.event, (origin, _g.current))
    _g.trace = trace


def _kill_cold():
    """Kills those that were dropped."""
    value = _g.value
    exc = _g.exc
    while _g.dropped:
        dropped = _g.dropped.pop()
        dropped._parent = _g.current
        _g.exc = GreenletExit()
        _enter("throw", dropped)
    _g.has_dropped = False
    _g.value = value
    _g.exc = exc


def _run():
    """What the chain of a greenlet does, from its first switch to its end.
    Returns who continues."""
    body = _g.current._body
    _g.current._body = None
    value = None
    exc = None
    has_exited = False
    try:
        _arrive()
        value = body()
    except GreenletExit as e:
        value = e
        has_exited = True
    except BaseException as e:
        exc = e
    me = _g.current
    me._finished = True
    me._handle = None
    parent = me._parent
    while parent._finished:
        parent = parent._parent
    if not parent._started:
        parent._begin(_first_call(parent, value, has_exited))
    else:
        _g.value = value
    _g.exc = exc
    if _g.trace is not None:
        _g.event = "switch" if exc is None else "throw"
        _g.origin = me
    _g.current = parent
    if parent._is_new:
        parent._is_new = False
        arm(_run)
    return parent._handle


def _first_call(parent, value, has_exited):
    """As the package has it, a GreenletExit is no argument for run()."""
    return (lambda: parent.run()) if has_exited else lambda: parent.run(value)


def getcurrent():
    return _g.current


def settrace(callback):
    """callback(event, (origin, target)) is called after each switch, in the
    target; event is "switch" or "throw". Returns the last one."""
    old = _g.trace
    _g.trace = callback
    return old


def gettrace():
    return _g.trace


def _make_main():
    _g.current = greenlet()
    _g.main = _g.current
    _g.main._started = True


_g = _state()
_make_main()
