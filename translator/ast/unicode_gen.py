"""Writes unicode.def: what the lexer and the printer ask of Unicode.

Run with the Python whose identifiers and repr() are the reference:
    python3.12 unicode_gen.py > unicode.def
"""
import sys
import unicodedata


def ranges(test):
    start = None
    for c in range(128, 0x110001):
        if c < 0x110000 and test(c):
            if start is None:
                start = c
        elif start is not None:
            yield start, c - 1
            start = None


def rows(name, test):
    line = ""
    for a, b in ranges(test):
        item = f"{name}(0x{a:x}, 0x{b:x})"
        if len(line) + len(item) > 78:
            print(line.rstrip())
            line = ""
        line += item + " "
    print(line.rstrip())


def composing():
    """What a canonical composition may end with, Hangul's vowels and finals too."""
    found = set(range(0x1161, 0x1176)) | set(range(0x11a8, 0x11c3))
    for c in range(0x110000):
        pair = unicodedata.decomposition(chr(c)).split()
        if len(pair) == 2 and not pair[0].startswith("<"):
            both = "".join(chr(int(x, 16)) for x in pair)
            if unicodedata.normalize("NFC", both) == chr(c):
                found.add(int(pair[1], 16))
    return found


MAYBE = composing()


def not_nfkc(c):
    return ("a" + chr(c)).isidentifier() and (
        c in MAYBE or not unicodedata.is_normalized("NFKC", chr(c)))


print(f"""/* Ranges of characters beyond ASCII, Unicode {unicodedata.unidata_version}; written by unicode_gen.py.
   ID_START and ID_PART: what identifiers are made of (XID_Start, and
   XID_Continue beyond XID_Start); NOT_NFKC: those of them that normalisation
   changes or may join to the one before; UNPRINTABLE: what repr() escapes. */""")
rows("ID_START", lambda c: chr(c).isidentifier())
rows("ID_PART", lambda c: ("a" + chr(c)).isidentifier() and not chr(c).isidentifier())
rows("NOT_NFKC", not_nfkc)
rows("UNPRINTABLE", lambda c: not chr(c).isprintable())
