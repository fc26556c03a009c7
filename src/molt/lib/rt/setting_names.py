"""Which names of a module can be set: what a name of a built-in means is written into compiled code."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.module import module
from molt.lib.low import cast, compact, is_null
from molt.lib.rt.builtin_properties import has_word
from molt.lib.rt.modules import find_name
from molt.lib.rt.unsupported import unsupported

compact()

# The built-in functions and classes that code of a program can name, but for exceptions.
_BUILT_IN: Final = (
    " abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr"
    " dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id"
    " input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print"
    " property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip "
)


def check_settable(m: module, name: str) -> None:
    """Refuses `setattr` of the name of a built-in that the module does not bind: nothing looks it up there. Those that a
    program evidently sets are globals of the module (`check/user/set_from_elsewhere.py`)."""
    if is_null(m.table) or is_null(m.table.body) or m.keeps_dict != 0 or find_name(m, name) >= 0:
        return
    if has_word(_BUILT_IN, "", name):
        unsupported(f"setting {name!s} of the module {m.name!s}, where it means the built-in")
