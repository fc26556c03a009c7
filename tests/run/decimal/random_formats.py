"""Random specs of the format language."""

from decimal import *
import random

R = random.Random(1)
for i in range(3000):
    c = Context(prec=R.choice([28, 5, 3]), capitals=R.randrange(2), rounding=R.choice([ROUND_HALF_EVEN, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP]))
    setcontext(c)
    k = R.randrange(8)
    d = R.choice(["0", "-0", "0E+3", "0E-9", "NaN", "-sNaN12", "Inf", "-Infinity", "1E+7", "-1.5E-9"]) if k == 0 else "%s%dE%d" % (R.choice(["", "-"]), R.randrange(10**R.randrange(1, 25)), R.randrange(-30, 12))
    spec = ""
    if R.randrange(3) == 0:
        spec += R.choice(["", "*", "x", "é", "0", "<"]) + R.choice("<>=^")
    spec += R.choice(["", "", "+", "-", " "]) + R.choice(["", "", "", "z"]) + R.choice(["", "", "", "0", "#"] if R.randrange(5) == 0 else ["", "", "0"])
    spec += R.choice(["", "", "5", "12", "20", "33"]) + R.choice(["", "", ",", "_"] if R.randrange(5) == 0 else ["", ","])
    spec += R.choice(["", ".0", ".1", ".2", ".5", ".10", ".23"]) + R.choice(["", "f", "e", "g", "E", "F", "G", "%", "n", "d", "N"])
    try:
        print(d, spec, "->", format(Decimal(d), spec), c.flags == Context().flags)
    except Exception as e:
        print(d, spec, "!!", type(e).__name__, e)
