# differs: the repr of a library module has no path of the host
# How classes, functions of the language and modules print.
import json
import math


class Outer:
    class Inner:
        pass

    def method(self):
        class Local:
            pass

        return Local


print(
    Outer,
    Outer.Inner,
    Outer().method(),
    int,
    str,
    list,
    dict,
    type,
    object,
    ValueError,
    type(None),
    type(...),
)
print(
    len,
    print,
    json,
    math.sqrt,
    str.upper,
    [].append.__name__,
    type(len),
    type(str.upper),
    type([].append),
    int.__add__.__name__,
)
print(
    [int, Outer],
    {str: Outer.Inner},
    f"{int}",
    "%s" % Outer,
    str(Outer.Inner),
    repr(range),
    enumerate,
    zip,
    map,
)
