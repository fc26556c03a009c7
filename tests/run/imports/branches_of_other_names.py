"""Names that a parameter, comprehension or pattern binds anew say nothing of the version."""

import sys

PY_2 = sys.version_info[0] == 2
OLD = sys.version_info < (3,)


def given(OLD, sys=None):
    if OLD:
        return "given"
    return [1 for OLD in (True,) if OLD]


def matched(value):
    match value:
        case [PY_2]:
            if PY_2:
                return "matched"
    return "not"


class Fake:
    version_info = (2, 7)


def asks(sys):
    if sys.version_info < (3, 0):
        return "two"
    return "three"


print(given(True), given(False), matched([1]), asks(Fake))
