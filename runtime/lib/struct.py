"""struct: values as bytes by a format."""

from __gel__ import as_uint, float_bits, has, isinstance, rt, split

_LETTERS = "xcbB?hHiIlLqQnNefdsp"
_STANDARD = (1, 1, 1, 1, 1, 2, 2, 4, 4, 4, 4, 8, 8, 0, 0, 2, 4, 8, 1, 1)
_NATIVE = (1, 1, 1, 1, 1, 2, 2, 4, 4, 8, 8, 8, 8, 8, 8, 2, 4, 8, 1, 1)
_FLOAT_MAX = 3.4028235677973362e+38


class error(Exception):
    pass


class _Item:
    """`n` values of a kind, `pad` zeros before them; one value for s and p."""

    def __init__(self, kind, n, size, pad):
        self.kind = kind
        self.n = n
        self.size = size
        self.pad = pad


class Struct:
    def __init__(self, format):
        format = split(format)
        if isinstance(format, bytes):
            format = format.decode("ascii")
        self.format = format
        self._items = []
        self._big = False
        self._native = True
        self._count = 0
        self.size = 0
        self._read(format)

    def _read(self, format):
        i = 0
        aligned = True
        first = format[:1]
        if first != "" and first in "@=<>!":
            i = 1
            self._native = first == "@"
            aligned = first == "@"
            self._big = first == ">" or first == "!"
        sizes = _NATIVE if self._native else _STANDARD
        while i < len(format):
            c = format[i]
            i += 1
            if c.isspace():
                continue
            n = 1
            if "0" <= c <= "9":
                n = int(c)
                while "0" <= format[i:i + 1] <= "9":
                    n = n * 10 + int(format[i])
                    i += 1
                if i >= len(format):
                    raise error("repeat count given without format specifier")
                c = format[i]
                i += 1
            k = _LETTERS.find(c)
            size = sizes[k] if k >= 0 else 0
            if size == 0:
                raise error("bad char in struct format")
            pad = 0
            if aligned and self.size % size != 0:
                pad = size - self.size % size
            self._items.append(_Item(c, n, size, pad))
            self.size += pad + n * size
            if c == "s" or c == "p":
                self._count += 1
            elif c != "x":
                self._count += n

    def pack(self, *values):
        if len(values) != self._count:
            raise error("pack expected " + str(self._count)
                        + " items for packing (got " + str(len(values)) + ")")
        out = bytearray()
        at = 0
        for item in self._items:
            out.extend(bytes(item.pad))
            if item.kind == "x":
                out.extend(bytes(item.n))
            elif item.kind == "s" or item.kind == "p":
                out.extend(_text_bytes(item, values[at]))
                at += 1
            else:
                for k in range(item.n):
                    self._put(out, item, values[at])
                    at += 1
        return bytes(out)

    def _put(self, out, item, v):
        v = split(v)
        kind = item.kind
        if kind == "?":
            out.append(1 if v else 0)
        elif kind == "c":
            if not isinstance(v, bytes) or len(v) != 1:
                raise error("char format requires a bytes object of length 1")
            out.extend(v)
        elif kind == "d" or kind == "f" or kind == "e":
            if isinstance(v, (int, float)):
                x = float(v)
            elif has(v, "__float__"):
                x = v.__float__()
            else:
                raise error("required argument is not a float")
            bits = float_bits(x)
            if kind == "f" and self._native and not -_FLOAT_MAX <= x <= _FLOAT_MAX:
                bits = 0x7F800000 if x > 0 else 0xFF800000
                if x != x:
                    bits = 0x7FC00000
            elif kind != "d":
                bits = rt.bin_pack(x, item.size)
            self._add(out, bits, item.size)
        else:
            if isinstance(v, int):
                self._add_int(out, kind, item.size, v)
            elif has(v, "__index__"):
                self._add_int(out, kind, item.size, v.__index__())
            else:
                raise error("required argument is not an integer")

    def _add_int(self, out, kind, size, v):
        unsigned = kind in "BHILQN"
        if (v < 0 and kind in "ILQN"
                or v > 9223372036854775807 and kind not in "ILQN"):
            raise error("argument out of range")
        if size < 8:
            low = 0 if unsigned else -(1 << (8 * size - 1))
            high = (1 << (8 * size - (0 if unsigned else 1))) - 1
            if v < low or v > high:
                i = "bBhH".find(kind)
                if i >= 0 and (size == 1 or not self._big):
                    name = ("byte", "ubyte", "short", "ushort")[i]
                else:
                    name = "'" + kind + "'"
                raise error(name + " format requires " + str(low)
                            + " <= number <= " + str(high))
        self._add(out, v, size)

    def _add(self, out, n, size):
        if self._big:
            k = size - 1
            while k >= 0:
                out.append(n >> (8 * k) & 255)
                k -= 1
        else:
            for k in range(size):
                out.append(n >> (8 * k) & 255)

    def _take(self, item, data, i):
        size = item.size
        kind = item.kind
        if kind == "c":
            return data[i:i + 1]
        if kind == "?":
            return data[i] != 0
        n = 0
        first = i if self._big else i + size - 1
        step = 1 if self._big else -1
        for k in range(size):
            b = data[first + k * step]
            if k == 0 and (b > 127 and kind in "bhilqn" or size == 8
                           and b > 127):
                b -= 256
            n = n * 256 + b
        if kind == "d" or kind == "f" or kind == "e":
            return rt.bin_unpack(n, size)
        if n < 0 and kind in "QLN":
            return as_uint(n)
        return n

    def _values(self, data, i):
        values = []
        for item in self._items:
            i += item.pad
            if item.kind == "s":
                values.append(data[i:i + item.n])
                i += item.n
            elif item.kind == "p":
                if item.n > 0:
                    n = min(data[i], item.n - 1)
                    values.append(data[i + 1:i + 1 + n])
                else:
                    values.append(b"")
                i += item.n
            elif item.kind == "x":
                i += item.n
            else:
                for k in range(item.n):
                    values.append(self._take(item, data, i))
                    i += item.size
        return tuple(values)

    def unpack(self, buffer):
        data = __plain_bytes__(buffer)
        if len(data) != self.size:
            raise error("unpack requires a buffer of " + str(self.size)
                        + " bytes")
        return self._values(data, 0)

    def unpack_from(self, buffer, offset=0):
        data = __plain_bytes__(buffer)
        n = len(data)
        if offset < 0:
            if offset + self.size > 0:
                raise error("not enough data to unpack " + str(self.size)
                            + " bytes")
            if offset + n < 0:
                raise error("offset " + str(offset) + " out of range for "
                            + str(n) + "-byte buffer")
            offset += n
        if n - offset < self.size:
            raise error("unpack_from requires a buffer of at least "
                        + str(self.size + offset) + " bytes for unpacking "
                        + str(self.size) + " bytes at offset " + str(offset)
                        + " (actual buffer size is " + str(n) + ")")
        return self._values(data, offset)

    def iter_unpack(self, buffer):
        data = __plain_bytes__(buffer)
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(data) % self.size != 0:
            raise error("iterative unpacking requires a buffer of a multiple "
                        "of " + str(self.size) + " bytes")
        return self._each(data)

    def _each(self, data):
        i = 0
        while i < len(data):
            yield self._values(data, i)
            i += self.size

    def pack_into(self, buffer, offset, *values):
        data = self.pack(*values)
        n = len(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error("no space to pack " + str(self.size)
                            + " bytes at offset " + str(offset))
            if offset + n < 0:
                raise error("offset " + str(offset) + " out of range for "
                            + str(n) + "-byte buffer")
            offset += n
        if n - offset < self.size:
            raise error("pack_into requires a buffer of at least "
                        + str(self.size + offset) + " bytes for packing "
                        + str(self.size) + " bytes at offset " + str(offset)
                        + " (actual buffer size is " + str(n) + ")")
        buffer[offset:offset + self.size] = data


def _text_bytes(item, v):
    v = split(v)
    if isinstance(v, (bytes, bytearray)):
        data = bytes(v)
    else:
        raise error("argument for '" + item.kind
                    + "' must be a bytes object")
    if item.kind == "p":
        data = data[:max(min(item.n - 1, 255), 0)]
        if item.n == 0:
            return b""
        data = bytes([len(data)]) + data
    data = data[:item.n]
    return data + bytes(item.n - len(data))


_known = {}


def _struct(format):
    known = _known.get(format)
    if known is None:
        known = Struct(format)
        _known[format] = known
    return known


def calcsize(format):
    return _struct(format).size


def pack(format, *values):
    return _struct(format).pack(*values)


def unpack(format, buffer):
    return _struct(format).unpack(buffer)


def unpack_from(format, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer):
    return _struct(format).iter_unpack(buffer)


def pack_into(format, buffer, offset, *values):
    _struct(format).pack_into(buffer, offset, *values)
