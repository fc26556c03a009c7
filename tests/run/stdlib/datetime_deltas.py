# timedelta: every operation on a grid of values, with exact rounding, and its errors
from datetime import date, timedelta
from fractions import Fraction

deltas = [
    timedelta(0), timedelta(1), timedelta(-1), timedelta(0, 1), timedelta(0, 0, 1), timedelta(0, 0, -1), timedelta(1, 2, 3),
    timedelta(-7, 86399, 999999), timedelta(hours=25, minutes=61, seconds=3601, milliseconds=1001, microseconds=7),
    timedelta(weeks=-3, hours=5), timedelta(60000000), timedelta(-60000000, 5, 5), timedelta.min, timedelta.max,
    timedelta.resolution, timedelta(365, 12345, 678901),
]
numbers = [0, 1, -1, 2, 3, -3, 7, 1000, 86400, 10**6, -(10**9), 2**40, 2**64, True, 0.5, -0.5, 1.5, 0.1, 1e-7, 3.3333333, -2.75, 1e6, 1e-300]


def us(d):
    return (d.days * 86400 + d.seconds) * 10**6 + d.microseconds


def tried(f, *args):
    try:
        result = f(*args)
    except (ArithmeticError, TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"
    if isinstance(result, timedelta):
        return (result.days, result.seconds, result.microseconds)
    if isinstance(result, tuple):
        return (result[0], us(result[1]))
    return result


for d in deltas:
    print(d, repr(d), d.days, d.seconds, d.microseconds, d.total_seconds(), bool(d), hash(d), tried(abs, d), tried(lambda: -d), tried(lambda: +d))
    assert d.total_seconds() == us(d) / 10**6
for a in deltas:
    row = []
    for b in deltas:
        row += [tried(lambda: a + b), tried(lambda: a - b), tried(lambda: a / b), tried(lambda: a // b), tried(lambda: a % b), tried(divmod, a, b)]
        assert (a < b, a <= b, a == b, a != b, a > b, a >= b) == (
            us(a) < us(b), us(a) <= us(b), us(a) == us(b), us(a) != us(b), us(a) > us(b), us(a) >= us(b))  # fmt: skip
        assert (hash(a) == hash(b)) == (a == b)
    print(*row)
for a in deltas:
    row = []
    for n in numbers:
        row += [tried(lambda: a * n), tried(lambda: n * a), tried(lambda: a / n), tried(lambda: a // n)]
    print(*row)
# Ties go to even numbers, and every product and quotient is rounded once.
for k in range(-9, 10):
    d = timedelta(microseconds=k)
    print(*((d * f).microseconds for f in (0.5, 0.25, 1.5, 2.5)), *((d / n).microseconds for n in (2, -2, 4, -4, 3)))
    for n in (2, 3, -4, 5, 7):
        assert us(d / n) == round(Fraction(k, n)), (d, n)
for k in range(1, 200):
    x = k * 0.0000005 + 1e-9 * (k % 3)
    d = timedelta(seconds=x, milliseconds=-x, minutes=k / 7, hours=-k / 11, days=k / 13, weeks=x)
    print(us(d), us(timedelta(microseconds=k / 2)), us(timedelta(seconds=-x)), end=" ")
print()
for k in range(0, 3000, 37):
    assert us(timedelta(k, k * 7, k * 11, k * 13, k * 17, k * 19, k * 23)) == (
        k * 11 + k * 13 * 1000 + (k * 7 + k * 17 * 60 + k * 19 * 3600 + (k + k * 23 * 7) * 86400) * 10**6)  # fmt: skip
print(us(timedelta(hours=10**10)), us(timedelta(microseconds=10**18)), us(timedelta(microseconds=-(10**19))), us(timedelta(seconds=2**45, days=-407226875)))
for make in (
    lambda: timedelta(10**9), lambda: timedelta(-(10**9)), lambda: timedelta(2**31), lambda: timedelta(10**30), lambda: timedelta(days=1e10),
    lambda: timedelta(float("nan")), lambda: timedelta(hours=float("inf")), lambda: timedelta("1"), lambda: timedelta(1, None), lambda: timedelta(weeks=1j),
    lambda: timedelta(999999999, 86400), lambda: timedelta(-999999999, -1), lambda: timedelta(1, 2, 3, 4, 5, 6, 7, 8), lambda: timedelta(foo=1),
    lambda: timedelta(1, days=2), lambda: timedelta.max + timedelta.resolution, lambda: timedelta.min - timedelta.resolution, lambda: -timedelta.min,
    lambda: timedelta(1) * float("nan"), lambda: timedelta(1) / float("inf"), lambda: timedelta(1) * "a", lambda: timedelta(1) * None, lambda: timedelta(1) + 1,
    lambda: 1 - timedelta(1), lambda: timedelta(1) / 1j, lambda: 2 / timedelta(1), lambda: timedelta(1) % 2, lambda: divmod(timedelta(1), 2),
    lambda: timedelta(1) < 1, lambda: timedelta(1) // 1.0, lambda: timedelta(1) ** 2, lambda: ~timedelta(1), lambda: timedelta(1) - date.min,
):  # fmt: skip
    print(tried(make))
print(timedelta(1) == 1, timedelta(1) != None, timedelta(0) == timedelta(-0.0), sum([timedelta(1), timedelta(hours=3)], timedelta()))
print(timedelta(1).__add__(1), timedelta(1).__mul__("a"), timedelta(1).__rsub__(timedelta(3)), timedelta(2).__rtruediv__(timedelta(3)), timedelta(2).__rdivmod__(timedelta(3)))
print(f"{timedelta(1)}", f"{timedelta(-1, 5)!s:>20}", f"{timedelta(0, 0, 7)!r}")
for bad in (lambda: f"{timedelta(1):>10}", lambda: setattr(timedelta(1), "days", 1), lambda: timedelta(1).foo, lambda: timedelta.foo):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


class Duration(timedelta):
    def __new__(cls, minutes):
        self = super().__new__(cls, minutes=minutes)
        self.note = minutes
        return self

    def __str__(self):
        return f"{self.note} min"

    def __radd__(self, other):
        return "radd", timedelta.__radd__(self, other)


m = Duration(90)
print(m, repr(m), m.note, type(m + m), type(m * 2), type(-m), type(+m), type(abs(m)), m == timedelta(minutes=90), hash(m) == hash(timedelta(minutes=90)))
print(timedelta(1) + m, m / timedelta(minutes=45), m // 7, f"{m}", {m: 1}[timedelta(0, 5400)])
