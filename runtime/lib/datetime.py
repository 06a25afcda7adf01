"""datetime: dates, times and what is between them."""

import time as _time
from __gel__ import isinstance, rt, split
from _dates import (days_before_month, days_in_month, from_ordinal, iso_week1,
                    to_ordinal)
from _timedelta import of_fields as _of_fields, of_micro, timedelta

MINYEAR = 1
MAXYEAR = 9999
_DAY = 86400000000
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
           "Oct", "Nov", "Dec")


def _two(n):
    return ("0" if n < 10 else "") + str(n)


def _check_date(year, month, day):
    if not 1 <= year <= 9999:
        raise ValueError("year " + str(year) + " is out of range")
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError("day is out of range for month")


def _check_time(hour, minute, second, microsecond, fold):
    if not 0 <= hour <= 23:
        raise ValueError("hour must be in 0..23")
    if not 0 <= minute <= 59:
        raise ValueError("minute must be in 0..59")
    if not 0 <= second <= 59:
        raise ValueError("second must be in 0..59")
    if not 0 <= microsecond <= 999999:
        raise ValueError("microsecond must be in 0..999999")
    if fold != 0 and fold != 1:
        raise ValueError("fold must be either 0 or 1")


def _checked_ordinal(n):
    if not 1 <= n <= 3652059:
        raise OverflowError("date value out of range")
    return from_ordinal(n)


def _time_text(hour, minute, second, micro, timespec):
    if timespec == "auto":
        timespec = "seconds" if micro == 0 else "microseconds"
    s = _two(hour)
    if timespec == "hours":
        return s
    s = s + ":" + _two(minute)
    if timespec == "minutes":
        return s
    s = s + ":" + _two(second)
    if timespec == "seconds":
        return s
    if timespec == "milliseconds":
        return s + "." + str(micro // 1000).zfill(3)
    if timespec == "microseconds":
        return s + "." + str(micro).zfill(6)
    raise ValueError("Unknown timespec value")


def _offset_text(d, colon):
    """An offset from UTC, a timedelta or None."""
    if d is None:
        return ""
    n = d._micro()
    s = "-" if n < 0 else "+"
    n = abs(n)
    s = s + _two(n // 3600000000) + colon + _two(n // 60000000 % 60)
    if n % 60000000 != 0:
        s = s + colon + _two(n // 1000000 % 60)
        if n % 1000000 != 0:
            s = s + "." + str(n % 1000000).zfill(6)
    return s


def _format(format, t, micro, offset, zone):
    """strftime with what the runtime does not know: %f, %z and %Z."""
    parts = []
    i = 0
    while i < len(format):
        c = format[i:i + 2]
        if c == "%f":
            parts.append(str(micro).zfill(6))
        elif c == "%z":
            parts.append(_offset_text(offset, ""))
        elif c == "%Z":
            parts.append("" if zone is None else zone.replace("%", "%%"))
        elif c[0] == "%":
            parts.append(c)
        else:
            parts.append(c[0])
            i -= 1
        i += 2
    return _time.strftime("".join(parts), t)


# --- time zones -----------------------------------------------------------------------

class tzinfo:
    __deep_fields__ = True

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement "
                                  "utcoffset()")

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        return dt + self.utcoffset(dt)


class timezone(tzinfo):
    def __init__(self, offset, name=None):
        if not -_DAY < offset._micro() < _DAY:
            raise ValueError("offset must be a timedelta strictly between "
                             "-timedelta(hours=24) and timedelta(hours=24), "
                             "not " + repr(offset) + ".")
        self._offset = offset
        self._name = name

    def utcoffset(self, dt):
        return self._offset

    def dst(self, dt):
        return None

    def tzname(self, dt):
        name = self._name
        if name is not None:
            return name
        if not self._offset:
            return "UTC"
        return "UTC" + _offset_text(self._offset, ":")

    def fromutc(self, dt):
        return dt + self._offset

    def __eq__(self, other):
        if isinstance(other, timezone):
            return self._offset == other._offset
        return NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __str__(self):
        return self.tzname(None)

    def __repr__(self):
        if self._name is not None:
            return ("datetime.timezone(" + repr(self._offset) + ", "
                    + repr(self._name) + ")")
        if not self._offset:
            return "datetime.timezone.utc"
        return "datetime.timezone(" + repr(self._offset) + ")"


UTC = timezone(timedelta(0))
timezone.utc = UTC


# --- dates ----------------------------------------------------------------------------

class IsoCalendarDate:
    def __init__(self, year, week, weekday):
        self.year = year
        self.week = week
        self.weekday = weekday

    def __len__(self):
        return 3

    def __getitem__(self, i):
        return (self.year, self.week, self.weekday)[i]

    def __iter__(self):
        return iter((self.year, self.week, self.weekday))

    def __eq__(self, other):
        return (self.year, self.week, self.weekday) == tuple(other)

    def __repr__(self):
        return ("datetime.IsoCalendarDate(year=" + str(self.year) + ", week="
                + str(self.week) + ", weekday=" + str(self.weekday) + ")")


class date:
    __deep_fields__ = True

    def __init__(self, year, month, day):
        _check_date(year, month, day)
        self.year = year
        self.month = month
        self.day = day

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        t = _time.localtime(timestamp)
        return cls(t.tm_year, t.tm_mon, t.tm_mday)

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError("ordinal must be >= 1")
        if n > 3652059:
            raise ValueError("year is out of range")
        year, month, day = from_ordinal(n)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, text):
        year, month, day = _read_date(text, text)
        return cls(year, month, day)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        year, month, day = _of_iso(year, week, day)
        return cls(year, month, day)

    def toordinal(self):
        return to_ordinal(self.year, self.month, self.day)

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return (self.toordinal() + 6) % 7 + 1

    def isocalendar(self):
        year = self.year
        n = self.toordinal()
        first = iso_week1(year)
        if n < first:
            year -= 1
            first = iso_week1(year)
        elif n >= iso_week1(year + 1):
            year += 1
            first = iso_week1(year)
        return IsoCalendarDate(year, (n - first) // 7 + 1, (n - first) % 7 + 1)

    def _yearday(self):
        return days_before_month(self.year, self.month) + self.day

    def timetuple(self):
        return _time.struct_time((self.year, self.month, self.day, 0, 0, 0,
                                  self.weekday(), self._yearday(), -1))

    def replace(self, year=None, month=None, day=None):
        return date(self.year if year is None else year,
                    self.month if month is None else month,
                    self.day if day is None else day)

    def isoformat(self):
        return (str(self.year).zfill(4) + "-" + _two(self.month) + "-"
                + _two(self.day))

    def ctime(self):
        return (_DAYS[self.weekday()] + " " + _MONTHS[self.month] + " "
                + str(self.day).rjust(2) + " 00:00:00 "
                + str(self.year).zfill(4))

    def strftime(self, format):
        return _format(format, self.timetuple(), 0, None, None)

    def __format__(self, spec):
        return str(self) if spec == "" else self.strftime(spec)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        return ("datetime.date(" + str(self.year) + ", " + str(self.month)
                + ", " + str(self.day) + ")")

    def __add__(self, other):
        if isinstance(other, timedelta):
            year, month, day = _checked_ordinal(self.toordinal() + other.days)
            return date(year, month, day)
        return NotImplemented

    def __radd__(self, other):
        return self.__add__(other)

    def __sub__(self, other):
        if isinstance(other, timedelta):
            year, month, day = _checked_ordinal(self.toordinal() - other.days)
            return date(year, month, day)
        if isinstance(other, datetime):
            return NotImplemented
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self.toordinal() == other.toordinal()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self.toordinal() < other.toordinal()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self.toordinal() <= other.toordinal()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self.toordinal() > other.toordinal()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, date) and not isinstance(other, datetime):
            return self.toordinal() >= other.toordinal()
        return NotImplemented

    def __hash__(self):
        return hash(bytes([self.year >> 8, self.year & 255, self.month,
                           self.day]))


# --- texts ----------------------------------------------------------------------------

def _bad(text):
    return ValueError("Invalid isoformat string: " + repr(text))


def _digits(text, i, n, whole):
    part = text[i:i + n]
    if len(part) != n or not part.isdigit() or not part.isascii():
        raise _bad(whole)
    return int(part)


def _of_iso(year, week, day):
    if not 1 <= year <= 9999:
        raise ValueError("Year is out of range: " + str(year))
    first = iso_week1(year)
    if week < 1 or week > 53 or (week == 53
                                 and first + 364 >= iso_week1(year + 1)):
        raise ValueError("Invalid week: " + str(week))
    if not 1 <= day <= 7:
        raise ValueError("Invalid weekday: " + str(day)
                         + " (range is [1, 7])")
    return from_ordinal(first + (week - 1) * 7 + day - 1)


def _read_date(text, whole):
    """CPython does not look at what stands behind a day."""
    n = len(text)
    if n != 7 and n != 8 and n != 10:
        raise _bad(whole)
    year = _digits(text, 0, 4, whole)
    has_dash = text[4] == "-"
    i = 5 if has_dash else 4
    if text[i] == "W":
        week = _digits(text, i + 1, 2, whole)
        i += 3
        day = 1
        if i < n:
            if has_dash:
                if text[i] != "-":
                    raise _bad(whole)
                i += 1
            day = _digits(text, i, 1, whole)
        try:
            return _of_iso(year, week, day)
        except ValueError:
            raise _bad(whole) from None
    month = _digits(text, i, 2, whole)
    i += 2
    if has_dash:
        if text[i:i + 1] != "-":
            raise _bad(whole)
        i += 1
    return year, month, _digits(text, i, 2, whole)


def _read_clock(text, is_last, whole):
    """Hour, minute, second, microsecond of hh[:mm[:ss[.f]]]. CPython does not look at
    what stands between them and an offset: only the last text must end there."""
    n = len(text)
    values = [0, 0, 0]
    has_colon = True
    i = 0
    for k in range(3):
        values[k] = _digits(text, i, 2, whole)
        i += 2
        c = text[i:i + 1]
        if k == 0:
            has_colon = c == ":"
        i += 1
        if i >= n:
            if is_last and c != "" and c != "\0":
                raise _bad(whole)
            return values[0], values[1], values[2], 0
        if has_colon and c == ":":
            continue
        if c == "." or c == ",":
            break
        if has_colon:
            raise _bad(whole)
        i -= 1
    count = min(n - i, 6)
    micro = _digits(text, i, count, whole) * 10 ** (6 - count)
    i += count
    while i < n and "0" <= text[i] <= "9":
        i += 1
    if is_last and i < n and text[i] != "\0":
        raise _bad(whole)
    return values[0], values[1], values[2], micro


def _read_time(text, whole):
    """The clock's four numbers, and the offset or None."""
    zone = None
    i = 0
    while i < len(text) and text[i] not in "+-Z":
        i += 1
    hour, minute, second, micro = _read_clock(text[:i], i == len(text), whole)
    if i < len(text):
        if text[i] == "Z":
            if i + 1 < len(text):
                raise _bad(whole)
            zone = UTC
        else:
            h, m, s, f = _read_clock(text[i + 1:], True, whole)
            n = ((h * 60 + m) * 60 + s) * 1000000 + f
            if n == 0:
                zone = UTC
            else:
                zone = timezone(of_micro(-n if text[i] == "-" else n))
    return hour, minute, second, micro, zone


# --- times of a day -------------------------------------------------------------------

class _Zoned:
    """What has a tzinfo, which is asked about the time that `_when` gives."""

    def utcoffset(self):
        zone = self.tzinfo
        if zone is None:
            return None
        return zone.utcoffset(self._when())

    def tzname(self):
        zone = self.tzinfo
        if zone is None:
            return None
        return zone.tzname(self._when())

    def dst(self):
        zone = self.tzinfo
        if zone is None:
            return None
        return zone.dst(self._when())

    def _seconds_text(self):
        """What repr shows of them."""
        s = ""
        if self.second != 0 or self.microsecond != 0:
            s = s + ", " + str(self.second)
        if self.microsecond != 0:
            s = s + ", " + str(self.microsecond)
        return s

    def _zone_text(self):
        zone = self.tzinfo
        return "" if zone is None else ", tzinfo=" + repr(zone)

    def _fold_text(self):
        return ", fold=1" if self.fold != 0 else ""


class time(_Zoned):
    __deep_fields__ = True

    def __init__(self, hour=0, minute=0, second=0, microsecond=0, tzinfo=None,
                 *, fold=0):
        _check_time(hour, minute, second, microsecond, fold)
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def fromisoformat(cls, text):
        body = text[1:] if text.startswith("T") else text
        hour, minute, second, micro, zone = _read_time(body, text)
        return cls(hour, minute, second, micro, zone)

    def _when(self):
        return None

    def isoformat(self, timespec="auto"):
        return (_time_text(self.hour, self.minute, self.second,
                           self.microsecond, timespec)
                + _offset_text(self.utcoffset(), ":"))

    def strftime(self, format):
        t = _time.struct_time((1900, 1, 1, self.hour, self.minute, self.second,
                               0, 1, -1))
        return _format(format, t, self.microsecond, self.utcoffset(),
                       self.tzname())

    def replace(self, hour=None, minute=None, second=None, microsecond=None,
                tzinfo=True, *, fold=None):
        return time(self.hour if hour is None else hour,
                    self.minute if minute is None else minute,
                    self.second if second is None else second,
                    self.microsecond if microsecond is None else microsecond,
                    self.tzinfo if tzinfo is True else tzinfo,
                    fold=self.fold if fold is None else fold)

    def _micro(self):
        n = (((self.hour * 60 + self.minute) * 60 + self.second) * 1000000
             + self.microsecond)
        offset = self.utcoffset()
        if offset is not None:
            n -= offset._micro()
        return n

    def __format__(self, spec):
        return str(self) if spec == "" else self.strftime(spec)

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        s = "datetime.time(" + str(self.hour) + ", " + str(self.minute)
        return (s + self._seconds_text() + self._zone_text()
                + self._fold_text() + ")")

    def _check_order(self, other):
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware "
                            "times")

    def __eq__(self, other):
        if isinstance(other, time):
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                return False
            return self._micro() == other._micro()
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, time):
            self._check_order(other)
            return self._micro() < other._micro()
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, time):
            self._check_order(other)
            return self._micro() <= other._micro()
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, time):
            self._check_order(other)
            return self._micro() > other._micro()
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, time):
            self._check_order(other)
            return self._micro() >= other._micro()
        return NotImplemented

    def __hash__(self):
        return hash(self._micro())


# --- dates with times -----------------------------------------------------------------

class datetime(date, _Zoned):
    def __init__(self, year, month, day, hour=0, minute=0, second=0,
                 microsecond=0, tzinfo=None, *, fold=0):
        _check_date(year, month, day)
        _check_time(hour, minute, second, microsecond, fold)
        self.year = year
        self.month = month
        self.day = day
        self.hour = hour
        self.minute = minute
        self.second = second
        self.microsecond = microsecond
        self.tzinfo = tzinfo
        self.fold = fold

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        whole, micro = _split_seconds(timestamp)
        if tz is None:
            t = _time.localtime(whole)
            return cls(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min,
                       min(t.tm_sec, 59), micro)
        else:
            t = _time.gmtime(whole)
            return tz.fromutc(cls(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour,
                                  t.tm_min, min(t.tm_sec, 59), micro, tz))

    @classmethod
    def utcfromtimestamp(cls, timestamp):
        whole, micro = _split_seconds(timestamp)
        t = _time.gmtime(whole)
        return cls(t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min,
                   min(t.tm_sec, 59), micro)

    @classmethod
    def combine(cls, day, clock, tzinfo=True):
        return cls(day.year, day.month, day.day, clock.hour, clock.minute,
                   clock.second, clock.microsecond,
                   clock.tzinfo if tzinfo is True else tzinfo,
                   fold=clock.fold)

    @classmethod
    def fromisoformat(cls, text):
        i = _end_of_date(text)
        year, month, day = _read_date(text[:i], text)
        if i == len(text):
            return cls(year, month, day)
        hour, minute, second, micro, zone = _read_time(text[i + 1:], text)
        return cls(year, month, day, hour, minute, second, micro, zone)

    @classmethod
    def strptime(cls, text, format):
        from _strptime import parse
        p = parse(text, format)
        zone = None
        offset = p.offset
        if offset is not None:
            zone = timezone(of_micro(offset), p.zone)
            if offset == 0 and p.zone is None:
                zone = UTC
        return cls(p.year, p.month, p.day, p.hour, p.minute, p.second,
                   p.micro, zone)

    def date(self):
        return date(self.year, self.month, self.day)

    def time(self):
        return time(self.hour, self.minute, self.second, self.microsecond,
                    fold=self.fold)

    def timetz(self):
        return time(self.hour, self.minute, self.second, self.microsecond,
                    self.tzinfo, fold=self.fold)

    def _when(self):
        return self

    def timetuple(self):
        is_dst = -1
        dst = self.dst()
        if dst is not None:
            is_dst = 1 if dst else 0
        return _time.struct_time((self.year, self.month, self.day, self.hour,
                                  self.minute, self.second, self.weekday(),
                                  self._yearday(), is_dst))

    def utctimetuple(self):
        offset = self.utcoffset()
        d = self if offset is None else self - offset
        return _time.struct_time((d.year, d.month, d.day, d.hour, d.minute,
                                  d.second, d.weekday(), d._yearday(), 0))

    def timestamp(self):
        offset = self.utcoffset()
        if offset is not None:
            return (self._micro() - offset._micro() - _EPOCH) / 1000000
        t = (self.year, self.month, self.day, self.hour, self.minute,
             self.second, 0, 1, -1)
        return _time.mktime(t) + self.microsecond / 1e6

    def replace(self, year=None, month=None, day=None, hour=None, minute=None,
                second=None, microsecond=None, tzinfo=True, *, fold=None):
        return datetime(self.year if year is None else year,
                        self.month if month is None else month,
                        self.day if day is None else day,
                        self.hour if hour is None else hour,
                        self.minute if minute is None else minute,
                        self.second if second is None else second,
                        self.microsecond if microsecond is None
                        else microsecond,
                        self.tzinfo if tzinfo is True else tzinfo,
                        fold=self.fold if fold is None else fold)

    def astimezone(self, tz=None):
        offset = self.utcoffset()
        if offset is None:
            t = _time.localtime(self.timestamp())
            offset = timedelta(seconds=t.tm_gmtoff)
        utc = self - offset
        if tz is None:
            t = _time.localtime(utc.replace(tzinfo=UTC).timestamp())
            zone = timezone(timedelta(seconds=t.tm_gmtoff), t.tm_zone)
            return zone.fromutc(utc.replace(tzinfo=zone))
        else:
            return tz.fromutc(utc.replace(tzinfo=tz))

    def isoformat(self, sep="T", timespec="auto"):
        return (str(self.year).zfill(4) + "-" + _two(self.month) + "-"
                + _two(self.day) + sep
                + _time_text(self.hour, self.minute, self.second,
                             self.microsecond, timespec)
                + _offset_text(self.utcoffset(), ":"))

    def ctime(self):
        return (_DAYS[self.weekday()] + " " + _MONTHS[self.month] + " "
                + str(self.day).rjust(2) + " "
                + _time_text(self.hour, self.minute, self.second, 0, "seconds")
                + " " + str(self.year).zfill(4))

    def strftime(self, format):
        return _format(format, self.timetuple(), self.microsecond,
                       self.utcoffset(), self.tzname())

    def __str__(self):
        return self.isoformat(" ")

    def __repr__(self):
        s = ("datetime.datetime(" + str(self.year) + ", " + str(self.month)
             + ", " + str(self.day) + ", " + str(self.hour) + ", "
             + str(self.minute))
        return (s + self._seconds_text() + self._fold_text()
                + self._zone_text() + ")")

    def _micro(self):
        return ((((self.toordinal() * 24 + self.hour) * 60 + self.minute) * 60
                 + self.second) * 1000000 + self.microsecond)

    def _moved(self, micro):
        n = self._micro() + micro
        year, month, day = _checked_ordinal(n // _DAY)
        n %= _DAY
        return datetime(year, month, day, n // 3600000000, n // 60000000 % 60,
                        n // 1000000 % 60, n % 1000000, self.tzinfo)

    def _utc(self):
        offset = self.utcoffset()
        if offset is None:
            return self._micro()
        return self._micro() - offset._micro()

    def __add__(self, other):
        if isinstance(other, timedelta):
            return self._moved(other._micro())
        return NotImplemented

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self._moved(-other._micro())
        if isinstance(other, datetime):
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                raise TypeError("can't subtract offset-naive and offset-aware "
                                "datetimes")
            return of_micro(self._utc() - other._utc())
        return NotImplemented

    def _check_order(self, other):
        if isinstance(other, datetime):
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                raise TypeError("can't compare offset-naive and offset-aware "
                                "datetimes")
            return True
        if isinstance(other, date):
            raise TypeError("can't compare datetime.datetime to datetime.date")
        return False

    def __eq__(self, other):
        if isinstance(other, datetime):
            if (self.utcoffset() is None) != (other.utcoffset() is None):
                return False
            return self._utc() == other._utc()
        if isinstance(other, date):
            return False
        return NotImplemented

    def __lt__(self, other):
        if self._check_order(other):
            return self._utc() < other._utc()
        return NotImplemented

    def __le__(self, other):
        if self._check_order(other):
            return self._utc() <= other._utc()
        return NotImplemented

    def __gt__(self, other):
        if self._check_order(other):
            return self._utc() > other._utc()
        return NotImplemented

    def __ge__(self, other):
        if self._check_order(other):
            return self._utc() >= other._utc()
        return NotImplemented

    def __hash__(self):
        if self.utcoffset() is None:
            f = self.microsecond
            return hash(bytes([self.year >> 8, self.year & 255, self.month,
                               self.day, self.hour, self.minute, self.second,
                               f >> 16, f >> 8 & 255, f & 255]))
        return hash(of_micro(self._utc() - _DAY))


_EPOCH = 719163 * _DAY


def _split_seconds(timestamp):
    """Whole seconds, and microseconds rounded to even."""
    timestamp = split(timestamp)
    if isinstance(timestamp, int):
        return timestamp, 0
    part = rt.math_modf_frac(timestamp)
    whole = int(rt.math_modf_int(timestamp))
    micro = round(part * 1e6)
    if micro >= 1000000:
        whole += 1
        micro -= 1000000
    elif micro < 0:
        whole -= 1
        micro += 1000000
    return whole, micro


def _end_of_date(text):
    """How much of a text with a date and a time is the date."""
    n = len(text)
    if n < 7:
        raise _bad(text)
    if text[4] == "-":
        if text[5] == "W":
            if n > 8 and text[8] == "-":
                return 10
            return 8
        return 10
    if text[4] == "W":
        i = 7
        while i < n and "0" <= text[i] <= "9":
            i += 1
        if i < 9:
            return i
        return 7 if i % 2 == 0 else 8
    return 8


date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(1)
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
timedelta.resolution = timedelta(microseconds=1)
timedelta.min = _of_fields(-999999999, 0, 0)
timedelta.max = _of_fields(999999999, 86399, 999999)
