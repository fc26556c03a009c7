# stderr: expected
"""Methods that convert to a number and return an instance of a subclass: CPython's own code warns of it, once a place."""

import cmath
import math
import operator


class OtherInt(int):
    pass


class OtherFloat(float):
    pass


class OtherComplex(complex):
    pass


class AsInt:
    def __int__(self):
        return OtherInt(7)


class AsBool:
    def __int__(self):
        return True

    def __index__(self):
        return False


class AsFloat:
    def __float__(self):
        return OtherFloat(2.5)


class AsComplex:
    def __complex__(self):
        return OtherComplex(1, 2)


def show(value):
    print(type(value).__name__, value)


show(int(AsInt()))
show(int(AsBool()))
show(operator.index(AsBool()))
show([10, 20][AsBool()])
show(hex(AsBool()))
show(float(AsFloat()))
show(math.sqrt(AsFloat()))
show(complex(AsComplex()))
show(cmath.sqrt(AsComplex()))
for _ in range(3):
    show(int(AsInt()))
show(range(AsBool(), 3))


def inner():
    return float(AsFloat())


show(inner())
show(inner())
