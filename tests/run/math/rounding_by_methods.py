"""`math.floor`, `ceil` and `trunc` ask derived classes of float and int for their own methods."""

import math


class F(float):
    def __floor__(self):
        return 41

    def __ceil__(self):
        return 42

    def __trunc__(self):
        return 43


class I(int):
    def __floor__(self):
        return "floor"

    def __ceil__(self):
        return "ceil"

    def __trunc__(self):
        return "trunc"


class Plain(float):
    pass


class Only:
    def __float__(self):
        return 2.5


class None_(float):
    __floor__ = None


for x in (F(1.5), I(1), Plain(-2.5), 2.5, 3, True, Only()):
    for f in (math.floor, math.ceil, math.trunc, int, round):
        try:
            print(type(x).__name__, f.__name__, f(x))
        except TypeError as error:
            print(type(x).__name__, f.__name__, error)
try:
    math.floor(None_(1.0))
except TypeError as error:
    print(error)
for third in (None, 23, "x"):

    def g():
        try:
            yield 1
        except ValueError as error:
            yield error.args

    generator = g()
    next(generator)
    try:
        print(generator.throw(ValueError, "text", third))
    except TypeError as error:
        print(error)
