"""os: files, folders, the environment, the process."""

from __gel__ import DONE, is_done, isinstance, rt, split
from os import path
from os._paths import (environ, fspath, lstat, mode_of as _mode_of, readlink,
                       stat, stat_result)

name = "posix"
curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
linesep = "\n"
devnull = "/dev/null"
F_OK = 0
X_OK = 1
W_OK = 2
R_OK = 4
O_RDONLY = 0
O_WRONLY = 1
O_RDWR = 2
O_CREAT = 64
O_EXCL = 128
O_TRUNC = 512
O_APPEND = 1024
SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
error = OSError


class PathLike:
    """A base for classes that have __fspath__."""


# --- the environment and the process ---------------------------------------------------

def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    rt.os_setenv(key, value)


def unsetenv(key):
    rt.os_unsetenv(key)


def getpid():
    return rt.sys_getpid()


def getppid():
    return rt.os_fact(0)


def getuid():
    return rt.os_fact(1)


def getgid():
    return rt.os_fact(2)


def geteuid():
    return rt.os_fact(4)


def getegid():
    return rt.os_fact(5)


def cpu_count():
    return rt.os_fact(3)


def umask(mask):
    return rt.os_umask(mask)


def urandom(size):
    return rt.os_urandom(size)


def strerror(code):
    return rt.os_strerror(code)


def system(command):
    return rt.os_system(command)


def waitstatus_to_exitcode(status):
    if status & 127 == 0:
        return status >> 8 & 255
    return -(status & 127)


def _exit(status):
    rt.os_exit(status)


class terminal_size:
    def __init__(self, size):
        self.columns = size[0]
        self.lines = size[1]

    def __len__(self):
        return 2

    def __getitem__(self, i):
        return (self.columns, self.lines)[i]

    def __iter__(self):
        return iter((self.columns, self.lines))

    def __repr__(self):
        return ("os.terminal_size(columns=" + str(self.columns) + ", lines="
                + str(self.lines) + ")")


def get_terminal_size(fd=1):
    n = rt.os_terminal(fd)
    return terminal_size((n // 65536, n % 65536))


# --- descriptors -------------------------------------------------------------------------

def open(path, flags, mode=0o777):
    return rt.os_open(fspath(path), flags, mode)


def read(fd, n):
    return rt.os_read(fd, n)


def write(fd, data):
    return rt.os_write(fd, __plain_bytes__(data))


def close(fd):
    rt.os_close(fd)


def isatty(fd):
    return rt.os_isatty(fd)


def fstat(fd):
    return stat(fd)


# --- files and folders ---------------------------------------------------------------------

def getcwd():
    return rt.os_getcwd()


def chdir(path):
    rt.os_change(0, fspath(path), 0)


def chmod(path, mode):
    rt.os_change(1, fspath(path), mode)


def truncate(path, length):
    rt.os_change(3, fspath(path), length)


def access(path, mode):
    return rt.os_access(fspath(path), mode)


def listdir(path="."):
    names = rt.os_listdir("." if path is None else fspath(path))
    return names.split("\0") if names != "" else []


def mkdir(path, mode=0o777):
    rt.os_change(2, fspath(path), mode)


def rmdir(path):
    rt.os_rmdir(fspath(path))


def remove(path):
    rt.os_remove(fspath(path))


def unlink(path):
    rt.os_remove(fspath(path))




def rename(src, dst):
    to = fspath(dst)
    try:
        rt.os_rename(fspath(src), to)
    except OSError as e:
        e.filename2 = to
        raise


def replace(src, dst):
    rename(src, dst)


def symlink(src, dst):
    to = fspath(dst)
    try:
        rt.os_link(0, fspath(src), to)
    except OSError as e:
        e.filename2 = to
        raise


def link(src, dst):
    to = fspath(dst)
    try:
        rt.os_link(1, fspath(src), to)
    except OSError as e:
        e.filename2 = to
        raise


def utime(path, times=None, *, ns=DONE):
    name = fspath(path)
    if not is_done(ns):
        rt.os_utime(name, ns[0], ns[1])
    elif times is None:
        now = rt.time_time_ns()
        rt.os_utime(name, now, now)
    else:
        rt.os_utime(name, _ns(times[0]), _ns(times[1]))


def _ns(seconds):
    seconds = split(seconds)
    if isinstance(seconds, int):
        return seconds * 1000000000
    whole = rt.math_floor(seconds)
    return whole * 1000000000 + int((seconds - whole) * 1e9)


def makedirs(name, mode=0o777, exist_ok=False):
    here = fspath(name)
    head, tail = path.split(here)
    if tail == "":
        head, tail = path.split(head)
    if head != "" and tail != "" and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == ".":
            return
    try:
        mkdir(here, mode)
    except OSError:
        if not exist_ok or not path.isdir(here):
            raise


def removedirs(name):
    here = fspath(name)
    rmdir(here)
    head, tail = path.split(here)
    if tail == "":
        head, tail = path.split(head)
    while head != "" and tail != "":
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head != "" and tail != "" and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head != "" and tail != "":
        try:
            removedirs(head)
        except OSError:
            pass


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return _mode_of(self.path, follow_symlinks) & 0o170000 == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return _mode_of(self.path, follow_symlinks) & 0o170000 == 0o100000

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def inode(self):
        return lstat(self.path).st_ino

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return "<DirEntry " + repr(self.name) + ">"


class ScandirIterator:
    def __init__(self, folder):
        self._folder = folder
        self._names = listdir(folder)
        self._next = 0

    def __iter__(self):
        return self

    def __next__(self):
        i = self._next
        if i >= len(self._names):
            raise StopIteration
        self._next = i + 1
        return DirEntry(self._folder, self._names[i])

    def close(self):
        self._next = len(self._names)

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.close()


def scandir(path="."):
    return ScandirIterator("." if path is None else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    here = fspath(top)
    dirs = []
    files = []
    try:
        names = listdir(here)
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    inner = []
    for name in names:
        inside = path.join(here, name)
        if path.isdir(inside):
            dirs.append(name)
            if followlinks or not path.islink(inside):
                inner.append(inside)
        else:
            files.append(name)
    if topdown:
        yield here, dirs, files
        for name in dirs:
            inside = path.join(here, name)
            if followlinks or not path.islink(inside):
                yield from walk(inside, topdown, onerror, followlinks)
    else:
        for inside in inner:
            yield from walk(inside, topdown, onerror, followlinks)
        yield here, dirs, files


# --- names ---------------------------------------------------------------------------------

def fsencode(filename):
    return fspath(filename).encode("utf-8", "surrogateescape")


def fsdecode(filename):
    filename = split(filename)
    if isinstance(filename, bytes):
        return filename.decode("utf-8", "surrogateescape")
    return fspath(filename)
