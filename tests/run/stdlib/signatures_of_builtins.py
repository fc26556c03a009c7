"""`inspect.signature` of built-in functions, methods and classes, and of classes that derive from these."""
import collections
import datetime
import functools
import inspect
import io
import itertools
import json
import math
import random
import struct


class Shout(str):
    pass


class Problem(Exception):
    pass


class Named(dict):
    def __init__(self, name, *more):
        pass


for each in [
    len, print, sorted, max, isinstance, pow, sum, abs, divmod, round, open, iter, getattr, str.upper, str.split, dict.get,
    dict.fromkeys, list.append, list.sort, [].pop, {}.get, "".join, int.from_bytes, (5).to_bytes, bytes.fromhex,
    int, str, list, dict, float, bool, object, type, range, enumerate, zip, map, property, complex, set, frozenset, tuple,
    math.sqrt, math.gcd, math.isclose, functools.reduce, functools.wraps, functools.partial, functools.lru_cache,
    json.dumps, json.loads, json.JSONEncoder, collections.deque, collections.Counter, collections.OrderedDict,
    collections.namedtuple, collections.Counter.most_common, itertools.chain, itertools.count, random.randint,
    random.Random, datetime.date, datetime.datetime.now, datetime.timedelta, struct.pack, io.StringIO,
    object.__init__, str.__add__, (1).__add__, int.__eq__, Shout, Problem, Named, ValueError,
    functools.partial(pow, 2), Named.__init__, Named("x").get,
]:
    try:
        print(getattr(each, "__name__", "?"), inspect.signature(each))
    except (ValueError, TypeError) as error:
        print(getattr(each, "__name__", "?"), type(error).__name__, str(error).split(" at 0x")[0])
print(list(inspect.signature(round).parameters.values()), inspect.signature(sorted).bind([1], reverse=True))
