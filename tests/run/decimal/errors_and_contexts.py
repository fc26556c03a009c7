"""Errors, contexts, conversions, subclasses."""

import decimal
from decimal import *
import pickle, copy
c = getcontext()
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("ok", repr(r)[:100])
    except Exception as e:
        print(type(e).__name__, e)
D = Decimal("1.5")
t(Decimal, "abc"); t(Decimal, "1 2"); t(Decimal, " 1_000.5 "); t(Decimal, None); t(Decimal, [1]); t(Decimal, (0, (1, 2), -1)); t(Decimal, (2, (1,), 0)); t(Decimal, (0, (1, 10), 0)); t(Decimal, (0, (), 0)); t(Decimal, (0, (1,), "F")); t(Decimal, (0, (1,2), "n")); t(Decimal, (1, (0, 0), "N")); t(Decimal, (0, (1,), "x")); t(Decimal, (0, [1, 2], 3)); t(Decimal, (0, "12", 3)); t(Decimal, (0, (1,), 1.5)); t(Decimal, (1.0, (1,), 1)); t(Decimal, {}); t(Decimal, b"1"); t(Decimal, object)
t(Decimal, "1", 2); t(Decimal, "1", foo=2); t(Decimal, "1", None, 3); t(Decimal, value="7", context=None); t(Decimal)
t(D.exp, 1); t(D.exp, foo=1); t(D.exp, None, None); t(D.compare); t(D.compare, 1, 2); t(D.compare, "1"); t(D.compare, other=2); t(D.compare, 1, context=c); t(D.compare, 1, c, 3)
t(D.quantize); t(D.quantize, 1, "x"); t(D.quantize, 1, ROUND_UP, c, 3); t(D.quantize, 1, 2); t(D.quantize, Decimal("0.1"), rounding=ROUND_UP); t(D.fma, 1); t(D.fma, 1, 2); t(D.fma, "a", 2)
t(D.is_normal, 1); t(D.is_nan, 1); t(D.adjusted, 1); t(D.from_float, "a"); t(D.from_float); t(D.from_float, 1.25); t(Decimal.from_float, 3)
t(D.__round__, "a"); t(D.__round__, 1, 2); t(round, D, 1); t(round, D, None); t(D.__format__); t(D.__format__, 1); t(format, D, "yy"); t(D.__format__, "f", 1)
t(D.to_integral_value, "x"); t(D.to_eng_string, 3); t(D.same_quantum); t(D.radix, 1); t(D.as_tuple, 1); t(D.copy_sign); t(D.scaleb, 1); t(D.number_class)
t(c.add, 1); t(c.add, 1, 2); t(c.add, 1, 2, 3); t(c.add, "1", 2); t(c.add, 1, 2.5); t(c.exp); t(c.exp, 1, 2); t(c.exp, "x"); t(c.power, 2); t(c.power, 2, 3); t(c.power, a=2, b=3); t(c.power, 2, 3, 5); t(c.power, 2, 3, modulo="x"); t(c.power, 2, 3, 4, 5); t(c.fma, 1, 2); t(c.fma, 1, 2, 3); t(c.canonical, 1); t(c.is_canonical, 1); t(c.is_canonical, D); t(c.copy_decimal, 3); t(c.copy_decimal, 3.5); t(c.create_decimal, "1.23456789012345678901234567890123"); t(c.create_decimal); t(c.create_decimal, 1, 2); t(c.create_decimal, " 1"); t(c.create_decimal, "1_0"); t(c.create_decimal_from_float, "a"); t(c.create_decimal_from_float, 0.1); t(c.divmod, 1, 0); t(c.divmod, 0, 0); t(c.to_sci_string, 5); t(c.radix); t(c.Etiny); t(c.Etop); t(c.copy, 1); t(c.clear_flags, 1)
for a in ("prec", "Emax", "Emin", "capitals", "clamp", "rounding", "flags", "traps"):
    for v in (0, -1, 2, "x", None, 1.5, 10**30, {}, {Inexact: True}, True):
        t(setattr, c, a, v)
setcontext(Context()); c = getcontext()
t(setattr, c, "foo", 1); t(delattr, c, "prec"); t(delattr, c, "foo"); t(getattr, c, "foo"); t(setattr, D, "foo", 1); t(getattr, D, "foo"); t(setattr, D, "real", 1)
t(Context, prec="a"); t(Context, 5, foo=1); t(Context, traps=[Inexact]); t(Context, traps=[1]); t(Context, flags=[Inexact, Overflow]); t(Context, flags={}); t(Context, 1, 2, 3, 4, 5, 6, 7, 8, 9); t(Context, 10, ROUND_UP, -5, 5, 0, 1, [], [])
t(setcontext, 1); t(setcontext); t(localcontext, 1); t(localcontext, foo=1); t(localcontext, prec="x"); t(getcontext, 1)
with localcontext(prec=5) as k:
    print(k, Decimal(1) / 3, getcontext() is k)
with localcontext(Context(prec=3)) as k:
    print(Decimal(1) / 3)
print(getcontext())
print(c.flags, c.traps, c.traps[Inexact], len(c.flags), list(c.flags)); t(c.flags.__getitem__, 1); t(c.flags.__setitem__, 1, 2); t(c.flags.__delitem__, Inexact)
c.traps[Inexact] = True; print(c.traps); t(lambda: Decimal(1) / 3); c.traps[Inexact] = False
print(c.flags == c.traps, c.flags != c.traps, c.flags.copy() == c.flags, dict(c.flags) == c.flags)
print(copy.copy(c), copy.deepcopy(D), copy.copy(D), pickle.loads(pickle.dumps(D)), pickle.loads(pickle.dumps(c)))
class S(Decimal):
    def __repr__(self): return "S(%s)" % self
    x = 3
s = S("2.5"); s.attr = 1
print(repr(s), s + 1, type(s + 1), s == Decimal("2.5"), hash(s) == hash(2.5), S.from_float(1.5), type(S.from_float(1.5)), s.attr, S(s), type(Decimal(s)))
print(DecimalTuple(0, (1,), 2), Decimal("1").as_tuple().sign, DecimalTuple, Decimal, Context, InvalidOperation, InvalidOperation.__mro__)
print(decimal.MAX_PREC, MAX_EMAX, MIN_EMIN, MIN_ETINY, HAVE_THREADS, HAVE_CONTEXTVAR, decimal.__version__, decimal.__libmpdec_version__)
print(DefaultContext, BasicContext, ExtendedContext)
for e in (Clamped, Rounded, Inexact, Subnormal, Underflow, Overflow, DivisionByZero, FloatOperation, InvalidOperation, DecimalException, decimal.ConversionSyntax, decimal.DivisionImpossible, decimal.DivisionUndefined, decimal.InvalidContext):
    print(e, [b.__name__ for b in e.__mro__], e.__module__, e.__qualname__)
t(lambda: Decimal(1) / 0); t(lambda: Decimal(0) / 0); t(lambda: 1 % Decimal(0)); t(lambda: Decimal("sNaN") + 1); t(lambda: Decimal("NaN") < 1); t(lambda: Decimal("NaN") == 1); t(hash, Decimal("sNaN")); t(int, Decimal("NaN")); t(int, Decimal("Inf")); t(float, Decimal("sNaN")); t(lambda: D + 1.5); t(lambda: 1.5 + D); t(lambda: D < "a"); t(lambda: D == "a"); t(lambda: D ** 0.5); t(pow, Decimal(3), 4, 5); t(lambda: D << 1); t(lambda: Decimal("1E+1000000") * 10)
t(lambda: D < 1.5); t(lambda: D == 1.5); t(lambda: D == 1.5 + 0j); t(lambda: D < 1j)
c.traps[FloatOperation] = True
t(lambda: D < 1.5); t(lambda: D == 1.5); t(Decimal, 1.5); t(Decimal.from_float, 1.5)
print(float(Decimal("-0")), float(Decimal("Inf")), complex(D), D.real, D.imag, bool(Decimal("0E5")), bool(Decimal("NaN")))
print(sum([Decimal("0.1")] * 10), max(Decimal(1), 2), sorted([Decimal(3), 1, Decimal("2.5")]), {Decimal("1.0"): 1}[1])
print(f"{D:.3f} {D} {D!r}", "%s %d %.2f" % (D, D, D))
try:
    raise InvalidOperation("x")
except ArithmeticError as e:
    print(repr(e), e.args)
import math
print(math.floor(D), math.ceil(D), math.trunc(D), math.sqrt(D), round(D), round(Decimal("2.5")), round(Decimal("123.456"), -1))
t(D.__reduce__); t(D.__complex__); t(D.conjugate); t(Decimal.real.__get__, D)
