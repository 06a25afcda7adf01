"""Exceptions. A class attribute that is never rebound initialises the slot of
every instance, so what `raise` and `except` set needs no __init__. The rows
after OSError follow errno; `__new_exc__` makes the runtime's own."""

from __gel__ import isinstance, new_object, split, tuple_get, tuple_len


class BaseException:
    args = ()
    __cause__ = None
    __context__ = None
    __suppress_context__ = False
    __traceback__ = None
    _notes = None

    def __new__(cls, *args):
        o = new_object(cls)
        o.args = args
        return o

    def __init__(self, *args):
        self.args = args

    def __str__(self):
        args = self.args
        args = split(args)
        n = tuple_len(args)
        if n == 0:
            return ""
        if n == 1:
            return str(tuple_get(args, 0))
        return repr(args)

    def __repr__(self):
        args = self.args
        args = split(args)
        if tuple_len(args) == 1:
            return (__type_name__(self) + "(" + repr(tuple_get(args, 0)) + ")")
        return __type_name__(self) + repr(args)

    def with_traceback(self, tb):
        self.__traceback__ = tb
        return self

    def add_note(self, note):
        if not isinstance(note, str):
            raise TypeError("note must be a str, not '" + __type_name__(note)
                            + "'")
        if self._notes is None:
            self._notes = []
        self._notes.append(note)

    @property
    def __notes__(self):
        if self._notes is None:
            raise AttributeError("'" + __type_name__(self)
                                 + "' object has no attribute '__notes__'")
        return self._notes


class Exception(BaseException):
    pass


class GeneratorExit(BaseException):
    pass


class KeyboardInterrupt(BaseException):
    pass


class SystemExit(BaseException):
    def __init__(self, *args):
        self.args = args
        if tuple_len(args) == 0:
            self.code = None
        elif tuple_len(args) == 1:
            self.code = tuple_get(args, 0)
        else:
            self.code = args


class StopIteration(Exception):
    def __init__(self, *args):
        self.args = args
        if tuple_len(args) == 0:
            self.value = None
        else:
            self.value = tuple_get(args, 0)


class StopAsyncIteration(Exception):
    pass


class ArithmeticError(Exception):
    pass


class FloatingPointError(ArithmeticError):
    pass


class OverflowError(ArithmeticError):
    pass


class ZeroDivisionError(ArithmeticError):
    pass


class AssertionError(Exception):
    pass


class AttributeError(Exception):
    def __init__(self, *args, name=None, obj=None):
        self.args = args
        self.name = name
        self.obj = obj


class BufferError(Exception):
    pass


class EOFError(Exception):
    pass


class ImportError(Exception):
    def __init__(self, *args, name=None, path=None):
        self.args = args
        self.name = name
        self.path = path
        if tuple_len(args) == 1:
            self.msg = tuple_get(args, 0)
        else:
            self.msg = None


class ModuleNotFoundError(ImportError):
    pass


class LookupError(Exception):
    pass


class IndexError(LookupError):
    pass


class KeyError(LookupError):
    def __str__(self):
        args = self.args
        args = split(args)
        n = tuple_len(args)
        if n == 0:
            return ""
        if n == 1:
            return repr(tuple_get(args, 0))
        return repr(args)


class MemoryError(Exception):
    pass


class NameError(Exception):
    def __init__(self, *args, name=None):
        self.args = args
        self.name = name


class UnboundLocalError(NameError):
    pass


class ReferenceError(Exception):
    pass


class RuntimeError(Exception):
    pass


class NotImplementedError(RuntimeError):
    pass


class RecursionError(RuntimeError):
    pass


class SyntaxError(Exception):
    pass


class IndentationError(SyntaxError):
    pass


class TabError(IndentationError):
    pass


class SystemError(Exception):
    pass


class TypeError(Exception):
    pass


class ValueError(Exception):
    pass


class UnicodeError(ValueError):
    pass


class UnicodeDecodeError(UnicodeError):
    pass


class UnicodeEncodeError(UnicodeError):
    pass


class UnicodeTranslateError(UnicodeError):
    pass


class Warning(Exception):
    pass


class BytesWarning(Warning):
    pass


class DeprecationWarning(Warning):
    pass


class FutureWarning(Warning):
    pass


class ImportWarning(Warning):
    pass


class PendingDeprecationWarning(Warning):
    pass


class ResourceWarning(Warning):
    pass


class RuntimeWarning(Warning):
    pass


class SyntaxWarning(Warning):
    pass


class UnicodeWarning(Warning):
    pass


class UserWarning(Warning):
    pass


class OSError(Exception):
    errno = None
    strerror = None
    filename = None
    filename2 = None

    def __init__(self, *args):
        self.args = args
        n = tuple_len(args)
        if 2 <= n <= 5:
            self.errno = tuple_get(args, 0)
            self.strerror = tuple_get(args, 1)
            if n >= 3:
                self.filename = tuple_get(args, 2)
                if n == 5:
                    self.filename2 = tuple_get(args, 4)
                self.args = (self.errno, self.strerror)

    def __str__(self):
        if self.strerror is None and self.errno is None:
            args = self.args
            args = split(args)
            if tuple_len(args) == 0:
                return ""
            if tuple_len(args) == 1:
                return str(tuple_get(args, 0))
            return repr(args)
        text = "[Errno " + str(self.errno) + "] " + str(self.strerror)
        if self.filename is not None:
            text = text + ": " + repr(self.filename)
            if self.filename2 is not None:
                text = text + " -> " + repr(self.filename2)
        return text


class BlockingIOError(OSError):
    pass


class ChildProcessError(OSError):
    pass


class ConnectionError(OSError):
    pass


class BrokenPipeError(ConnectionError):
    pass


class ConnectionAbortedError(ConnectionError):
    pass


class ConnectionRefusedError(ConnectionError):
    pass


class ConnectionResetError(ConnectionError):
    pass


class FileExistsError(OSError):
    pass


class FileNotFoundError(OSError):
    pass


class InterruptedError(OSError):
    pass


class IsADirectoryError(OSError):
    pass


class NotADirectoryError(OSError):
    pass


class PermissionError(OSError):
    pass


class ProcessLookupError(OSError):
    pass


class TimeoutError(OSError):
    pass


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"
