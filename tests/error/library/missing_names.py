# A name that CPython's module has and the library's has not is refused where it is read.
import collections
import math as m
import os
import sys
from functools import partial, singledispatch

try:
    from collections import deque
except ImportError:
    deque = None
if hasattr(os, "fork"):
    os.fork()
try:
    os.getppid()
except AttributeError:
    pass
try:
    os.cpu_count()
except Exception:
    pass


def stamp():
    import time

    def text():
        return time.tzset()

    return text()


print(os.getpid(), m.pi, m.no_such_name, sys.getprofile(), collections.ChainMap)
os.getlogin = stamp
print(os.getlogin())


def rebound():
    global m
    sys = None
    return sys.path_hooks
