"""time: clocks, sleeping, calendar time."""

from __gel__ import raw_get, raw_i64, rt


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


def sleep(seconds):
    if seconds < 0:
        raise ValueError("sleep length must be non-negative")
    rt.time_sleep(seconds + 0.0)


class struct_time:
    def __init__(self, fields):
        self._fields = fields
        self.tm_year = raw_get(fields, 0)
        self.tm_mon = raw_get(fields, 1)
        self.tm_mday = raw_get(fields, 2)
        self.tm_hour = raw_get(fields, 3)
        self.tm_min = raw_get(fields, 4)
        self.tm_sec = raw_get(fields, 5)
        self.tm_wday = raw_get(fields, 6)
        self.tm_yday = raw_get(fields, 7)
        self.tm_isdst = raw_get(fields, 8)
        self.tm_gmtoff = raw_get(fields, 9)

    def __len__(self):
        return 9

    def __getitem__(self, i):
        if i < 0:
            i += 9
        if i < 0 or i >= 9:
            raise IndexError("tuple index out of range")
        return raw_get(self._fields, i)

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


def localtime(seconds=None):
    a = raw_i64(10)
    rt.time_localtime(rt.time_time() if seconds is None else seconds + 0.0, a)
    return struct_time(a)


def gmtime(seconds=None):
    a = raw_i64(10)
    rt.time_gmtime(rt.time_time() if seconds is None else seconds + 0.0, a)
    return struct_time(a)


def mktime(t):
    return rt.time_mktime(t._fields)


def strftime(format, t=None):
    if t is None:
        return rt.time_strftime(format, localtime()._fields)
    return rt.time_strftime(format, t._fields)


def asctime(t=None):
    if t is None:
        t = localtime()
    text = strftime("%a %b %d %H:%M:%S %Y", t)
    if t.tm_mday < 10:
        return text[:8] + " " + text[9:]
    return text


def ctime(seconds=None):
    return asctime(localtime(seconds))


timezone = rt.time_timezone()
altzone = rt.time_altzone()
tzname = (rt.time_zone(0), rt.time_zone(1))
