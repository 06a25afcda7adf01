"""What `raise`, `except` and the runtime need: preparing an exception object,
the context chain, objects for the runtime's own exceptions."""

from __gel__ import (exc_current, exc_kind, isinstance, issubclass, rt, same,
                     split, type_error)


def __prep_raise__(x):
    x = split(x)
    if isinstance(x, BaseException):
        _set_context(x)
        return x
    if isinstance(x, type):
        if issubclass(x, BaseException):
            e = x()
            _set_context(e)
            return e
    type_error("exceptions must derive from BaseException")


def _set_context(e):
    """e is about to be raised while another one is being handled."""
    if e.__traceback__ is not None:
        rt.tb_put(e.__traceback__)
    current = exc_current()
    if current is not None:
        if not same(current, e):
            _break_cycle(current, e)
            e.__context__ = current


def _break_cycle(chain, e):
    """Cuts e out of the chain of contexts that starts at `chain`."""
    o = chain
    while o is not None:
        c = o.__context__
        if c is None:
            return
        if same(c, e):
            o.__context__ = None
            return
        o = c


def __prep_raise_from__(x, cause):
    e = __prep_raise__(x)
    cause = split(cause)
    if cause is None:
        e.__cause__ = None
    elif isinstance(cause, BaseException):
        e.__cause__ = cause
    elif isinstance(cause, type):
        if issubclass(cause, BaseException):
            e.__cause__ = cause()
        else:
            raise TypeError("exception causes must derive from BaseException")
    else:
        raise TypeError("exception causes must derive from BaseException")
    e.__suppress_context__ = True
    return e


def __caught__(e):
    e.__traceback__ = rt.tb_take()
    return e


def __reraise__(e):
    """e goes on with the traceback that its handler had taken."""
    if e.__traceback__ is not None:
        rt.tb_put(e.__traceback__)
    return e


def __new_exc__(kind, message):
    """The object for an exception the runtime raised; by exc_kinds.def."""
    e = _make_exc(kind, message)
    current = exc_current()
    if current is not None:
        e.__context__ = current
    return e


def _make_exc(kind, message):
    if exc_kind(1) and kind == 1:
        return ArithmeticError(message)
    if exc_kind(2) and kind == 2:
        return AssertionError(message)
    if exc_kind(3) and kind == 3:
        return AttributeError(message)
    if exc_kind(4) and kind == 4:
        return BufferError(message)
    if exc_kind(5) and kind == 5:
        return EOFError(message)
    if exc_kind(6) and kind == 6:
        return Exception(message)
    if exc_kind(7) and kind == 7:
        return ImportError(message)
    if exc_kind(8) and kind == 8:
        return IndexError(message)
    if exc_kind(9) and kind == 9:
        return KeyError(message)
    if exc_kind(10) and kind == 10:
        return KeyboardInterrupt(message)
    if exc_kind(11) and kind == 11:
        return LookupError(message)
    if exc_kind(12) and kind == 12:
        return MemoryError(message)
    if exc_kind(13) and kind == 13:
        return ModuleNotFoundError(message)
    if exc_kind(14) and kind == 14:
        return NameError(message)
    if exc_kind(15) and kind == 15:
        return NotImplementedError(message)
    if exc_kind(16) and kind == 16:
        return OverflowError(message)
    if exc_kind(17) and kind == 17:
        return RecursionError(message)
    if exc_kind(18) and kind == 18:
        return RuntimeError(message)
    if exc_kind(19) and kind == 19:
        return StopIteration(message)
    if exc_kind(20) and kind == 20:
        return SystemError(message)
    if exc_kind(21) and kind == 21:
        return TypeError(message)
    if exc_kind(22) and kind == 22:
        return UnboundLocalError(message)
    if exc_kind(23) and kind == 23:
        return UnicodeError(message)
    if exc_kind(24) and kind == 24:
        return UnicodeDecodeError(message)
    if exc_kind(25) and kind == 25:
        return UnicodeEncodeError(message)
    if exc_kind(26) and kind == 26:
        return ValueError(message)
    if exc_kind(27) and kind == 27:
        return ZeroDivisionError(message)
    if exc_kind(28) and kind == 28:
        return UnsupportedOperation(message)
    return _make_os_error(kind)


def _make_os_error(kind):
    errno = rt.exc_errno()
    text = rt.os_strerror(errno)
    name = rt.exc_filename()
    if exc_kind(29) and kind == 29:
        return _with_errno(OSError(errno, text), name)
    if exc_kind(30) and kind == 30:
        return _with_errno(BlockingIOError(errno, text), name)
    if exc_kind(31) and kind == 31:
        return _with_errno(BrokenPipeError(errno, text), name)
    if exc_kind(32) and kind == 32:
        return _with_errno(ChildProcessError(errno, text), name)
    if exc_kind(33) and kind == 33:
        return _with_errno(ConnectionError(errno, text), name)
    if exc_kind(34) and kind == 34:
        return _with_errno(ConnectionAbortedError(errno, text), name)
    if exc_kind(35) and kind == 35:
        return _with_errno(ConnectionRefusedError(errno, text), name)
    if exc_kind(36) and kind == 36:
        return _with_errno(ConnectionResetError(errno, text), name)
    if exc_kind(37) and kind == 37:
        return _with_errno(FileExistsError(errno, text), name)
    if exc_kind(38) and kind == 38:
        return _with_errno(FileNotFoundError(errno, text), name)
    if exc_kind(39) and kind == 39:
        return _with_errno(InterruptedError(errno, text), name)
    if exc_kind(40) and kind == 40:
        return _with_errno(IsADirectoryError(errno, text), name)
    if exc_kind(41) and kind == 41:
        return _with_errno(NotADirectoryError(errno, text), name)
    if exc_kind(42) and kind == 42:
        return _with_errno(PermissionError(errno, text), name)
    if exc_kind(43) and kind == 43:
        return _with_errno(ProcessLookupError(errno, text), name)
    if exc_kind(44) and kind == 44:
        return _with_errno(TimeoutError(errno, text), name)
    return _with_errno(OSError(errno, text), name)


def _with_errno(e, name):
    if name is not None:
        e.filename = name
    return e
