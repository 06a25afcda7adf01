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


print(f"""/* Ranges of characters beyond ASCII, Unicode {unicodedata.unidata_version}; written by unicode_gen.py.
   ID_START and ID_PART: what identifiers are made of (XID_Start, and
   XID_Continue beyond XID_Start); UNPRINTABLE: what repr() escapes. */""")
rows("ID_START", lambda c: chr(c).isidentifier())
rows("ID_PART", lambda c: ("a" + chr(c)).isidentifier() and not chr(c).isidentifier())
rows("UNPRINTABLE", lambda c: not chr(c).isprintable())
