"""print and input. `sys.stdout` is read each time: programs replace it."""

import sys
from __gel__ import isinstance, split, tuple_get, tuple_len


def print(*args, sep=None, end=None, file=None, flush=False):
    if file is None:
        _print_to(sys.stdout, args, sep, end, flush)
    else:
        _print_to(file, args, sep, end, flush)


def _print_to(file, args, sep, end, flush):
    n = tuple_len(args)
    between = _text_arg(sep, " ", "sep")
    last = _text_arg(end, "\n", "end")
    i = 0
    while i < n:
        if i > 0:
            file.write(between)
        file.write(__str_of__(tuple_get(args, i)))
        i += 1
    file.write(last)
    if flush:
        file.flush()


def _text_arg(v, default, name):
    v = split(v)
    if v is None:
        return default
    if isinstance(v, str):
        return v
    raise TypeError(name + " must be None or a string, not "
                    + __type_name__(v))


def input(prompt=""):
    sys.stdout.write(__str_of__(prompt))
    sys.stdout.flush()
    line = sys.stdin.readline()
    if line == "":
        raise EOFError("EOF when reading a line")
    return line.removesuffix("\n")
