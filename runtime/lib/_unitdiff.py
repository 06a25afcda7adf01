"""What unittest's assertions say of two values that are not equal."""

from difflib import ndiff
from pprint import pformat

from __gel__ import split


def safe_repr(obj):
    try:
        return repr(obj)
    except Exception:
        return object.__repr__(obj)


def _shorten(s, before, behind):
    skipped = len(s) - before - behind
    if skipped > 12:
        return (s[:before] + "[" + str(skipped) + " chars]"
                + s[len(s) - behind:])
    return s


def shortened(first, second):
    """Their texts; of long ones what they have in common is left out."""
    a = safe_repr(first)
    b = safe_repr(second)
    most = max(len(a), len(b))
    if most <= 80:
        return (a, b)
    n = 0
    while n < len(a) and n < len(b) and a[n] == b[n]:
        n += 1
    common = 80 - (most - n + 5 + 12)
    if common > 5:
        prefix = _shorten(a[:n], 5, common)
        return (prefix + a[n:], prefix + b[n:])
    prefix = _shorten(a[:n], 5, 5)
    return (prefix + _shorten(a[n:], 41, 5), prefix + _shorten(b[n:], 41, 5))


def _within(text, diff, limit):
    limit = split(limit)
    if limit is None:
        return text + diff
    if len(diff) <= limit:
        return text + diff
    return (text + "\nDiff is " + str(len(diff)) + " characters long. Set "
            "self.maxDiff to None to see it.")


def _lines_of(a, b):
    return "\n" + "\n".join(ndiff(pformat(a).splitlines(),
                                  pformat(b).splitlines()))


def diff_of_texts(first, second, limit):
    a, b = shortened(first, second)
    x = first.splitlines(keepends=True)
    y = second.splitlines(keepends=True)
    if len(x) == 1 and first.strip("\r\n") == first:
        x = [first + "\n"]
        y = [second + "\n"]
    return _within(a + " != " + b, "\n" + "".join(ndiff(x, y)), limit)


def _first_difference(first, second):
    i = 0
    n = min(len(first), len(second))
    while i < n:
        if first[i] != second[i]:
            a, b = shortened(first[i], second[i])
            return ("\nFirst differing element " + str(i) + ":\n" + a + "\n" + b
                    + "\n")
        i += 1
    return ""


def diff_of_sequences(first, second, kind, limit):
    a, b = shortened(first, second)
    text = kind + "s differ: " + a + " != " + b + "\n"
    text += _first_difference(first, second)
    n = len(first)
    k = len(second)
    if n > k:
        text += ("\nFirst " + kind.lower() + " contains " + str(n - k)
                 + " additional elements.\nFirst extra element " + str(k) + ":\n"
                 + safe_repr(first[k]) + "\n")
    elif n < k:
        text += ("\nSecond " + kind.lower() + " contains " + str(k - n)
                 + " additional elements.\nFirst extra element " + str(n) + ":\n"
                 + safe_repr(second[n]) + "\n")
    return _within(text, _lines_of(first, second), limit)


def diff_of_dicts(first, second, limit):
    a, b = shortened(first, second)
    return _within(a + " != " + b, _lines_of(first, second), limit)
