"""What stands between a clock and its offset is not looked at."""

from datetime import time as clock
for s in ["11:43:07.12345678:Z","11:43:07.12345678x+01:00","11:43:07.123xZ","11:43:07.123456xyzZ","11:43:07xZ","11:43xZ","11xZ","11:43:07:Z","11:43:07.Z","11:43:07.1234Z","11:43:07.12:Z","114307.123456xZ","11:43:Z","11:Z","1143:Z","11430:Z","11:43:07,123456789Z","11:43:07.123456789:","11:43:07.123456:", "11:43:07.123456:+05:00:07.123456x", "11:43:07.123456+05:00:07.123456x","11:43:07.123456:Z:", "T11:43Z", "11:43:07.123456 Z", "11:43:07.123456\0Z","11:43:07+05:00:07:","11:43:07+05:00:07.1234567"]:
    try:
        print(repr(clock.fromisoformat(s)))
    except ValueError as e:
        print(e)
for s in ["11:43\0","11:43:07.5\0","11:43:07:123","114307123","11:43:07.123456\0x","11:43:07.1\0x","11:43:07.123456\0+01:00\0", "11", "11:", "11:4", "11:43:0", "", "Z", "+", "1143.5", "11.5Z", "11:43.25"]:
    try:
        print(repr(clock.fromisoformat(s)))
    except ValueError as e:
        print(e)

# expect: datetime.time(11, 43, 7, 123456, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, 7, 123456, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
# expect: Invalid isoformat string: '11:43:07.123xZ'
# expect: datetime.time(11, 43, 7, 123456, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, 7, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 0, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, 7, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, 7, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, 7, 123400, tzinfo=datetime.timezone.utc)
# expect: Invalid isoformat string: '11:43:07.12:Z'
# expect: datetime.time(11, 43, 7, 123456, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 0, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, tzinfo=datetime.timezone.utc)
# expect: Invalid isoformat string: '11430:Z'
# expect: datetime.time(11, 43, 7, 123456, tzinfo=datetime.timezone.utc)
# expect: Invalid isoformat string: '11:43:07.123456789:'
# expect: Invalid isoformat string: '11:43:07.123456:'
# expect: Invalid isoformat string: '11:43:07.123456:+05:00:07.123456x'
# expect: Invalid isoformat string: '11:43:07.123456+05:00:07.123456x'
# expect: Invalid isoformat string: '11:43:07.123456:Z:'
# expect: datetime.time(11, 43, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, 7, 123456, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, 7, 123456, tzinfo=datetime.timezone.utc)
# expect: Invalid isoformat string: '11:43:07+05:00:07:'
# expect: datetime.time(11, 43, 7, tzinfo=datetime.timezone(datetime.timedelta(seconds=18007, microseconds=123456)))
# expect: datetime.time(11, 43)
# expect: Invalid isoformat string: '11:43:07.5\x00'
# expect: datetime.time(11, 43, 7, 123000)
# expect: datetime.time(11, 43, 7, 123000)
# expect: datetime.time(11, 43, 7, 123456)
# expect: Invalid isoformat string: '11:43:07.1\x00x'
# expect: datetime.time(11, 43, 7, 123456, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600)))
# expect: datetime.time(11, 0)
# expect: Invalid isoformat string: '11:'
# expect: Invalid isoformat string: '11:4'
# expect: Invalid isoformat string: '11:43:0'
# expect: Invalid isoformat string: ''
# expect: Invalid isoformat string: 'Z'
# expect: Invalid isoformat string: '+'
# expect: datetime.time(11, 43, 0, 500000)
# expect: datetime.time(11, 0, 0, 500000, tzinfo=datetime.timezone.utc)
# expect: datetime.time(11, 43, 0, 250000)
