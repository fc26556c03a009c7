# Subclasses of the classes of datetime: what operators and class methods make of them, and whose methods they call
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


def tried(f, *args, **names):
    try:
        return f(*args, **names)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Day(date):
    calls = []

    def __new__(cls, *args, **names):
        cls.calls.append(args)
        self = super().__new__(cls, *args, **names)
        self.extra = len(args)
        return self

    def __init__(self, *args):
        self.calls.append("init")

    def tick(self):
        return self + timedelta(days=1)


def shown(x):
    calls, Day.calls[:] = Day.calls[:], []
    return type(x).__name__, str(x), repr(x), getattr(x, "extra", "-"), calls


d = Day(2024, 2, 28)
print(shown(d), shown(d.tick().tick()), shown(d - timedelta(1)), shown(timedelta(1) + d), shown(d.replace(day=5)), d - date(2024, 1, 1), date(2024, 3, 1) - d)
print(shown(Day.fromordinal(738000)), shown(Day.fromisoformat("2024-02-29")), shown(Day.fromisocalendar(2024, 9, 4)), shown(Day.fromtimestamp(86400 * 365)), type(Day.today()).__name__)
print(d == date(2024, 2, 28), date(2024, 2, 28) == d, hash(d) == hash(date(2024, 2, 28)), d < date.max, Day.min, type(Day.min), Day.resolution, {date(2024, 2, 28): 1}[d])
d.min = "own"
d.anything = [1]
print(d.min, d.__dict__, tried(setattr, d, "year", 5), isinstance(d, date), issubclass(Day, date), Day.mro())
Day.calls.clear()
print(shown(d.replace()), d.replace().__dict__)


class Shouts(datetime):
    """Overrides much."""

    def isoformat(self, *args, **names):
        return "ISO" + super().isoformat(*args, **names)

    def strftime(self, format):
        return "<" + super().strftime(format) + ">"

    def timetuple(self):
        return (2000, 1, 2, 3, 4, 5, 6, 7, 0)

    def utcoffset(self):
        return timedelta(hours=9)

    def __add__(self, other):
        return "add", super().__add__(other)

    def __rsub__(self, other):
        return "rsub"


s = Shouts(2024, 2, 29, 13, 45, 10, 123456, tzinfo=UTC)
print(str(s), f"{s}", f"{s:%Y %H %f %z}", s.strftime("%Y %Z"), datetime.strftime(s, "%Y-%j %f"), repr(s), s.utcoffset(), s.ctime(), datetime.isoformat(s))
print(s + timedelta(1), s - timedelta(1), datetime(2024, 2, 29, tzinfo=UTC) - s, timedelta(1) + s, s == datetime(2024, 2, 29, 13, 45, 10, 123456, UTC))
print(repr(s.replace(fold=1)), type(s.date()), type(s.time()), type(s.timetz()), type(s.astimezone(UTC)), type(s.astimezone(timezone(timedelta(1, -1)))))
print(Shouts.fromtimestamp(0, UTC), Shouts.utcfromtimestamp(0), Shouts.combine(date(2024, 1, 1), time(5, fold=1)).fold, Shouts.fromisoformat("2024-02-29T01:02+01:00"), Shouts.fromordinal(5), type(Shouts.now()), type(Shouts.utcnow()), type(Shouts.today()), type(Shouts.now(UTC)))


class Strict(datetime):
    def __new__(cls, year, month, day, *args, **names):
        made = super().__new__(cls, year, month, day, *args, **names)
        made.given = args, sorted(names)
        return made


x = Strict(2024, 10, 27, 1, fold=1)
print(tried(Strict.fromisoformat, "2024-01-01T01:75"), tried(Strict.fromisoformat, "2024-13-01T25:75:99"), tried(Strict.fromisoformat, "2024-01-01T01:02:99"))
for y in (x, x + timedelta(0), x.replace(hour=2), x - timedelta(hours=1), Strict.fromtimestamp(1.5, UTC), Strict.combine(x, x.time()), Strict.fromisoformat("2024-01-01"), Strict.fromordinal(1),
          Strict.fromisocalendar(2024, 1, 1)):  # fmt: skip
    print(type(y).__name__, y, y.fold, getattr(y, "given", None))


class NoArguments(date):
    def __new__(cls):
        return super().__new__(cls, 2000, 1, 1)


n = NoArguments()
print(n, tried(lambda: n + timedelta(1)), tried(NoArguments.fromordinal, 5), n.replace(day=3), type(n.replace(day=3)), tried(NoArguments.today))


class Elsewhere(date):
    def __new__(cls, *args):
        return args

    @classmethod
    def fromtimestamp(cls, stamp):
        return "stamp", type(stamp).__name__, cls.__name__


print(Elsewhere(1, 2, 3), Elsewhere.fromordinal(400), Elsewhere.today(), Elsewhere.fromisoformat("20240102"))


class Clock(time):
    def __str__(self):
        return f"{self.hour}h{self.minute:02}"

    def isoformat(self, timespec="auto"):
        return "clock " + super().isoformat(timespec)


c = Clock(13, 5, tzinfo=UTC)
print(c, repr(c), f"{c}", f"{c:%H}", format(c, ""), c.isoformat(), type(c.replace(minute=6)), c == time(13, 5, tzinfo=UTC), Clock.fromisoformat("01:02"), type(Clock.fromisoformat("01:02")), Clock.min, time.__str__(c), hash(c) == hash(time(13, 5, tzinfo=UTC)))


class Zone(tzinfo):
    offsets = {}

    def __init__(self, hours=0):
        self.hours = hours

    def utcoffset(self, dt):
        return timedelta(hours=self.hours)

    def tzname(self, dt):
        return f"Z{self.hours}"

    def dst(self, dt):
        return timedelta(0)

    def __eq__(self, other):
        return isinstance(other, Zone) and self.hours == other.hours

    def __hash__(self):
        return hash(self.hours)


a, b = datetime(2024, 1, 1, tzinfo=Zone(1)), datetime(2024, 1, 1, tzinfo=Zone(1))
print(a == b, a - b, hash(a) == hash(b), a.tzinfo == b.tzinfo, a.astimezone(b.tzinfo).tzinfo is b.tzinfo, a.astimezone(Zone(-3)), a.astimezone(UTC).isoformat())
print(Zone(2).__reduce__()[1:], tried(Zone(2).fromutc, a))


class Both(Day, metaclass=type):
    __slots__ = ()


class Slotted(datetime):
    __slots__ = ("note",)


z = Slotted(2024, 1, 1)
z.note = "n"
print(z.note, z, type(z + timedelta(1)), hasattr(z + timedelta(1), "note"), tried(setattr, z, "other", 1), Both(2024, 1, 1).extra)


# The reflected method of a subclass comes first; what declines leaves it to the other.
class Wide(timedelta):
    def __radd__(self, other):
        return "wide radd"

    def __rsub__(self, other):
        return "wide rsub"

    def __eq__(self, other):
        return "wide eq"

    __hash__ = timedelta.__hash__


class Other:
    def __add__(self, x):
        return "other add"

    def __radd__(self, x):
        return "other radd"

    def __rsub__(self, x):
        return "other rsub"

    def __lt__(self, x):
        return "other lt"

    def __gt__(self, x):
        return "other gt"

    def __eq__(self, x):
        return "other eq"

    def __rmul__(self, x):
        return "other rmul"

    def __rtruediv__(self, x):
        return "other rtruediv"

    def __rdivmod__(self, x):
        return "other rdivmod"


w, o = Wide(1), Other()
print(timedelta(1) + w, timedelta(1) - w, timedelta(1) == w, w == timedelta(1), date(2024, 1, 1) + w, date(2024, 1, 1) - w, datetime(2024, 1, 1) + w, w + date(2024, 1, 1))
for x in (date(2024, 1, 1), datetime(2024, 1, 1), time(1), timedelta(1), UTC):
    print(tried(lambda: x + o), o + x, tried(lambda: x - o), x < o, x > o, x == o, o == x, x != o, tried(lambda: x * o), tried(lambda: x / o), tried(divmod, x, o))
