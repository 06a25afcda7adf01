"""Coroutines: a tree of threads of control that continue one another by name.

Each belongs to a view, its costate, which has one current coroutine at any time.
A switch leaves the current coroutine of the *target's* view; other views do not
notice, so that libraries built on different views can be nested.

While a coroutine is suspended nothing in its frames refers to it: dropped by its
users, it is revived and killed at the next switch of its view.
"""
from _calls import call_of
from _switch import arm, check, current, new, switch


class CoroutineExit(SystemExit):
    """Raised in a coroutine that is killed; ends it silently."""


class usercostate:
    """A view: coroutines that switch among themselves."""

    def __init__(self):
        self._value = None    # what the switch about to end returns,
        self._exc = None      # or raises
        self._dropped = []    # suspended coroutines that nobody refers to
        self._has_dropped = False
        self._main = coroutine()
        self._main._state = self
        self._current = self._main

    def getcurrent(self):
        return self._current

    def getmain(self):
        return self._main

    def newcoroutine(self, cls=None, *args):
        """A coroutine of this view, unbound; of class `cls` if given."""
        co = coroutine() if cls is None else cls(*args)
        co._state = self
        return co

    def _run(self):
        """What the chain of a coroutine does, from its first switch to its end.
        Returns who continues."""
        body = self._current._body
        self._current._body = None
        value = None
        exc = None
        try:
            if self._exc is not None:
                self._raise_cold()
            value = body()
        except CoroutineExit:
            pass
        except BaseException as e:
            exc = e
        try:
            self._current.finished()
        except CoroutineExit:
            pass
        except BaseException as e:
            exc = e
        self._value = value
        self._exc = exc
        return self._leave()

    def _leave(self):
        """Ends the current coroutine: its nearest parent alive is next."""
        self._current._handle = None
        parent = self._current._parent
        while parent is not None and parent._handle is None:
            parent = parent._parent
        if parent is None:
            raise SystemError("a coroutine without parent has ended")
        self._current = parent
        if parent._body is not None:
            arm(self._run)
        return parent._handle

    def _continue(self, target):
        """Leaves the current coroutine for another; returns when it goes on."""
        check()
        me = self._current
        chain = current()
        if me._handle is not chain:
            me._handle = chain
        self._current = target
        chain = target._handle
        if target._body is not None:
            arm(self._run)
        del me, target
        switch(chain)
        if self._exc is not None:
            self._raise_cold()
        value = self._value
        self._value = None
        return value

    def _raise_cold(self):
        exc = self._exc
        self._exc = None
        raise exc

    def _kill_cold(self):
        """Kills those that were dropped."""
        while self._dropped:
            self._dropped.pop().kill()
        self._has_dropped = False


class coroutine:
    _state = None     # its view; None is the default one
    _handle = None    # its frames, when suspended; None when not bound or finished
    _body = None      # what it will call, until it starts
    _parent = None    # who continues when it ends; None if never bound, and of main
    is_zombie = False  # was dropped while suspended

    def bind(self, func, *args, **kwargs_or_none):
        """func(*args, **kwargs) will be run at the first switch."""
        state = self._state or _default
        if self._handle is not None or self is state._current:
            raise ValueError("cannot bind a bound Coroutine")
        if not callable(func):
            raise TypeError("'" + type(func).__name__ + "' object is not callable")
        self._body = call_of(func, args, kwargs_or_none)
        if self._parent is None:
            self._parent = state._current
        else:
            self._adopt(state._current)
        self._handle = new()

    def switch(self):
        """Continues this coroutine. Returns what the function of a coroutine that
        ended returned if that is how control comes back, else None."""
        state = self._state or _default
        if state._has_dropped:
            state._kill_cold()
        if self is state._current:
            return None
        if self._handle is None:
            raise ValueError("cannot switch to an unbound Coroutine")
        return state._continue(self)

    def kill(self):
        """Raises CoroutineExit where it is suspended and waits for its end."""
        self.throw(CoroutineExit())

    def throw(self, exc):
        """Raises exc where it is suspended; if it ends, the caller continues."""
        state = self._state or _default
        if self is state._current:
            raise exc
        if self._handle is None:
            return
        state._exc = exc
        if self._parent is not None:
            self._adopt(state._current)
        state._continue(self)

    def _adopt(self, parent):
        """Makes `parent` its parent, and takes it out of the line above `parent`."""
        p = parent
        while p._parent is not None:
            if p._parent is self:
                p._parent = self._parent
                break
            p = p._parent
        self._parent = parent

    @property
    def is_alive(self):
        return self._handle is not None or self is (self._state or _default)._current

    @property
    def alive(self):
        return self.is_alive

    def finished(self):
        """Called in it when its function has ended in any way; for subclasses."""

    @staticmethod
    def getcurrent():
        return _default._current

    @staticmethod
    def getmain():
        return _default._main

    def __del__(self):
        state = self._state or _default
        if self._handle is not None and self._body is None and state is not None and self is not state._main:
            self.is_zombie = True
            state._dropped.append(self)
            state._has_dropped = True


_default = usercostate()
