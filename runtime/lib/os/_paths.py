"""What os and os.path share: paths as text, the environment, facts of files."""

from __gel__ import (DONE, has, is_done, isinstance, raw_get, raw_i64, rt,
                     split, type_error)


def fspath(path):
    path = split(path)
    if isinstance(path, str):
        return path
    if has(path, "__fspath__"):
        return path.__fspath__()
    if isinstance(path, bytes):
        raise NotImplementedError("gelato: a path of bytes")
    type_error("expected str, bytes or os.PathLike object, not "
               + __type_name__(path))


class _Environ:
    """The environment as it was at the start, with what has been set since."""

    def __init__(self):
        self._data = {}
        text = rt.os_environ()
        if text != "":
            for line in text.split("\0"):
                i = line.find("=", 1)
                if i > 0 and line[:i] not in self._data:
                    self._data[line[:i]] = line[i + 1:]

    def __getitem__(self, key):
        value = self._data.get(_text_of(key))
        if value is None:
            raise KeyError(key) from None
        return value

    def __setitem__(self, key, value):
        key = _text_of(key)
        value = _text_of(value)
        rt.os_setenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        key = _text_of(key)
        rt.os_unsetenv(key)
        if key not in self._data:
            raise KeyError(key) from None
        del self._data[key]

    def get(self, key, default=None):
        value = self._data.get(_text_of(key))
        if value is None:
            return default
        return value

    def pop(self, key, default=DONE):
        value = self._data.get(_text_of(key))
        if value is not None:
            del self[key]
            return value
        if is_done(default):
            raise KeyError(key)
        return default

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, other=(), **kw):
        for key, value in dict(other, **kw).items():
            self[key] = value

    def __contains__(self, key):
        return _text_of(key) in self._data

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def copy(self):
        return dict(self._data)

    def clear(self):
        for key in list(self._data):
            del self[key]

    def __repr__(self):
        return "environ(" + repr(self._data) + ")"


def _text_of(x):
    x = split(x)
    if isinstance(x, str):
        return x
    type_error("str expected, not " + __type_name__(x))


environ = _Environ()


class stat_result:
    def __init__(self, fields):
        self._fields = fields
        self.st_mode = raw_get(fields, 0)
        self.st_ino = raw_get(fields, 1)
        self.st_dev = raw_get(fields, 2)
        self.st_nlink = raw_get(fields, 3)
        self.st_uid = raw_get(fields, 4)
        self.st_gid = raw_get(fields, 5)
        self.st_size = raw_get(fields, 6)
        self.st_atime_ns = raw_get(fields, 7)
        self.st_mtime_ns = raw_get(fields, 8)
        self.st_ctime_ns = raw_get(fields, 9)
        self.st_atime = _seconds(self.st_atime_ns)
        self.st_mtime = _seconds(self.st_mtime_ns)
        self.st_ctime = _seconds(self.st_ctime_ns)

    def __len__(self):
        return 10

    def __getitem__(self, i):
        if i < 0:
            i += 10
        if i < 0 or i >= 10:
            raise IndexError("tuple index out of range")
        n = raw_get(self._fields, i)
        return n // 1000000000 if i > 6 else n

    def __repr__(self):
        names = ("mode", "ino", "dev", "nlink", "uid", "gid", "size", "atime",
                 "mtime", "ctime")
        parts = []
        for i in range(10):
            parts.append("st_" + names[i] + "=" + str(self[i]))
        return "os.stat_result(" + ", ".join(parts) + ")"


def _seconds(ns):
    return ns // 1000000000 + 1e-9 * (ns % 1000000000)


def stat(path, *, follow_symlinks=True):
    fields = raw_i64(10)
    path = split(path)
    if isinstance(path, int):
        error = rt.os_fstat(path, fields)
        if error != 0:
            rt.exc_raise_os(error, "")
    else:
        name = fspath(path)
        error = rt.os_stat(name, follow_symlinks, fields)
        if error != 0:
            rt.exc_raise_os(error, name)
    return stat_result(fields)


def lstat(path):
    return stat(path, follow_symlinks=False)


def mode_of(path, follow):
    """st_mode, or 0 if there is nothing."""
    fields = raw_i64(10)
    if rt.os_stat(fspath(path), follow, fields) != 0:
        return 0
    return raw_get(fields, 0)


def readlink(path):
    return rt.os_readlink(fspath(path))
