"""Errors call a class of a C module by its full name, one written in Python by the last part of it."""
import array
import collections
import functools
import io
import itertools
import json
import random
import re
import struct
import types


def what(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def show_unpacking(x):
    first, second = x
    return first, second


def show_manager(x):
    with x:
        pass


def show_raise(x):
    raise x


deque = collections.deque()
objects = [
    deque, iter(deque), array.array("i"), iter(array.array("i")), itertools.count(), itertools.chain(), functools.partial(print),
    functools.lru_cache(len), types.SimpleNamespace(), collections.OrderedDict(), collections.defaultdict(), struct.Struct("i"),
    re.compile("a"), re.match("a", "a"), list[int], int | str, collections.Counter(), random.Random(1), json.JSONEncoder(),
    io.StringIO(), io.BytesIO(), collections.namedtuple("Row", "x")(1),
]
for x in objects:
    cls = type(x)
    print(cls.__module__, cls.__name__, cls.__qualname__, cls)
    what(lambda: x.nothing)
    what(lambda: x < 1)
    what(lambda: -x)
    what(lambda: 1 + x)
    what(lambda: "a" + x)
    what(lambda: [] + x)
    what(lambda: int(x))
    what(lambda: "abc"[x])
    what(lambda: format(x, "x"))
    what(lambda: ", ".join([x]))
    what(lambda: issubclass(x, int))
    what(lambda: show_raise(x))
    what(lambda: {}[[x]])


class Own(collections.deque):
    pass


what(lambda: Own().nothing)
what(lambda: Own() < 1)
what(lambda: deque + 1)
what(lambda: deque())
what(lambda: show_manager(deque))
what(lambda: show_unpacking(deque.append))
what(lambda: show_unpacking(re.compile("a")))
what(lambda: collections.deque.append(1, 2))
print(collections.deque.append, collections.deque.__len__)
what(lambda: list[int][0])
what(lambda: (int | str)[0])
