"""The process's arguments and environment as Python strings."""

from molt.lib.builtins.codecs import str_from_system
from molt.lib.low import c_call, compact, i64, is_null, ptr, u8
from molt.lib.rt.tables import dict_store

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


def environment() -> dict:
    """The variables of the environment."""
    made: dict = {}
    i = 0
    while True:
        entry = c_call("molt_environment", ptr[u8], i)
        if is_null(entry):
            return made
        add_variable(made, entry)
        i += 1


def add_variable(made: dict, entry: ptr[u8]) -> None:
    """Adds `NAME=value`; the first of a name counts."""
    split = 0
    while entry[split] != u8(0) and entry[split] != u8(61):
        split += 1
    if entry[split] == u8(0):
        return
    name = str_from_system(entry, split)
    if not made.__contains__(name):
        dict_store(made, name, text_of_c(entry + (split + 1)))
