"""glob: the files whose names fit a pattern."""

import os
from fnmatch import fnmatchcase


def has_magic(s):
    return "*" in s or "?" in s or "[" in s


def escape(pathname):
    parts = []
    for c in pathname:
        parts.append("[" + c + "]" if c in "*?[" else c)
    return "".join(parts)


def _names(folder, only_dirs):
    try:
        names = os.listdir(folder if folder != "" else ".")
    except OSError:
        return []
    if only_dirs:
        return [x for x in names if os.path.isdir(os.path.join(folder, x))]
    return names


def _below(folder, only_dirs):
    """All that is in a folder, at any depth."""
    for name in _names(folder, only_dirs):
        if not name.startswith("."):
            yield name
            inside = os.path.join(folder, name) if folder != "" else name
            if os.path.isdir(inside):
                for inner in _below(inside, only_dirs):
                    yield name + "/" + inner


def _in_folder(folder, pattern, recursive, only_dirs):
    """The names in a folder that fit the last part of a pattern."""
    if recursive and pattern == "**":
        if folder == "" or os.path.isdir(folder):
            yield ""
        for name in _below(folder, only_dirs):
            yield name
    elif has_magic(pattern):
        for name in _names(folder, only_dirs):
            if ((pattern.startswith(".") or not name.startswith("."))
                    and fnmatchcase(name, pattern)):
                yield name
    elif pattern == "":
        if os.path.isdir(folder):
            yield ""
    elif os.path.lexists(os.path.join(folder, pattern)):
        yield pattern


def _each(pathname, recursive, only_dirs):
    head, tail = os.path.split(pathname)
    if not has_magic(pathname):
        if tail != "":
            if os.path.lexists(pathname):
                yield pathname
        elif os.path.isdir(head):
            yield pathname
        return
    if head == "":
        for name in _in_folder("", tail, recursive, only_dirs):
            yield name
        return
    if head != pathname and has_magic(head):
        folders = list(_each(head, recursive, True))
    else:
        folders = [head]
    for folder in folders:
        for name in _in_folder(folder, tail, recursive, only_dirs):
            yield os.path.join(folder, name)


def iglob(pathname, *, root_dir=None, recursive=False, include_hidden=False):
    if root_dir is not None or include_hidden:
        raise NotImplementedError("gelato: glob with root_dir or "
                                  "include_hidden")
    for name in _each(os.fspath(pathname), recursive, False):
        if name != "":
            yield name


def glob(pathname, *, root_dir=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive,
                      include_hidden=include_hidden))
