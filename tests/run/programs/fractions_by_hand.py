# A rational number class: normalised, ordered, hashed like ints and floats where equal.
def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


class Fraction:
    __slots__ = ("n", "d")

    def __init__(self, n, d=1):
        if d == 0:
            raise ZeroDivisionError(f"Fraction({n}, 0)")
        g = gcd(abs(n), abs(d)) * (1 if d > 0 else -1)
        self.n, self.d = n // g, d // g

    @classmethod
    def parse(cls, text):
        whole, _, rest = text.partition("/")
        return cls(int(whole), int(rest or 1))

    def _lift(function):
        def method(self, other):
            if isinstance(other, int):
                other = Fraction(other)
            if not isinstance(other, Fraction):
                return NotImplemented
            return function(self, other)

        return method

    __add__ = __radd__ = _lift(lambda a, b: Fraction(a.n * b.d + b.n * a.d, a.d * b.d))
    __mul__ = __rmul__ = _lift(lambda a, b: Fraction(a.n * b.n, a.d * b.d))
    __sub__ = _lift(lambda a, b: Fraction(a.n * b.d - b.n * a.d, a.d * b.d))
    __rsub__ = _lift(lambda a, b: b - a)
    __truediv__ = _lift(lambda a, b: Fraction(a.n * b.d, a.d * b.n))
    __rtruediv__ = _lift(lambda a, b: b / a)
    __eq__ = _lift(lambda a, b: a.n == b.n and a.d == b.d)
    __lt__ = _lift(lambda a, b: a.n * b.d < b.n * a.d)
    __le__ = _lift(lambda a, b: a.n * b.d <= b.n * a.d)
    del _lift

    def __hash__(self):
        return hash(self.n) if self.d == 1 else hash((self.n, self.d))

    def __float__(self):
        return self.n / self.d

    def __repr__(self):
        return f"{self.n}/{self.d}" if self.d != 1 else str(self.n)


half, third = Fraction(1, 2), Fraction(-2, -6)
print(
    half + third,
    half - 1,
    1 - half,
    half * 4,
    3 / half,
    half / third,
    half == Fraction(2, 4),
    half < third,
    1 > third,
    float(third),
    {Fraction(4, 2): "two"}[2],
    sum([half, third, 1]),
)
harmonic = Fraction(0)
for n in range(1, 31):
    harmonic += Fraction(1, n)
print(harmonic, float(harmonic), sorted([half, third, Fraction.parse("3/4"), Fraction.parse("-1")]))
for attempt in (
    lambda: Fraction(1, 0),
    lambda: half + "x",
    lambda: half / 0,
    lambda: half < 1.5,
    lambda: Fraction.parse("a/b"),
):
    try:
        attempt()
    except (ZeroDivisionError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
