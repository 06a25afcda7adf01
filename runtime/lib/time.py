"""time: clocks, sleeping, calendar time."""

from __gel__ import (as_int, isinstance, raw_get, raw_i64, raw_set, rt, split,
                     type_error)


def time():
    return rt.time_time()


def time_ns():
    return rt.time_time_ns()


def perf_counter():
    return rt.time_perf_counter()


def perf_counter_ns():
    return rt.time_perf_counter_ns()


def monotonic():
    return rt.time_perf_counter()


def monotonic_ns():
    return rt.time_perf_counter_ns()


def process_time():
    return rt.time_process_time()


def process_time_ns():
    return rt.time_process_time_ns()


def thread_time():
    return rt.time_thread_time()


def thread_time_ns():
    return int(rt.time_thread_time() * 1e9)


def sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    rt.time_sleep(seconds + 0.0)


class struct_time:
    def __init__(self, sequence):
        f = sequence
        if len(f) < 9:
            raise TypeError("time.struct_time() takes an at least 9-sequence ("
                            + str(len(f)) + "-sequence given)")
        self._fields = (f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8])
        self.tm_year = f[0]
        self.tm_mon = f[1]
        self.tm_mday = f[2]
        self.tm_hour = f[3]
        self.tm_min = f[4]
        self.tm_sec = f[5]
        self.tm_wday = f[6]
        self.tm_yday = f[7]
        self.tm_isdst = f[8]
        self.tm_zone = None
        self.tm_gmtoff = None

    def __len__(self):
        return 9

    def __getitem__(self, i):
        return self._fields[i]

    def __iter__(self):
        return iter(self._fields)

    def __contains__(self, x):
        return x in self._fields

    def __hash__(self):
        return hash(self._fields)

    def __eq__(self, other):
        return self._fields == _tuple_of(other)

    def __ne__(self, other):
        return self._fields != _tuple_of(other)

    def __lt__(self, other):
        return self._fields < _tuple_of(other)

    def __le__(self, other):
        return self._fields <= _tuple_of(other)

    def __gt__(self, other):
        return self._fields > _tuple_of(other)

    def __ge__(self, other):
        return self._fields >= _tuple_of(other)

    def __add__(self, other):
        return self._fields + _tuple_of(other)

    def __repr__(self):
        return ("time.struct_time(tm_year=" + str(self.tm_year)
                + ", tm_mon=" + str(self.tm_mon)
                + ", tm_mday=" + str(self.tm_mday)
                + ", tm_hour=" + str(self.tm_hour)
                + ", tm_min=" + str(self.tm_min)
                + ", tm_sec=" + str(self.tm_sec)
                + ", tm_wday=" + str(self.tm_wday)
                + ", tm_yday=" + str(self.tm_yday)
                + ", tm_isdst=" + str(self.tm_isdst) + ")")


def _tuple_of(x):
    if isinstance(x, struct_time):
        return x._fields
    return x


def _of_fields(a, zone):
    t = struct_time((raw_get(a, 0), raw_get(a, 1), raw_get(a, 2),
                     raw_get(a, 3), raw_get(a, 4), raw_get(a, 5),
                     raw_get(a, 6), raw_get(a, 7), raw_get(a, 8)))
    t.tm_zone = zone
    t.tm_gmtoff = raw_get(a, 9)
    return t


def localtime(seconds=None):
    a = raw_i64(10)
    rt.time_localtime(rt.time_time() if seconds is None else seconds + 0.0, a)
    return _of_fields(a, rt.time_zone(1 if raw_get(a, 8) > 0 else 0))


def gmtime(seconds=None):
    a = raw_i64(10)
    rt.time_gmtime(rt.time_time() if seconds is None else seconds + 0.0, a)
    return _of_fields(a, "GMT")


def _checked(t, what):
    """The fields of a tuple, for the runtime."""
    if len(t) != 9:
        raise TypeError(what + "(): illegal time tuple argument")
    a = raw_i64(10)
    i = 0
    for x in t:
        x = split(x)
        if isinstance(x, int):
            raw_set(a, i, as_int(x))
        else:
            type_error("'" + __type_name__(x)
                       + "' object cannot be interpreted as an integer")
        i += 1
    return a


def _in_range(a):
    """CPython's checks of what is to be shown."""
    for i in (1, 2, 7):
        if raw_get(a, i) == 0:
            raw_set(a, i, 1)
    if not 1 <= raw_get(a, 1) <= 12:
        raise ValueError("month out of range")
    if not 1 <= raw_get(a, 2) <= 31:
        raise ValueError("day of month out of range")
    if not 0 <= raw_get(a, 3) <= 23:
        raise ValueError("hour out of range")
    if not 0 <= raw_get(a, 4) <= 59:
        raise ValueError("minute out of range")
    if not 0 <= raw_get(a, 5) <= 61:
        raise ValueError("seconds out of range")
    if raw_get(a, 6) < -1:
        raise ValueError("day of week out of range")
    if not 1 <= raw_get(a, 7) <= 366:
        raise ValueError("day of year out of range")
    raw_set(a, 6, (raw_get(a, 6) + 7) % 7)


def mktime(t):
    return rt.time_mktime(_checked(t, "mktime"))


def strftime(format, t=None):
    a = _checked(localtime() if t is None else t, "strftime")
    _in_range(a)
    if "\0" in format:
        raise ValueError("embedded null character")
    return rt.time_strftime(format, a)


def asctime(t=None):
    a = _checked(localtime() if t is None else t, "asctime")
    _in_range(a)
    year = str(raw_get(a, 0))
    raw_set(a, 0, 2000)
    return rt.time_strftime("%a %b %e %H:%M:%S ", a) + year


def ctime(seconds=None):
    return asctime(localtime(seconds))


def strptime(string, format="%a %b %d %H:%M:%S %Y"):
    from _strptime import parse
    p = parse(string, format)
    t = struct_time((p.year, p.month, p.day, p.hour, p.minute, p.second,
                     p.weekday, p.yearday, p.dst))
    t.tm_zone = p.zone
    if p.offset is not None:
        t.tm_gmtoff = p.offset // 1000000
    return t


def clock_gettime(clock):
    return clock_gettime_ns(clock) * 1e-9


def clock_gettime_ns(clock):
    if clock == 0:
        return rt.time_time_ns()
    if clock == 1 or clock == 4 or clock == 7:
        return rt.time_perf_counter_ns()
    if clock == 2:
        return rt.time_process_time_ns()
    if clock == 3:
        return int(rt.time_thread_time() * 1e9)
    rt.exc_raise_os(22, "")


CLOCK_REALTIME = 0
CLOCK_MONOTONIC = 1
CLOCK_PROCESS_CPUTIME_ID = 2
CLOCK_THREAD_CPUTIME_ID = 3
CLOCK_MONOTONIC_RAW = 4
CLOCK_BOOTTIME = 7
timezone = rt.time_timezone()
altzone = rt.time_altzone()
tzname = (rt.time_zone(0), rt.time_zone(1))
daylight = 1 if altzone != timezone else 0
