from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones
from datetime import datetime, timedelta, timezone
dt = datetime(2020, 10, 31, 12, tzinfo=ZoneInfo("America/Los_Angeles"))
print(dt, dt.tzname(), dt.utcoffset())
dt_add = dt + timedelta(days=1)
print(dt_add, dt_add.tzname())
print(dt.astimezone(ZoneInfo("Europe/Berlin")))
print(repr(ZoneInfo("Europe/Berlin")), str(ZoneInfo("UTC")))
print(ZoneInfo("Europe/Berlin") is ZoneInfo("Europe/Berlin"))
try:
    ZoneInfo("No/Such")
except ZoneInfoNotFoundError as e:
    print("nf", e)
d = datetime(2020, 11, 1, 1, tzinfo=ZoneInfo("America/Los_Angeles"))
print(d, d.replace(fold=1))
u = datetime(2020, 11, 1, 8, tzinfo=timezone.utc)
print([str((u+timedelta(hours=i)).astimezone(ZoneInfo("America/New_York"))) for i in range(-4,4)])
print(datetime(2500,7,1,tzinfo=ZoneInfo("Europe/Paris")).isoformat())
print("Europe/Rome" in available_timezones(), len(available_timezones())>300)
import pickle
print(pickle.loads(pickle.dumps(ZoneInfo("Asia/Tokyo"))) is ZoneInfo("Asia/Tokyo"))
