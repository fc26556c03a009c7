# Time zones: fixed ones, subclasses of tzinfo that answer oddly, and comparison, difference and hash by offset
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def tried(f, *args, **names):
    try:
        return f(*args, **names)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


hour = timedelta(hours=1)
zones = [timezone.utc, timezone(hour), timezone(-hour, "W"), timezone(timedelta(0), "zero"), timezone(timedelta(hours=5, minutes=30)),
         timezone(timedelta(seconds=1)), timezone(-timedelta(microseconds=1)), timezone.min, timezone.max, timezone(hour, "")]  # fmt: skip
print(UTC is timezone.utc, timezone(timedelta(0)) is UTC, timezone(hour) is timezone(hour), timezone(timedelta(0), "UTC") is UTC)
for z in zones:
    print(repr(z), str(z), z.tzname(None), z.utcoffset(None), z.dst(None), hash(z) == hash(z.utcoffset(None)), z.__getinitargs__(), [z == y for y in zones], z != zones[1])
    print(tried(z.fromutc, datetime(2024, 1, 1, tzinfo=z)), tried(z.tzname, 1), tried(z.utcoffset, "x"), tried(z.dst, date.min), tried(z.fromutc, None))
for bad in ((), (1,), (None,), (hour, 1), (hour, None), (hour, "a", "b"), (24 * hour,), (-24 * hour,), (timedelta.max,)):
    print(tried(timezone, *bad))
print(tried(timezone, offset=hour, name="n"), tried(timezone, hour, nam="n"), timezone(hour) == hour, timezone(hour) == None, tried(lambda: zones[0] < zones[1]))
print(tried(lambda: type("Z", (timezone,), {})), tried(tzinfo().utcoffset, None), tried(tzinfo().tzname, None), tried(tzinfo().dst, None))


class Says(tzinfo):
    def __init__(self, offset, dst=None, name=None):
        self.answers = offset, dst, name
        self.asked = []

    def utcoffset(self, dt):
        self.asked.append("offset" if dt is None else "offset of " + type(dt).__name__)
        return self.answers[0]

    def dst(self, dt):
        self.asked.append("dst")
        return self.answers[1]

    def tzname(self, dt):
        self.asked.append("name")
        return self.answers[2]

    def __repr__(self):
        return "Says" + repr(self.answers)


class Whole(timedelta):
    pass


odd = [
    Says(None), Says(hour, hour, "H"), Says(-hour, timedelta(0), "%Y%"), Says(Whole(0, 5), Whole(0), ""), Says(1, 2, 3), Says("x", b"", None),
    Says(24 * hour, 24 * hour), Says(-24 * hour, -24 * hour, "n"), Says(timedelta(0, 0, 1), None, "\u20ac"), Says(timedelta(-1, 0, 1), timedelta(1, 0, -1)),
]  # fmt: skip
for z in odd:
    x = datetime(2024, 2, 29, 23, 30, 15, 5, tzinfo=z)
    t = x.timetz()
    for f in (x.utcoffset, x.dst, x.tzname, x.isoformat, x.__str__, x.__repr__, x.timestamp, x.utctimetuple, x.timetuple, x.__hash__, t.utcoffset, t.dst, t.tzname,
              t.isoformat, t.__hash__, t.__repr__):  # fmt: skip
        result = tried(f)
        print(type(result).__name__ if "hash" in f.__name__ and z.answers[0] is None else result, end="; ")
    print(tried(x.strftime, "%z|%Z|%f|%H"), tried(t.strftime, "%z|%Z|%f|%%z%"), tried(x.astimezone, UTC), tried(UTC.fromutc, x), tried(z.fromutc, x), tried(tzinfo.fromutc, z, x))
    print(z.asked)
    z.asked.clear()
print(Says(Whole(0, 5)).utcoffset(None).__class__, datetime(1, 1, 1, tzinfo=odd[3]).utcoffset().__class__)

moments = [datetime(2024, 1, 1, h, tzinfo=z) for h in (0, 1) for z in (None, UTC, zones[1], zones[2], zones[4], odd[0], odd[1], odd[2])]
moments += [datetime.min, datetime.max, datetime.min.replace(tzinfo=zones[1]), datetime.max.replace(tzinfo=zones[2])]
for a in moments:
    row = []
    for b in moments:
        row += [a == b, a != b, tried(lambda: a < b), tried(lambda: a >= b), tried(lambda: a - b)]
        assert (hash(a) == hash(b)) >= (a == b)
    print(*row)
clocks = [x.timetz() for x in moments[:16]] + [time(1, 0, 0, 5, tzinfo=odd[8]), time(1, 0, 0, 4, tzinfo=UTC), time(0, tzinfo=zones[8])]
for a in clocks:
    row = []
    for b in clocks:
        row += [a == b, a != b, tried(lambda: a < b), tried(lambda: a >= b)]
        assert (hash(a) == hash(b)) >= (a == b) or a.tzinfo is odd[8] or b.tzinfo is odd[8]
    print(*row, hash(a) if a.utcoffset() is not None else "")
for z in odd:
    z.asked.clear()
a, b = datetime(2024, 1, 1, tzinfo=odd[1]), datetime(2024, 1, 1, tzinfo=odd[2])
print(a == b, a < b, a - b, a == a, a < a.replace(hour=1), hash(a) == hash(a), a == b - 2 * hour, odd[1].asked, odd[2].asked)
day = date(2024, 1, 1)
for x in (datetime(2024, 1, 1), a):
    print(x == day, day == x, x != day, day != x, tried(lambda: x < day), tried(lambda: day <= x), tried(lambda: x - day), tried(lambda: day - x), date.__eq__(day, x), date.__lt__(day, x), date.__sub__(x, day))
print(datetime.combine(day, time(5)) == datetime(2024, 1, 1, 5), time(1) == 1, tried(lambda: time(1) < day), a == None, a != "x", tried(lambda: a < 5), tried(lambda: [] > a))
for bad in (1, "UTC", tzinfo, object()):
    for f in (lambda: datetime(1, 1, 1, tzinfo=bad), lambda: time(tzinfo=bad), lambda: a.replace(tzinfo=bad), lambda: time(1).replace(tzinfo=bad), lambda: a.astimezone(bad),
              lambda: datetime.now(bad), lambda: datetime.fromtimestamp(0, bad), lambda: datetime.combine(day, time(1), bad)):  # fmt: skip
        print(tried(f), end="; ")
    print()


# Clocks that are set back an hour, at 02:00 of the 7th: fold says which of two times is meant.
class Falls(tzinfo):
    def utcoffset(self, dt):
        if dt is None:
            return None
        turns = datetime(dt.year, dt.month, 7, 1)
        n = dt.replace(tzinfo=None, fold=0)
        if n < turns or (n < turns + hour and not dt.fold):
            return 2 * hour
        return hour

    def dst(self, dt):
        return self.utcoffset(dt) - hour

    def tzname(self, dt):
        return "S" if self.dst(dt) else "N"

    def __repr__(self):
        return "falls"

    def fromutc(self, dt):
        n = dt.replace(tzinfo=None)
        turns = datetime(dt.year, dt.month, 7)
        return (dt + (2 * hour if n < turns else hour)).replace(fold=int(turns <= n < turns + hour))


falls = Falls()
utc = datetime(2024, 3, 6, 22, 30, tzinfo=UTC)
for n in range(7):
    x = (utc + n * hour / 2).astimezone(falls)
    other = x.replace(fold=1 - x.fold)
    print(x, repr(x), x.fold, x.tzname(), x == utc + n * hour / 2, utc + n * hour / 2 == x, x == other, x.astimezone(UTC), hash(x) == hash(other), x - other, other < x)
    print(x.time().fold, x.timetz().fold, x.date(), x.astimezone(falls) is x, x.replace(minute=5).fold, (x + hour).fold, x.timestamp(), other.timestamp(), x.timetuple().tm_isdst)
print(datetime(2024, 3, 7, 1, 30, fold=1), repr(time(1, fold=1)), repr(time(1, tzinfo=UTC, fold=1)), time(1, fold=1) == time(1), datetime(1, 1, 1, fold=1) == datetime(1, 1, 1))


# The way from UTC that tzinfo has for those that only know their offsets
class Summer(Says):
    def dst(self, dt):
        return hour if 4 <= dt.month <= 9 else timedelta(0)

    def utcoffset(self, dt):
        return -5 * hour + self.dst(dt)


summer = Summer(None)
for month in range(1, 13):
    x = datetime(2024, month, 1, 3, tzinfo=UTC).astimezone(summer)
    print(x, x.dst(), x.astimezone(UTC))
print(tried(summer.fromutc, datetime(2024, 1, 1)), tried(summer.fromutc, 5), tried(datetime.min.replace(tzinfo=summer).astimezone, UTC), tried(datetime.max.replace(tzinfo=summer).astimezone, UTC))
