"""Which names of a module can be set: what a name of a built-in means is written into compiled code."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.module import module
from molt.lib.low import cast, compact, is_null
from molt.lib.rt.modules import find_name
from molt.lib.rt.names import same_name
from molt.lib.rt.builtin_properties import has_word

compact()

# The built-in functions and classes that code of a program can name, but for exceptions.
_BUILT_IN: Final = (
    " abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr"
    " dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id"
    " input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print"
    " property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip "
)


def check_settable(m: module, name: str) -> None:
    """Refuses to set names of the built-ins, which compiled code does not look up: in the module of that name, and
    in one of Python code that does not bind the name itself (`check/user/set_from_elsewhere.py`)."""
    if is_null(m.table) or m.keeps_dict != 0:
        return
    if same_name(cast(str, m.table.name), "builtins") or (
        not is_null(m.table.body) and find_name(m, name) < 0 and has_word(_BUILT_IN, "", name)
    ):
        # No MoltUnsupported, which small programs do not hold.
        raise TypeError(f"setting names of built-ins in the module {m.table.name!s} is not supported by Molt")
