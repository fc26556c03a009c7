# strftime, strptime, ctime and format(): directives of all kinds on a grid of moments
from datetime import UTC, date, datetime, time, timedelta, timezone


def tried(f, *args, **names):
    try:
        return f(*args, **names)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


moments = [datetime(2024, 2, 29, 13, 45, 10, 123456), datetime(1999, 12, 31, 0, 0, 0, 7, tzinfo=UTC), datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999),
           datetime(2023, 1, 1, 12, tzinfo=timezone(-timedelta(hours=3, minutes=30, seconds=15), "a%b%")), datetime(1970, 1, 1, 1, 1, 1, tzinfo=timezone(timedelta(microseconds=-1)))]  # fmt: skip
directives = "aAbBcdHIjmMpSUwWxXyYCDeFGghklnPrRstTuVfzZ%"
for x in moments:
    print(*(tried(x.strftime, "%" + c) if c not in "s" else "" for c in directives), sep="|")
    print(*(tried(x.date().strftime, "%" + c) if c not in "s" else "" for c in directives), sep="|")
    print(*(tried(x.timetz().strftime, "%" + c) if c not in "s" else "" for c in directives), sep="|")
    print(x.ctime(), x.date().ctime(), f"{x:%Y-%m-%dT%H:%M:%S.%f%z}", f"{x}", f"{x.date():%d.%m.%y}", f"{x.time():%H%M}", format(x, ""), x.strftime(""))
x = moments[1]
for f in ("%", "%%", "%%f", "%%%f", "a%", "%f%f|%z%z|%Z%Z", "é%Yü", "€ %H", "\U0001f600%d", "%Y\0%m", "\0", "a\0b%", "%E", "%Ey %Od", "%_d %-d %05d", "%q", "%\n", "100%f%%", "x" * 300 + "%Y", "%f" * 50):
    print(ascii(tried(x.strftime, f)), ascii(tried(x.date().strftime, f)), ascii(tried(x.time().strftime, f)))
for f in (1, None, b"%Y", "\ud800"):
    print(tried(x.strftime, f), tried(x.date().__format__, f), tried(x.time().__format__, f))
print(tried(x.strftime), tried(x.strftime, "a", "b"), tried(x.strftime, fmt="%Y"), x.strftime(format="%Y"), tried(x.__format__), tried(x.__format__, "a", "b"))

texts = [
    ("2024-02-29 13:45:10", "%Y-%m-%d %H:%M:%S"), ("29/Feb/24 01:05 PM", "%d/%b/%y %I:%M %p"), ("Thursday, February 29 2024", "%A, %B %d %Y"), ("2024 060", "%Y %j"),
    ("13:45:10.12", "%H:%M:%S.%f"), ("2024-02-29T13:45:10.123456+0230", "%Y-%m-%dT%H:%M:%S.%f%z"), ("2024-02-29 Z", "%Y-%m-%d %z"), ("2024-02-29 -03:30:15.000004", "%Y-%m-%d %z"),
    ("2024-02-29 UTC", "%Y-%m-%d %Z"), ("2024 09 4", "%G %V %u"), ("2024 8 4", "%Y %U %w"), ("2024 9 0", "%Y %W %w"), ("Thu Feb 29 13:45:10 2024", "%c"), ("02/29/24", "%x"), ("13:45:10", "%X"),
    ("100%", "100%%"), ("  2024", " %Y"), ("2024-02-30", "%Y-%m-%d"), ("2023-02-29", "%Y-%m-%d"), ("24", "%Y"), ("2024-13", "%Y-%m"), ("2024x", "%Y"), ("x", "%q"), ("x", "%"), ("", ""), ("2024 54", "%Y %V"),
    ("25:00", "%H:%M"), ("12 AM", "%I %p"), ("12 PM", "%I %p"), ("69 68", "%y %d"), ("68", "%y"), ("69", "%y"), ("+25:00", "%z"), ("2024-W09-4", "%G-W%V-%u"), ("1", "%j"), ("Feb 29", "%b %d"), ("1:2:3", "%H:%M:%S"),
]  # fmt: skip
for text, form in texts:
    result = tried(datetime.strptime, text, form)
    print(text, "|", form, "|", result, repr(getattr(result, "tzinfo", "")))
for f in ((1, "%Y"), ("2024", 5), ("a",), (), ("a", "b", "c"), (None, None)):
    print(tried(datetime.strptime, *f))


class Mine(datetime):
    pass


print(repr(Mine.strptime("2024-02-29", "%Y-%m-%d")), type(Mine.strptime("01", "%d")))
for n in range(0, 3600000, 91301):
    x = datetime.min + timedelta(n, n, n)
    if x.year >= 1000:
        form = ("%Y-%m-%d %H:%M:%S.%f", "%d %B %Y %I:%M:%S %p %f", "%Y %j %H %M %S %f", "%G %V %u %H:%M:%S %f")[n % 4]
        assert datetime.strptime(x.strftime(form), form) == x, (x, form)
    print(x.strftime("%a %d %b %Y %j %U %W %V %G %u %w %y %C %H:%M:%S.%f"), x.ctime())
