"""contextlib: what makes context managers."""

import sys as _sys

from __gel__ import may_have


class _GeneratorContextManager:
    def __init__(self, gen):
        self.gen = gen

    def __enter__(self):
        for first in self.gen:
            return first
        raise RuntimeError("generator didn't yield")

    def __exit__(self, kind, value, traceback):
        if value is None:
            for more in self.gen:
                raise RuntimeError("generator didn't stop")
            return False
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except BaseException as error:
            if error is value:
                return False
            raise
        raise RuntimeError("generator didn't stop after throw()")


def contextmanager(func):
    def helper(*args, **kwargs):
        return _GeneratorContextManager(func(*args, **kwargs))
    return helper


class suppress:
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        return kind is not None and issubclass(kind, self._exceptions)


class closing:
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *info):
        self.thing.close()


class nullcontext:
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *info):
        pass


class _Redirected:
    """`_swap` sets the stream and gives the one before."""

    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        self._old_targets.append(self._swap(self._new_target))
        return self._new_target

    def __exit__(self, *info):
        self._swap(self._old_targets.pop())


class redirect_stdout(_Redirected):
    def _swap(self, target):
        old = _sys.stdout
        _sys.stdout = target
        return old


class redirect_stderr(_Redirected):
    def _swap(self, target):
        old = _sys.stderr
        _sys.stderr = target
        return old


# --- ExitStack -------------------------------------------------------------------

class _Callback:
    def __init__(self, function, args, keywords):
        self._function = function
        self._args = args
        self._keywords = keywords

    def __exit__(self, kind, value, traceback):
        self._function(*self._args, **self._keywords)
        return False


class _ExitFunction:
    def __init__(self, function):
        self._function = function

    def __exit__(self, kind, value, traceback):
        return self._function(kind, value, traceback)


class ExitStack:
    def __init__(self):
        self._exits = []

    def __enter__(self):
        return self

    def enter_context(self, cm):
        result = cm.__enter__()
        self._exits.append(cm)
        return result

    def push(self, exit):
        if may_have(exit, "__exit__"):
            self._exits.append(exit)
        else:
            self._exits.append(_ExitFunction(exit))
        return exit

    def callback(self, callback, /, *args, **keywords):
        self._exits.append(_Callback(callback, args, keywords))
        return callback

    def pop_all(self):
        other = ExitStack()
        other._exits.extend(self._exits)
        self._exits.clear()
        return other

    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, kind, value, traceback):
        pending = value
        while self._exits:
            last = self._exits.pop()
            try:
                if pending is None:
                    last.__exit__(None, None, None)
                elif last.__exit__(type(pending), pending, traceback):
                    pending = None
            except BaseException as error:
                if pending is not None and error.__context__ is value:
                    if error is not pending:
                        error.__context__ = pending
                pending = error
        if pending is None:
            return value is not None
        if pending is value:
            return False
        raise pending
