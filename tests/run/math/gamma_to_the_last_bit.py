"""`math.gamma` and `math.lgamma` are CPython's own, not those of the C library; rounding asks subclasses of float."""

import math
import random


def shown(function, x):
    try:
        return repr(function(x))
    except (ValueError, OverflowError) as error:
        return f"{type(error).__name__}: {error}"


def show(x):
    print(repr(x), shown(math.gamma, x), shown(math.lgamma, x))


edges = [
    0.0, -0.0, 1.0, 2.0, 3.0, 22.0, 23.0, 24.0, -1.0, -2.0, -1e16, 5e-324, -5e-324, 1e-308, 1e-20, 9.99e-21, -1e-21, 1e-19,
    math.inf, -math.inf, math.nan, 0.5, -0.5, 1.5, 2.5, 3.5, 171.0, 171.5, 171.6243769563027, 171.624376956303, 172.0,
    140.0, 139.99, -139.5, -140.5, -170.5, -171.25, -177.5, -184.3, -199.9, -200.1, -200.5, -1000.3, -1000.5, 199.0, 200.5, 1e10, 1e300,
    2.5599833278516102e305, 2.5599833278516e305, 1e308, 4.999999999999999, 5.0, 5.000000000000001, 5.52468004077673, 5.6,
    0.9999999999999999, 1.0000000000000002, 1.9999999999999998, 2.0000000000000004, 4503599627370496.5, -4503599627370495.5,
]  # fmt: skip
for x in edges:
    show(x)
generator = random.Random(7)
for i in range(150):
    show(generator.uniform(-5, 5))
    show(generator.uniform(-180, 180))
    show(10.0 ** generator.uniform(-25, 20))
print(math.gamma(True), math.lgamma(10), math.gamma(5))


class Rounded(float):
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return 22.3

    def __trunc__(self):
        return ("trunc", float(self))


class Plain(float):
    pass


class Whole(int):
    def __floor__(self):
        return "floor of an int"

    def __ceil__(self):
        return "ceil of an int"

    def __trunc__(self):
        return "trunc of an int"


for x in (Rounded(1.5), Plain(1.5), Plain(-1.5), Whole(3), 1.5, True, 7):
    print(type(x).__name__, math.floor(x), math.ceil(x), math.trunc(x))
