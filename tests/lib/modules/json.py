"""json: values written with every option, and texts read, many of them wrong."""

import json
import re

TEMPLATE = '''
import json

VALUES = %s
for value in VALUES:
    for how in range(6):
        try:
            if how == 0:
                t = json.dumps(value)
            elif how == 1:
                t = json.dumps(value, indent=2)
            elif how == 2:
                t = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
            elif how == 3:
                t = json.dumps(value, sort_keys=True, indent="\\t", allow_nan=False)
            elif how == 4:
                t = json.dumps(value, skipkeys=True, indent=0)
            else:
                t = json.dumps(value, default=lambda o: ["other"], check_circular=False)
            print(ascii(t))
            if how < 4:
                print(ascii(json.loads(t)))
        except (ValueError, TypeError) as e:
            print(type(e).__name__, e)

TEXTS = %s
for text in TEXTS:
    try:
        print(ascii(json.loads(text)))
    except json.JSONDecodeError as e:
        print(e, e.pos, e.lineno, e.colno)
    try:
        print(ascii(json.loads(text.encode("utf-8", "surrogatepass"),
                               object_pairs_hook=lambda pairs: pairs,
                               parse_float=lambda s: s + "f", parse_int=lambda s: "i" + s)))
    except ValueError as e:
        print(type(e).__name__, e)
'''
CHARS = ["a", "b", "Z", " ", "/", '"', "\\", "\n", "\t", "\b", "\x00", "\x1f",
         "\x7f", "\x80", "\xe9", "\u20ac", "\u2028", "\ud800", "\udc00",
         "\U0001f600", "0", "'"]


def text(R):
    return "".join(R.choice(CHARS) for _ in range(R.randrange(6)))


def key(R):
    return R.choice([text(R), text(R), text(R), R.randrange(100), R.random(),
                     None, True, (1, 2)])


def value(R, depth, plain=False):
    k = R.randrange(13 if depth else 9)
    if k < 2:
        return text(R)
    if k < 4:
        return R.choice([0, 1, -1, 12, 2**31, -2**63, 2**63 - 1, R.randrange(10**6)])
    if k < 6:
        return R.choice([0.0, -0.0, 1.5, 1e300, 1e-7, 1e16, 123456789.123, R.random()]
                        + ([] if plain else [float("inf"), float("-inf"), float("nan")]))
    if k < 8:
        return R.choice([True, False, None])
    if k == 8:
        return [] if plain else R.choice([(), [], {}, b"x"] if R.random() < 0.3 else [[], {}])
    if k < 11:
        return [value(R, depth - 1, plain) for _ in range(R.randrange(4))]
    return {(text(R) if plain or R.random() < 0.7 else key(R)): value(R, depth - 1, plain)
            for _ in range(R.randrange(4))}


def broken(R):
    """A text that is nearly JSON."""
    t = json.dumps(value(R, 3, True), ensure_ascii=R.random() < 0.5,
                   indent=R.choice([None, None, 1]))
    for _ in range(R.randrange(3)):
        i = R.randrange(len(t) + 1)
        k = R.randrange(3)
        if k == 0:
            t = t[:i]
        elif k == 1:
            t = t[:i] + t[i + 1:]
        else:
            t = t[:i] + R.choice(list('{}[],:"\\u0123eE+-. tfnNI\n\x01\u20ac') + [
                "null", "true", "NaN", "-Infinity", "1e5", "\\ud83d\\ude00", "\\ud83d",
                "\\x", "\\u12", "01", "-", "1."]) + t[i:]
    return t


def is_small(t):
    """No integer beyond 64 bits in it: those are OverflowError."""
    return not re.search("[0-9]{19}", t)


def program(R, count):
    values = "[" + ", ".join(repr(value(R, 3)).replace("nan", "float('nan')").replace("inf", "float('inf')")
                             for _ in range(count // 4)) + "]"
    texts = [t for t in (broken(R) for _ in range(count)) if is_small(t)]
    return TEMPLATE % (values, ascii(texts))
