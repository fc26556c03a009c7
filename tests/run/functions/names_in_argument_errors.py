"""Errors about the arguments of functions in library modules, with the name that CPython gives."""

import math
import sys
import time

CALLS = [
    lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.sqrt(x=1), lambda: math.pow(1, y=2),
    lambda: math.gcd(a=1), lambda: math.pow(1), lambda: math.floor(), lambda: time.sleep(),
    lambda: time.sleep(1, 2), lambda: time.time(1), lambda: sys.intern(), lambda: len(), lambda: len(x=1),
    lambda: sys.exit(1, 2), lambda: sys.getrecursionlimit(1), lambda: abs(), lambda: [].append(),
    lambda: "".join(), lambda: ord(1, 2), lambda: math.isclose(1),
]
for call in CALLS:
    try:
        call()
    except TypeError as error:
        print(error)
