"""`sys.excepthook` and `sys.unraisablehook`: what prints an exception that nobody caught, or that nobody could, for
programs to call and to replace."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.exceptions import BaseException
from molt.lib.builtins.function import none_for_null
from molt.lib.builtins.tuple import tuple
from molt.lib.low import NULL, as_word, builtin, cast, class_object, compact, is_null, isinstance, type_is
from molt.lib.rt.calls import call1
from molt.lib.rt.errors import type_name
from molt.lib.rt.finalizers import report_plainly
from molt.lib.rt.modules import DELETED
from molt.lib.rt.ops import repr_of
from molt.lib.rt.streams import write_stderr
from molt.lib.rt.traceback import traceback as traceback_entry
from molt.lib.rt.traceback_text import traceback_text
from molt.lib.rt.types import type_of
from molt.lib.std.posix.records import new_record, plain_tuple, record_text

compact()

_UNRAISABLE: Final = ("exc_type", "exc_value", "exc_traceback", "err_msg", "object")


def excepthook(exctype: object, value: object, traceback: object, /) -> None:
    """Handle an exception by displaying it with a traceback on sys.stderr."""
    if not isinstance(value, BaseException):
        write_stderr(f"TypeError: print_exception(): Exception expected for value, {type_name(value)} found\n")
        return
    e = cast(BaseException, value)
    if is_null(e.traceback) and isinstance(traceback, traceback_entry):
        e.traceback = cast(traceback_entry, traceback)
    write_stderr(traceback_text(e))


@builtin(name="UnraisableHookArgs", module="builtins")
class UnraisableHookArgs(tuple):
    """UnraisableHookArgs

Type used to pass arguments to sys.unraisablehook."""

    n_fields: Final = 5
    n_sequence_fields: Final = 5
    n_unnamed_fields: Final = 0
    __match_args__: Final = ("exc_type", "exc_value", "exc_traceback", "err_msg", "object")

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        return new_record(cls, sequence, "UnraisableHookArgs", 5)

    def __repr__(self) -> str:
        return record_text(self, "UnraisableHookArgs", _UNRAISABLE)

    def __reduce__(self) -> object:
        return (class_object(UnraisableHookArgs), (plain_tuple(self), {}))

    @property
    def exc_type(self) -> object:
        """Exception type"""
        return self.data.get(0)

    @property
    def exc_value(self) -> object:
        """Exception value"""
        return self.data.get(1)

    @property
    def exc_traceback(self) -> object:
        """Exception traceback"""
        return self.data.get(2)

    @property
    def err_msg(self) -> object:
        """Error message"""
        return self.data.get(3)

    @property
    def object(self) -> object:
        """Object causing the exception"""
        return self.data.get(4)


def tell_hook(row: tuple) -> None:
    error = row.data.get(0)
    what = cast(str, row.data.get(1))
    message: object = None if what.length == 2 else f"Exception ignored {what}"
    found = none_for_null(cast(BaseException, error).traceback)
    told = (type_of(error), error, found, message, row.data.get(2))
    try:
        call1(row.data.get(3), new_record(class_object(UnraisableHookArgs), told, "UnraisableHookArgs", 5))
    except BaseException as failed:
        report_plainly(failed, "in sys.unraisablehook", row.data.get(3))


def unraisablehook(unraisable: object, /) -> object:
    """Handle an unraisable exception.

    `rt.finalizers` gives it a plain tuple that no program can make: an exception, what to say of which object, and the
    hook of the program's to be told."""
    if type_is(unraisable, tuple):
        row = cast(tuple, unraisable)
        if row.length == 5 and as_word(row.data.get(4)) == as_word(DELETED):
            tell_hook(row)
            return None
    if not isinstance(unraisable, UnraisableHookArgs):
        raise TypeError("sys.unraisablehook argument type must be UnraisableHookArgs")
    said = cast(tuple, unraisable)
    message = said.data.get(3)
    if said.data.get(4) is not None:
        write_stderr("Exception ignored in: " if message is None else f"{message!s}: ")
        write_stderr(f"{repr_of(said.data.get(4))}\n")
    elif message is not None:
        write_stderr(f"{message!s}:\n")
    excepthook(said.data.get(0), said.data.get(1), said.data.get(2))
    return None
