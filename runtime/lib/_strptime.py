"""Times from text by a format, as CPython's regular expressions find them: each
directive has the ends that it may have, the best one first."""

import time
from _dates import (days_before_year, from_ordinal, is_leap, iso_week1,
                    to_ordinal, weekday)

DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
        "sunday"]
MONTHS = ["january", "february", "march", "april", "may", "june", "july",
          "august", "september", "october", "november", "december"]
# the alternatives of a directive: the first and last of each character
_NUMBERS = {
    "d": ["3301", "1209", "0019", "19", "  19"],
    "G": ["09090909"],
    "H": ["2203", "0109", "09"],
    "I": ["1102", "0019", "19"],
    "j": ["336606", "330509", "120909", "001909", "000019", "1909", "0019",
          "19"],
    "M": ["0509", "09"],
    "S": ["6601", "0509", "09"],
    "U": ["5503", "0409", "09"],
    "V": ["5503", "0019", "1409", "09"],
    "W": ["5503", "0409", "09"],
    "Y": ["09090909"],
    "f": ["090909090909", "0909090909", "09090909", "090909", "0909", "09"],
    "m": ["1102", "0019", "19"],
    "u": ["17"],
    "w": ["06"],
    "y": ["0909"],
}


def _fits(text, i, alternative):
    n = len(alternative) // 2
    if i + n > len(text):
        return -1
    for k in range(n):
        c = text[i + k]
        if c < alternative[2 * k] or c > alternative[2 * k + 1]:
            return -1
    return i + n


def _names(letter):
    if letter == "A":
        return DAYS
    if letter == "a":
        return [d[:3] for d in DAYS]
    if letter == "B":
        return MONTHS
    if letter == "b":
        return [m[:3] for m in MONTHS]
    if letter == "p":
        return ["am", "pm"]
    zones = ["utc", "gmt", time.tzname[0].lower()]
    if time.daylight:
        zones.append(time.tzname[1].lower())
    return zones


def _zone_ends(text, i):
    """[+-]hh:?mm(:?ss(.f)?)? or Z"""
    if text[i:i + 1] == "Z":
        return [i + 1]
    ends = []
    if text[i:i + 1] == "+" or text[i:i + 1] == "-":
        i = _fits(text, i + 1, "0909")
        if i >= 0 and text[i:i + 1] == ":":
            i += 1
        i = _fits(text, i, "0509") if i >= 0 else -1
        if i >= 0:
            ends.append(i)
            k = i + 1 if text[i:i + 1] == ":" else i
            k = _fits(text, k, "0509")
            if k >= 0:
                ends.append(k)
                if text[k:k + 1] == ".":
                    for n in range(1, 7):
                        if _fits(text, k + 1, "09" * n) >= 0:
                            ends.append(k + 1 + n)
    ends.reverse()
    return ends


def _ends(letter, text, i):
    ends = []
    if letter in _NUMBERS:
        for alternative in _NUMBERS[letter]:
            end = _fits(text, i, alternative)
            if end >= 0:
                ends.append(end)
    elif letter == "z":
        return _zone_ends(text, i)
    else:
        for name in sorted(_names(letter), key=len, reverse=True):
            if name != "" and text[i:i + len(name)].lower() == name:
                ends.append(i + len(name))
    return ends


def _spread(format):
    """The format without %c, %x and %X; what is wrong with it raises."""
    parts = []
    seen = ""
    i = 0
    while i < len(format):
        c = format[i]
        if c != "%":
            parts.append(c)
            i += 1
            continue
        letter = format[i + 1:i + 2]
        i += 2
        if letter == "":
            raise ValueError("stray % in format '" + format + "'")
        if letter == "c":
            new = "%a %b %d %H:%M:%S %Y"
        elif letter == "x":
            new = "%m/%d/%y"
        elif letter == "X":
            new = "%H:%M:%S"
        elif letter in "aAbBpZz%" or letter in _NUMBERS:
            new = "%" + letter
        else:
            if letter in "\\.^$*+?(){}[]|" or letter.isspace():
                letter = "%"
            raise ValueError("'" + letter + "' is a bad directive in format '"
                             + format + "'")
        for k in range(len(new)):
            if new[k] == "%" and new[k + 1:k + 2] != "%" and k + 1 < len(new):
                if new[k + 1] in seen:
                    raise NotImplementedError("gelato: a directive of "
                                              "strptime() twice")
                seen = seen + new[k + 1]
        parts.append(new)
    return "".join(parts)


def _match(format, f, text, i, found):
    """Where the match of format[f:] ends, or -1; fills `found`, the last directive
    first: where several tell the same, the last one counts."""
    while f < len(format):
        c = format[f]
        if c == "%" and format[f + 1] != "%":
            letter = format[f + 1]
            for end in _ends(letter, text, i):
                r = _match(format, f + 2, text, end, found)
                if r >= 0:
                    found[letter] = text[i:end]
                    return r
            return -1
        if c == "%":
            f += 1
        elif c.isspace():
            while f + 1 < len(format) and format[f + 1].isspace():
                f += 1
            end = i
            while end < len(text) and text[end].isspace():
                end += 1
            while end > i:
                r = _match(format, f + 1, text, end, found)
                if r >= 0:
                    return r
                end -= 1
            return -1
        if i >= len(text) or text[i].lower() != c.lower():
            return -1
        f += 1
        i += 1
    return i


class Parsed:
    def __init__(self):
        self.year = 1900
        self.month = 1
        self.day = 1
        self.hour = 0
        self.minute = 0
        self.second = 0
        self.weekday = -1
        self.yearday = -1
        self.dst = -1
        self.micro = 0
        self.zone = None
        self.offset = None      # in microseconds


def _hour(found):
    for letter, text in found.items():
        if letter == "H":
            return int(text)
        if letter == "I":
            return _hour_of_half(found)
    return 0


def _hour_of_half(found):
    hour = int(found["I"])
    if "p" in found and found["p"].lower() == "pm":
        return hour if hour == 12 else hour + 12
    return 0 if hour == 12 else hour


def _offset(z):
    if z == "Z":
        return 0
    whole = z
    if z[3] == ":":
        z = z[:3] + z[4:]
        if len(z) > 5:
            if z[5] != ":":
                raise ValueError("Inconsistent use of : in " + whole)
            z = z[:5] + z[6:]
    seconds = int(z[1:3]) * 3600 + int(z[3:5]) * 60
    if z[5:7] != "":
        seconds += int(z[5:7])
    micro = seconds * 1000000
    if z[8:] != "":
        micro += int((z[8:] + "000000")[:6])
    return -micro if z[0] == "-" else micro


def _weekday(found):
    for letter, text in found.items():
        if letter == "A" or letter == "a":
            return _names(letter).index(text.lower())
        if letter == "w":
            return (int(text) + 6) % 7
        if letter == "u":
            return int(text) - 1
    return -1


def _month(found):
    for letter, text in found.items():
        if letter == "m":
            return int(text)
        if letter == "B" or letter == "b":
            return _names(letter).index(text.lower()) + 1
    return 1


def _year(found):
    for letter, text in found.items():
        if letter == "Y":
            return int(text)
        if letter == "y":
            return int(text) + (2000 if int(text) <= 68 else 1900)
    return 1900


def _check_iso(found, has_year, weekday, week):
    if not has_year and "G" in found:
        if "V" not in found or weekday < 0:
            raise ValueError("ISO year directive '%G' must be used with the "
                             "ISO week directive '%V' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        if "j" in found:
            raise ValueError("Day of the year directive '%j' is not "
                             "compatible with ISO year directive '%G'. Use "
                             "'%Y' instead.")
    elif week < 0 and "V" in found:
        if weekday < 0:
            raise ValueError("ISO week directive '%V' must be used with the "
                             "ISO year directive '%G' and a weekday directive "
                             "('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the "
                         "year directive '%Y'. Use the ISO year '%G' instead.")


def _day_of_week(year, week, day, starts_monday):
    """The day of the year, of a day in a week that %U or %W numbers."""
    first = weekday(year, 1, 1)
    if not starts_monday:
        first = (first + 1) % 7
        day = (day + 1) % 7
    before = (7 - first) % 7
    if week == 0:
        return 1 + day - first
    return 1 + before + 7 * (week - 1) + day


def parse(text, format):
    whole = _spread(format)
    found = {}
    end = _match(whole, 0, text, 0, found)
    if end < 0:
        raise ValueError("time data " + repr(text) + " does not match format "
                         + repr(format))
    if end != len(text):
        raise ValueError("unconverted data remains: " + text[end:])
    r = Parsed()
    has_year = "y" in found or "Y" in found
    r.year = _year(found)
    r.month = _month(found)
    if "d" in found:
        r.day = int(found["d"])
    r.hour = _hour(found)
    if "M" in found:
        r.minute = int(found["M"])
    if "S" in found:
        r.second = int(found["S"])
    if "f" in found:
        r.micro = int((found["f"] + "00000")[:6])
    if "z" in found:
        r.offset = _offset(found["z"])
    if "Z" in found:
        r.zone = found["Z"]
        zone = found["Z"].lower()
        if zone == "utc" or zone == "gmt" or zone == time.tzname[0].lower():
            r.dst = 0
        elif time.daylight:
            r.dst = 1
    r.weekday = _weekday(found)
    week = -1
    if "U" in found or "W" in found:
        week = int(found["U"]) if "U" in found else int(found["W"])
    _check_iso(found, has_year, r.weekday, week)
    _complete(r, found, has_year, week)
    return r


def _complete(r, found, has_year, week):
    """Finds out what the directives say together."""
    is_leap_day = not has_year and r.month == 2 and r.day == 29
    if is_leap_day:
        r.year = 1904
    yearday = None
    if "j" in found:
        yearday = int(found["j"])
    elif r.weekday >= 0 and week >= 0:
        yearday = _day_of_week(r.year, week, r.weekday, "W" in found
                               and "U" not in found)
    elif r.weekday >= 0 and not has_year and "G" in found and "V" in found:
        n = (iso_week1(int(found["G"])) + (int(found["V"]) - 1) * 7
             + r.weekday)
        if int(found["V"]) == 53 and (iso_week1(int(found["G"]) + 1)
                                      <= n - r.weekday):
            raise ValueError("Invalid week: 53")
        r.year, r.month, r.day = from_ordinal(n)
        yearday = n - days_before_year(r.year)
    if yearday is None:
        if r.day > 28:
            _check_day(r)
        r.yearday = to_ordinal(r.year, r.month, r.day) - days_before_year(r.year)
    else:
        if yearday <= 0:
            r.year -= 1
            yearday += 366 if is_leap(r.year) else 365
        r.year, r.month, r.day = from_ordinal(yearday
                                              + days_before_year(r.year))
        r.yearday = yearday
    if r.weekday < 0:
        r.weekday = weekday(r.year, r.month, r.day)
    if is_leap_day:
        r.year = 1900


def _check_day(r):
    first = to_ordinal(r.year, r.month, 1)
    y = r.year + 1 if r.month == 12 else r.year
    if first + r.day > to_ordinal(y, r.month % 12 + 1, 1):
        raise ValueError("day is out of range for month")
