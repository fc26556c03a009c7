"""Coefficients beyond a machine word: digits that count, carry and are cut."""

from decimal import *

for prec in (1, 17, 18, 19, 20, 28, 36, 37, 38, 39, 50, 200, 1000):
    setcontext(Context(prec=prec))
    third = Decimal(1) / 3
    nine = Decimal("9" * prec)
    print(prec, third, third * third, third + third, third - Decimal("0.1"), nine + 1, nine * nine, 1 / nine, nine // 7, nine % 7)
    print(Decimal(2).sqrt(), (third * 10**prec).to_integral_value(), third.quantize(Decimal("0.1")), hash(third), int(nine * 3))
    print(third.normalize(), nine.next_plus(), third.logb(), third.as_tuple().exponent, third.compare(nine), nine.scaleb(3))
    if prec < 300:
        print(third.exp(), third.ln(), nine.log10(), nine.ln(), third ** third, third**7, third**-7)
for n in range(15, 45):
    x = Decimal(10) ** n
    setcontext(Context(prec=60))
    print(n, x, x - 1, (x - 1).adjusted(), x.adjusted(), (x - 1) * (x + 1), (x - 1) == x, (x - 1) < x, x.is_zero(), str(x + 5)[-4:])
setcontext(Context(prec=28))
a = Decimal("12345678901234567.89")
for k in range(-25, 25):
    print(k, a.quantize(Decimal(1).scaleb(k)) if k > -8 else a.scaleb(k), a * Decimal(1).scaleb(k), a / Decimal(7).scaleb(k), a + Decimal(1).scaleb(k))
print(Decimal("1" * 5000) == int("1" * 4000), len(str(Decimal(7) ** 20)), Decimal(-(2**63)), Decimal(2**64), Decimal(2**62) + Decimal(2**62), Decimal(2**62) * 4)
print(Decimal((0, (1, 2, 3) * 20, -7)), Decimal("00000000000000000000000000000000001.50"), Decimal("0.00000000000000000000000000000000000000001"))
