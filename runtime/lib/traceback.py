"""traceback: exceptions as text."""

import linecache
import sys

from _report import headline
from __gel__ import DONE, exc_current, is_done, isinstance, rt, split

_CAUSE = ("\nThe above exception was the direct cause of the following "
          "exception:\n\n")
_CONTEXT = ("\nDuring handling of the above exception, another exception "
            "occurred:\n\n")


class FrameSummary(__sequence__):
    def __init__(self, filename, lineno, name):
        self.filename = filename
        self.lineno = lineno
        self.name = name

    @property
    def line(self):
        return linecache.getline(self.filename, self.lineno).strip()

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, i):
        return (self.filename, self.lineno, self.name, self.line)[i]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename == other.filename
                    and self.lineno == other.lineno
                    and self.name == other.name)
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        return ("<FrameSummary file " + self.filename + ", line "
                + str(self.lineno) + " in " + self.name + ">")


def _within(items, limit):
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def extract_tb(tb, limit=None):
    r = []
    if tb is not None:
        for i in range(rt.tb_len(tb)):
            r.append(FrameSummary(rt.tb_file(tb, i), rt.tb_line(tb, i),
                                  rt.tb_name(tb, i)))
    return _within(r, limit)


def format_list(extracted_list):
    r = []
    for frame in extracted_list:
        text = ("  File \"" + frame.filename + "\", line " + str(frame.lineno)
                + ", in " + frame.name + "\n")
        line = frame.line
        if line:
            text += "    " + line + "\n"
        r.append(text)
    return r


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def format_tb(tb, limit=None):
    """A text for each frame."""
    r = []
    if tb is not None:
        for line in rt.tb_format(tb).split("\n")[1:]:
            if line.startswith("  File \"") or line.startswith("  [Previous "):
                r.append(line + "\n")
            elif line != "":
                r[-1] += line + "\n"
    return _within(r, limit)


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def format_exception_only(exc, /, value=DONE):
    e = exc
    if not is_done(value):
        e = value
    if e is None:
        return ["NoneType: None\n"]
    r = [headline(e)]
    notes = e._notes
    if notes is not None:
        for note in notes:
            for line in note.split("\n"):
                r.append(line + "\n")
    return r


def _add_chain(e, r, limit, chain, depth):
    if chain and depth < 200:
        cause = e.__cause__
        if cause is not None:
            _add_chain(cause, r, limit, chain, depth + 1)
            r.append(_CAUSE)
        else:
            context = e.__context__
            if context is not None:
                if not e.__suppress_context__:
                    _add_chain(context, r, limit, chain, depth + 1)
                    r.append(_CONTEXT)
    tb = e.__traceback__
    if tb is not None:
        r.append("Traceback (most recent call last):\n")
        r.extend(format_tb(tb, limit))
    r.extend(format_exception_only(e))


def format_exception(exc, /, value=DONE, tb=None, limit=None, chain=True):
    e = exc
    if not is_done(value):
        e = value
    e = split(e)
    r = []
    if isinstance(e, BaseException):
        _add_chain(e, r, limit, chain, 0)
    else:
        r.append("NoneType: None\n")
    return r


def print_exception(exc, /, value=DONE, tb=None, limit=None, file=None,
                    chain=True):
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(exc_current(), DONE, None, limit, chain))


def print_exc(limit=None, file=None, chain=True):
    _write([format_exc(limit, chain)], file)


def print_last(limit=None, file=None, chain=True):
    raise ValueError("no last exception")


def _write(texts, file):
    file = split(file)
    if file is None:
        file = sys.stderr
    for text in texts:
        file.write(text)
