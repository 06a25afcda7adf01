"""base64: bytes in 64, 32 or 16 letters."""

import binascii
from __gel__ import isinstance, split

_B32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def _bytes_of(s):
    s = split(s)
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII "
                             "characters")
        return s.encode("ascii")
    return __plain_bytes__(s)


def _swapped(data, old, new):
    return data.replace(old[:1], new[:1]).replace(old[1:2], new[1:2])


def b64encode(s, altchars=None):
    result = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        return _swapped(result, b"+/", altchars)
    return result


def b64decode(s, altchars=None, validate=False):
    data = _bytes_of(s)
    if altchars is not None:
        data = _swapped(data, _bytes_of(altchars), b"+/")
    return binascii.a2b_base64(data, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    data = _bytes_of(s)
    if casefold:
        data = data.upper()
    for c in data:
        if not (48 <= c <= 57 or 65 <= c <= 70):
            raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(data)


def b32encode(s):
    data = __plain_bytes__(s)
    parts = []
    i = 0
    while i < len(data):
        part = data[i:i + 5]
        n = 0
        for k in range(5):
            n = n * 256 + (part[k] if k < len(part) else 0)
        used = (len(part) * 8 + 4) // 5
        for k in range(8):
            parts.append(_B32[n >> (35 - 5 * k) & 31] if k < used else "=")
        i += 5
    return "".join(parts).encode("ascii")


def b32decode(s, casefold=False):
    data = _bytes_of(s)
    if len(data) % 8 != 0:
        raise binascii.Error("Incorrect padding")
    text = data.decode("latin-1")
    if casefold:
        text = text.upper()
    letters = text.rstrip("=")
    pads = len(text) - len(letters)
    out = bytearray()
    n = 0
    k = 0
    for c in letters:
        digit = _B32.find(c)
        if digit < 0:
            raise binascii.Error("Non-base32 digit found")
        n = n * 32 + digit
        k += 1
        if k == 8:
            for shift in (32, 24, 16, 8, 0):
                out.append(n >> shift & 255)
            n = 0
            k = 0
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads > 0:
        n <<= 5 * pads
        for i in range((43 - 5 * pads) // 8):
            out.append(n >> (32 - 8 * i) & 255)
    return bytes(out)


def encodebytes(s):
    data = __plain_bytes__(s)
    parts = []
    i = 0
    while i < len(data):
        parts.append(binascii.b2a_base64(data[i:i + 57]))
        i += 57
    return b"".join(parts)


def decodebytes(s):
    return binascii.a2b_base64(__plain_bytes__(s))
