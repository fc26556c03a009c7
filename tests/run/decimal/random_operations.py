"""Random operands, contexts and operations: results, flags and errors."""

import random
from decimal import *

seed = 1
count = 4000
R = random.Random(seed)
ROUNDS = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]

def number():
    k = R.randrange(20)
    s = R.choice(["", "-"])
    if k == 0:
        return s + R.choice(["Inf", "NaN", "sNaN", "NaN123", "sNaN9876543210123456789", "Infinity", "NaN0"])
    if k == 1:
        return s + "0E%d" % R.randrange(-40, 40)
    if k == 2:
        return s + R.choice(["1", "10", "100", "1.00", "0.1", "9", "99", "999999999", "1E+5", "5", "0.5", "2", "1E-6", "1E-7"])
    if k == 3:
        return s + "%dE%d" % (R.randrange(1, 10**R.randrange(1, 60)), R.randrange(-60, 60))
    if k == 4:
        return s + "%dE%d" % (R.randrange(1, 10**R.randrange(1, 12)), R.randrange(-999, 999))
    if k == 5:
        return s + "9" * R.randrange(1, 40) + "E%d" % R.randrange(-30, 30)
    if k == 6:
        return s + "1" + "0" * R.randrange(1, 40) + "E%d" % R.randrange(-30, 30)
    if k == 7:
        return s + "".join(R.choice("01") for _ in range(R.randrange(1, 30)))
    if k == 8:
        return s + str(R.randrange(-40, 40)).lstrip("-")
    if k == 9:
        return s + "%d5E%d" % (R.randrange(1, 10**R.randrange(1, 30)), R.randrange(-30, 10))
    return s + "%d.%0*d" % (R.randrange(10**R.randrange(1, 10)), R.randrange(1, 8), R.randrange(10**R.randrange(1, 8)))

def context():
    k = R.randrange(6)
    if k < 2:
        c = Context(prec=28)
    elif k == 2:
        c = Context(prec=R.randrange(1, 20), Emax=R.randrange(0, 50), Emin=-R.randrange(0, 50), clamp=R.randrange(2))
    elif k == 3:
        c = Context(prec=R.randrange(1, 70), Emax=999, Emin=-999)
    elif k == 4:
        c = Context(prec=R.randrange(1, 10), Emax=R.randrange(0, 400), Emin=-R.randrange(0, 400))
    else:
        c = Context(prec=R.choice([7, 16, 34]), Emax=R.choice([96, 384, 6144]), Emin=-383, clamp=1)
    c.rounding = R.choice(ROUNDS)
    c.traps = dict.fromkeys(c.traps, False) if R.randrange(5) else c.traps
    c.capitals = R.randrange(2)
    return c

UN = ["abs", "minus", "next_minus", "next_plus", "plus", "normalize", "to_integral", "to_integral_exact", "to_integral_value",
      "sqrt", "logb", "logical_invert", "copy_abs", "copy_negate", "number_class", "to_sci_string", "to_eng_string",
      "is_normal", "is_subnormal", "is_zero", "is_signed", "create_decimal"]
SLOW = ["exp", "ln", "log10"]
BI = ["add", "compare", "compare_signal", "divide", "divide_int", "max", "max_mag", "min", "min_mag", "multiply", "next_toward",
      "quantize", "remainder", "remainder_near", "subtract", "compare_total", "compare_total_mag", "copy_sign", "logical_and",
      "logical_or", "logical_xor", "rotate", "same_quantum", "scaleb", "shift", "divmod"]
OPS = ["+", "-", "*", "/", "//", "%", "<", "<=", "==", "!=", ">", ">=", "divmod", "neg", "pos", "abs", "int", "bool", "hash", "round", "roundn", "str", "repr", "float", "tuple", "ratio", "floor", "ceil", "trunc"]
import math, operator
F = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod,
     "<": operator.lt, "<=": operator.le, "==": operator.eq, "!=": operator.ne, ">": operator.gt, ">=": operator.ge, "divmod": divmod}
G = {"neg": operator.neg, "pos": operator.pos, "abs": abs, "int": int, "bool": bool, "hash": hash, "round": round, "str": str, "repr": repr,
     "float": float, "tuple": lambda d: d.as_tuple(), "ratio": lambda d: d.as_integer_ratio(), "floor": math.floor, "ceil": math.ceil, "trunc": math.trunc}

def operands():
    a = number(); b = number()
    if R.randrange(8) == 0:
        b = a
    return a, b

for i in range(count):
    R.seed(seed * 1000003 + i)
    c = context()
    setcontext(c)
    a, b = operands()
    x = Decimal(a); y = Decimal(b)
    k = R.randrange(10)
    line = ""
    try:
        if k < 3:
            n = R.choice(UN); line = "%s %s" % (n, a)
            r = getattr(c, n)(x)
        elif k < 6:
            n = R.choice(BI); line = "%s %s %s" % (n, a, b)
            r = getattr(c, n)(x, y)
        elif k == 6:
            z = Decimal(number()); line = "fma %s %s %s" % (a, b, z)
            r = c.fma(x, y, z)
        elif k == 7:
            n = R.choice(SLOW); line = "%s %s" % (n, a)
            r = getattr(c, n)(x)
        elif k == 8:
            if R.randrange(2):
                y = Decimal(R.randrange(-30, 60))
            line = "power %s %s" % (a, y)
            if R.randrange(6) == 0:
                z = R.choice([Decimal(number()), Decimal(97), 1000]); line += " %s" % z
                r = c.power(x, y, z)
            else:
                r = c.power(x, y)
        else:
            n = R.choice(OPS)
            if n in F:
                o = R.choice([y, y, y, R.randrange(-1000, 1000), 10**R.randrange(40), R.random(), "x", None, 1.5, float("nan"), float("inf"), 0.1, 2+0j])
                line = "%s %s %s" % (n, a, o)
                if R.randrange(2):
                    r = F[n](x, o)
                else:
                    r = F[n](o, x)
            elif n == "roundn":
                o = R.randrange(-5, 10); line = "roundn %s %s" % (a, o)
                r = round(x, o)
            else:
                line = "%s %s" % (n, a)
                if n == "hash" and x.is_qnan(): continue
                r = G[n](x)
        print(line, c.prec, c.rounding, "->", repr(r), c.flags if R.randrange(3) == 0 else [s for s in c.flags if c.flags[s]])
    except Exception as e:
        print(line, c.prec, "!!", type(e).__name__, e, [s for s in c.flags if c.flags[s]])
