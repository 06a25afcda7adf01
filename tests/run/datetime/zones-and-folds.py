"""Zones of times, and the order in which repr shows zone and fold."""

from datetime import *
print(datetime.__mro__, time.__mro__, datetime.__bases__, time.__bases__)
d = datetime(2020, 1, 2, 3, 4, 5, 6, tzinfo=timezone.utc, fold=1)
print(repr(d), d.utcoffset(), d.tzname(), d.dst(), repr(d.timetz()), repr(time(1, 2)), d.time().utcoffset())
class Z(tzinfo):
    def utcoffset(self, t): return timedelta(hours=2 if t else 1)
    def tzname(self, t): return str(t is None)
    def dst(self, t): return timedelta(0)
print(datetime(2020, 1, 2, tzinfo=Z()).isoformat(), time(1, tzinfo=Z()).isoformat(), time(1, tzinfo=Z()).tzname())

# expect: (<class 'datetime.datetime'>, <class 'datetime.date'>, <class 'object'>) (<class 'datetime.time'>, <class 'object'>) (<class 'datetime.date'>,) (<class 'object'>,)
# expect: datetime.datetime(2020, 1, 2, 3, 4, 5, 6, fold=1, tzinfo=datetime.timezone.utc) 0:00:00 UTC None datetime.time(3, 4, 5, 6, tzinfo=datetime.timezone.utc, fold=1) datetime.time(1, 2) None
# expect: 2020-01-02T00:00:00+02:00 01:00:00+01:00 True
