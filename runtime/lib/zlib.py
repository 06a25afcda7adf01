"""zlib: the checksums."""

from __gel__ import rt


def crc32(data, value=0):
    return rt.hash_crc32(__plain_bytes__(data), value)


def adler32(data, value=1):
    return rt.hash_adler32(__plain_bytes__(data), value)
