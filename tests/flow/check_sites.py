#!/usr/bin/env python3
"""Are a graph's sites places of CPython's code? check_sites.py GRAPH PROGRAM

Each site of the program's own file must be the span of some instruction of the
code object with that name. Needs CPython 3.11."""

import re
import sys


def positions(code, out):
    for p in code.co_positions():
        out.add((code.co_name, *p))
    for c in code.co_consts:
        if hasattr(c, "co_positions"):
            positions(c, out)


def main():
    graph, program = sys.argv[1:]
    with open(program, "rb") as f:
        source = f.read()
    have = set()
    positions(compile(source, program, "exec"), have)
    wrong = 0
    pattern = re.compile(r'site !\d+ 1:(\d+):(\d+)-(\d+):(\d+) frame=(.*?)'
                         r'( hidden)?$')
    for line in open(graph, encoding="utf-8"):
        m = pattern.match(line.rstrip("\n"))
        if not m:
            continue
        a, b, c, d = map(int, m.group(1, 2, 3, 4))
        frame = m[5].strip('"')
        if (frame, a, c, b, d) not in have:
            wrong += 1
            text = source.decode().splitlines()[a - 1]
            print("%s:%d:%d-%d:%d in %s: %s" % (program, a, b, c, d, frame,
                                                text))
    return wrong != 0


if __name__ == "__main__":
    sys.exit(main())
