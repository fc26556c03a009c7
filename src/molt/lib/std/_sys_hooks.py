"""`sys.excepthook`: what prints an exception that nobody caught, for programs to call and to replace."""

from __future__ import annotations

from molt.lib.builtins.exceptions import BaseException
from molt.lib.low import cast, compact, is_null, isinstance
from molt.lib.rt.errors import type_name
from molt.lib.rt.streams import write_stderr
from molt.lib.rt.traceback import traceback as traceback_entry
from molt.lib.rt.traceback_text import traceback_text

compact()


def excepthook(exctype: object, value: object, traceback: object, /) -> None:
    """Handle an exception by displaying it with a traceback on sys.stderr."""
    if not isinstance(value, BaseException):
        write_stderr(f"TypeError: print_exception(): Exception expected for value, {type_name(value)} found\n")
        return
    e = cast(BaseException, value)
    if is_null(e.traceback) and isinstance(traceback, traceback_entry):
        e.traceback = cast(traceback_entry, traceback)
    write_stderr(traceback_text(e))
