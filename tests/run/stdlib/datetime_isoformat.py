# fromisoformat and isoformat: all forms that 3.11 reads, and a grid of texts that are nearly of one
import random
from datetime import date, datetime, time, timedelta, timezone

random.seed(11)


def tried(f, *args):
    try:
        return str(f(*args))
    except (TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


dates = ["2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024W09", "0001-01-01", "9999-12-31", "2020-W53-7", "0000-W10-4", "0000-W53-1", "9999-W52-7", "0000-01-01"]
clocks = ["", "13", "13:45", "1345", "13:45:10", "134510", "13:45:10.5", "134510,123456", "13:45:10.1234567", "24:00", "00:00:00.000"]
zones = ["", "Z", "+00:00", "-00:00", "+02", "-0230", "+02:30:15", "-023015.000004", "+23:59:59.999999", "+24:00", "-25"]
for d in dates:
    row = [tried(date.fromisoformat, d)]
    for c in clocks:
        for z in zones:
            for separator in "T é":
                row.append(tried(datetime.fromisoformat, d + separator + c + z) if c + z else tried(datetime.fromisoformat, d))
    print(*row)
for c in clocks:
    print(*(tried(time.fromisoformat, start + c + z) for z in zones for start in ("", "T")))
# One character replaced, put in, taken out or cut off
good = ["2024-02-29T13:45:10.123456+02:30", "20240229T134510.5Z", "2024-W09-4 13:45-05", "2024W09T13", "13:45:10.123456+02:30:15.000001", "T134510-01", "2024-02-29"]
for text in good:
    for _ in range(250):
        at = random.randrange(len(text))
        c = random.choice("0123456789-:.,+ZTW \x00é€\ud800x")
        kind = random.randrange(4)
        if kind == 0:
            odd = text[:at] + c + text[at + 1 :]
        elif kind == 1:
            odd = text[:at] + c + text[at:]
        elif kind == 2:
            odd = text[:at] + text[at + 1 :]
        else:
            odd = text[:at]
        print(ascii(odd), *(tried(f, odd).encode("ascii", "backslashreplace").decode() for f in (date.fromisoformat, time.fromisoformat, datetime.fromisoformat)))
for f in (date.fromisoformat, time.fromisoformat, datetime.fromisoformat):
    print(*(tried(f, bad) for bad in (None, 1, b"2024-01-01", date.min)))
# There and back
for n in range(300):
    x = datetime.min + timedelta(days=random.randrange(3652058), seconds=random.randrange(86400), microseconds=random.choice((0, 5, 120000, 999999)))
    if n % 3:
        x = x.replace(tzinfo=timezone(timedelta(seconds=random.choice((0, 3600, -5400, 12345, -86399)))))
    assert datetime.fromisoformat(x.isoformat()) == x and datetime.fromisoformat(str(x)) == x, x
    assert time.fromisoformat(x.timetz().isoformat()) == x.timetz() and date.fromisoformat(x.date().isoformat()) == x.date()
specs = ["auto", "hours", "minutes", "seconds", "milliseconds", "microseconds"]
utc = timezone.utc
for x in (datetime(2024, 2, 29, 13, 45, 10, 123456), datetime(1, 1, 1), datetime(2024, 2, 29, 1, 2, 3, 999, tzinfo=utc), datetime(99, 1, 1, 0, 0, 0, 1, tzinfo=timezone(-timedelta(hours=3, seconds=7)))):
    print(str(x), repr(x), *(x.isoformat(timespec=s) for s in specs), x.isoformat(" "), x.isoformat("é", "hours"), x.isoformat(sep="€"), x.isoformat("\U0001f600"))
    t = x.timetz()
    print(str(t), repr(t), *(t.isoformat(s) for s in specs), tried(t.isoformat, None), tried(x.isoformat, "x", None))
x = datetime(2024, 1, 1)
for bad in (("ab",), ("",), (1,), (None,), ("T", "days"), ("T", 5), ("T", "\ud800"), ("T", "auto\0"), ("T", "auto", 1), (b"T",)):
    print(tried(x.isoformat, *bad), tried(x.time().isoformat, *bad[1:]))
