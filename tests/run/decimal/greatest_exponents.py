"""Texts and tuples at the ends of the range of exponents, and beyond them."""

from decimal import *

TEXTS = [
    "1E-1999999999999999997", "1E-1999999999999999998", "1E-1999999999999999996", "0E-1999999999999999997",
    "0E-1999999999999999998", "1E+999999999999999999", "1E+1000000000000000000", "10E+999999999999999998",
    "10E+999999999999999999", "0.1E+1000000000000000000", "0E+999999999999999999", "0E+1000000000000000000",
    "9.99E+999999999999999999", "0.00E-1999999999999999995", "1.5E-1999999999999999996", "1.5E-1999999999999999997",
    "1E+9223372036854775807", "1E-9223372036854775808", "1E+99999999999999999999999999", "0E-99999999999999999999999999",
    "-1E-1999999999999999997", "123456789012345678901234567890E-1999999999999999997",
]  # fmt: skip
for text in TEXTS:
    for make in (Decimal, Context(prec=5, traps=[]).create_decimal, Context(prec=5, clamp=1, traps=[]).create_decimal):
        try:
            d = make(text)
            print(text, repr(d), d.adjusted(), d.as_tuple().exponent, d.is_zero(), d < Decimal(1), d == d.copy_abs())
        except InvalidOperation as e:
            print(text, repr(e))
for exp in (-1999999999999999997, -1999999999999999998, 999999999999999999, 10**18, 2**63 - 1, -(2**63), 2**63):
    try:
        print(exp, Decimal((0, (1, 2), exp)), Decimal((1, (0,), exp)))
    except (InvalidOperation, OverflowError) as e:
        print(exp, repr(e))
wide = Context(prec=10, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[])
tiny = Decimal("1E-1999999999999999997")
huge = Decimal("9E+999999999999999999")
for name in ("add", "subtract", "multiply", "divide", "compare", "max", "scaleb", "quantize", "remainder", "divide_int", "power"):
    wide.clear_flags()
    print(name, getattr(wide, name)(huge, tiny), getattr(wide, name)(tiny, huge), [s.__name__ for s in wide.flags if wide.flags[s]])
