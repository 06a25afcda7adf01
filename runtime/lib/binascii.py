"""binascii: bytes as text."""

from __gel__ import isinstance, raw_get, raw_i64, rt, split


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _ascii(data):
    """Bytes of ASCII text."""
    data = split(data)
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII "
                             "characters")
        return data.encode("ascii")
    return __plain_bytes__(data)


def hexlify(data, sep=None, bytes_per_sep=1):
    text = __plain_bytes__(data)
    if sep is None:
        return text.hex().encode("ascii")
    if isinstance(sep, bytes):
        sep = sep.decode("ascii")
    return text.hex(sep, bytes_per_sep).encode("ascii")


def unhexlify(hexstr):
    data = _ascii(hexstr)
    if len(data) % 2 == 1:
        raise Error("Odd-length string")
    out = bytearray()
    i = 0
    while i < len(data):
        a = _digit(data[i])
        b = _digit(data[i + 1])
        if a < 0 or b < 0:
            raise Error("Non-hexadecimal digit found")
        out.append(a * 16 + b)
        i += 2
    return bytes(out)


def _digit(c):
    if 48 <= c <= 57:
        return c - 48
    if 65 <= c <= 70:
        return c - 55
    if 97 <= c <= 102:
        return c - 87
    return -1


def b2a_hex(data, sep=None, bytes_per_sep=1):
    return hexlify(data, sep, bytes_per_sep)


def a2b_hex(hexstr):
    return unhexlify(hexstr)


def b2a_base64(data, *, newline=True):
    return rt.bin_to_base64(__plain_bytes__(data), newline)


def a2b_base64(data, *, strict_mode=False):
    state = raw_i64(2)
    result = rt.bin_of_base64(_ascii(data), strict_mode, state)
    wrong = raw_get(state, 0)
    if wrong == 2:
        raise Error("Invalid base64-encoded string: number of data characters "
                    "(" + str(raw_get(state, 1)) + ") cannot be 1 more than a "
                    "multiple of 4")
    if wrong != 0:
        raise Error(("", "Incorrect padding", "", "Leading padding not allowed",
                     "Excess data after padding",
                     "Only base64 data is allowed",
                     "Discontinuous padding not allowed")[wrong])
    return result


def crc32(data, crc=0):
    return rt.hash_crc32(__plain_bytes__(data), crc)
