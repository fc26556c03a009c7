"""What is said of an exception that ends a thread: `threading.excepthook`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.tuple import tuple
from molt.lib.low import NULL, builtin, cast, class_object, compact, is_null, isinstance, visible
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.ops import str_of
from molt.lib.rt.streams import write_stderr
from molt.lib.rt.traceback_text import traceback_text
from molt.lib.std._thread.locks import get_ident
from molt.lib.std.posix.records import new_record, plain_tuple, record_text

compact()

_NAMES: Final = ("exc_type", "exc_value", "exc_traceback", "thread")


@builtin(name="_thread._ExceptHookArgs")
class _ExceptHookArgs(tuple):
    """ExceptHookArgs

Type used to pass arguments to threading.excepthook."""

    n_fields: Final = 4
    n_sequence_fields: Final = 4
    n_unnamed_fields: Final = 0
    __match_args__: Final = ("exc_type", "exc_value", "exc_traceback", "thread")

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        return new_record(cls, sequence, "_thread._ExceptHookArgs", 4)

    def __repr__(self) -> str:
        return record_text(self, "_thread._ExceptHookArgs", _NAMES)

    def __reduce__(self) -> object:
        return (class_object(_ExceptHookArgs), (plain_tuple(self), {}))

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
    def thread(self) -> object:
        """Thread"""
        return self.data.get(3)


@visible
def _excepthook(args: object, /) -> None:
    """Handle uncaught Thread.run() exception."""
    if not isinstance(args, _ExceptHookArgs):
        raise TypeError("_thread.excepthook argument type must be ExceptHookArgs")
    row = cast(tuple, args)
    if row.data.get(0) is class_object(SystemExit):
        return
    name = find_attr_or_null(row.data.get(3), "name")
    said = str_of(get_ident()) if is_null(name) else str_of(name)
    write_stderr(f"Exception in thread {said}:\n")
    write_stderr(traceback_text(row.data.get(1)))
