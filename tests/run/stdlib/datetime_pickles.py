# pickle, copy and json of dates, times and differences: every protocol, state of old pickles, subclasses
import copy
import json
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


class Zone(tzinfo):
    def __init__(self, minutes=90):
        self.minutes = minutes

    def utcoffset(self, dt):
        return timedelta(minutes=self.minutes)

    def tzname(self, dt):
        return str(self.minutes)

    def dst(self, dt):
        return timedelta(0)


class Needs(Zone):
    def __getinitargs__(self):
        return (self.minutes,)


class Day(date):
    def __reduce__(self):
        return Day, (self.year, self.month, self.day)


class Plain(datetime):
    pass


class Long(timedelta):
    pass


zone = Zone()
values = [
    date(2024, 2, 29), date.min, date.max, datetime(2024, 2, 29, 13, 45, 10, 123456), datetime.min, datetime.max, datetime(2024, 1, 2, tzinfo=UTC), datetime(2024, 1, 2, 3, fold=1),
    datetime(2024, 1, 2, 3, fold=1, tzinfo=timezone(timedelta(hours=-7), "M")), datetime(2024, 1, 2, tzinfo=zone), time(), time.max, time(1, 2, 3, 4), time(1, fold=1), time(5, tzinfo=UTC),
    time(5, 6, tzinfo=zone, fold=1), timedelta(0), timedelta(-1, 5, 7), timedelta.max, timedelta.min, UTC, timezone(timedelta(0, 5400)), timezone(timedelta(0, 1), "n"), timezone.min,
    Day(2024, 3, 1), Plain(2024, 3, 1, 5), Long(5),
]  # fmt: skip
for x in values:
    for protocol in range(6):
        data = pickle.dumps(x, protocol)
        y = pickle.loads(data)
        assert type(y) is type(x) and getattr(y, "fold", 0) == (getattr(x, "fold", 0) if protocol > 3 or getattr(y, "fold", 0) else 0)
        if getattr(x, "tzinfo", None) is not zone:
            assert y == x, (x, protocol)
        else:
            assert y.tzinfo.__dict__ == zone.__dict__ and y.replace(tzinfo=None) == x.replace(tzinfo=None)
    print(repr(x).partition("<")[0], pickle.dumps(x, 2)[:90], str(x.__reduce__()).partition("<__main__")[0], str(x.__reduce_ex__(4)).partition("<__main__")[0])
    for made in (copy.copy(x), copy.deepcopy(x)):
        assert made == x or getattr(x, "tzinfo", None) is zone and made.replace(tzinfo=None) == x.replace(tzinfo=None)
        assert type(made) is type(x)
assert pickle.loads(pickle.dumps(UTC)) is UTC and copy.copy(UTC) is UTC and copy.deepcopy(UTC) is UTC
for z in (zone, Needs(-30), tzinfo()):
    for protocol in range(6):
        y = pickle.loads(pickle.dumps(z, protocol))
        print(type(y).__name__, y.__dict__ if type(y) is not tzinfo else "", end=" ")
    print(str(z.__reduce__()[1:]), type(copy.deepcopy(z)).__name__)
both = [values[0], values[0], {"d": values[3]}]
a, b, c = pickle.loads(pickle.dumps(both))
print(a is b, c, copy.deepcopy(both) == both, copy.deepcopy(both)[0] is not None)
# What other pickles call the classes with
state = b"\x07\xe8\x02\x1d"
print(date(state), date(state.decode("latin-1")), datetime(state + b"\x0d\x2d\x0a\x01\xe2\x40"), datetime(b"\x07\xe8\x82\x1d\x0d\x2d\x0a\x01\xe2\x40", UTC).fold, time(b"\x0d\x2d\x0a\x01\xe2\x40"), repr(time(b"\x8d\x2d\x0a\x01\xe2\x40", UTC)))
print(repr(datetime((state + b"\x0d\x2d\x0a\x01\xe2\x40").decode("latin-1"), None)), repr(time("\x0d\x2d\x0a\x01\xe2\x40")), Plain(state + b"\x0d\x2d\x0a\x01\xe2\x40"), type(Day(state)))
print(pickle.loads(b"cdatetime\ndate\n(S'\\x07\\xe8\\x02\\x1d'\ntR.", encoding="latin1"), pickle.loads(b"\x80\x03cdatetime\ntimedelta\nK\x01K\x02K\x03\x87R."))
for f, args in ((date, (b"abc",)), (date, (b"\x07\xe8\x0d\x01",)), (date, (state, 1)), (date, ("\u20ac" * 4,)), (date, ("\x07\u20ac\x01\x01",)), (datetime, (state,)), (datetime, (state + bytes(6), 5)),
                (datetime, (state + bytes(6), UTC, 1)), (datetime, (b"\x07\xe8\x00\x1d" + bytes(6),)), (time, (b"\x18" + bytes(5),)), (time, (bytes(6), "x")), (time, (bytes(5),)), (time, ("\u20ac" * 6,)), (datetime, ("\x07\xe8\x02\x1d" + "\u20ac" * 6,)), (time, ("\0" + "\u20ac" * 5,))):  # fmt: skip
    try:
        print(f(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
# json
try:
    json.dumps({"when": values[0]})
except TypeError as e:
    print(e)
print(json.dumps({"when": values[3], "each": values[:3], "how": timedelta(5)}, default=str), json.dumps(values[6], default=lambda x: x.isoformat()))


class Encoder(json.JSONEncoder):
    def default(self, x):
        return x.isoformat() if isinstance(x, (date, time)) else x.total_seconds() if isinstance(x, timedelta) else super().default(x)


print(json.dumps([values[3], values[12], timedelta(1, 0, 5)], cls=Encoder))
try:
    json.dumps({date.min: 1})
except TypeError as e:
    print(e)
