"""generator: the protocol over gen_*, and what `yield from` expands to."""

from __gel__ import (DONE, gen_finish, gen_result, gen_resume, gen_state,
                     gen_throw, has, is_done, isinstance, issubclass, nextd, split,
                     type_error)


def _executing():
    raise ValueError("generator already executing")


def _stop_error(e):
    raise RuntimeError("generator raised StopIteration") from e


def _thrown(kind, value):
    kind = split(kind)
    if isinstance(kind, BaseException):
        if value is not None:
            type_error("instance exception may not have a separate value")
        return kind
    if isinstance(kind, type):
        if issubclass(kind, BaseException):
            if value is None:
                return kind()
            if isinstance(value, BaseException):
                return value
            return kind(value)
    type_error("exceptions must be classes or instances deriving from "
               "BaseException, not " + __type_name__(kind))


class generator:
    def __iter__(self):
        return self

    def __nextd__(self):
        state = gen_state(self)
        if state >= 2:
            if state == 2:
                _executing()
            return DONE
        try:
            return gen_resume(self, None)
        except StopIteration as e:
            _stop_error(e)

    def __next__(self):
        if gen_state(self) == 3:
            raise StopIteration
        return self._finish(self.__nextd__())

    def _finish(self, r):
        """What a resumption gave, its end as StopIteration."""
        if is_done(r):
            v = gen_result(self)
            if v is None:
                raise StopIteration
            raise StopIteration(v)
        return r

    def send(self, v):
        state = gen_state(self)
        if state == 0 and v is not None:
            raise TypeError(
                "can't send non-None value to a just-started generator")
        if state == 2:
            _executing()
        if state == 3:
            raise StopIteration
        return self._finish(self._send(v))

    def _send(self, v):
        try:
            return gen_resume(self, v)
        except StopIteration as e:
            _stop_error(e)

    def throw(self, kind, value=None, tb=None):
        e = _thrown(kind, value)
        state = gen_state(self)
        if state == 2:
            _executing()
        if state != 1:
            gen_finish(self)
            raise e
        return self._finish(self._throw(e))

    def _throw(self, e):
        try:
            return gen_throw(self, e)
        except StopIteration as s:
            _stop_error(s)

    def close(self):
        state = gen_state(self)
        if state == 2:
            _executing()
        if state != 1:
            gen_finish(self)
            return
        try:
            r = gen_throw(self, GeneratorExit())
        except (GeneratorExit, StopIteration):
            return
        if not is_done(r):
            raise RuntimeError("generator ignored GeneratorExit")

    def __del__(self):
        if gen_state(self) == 1:
            self.close()


def __abandon__(it):
    """A loop that alone has a generator is left: it ends as when it is destroyed."""
    it = split(it)
    if isinstance(it, generator):
        if gen_state(it) == 1:
            try:
                it.close()
            except BaseException as e:
                __ignored__(it, e)


# --- yield from: r = the value sent to, thrown into or closing `it` ---------------

class _Result:
    def __init__(self):
        self.value = None
        self.is_none = False


_last = _Result()


def __yf_send__(it, v):
    """The next value of `it`, or DONE; then __yf_result__(it) is the result, where
    `it` may have ended before that of __yf_result_again__(it)."""
    it = split(it)
    if isinstance(it, generator):
        state = gen_state(it)
        if state >= 2:
            if state == 2:
                _executing()
            _last.is_none = True
            return DONE
        return it._send(v)
    if has(it, "__nextd__"):
        if v is None:
            return nextd(it)
        return it.send(v)
    try:
        if v is None:
            return it.__next__()
        return it.send(v)
    except StopIteration as e:
        _last.value = e.value
        return DONE


def __yf_result__(it):
    it = split(it)
    _last.is_none = False
    if isinstance(it, generator):
        return gen_result(it)
    if has(it, "__nextd__"):
        return None
    v = _last.value
    _last.value = None
    return v


def __yf_result_again__(it):
    if _last.is_none:
        _last.is_none = False
        return None
    return __yf_result__(it)


def __yf_throw__(it, e):
    """e was thrown at the `yield from`: the next value, or DONE."""
    it = split(it)
    if isinstance(e, GeneratorExit):
        if has(it, "close"):
            it.close()
        raise e
    if isinstance(it, generator):
        state = gen_state(it)
        if state == 2:
            _executing()
        if state != 1:
            gen_finish(it)
            raise e
        return it._throw(e)
    if has(it, "throw"):
        try:
            return it.throw(e)
        except StopIteration as s:
            _last.value = s.value
            return DONE
    raise e
