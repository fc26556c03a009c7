"""Decimals among other numbers: fractions, `numbers`, `statistics`, sums, hashes as keys."""

import math
import numbers
import statistics
from decimal import Decimal, getcontext
from fractions import Fraction

print(isinstance(Decimal(1), numbers.Number), isinstance(Decimal(1), numbers.Real), issubclass(Decimal, numbers.Number))
for a in ("0.5", "-0.5", "1E+3", "0.333", "NaN", "Infinity", "-Infinity", "0"):
    for f in (Fraction(1, 2), Fraction(1, 3), Fraction(-1, 2), Fraction(1000), Fraction(0)):
        d = Decimal(a)
        print(a, f, d == f, d != f, f == d, end=" ")
        try:
            print(d < f, d >= f, f < d)
        except ArithmeticError as e:
            print(repr(e))
try:
    Decimal(1) + Fraction(1, 2)
except TypeError as e:
    print(e)
print(Fraction(Decimal("1.25")), Fraction.from_decimal(Decimal("0.1")), float(Fraction(Decimal("0.75"))))
print(statistics.mean([Decimal("0.5"), Decimal("0.75"), Decimal("0.625"), Decimal("0.375")]))
print(statistics.pstdev([Decimal("1.5"), Decimal("2.5"), Decimal("2.5"), Decimal("2.75"), Decimal("3.25"), Decimal("4.75")]))
for text in ("1", "-1", "2", "0.5", "1E+20", "-7.25", "1E-30", "123456789012345678901234567890", "2305843009213693951", "0"):
    d = Decimal(text)
    print(text, hash(d), hash(d) == hash(Fraction(d)), d == Fraction(d), {d: 1}.get(Fraction(d)))
print(hash(Decimal("Infinity")) == hash(math.inf), hash(Decimal("0.5")) == hash(0.5), hash(Decimal(10**30)) == hash(10**30))
print(sum([Decimal("0.1"), 1, Decimal("2.5")]), max(Decimal(2), 1.5, Fraction(7, 3)), min(3, Decimal("2.999")))
print(math.floor(Decimal("-2.5")), math.ceil(Decimal("-2.5")), math.isnan(Decimal("NaN")), math.isinf(Decimal("-Inf")))
print(math.sqrt(Decimal("2")), math.fsum([Decimal("0.1")] * 10), round(Decimal("2.675"), 2), divmod(Decimal("-7.5"), 2))
print(getcontext().flags)
