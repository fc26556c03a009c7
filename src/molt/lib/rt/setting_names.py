"""Which names of a module can be set: what a name of a built-in means is written into compiled code."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict
from molt.lib.builtins.module import module
from molt.lib.low import as_word, cast, compact, ctx, from_word, is_null, ptr, u8, u64
from molt.lib.rt.builtin_properties import has_word
from molt.lib.rt.errors import raise_name_error
from molt.lib.rt.modules import DELETED, find_name
from molt.lib.rt.tables import dict_find, empty_dict
from molt.lib.rt.unsupported import unsupported

compact()

# The built-in functions and classes that code of a program can name, but for exceptions.
_BUILT_IN: Final = (
    " abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr"
    " dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id"
    " input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print"
    " property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip "
)


# Those that can be set in the module `builtins` as well (`SET_IN_BUILTINS` in `check/user/set_from_elsewhere.py`).
_SETTABLE: Final = " input open print "


def read_builtin(name: str, usual: object) -> object:
    """What a name means that a module does not bind: what the program has set in `builtins`, else `usual`, if it is not
    NULL."""
    word = u64(0) if is_null(ctx.set_builtins) else dict_find(cast(dict, ctx.set_builtins), name)
    if word != 0 and word != as_word(DELETED):
        return from_word(object, word)
    if word != 0 or is_null(usual):
        raise_name_error(name)
    return usual


def ask_builtins(names: str) -> object:
    """A module begins that may set names of `builtins`; where any are given, these as well: the program was compiled to
    look them up."""
    by: ptr[u8] = set_in_builtins
    ctx.set_in_builtins = by
    if len(names) > 2:
        ctx.asked_builtins = names
    return None


def set_in_builtins(m: module, name: str) -> object:
    """Before something is set in the module `builtins`, or deleted: refuses names that compiled code does not look up."""
    asked = "" if is_null(ctx.asked_builtins) else cast(str, ctx.asked_builtins)
    if find_name(m, name) >= 0 and not has_word(_SETTABLE, "", name) and not has_word(asked, "", name):
        unsupported(f"setting {name!s} of the module builtins")
    if is_null(m.extra):
        m.extra = empty_dict()
    ctx.set_builtins = m.extra
    return None


def check_settable(m: module, name: str) -> None:
    """Refuses `setattr` of the name of a built-in that the module does not bind: nothing looks it up there. Those that a
    program evidently sets are globals of the module (`check/user/set_from_elsewhere.py`)."""
    if is_null(m.table) or is_null(m.table.body) or m.keeps_dict != 0 or find_name(m, name) >= 0:
        return
    if has_word(_BUILT_IN, "", name):
        unsupported(f"setting {name!s} of the module {m.name!s}, where it means the built-in")
