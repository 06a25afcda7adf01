"""An uncaught exception: what CPython prints on stderr, causes and contexts
first, and the exit status."""

import sys
from __gel__ import (class_module, class_qualname, isinstance, rt, split,
                     type_of)


def __report__(e):
    e = __caught__(e)
    if isinstance(e, SystemExit):
        _exit(e.code)
        return
    rt.out_flush()
    _print_chain(e, 0)
    rt.err_flush()
    rt.sys_exit_status(1)


def __ignored__(o, e):
    """What a finaliser raised."""
    rt.out_flush()
    rt.err_write("Exception ignored in: " + repr(o) + "\n")
    _print_chain(e, 0)
    rt.err_flush()


def _exit(code):
    code = split(code)
    if code is None:
        rt.sys_exit_status(0)
    elif isinstance(code, int):
        rt.sys_exit_status(code + 0)
    else:
        rt.out_flush()
        rt.err_write(__str_of__(code))
        rt.err_write("\n")
        rt.sys_exit_status(1)


def _print_chain(e, depth):
    if depth < 200:
        cause = e.__cause__
        if cause is not None:
            _print_chain(cause, depth + 1)
            rt.err_write("\nThe above exception was the direct cause of the "
                         "following exception:\n\n")
        else:
            context = e.__context__
            if context is not None:
                if not e.__suppress_context__:
                    _print_chain(context, depth + 1)
                    rt.err_write("\nDuring handling of the above exception, "
                                 "another exception occurred:\n\n")
    tb = e.__traceback__
    if tb is not None:
        rt.tb_print(tb)
    rt.err_write(headline(e))
    _print_notes(e)


def headline(e):
    cls = type_of(e)
    mod = class_module(cls)
    name = class_qualname(cls)
    if mod != "__main__" and mod != "builtins":
        name = mod + "." + name
    try:
        text = __str_of__(e)
    except Exception:
        return name + ": <exception str() failed>\n"
    if rt.str_len(text) == 0:
        return name + "\n"
    return name + ": " + text + "\n"


def _print_notes(e):
    notes = e._notes
    if notes is not None:
        for note in notes:
            rt.err_write(note + "\n")
