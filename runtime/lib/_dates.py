"""Days: what datetime, calendar and strptime reckon with. Day 1 is 1 January of
year 1."""

_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_IN = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year, month):
    if month == 2 and is_leap(year):
        return 29
    return _IN[month]


def days_before_year(year):
    y = year - 1
    return y * 365 + y // 4 - y // 100 + y // 400


def days_before_month(year, month):
    return _BEFORE[month] + (1 if month > 2 and is_leap(year) else 0)


def to_ordinal(year, month, day):
    return days_before_year(year) + days_before_month(year, month) + day


def from_ordinal(n):
    """Year, month and day."""
    n -= 1
    year = n // 146097 * 400 + 1
    n %= 146097
    century = min(n // 36524, 3)
    n -= century * 36524
    four = n // 1461
    n -= four * 1461
    one = min(n // 365, 3)
    n -= one * 365
    year += century * 100 + four * 4 + one
    month = n // 31 + 1
    if month < 12 and days_before_month(year, month + 1) <= n:
        month += 1
    return year, month, n - days_before_month(year, month) + 1


def weekday(year, month, day):
    """0 is Monday."""
    return (to_ordinal(year, month, day) + 6) % 7


def iso_week1(year):
    """The Monday that starts week 1."""
    first = to_ordinal(year, 1, 1)
    day = (first + 6) % 7
    monday = first - day
    return monday + 7 if day > 3 else monday
