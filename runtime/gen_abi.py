"""Writes runtime/gel_abi.h, the C prototypes of abi.def's rows:
    python3 runtime/gen_abi.py          write it
    python3 runtime/gen_abi.py --check  status 1 if it is out of date"""
import os
import re
import sys

TYPES = {"i": "int64_t ", "u": "uint64_t ", "d": "double ", "b": "bool ",
         "s": "GelStr *", "y": "GelBytes *", "o": "GelObj *", "r": "GelObj *",
         "A": "GelArray *", "a": "GelAny ", "v": "void "}
HERE = os.path.dirname(os.path.abspath(__file__))


def render():
    out = ["/* Prototypes of abi.def's rows: written by gen_abi.py from abi.def. */",
           "#ifndef GELATO_RUNTIME_GEL_ABI_H", "#define GELATO_RUNTIME_GEL_ABI_H",
           "", '#include "runtime/gel_types.h"', ""]
    with open(os.path.join(HERE, "abi.def")) as f:
        text = f.read()
    for name, res, params, effects in re.findall(
            r'^RT\((\w+), "(\w)\??", "(\w*)", "(\w*)"', text, re.M):
        if "I" in effects:
            continue
        args = ", ".join((TYPES[p] + chr(97 + i)) for i, p in enumerate(params))
        out.append("%sgel_%s(%s);" % (TYPES[res], name, args or "void"))
    return "\n".join(out + ["", "#endif", ""])


def main():
    path = os.path.join(HERE, "gel_abi.h")
    if "--check" in sys.argv:
        with open(path) as f:
            sys.exit(f.read() != render())
    with open(path, "w") as f:
        f.write(render())


main()
