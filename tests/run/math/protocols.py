# floor, ceil, trunc and float conversion call the class's methods.
import math
from math import floor, sqrt as root


class Half:
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 6.25

    def __index__(self):
        return 12


h = Half()
print(
    floor(h),
    math.ceil(h),
    math.trunc(h),
    root(h),
    math.gcd(h, 18),
    math.factorial(h),
    math.isfinite(h),
    math.fsum([h, 1]),
    math.hypot(h),
    math.comb(h, 2),
)
print(root(True), math.floor(True), math.ceil(5), math.trunc(2.9), math.isclose(True, 1))
try:
    root([])
except TypeError as error:
    print(error)
try:
    math.nope
except AttributeError as error:
    print(error)
