"""Tasklets: tasks that run in turn. The order is Stackless Python's: runnable
tasklets form a ring, entered at the end, which is before the one that runs.

A tasklet is runnable (in the ring), blocked (in the queue of a channel), asleep
(in the queue of timers) or paused (in none of them). Links of ring and queues are
the same two fields. As with coroutines, no frame of a suspended tasklet refers to
it here: a paused tasklet that is dropped is made runnable, to be killed.
"""
from _calls import call_of
from _switch import arm, check, current, new, switch, where


class TaskletExit(SystemExit):
    """Raised in a tasklet that is killed; ends it silently."""


class tasklet:
    _next = None       # in the ring, or in the queue of a channel
    _prev = None
    _handle = None     # its frames, when suspended; None when not alive
    _func = None       # bound, still without arguments
    _body = None       # what it will call, until it starts
    _exc = None        # raised when it goes on; while blocked in send: what it sends
    _channel = None    # where it is blocked
    _wait = None       # its time limit or the channels it selects from (_timers)
    tempval = None     # what the operation that suspended it will return
    block_trap = False

    def __init__(self, func=None, args=None, kwargs=None):
        if func is not None:
            self.bind(func, args, kwargs)

    def bind(self, func=None, args=None, kwargs=None):
        """What to call. With arguments the tasklet is alive and paused, without
        it waits for setup(); without function it is dead."""
        if func is not None and not callable(func):
            raise TypeError("tasklet function must be a callable or None")
        if self is _s.running:
            raise RuntimeError("can't (re)bind the current tasklet")
        if self.scheduled:
            raise RuntimeError("tasklet is scheduled")
        self._handle = None
        self._body = None
        if func is not None or (args is None and kwargs is None):
            self._func = func
        if args is not None or kwargs is not None:
            func = self._take_func()
            if args is None:
                args = ()
            if kwargs is None:
                self._body = lambda: func(*args)
            else:
                self._body = lambda: func(*args, **kwargs)
            self._handle = new()
        return self

    def setup(self, *args, **kwargs_or_none):
        """The arguments; the tasklet becomes runnable."""
        self._body = call_of(self._take_func(), args, kwargs_or_none)
        self._handle = new()
        _link(self)
        return self

    def __call__(self, *args, **kwargs_or_none):
        if kwargs_or_none is None:
            return self.setup(*args)
        return self.setup(*args, **kwargs_or_none)

    def _take_func(self):
        func = self._func
        if self.alive:
            raise RuntimeError("tasklet is already bound to a frame")
        if func is None:
            raise RuntimeError("the tasklet was not bound to a function")
        self._func = None
        return func

    def insert(self):
        """Makes it runnable, at the end of the ring."""
        if self.blocked:
            raise RuntimeError("You cannot run a blocked tasklet")
        if self._next is None:
            if not self.alive:
                raise RuntimeError("You cannot run an unbound(dead) tasklet")
            _wake(self)
        return self

    def remove(self):
        """Takes it out of the ring: paused."""
        if self.blocked:
            raise RuntimeError("You cannot remove a blocked tasklet.")
        if self is _s.running:
            raise RuntimeError("The current tasklet cannot be removed.")
        if self._next is not None:
            _unlink(self)
        return self

    def run(self):
        """Runs it at once; the caller stays runnable."""
        self.insert()
        return _go(self)

    def switch(self):
        """Runs it at once; the caller is paused."""
        self.insert()
        _unlink(_s.running)
        return _go(self)

    def kill(self, pending=False):
        """Raises TaskletExit in it."""
        self.throw(TaskletExit, None, None, pending)

    def raise_exception(self, cls, *args):
        """Raises cls(*args) in it, at once; in the caller if it is dead."""
        exc = cls(*args)
        if not self.alive:
            raise exc
        self._throw(exc, False)

    def throw(self, exc, val=None, tb=None, pending=False):
        """Raises an exception in it, at once or when its turn comes."""
        exc = _exception(exc, val, tb)
        if self.alive:
            self._throw(exc, pending)
        elif not isinstance(exc, TaskletExit):
            raise RuntimeError("You cannot throw to a dead tasklet")

    def _throw(self, exc, pending):
        if self is _s.running:
            raise exc
        self._exc = exc
        if not pending:
            _go(self)
        else:
            _wake(self)

    @property
    def alive(self):
        return self._handle is not None or self is _s.running

    @property
    def blocked(self):
        return self._channel is not None or (self._wait is not None and len(self._wait.nodes) > 0)

    @property
    def scheduled(self):
        return self._next is not None or self.blocked

    @property
    def paused(self):
        return self.alive and not self.scheduled

    @property
    def is_main(self):
        return self is _s.main

    @property
    def is_current(self):
        return self is _s.running

    @property
    def restorable(self):
        return True

    @property
    def next(self):
        return self._next

    @property
    def prev(self):
        return self._prev

    def __del__(self):
        if self._handle is not None and self._body is None and self._channel is None and _s is not None:
            self._exc = TaskletExit()
            _link(self)


class _scheduler:
    def __init__(self):
        self.main = tasklet()
        self.running = None
        self.first = None         # of the ring: the next to run
        self.count = 0            # in the ring
        self.watchdogs = []       # tasklets inside run(), the innermost last
        self.watcher = self.main  # the tasklet inside run() with a timeout
        self.slices = 0           # left until it is woken; 0: nobody to wake
        self.interrupted = None   # the tasklet that was next when they were over
        self.on_switch = None     # callbacks
        self.on_channel = None
        self.in_callback = False
        self.busy = None          # list of the channels with blocked tasklets
        self.timers = None        # the queue of _timers, unless it is empty
        self.is_watched = False   # more than the ring decides who is next


def _exception(exc, val, tb):
    if isinstance(exc, BaseException):
        if val is not None:
            raise TypeError("instance exception may not have a separate value")
    elif val is None:
        exc = exc()
    elif isinstance(val, tuple):
        exc = exc(*val)
    elif isinstance(val, BaseException):
        exc = val
    else:
        exc = exc(val)
    return exc if tb is None else exc.with_traceback(tb)


# --- the ring -------------------------------------------------------------------


def _link(t):
    """Enters t at the end of the ring."""
    first = _s.first
    if first is None:
        t._next = t
        t._prev = t
        _s.first = t
    else:
        last = first._prev
        last._next = t
        t._prev = last
        t._next = first
        first._prev = t
    _s.count += 1


def _unlink(t):
    after = t._next
    if after is t:
        _s.first = None
    else:
        before = t._prev
        before._next = after
        after._prev = before
        if _s.first is t:
            _s.first = after
    t._next = None
    t._prev = None
    _s.count -= 1


def _wake(t):
    """Makes t runnable wherever it waits."""
    if t._wait is not None:
        t._wait.cancel()
    if t._channel is not None:
        t._channel._remove(t)
    if t._next is None:
        _link(t)


# --- switching ------------------------------------------------------------------


def _go(to):
    """The running tasklet hands over to `to`, or, if that is None, to whoever
    can go on. Returns when it runs again, with its tempval."""
    check()
    if to is None:
        to = _nobody()
    to = _choose(to)
    me = _s.running
    if to is not me:
        chain = current()
        if me._handle is not chain:
            me._handle = chain
        _s.running = to
        chain = to._handle
        if to._body is not None:
            arm(_run)
        del me, to
        switch(chain)
    return _resume()


def _resume():
    """What the operation that the running tasklet has ended returns, or raises."""
    me = _s.running
    if me._exc is not None:
        _raise_cold()
    value = me.tempval
    me.tempval = None
    return value


def _raise_cold():
    exc = _s.running._exc
    _s.running._exc = None
    raise exc


def _choose(to):
    """Makes `to` the next to run, unless the watchdog's time has come."""
    if to._next is None or to._channel is not None:
        _wake(to)
    if _s.is_watched:
        to = _look_cold(to)
    _s.first = to
    return to


def _watch():
    """Says whether anything but the order of the ring decides who is next."""
    _s.is_watched = _s.timers is not None or _s.slices > 0 or _s.on_switch is not None


def _look_cold(to):
    """Timers, the time of run() and the user's callback."""
    if _s.timers is not None:
        _s.timers.poll()
    if _s.slices > 0:
        _s.slices -= 1
        if _s.slices == 0:
            _watch()
            to = _interrupt(to)
    if _s.on_switch is not None and to is not _s.running:
        _call_back("Recursive scheduler call due to callbacks!", _s.on_switch, _s.running, to)
    return to


def _interrupt(to):
    """The time of run() is over: its caller is next, before `to`."""
    if to is _s.watcher or _s.watcher.scheduled:
        return to
    _s.interrupted = to
    _s.first = to
    _link(_s.watcher)
    return _s.watcher


def _call_back(text, callback, *args):
    if _s.in_callback:
        raise RuntimeError(text)
    _s.in_callback = True
    try:
        callback(*args)
    finally:
        _s.in_callback = False


def _watchdog():
    return _s.watchdogs[-1] if _s.watchdogs else _s.main


def _nobody():
    """Who goes on when the running tasklet has left an empty ring."""
    to = None if _s.timers is None else _s.timers.wait()
    if to is None:
        to = _watchdog()
        if to.blocked:
            to = _s.running
            to._exc = _deadlock("Deadlock: the last runnable tasklet cannot be blocked.")
    return to


def _run():
    """What the chain of a tasklet does, from its first turn to its end. Returns
    who continues."""
    error = None
    body = _s.running._body
    _s.running._body = None
    try:
        if _s.running._exc is not None:
            _raise_cold()
        body()
    except TaskletExit:
        pass
    except BaseException as e:
        error = e
    return _end(error)


def _end(error):
    """The running tasklet is over; an error goes to the watchdog."""
    me = _s.running
    me._handle = None
    me.tempval = None
    _unlink(me)
    to = _s.first
    if error is None and to is None:
        to = None if _s.timers is None else _s.timers.wait()
        if to is None:
            to = _watchdog()
            if to.blocked:
                error = _deadlock("the main tasklet is sending without a receiver available."
                                  if to._channel is not None and to._channel.balance > 0 else
                                  "the main tasklet is receiving without a sender available.")
    if error is not None:
        to = _watchdog()
        to._exc = error
    try:
        to = _choose(to)
    except BaseException as e:  # of a callback
        to._exc = e
        _s.first = to
    _s.running = to
    if to._body is not None:
        arm(_run)
    return to._handle


def _deadlock(text):
    """The error, with where every blocked tasklet is as its notes."""
    exc = RuntimeError(text)
    channel = _s.busy
    while channel is not None:
        what = " is receiving:\n" if channel.balance < 0 else " is sending:\n"
        t = channel._head
        while t is not None:
            owner = t if t._wait is None else t._wait.owner
            name = "The main tasklet" if owner is _s.main else "A tasklet"
            exc.add_note(name + what + where(current() if owner is _s.running else owner._handle))
            t = t._next
        channel = channel._next_busy
    return exc


# --- the module's functions -----------------------------------------------------


def schedule(*retval):
    """Lets the others run; returns retval, by default the tasklet itself."""
    if len(retval) == 0:
        _go(_s.running._next)
        return _s.running
    _s.running.tempval = retval[0]
    return _go(_s.running._next)


def schedule_remove(*retval):
    """The same, and is paused: somebody must insert it again."""
    _unlink(_s.running)
    if len(retval) == 0:
        _go(_s.first)
        return _s.running
    _s.running.tempval = retval[0]
    return _go(_s.first)


def run(timeout=0, threadblock=False, soft=False, ignore_nesting=False, totaltimeout=False):
    """Runs tasklets until none is runnable or asleep. After `timeout` slices, if
    given, it returns the tasklet that was next, removed; None if `soft`. An error
    that ends a tasklet is raised here."""
    if timeout > 0 and _s.slices == 0:
        _s.watcher = _s.running
        _s.slices = timeout + 1
        _watch()
    _s.watchdogs.append(_s.running)
    _unlink(_s.running)
    try:
        _go(_s.first)
    finally:
        _stop_watching()
    victim = _s.interrupted
    _s.interrupted = None
    if victim is None or soft:
        return None
    if victim._next is not None and victim._channel is None:
        _unlink(victim)
    return victim


def _stop_watching():
    if _s.running in _s.watchdogs:
        while True:
            t = _s.watchdogs.pop()
            if t is _s.running:
                break
            if not t.scheduled:
                _link(t)
    if _s.watcher is _s.running:
        _s.slices = 0
        _watch()


def getcurrent():
    return _s.running


def getmain():
    return _s.main


def getruncount():
    """The number of runnable tasklets, the running one included."""
    return _s.count


def set_schedule_callback(callback):
    """callback(prev, next) is called before each switch; returns the last one."""
    old = _s.on_switch
    _s.on_switch = callback
    _watch()
    return old


def set_channel_callback(callback):
    """callback(channel, tasklet, sending, willblock) is called before each send
    and receive; returns the last one."""
    old = _s.on_channel
    _s.on_channel = callback
    return old


_s = _scheduler()
_s.running = _s.main
_link(_s.main)
