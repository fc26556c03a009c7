# Days, weeks and ordinals of datetime.date: generated grids of all of the calendar
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

print(MINYEAR, MAXYEAR, date.min, date.max, date.resolution)
day = timedelta(days=1)
mix = 0
for start in (1, 145000, 146090, 577700, 693500, 719100, 730400, 735000, 767000, 3652000):
    for ordinal in range(start, start + 60):
        d = date.fromordinal(ordinal)
        assert d.toordinal() == ordinal and (ordinal == 1 or d - day == date.fromordinal(ordinal - 1))
        assert date(d.year, d.month, d.day) == d and not date(d.year, d.month, d.day) != d
        iso = d.isocalendar()
        assert date.fromisocalendar(*iso) == d and iso.weekday == d.isoweekday() == d.weekday() + 1
        assert date.fromisoformat(str(d)) == d == date.fromisoformat(str(d).replace("-", ""))
        assert date.fromisoformat(f"{iso.year:04}-W{iso.week:02}-{iso.weekday}") == d
        mix = (mix * 31 + d.year * 400 + d.month * 31 + d.day + iso.week * 7 + d.timetuple().tm_yday) % 1000000007
    print(d, d.isocalendar(), d.timetuple(), d.ctime(), mix)
for ordinal in range(1, 3652060, 997):
    d = date.fromordinal(ordinal)
    assert d.toordinal() == ordinal and datetime.fromordinal(ordinal).date() == d
    mix = (mix * 31 + d.year * 400 + d.month * 31 + d.day + d.weekday() + d.isocalendar().week) % 1000000007
print(mix)
for year in (1, 4, 100, 400, 1900, 1999, 2000, 2004, 2023, 2024, 2100, 9999):
    lengths = []
    for month in range(1, 13):
        last = 28
        while True:
            try:
                date(year, month, last + 1)
            except ValueError as e:
                lengths.append(last)
                assert str(e) == "day is out of range for month"
                break
            last += 1
    weeks = 0
    for week in range(0, 55):
        try:
            date.fromisocalendar(year, week, 1)
        except ValueError as e:
            message = str(e)
        else:
            weeks += 1
    print(year, lengths, weeks, message)
for year, month, d in ((0, 1, 1), (10000, 1, 1), (-5, 1, 1), (2024, 0, 1), (2024, 13, 1), (2024, 1, 0), (2024, 4, 31), (0, 0, 0)):
    try:
        date(year, month, d)
    except ValueError as e:
        print(e)
iso = date(2024, 12, 30).isocalendar()
print(iso, tuple(iso), iso[0], iso.year, iso.week, iso.weekday, iso == (2025, 1, 1), type(iso).__name__, len(iso), hash(iso) == hash((2025, 1, 1)))
print(type(iso)(1, -5, True), type(iso)(week=2, year=1, weekday=9), type(iso).__mro__, iso.__reduce__(), isinstance(iso, tuple))
a, b = date(2024, 2, 29), date(2023, 2, 28)
print(a - b, b - a, a + timedelta(365), a - timedelta(-1, -1), a + timedelta(hours=47), timedelta(weeks=1) + a)
print(a > b, a >= b, a < b, a <= b, a == b, a != b, a == a.replace(), max(a, b), sorted([a, b, date.min]))
print(a.replace(2020), a.replace(month=3), a.replace(day=1), a.replace(year=2000, day=3), repr(a), f"{a}", f"{a!r:>26}|")
for delta in (timedelta(1), timedelta(-1), timedelta(3652059), timedelta(-3652059), timedelta.max, timedelta.min):
    for d in (date.min, date.max, a):
        try:
            print(d + delta, end=" ")
        except OverflowError as e:
            print(e, end="; ")
print()
print({date(2024, 1, n % 3 + 1): n for n in range(9)}, len({date(2000 + n % 7, 1, 1) for n in range(50)}))
match a:
    case date(year=2024, month=m):
        print("month", m)
