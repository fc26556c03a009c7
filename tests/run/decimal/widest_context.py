"""Exact results in the widest context take no more room than they need; others do not fit."""

from decimal import *

widest = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact, InvalidOperation, DivisionByZero])
with localcontext(widest) as c:
    print(Decimal(0).exp(), Decimal(1).ln(), Decimal(1).log10(), Decimal(10**2).log10(), Decimal(10**223).log10())
    print(Decimal(10**19).logb(), Decimal(4).sqrt(), Decimal("40E9").sqrt(), Decimal("0.25").sqrt(), divmod(Decimal(10), 3))
    print(Decimal(10) // 3, Decimal(4) / 2, Decimal(400) ** -1, Decimal(7) / 8, Decimal("1E+20") / Decimal("2E-30"), Decimal(2) ** 100)
    print(Decimal(3) * Decimal(10) ** 50 + 1, Decimal("1.5") - Decimal("1E-50"), Decimal(7).remainder_near(4), Decimal("3.25") % 1)
    print(Decimal(12).quantize(Decimal("0.001")), Decimal("1.200").normalize(), Decimal(5).fma(3, 2), Decimal("12.5").to_integral_value())
    for f in (lambda: Decimal(1) / 3, lambda: Decimal(2).sqrt(), lambda: Decimal(3) ** -1):
        try:
            print(f())
        except (MemoryError, Inexact) as e:
            print(type(e).__name__)
