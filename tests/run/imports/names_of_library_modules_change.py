"""Names of a library module that a program sets, sets back and deletes."""

import json
import math
import math as again
from math import pi, sqrt


def root(v):
    return math.sqrt(v)


kept = math.sqrt
print(root(4))
math.sqrt = lambda v: f"root of {v}"
print(root(4), again.sqrt(9), sqrt(16))
del math.sqrt
for look in (lambda: root(4), lambda: math.sqrt, lambda: getattr(again, "sqrt")):
    try:
        print(look())
    except AttributeError as error:
        print(error)
print(hasattr(math, "sqrt"), "sqrt" in dir(math), "sqrt" in vars(math), getattr(math, "sqrt", "none"))
try:
    del math.sqrt
except AttributeError as error:
    print(error)
try:
    from math import sqrt as gone
except ImportError as error:
    print(str(error).split(" (")[0])
math.sqrt = kept
print(root(25), hasattr(math, "sqrt"))
del math.pi
print(pi, hasattr(math, "pi"))
math.pi = 3
print(math.pi, vars(math)["pi"])
math.extra = "mine"
print(math.extra, "extra" in vars(math))
del math.extra
print(hasattr(math, "extra"))
try:
    del math.extra
except AttributeError as error:
    print(error)
try:
    del json.nothing
except AttributeError as error:
    print(error)
