import time
t = time.gmtime(1e9)
print(t, t[0], t[:3], t.tm_year, t == tuple(t), len(t), t.tm_zone, t.tm_gmtoff, tuple(t))
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %% %U", t), time.asctime(t))
print(time.strftime("%Y", (2000, 1, 2, 3, 4, 5, 6, 7, 0)), time.struct_time((2000, 1, 2, 3, 4, 5, 6, 7, 0)))
print(time.mktime(time.localtime(1e9)), time.strftime("%H", time.localtime(1e9)) != "")
for bad in [(2000, 13, 1, 0, 0, 0, 0, 1, 0), (2000, 1, 32, 0, 0, 0, 0, 1, 0), (2000, 1, 1, 24, 0, 0, 0, 1, 0),
            (2000, 0, 0, 0, 0, 0, 0, 0, 0), (99, 1, 1, 0, 0, 62, 0, 1, 0)]:
    try:
        print(time.strftime("%Y %m %d %w %j", bad), time.asctime(bad))
    except ValueError as e:
        print(e)
for text, f in [("2020-01-02 03:04:05", "%Y-%m-%d %H:%M:%S"), ("30 Nov 00", "%d %b %y"), ("x", "%Y"), ("2020x", "%Y"),
                ("12 PM", "%I %p"), ("12 am", "%I %p"), ("2011", "%Y%m"), ("2020 366", "%Y %j"), ("1 2", "%q"), ("1", "%"),
                ("Sunday 5 2021", "%A %U %Y"), ("2020 53 1", "%G %V %u"), ("Feb 29", "%b %d"), ("2021-02-29", "%Y-%m-%d"),
                ("Thu Jan  1 00:00:00 1970", "%c"), ("+01:30", "%z"), ("a  b", "a b"), ("20201", "%Y%m%d")]:
    try:
        print(text, f, tuple(time.strptime(text, f)))
    except ValueError as e:
        print(text, f, e)
a = time.perf_counter(); b = time.monotonic(); c = time.process_time(); time.sleep(0.001)
print(time.perf_counter() > a, time.monotonic() > b, time.process_time() >= c, time.time_ns() > 10**18, time.thread_time() >= 0)
year, month, day, *rest = time.gmtime(0)
print(year, month, day, rest, time.gmtime(0) < time.gmtime(1), time.ctime(0)[-4:] in ("1970", "1969"))
try:
    time.sleep(-1)
except ValueError as e:
    print(e)

# expect: time.struct_time(tm_year=2001, tm_mon=9, tm_mday=9, tm_hour=1, tm_min=46, tm_sec=40, tm_wday=6, tm_yday=252, tm_isdst=0) 2001 (2001, 9, 9) 2001 True 9 GMT 0 (2001, 9, 9, 1, 46, 40, 6, 252, 0)
# expect: 2001-09-09 01:46:40 252 Sun Sunday Sep September AM 01 01 % 36 Sun Sep  9 01:46:40 2001
# expect: 2000 time.struct_time(tm_year=2000, tm_mon=1, tm_mday=2, tm_hour=3, tm_min=4, tm_sec=5, tm_wday=6, tm_yday=7, tm_isdst=0)
# expect: 1000000000.0 True
# expect: month out of range
# expect: day of month out of range
# expect: hour out of range
# expect: 2000 01 01 1 001 Mon Jan  1 00:00:00 2000
# expect: seconds out of range
# expect: 2020-01-02 03:04:05 %Y-%m-%d %H:%M:%S (2020, 1, 2, 3, 4, 5, 3, 2, -1)
# expect: 30 Nov 00 %d %b %y (2000, 11, 30, 0, 0, 0, 3, 335, -1)
# expect: x %Y time data 'x' does not match format '%Y'
# expect: 2020x %Y unconverted data remains: x
# expect: 12 PM %I %p (1900, 1, 1, 12, 0, 0, 0, 1, -1)
# expect: 12 am %I %p (1900, 1, 1, 0, 0, 0, 0, 1, -1)
# expect: 2011 %Y%m time data '2011' does not match format '%Y%m'
# expect: 2020 366 %Y %j (2020, 12, 31, 0, 0, 0, 3, 366, -1)
# expect: 1 2 %q 'q' is a bad directive in format '%q'
# expect: 1 % stray % in format '%'
# expect: Sunday 5 2021 %A %U %Y (2021, 1, 31, 0, 0, 0, 6, 31, -1)
# expect: 2020 53 1 %G %V %u (2020, 12, 28, 0, 0, 0, 0, 363, -1)
# expect: Feb 29 %b %d (1900, 2, 29, 0, 0, 0, 0, 60, -1)
# expect: 2021-02-29 %Y-%m-%d day is out of range for month
# expect: Thu Jan  1 00:00:00 1970 %c (1970, 1, 1, 0, 0, 0, 3, 1, -1)
# expect: +01:30 %z (1900, 1, 1, 0, 0, 0, 0, 1, -1)
# expect: a  b a b (1900, 1, 1, 0, 0, 0, 0, 1, -1)
# expect: 20201 %Y%m%d time data '20201' does not match format '%Y%m%d'
# expect: True True True True True
# expect: 1970 1 1 [0, 0, 0, 3, 1, 0] True True
# expect: sleep length must be non-negative
