import collections as c
from collections import namedtuple as record

Pair = record("Pair", "left right")


def make():
    return c.namedtuple("Made", "a")


Other = record("Other", "x", module="elsewhere")
