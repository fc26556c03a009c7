"""The repr of objects of the standard library's C classes, and the names of their classes."""
import array
import collections
import contextvars
import csv
import functools
import grp
import hashlib
import io
import itertools
import operator
import os
import pwd
import random
import re
import struct
import sys
import threading
import time
import types
import weakref

for x in (
    sys.float_info, sys.int_info, sys.hash_info, os.terminal_size((1, 2)), time.gmtime(0), pwd.getpwuid(0), grp.getgrgid(0),
    array.array("i"), collections.deque(), collections.OrderedDict(), collections.defaultdict(int), functools.partial(int),
    itertools.count(), itertools.repeat(1), operator.itemgetter(1), operator.attrgetter("a"), operator.methodcaller("a"),
    types.SimpleNamespace(), hashlib.sha256(), hashlib.blake2b(), re.compile("a"), re.match("a", "a"), struct.Struct("i"),
    collections.Counter("a"), threading.Lock(), threading.RLock(), io.StringIO(), io.BytesIO(), contextvars.Context(),
    list[int], int | str, iter(collections.deque()), iter(array.array("i")), itertools.chain(), itertools.groupby([]),
    itertools.tee([])[0], csv.reader([]),
):
    print(re.sub("0x[0-9a-f]+", "…", repr(x)), type(x), type(x).__name__, type(x).__qualname__, type(x).__module__)
with open(os.devnull) as text, open(os.devnull, "rb") as data, open(os.devnull, "rb", 0) as raw:
    print(text, data, raw, type(text), type(data), type(raw))
for cls in (
    type(sys.flags), type(sys.version_info), os.stat_result, type(os.uname()), random.Random, contextvars.ContextVar,
    type(os.times()), os.statvfs_result, type(weakref.ref(int)), csv.Dialect, type(sys.stdout),
):
    print(cls, cls.__name__, cls.__module__)
for row in (sys.flags, os.stat("/"), time.gmtime(0)):
    try:
        row.nothing
    except AttributeError as error:
        print(error)
