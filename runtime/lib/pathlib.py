"""pathlib: paths as objects. There is only the flavour of POSIX: PurePath is
PurePosixPath, Path is PosixPath."""

import os
from fnmatch import fnmatchcase

from __gel__ import has, isinstance, split, type_error, type_of


def _add_parts(text, parts):
    """The parts of a text behind those of what stands before it."""
    if text.startswith("/"):
        root = "//" if text.startswith("//") and text[2:3] != "/" else "/"
        parts.clear()
        parts.append(root)
    for part in text.split("/"):
        if part != "" and part != ".":
            parts.append(part)


def _add_arg(arg, parts):
    arg = split(arg)
    if isinstance(arg, PurePosixPath):
        own = arg._parts
        if len(own) > 0 and own[0][0] == "/":
            parts.clear()
        parts.extend(own)
    elif isinstance(arg, str):
        _add_parts(arg, parts)
    elif has(arg, "__fspath__"):
        _add_parts(arg.__fspath__(), parts)
    else:
        type_error("expected str, bytes or os.PathLike object, not "
                   + __type_name__(arg))


def _is_path_like(arg):
    arg = split(arg)
    return isinstance(arg, str) or has(arg, "__fspath__")


class _Parents(__sequence__):
    """The folders above a path, the nearest first."""

    def __init__(self, path):
        self._path = path
        n = len(path._parts)
        self._len = n - 1 if path.anchor != "" else n

    def __len__(self):
        return self._len

    def __getitem__(self, i):
        i = split(i)
        if isinstance(i, slice):
            return tuple([self[k] for k in range(self._len)[i]])
        if i >= self._len or i < -self._len:
            raise IndexError(i)
        if i < 0:
            i += self._len
        parts = self._path._parts
        return self._path._of_parts(parts[:len(parts) - i - 1])

    def __iter__(self):
        for i in range(self._len):
            yield self[i]

    def __reversed__(self):
        for i in range(self._len - 1, -1, -1):
            yield self[i]

    def __contains__(self, path):
        for p in self:
            if p == path:
                return True
        return False

    def __repr__(self):
        return "<" + __type_name__(self._path) + ".parents>"


class PurePosixPath:
    __one_contour__ = True

    def __init__(self, *args):
        parts = []
        for arg in args:
            _add_arg(arg, parts)
        self._parts = parts

    def _of_parts(self, parts):
        path = type_of(self)()
        path._parts = parts
        return path

    # --- as text ---------------------------------------------------------------------

    def __str__(self):
        parts = self._parts
        if len(parts) == 0:
            return "."
        if parts[0][0] == "/":
            return parts[0] + "/".join(parts[1:])
        return "/".join(parts)

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return __type_name__(self) + "(" + repr(str(self)) + ")"

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        parts = []
        for b in os.fsencode(str(self)):
            c = chr(b)
            if b < 128 and (c.isalnum() or c in "_.-~/"):
                parts.append(c)
            else:
                parts.append("%" + format(b, "02X"))
        return "file://" + "".join(parts)

    # --- comparison -----------------------------------------------------------------

    def __eq__(self, other):
        if not isinstance(other, PurePosixPath):
            return NotImplemented
        return self._parts == other._parts

    def __hash__(self):
        return hash(tuple(self._parts))

    def __lt__(self, other):
        if not isinstance(other, PurePosixPath):
            return NotImplemented
        return self._parts < other._parts

    def __le__(self, other):
        if not isinstance(other, PurePosixPath):
            return NotImplemented
        return self._parts <= other._parts

    def __gt__(self, other):
        if not isinstance(other, PurePosixPath):
            return NotImplemented
        return self._parts > other._parts

    def __ge__(self, other):
        if not isinstance(other, PurePosixPath):
            return NotImplemented
        return self._parts >= other._parts

    # --- parts ----------------------------------------------------------------------

    @property
    def parts(self):
        return tuple(self._parts)

    @property
    def drive(self):
        return ""

    @property
    def root(self):
        parts = self._parts
        return parts[0] if len(parts) > 0 and parts[0][0] == "/" else ""

    @property
    def anchor(self):
        return self.root

    @property
    def name(self):
        parts = self._parts
        if len(parts) == 0 or parts[-1][0] == "/":
            return ""
        return parts[-1]

    @property
    def suffix(self):
        name = self.name
        i = name.rfind(".")
        return name[i:] if 0 < i < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        if name.endswith("."):
            return []
        return ["." + s for s in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        i = name.rfind(".")
        return name[:i] if 0 < i < len(name) - 1 else name

    @property
    def parent(self):
        parts = self._parts
        n = len(parts)
        if n == 0 or n == 1 and parts[0][0] == "/":
            return self
        return self._of_parts(parts[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def is_absolute(self):
        return self.root != ""

    def is_reserved(self):
        return False

    # --- other paths ----------------------------------------------------------------

    def __truediv__(self, other):
        if not _is_path_like(other):
            return NotImplemented
        parts = self._parts[:]
        _add_arg(other, parts)
        return self._of_parts(parts)

    def __rtruediv__(self, other):
        if not _is_path_like(other):
            return NotImplemented
        parts = []
        _add_arg(other, parts)
        _add_arg(self, parts)
        return self._of_parts(parts)

    def joinpath(self, *others):
        parts = self._parts[:]
        for other in others:
            _add_arg(other, parts)
        return self._of_parts(parts)

    def with_name(self, name):
        if self.name == "":
            raise ValueError(repr(self) + " has an empty name")
        parts = []
        _add_parts(name, parts)
        if name == "" or name[-1] == "/" or len(parts) != 1 or parts[0][0] == "/":
            raise ValueError("Invalid name " + repr(name))
        return self._of_parts(self._parts[:-1] + [name])

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if "/" in suffix or (suffix != "" and suffix[0] != ".") or suffix == ".":
            raise ValueError("Invalid suffix " + repr(suffix))
        name = self.name
        if name == "":
            raise ValueError(repr(self) + " has an empty name")
        old = self.suffix
        if old != "":
            name = name[:-len(old)]
        return self._of_parts(self._parts[:-1] + [name + suffix])

    def relative_to(self, *other):
        if len(other) == 0:
            raise TypeError("need at least one argument")
        to = []
        for arg in other:
            _add_arg(arg, to)
        n = len(to)
        parts = self._parts
        is_rooted = len(parts) > 0 and parts[0][0] == "/"
        if is_rooted and n == 0 or parts[:n] != to:
            raise ValueError(repr(str(self)) + " is not in the subpath of "
                             + repr(str(self._of_parts(to)) if n > 0 else "")
                             + " OR one path is relative and the other is "
                             "absolute.")
        return self._of_parts(parts[n:])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def match(self, path_pattern):
        want = []
        _add_arg(path_pattern, want)
        if len(want) == 0:
            raise ValueError("empty pattern")
        parts = self._parts
        if want[0][0] == "/":
            if len(want) != len(parts) or parts[0] != want[0]:
                return False
        elif len(want) > len(parts):
            return False
        n = len(parts) - len(want)
        for i in range(len(want)):
            if not fnmatchcase(parts[n + i], want[i]):
                return False
        return True


PurePath = PurePosixPath


# --- what asks the system ----------------------------------------------------------------

class PosixPath(PurePosixPath):
    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls(os.path.expanduser("~"))

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        pass

    # --- questions --------------------------------------------------------------------

    def stat(self, *, follow_symlinks=True):
        return os.stat(str(self), follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(str(self))

    def exists(self):
        return os.path.exists(str(self))

    def is_file(self):
        return os.path.isfile(str(self))

    def is_dir(self):
        return os.path.isdir(str(self))

    def is_symlink(self):
        return os.path.islink(str(self))

    def is_mount(self):
        return os.path.ismount(str(self))

    def _is_kind(self, kind):
        try:
            return os.stat(str(self)).st_mode & 0o170000 == kind
        except OSError:
            return False

    def is_fifo(self):
        return self._is_kind(0o010000)

    def is_socket(self):
        return self._is_kind(0o140000)

    def is_block_device(self):
        return self._is_kind(0o060000)

    def is_char_device(self):
        return self._is_kind(0o020000)

    def samefile(self, other):
        return os.path.samefile(str(self), os.fspath(other))

    # --- other names ------------------------------------------------------------------

    def absolute(self):
        if self.is_absolute():
            return self
        return type_of(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        return type_of(self)(os.path.realpath(str(self), strict=strict))

    def readlink(self):
        return type_of(self)(os.readlink(str(self)))

    def expanduser(self):
        parts = self._parts
        if len(parts) > 0 and parts[0][:1] == "~":
            home = os.path.expanduser(parts[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return type_of(self)(home, *parts[1:])
        return self

    # --- folders ----------------------------------------------------------------------

    def iterdir(self):
        for name in os.listdir(str(self)):
            yield self._of_parts(self._parts + [name])

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(str(self), mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            os.makedirs(str(self.parent), exist_ok=True)
            self.mkdir(mode, False, exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(str(self))

    def glob(self, pattern):
        if pattern == "":
            raise ValueError("Unacceptable pattern: " + repr(pattern))
        wanted = []
        _add_parts(pattern, wanted)
        if len(wanted) > 0 and wanted[0][0] == "/":
            raise NotImplementedError("Non-relative patterns are unsupported")
        if pattern[-1] == "/":
            wanted.append("")
        for p in _start(self, wanted):
            yield p

    def rglob(self, pattern):
        wanted = []
        _add_parts(pattern, wanted)
        if len(wanted) > 0 and wanted[0][0] == "/":
            raise NotImplementedError("Non-relative patterns are unsupported")
        if pattern != "" and pattern[-1] == "/":
            wanted.append("")
        for p in _start(self, ["**"] + wanted):
            yield p

    # --- files ------------------------------------------------------------------------

    def open(self, mode="r", buffering=-1, encoding=None, errors=None,
             newline=None):
        """A text file; flow/special.c has calls with other modes call the two
        below."""
        return open(str(self), mode, buffering, encoding, errors, newline)

    def _open_binary(self, mode, buffering=-1, encoding=None, errors=None,
                     newline=None):
        return __open_binary__(str(self), mode, buffering, encoding, errors,
                               newline)

    def _open_any(self, mode, buffering=-1, encoding=None, errors=None,
                  newline=None):
        return __open_any__(str(self), mode, buffering, encoding, errors,
                            newline)

    def read_text(self, encoding=None, errors=None):
        with open(str(self), "r", -1, encoding, errors) as f:
            return f.read()

    def read_bytes(self):
        with __open_binary__(str(self), "rb") as f:
            return f.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        data = split(data)
        if not isinstance(data, str):
            raise TypeError("data must be str, not " + __type_name__(data))
        with open(str(self), "w", -1, encoding, errors, newline) as f:
            return f.write(data)

    def write_bytes(self, data):
        with __open_binary__(str(self), "wb") as f:
            return f.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok:
            try:
                os.utime(str(self), None)
                return
            except OSError:
                pass
        flags = os.O_CREAT | os.O_WRONLY
        if not exist_ok:
            flags |= os.O_EXCL
        os.close(os.open(str(self), flags, mode))

    def unlink(self, missing_ok=False):
        try:
            os.unlink(str(self))
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(str(self), os.fspath(target))
        return type_of(self)(target)

    def replace(self, target):
        os.replace(str(self), os.fspath(target))
        return type_of(self)(target)

    def chmod(self, mode):
        os.chmod(str(self), mode)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(os.fspath(target), str(self))

    def hardlink_to(self, target):
        os.link(os.fspath(target), str(self))


Path = PosixPath


# --- patterns ------------------------------------------------------------------------------

def _has_magic(text):
    return "*" in text or "?" in text or "[" in text


def _start(path, wanted):
    for part in wanted:
        if "**" in part and part != "**":
            raise ValueError("Invalid pattern: '**' can only be an entire path "
                             "component")
    if path.is_dir():
        yield from _select(path, wanted, 0)


def _scan(path):
    try:
        return os.listdir(str(path))
    except PermissionError:
        return []


def _folders(path):
    """The folder and all below it, without links."""
    yield path
    for name in _scan(path):
        inner = path._of_parts(path._parts + [name])
        if inner.is_dir() and not inner.is_symlink():
            yield from _folders(inner)


def _select(path, wanted, i):
    """What below the folder fits the parts of a pattern from i on."""
    if i == len(wanted):
        yield path
        return
    part = wanted[i]
    only_dirs = i + 1 < len(wanted)
    if part == "**":
        seen = set()
        for folder in _folders(path):
            for p in _select(folder, wanted, i + 1):
                if p not in seen:
                    yield p
                    seen.add(p)
    elif part == "":
        yield path
    elif _has_magic(part):
        for name in _scan(path):
            inner = path._of_parts(path._parts + [name])
            if (not only_dirs or inner.is_dir()) and fnmatchcase(name, part):
                yield from _select(inner, wanted, i + 1)
    else:
        inner = path._of_parts(path._parts + [part])
        if inner.is_dir() if only_dirs else inner.exists():
            yield from _select(inner, wanted, i + 1)
