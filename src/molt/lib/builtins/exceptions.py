"""The exceptions, as in CPython 3.11's `builtins`.

Arguments are kept in `arguments`; the fields of a class are what its constructor takes
beyond them. `__new__` does all that raising in the library needs, as there `__init__`
does not run. The attributes that programs set on instances of their own classes are where those
of all instances are, by `shape`; those of the library's classes lie in a dict, `attributes`.
"""

from __future__ import annotations

from molt.lib.builtins.exception_text import (
    os_error_text,
    syntax_error_text,
    unicode_decode_text,
    unicode_encode_text,
    unicode_translate_text,
)
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    class_object,
    compact,
    i64,
    internal,
    is_null,
    isinstance,
    new,
    new_of,
    u64,
)

compact()


@builtin
class BaseException:
    """Common base class for all exceptions"""

    # The attribute block: `attributes` is a dict, or NULL, unless `shape` says otherwise (`rt/shapes.py`).
    shape: u64
    attributes: object
    # In this order they end, as in CPython.
    arguments: object
    traceback: object
    cause: object
    context: object
    suppress_context: i64

    def __new__(cls: type, *args: object, **kwargs: object) -> object:
        e = new_of(cls, BaseException)
        e.arguments = args
        return e

    def __init__(self, *args: object, **kwargs: object) -> None:
        if kwargs.__len__() > 0:
            raise_naming("", type_of(self), "() takes no keyword arguments")
        self.arguments = args

    def __str__(self) -> str:
        args = arguments_of(self)
        if args.length == 0:
            return ""
        if args.length == 1:
            return str_of(args.data.get(0))
        return repr_of(args)

    def __repr__(self) -> str:
        args = arguments_of(self)
        if args.length == 1:
            return f"{type_name(self)}({repr_of(args.data.get(0))})"
        return f"{type_name(self)}{repr_of(args)}"

    def with_traceback(self, tb: object, /) -> object:
        self._set_traceback(tb)
        return self

    def add_note(self, note: object, /) -> None:
        if not isinstance(note, str):
            raise_naming("note must be a str, not '", type_of(note), "'")
        notes = find_attr_or_null(self, "__notes__")
        if is_null(notes):
            fresh: list = []
            fresh.append(note)
            set_attr(self, "__notes__", fresh)
        elif isinstance(notes, list):
            cast(list, notes).append(note)
        else:
            raise TypeError("Cannot add note: __notes__ is not a list")

    def __reduce__(self) -> object:
        return reduced(self, self.arguments)

    def __setstate__(self, state: object, /) -> None:
        if state is None:
            return
        if not isinstance(state, dict):
            raise TypeError("state is not a dictionary")
        restore_attributes(self, cast(dict, state))

    @property
    def args(self) -> object:
        return self.arguments

    @args.setter
    def args(self, value: object) -> None:
        self.arguments = tuple_from(value)

    @property
    def __cause__(self) -> object:
        return none_for_null(self.cause)

    @__cause__.setter
    def __cause__(self, value: object) -> None:
        if value is not None and not isinstance(value, BaseException):
            raise TypeError("exception cause must be None or derive from BaseException")
        self.cause = NULL if value is None else value
        self.suppress_context = 1

    @property
    def __context__(self) -> object:
        return none_for_null(self.context)

    @__context__.setter
    def __context__(self, value: object) -> None:
        if value is not None and not isinstance(value, BaseException):
            raise TypeError("exception context must be None or derive from BaseException")
        self.context = NULL if value is None else value

    @property
    def __suppress_context__(self) -> bool:
        return self.suppress_context != 0

    @__suppress_context__.setter
    def __suppress_context__(self, value: bool) -> None:
        self.suppress_context = 1 if value else 0

    @property
    def __traceback__(self) -> object:
        return none_for_null(self.traceback)

    @__traceback__.setter
    def __traceback__(self, value: object) -> None:
        self._set_traceback(value)

    def _set_traceback(self, value: object) -> None:
        if value is None:
            self.traceback = NULL
        elif isinstance(value, traceback):
            self.traceback = value
        else:
            raise TypeError("__traceback__ must be a traceback or None")

    @property
    def __dict__(self) -> dict:
        return instance_dict(self, type_of(self))

    @__dict__.setter
    def __dict__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise_naming("__dict__ must be set to a dictionary, not a '", type_of(value), "'")
        replace_dict(self, type_of(self), cast(dict, value))


@internal
def arguments_of(e: BaseException) -> tuple:
    """The `args` of an exception."""
    return cast(tuple, e.arguments)


@internal
def argument_or_none(e: BaseException, index: i64) -> object:
    """One of the `args`, None when there are fewer."""
    args = arguments_of(e)
    if index < args.length:
        return args.data.get(index)
    return None


@builtin
class GeneratorExit(BaseException):
    """Request that a generator exit."""


@builtin
class KeyboardInterrupt(BaseException):
    """Program interrupted by user."""


@builtin
class SystemExit(BaseException):
    """Request to exit from the interpreter."""

    code_value: object

    @property
    def code(self) -> object:
        if not is_null(self.code_value):
            return self.code_value
        args = arguments_of(self)
        if args.length > 1:
            return args
        return argument_or_none(self, 0)

    @code.setter
    def code(self, value: object) -> None:
        self.code_value = value


@builtin
class Exception(BaseException):
    """Common base class for all non-exit exceptions."""


@builtin
class StopIteration(Exception):
    """Signal the end from iterator.__next__()."""

    result: object

    @property
    def value(self) -> object:
        if not is_null(self.result):
            return self.result
        return argument_or_none(self, 0)

    @value.setter
    def value(self, value: object) -> None:
        self.result = value


@builtin
class StopAsyncIteration(Exception):
    """Signal the end from iterator.__anext__()."""


@builtin
class ArithmeticError(Exception):
    """Base class for arithmetic errors."""


@builtin
class FloatingPointError(ArithmeticError):
    """Floating point operation failed."""


@builtin
class OverflowError(ArithmeticError):
    """Result too large to be represented."""


@builtin
class ZeroDivisionError(ArithmeticError):
    """Second argument to a division or modulo operation was zero."""


@builtin
class AssertionError(Exception):
    """Assertion failed."""


@builtin
class AttributeError(Exception):
    """Attribute not found."""

    name_value: object
    obj_value: object

    def __init__(self, *args: object, name: object = NULL, obj: object = NULL) -> None:
        self.arguments = args
        self.name_value = name
        self.obj_value = obj

    @property
    def name(self) -> object:
        return none_for_null(self.name_value)

    @name.setter
    def name(self, value: object) -> None:
        self.name_value = value

    @property
    def obj(self) -> object:
        return none_for_null(self.obj_value)

    @obj.setter
    def obj(self, value: object) -> None:
        self.obj_value = value


@builtin
class BufferError(Exception):
    """Buffer error."""


@builtin
class EOFError(Exception):
    """Read beyond end of file."""


@builtin
class ImportError(Exception):
    """Import can't find module, or can't find name in module."""

    name_value: object
    path_value: object

    def __init__(self, *args: object, name: object = None, path: object = None) -> None:
        self.arguments = args
        self.name_value = name
        self.path_value = path

    @property
    def name(self) -> object:
        return none_for_null(self.name_value)

    @name.setter
    def name(self, value: object) -> None:
        self.name_value = value

    @property
    def path(self) -> object:
        return none_for_null(self.path_value)

    @path.setter
    def path(self, value: object) -> None:
        self.path_value = value

    @property
    def msg(self) -> object:
        return argument_or_none(self, 0)

    def __reduce__(self) -> object:
        return reduced_import_error(self)


@builtin
class ModuleNotFoundError(ImportError):
    """Module not found."""


@builtin
class LookupError(Exception):
    """Base class for lookup errors."""


@builtin
class IndexError(LookupError):
    """Sequence index out of range."""


@builtin
class KeyError(LookupError):
    """Mapping key not found."""

    def __str__(self) -> str:
        args = arguments_of(self)
        if args.length == 1:
            return repr_of(args.data.get(0))
        if args.length == 0:
            return ""
        return repr_of(args)


@builtin
class MemoryError(Exception):
    """Out of memory."""


@builtin
class NameError(Exception):
    """Name not found globally."""

    name_value: object

    def __init__(self, *args: object, name: object = None) -> None:
        self.arguments = args
        self.name_value = name

    @property
    def name(self) -> object:
        return none_for_null(self.name_value)

    @name.setter
    def name(self, value: object) -> None:
        self.name_value = value


@builtin
class UnboundLocalError(NameError):
    """Local name referenced but not bound to a value."""


@builtin
class OSError(Exception):
    """Base class for I/O related errors."""

    errno_value: object
    strerror_value: object
    filename_value: object
    filename2_value: object

    def __new__(cls: type, *args: object, **kwargs: object) -> object:
        if leaves_it_to_init(cls):
            bare = cast(OSError, new_of(cls, OSError))
            bare.arguments = ()
            return bare
        if kwargs.__len__() > 0:
            raise_naming("", cls, "() takes no keyword arguments")
        chosen = cls
        if cls is class_object(OSError) and args.length >= 2 and args.length <= 5:
            chosen = class_for_errno(args.data.get(0))
        e = cast(OSError, new_of(chosen, OSError))
        take_os_arguments(e, args)
        return e

    def __init__(self, *args: object, **kwargs: object) -> None:
        if not leaves_it_to_init(type_of(self)):
            return
        if kwargs.__len__() > 0:
            raise_naming("", type_of(self), "() takes no keyword arguments")
        take_os_arguments(self, args)

    def __str__(self) -> str:
        if is_null(self.strerror_value):
            return BaseException.__str__(self)
        return os_error_text(
            self.errno_value,
            self.strerror_value,
            none_for_null(self.filename_value),
            none_for_null(self.filename2_value),
        )

    def __reduce__(self) -> object:
        return reduced_os_error(self)

    @property
    def errno(self) -> object:
        return none_for_null(self.errno_value)

    @errno.setter
    def errno(self, value: object) -> None:
        self.errno_value = value

    @property
    def strerror(self) -> object:
        return none_for_null(self.strerror_value)

    @strerror.setter
    def strerror(self, value: object) -> None:
        self.strerror_value = value

    @property
    def filename(self) -> object:
        return none_for_null(self.filename_value)

    @filename.setter
    def filename(self, value: object) -> None:
        self.filename_value = value

    @property
    def filename2(self) -> object:
        return none_for_null(self.filename2_value)

    @filename2.setter
    def filename2(self, value: object) -> None:
        self.filename2_value = value


@builtin
class BlockingIOError(OSError):
    """I/O operation would block."""


@builtin
class ChildProcessError(OSError):
    """Child process error."""


@builtin
class ConnectionError(OSError):
    """Connection error."""


@builtin
class BrokenPipeError(ConnectionError):
    """Broken pipe."""


@builtin
class ConnectionAbortedError(ConnectionError):
    """Connection aborted."""


@builtin
class ConnectionRefusedError(ConnectionError):
    """Connection refused."""


@builtin
class ConnectionResetError(ConnectionError):
    """Connection reset."""


@builtin
class FileExistsError(OSError):
    """File already exists."""


@builtin
class FileNotFoundError(OSError):
    """File not found."""


@builtin
class InterruptedError(OSError):
    """Interrupted by signal."""


@builtin
class IsADirectoryError(OSError):
    """Operation doesn't work on directories."""


@builtin
class NotADirectoryError(OSError):
    """Operation only works on directories."""


@builtin
class PermissionError(OSError):
    """Not enough permissions."""


@builtin
class ProcessLookupError(OSError):
    """Process not found."""


@builtin
class TimeoutError(OSError):
    """Timeout expired."""


@internal
def leaves_it_to_init(cls: type) -> bool:
    """Whether a class has an `__init__` of its own, but no `__new__`: then what OSError is given is what that hands on."""
    return is_overridden(cls, "__init__") and not is_overridden(cls, "__new__")


@internal
def take_os_arguments(e: OSError, args: tuple) -> None:
    """The arguments of an OSError, and the error number, text and file names among them."""
    e.arguments = args
    if args.length >= 2 and args.length <= 5:
        e.errno_value = args.data.get(0)
        e.strerror_value = args.data.get(1)
        if args.length >= 3 and args.data.get(2) is not None:
            e.filename_value = args.data.get(2)
            if args.length == 5 and args.data.get(4) is not None:
                e.filename2_value = args.data.get(4)
            e.arguments = (args.data.get(0), args.data.get(1))


@internal
def class_for_errno(errno: object) -> type:
    """The subclass of OSError for an error number (Linux)."""
    if not is_small(errno):
        return class_object(OSError)
    number = small(errno)
    if number == 2:
        return class_object(FileNotFoundError)
    if number == 17:
        return class_object(FileExistsError)
    if number == 1 or number == 13:
        return class_object(PermissionError)
    if number == 20:
        return class_object(NotADirectoryError)
    if number == 21:
        return class_object(IsADirectoryError)
    return class_for_rare_errno(number)


@internal
def class_for_rare_errno(number: i64) -> type:
    """As `class_for_errno`, for pipes, processes and connections."""
    if number == 3:
        return class_object(ProcessLookupError)
    if number == 4:
        return class_object(InterruptedError)
    if number == 10:
        return class_object(ChildProcessError)
    if number == 11 or number == 114 or number == 115:
        return class_object(BlockingIOError)
    if number == 32 or number == 108:
        return class_object(BrokenPipeError)
    if number == 103:
        return class_object(ConnectionAbortedError)
    if number == 104:
        return class_object(ConnectionResetError)
    if number == 110:
        return class_object(TimeoutError)
    if number == 111:
        return class_object(ConnectionRefusedError)
    return class_object(OSError)


@internal
def stream_error(number: i64, text: str) -> OSError:
    """As `OSError(number, text)`, for what writing and reading a stream can meet: a program that
    does no more than print needs no other of these classes."""
    error: OSError
    if number == 11:
        error = new(BlockingIOError)
    elif number == 32:
        error = new(BrokenPipeError)
    elif number == 21:
        error = new(IsADirectoryError)
    elif number == 1:
        error = new(PermissionError)
    else:
        error = new(OSError)
    error.errno_value = number
    error.strerror_value = text
    error.arguments = (number, text)
    return error


@builtin
class ReferenceError(Exception):
    """Weak ref proxy used after referent went away."""


@builtin
class RuntimeError(Exception):
    """Unspecified run-time error."""


@builtin
class NotImplementedError(RuntimeError):
    """Method or function hasn't been implemented yet."""


@builtin
class RecursionError(RuntimeError):
    """Recursion limit exceeded."""


@builtin
class SyntaxError(Exception):
    """Invalid syntax."""

    printer: object
    message: object
    file: object
    line: object
    column: object
    source: object
    end_line: object
    end_column: object
    prints_place: object

    def __new__(cls: type, *args: object, **kwargs: object) -> object:
        e = cast(SyntaxError, new_of(cls, SyntaxError))
        e.arguments = args
        e.printer = syntax_error_printer()
        return e

    def __init__(self, *args: object, **kwargs: object) -> None:
        if len(kwargs) > 0:
            raise_naming("", type_of(self), "() takes no keyword arguments")
        self.arguments = args
        if args.length > 0:
            self.message = args.data.get(0)
        if args.length == 2:
            place = tuple_from(args.data.get(1))
            if place.length < 4:
                raise TypeError(f"function takes at least 4 arguments ({place.length} given)")
            if place.length > 6:
                raise TypeError(f"function takes at most 6 arguments ({place.length} given)")
            if place.length == 5:
                raise TypeError("end_offset must be provided when end_lineno is provided")
            self.file = place.data.get(0)
            self.line = place.data.get(1)
            self.column = place.data.get(2)
            self.source = place.data.get(3)
            self.end_line = place.data.get(4) if place.length > 4 else None
            self.end_column = place.data.get(5) if place.length > 4 else None

    def __str__(self) -> str:
        return syntax_error_text(self.msg, self.filename, self.lineno)

    @property
    def msg(self) -> object:
        return none_for_null(self.message)

    @msg.setter
    def msg(self, value: object) -> None:
        self.message = value

    @property
    def filename(self) -> object:
        return none_for_null(self.file)

    @filename.setter
    def filename(self, value: object) -> None:
        self.file = value

    @property
    def lineno(self) -> object:
        return none_for_null(self.line)

    @lineno.setter
    def lineno(self, value: object) -> None:
        self.line = value

    @property
    def offset(self) -> object:
        return none_for_null(self.column)

    @offset.setter
    def offset(self, value: object) -> None:
        self.column = value

    @property
    def text(self) -> object:
        return none_for_null(self.source)

    @text.setter
    def text(self, value: object) -> None:
        self.source = value

    @property
    def end_lineno(self) -> object:
        return none_for_null(self.end_line)

    @end_lineno.setter
    def end_lineno(self, value: object) -> None:
        self.end_line = value

    @property
    def end_offset(self) -> object:
        return none_for_null(self.end_column)

    @end_offset.setter
    def end_offset(self, value: object) -> None:
        self.end_column = value

    @property
    def print_file_and_line(self) -> object:
        return none_for_null(self.prints_place)

    @print_file_and_line.setter
    def print_file_and_line(self, value: object) -> None:
        self.prints_place = value


@builtin
class IndentationError(SyntaxError):
    """Improper indentation."""


@builtin
class TabError(IndentationError):
    """Improper mixture of spaces and tabs."""


@builtin
class SystemError(Exception):
    """Internal error in the Python interpreter.

Please report this to the Python maintainer, along with the traceback,
the Python version, and the hardware/OS platform and version."""


@builtin
class TypeError(Exception):
    """Inappropriate argument type."""


@builtin
class ValueError(Exception):
    """Inappropriate argument value (of correct type)."""


@builtin
class UnicodeError(ValueError):
    """Unicode related error."""


@builtin
class UnicodeDecodeError(UnicodeError):
    """Unicode decoding error."""

    def __init__(
        self, encoding: object, object: object, start: object, end: object, reason: object, /
    ) -> None:
        self.arguments = (encoding, object, start, end, reason)

    def __str__(self) -> str:
        return unicode_decode_text(arguments_of(self))

    @property
    def encoding(self) -> object:
        return argument_or_none(self, 0)

    @property
    def object(self) -> object:
        return argument_or_none(self, 1)

    @property
    def start(self) -> object:
        return argument_or_none(self, 2)

    @property
    def end(self) -> object:
        return argument_or_none(self, 3)

    @property
    def reason(self) -> object:
        return argument_or_none(self, 4)


@builtin
class UnicodeEncodeError(UnicodeError):
    """Unicode encoding error."""

    def __init__(
        self, encoding: object, object: object, start: object, end: object, reason: object, /
    ) -> None:
        self.arguments = (encoding, object, start, end, reason)

    def __str__(self) -> str:
        return unicode_encode_text(arguments_of(self))

    @property
    def encoding(self) -> object:
        return argument_or_none(self, 0)

    @property
    def object(self) -> object:
        return argument_or_none(self, 1)

    @property
    def start(self) -> object:
        return argument_or_none(self, 2)

    @property
    def end(self) -> object:
        return argument_or_none(self, 3)

    @property
    def reason(self) -> object:
        return argument_or_none(self, 4)


@builtin
class UnicodeTranslateError(UnicodeError):
    """Unicode translation error."""

    def __init__(self, object: object, start: object, end: object, reason: object, /) -> None:
        self.arguments = (object, start, end, reason)

    def __str__(self) -> str:
        return unicode_translate_text(arguments_of(self))

    @property
    def object(self) -> object:
        return argument_or_none(self, 0)

    @property
    def start(self) -> object:
        return argument_or_none(self, 1)

    @property
    def end(self) -> object:
        return argument_or_none(self, 2)

    @property
    def reason(self) -> object:
        return argument_or_none(self, 3)


@builtin
class Warning(Exception):
    """Base class for warning categories."""


@builtin
class BytesWarning(Warning):
    """Base class for warnings about bytes and buffer related problems, mostly
related to conversion from str or comparing to str."""


@builtin
class DeprecationWarning(Warning):
    """Base class for warnings about deprecated features."""


@builtin
class EncodingWarning(Warning):
    """Base class for warnings about encodings."""


@builtin
class FutureWarning(Warning):
    """Base class for warnings about constructs that will change semantically
in the future."""


@builtin
class ImportWarning(Warning):
    """Base class for warnings about probable mistakes in module imports"""


@builtin
class PendingDeprecationWarning(Warning):
    """Base class for warnings about features which will be deprecated
in the future."""


@builtin
class ResourceWarning(Warning):
    """Base class for warnings about resource usage."""


@builtin
class RuntimeWarning(Warning):
    """Base class for warnings about dubious runtime behavior."""


@builtin
class SyntaxWarning(Warning):
    """Base class for warnings about dubious syntax."""


@builtin
class UnicodeWarning(Warning):
    """Base class for warnings about Unicode related problems, mostly
related to conversion problems."""


@builtin
class UserWarning(Warning):
    """Base class for warnings generated by user code."""


# At the bottom because of cycles.
from molt.lib.builtins.exception_reducing import (  # noqa: E402
    reduced,
    reduced_import_error,
    reduced_os_error,
    restore_attributes,
)
from molt.lib.builtins.function import none_for_null  # noqa: E402
from molt.lib.low import is_small, small  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null, set_attr  # noqa: E402
from molt.lib.rt.errors import raise_naming, type_name  # noqa: E402
from molt.lib.rt.ops import repr_of, str_of  # noqa: E402
from molt.lib.rt.shapes import instance_dict, replace_dict  # noqa: E402
from molt.lib.rt.tables import tuple_from  # noqa: E402
from molt.lib.rt.syntax_error_text import syntax_error_printer  # noqa: E402
from molt.lib.rt.traceback import traceback  # noqa: E402
from molt.lib.rt.types import is_overridden, type_of  # noqa: E402
