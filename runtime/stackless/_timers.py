"""Time: tasklets that sleep, and limits for those that wait in a channel. The
timers are a binary heap; the clock is looked at when nobody is runnable, and now
and then when somebody is."""
import time

from _tasklets import _go, _s, _unlink, _wake, _watch


class _wait:
    """What a tasklet waits for besides one channel: a time, several channels (it
    has a node in the queue of each), or both. It ends when one of them comes."""

    def __init__(self, owner):
        self.owner = owner
        self.when = 0.0
        self.order = 0
        self.place = -1    # in the heap
        self.nodes = []
        self.chosen = None  # the channel of select
        owner._wait = self

    def start(self, seconds):
        self.when = time.monotonic() + seconds
        _timers.add(self)

    def cancel(self):
        if self.place >= 0:
            _timers.remove(self)
        for node in self.nodes:
            node._channel._remove(node)
        self.nodes = []
        self.owner._wait = None

    def serve(self, channel):
        """A sender has come to one of the channels. Returns whom it met."""
        self.chosen = channel
        self.cancel()
        if self.owner._channel is not None:
            channel._remove(self.owner)
        return self.owner


class _queue:
    def __init__(self):
        self._heap = []
        self._n_added = 0
        self._n_polls = 0

    def add(self, wait):
        self._n_added += 1
        wait.order = self._n_added
        wait.place = len(self._heap)
        self._heap.append(wait)
        self._up(wait)
        _s.timers = self
        _watch()

    def remove(self, wait):
        place = wait.place
        wait.place = -1
        last = self._heap.pop()
        if last is not wait:
            last.place = place
            self._heap[place] = last
            self._up(last)
            self._down(last)
        if len(self._heap) == 0:
            _s.timers = None
            _watch()

    def poll(self):
        """Called at each switch: looks at the clock sometimes."""
        self._n_polls += 1
        if self._n_polls & 63 == 0:
            self._expire()

    def wait(self):
        """Until somebody is runnable; returns who."""
        while _s.first is None and len(self._heap) > 0:
            delay = self._heap[0].when - time.monotonic()
            if delay > 0:
                time.sleep(delay)
            self._expire()
        return _s.first

    def _expire(self):
        now = time.monotonic()
        while len(self._heap) > 0 and self._heap[0].when <= now:
            owner = self._heap[0].owner
            if owner.blocked:
                owner._exc = TimeoutError("nothing was received in time")
            _wake(owner)

    def _up(self, wait):
        heap = self._heap
        place = wait.place
        while place > 0:
            above = heap[(place - 1) // 2]
            if not _is_before(wait, above):
                break
            heap[place] = above
            above.place, place = place, above.place
        heap[place] = wait
        wait.place = place

    def _down(self, wait):
        heap = self._heap
        place = wait.place
        while 2 * place + 1 < len(heap):
            i = 2 * place + 1
            if i + 1 < len(heap) and _is_before(heap[i + 1], heap[i]):
                i += 1
            if not _is_before(heap[i], wait):
                break
            heap[place] = heap[i]
            heap[place].place = place
            place = i
        heap[place] = wait
        wait.place = place


def _is_before(a, b):
    return a.when < b.when or (a.when == b.when and a.order < b.order)


def sleep(seconds):
    """The running tasklet goes on after so many seconds; the others run."""
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    _wait(_s.running).start(seconds)
    _unlink(_s.running)
    _go(_s.first)


_timers = _queue()
