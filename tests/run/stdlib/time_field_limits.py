"""Which fields of time tuples `asctime` and `strftime` take."""

import time


def attempt(f, *args):
    try:
        return f(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


base = (1900, 1, 1, 0, 0, 0, 0, 1, -1)
LEAST, MOST = -(2**31), 2**31 - 1
for i, values in enumerate([
    (-1, 0, 99, 10000, MOST + 1, LEAST, LEAST + 1899), (-1, 0, 13, 12, MOST, LEAST), (-1, 0, 31, 32), (-1, 0, 23, 24), (-1, 59, 60),
    (-1, 60, 61, 62), (-2, -3, -1, 0, 6, 7, 8, -8, MOST, LEAST), (-1, 0, 365, 366, 367, LEAST), (-2, 2, LEAST, LEAST - 1),
]):  # fmt: skip
    for value in values:
        fields = base[:i] + (value,) + base[i + 1 :]
        print(fields, attempt(time.asctime, fields), attempt(time.strftime, "%m %d %H %M %S %a %w %j", fields))
