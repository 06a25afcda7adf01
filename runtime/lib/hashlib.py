"""hashlib: digests. An object keeps what it was given until it is asked."""

from __gel__ import isinstance, rt, split

_NAMES = ("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
_SIZES = (16, 20, 28, 32, 48, 64)
algorithms_available = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}
algorithms_guaranteed = {"md5", "sha1", "sha224", "sha256", "sha384", "sha512"}


class HASH:
    __module__ = "_hashlib"

    def __init__(self, kind, data):
        self._kind = kind
        self._data = bytearray()
        self.name = _NAMES[kind]
        self.digest_size = _SIZES[kind]
        self.block_size = 64 if kind < 4 else 128
        self.update(data)

    def update(self, data):
        data = split(data)
        if isinstance(data, str):
            raise TypeError("Strings must be encoded before hashing")
        self._data.extend(__plain_bytes__(data))

    def digest(self):
        return rt.hash_digest(self._kind, bytes(self._data))

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self._kind, bytes(self._data))

    def __repr__(self):
        return ("<" + self.name + " _hashlib.HASH object @ 0x"
                + __pad_hex__(id(self)) + ">")


def md5(string=b"", *, usedforsecurity=True):
    return HASH(0, string)


def sha1(string=b"", *, usedforsecurity=True):
    return HASH(1, string)


def sha224(string=b"", *, usedforsecurity=True):
    return HASH(2, string)


def sha256(string=b"", *, usedforsecurity=True):
    return HASH(3, string)


def sha384(string=b"", *, usedforsecurity=True):
    return HASH(4, string)


def sha512(string=b"", *, usedforsecurity=True):
    return HASH(5, string)


def new(name, data=b"", *, usedforsecurity=True):
    name = name.lower()
    if name in _NAMES:
        return HASH(_NAMES.index(name), data)
    raise ValueError("unsupported hash type " + name)
