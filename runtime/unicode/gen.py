"""Writes runtime/unicode/tables.h from this Python's own character data:
    python3 runtime/unicode/gen.py
A code point's record is records[blocks[index[c >> SHIFT]][c & MASK]]."""
import os
import sys
import unicodedata

FLAGS = ["ALPHA", "DECIMAL", "DIGIT", "NUMERIC", "SPACE", "UPPER", "LOWER",
         "TITLE", "PRINTABLE", "ID_START", "ID_CONTINUE", "CASED", "IGNORABLE",
         "WIDE", "FULL_CASE"]
BIT = {name: 1 << i for i, name in enumerate(FLAGS)}


def flags_of(c, ch):
    cat = unicodedata.category(ch)
    f = 0
    for name, on in (
            ("ALPHA", ch.isalpha()), ("DECIMAL", ch.isdecimal()),
            ("DIGIT", ch.isdigit()), ("NUMERIC", ch.isnumeric()),
            ("SPACE", ch.isspace()), ("UPPER", ch.isupper()),
            ("LOWER", ch.islower()), ("TITLE", cat == "Lt"),
            ("PRINTABLE", ch.isprintable()), ("ID_START", ch.isidentifier()),
            ("ID_CONTINUE", ("a" + ch).isidentifier()),
            ("CASED", ch.isupper() or ch.islower() or cat == "Lt"),
            ("WIDE", unicodedata.east_asian_width(ch) in "WF")):
        if on:
            f |= BIT[name]
    # The final sigma tells whether the case algorithm looks past ch.
    if (("A\u03a3" + ch + "A").lower()[1] == "\u03c3"
            and ("A\u03a3" + ch).lower()[1] == "\u03c2"):
        f |= BIT["IGNORABLE"]
    return f


def main():
    records, record_ids, full, full_ids = [], {}, [], {}
    ids = []
    for c in range(0x110000):
        ch = chr(c)
        f = flags_of(c, ch)
        maps = [tuple(map(ord, m)) for m in
                (ch.upper(), ch.lower(), ch.title(), ch.casefold())]
        decimal = unicodedata.decimal(ch, -1)
        if any(len(m) > 1 for m in maps) or maps[3] != maps[1]:
            f |= BIT["FULL_CASE"]
            key = tuple(maps)
            if key not in full_ids:
                full_ids[key] = len(full)
                full.append(key)
            rec = (f, decimal, full_ids[key], 0, 0)
        else:
            rec = (f, decimal) + tuple(m[0] - c for m in maps[:3])
        if rec not in record_ids:
            record_ids[rec] = len(records)
            records.append(rec)
        ids.append(record_ids[rec])
    best = None
    for shift in range(4, 9):
        index, blocks, seen = [], [], {}
        for i in range(0, len(ids), 1 << shift):
            b = tuple(ids[i:i + (1 << shift)])
            if b not in seen:
                seen[b] = len(blocks)
                blocks.append(b)
            index.append(seen[b])
        wide = 2 if len(records) > 256 else 1
        size = len(index) * (2 if len(blocks) > 256 else 1) \
            + (len(blocks) << shift) * wide
        if best is None or size < best[0]:
            best = (size, shift, index, blocks)
    size, shift, index, blocks = best
    out = ["/* Written by gen.py, Unicode %s. */" % unicodedata.unidata_version]
    for i, name in enumerate(FLAGS):
        out.append("#define UC_%s 0x%x" % (name, 1 << i))
    out.append("#define UC_SHIFT %d" % shift)
    out.append("""typedef struct UcRecord {
    uint16_t flags;
    int8_t decimal; /* digit value, or -1 */
    int32_t upper, lower, title; /* differences; FULL_CASE: upper is a row */
} UcRecord;
typedef struct UcFull {
    uint32_t maps[4][3]; /* upper, lower, title, fold; 0 ends */
} UcFull;""")

    def table(decl, items, per=16):
        out.append("static const %s = {" % decl)
        for i in range(0, len(items), per):
            out.append("    " + ", ".join(map(str, items[i:i + per])) + ",")
        out.append("};")
    table("UcRecord uc_records[%d]" % len(records),
          ["{%d, %d, %d, %d, %d}" % r for r in records], 3)
    table("UcFull uc_full[%d]" % len(full),
          ["{{%s}}" % ", ".join(
              "{%s}" % ", ".join(map(str, (m + (0, 0))[:3])) for m in k)
           for k in full], 1)
    table("uint%d_t uc_index[%d]" % (16 if len(blocks) > 256 else 8,
                                     len(index)), index)
    flat = [i for b in blocks for i in b]
    table("uint%d_t uc_blocks[%d]" % (16 if len(records) > 256 else 8,
                                      len(flat)), flat)
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tables.h")
    with open(path, "w") as f:
        f.write("\n".join(out) + "\n")
    print(size, "bytes of index;", len(records), "records;", len(full),
          "full mappings", file=sys.stderr)


main()
