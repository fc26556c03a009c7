"""int(), float() and complex() ask the class of a number for its own way, also where that derives from another number's."""

import math


class Whole(int):
    def __float__(self):
        return 5.5

    def __index__(self):
        return 77


class Own(float):
    def __int__(self):
        return 99

    def __trunc__(self):
        return 98


class Text(str):
    def __int__(self):
        return 13

    def __float__(self):
        return 2.25


class Plain(int):
    pass


class Twice(float):
    def __float__(self):
        return self * 2


class OnInstance:
    def __float__(self):
        return 1.5

    def __int__(self):
        return 2

    def __index__(self):
        return 3


class Static:
    __float__ = staticmethod(lambda: 8.5)
    __int__ = staticmethod(lambda: 8)
    __index__ = property(lambda self: lambda: 6)


class Nothing:
    __float__ = None
    __int__ = None
    __index__ = None


class Wrong:
    def __float__(self):
        return 3

    def __int__(self):
        return "3"

    def __index__(self):
        return 3.0


def show(what, f, x):
    try:
        result = f(x)
        print(what, type(x).__name__, result, type(result).__name__)
    except Exception as e:
        print(what, type(x).__name__, type(e).__name__, e)


on_instance = OnInstance()
on_instance.__float__ = lambda: -1.0
on_instance.__int__ = lambda: -2
on_instance.__index__ = lambda: -3
VALUES = [Whole(3), Own(2.5), Text("7"), Text("x"), Plain(10**30), Plain(4), Twice(1.25), on_instance, Static(), Nothing(), Wrong(), True, 10**400]
for x in VALUES:
    show("int", int, x)
    show("float", float, x)
    show("sqrt", math.sqrt, x)
    show("range", lambda x: list(range(5))[x], x)
    show("%d", lambda x: "%d" % x, x)
    show("%s", lambda x: "%s|%s" % (x, "y") if not isinstance(x, (OnInstance, Static, Nothing, Wrong)) else "", x)
    show("%x", lambda x: "%x" % x, x)
    show("%.1f", lambda x: "%.1f" % x, x)
    show("hex", hex, x)
    show("complex", complex, x)
    show("floor", lambda x: math.floor(x) if not isinstance(x, Own) else 0, x)


class Turned(complex):
    def __complex__(self):
        return 7j


class Kept(complex):
    pass


for x in (Turned(1 + 2j), Kept(1 + 2j), Whole(3), Own(2.5), Twice(1.5)):
    show("complex", complex, x)
    show("second", lambda x: complex(1, x), x)
    show("added", lambda x: x + 1j, x)
    show("times", lambda x: 2j * x, x)
