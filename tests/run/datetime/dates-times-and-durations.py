from datetime import date, datetime, time, timedelta, timezone
import datetime as dt
d = date(2024, 2, 29)
print(d, repr(d), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple()[:3])
print(d + timedelta(days=1), d - timedelta(weeks=1), d - date(2023, 1, 1), d < date(2025, 1, 1), d == date(2024, 2, 29))
n = datetime(2024, 5, 6, 7, 8, 9, 123456)
print(n, repr(n), n.isoformat(), n.isoformat(" ", "minutes"), n.date(), n.time(), n.strftime("%Y/%m/%d %H:%M:%S.%f %a %j"))
print(n + timedelta(hours=20, minutes=1.5), n - datetime(2024, 1, 1), (n - datetime(2024, 1, 1)).total_seconds())
print(timedelta(days=1, seconds=-1), repr(timedelta(milliseconds=1.5)), timedelta(hours=25) / 2, timedelta(1) // timedelta(hours=5), timedelta(1) % timedelta(hours=5), -timedelta(1), abs(timedelta(-1)), timedelta(seconds=1) * 1.5)
print(datetime.strptime("2020-01-02 03:04:05.678", "%Y-%m-%d %H:%M:%S.%f"), datetime.fromisoformat("2020-01-02T03:04:05+01:00"), date.fromisoformat("2020-01-02"))
u = datetime(2020, 1, 1, tzinfo=timezone.utc)
print(u, repr(u), u.timestamp(), u.astimezone(timezone(timedelta(hours=2))), u.tzname(), u.utcoffset())
print(datetime.fromtimestamp(0, timezone.utc), datetime.utcfromtimestamp(1e9 + 0.5), datetime.combine(d, time(1, 2)))
print(time(1, 2, 3), repr(time(1, 2)), time(1, 2) < time(3), time.fromisoformat("04:05:06"), date.max, datetime.min, dt.MAXYEAR)
for f in [lambda: date(2020, 13, 1), lambda: date(2021, 2, 29), lambda: datetime(2020, 1, 1, 25), lambda: date.fromisoformat("x"), lambda: date(0, 1, 1),
          lambda: date(9999, 12, 31) + timedelta(1), lambda: datetime.strptime("x", "%Y"), lambda: datetime(2020, 1, 1) < u]:
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as e:
        print(type(e).__name__, e)
print(f"{n:%d.%m.%Y}", f"{d}", n.replace(year=2000), sorted([date(2021, 1, 1), date(2020, 1, 1)]), {d: 1}[date(2024, 2, 29)])

# expect: 2024-02-29 datetime.date(2024, 2, 29) 3 4 datetime.IsoCalendarDate(year=2024, week=9, weekday=4) 738945 (2024, 2, 29)
# expect: 2024-03-01 2024-02-22 424 days, 0:00:00 True True
# expect: 2024-05-06 07:08:09.123456 datetime.datetime(2024, 5, 6, 7, 8, 9, 123456) 2024-05-06T07:08:09.123456 2024-05-06 07:08 2024-05-06 07:08:09.123456 2024/05/06 07:08:09.123456 Mon 127
# expect: 2024-05-07 03:09:39.123456 126 days, 7:08:09.123456 10912089.123456
# expect: 23:59:59 datetime.timedelta(microseconds=1500) 12:30:00 4 4:00:00 -1 day, 0:00:00 1 day, 0:00:00 0:00:01.500000
# expect: 2020-01-02 03:04:05.678000 2020-01-02 03:04:05+01:00 2020-01-02
# expect: 2020-01-01 00:00:00+00:00 datetime.datetime(2020, 1, 1, 0, 0, tzinfo=datetime.timezone.utc) 1577836800.0 2020-01-01 02:00:00+02:00 UTC 0:00:00
# expect: 1970-01-01 00:00:00+00:00 2001-09-09 01:46:40.500000 2024-02-29 01:02:00
# expect: 01:02:03 datetime.time(1, 2) True 04:05:06 9999-12-31 0001-01-01 00:00:00 9999
# expect: ValueError month must be in 1..12
# expect: ValueError day is out of range for month
# expect: ValueError hour must be in 0..23
# expect: ValueError Invalid isoformat string: 'x'
# expect: ValueError year 0 is out of range
# expect: OverflowError date value out of range
# expect: ValueError time data 'x' does not match format '%Y'
# expect: TypeError can't compare offset-naive and offset-aware datetimes
# expect: 06.05.2024 2024-02-29 2000-05-06 07:08:09.123456 [datetime.date(2020, 1, 1), datetime.date(2021, 1, 1)] 1
