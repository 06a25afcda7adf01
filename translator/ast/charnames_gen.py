"""Writes charnames.def: hashes of the names of characters, for \\N{...}.

Run with the Python whose names are the reference:
    python3.11 charnames_gen.py > charnames.def

A name is not kept, only 30 bits of its hash as five characters: the offset basis is
chosen so that no two names have the same. Ideographs and Hangul syllables have names
that are computed (charnames.c).
"""
import unicodedata

DIGITS = ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
          "0123456789+-")
COMPUTED = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")
# Aliases that unicodedata.lookup knows; control characters have no other names.
ALIASES = """NULL|NUL|START OF HEADING|SOH|START OF TEXT|STX|END OF TEXT|ETX|END OF
TRANSMISSION|EOT|ENQUIRY|ENQ|ACKNOWLEDGE|ACK|ALERT|BEL|BACKSPACE|BS|CHARACTER
TABULATION|HORIZONTAL TABULATION|HT|TAB|LINE FEED|NEW LINE|END OF LINE|LF|NL|EOL|LINE
TABULATION|VERTICAL TABULATION|VT|FORM FEED|FF|CARRIAGE RETURN|CR|SHIFT OUT|SO|SHIFT
IN|SI|DATA LINK ESCAPE|DLE|DEVICE CONTROL ONE|DC1|DEVICE CONTROL TWO|DC2|DEVICE CONTROL
THREE|DC3|DEVICE CONTROL FOUR|DC4|NEGATIVE ACKNOWLEDGE|NAK|SYNCHRONOUS IDLE|SYN|END OF
TRANSMISSION BLOCK|ETB|CANCEL|CAN|END OF MEDIUM|EOM|EM|SUBSTITUTE|SUB|ESCAPE|ESC|FILE
SEPARATOR|FS|GROUP SEPARATOR|GS|RECORD SEPARATOR|RS|UNIT SEPARATOR|US|SP|DELETE|DEL|NEXT
LINE|NEL|NBSP|SHY|ZWSP|ZWNJ|ZWJ|LRM|RLM|LRE|RLE|PDF|LRO|RLO|WJ|BYTE ORDER MARK|BOM|ZWNBSP"""


def hash_of(name, seed):
    h = seed
    for c in name.encode():
        h = ((h ^ c) * 16777619) & 0xFFFFFFFF
    return (h ^ h >> 30) & 0x3FFFFFFF


def digits(h):
    return "".join(DIGITS[h >> s & 63] for s in range(0, 30, 6))


names = {}
for code in range(0x110000):
    name = unicodedata.name(chr(code), "")
    if name and not name.startswith(COMPUTED):
        names[code] = name
def alias(name):
    try:
        return ord(unicodedata.lookup(name))
    except KeyError:
        return None


aliases = [(a, alias(a)) for a in " ".join(ALIASES.split()).split("|")
           if alias(a) is not None]
seed = 2166136261
everything = list(names.values()) + [a for a, _ in aliases]
while len({hash_of(n, seed) for n in everything}) < len(everything):
    seed += 1

print(f"/* Hashes of the names of characters, Unicode {unicodedata.unidata_version};"
      " written by charnames_gen.py.\n"
      "   SEED; RANGE: characters that follow one another; ALIAS: other names;\n"
      "   HASHES: of all characters in the ranges, five digits each. */")
print(f"SEED({seed}u)")
codes = sorted(names)
start = codes[0]
for a, b in zip(codes, codes[1:] + [None]):
    if b != a + 1:
        print(f"RANGE(0x{start:x}, 0x{a:x})")
        start = b
for a, code in aliases:
    print(f'ALIAS("{digits(hash_of(a, seed))}", 0x{code:x})')
text = "".join(digits(hash_of(names[c], seed)) for c in codes)
for i in range(0, len(text), 70):
    print(f'HASHES("{text[i:i + 70]}")')
