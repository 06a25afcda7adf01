"""io: text and bytes in memory."""

from __gel__ import DONE, isinstance, split, type_error
from _exc import UnsupportedOperation
from _io import open


class _InMemory(__iterator_base__):
    """What text and bytes have in common: a position, `_pos`, and lines."""

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def readlines(self, hint=-1):
        r = []
        for line in self:
            r.append(line)
        return r

    def __nextd__(self):
        line = self.readline()
        if len(line) == 0:
            return DONE
        return line

    def tell(self):
        self._check()
        return self._pos

    def close(self):
        self.closed = True

    def flush(self):
        self._check()

    def isatty(self):
        return False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, tb):
        self.close()


class StringIO(_InMemory):
    """What has been written is in `_parts`, until something reads: then it is
    one text, and `_pos` may be before its end."""

    def __init__(self, initial_value="", newline="\n"):
        self._parts = []
        self._text = "" if initial_value is None else initial_value
        self._pos = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def _join(self):
        if len(self._parts) > 0:
            self._text = self._text + "".join(self._parts)
            self._parts = []

    def getvalue(self):
        self._check()
        self._join()
        return self._text

    def write(self, s):
        self._check()
        s = split(s)
        if not isinstance(s, str):
            type_error("string argument expected, got '" + __type_name__(s)
                       + "'")
        n = len(s)
        if len(self._parts) == 0:
            size = len(self._text)
            if self._pos != size:
                if self._pos > size:
                    self._text = self._text + "\0" * (self._pos - size)
                self._text = (self._text[:self._pos] + s
                              + self._text[self._pos + n:])
                self._pos += n
                return n
        if n > 0:
            self._parts.append(s)
            self._pos += n
        return n

    def read(self, size=-1):
        self._check()
        self._join()
        start = self._pos
        end = len(self._text)
        if size is not None and size >= 0 and start + size < end:
            end = start + size
        if start < end:
            self._pos = end
        return self._text[start:end]

    def readline(self, size=-1):
        self._check()
        self._join()
        start = self._pos
        i = self._text.find("\n", start)
        end = len(self._text) if i < 0 else i + 1
        if size is not None and size >= 0 and start + size < end:
            end = start + size
        if start < end:
            self._pos = end
        return self._text[start:end]

    def seek(self, pos, whence=0):
        self._check()
        self._join()
        if whence == 0:
            if pos < 0:
                raise ValueError("Negative seek position " + str(pos))
            self._pos = pos
        elif pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        elif whence == 2:
            self._pos = len(self._text)
        return self._pos

    def truncate(self, pos=None):
        self._check()
        self._join()
        size = self._pos if pos is None else pos
        self._text = self._text[:size]
        return size


class BytesIO(_InMemory):
    def __init__(self, initial_bytes=b""):
        self._data = bytearray(initial_bytes)
        self._pos = 0
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file.")

    def getvalue(self):
        self._check()
        return bytes(self._data)

    def write(self, b):
        self._check()
        new = __plain_bytes__(b)
        if not isinstance(new, bytes):
            type_error("a bytes-like object is required, not '"
                       + __type_name__(b) + "'")
        n = len(new)
        if n == 0:
            return 0
        if self._pos > len(self._data):
            self._data.extend(bytes(self._pos - len(self._data)))
        if self._pos == len(self._data):
            self._data.extend(new)
        else:
            self._data[self._pos:self._pos + n] = new
        self._pos += n
        return n

    def _take(self, end):
        start = self._pos
        if start < end:
            self._pos = end
        return bytes(self._data[start:end])

    def read(self, size=-1):
        self._check()
        end = len(self._data)
        if size is not None and size >= 0 and self._pos + size < end:
            end = self._pos + size
        return self._take(end)

    def readline(self, size=-1):
        self._check()
        i = self._data.find(b"\n", self._pos)
        end = len(self._data) if i < 0 else i + 1
        if size is not None and size >= 0 and self._pos + size < end:
            end = self._pos + size
        return self._take(end)

    def seek(self, pos, whence=0):
        self._check()
        if whence == 1:
            pos += self._pos
        elif whence == 2:
            pos += len(self._data)
        elif pos < 0:
            raise ValueError("negative seek value " + str(pos))
        self._pos = pos if pos > 0 else 0
        return self._pos

    def truncate(self, size=None):
        self._check()
        n = self._pos if size is None else size
        if n < len(self._data):
            del self._data[n:]
        return n


SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
