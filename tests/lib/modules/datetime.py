"""datetime and time: generated dates, durations, texts and formats."""

TEMPLATE = '''
import time
from datetime import date, datetime, timedelta, timezone
from datetime import time as clock

def show(f):
    try:
        r = f()
        print(repr(r), r)
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)

DATES = %r
SPANS = %r
TEXTS = %r
FORMATS = %r
last = datetime(2000, 1, 1)
for y, m, d, h, mi, s, us, zone in DATES:
    show(lambda: date(y, m, d))
    show(lambda: clock(h, mi, s, us))
    show(lambda: datetime(y, m, d, h, mi, s, us))
    try:
        t = datetime(y, m, d, h, mi, s, us)
    except ValueError:
        continue
    print(t.isocalendar(), t.weekday(), t.toordinal(), tuple(t.timetuple()), t.ctime(), t.date().ctime(), t.isoformat())
    show(lambda: t - last)
    print(t < last, t == last, t.date() >= last.date(), t.time() < last.time())
    last = t
    show(lambda: t.replace(tzinfo=timezone(timedelta(minutes=zone))))
    show(lambda: t.replace(tzinfo=timezone(timedelta(minutes=zone))).astimezone(timezone.utc))
    show(lambda: t.replace(tzinfo=timezone.utc).timestamp())
    show(lambda: datetime.fromtimestamp(us + s / 7, timezone(timedelta(minutes=zone))))
    for f in FORMATS:
        show(lambda: t.strftime(f))
        try:
            text = t.strftime(f)
            show(lambda: datetime.strptime(text, f))
            show(lambda: tuple(time.strptime(text[:-1], f)))
        except ValueError as e:
            print(e)
    for a, b, c, k in SPANS:
        show(lambda: t + timedelta(a, b, c))
for a, b, c, k in SPANS:
    show(lambda: timedelta(a, b, c))
    x = timedelta(a, b, c)
    show(lambda: x * k)
    show(lambda: x / k)
    show(lambda: x // 7)
    show(lambda: x / timedelta(seconds=k))
    show(lambda: divmod(x, timedelta(k, 1)))
    show(lambda: timedelta(hours=k, minutes=b, weeks=1, milliseconds=c))
    print(abs(x), -x, bool(x), x.total_seconds(), x < timedelta(k))
for text in TEXTS:
    show(lambda: datetime.fromisoformat(text))
    show(lambda: date.fromisoformat(text[:10]))
    show(lambda: clock.fromisoformat(text[11:]))
'''
PARTS = ["%Y", "%m", "%d", "%H", "%M", "%S", "%f", "%y", "%j", "%a", "%A", "%b", "%B", "%I %p", "%U", "%W", "%w", "%u",
         "%G", "%V", "%%", "%c", "%x", "%X", "-", " ", ":", "T", "x", "."]


def number(R, lo, hi):
    return R.choice([lo, hi, lo - 1, hi + 1]) if R.random() < 0.06 else R.randint(lo, hi)


def program(R, count):
    dates = [(R.choice([number(R, 1, 9999), number(R, 1970, 2030)]), number(R, 1, 12), number(R, 1, 29), number(R, 0, 23),
              number(R, 0, 59), number(R, 0, 59), number(R, 0, 999999), R.randint(-1439, 1439)) for _ in range(count)]
    spans = [(R.choice([0, 1, R.randint(-1000, 1000), R.uniform(-9, 9)]), R.choice([0, R.randint(-10**6, 10**6), R.random()]),
              R.choice([0, R.randint(-10**9, 10**9), R.uniform(-9, 9)]), R.choice([0, 1, 3, -7, 0.5, R.uniform(-9, 9)]))
             for _ in range(8)]
    texts = []
    for _ in range(count):
        t = "%04d-%02d-%02d" % (R.randint(1, 2100), R.randint(1, 12), R.randint(1, 28))
        if R.random() < 0.2:
            t = "%04d-W%02d-%d" % (R.randint(1, 2100), R.randint(1, 53), R.randint(1, 7))
        t += R.choice("T ") + "%02d:%02d" % (R.randint(0, 23), R.randint(0, 59))
        t += R.choice(["", ":%02d" % R.randint(0, 59), ":59.5", ":07.123456789", ":01,12"])
        t += R.choice(["", "", "Z", "+01:00", "-0530", "+00:00:01", "+25:00"])
        if R.random() < 0.15:
            i = R.randrange(len(t))
            t = t[:i] + R.choice(["", "x", "-", ":", "1"]) + t[i + 1:]
        elif R.random() < 0.3:
            t = t.replace("-", "").replace(":", "")
        texts.append(t)
    formats = []
    while len(formats) < 6:
        f = "".join(R.choice(PARTS) for _ in range(R.randint(1, 6)))
        wide = f.replace("%c", "%a%b%d%H%M%S%Y").replace("%x", "%m%d%y").replace("%X", "%H%M%S")
        letters = [wide[i + 1] for i in range(len(wide) - 1) if wide[i] == "%"]
        if len(set(letters)) == len(letters):
            formats.append(f)
    return TEMPLATE % (dates, spans, texts, formats)
