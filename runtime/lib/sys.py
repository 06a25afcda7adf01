"""sys: what programs use of it."""

from __gel__ import exc_current, rt
from _io import StdOutput, TextIOWrapper


def _read_argv():
    r = []
    i = 0
    while i < rt.sys_argc():
        r.append(rt.sys_argv(i))
        i += 1
    return r


argv = _read_argv()
maxsize = 9223372036854775807
maxunicode = 1114111
byteorder = "little"
platform = "linux"
hexversion = 51056624
version = "3.11.7 (gelato)"
copyright = ""
stdin = TextIOWrapper(rt.file_std(0))
stdout = StdOutput(rt.file_std(1))
stderr = TextIOWrapper(rt.file_std(2))
__stdin__ = stdin
__stdout__ = stdout
__stderr__ = stderr


class version_info_type:
    def __init__(self):
        self.major = 3
        self.minor = 11
        self.micro = 7
        self.releaselevel = "final"
        self.serial = 0

    def __getitem__(self, i):
        return (3, 11, 7, "final", 0)[i]

    def __len__(self):
        return 5

    def __ge__(self, other):
        return (3, 11, 7, "final", 0) >= other

    def __gt__(self, other):
        return (3, 11, 7, "final", 0) > other

    def __le__(self, other):
        return (3, 11, 7, "final", 0) <= other

    def __lt__(self, other):
        return (3, 11, 7, "final", 0) < other

    def __repr__(self):
        return ("sys.version_info(major=3, minor=11, micro=7, "
                "releaselevel='final', serial=0)")


version_info = version_info_type()


class float_info_type:
    def __init__(self):
        self.max = 1.7976931348623157e+308
        self.max_exp = 1024
        self.max_10_exp = 308
        self.min = 2.2250738585072014e-308
        self.min_exp = -1021
        self.min_10_exp = -307
        self.dig = 15
        self.mant_dig = 53
        self.epsilon = 2.220446049250313e-16
        self.radix = 2
        self.rounds = 1


float_info = float_info_type()


class implementation_type:
    def __init__(self):
        self.name = "gelato"


implementation = implementation_type()


def exit(status=None):
    if status is None:
        raise SystemExit
    raise SystemExit(status)


def exc_info():
    e = exc_current()
    kind = None
    tb = None
    if e is not None:
        kind = type(e)
        tb = e.__traceback__
    return (kind, e, tb)


def getrecursionlimit():
    return rt.sys_getrecursionlimit()


def setrecursionlimit(n):
    rt.sys_setrecursionlimit(n)


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def getsizeof(o, default=0):
    return 64


def intern(s):
    return s
