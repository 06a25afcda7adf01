"""shutil: copying, moving and removing files and folders."""

import os
from fnmatch import fnmatchcase

from __gel__ import isinstance, raw_get, raw_i64, rt, split


class Error(OSError):
    pass


class SameFileError(Error):
    pass


class SpecialFileError(OSError):
    pass


def copyfileobj(fsrc, fdst, length=0):
    if length == 0:
        length = 65536
    while True:
        data = fsrc.read(length)
        if not data:
            break
        fdst.write(data)


def _is_same(src, dst):
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    start = os.fspath(src)
    end = os.fspath(dst)
    if _is_same(start, end):
        raise SameFileError(repr(src) + " and " + repr(dst)
                            + " are the same file")
    if not follow_symlinks and os.path.islink(start):
        os.symlink(os.readlink(start), end)
        return dst
    with __open_binary__(start, "rb") as f:
        try:
            with __open_binary__(end, "wb") as g:
                copyfileobj(f, g)
        except IsADirectoryError as e:
            if not os.path.exists(end):
                raise FileNotFoundError("Directory does not exist: "
                                        + end) from e
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    os.chmod(os.fspath(dst), os.stat(os.fspath(src)).st_mode & 0o7777)


def copystat(src, dst, *, follow_symlinks=True):
    st = os.stat(os.fspath(src))
    os.utime(os.fspath(dst), ns=(st.st_atime_ns, st.st_mtime_ns))
    os.chmod(os.fspath(dst), st.st_mode & 0o7777)


def _target(src, dst):
    """The file that a copy of src to dst becomes."""
    dst = split(dst)
    if os.path.isdir(os.fspath(dst)):
        return os.path.join(os.fspath(dst), os.path.basename(os.fspath(src)))
    return dst


def copy(src, dst, *, follow_symlinks=True):
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst)
    return dst


def ignore_patterns(*patterns):
    def ignored(path, names):
        found = set()
        for name in names:
            for pattern in patterns:
                if fnmatchcase(name, pattern):
                    found.add(name)
        return found
    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2,
             ignore_dangling_symlinks=False, dirs_exist_ok=False):
    start = os.fspath(src)
    end = os.fspath(dst)
    names = os.listdir(start)
    left = set()
    if ignore is not None:
        left = set(ignore(start, names))
    os.makedirs(end, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in left:
            continue
        a = os.path.join(start, name)
        b = os.path.join(end, name)
        try:
            if os.path.islink(a) and symlinks:
                os.symlink(os.readlink(a), b)
            elif os.path.islink(a) and not os.path.exists(a):
                if not ignore_dangling_symlinks:
                    copy_function(a, b)
            elif os.path.isdir(a):
                copytree(a, b, symlinks, ignore, copy_function,
                         ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(a, b)
        except Error as err:
            errors.extend(err.args[0])
        except OSError as why:
            errors.append((a, b, str(why)))
    try:
        copystat(start, end)
    except OSError as why:
        errors.append((start, end, str(why)))
    if errors:
        raise Error(errors)
    return dst


def _remove_all(path):
    for name in os.listdir(path):
        inner = os.path.join(path, name)
        if os.path.isdir(inner) and not os.path.islink(inner):
            _remove_all(inner)
        else:
            os.unlink(inner)
    os.rmdir(path)


def _try_all(path, onerror):
    """The same; what fails is left."""
    try:
        names = os.listdir(path)
    except OSError as e:
        onerror(os.listdir, path, (type(e), e, e.__traceback__))
        names = []
    for name in names:
        inner = os.path.join(path, name)
        if os.path.isdir(inner) and not os.path.islink(inner):
            _try_all(inner, onerror)
        else:
            try:
                os.unlink(inner)
            except OSError as e:
                onerror(os.unlink, inner, (type(e), e, e.__traceback__))
    try:
        os.rmdir(path)
    except OSError as e:
        onerror(os.rmdir, path, (type(e), e, e.__traceback__))


def _ignore(function, path, info):
    pass


def rmtree(path, ignore_errors=False, onerror=None):
    start = os.fspath(path)
    if os.path.islink(start) and not ignore_errors:
        raise OSError("Cannot call rmtree on a symbolic link")
    if ignore_errors:
        _try_all(start, _ignore)
    elif onerror is not None:
        _try_all(start, onerror)
    else:
        _remove_all(start)


def _is_below(src, dst):
    src = os.path.abspath(src)
    dst = os.path.abspath(dst)
    if not src.endswith("/"):
        src += "/"
    if not dst.endswith("/"):
        dst += "/"
    return dst.startswith(src)


def move(src, dst, copy_function=copy2):
    start = os.fspath(src)
    end = os.fspath(dst)
    real = dst
    if os.path.isdir(end):
        if _is_same(start, end):
            os.rename(start, end)
            return None
        end = os.path.join(end, os.path.basename(start.rstrip("/")))
        real = end
        if os.path.exists(end):
            raise Error("Destination path '" + end + "' already exists")
    try:
        os.rename(start, end)
    except OSError:
        if os.path.islink(start):
            os.symlink(os.readlink(start), end)
            os.unlink(start)
        elif os.path.isdir(start):
            if _is_below(start, end):
                raise Error("Cannot move a directory '" + start
                            + "' into itself '" + end + "'.")
            copytree(start, end, symlinks=True, copy_function=copy_function)
            rmtree(start)
        else:
            copy_function(start, end)
            os.unlink(start)
    return real


class usage:
    def __init__(self, total, used, free):
        self.total = total
        self.used = used
        self.free = free

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return (self.total, self.used, self.free)[i]

    def __iter__(self):
        return iter((self.total, self.used, self.free))

    def __repr__(self):
        return ("usage(total=" + str(self.total) + ", used=" + str(self.used)
                + ", free=" + str(self.free) + ")")


def disk_usage(path):
    sizes = raw_i64(3)
    name = os.fspath(path)
    error = rt.os_statvfs(name, sizes)
    if error != 0:
        rt.exc_raise_os(error, name)
    total = raw_get(sizes, 0)
    return usage(total, total - raw_get(sizes, 1), raw_get(sizes, 2))


def _size_of(name):
    try:
        return int(os.environ.get(name, "0"))
    except ValueError:
        return 0


def get_terminal_size(fallback=(80, 24)):
    columns = _size_of("COLUMNS")
    lines = _size_of("LINES")
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(1)
            wide = size.columns
            high = size.lines
        except (ValueError, OSError):
            wide = fallback[0]
            high = fallback[1]
        if columns <= 0:
            columns = wide or fallback[0]
        if lines <= 0:
            lines = high or fallback[1]
    return os.terminal_size((columns, lines))


def _can_run(name, mode):
    return (os.path.exists(name) and os.access(name, mode)
            and not os.path.isdir(name))


def which(cmd, mode=1, path=None):
    cmd = os.fspath(cmd)
    if os.path.dirname(cmd) != "":
        return cmd if _can_run(cmd, mode) else None
    if path is None:
        path = os.environ.get("PATH", os.defpath)
    if path == "":
        return None
    for folder in path.split(":"):
        name = os.path.join(folder, cmd)
        if _can_run(name, mode):
            return name
    return None
