# exit: 1
"""Functions of library modules, called by a name that only an import binds, and by others."""

import math
from math import floor, sqrt


def roots(values):
    return [math.sqrt(v) for v in values]


print(roots([4, 2.25, True, 2**70]))
for bad in (-1, -0.5, "4", None, 10**400):
    try:
        print(roots([1.0, bad]))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)


def halves(n):
    total = 0.0
    for i in range(n):
        total += sqrt(i) + math.sin(i) * math.pow(i, 2) - floor(i / 3)
    return total


print(round(halves(50), 9))
print(math.gcd(12, 18), math.fabs(-3), math.copysign(2, -0.0), math.isnan(float("nan")), math.atan2(1, 2))


class Number:
    def __float__(self):
        print("asked")
        return 6.25


print(roots([Number(), 1]))
try:
    math.sqrt()
except TypeError as error:
    print(error)
try:
    math.sqrt(1, 2)
except TypeError as error:
    print(error)

original = math.sqrt
math.sqrt = lambda v: "changed"
print(roots([4]))
math.sqrt = original
print(roots([4]))
print(sqrt(16))


def shadow(math):
    return math.sqrt(4)


class Fake:
    def sqrt(self, v):
        return v * 100


print(shadow(Fake()))
roots([1, -4])
