"""What the classes of files give for a `raw` that is an object in Python (`lib/plain/_molt_buffered.py`)."""

from __future__ import annotations

from molt.lib.builtins.type import IS_STATIC, type
from molt.lib.low import NULL, cast, compact, is_null
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.calls import call
from molt.lib.rt.modules import find_program_module, import_library

compact()


def made_over(cls: type, args: tuple) -> object:
    """An instance of the class of that name in plain Python; NULL where the program has none, or `cls` is the program's own."""
    if (cls.flags & IS_STATIC) == 0 or find_program_module("_molt_buffered") < 0:
        return NULL
    found = find_attr_or_null(import_library("_molt_buffered"), cast(str, cls.qualname))
    return NULL if is_null(found) else call(found, args, NULL)
