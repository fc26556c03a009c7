"""The process's arguments as Python strings."""

from molt.lib.builtins.codecs import str_from_system
from molt.lib.low import compact, i64, ptr, u8

compact()


def text_of_c(p: ptr[u8]) -> str:
    """A C string, decoded as CPython decodes file names and arguments."""
    n = 0
    while p[n] != u8(0):
        n += 1
    return str_from_system(p, n)


def arguments(count: i64, values: ptr[ptr[u8]]) -> list:
    """`sys.argv`."""
    made: list = []
    i = 0
    while i < count:
        made.append(text_of_c(values[i]))
        i += 1
    return made
