# A name that CPython's module has and the library's has not is refused where it is read.
import errno
import math as m
import os
import sys
from time import pthread_getcpuclockid, sleep

try:
    from collections import deque
except ImportError:
    deque = None
if hasattr(os, "forkpty"):
    os.forkpty()
try:
    os.forkpty()
except AttributeError:
    pass
try:
    os.wait3(0)
except Exception:
    pass
try:
    os.wait4(0, 0)
except Exception:
    pass


def stamp():
    import time

    def text():
        return time.clock_settime()

    return text()


print(os.forkpty(), m.pi, m.no_such_name, sys.setprofile(None), os.sched_getparam, errno.EPERM)
os.getlogin = stamp
print(os.getlogin())


def rebound():
    global m
    sys = None
    return sys.path_hooks
