"""Running a codec's own function, and saying of what it raises that it was the codec that failed."""

from __future__ import annotations

from molt.lib.builtins.exceptions import (
    AttributeError,
    BaseException,
    ImportError,
    MemoryError,
    NameError,
    OSError,
    StopIteration,
    SyntaxError,
    SystemExit,
    UnicodeDecodeError,
    UnicodeEncodeError,
    UnicodeTranslateError,
)
from molt.lib.builtins.str import str
from molt.lib.builtins.tuple import tuple
from molt.lib.low import cast, class_object, compact, internal, isinstance, type_is
from molt.lib.rt.calls import call1, call2
from molt.lib.rt.errors import raise_object, type_name
from molt.lib.rt.ops import str_of
from molt.lib.rt.types import lookup, type_of
from molt.lib.std.molt_unsupported import MoltUnsupported

compact()


@internal
def run_codec(function: object, value: object, errors: object, what: str, encoding: str) -> object:
    """function(value, errors), which does `what` ("encoding", "decoding")."""
    failure: object = None
    try:
        return call2(function, value, errors)
    except BaseException as error:
        if not may_be_said_anew(cast(BaseException, error)):
            raise
        failure = error
    # Out of the handler: the first exception is the cause of the second, and not its context.
    message = f"{what} with '{encoding}' codec failed ({type_name(failure)}: {str_of(failure)})"
    raise_object(call1(type_of(failure), message), failure)
    return None


@internal
def may_be_said_anew(error: BaseException) -> bool:
    """Whether an exception is of a class that has but a message, and has one: CPython asks so, and leaves others alone."""
    if (
        isinstance(error, UnicodeEncodeError)
        or isinstance(error, UnicodeDecodeError)
        or isinstance(error, UnicodeTranslateError)
        or isinstance(error, OSError)
        or isinstance(error, ImportError)
        or isinstance(error, MemoryError)
        or isinstance(error, SyntaxError)
        or isinstance(error, StopIteration)
        or isinstance(error, SystemExit)
        or isinstance(error, NameError)
        or isinstance(error, AttributeError)
        or isinstance(error, MoltUnsupported)
    ):
        return False
    kind = type_of(error)
    base = class_object(BaseException)
    if lookup(kind, "__init__") != lookup(base, "__init__") or lookup(kind, "__new__") != lookup(base, "__new__"):
        return False
    given = cast(tuple, error.arguments)
    return given.length == 0 or (given.length == 1 and type_is(given.data.get(0), str))
