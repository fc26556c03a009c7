"""Times that `select`, `poll` and `sleep` take, and those that they refuse."""

import select
import time
from fractions import Fraction


class Index:
    def __index__(self):
        return 0


class Float:
    def __float__(self):
        return 0.0


def shown(name, wait, value):
    try:
        print(name, wait(value))
    except Exception as error:
        print(name, type(error).__name__, error)


# Of floats that are too large, releases of 3.11 say different things.
numbers = [float("nan"), 9223372036854775806, -1, -0.5, 0, 0.0, False, 9223372037]
for value in [*numbers, Index(), Float(), "x", Fraction(0)]:
    print(type(value).__name__, value if isinstance(value, (int, float)) else "")
    shown("select", lambda seconds: select.select([], [], [], seconds), value)
    shown("sleep", time.sleep, value)
    if not isinstance(value, (int, float)) or not value < 0:
        shown("poll", select.poll().poll, value)
