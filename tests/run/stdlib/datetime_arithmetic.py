# datetime, a little of everything
from datetime import date, datetime, time, timedelta, timezone, tzinfo, MINYEAR, UTC
import datetime as dt
d = date(2024, 2, 29)
print(d, repr(d), d.isoformat(), d.weekday(), d.toordinal(), d.strftime("%Y/%m/%d %a %b %j") if 0 else '', d + timedelta(days=1), d - date(2023,1,1), d.replace(year=2020), d < date(2025,1,1), hash(d)==hash(date(2024,2,29)))
t = timedelta(days=1, hours=2, minutes=3, seconds=4, microseconds=5)
print(t, repr(t), t.total_seconds(), -t, t*2, t/2, t//timedelta(hours=1), divmod(t, timedelta(hours=5)), abs(-t), t % timedelta(hours=1), bool(timedelta()), timedelta(milliseconds=1.5), timedelta.max)
x = datetime(2024, 2, 29, 13, 45, 10, 123456)
print(x, repr(x), x.isoformat(), x.isoformat(' ', 'minutes'), x.date(), x.time(), x + t, x - datetime(2020,1,1), x.replace(hour=1), x.ctime())
u = datetime(2024,2,29,12,0,tzinfo=timezone.utc)
print(u, repr(u), u.utcoffset(), u.tzname(), u.astimezone(timezone(timedelta(hours=5, minutes=30))), u.timestamp(), datetime.fromtimestamp(0, timezone.utc), datetime.utcfromtimestamp(86400*365))
print(timezone(timedelta(hours=-3)), repr(timezone(timedelta(hours=1), "X")), timezone.utc, UTC)
print(datetime.fromisoformat("2024-01-02T03:04:05.678+02:00"), date.fromisoformat("2024-01-02"), time.fromisoformat("04:05:06"), date.fromordinal(738000), date.fromisocalendar(2024, 9, 4))
for f in (lambda: date(2023,2,29), lambda: datetime(2024,1,1,25), lambda: u < x, lambda: date.fromisoformat("x"), lambda: u - x, lambda: date(1,1,1) - timedelta(1), lambda: time(25)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
tm = time(1,2,3,4)
print(tm, repr(tm), tm.replace(minute=5), tm < time(2), tm.isoformat('milliseconds'), time(0), bool(time(0)))
print(f"{d:%Y-%m-%d}", f"{x:%H:%M:%S.%f}", x.strftime("%d.%m.%y %I %p %A %B %w %%"), d.timetuple()[:3], x.timetuple().tm_yday, x.utctimetuple()[:6])
print(sorted([date(2024,1,2), date(2023,5,6)]), max(x, datetime(2025,1,1)), x == datetime(2024,2,29,13,45,10,123456), d == x, d != 3)
class TZ(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return "TZ2"
z = datetime(2024,5,6,7,8,tzinfo=TZ())
print(z, z.tzname(), z.dst(), z == u, z - u, z.astimezone(timezone.utc))
print(isinstance(x, date), issubclass(datetime, date), date.today().year > 2000, datetime.now().year > 2000, date.min, date.max, datetime.resolution)
