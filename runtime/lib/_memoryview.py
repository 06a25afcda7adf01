"""memoryview: a window of the items of bytes, a bytearray or an array. Other kinds of
buffers have __buffer_bytes__, __buffer_format__ and the methods of a sequence."""

from __gel__ import (DONE, has, id, is_done, is_exact, isinstance, rt, same,
                     split, type_error)


class memoryview:
    """Item i is item _start + i * _step of _obj; _len is -1 when released."""

    __slots__ = ("_obj", "_start", "_step", "_len", "_fixed")

    def __init__(self, object, *, _start=DONE, _step=1, _len=0, _fixed=False):
        if is_done(_start):
            o = object
            o = split(o)
            if isinstance(o, memoryview):
                o._check()
                self._obj = o._obj
                self._start = o._start
                self._step = o._step
                self._len = o._len
                self._fixed = o._fixed
            elif isinstance(o, (bytes, bytearray)) or has(o, "__buffer_format__"):
                self._obj = o
                self._start = 0
                self._step = 1
                self._len = len(o)
                self._fixed = isinstance(o, bytes)
            else:
                type_error("memoryview: a bytes-like object is required, not '"
                           + __type_name__(o) + "'")
        else:
            self._obj = object
            self._start = _start
            self._step = _step
            self._len = _len
            self._fixed = _fixed

    def _check(self):
        if self._len < 0:
            raise ValueError("operation forbidden on released memoryview object")

    def _part(self, start, step, n, fixed):
        return memoryview(self._obj, _start=start, _step=step, _len=n,
                          _fixed=fixed)

    # --- what it looks at -----------------------------------------------------------

    @property
    def obj(self):
        self._check()
        return self._obj

    @property
    def readonly(self):
        self._check()
        return self._fixed

    @property
    def format(self):
        self._check()
        return _format_of(self._obj)

    @property
    def itemsize(self):
        self._check()
        return _size_of(self._obj)

    @property
    def nbytes(self):
        self._check()
        return self._len * _size_of(self._obj)

    @property
    def ndim(self):
        self._check()
        return 1

    @property
    def shape(self):
        self._check()
        return (self._len,)

    @property
    def strides(self):
        self._check()
        return (self._step * _size_of(self._obj),)

    @property
    def suboffsets(self):
        self._check()
        return ()

    @property
    def contiguous(self):
        self._check()
        return self._step == 1 or self._len == 1

    @property
    def c_contiguous(self):
        return self.contiguous

    @property
    def f_contiguous(self):
        return self.contiguous

    def release(self):
        self._len = -1

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, tb):
        self.release()

    def toreadonly(self):
        self._check()
        return self._part(self._start, self._step, self._len, True)

    def cast(self, format):
        self._check()
        if format != "B" or _format_of(self._obj) != "B":
            raise NotImplementedError("gelato: memoryview.cast to '" + format
                                      + "'")
        return self._part(self._start, self._step, self._len, self._fixed)

    def __repr__(self):
        kind = "<released memory at 0x" if self._len < 0 else "<memory at 0x"
        return kind + rt.int_format(id(self), "012x") + ">"

    # --- items ----------------------------------------------------------------------

    def __len__(self):
        self._check()
        return self._len

    def __iter__(self):
        self._check()
        return memory_iterator(self)

    def _place(self, i):
        n = self._len
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError("index out of bounds on dimension 1")
        return self._start + i * self._step

    def __getitem__(self, i):
        self._check()
        i = split(i)
        if is_exact(i, int):
            return _item(self._obj, self._place(i))
        if isinstance(i, slice):
            start, stop, step, n = __slice_bounds__(i, self._len)
            return self._part(self._start + start * self._step,
                              self._step * step, n, self._fixed)
        return _item(self._obj, self._place(_index(i)))

    def __setitem__(self, i, v):
        self._check()
        if self._fixed:
            raise TypeError("cannot modify read-only memory")
        i = split(i)
        if isinstance(i, slice):
            start, stop, step, n = __slice_bounds__(i, self._len)
            part = self._part(self._start + start * self._step,
                              self._step * step, n, False)
            part._fill(v)
        else:
            _set_item(self._obj, self._place(_index(i)), v)

    def __delitem__(self, i):
        raise TypeError("cannot delete memory")

    def _fill(self, v):
        if not _is_buffer(v):
            type_error("a bytes-like object is required, not '"
                       + __type_name__(v) + "'")
        source = memoryview(v)
        if source._len != self._len or source.format != self.format:
            raise ValueError("memoryview assignment: lvalue and rvalue have "
                             "different structures")
        items = source.tolist()
        i = 0
        while i < self._len:
            _set_item(self._obj, self._start + i * self._step, items[i])
            i += 1

    def __contains__(self, x):
        for v in self:
            if v == x:
                return True
        return False

    def __reversed__(self):
        self._check()
        return memory_iterator(self._part(self._start
                                          + (self._len - 1) * self._step,
                                          -self._step, self._len, True))

    def tolist(self):
        self._check()
        r = []
        for v in self:
            r.append(v)
        return r

    def tobytes(self, order="C"):
        self._check()
        return _bytes_of(self._obj, self._start, self._step, self._len)

    def __buffer_bytes__(self):
        return self.tobytes()

    def hex(self, sep=DONE, bytes_per_sep=1):
        return self.tobytes().hex(sep, bytes_per_sep)

    # --- comparison -----------------------------------------------------------------

    def __hash__(self):
        self._check()
        if not self._fixed:
            raise ValueError("cannot hash writable memoryview object")
        return hash(self.tobytes())

    def __eq__(self, other):
        if same(self, other):
            return True
        if not _is_buffer(other):
            return NotImplemented
        if self._len < 0:
            return False
        if isinstance(other, memoryview):
            if other._len < 0:
                return False
        view = memoryview(other)
        n = self._len
        if n != view._len:
            return False
        i = 0
        while i < n:
            if not self[i] == view[i]:
                return False
            i += 1
        return True


def _is_buffer(o):
    return (isinstance(o, (bytes, bytearray, memoryview))
            or has(o, "__buffer_format__"))


def _index(i):
    i = split(i)
    if isinstance(i, bool):
        return 1 if i else 0
    if isinstance(i, int):
        return i
    if has(i, "__index__"):
        return i.__index__()
    if isinstance(i, tuple):
        if len(i) == 0:
            raise NotImplementedError("sub-views are not implemented")
        raise TypeError("cannot index 1-dimension view with " + str(len(i))
                        + "-element tuple")
    type_error("memoryview: invalid slice key")


# --- the kinds of objects that it looks at ------------------------------------------

def _format_of(o):
    o = split(o)
    if has(o, "__buffer_format__"):
        return o.__buffer_format__()
    return "B"


def _size_of(o):
    o = split(o)
    if has(o, "itemsize"):
        return o.itemsize
    return 1


def _item(o, i):
    o = split(o)
    return o[i]


def _set_item(o, i, v):
    o = split(o)
    if isinstance(o, bytearray):
        v = split(v)
        if isinstance(v, int):
            n = v + 0
        elif has(v, "__index__"):
            n = v.__index__()
        else:
            raise TypeError("memoryview: invalid type for format 'B'")
        if n < 0 or n > 255:
            raise ValueError("memoryview: invalid value for format 'B'")
        o[i] = n
    elif has(o, "__buffer_format__"):
        _set_array_item(o, i, v)


def _set_array_item(o, i, v):
    try:
        o[i] = v
    except TypeError:
        raise TypeError("memoryview: invalid type for format '"
                        + o.__buffer_format__() + "'") from None
    except OverflowError:
        raise ValueError("memoryview: invalid value for format '"
                         + o.__buffer_format__() + "'") from None


def _bytes_of(o, start, step, n):
    o = split(o)
    if isinstance(o, bytes):
        return _some_bytes(o, start, step, n)
    if isinstance(o, bytearray):
        return _some_bytes(o._bytes(), start, step, n)
    if n == 0:
        return b""
    stop = start + n * step
    if stop < 0:
        return o[start::step].__buffer_bytes__()
    return o[start:stop:step].__buffer_bytes__()


def _some_bytes(b, start, step, n):
    if n == 0:
        return b""
    return rt.bytes_slice(b, start, start + n * step, step)


class memory_iterator(__iterator_base__):
    def __init__(self, view):
        self._view = view
        self._i = 0

    def __nextd__(self):
        i = self._i
        view = self._view
        if i >= view._len:
            view._check()
            return DONE
        self._i = i + 1
        return _item(view._obj, view._start + i * view._step)
