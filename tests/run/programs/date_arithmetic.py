# Calendar arithmetic without any library: weekday, day number, month pages, Easter.
DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Date:
    def __init__(self, year, month, day):
        if not 1 <= month <= 12 or not 1 <= day <= self.days_in(year, month):
            raise ValueError(f"no such day: {year:04}-{month:02}-{day:02}")
        self.year, self.month, self.day = year, month, day

    @staticmethod
    def leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    @classmethod
    def days_in(cls, year, month):
        return DAYS[month - 1] + (month == 2 and cls.leap(year))

    @classmethod
    def from_ordinal(cls, n):
        year = n * 400 // 146097 + 1
        while cls(year, 1, 1).ordinal() > n:
            year -= 1
        n -= cls(year, 1, 1).ordinal()
        month = 1
        while n >= cls.days_in(year, month):
            n -= cls.days_in(year, month)
            month += 1
        return cls(year, month, n + 1)

    def ordinal(self):
        y = self.year - 1
        return (
            y * 365
            + y // 4
            - y // 100
            + y // 400
            + sum(self.days_in(self.year, m) for m in range(1, self.month))
            + self.day
        )

    def __add__(self, days):
        return Date.from_ordinal(self.ordinal() + days)

    def __sub__(self, other):
        return self.ordinal() - other.ordinal() if isinstance(other, Date) else self + -other

    def __str__(self):
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    @property
    def weekday(self):
        return "Mon Tue Wed Thu Fri Sat Sun".split()[(self.ordinal() - 1) % 7]


def easter(year):
    a, b, c = year % 19, *divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * l) // 433
    month = (h + l - 7 * m + 90) // 25
    return Date(year, month, (h + l - 7 * m + 33 * month + 19) % 32)


d = Date(2024, 2, 28)
print(
    d,
    d.weekday,
    d + 1,
    d + 2,
    d + 366,
    d - 400,
    Date(2026, 11, 23) - d,
    Date(1, 1, 1).ordinal(),
    Date.from_ordinal(738000),
    [str(easter(y)) for y in (2000, 2024, 2025, 2038)],
)
for bad in ((2023, 2, 29), (2024, 13, 1), (1900, 2, 29)):
    try:
        Date(*bad)
    except ValueError as error:
        print(error)
first = Date(2026, 2, 1)
print(
    "Mo Tu We Th Fr Sa Su\n"
    + "   " * ((first.ordinal() - 1) % 7)
    + "".join(f"{n:>2}" + ("\n" if (first + n - 1).weekday == "Sun" else " ") for n in range(1, 29))
)
