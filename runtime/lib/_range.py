"""range and slice. A range's iterator is a counter compared with its end;
for a constant step everything else folds once it is inlined."""

from __gel__ import (DONE, as_int, as_uint, has, is_done, is_exact, isinstance,
                     split, type_error, wrap_add, wrap_mul)


class range:
    def __init__(self, start, stop=DONE, step=DONE):
        if is_done(stop):
            self.start = 0
            self.stop = start if is_exact(start, int) else __index_of__(start)
        else:
            self.start = start if is_exact(start, int) else __index_of__(start)
            self.stop = stop if is_exact(stop, int) else __index_of__(stop)
        if is_done(step):
            self.step = 1
        else:
            self.step = step if is_exact(step, int) else __index_of__(step)
            if self.step == 0:
                raise ValueError("range() arg 3 must not be zero")

    def __iter__(self):
        return range_iterator(self.start, self.stop, self.step)

    def __len__(self):
        if self.step > 0:
            if self.start >= self.stop:
                return 0
            if self.step == 1:
                return self.stop - self.start
            return (self.stop - self.start - 1) // self.step + 1
        if self.start <= self.stop:
            return 0
        return (self.start - self.stop - 1) // (-self.step) + 1

    def __bool__(self):
        if self.step > 0:
            return self.start < self.stop
        return self.start > self.stop

    def __getitem__(self, i):
        i = split(i)
        if is_exact(i, int):
            n = self.__len__()
            if i < 0:
                i += n
            if i < 0 or i >= n:
                raise IndexError("range object index out of range")
            return self.start + i * self.step
        if isinstance(i, slice):
            start, stop, step = i.indices(self.__len__())
            return range(self.start + start * self.step,
                         self.start + stop * self.step, self.step * step)
        return self.__getitem__(__seq_index__(i, "range"))

    def __reversed__(self):
        n = self.__len__()
        last = self.start + (n - 1) * self.step
        return range_iterator(last, self.start - self.step, -self.step)

    def _position(self, v):
        """Index of the int v, or -1."""
        if self.step > 0:
            if v < self.start or v >= self.stop:
                return -1
        elif v > self.start or v <= self.stop:
            return -1
        d = v - self.start
        if d % self.step != 0:
            return -1
        return d // self.step

    def _holds(self, v):
        """Is the int v an item? Distances fit 64 bits without a sign."""
        step = self.step
        if step > 0:
            if v < self.start or v >= self.stop:
                return False
        elif v > self.start or v <= self.stop:
            return False
        if step == 1 or step == -1:
            return True
        d = wrap_add(as_int(v), wrap_mul(self.start, -1))
        if step > 0:
            return as_uint(d) % as_uint(step) == 0
        return as_uint(wrap_mul(d, -1)) % as_uint(wrap_mul(step, -1)) == 0

    def __contains__(self, v):
        v = split(v)
        if isinstance(v, int):
            return self._holds(v)
        for x in self:
            if x == v:
                return True
        return False

    def index(self, v):
        v = split(v)
        if isinstance(v, int):
            i = self._position(v)
            if i >= 0:
                return i
            raise ValueError(repr(v) + " is not in range")
        k = 0
        for x in self:
            if x == v:
                return k
            k += 1
        raise ValueError("sequence.index(x): x not in sequence")

    def count(self, v):
        v = split(v)
        if isinstance(v, int):
            return 1 if self._holds(v) else 0
        k = 0
        for x in self:
            if x == v:
                k += 1
        return k

    def __eq__(self, other):
        if not isinstance(other, range):
            return NotImplemented
        n = self.__len__()
        if n != other.__len__():
            return False
        if n == 0:
            return True
        if self.start != other.start:
            return False
        return n == 1 or self.step == other.step

    def __hash__(self):
        n = self.__len__()
        if n == 0:
            return __hash_of__((0, None, None))
        if n == 1:
            return __hash_of__((1, self.start, None))
        return __hash_of__((n, self.start, self.step))

    def __repr__(self):
        text = "range(" + str(self.start) + ", " + str(self.stop)
        if self.step == 1:
            return text + ")"
        return text + ", " + str(self.step) + ")"


class range_iterator(__iterator_base__):
    def __init__(self, start, stop, step):
        self._i = start
        self._stop = stop
        self._step = step

    def __nextd__(self):
        i = self._i
        step = self._step
        if step > 0:
            if i >= self._stop:
                return DONE
        elif i <= self._stop:
            return DONE
        self._i = i + step
        return i


# --- slices -------------------------------------------------------------------------

class slice:
    def __init__(self, start, stop=DONE, step=None):
        if is_done(stop):
            self.start = None
            self.stop = start
        else:
            self.start = start
            self.stop = stop
        self.step = step

    def indices(self, n):
        if not is_exact(n, int):
            n = __index_of__(n)
        if n < 0:
            raise ValueError("length should not be negative")
        start, stop, step, count = __slice_bounds__(self, n)
        return (start, stop, step)

    def __eq__(self, other):
        if not isinstance(other, slice):
            return NotImplemented
        return (self.start == other.start and self.stop == other.stop
                and self.step == other.step)

    __hash__ = None

    def __repr__(self):
        return ("slice(" + repr(self.start) + ", " + repr(self.stop) + ", "
                + repr(self.step) + ")")


def _slice_int(v):
    v = split(v)
    if isinstance(v, bool):
        return 1 if v else 0
    if isinstance(v, int):
        return v
    if has(v, "__index__"):
        return v.__index__()
    type_error("slice indices must be integers or None or have an "
               "__index__ method")


def _clip(v, n, low, high):
    if v < 0:
        v += n
        if v < low:
            return low
    elif v > high:
        return high
    return v


def __slice_bounds__(s, n):
    """(start, stop, step, count) of slice s on a sequence of n items; start and
    stop are clipped as slice.indices does."""
    step = 1
    v = s.step
    if v is not None:
        step = _slice_int(v)
        if step == 0:
            raise ValueError("slice step cannot be zero")
    a = s.start
    b = s.stop
    if step > 0:
        start = 0 if a is None else _clip(_slice_int(a), n, 0, n)
        stop = n if b is None else _clip(_slice_int(b), n, 0, n)
        if start >= stop:
            return (start, stop, step, 0)
        if step == 1:
            return (start, stop, 1, stop - start)
        return (start, stop, step, (stop - start - 1) // step + 1)
    start = n - 1 if a is None else _clip(_slice_int(a), n, -1, n - 1)
    stop = -1 if b is None else _clip(_slice_int(b), n, -1, n - 1)
    if start <= stop:
        return (start, stop, step, 0)
    return (start, stop, step, (start - stop - 1) // (-step) + 1)


def __bound__(v, default):
    """A start or end argument of find and its like."""
    v = split(v)
    if v is None:
        return default
    return _slice_int(v)


def _clip_int(v):
    v = split(v)
    if isinstance(v, int) or has(v, "__index__"):
        return _slice_int(v)
    type_error("slice indices must be integers or have an __index__ method")


def __clip_index__(i, n):
    """start and stop arguments of index(): negative from the end, at least 0."""
    if not is_exact(i, int):
        i = _clip_int(i)
    if i < 0:
        i += n
        if i < 0:
            return 0
    return i
