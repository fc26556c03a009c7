"""`exit()` and `quit()`, which the module `site` puts among the built-ins. A program may only call them."""

from __future__ import annotations

from molt.lib.low import compact, is_null
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.calls import call0
from molt.lib.rt.modules import import_library

compact()


def leave_program(code: object) -> object:
    """Always raises SystemExit; standard input is closed before, as CPython does it."""
    stream = find_attr_or_null(import_library("sys"), "stdin")
    close = find_attr_or_null(stream, "close")
    if not is_null(close):
        call0(close)
    raise SystemExit(code)
