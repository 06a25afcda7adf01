"""os.path: names of files as POSIX has them."""

from __gel__ import rt
from os._paths import environ, fspath, lstat, mode_of, readlink, stat

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False


def normcase(path):
    return fspath(path)


def isabs(path):
    return fspath(path).startswith("/")


def join(path, *others):
    result = fspath(path)
    for other in others:
        name = fspath(other)
        if name.startswith("/"):
            result = name
        elif result == "" or result.endswith("/"):
            result = result + name
        else:
            result = result + "/" + name
    return result


def split(path):
    name = fspath(path)
    i = name.rfind("/") + 1
    head = name[:i]
    if head.strip("/") != "":
        head = head.rstrip("/")
    return head, name[i:]


def basename(path):
    name = fspath(path)
    return name[name.rfind("/") + 1:]


def dirname(path):
    return split(path)[0]


def splitdrive(path):
    return "", fspath(path)


def splitext(path):
    name = fspath(path)
    start = name.rfind("/") + 1
    dot = name.rfind(".")
    if dot > start and name[start:dot].strip(".") != "":
        return name[:dot], name[dot:]
    return name, ""


def exists(path):
    return mode_of(path, True) != 0


def lexists(path):
    return mode_of(path, False) != 0


def isfile(path):
    return mode_of(path, True) & 0o170000 == 0o100000


def isdir(path):
    return mode_of(path, True) & 0o170000 == 0o040000


def islink(path):
    return mode_of(path, False) & 0o170000 == 0o120000


def ismount(path):
    if islink(path) or not exists(path):
        return False
    a = lstat(path)
    b = lstat(join(path, ".."))
    return a.st_dev != b.st_dev or a.st_ino == b.st_ino


def getsize(path):
    return stat(path).st_size


def getmtime(path):
    return stat(path).st_mtime


def getatime(path):
    return stat(path).st_atime


def getctime(path):
    return stat(path).st_ctime


def samestat(a, b):
    return a.st_ino == b.st_ino and a.st_dev == b.st_dev


def samefile(a, b):
    return samestat(stat(a), stat(b))


def normpath(path):
    name = fspath(path)
    if name == "":
        return "."
    slashes = 0
    if name.startswith("/"):
        slashes = 2 if name.startswith("//") and name[2:3] != "/" else 1
    parts = []
    for part in name.split("/"):
        if part == "" or part == ".":
            continue
        if part == ".." and (len(parts) > 0 and parts[-1] != ".."):
            parts.pop()
        elif part != ".." or slashes == 0:
            parts.append(part)
    result = "/" * slashes + "/".join(parts)
    return "." if result == "" else result


def abspath(path):
    name = fspath(path)
    if not name.startswith("/"):
        name = join(rt.os_getcwd(), name)
    return normpath(name)


def _resolve(path, rest, strict, seen):
    """`path` with `rest` behind it, links followed; and whether that went well."""
    if rest.startswith("/"):
        rest = rest[1:]
        path = "/"
    while rest != "":
        name, _, rest = rest.partition("/")
        if name == "" or name == ".":
            continue
        if name == "..":
            if path == "":
                path = ".."
            else:
                path, last = split(path)
                if last == "..":
                    path = join(path, "..", "..")
            continue
        new = join(path, name)
        if strict:
            lstat(new)
        if not islink(new):
            path = new
        elif new in seen:
            known = seen[new]
            if known is not None:
                path = known
                continue
            if strict:
                stat(new)
            return join(new, rest), False
        else:
            seen[new] = None
            path, good = _resolve(path, readlink(new), strict, seen)
            if not good:
                return join(path, rest), False
            seen[new] = path
    return path, True


def realpath(path, *, strict=False):
    return abspath(_resolve("", fspath(path), strict, {})[0])


def commonprefix(names):
    if len(names) == 0:
        return ""
    texts = [fspath(name) for name in names]
    a = min(texts)
    b = max(texts)
    i = 0
    while i < len(a) and i < len(b) and a[i] == b[i]:
        i += 1
    return a[:i]


def commonpath(paths):
    names = [fspath(path) for path in paths]
    if len(names) == 0:
        raise ValueError("commonpath() arg is an empty sequence")
    lists = []
    n_absolute = 0
    for name in names:
        if name.startswith("/"):
            n_absolute += 1
        lists.append([x for x in name.split("/") if x != "" and x != "."])
    if 0 < n_absolute < len(names):
        raise ValueError("Can't mix absolute and relative paths")
    a = min(lists)
    b = max(lists)
    i = 0
    while i < len(a) and i < len(b) and a[i] == b[i]:
        i += 1
    return ("/" if n_absolute > 0 else "") + "/".join(a[:i])


def relpath(path, start="."):
    name = fspath(path)
    if name == "":
        raise ValueError("no path specified")
    a = [x for x in abspath("." if start is None else start).split("/") if x]
    b = [x for x in abspath(name).split("/") if x]
    i = 0
    while i < len(a) and i < len(b) and a[i] == b[i]:
        i += 1
    result = "/".join([".."] * (len(a) - i) + b[i:])
    return "." if result == "" else result


def _home_of(field, value):
    """The folder of the user whose field of the list of users is `value`."""
    try:
        with open("/etc/passwd", errors="replace") as users:
            for line in users:
                fields = line.split(":")
                if len(fields) > 5 and fields[field] == value:
                    return fields[5]
    except OSError:
        pass
    return ""


def expanduser(path):
    name = fspath(path)
    if not name.startswith("~"):
        return name
    i = name.find("/")
    if i < 0:
        i = len(name)
    if i > 1:
        home = _home_of(0, name[1:i])
    elif "HOME" in environ:
        home = environ["HOME"]
    else:
        home = _home_of(2, str(rt.os_fact(1)))
    if home == "" and not (i == 1 and "HOME" in environ):
        return name
    result = home.rstrip("/") + name[i:]
    return "/" if result == "" else result


def expandvars(path):
    name = fspath(path)
    result = ""
    i = name.find("$")
    while i >= 0:
        result = result + name[:i]
        name = name[i:]
        end = 1
        if name[1:2] == "{":
            end = name.find("}") + 1
            key = name[2:end - 1]
        else:
            while end < len(name) and (name[end] == "_" or name[end].isalnum()
                                       and name[end] < "\x80"):
                end += 1
            key = name[1:end]
        if end <= 1:
            end = 1
            result = result + "$"
        elif key in environ:
            result = result + environ[key]
        else:
            result = result + name[:end]
        name = name[end:]
        i = name.find("$")
    return result + name
