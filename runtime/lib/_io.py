"""Files. The runtime buffers, encodes and finds lines; a wrapper holds its
handle."""

from __gel__ import DONE, has, isinstance, rt, split, type_error


class _File(__iterator_base__):
    def __init__(self, handle):
        self._handle = handle

    def __enter__(self):
        if rt.file_closed(self._handle):
            raise ValueError("I/O operation on closed file.")
        return self

    def __exit__(self, kind, value, tb):
        rt.file_close(self._handle)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def close(self):
        rt.file_close(self._handle)

    def flush(self):
        rt.file_flush(self._handle)

    def fileno(self):
        return rt.file_fileno(self._handle)

    def isatty(self):
        return rt.file_isatty(self._handle)

    def readable(self):
        return rt.file_readable(self._handle)

    def writable(self):
        return rt.file_writable(self._handle)

    def seekable(self):
        return rt.file_seekable(self._handle)

    def seek(self, offset, whence=0):
        return rt.file_seek(self._handle, offset, whence)

    def tell(self):
        return rt.file_tell(self._handle)

    def truncate(self, size=None):
        if size is None:
            return rt.file_truncate(self._handle, -1)
        return rt.file_truncate(self._handle, size)

    @property
    def closed(self):
        return rt.file_closed(self._handle)

    @property
    def name(self):
        return rt.file_name(self._handle)

    @property
    def mode(self):
        return rt.file_mode(self._handle)


def _size(n):
    n = split(n)
    if n is None:
        return -1
    n = __index_of__(n)
    return -1 if n < 0 else n


class TextIOWrapper(_File):
    encoding = "utf-8"

    @property
    def buffer(self):
        return BufferedFile(self._handle)

    def read(self, size=-1):
        return rt.file_read(self._handle, _size(size))

    def readline(self, size=-1):
        return rt.file_readline(self._handle, _size(size))

    def readlines(self, hint=-1):
        r = []
        total = 0
        limit = _size(hint)
        line = rt.file_readline(self._handle, -1)
        while rt.str_len(line) > 0:
            r.append(line)
            total += rt.str_len(line)
            if 0 < limit <= total:
                break
            line = rt.file_readline(self._handle, -1)
        return r

    def write(self, s):
        s = split(s)
        if isinstance(s, str):
            return rt.file_write(self._handle, s)
        type_error("write() argument must be str, not " + __type_name__(s))

    def __nextd__(self):
        line = rt.file_readline(self._handle, -1)
        if rt.str_len(line) == 0:
            return DONE
        return line

    def __repr__(self):
        return ("<_io.TextIOWrapper name=" + repr(rt.file_name(self._handle))
                + " mode=" + repr(rt.file_mode(self._handle))
                + " encoding='UTF-8'>")


class StdOutput(TextIOWrapper):
    """sys.stdout, which print writes to."""

    def write(self, s):
        s = split(s)
        if isinstance(s, str):
            rt.out_write(s)
            return rt.str_len(s)
        type_error("write() argument must be str, not " + __type_name__(s))

    def flush(self):
        rt.out_flush()


class BufferedFile(_File):
    def read(self, size=-1):
        return rt.file_read_bytes(self._handle, _size(size))

    def readline(self, size=-1):
        return rt.file_readline_bytes(self._handle, _size(size))

    def readlines(self):
        r = []
        line = rt.file_readline_bytes(self._handle, -1)
        while rt.bytes_len(line) > 0:
            r.append(line)
            line = rt.file_readline_bytes(self._handle, -1)
        return r

    def write(self, data):
        data = __plain_bytes__(data)
        data = split(data)
        if isinstance(data, bytes):
            return rt.file_write_bytes(self._handle, data)
        type_error("a bytes-like object is required, not '"
                   + __type_name__(data) + "'")

    def __nextd__(self):
        line = rt.file_readline_bytes(self._handle, -1)
        if rt.bytes_len(line) == 0:
            return DONE
        return line


def _newline_code(newline):
    if newline is None:
        return 0
    if newline == "":
        return 1
    if newline == "\n":
        return 2
    if newline == "\r":
        return 3
    if newline == "\r\n":
        return 4
    raise ValueError("illegal newline value: " + repr(newline))


def _path_of(file):
    file = split(file)
    if has(file, "__fspath__"):
        return file.__fspath__()
    return file


def open(file, mode="r", buffering=-1, encoding=None, errors=None,
         newline=None):
    """A text file. A call with a constant mode with a `b` is one of
    __open_binary__, with a mode that is no constant one of __open_any__."""
    if rt.str_contains(mode, "b"):
        raise NotImplementedError("binary mode where open is used as a value")
    enc = "" if encoding is None else encoding
    how = "strict" if errors is None else errors
    if isinstance(file, int):
        return TextIOWrapper(rt.file_open_fd(file, mode, enc, how,
                                             _newline_code(newline)))
    return TextIOWrapper(rt.file_open(_path_of(file), mode, enc, how,
                                      _newline_code(newline)))


def __open_binary__(file, mode, buffering=-1, encoding=None, errors=None,
                    newline=None):
    if encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if isinstance(file, int):
        return BufferedFile(rt.file_open_fd(file, mode, "", "strict", 0))
    return BufferedFile(rt.file_open(_path_of(file), mode, "", "strict", 0))


def __open_any__(file, mode, buffering=-1, encoding=None, errors=None,
                 newline=None):
    if rt.str_contains(mode, "b"):
        return __open_binary__(file, mode, buffering, encoding, errors,
                               newline)
    return open(file, mode, buffering, encoding, errors, newline)
