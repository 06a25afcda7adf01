"""tempfile: files and folders with names of their own. A mode of bytes is that of a
binary file (flow/special.c)."""

import os

from _io import BufferedFile, TextIOWrapper
from __gel__ import isinstance, rt, split

TMP_MAX = 10000
template = "tmp"
tempdir = None


def _is_writable(folder):
    return os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK)


def gettempdir():
    global tempdir
    if tempdir is None:
        tempdir = _find_folder()
    return tempdir


def _find_folder():
    for name in ("TMPDIR", "TEMP", "TMP"):
        folder = os.environ.get(name)
        if folder and _is_writable(os.path.abspath(folder)):
            return os.path.abspath(folder)
    for folder in ("/tmp", "/var/tmp", "/usr/tmp", os.getcwd()):
        if _is_writable(folder):
            return folder
    raise FileNotFoundError(2, "No usable temporary directory found in "
                            "['/tmp', '/var/tmp', '/usr/tmp', "
                            + repr(os.getcwd()) + "]")


def gettempprefix():
    return template


def _names(suffix, prefix, dir):
    """Full names to try, one after the other."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
    folder = gettempdir() if dir is None else os.fspath(dir)
    for i in range(TMP_MAX):
        parts = [template if prefix is None else prefix]
        for b in os.urandom(8):
            parts.append(letters[b % 37])
        parts.append("" if suffix is None else suffix)
        yield os.path.join(folder, "".join(parts))


def _none_left(what):
    raise FileExistsError(17, "No usable temporary " + what + " name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    for name in _names(suffix, prefix, dir):
        name = os.path.abspath(name)
        try:
            return (os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), name)
        except FileExistsError:
            pass
    _none_left("file")


def mkdtemp(suffix=None, prefix=None, dir=None):
    for name in _names(suffix, prefix, dir):
        try:
            os.mkdir(name, 0o700)
            return name
        except FileExistsError:
            pass
    _none_left("directory")


def mktemp(suffix="", prefix=template, dir=None):
    for name in _names(suffix, prefix, dir):
        if not os.path.lexists(name):
            return os.path.abspath(name)
    _none_left("file")


def _remove_all(path):
    for name in os.listdir(path):
        inner = os.path.join(path, name)
        if os.path.isdir(inner) and not os.path.islink(inner):
            _remove_all(inner)
        else:
            os.unlink(inner)
    os.rmdir(path)


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None,
                 ignore_cleanup_errors=False):
        self._ignores = ignore_cleanup_errors
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return "<TemporaryDirectory " + repr(self.name) + ">"

    def __enter__(self):
        return self.name

    def __exit__(self, kind, value, tb):
        self.cleanup()

    def cleanup(self):
        if os.path.exists(self.name):
            try:
                _remove_all(self.name)
            except OSError:
                if not self._ignores:
                    raise


# --- files -----------------------------------------------------------------------------

class _NamedText(TextIOWrapper):
    def __init__(self, handle, name, delete):
        self._handle = handle
        self._name = name
        self.delete = delete

    @property
    def name(self):
        return self._name

    @property
    def file(self):
        return self

    def close(self):
        if not rt.file_closed(self._handle):
            rt.file_close(self._handle)
            if self.delete:
                os.unlink(self._name)

    def __exit__(self, kind, value, tb):
        self.close()


class _NamedBinary(BufferedFile):
    def __init__(self, handle, name, delete):
        self._handle = handle
        self._name = name
        self.delete = delete

    @property
    def name(self):
        return self._name

    @property
    def file(self):
        return self

    def close(self):
        if not rt.file_closed(self._handle):
            rt.file_close(self._handle)
            if self.delete:
                os.unlink(self._name)

    def __exit__(self, kind, value, tb):
        self.close()


def _text_handle(fd, mode, encoding, newline, errors):
    """Of a text file."""
    if "b" in mode:
        raise NotImplementedError("gelato: a binary mode that is no constant")
    f = open(fd, mode, -1, encoding, errors, newline)
    return f._handle


def _binary_handle(fd, mode):
    f = __open_binary__(fd, mode.decode())
    return f._handle


def NamedTemporaryFile(mode=b"w+b", buffering=-1, encoding=None, newline=None,
                       suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None):
    mode = split(mode)
    fd, name = mkstemp(suffix, prefix, dir)
    if isinstance(mode, bytes):
        return _NamedBinary(_binary_handle(fd, mode), name, delete)
    return _NamedText(_text_handle(fd, mode, encoding, newline, errors), name,
                      delete)


def TemporaryFile(mode=b"w+b", buffering=-1, encoding=None, newline=None,
                  suffix=None, prefix=None, dir=None, *, errors=None):
    mode = split(mode)
    fd, name = mkstemp(suffix, prefix, dir)
    os.unlink(name)
    if isinstance(mode, bytes):
        return __open_binary__(fd, mode.decode())
    if "b" in mode:
        raise NotImplementedError("gelato: a binary mode that is no constant")
    return open(fd, mode, -1, encoding, errors, newline)
