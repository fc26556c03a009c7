"""Which of several signals is raised, and with which list; flags stay."""

from decimal import *

SIGNALS = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
CASES = [
    ("add", "1E+9", "1E-9"), ("multiply", "9E+9", "9E+9"), ("multiply", "1E-9", "1E-9"), ("multiply", "1E-6", "1E-6"),
    ("divide", "1", "0"), ("divide", "0", "0"), ("divide", "1", "3"), ("divide_int", "1E+9", "1E-9"), ("quantize", "1", "1E-20"),
    ("scaleb", "1", "9"), ("multiply", "0E-9", "0E-9"), ("remainder", "1", "0"), ("compare", "sNaN", "1"), ("divmod", "1", "0"),
]  # fmt: skip
for name, a, b in CASES:
    for first in SIGNALS:
        for second in SIGNALS:
            c = Context(prec=3, Emax=9, Emin=-9, traps=[first, second])
            try:
                print(name, a, b, getattr(c, name)(Decimal(a), Decimal(b)), end=" ")
            except ArithmeticError as e:
                print(name, a, b, type(e).__name__, e, isinstance(e, ZeroDivisionError), end=" ")
            print([s.__name__ for s in SIGNALS if c.flags[s]])


def f():
    with localcontext() as c:
        c.prec = 5
        c.traps[Inexact] = True
        return Decimal(1) / 3


try:
    f()
except Inexact as e:
    print(repr(e), e.__traceback__.tb_next.tb_lineno)
print(getcontext().prec, Decimal(1) / 7)
