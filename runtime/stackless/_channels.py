"""Channels: a tasklet that sends meets one that receives; whoever comes first
waits. Which of the two runs then is the channel's preference."""
from _tasklets import _call_back, _exception, _go, _link, _resume, _s, _unlink, tasklet
from _timers import _wait


class channel:
    _head = None        # the queue of those who wait, all of them to send
    _tail = None        # or all to receive
    balance = 0         # how many: senders count positive, receivers negative
    closing = False     # nobody may begin to wait any more
    _preference = -1
    _schedule_all = 0
    _next_busy = None   # in the list of channels with a queue
    _prev_busy = None

    def send(self, value):
        if _s.on_channel is not None:
            self._notify(1)
        if self.balance < 0:
            receiver = self._take()
            receiver.tempval = value
            self._meet(receiver, -1)
        else:
            self._check()
            _s.running.tempval = value
            self._block(1)

    def receive(self, timeout=None):
        """The next value. TimeoutError if none came within `timeout` seconds."""
        if _s.on_channel is not None:
            self._notify(0)
        if self.balance > 0:
            sender = self._take()
            _s.running.tempval = sender.tempval
            _s.running._exc = sender._exc
            sender.tempval = None
            sender._exc = None
            return self._meet(sender, 1)
        self._check()
        if timeout is not None:
            _wait(_s.running).start(timeout)
        return self._block(-1)

    def send_exception(self, cls, *args):
        """The receiver gets cls(*args) raised."""
        self._send_exc(cls(*args))

    def send_throw(self, exc, val=None, tb=None):
        """The same, with the arguments of throw()."""
        self._send_exc(_exception(exc, val, tb))

    def send_sequence(self, values):
        """Sends each; returns their number."""
        n = 0
        for value in values:
            self.send(value)
            n += 1
        return n

    def __iter__(self):
        return self

    def __next__(self):
        if self.closed:
            raise StopIteration
        return self.receive()

    def close(self):
        self.closing = True

    def open(self):
        self.closing = False

    @property
    def closed(self):
        return self.closing and self.balance == 0

    @property
    def queue(self):
        """The tasklet that has waited longest; the others are its next ones."""
        return self._head

    @property
    def preference(self):
        """-1: the receiver runs first (default), 1: the sender, 0: who came last."""
        return self._preference

    @preference.setter
    def preference(self, value):
        if not isinstance(value, int):
            raise TypeError("preference must be set to an integer")
        self._preference = 1 if value > 0 else -1 if value < 0 else 0

    @property
    def schedule_all(self):
        """Not zero: neither, the next in the ring."""
        return self._schedule_all

    @schedule_all.setter
    def schedule_all(self, value):
        if not isinstance(value, int):
            raise TypeError("preference must be set to a bool or integer")
        self._schedule_all = 1 if value else 0

    def _send_exc(self, exc):
        if _s.on_channel is not None:
            self._notify(1)
        if self.balance < 0:
            receiver = self._take()
            receiver._exc = exc
            self._meet(receiver, -1)
        else:
            self._check()
            _s.running._exc = exc
            self._block(1)

    def _notify(self, sending):
        will_block = self.balance >= 0 if sending else self.balance <= 0
        _call_back("Recursive channel call due to callbacks!", _s.on_channel,
                   self, _s.running, sending, 1 if will_block else 0)

    def _check(self):
        if _s.running.block_trap:
            raise RuntimeError("this tasklet does not like to be blocked.")
        if self.closing:
            raise ValueError("Send/receive operation on a closed channel")

    def _block(self, direction):
        """The running tasklet waits here; returns what it was sent."""
        _unlink(_s.running)
        self._enter(_s.running, direction)
        return _go(_s.first)

    def _meet(self, other, preference):
        """`other` has met the running tasklet: it is runnable, and runs at once
        if the channel has this preference."""
        if self._schedule_all:
            _link(other)
            del other
            return _go(_s.running._next)
        if self._preference != preference:
            _link(other)
            return _resume()
        _s.first = _s.running._next
        _link(other)
        return _go(other)

    def _take(self):
        """The tasklet that has waited longest."""
        t = self._head
        if t._wait is not None:
            return t._wait.serve(self)
        self._remove(t)
        return t

    def _enter(self, t, direction):
        """Puts t at the end of the queue."""
        last = self._tail
        if last is None:
            self._head = t
            after = _s.busy
            if after is not None:
                after._prev_busy = self
            self._next_busy = after
            _s.busy = self
        else:
            last._next = t
            t._prev = last
        self._tail = t
        t._channel = self
        self.balance += direction

    def _remove(self, t):
        """Takes t out of the queue."""
        before = t._prev
        after = t._next
        if before is None:
            self._head = after
        else:
            before._next = after
        if after is None:
            self._tail = before
        else:
            after._prev = before
        t._prev = None
        t._next = None
        t._channel = None
        self.balance -= 1 if self.balance > 0 else -1
        if self._head is None:
            self._forget()

    def _forget(self):
        """Leaves the list of channels with a queue."""
        before = self._prev_busy
        after = self._next_busy
        if before is None:
            _s.busy = after
        else:
            before._next_busy = after
        if after is not None:
            after._prev_busy = before
        self._prev_busy = None
        self._next_busy = None


def select(channels, timeout=None):
    """Receives from the first of the channels that has a sender, or gets one:
    (channel, value). TimeoutError if that takes longer than `timeout` seconds."""
    for ch in channels:
        if ch.balance > 0:
            return ch, ch.receive()
    for ch in channels:
        ch._check()
    wait = _wait(_s.running)
    for ch in channels:
        node = tasklet()
        node._wait = wait
        wait.nodes.append(node)
        ch._enter(node, -1)
    if timeout is not None:
        wait.start(timeout)
    _unlink(_s.running)
    value = _go(_s.first)
    return wait.chosen, value
