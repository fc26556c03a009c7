"""Long displays of constants: objects made from data."""

from molt.lib.builtins.dict import new_dict
from molt.lib.builtins.list import list_of
from molt.lib.builtins.tuple import tuple_of
from molt.lib.low import cast, noinline, type_is, unbox_i64
from molt.lib.rt.tables import dict_store


@noinline
def build_constant(what: object) -> object:
    """New objects from what the compiler wrote for a display; `what` is of constants.

    A tuple is its kind and what it holds: 0 a constant tuple, 1 a list, 2 a dict (keys and values in turns),
    3 a tuple of what is made.  Anything else is what it is.
    """
    if not type_is(what, tuple):
        return what
    row = cast(tuple, what)
    kind = unbox_i64(row.data.get(0))
    if kind == 0:
        return row.data.get(1)
    if kind == 2:
        made = new_dict((row.length - 1) // 2)
        i = 1
        while i < row.length:
            dict_store(made, build_constant(row.data.get(i)), build_constant(row.data.get(i + 1)))
            i += 2
        return made
    items = list_of(row.data, 0)
    i = 1
    while i < row.length:
        items.append(build_constant(row.data.get(i)))
        i += 1
    if kind == 1:
        return items
    return tuple_of(items.items, items.length)
