"""`sys`: constants and functions; streams, arguments and modules are put in when it is imported (`rt/system.py`)."""

from typing import Final as _Final

from molt.lib.builtins.dict import dict as _dict
from molt.lib.builtins.exceptions import SystemExit as _SystemExit
from molt.lib.low import NULL as _NULL, compact
from molt.lib.low import ctx as _ctx
from molt.lib.low import cast as _cast
from molt.lib.low import class_object as _class_object
from molt.lib.low import i64, isinstance as _isinstance
from molt.lib.low import is_null as _is_null
from molt.lib.low import keywords as _keywords
from molt.lib.low import visible as _visible

compact()

maxsize: _Final = 9223372036854775807
maxunicode: _Final = 1114111
byteorder: _Final = "little"
platform: _Final = "linux"
# In the form that `platform` takes apart.
version: _Final = "3.11.0 (Molt, Jan 1 2000, 00:00:00) [C]"
hexversion: _Final = 51052784
copyright: _Final = "Copyright (c) 2001-2022 Python Software Foundation."
executable: _Final = ""
# Where the system's own Python is: what it has for all programs, as texts of `gettext`, is for these, too.
prefix: _Final = "/usr"
exec_prefix: _Final = "/usr"
base_prefix: _Final = "/usr"
base_exec_prefix: _Final = "/usr"
abiflags: _Final = ""
pycache_prefix: _Final = None
platlibdir: _Final = "lib"
float_repr_style: _Final = "short"
api_version: _Final = 1013
builtin_module_names: _Final = ("builtins", "posix", "sys")

# What `rt/system.py` puts in, and what `__getattr__` makes.
_computed_names: _Final = (
    "argv", "modules", "stdin", "__stdin__", "stdout", "stderr", "path", "warnoptions", "version_info", "implementation", "float_info",
    "hash_info", "int_info", "flags", "thread_info", "dont_write_bytecode",
)  # fmt: skip


def __getattr__(name: str) -> object:
    """The names that are no constants."""
    return _sys_info(name)


def exit(status: object = None, /) -> None:
    """Exit the interpreter by raising SystemExit(status)."""
    if _isinstance(status, tuple):
        _raise(_call(_class_object(_SystemExit), _cast(tuple, status), _NULL), _NULL)
    if status is None:
        raise _SystemExit()
    _raise(_call(_class_object(_SystemExit), (status,), _NULL), _NULL)


@_visible
def _getframe(depth: i64 = 0, /) -> object:
    """Return a frame object from the call stack."""
    row = _row_at(depth if depth > 0 else 0)
    if _is_null(row):
        raise ValueError("call stack is not deep enough")
    return _frame_of(row)


@_visible
def _current_frames() -> dict:
    """Return a dict mapping each thread's thread id to its current stack frame."""
    return _frames_of_threads(_frame_of(_row_at(0)))


def audit(event: str, /, *args: object) -> None:
    """audit(event, *args)

Passes the event to any audit hooks that are attached."""
    # No hook can be attached: there is no addaudithook().


def getrecursionlimit() -> i64:
    """Return the current value of the recursion limit."""
    return _ctx.depth_limit


def setrecursionlimit(limit: i64, /) -> None:
    """Set the maximum depth of the Python interpreter stack to n."""
    if limit < 1:
        raise ValueError("recursion limit must be greater or equal than 1")
    if _ctx.depth >= limit:
        raise RecursionError(
            f"cannot set the recursion limit to {limit} at the recursion depth {_ctx.depth}: the limit is too low"
        )
    _ctx.depth_limit = limit


def exc_info() -> tuple:
    """Return current exception information: (type, value, traceback)."""
    handled = _ctx.handled
    if _is_null(handled):
        return (None, None, None)
    return (_type_of(handled), handled, _none_for_null(_cast(_BaseException, handled).traceback))


def exception() -> object:
    """Return the current exception."""
    return _none_for_null(_ctx.handled)


def intern(string: str, /) -> str:
    """``Intern'' the given string."""
    return string


def displayhook(object: object, /) -> None:
    """Print an object to sys.stdout and also save it in builtins._"""
    if object is not None:
        print(_repr_of(object))


@_visible
def __displayhook__(object: object, /) -> None:
    """Print an object to sys.stdout and also save it in builtins._"""
    displayhook(object)


def get_coroutine_origin_tracking_depth() -> i64:
    """Check status of origin tracking for coroutine objects in this thread."""
    kept = _kept_value("sys", _ORIGIN_DEPTH)
    return 0 if _is_null(kept) else _to_i64(kept)


@_keywords
def set_coroutine_origin_tracking_depth(depth: i64) -> None:
    """Enable or disable origin tracking for coroutine objects in this thread."""
    if depth < 0:
        raise ValueError("depth must be >= 0")
    # What is noted would be said in the warning of a coroutine that is never awaited, which there is none of.
    _keep_value("sys", _ORIGIN_DEPTH, depth)


def settrace(function: object, /) -> None:
    """settrace(function)

Set the global debug tracing function.  It will be called on each
function call.  See the debugger chapter in the library manual."""
    if function is not None:
        _unsupported("sys.settrace(): calls are not told of")


def get_asyncgen_hooks() -> object:
    """Return the installed asynchronous generators hooks.

This returns a namedtuple of the form (firstiter, finalizer)."""
    return (None, None) if _is_null(_ctx.async_hooks) else _ctx.async_hooks


@_keywords
def set_asyncgen_hooks(firstiter: object = _NULL, finalizer: object = _NULL) -> None:
    """set_asyncgen_hooks([firstiter] [, finalizer])

Set a finalizer for async generators objects."""
    known = _cast(tuple, get_asyncgen_hooks())
    first: object = known.data.get(0) if _is_null(firstiter) else firstiter
    final: object = known.data.get(1) if _is_null(finalizer) else finalizer
    _ctx.async_hooks = _NULL
    if first is not None or final is not None:
        _ctx.async_hooks = (first, final)


def gettrace() -> object:
    """Return the global debug tracing function set with sys.settrace.

See the debugger chapter in the library manual."""
    return None


def is_finalizing() -> bool:
    """Return True if Python is exiting."""
    return False


def getprofile() -> object:
    """Return the profiling function set with sys.setprofile."""
    return None


def get_int_max_str_digits() -> i64:
    """Return the maximum string digits limit for non-binary int<->str conversions."""
    return 0 if _ctx.digits_set == 1 else _max_digits()


@_keywords
def set_int_max_str_digits(maxdigits: i64) -> None:
    """Set the maximum string digits limit for non-binary int<->str conversions."""
    if maxdigits != 0 and maxdigits < 640:
        raise ValueError("maxdigits must be 0 or larger than 640")
    _ctx.digits_set = maxdigits + 1


def setswitchinterval(interval: float, /) -> None:
    """Set the ideal thread switching delay inside the Python interpreter.

    Threads take turns here where they wait, so that there is nothing to set but what is asked for."""
    if not interval > 0.0:
        raise ValueError("switch interval must be strictly positive")


def getrefcount(object: object, /) -> object:
    """Return the reference count of object.

The count returned is generally one higher than you might expect,
because it includes the (temporary) reference as an argument to
getrefcount()."""
    return _unsupported("sys.getrefcount(), as references are counted otherwise than in CPython")


@_keywords
def getsizeof(object: object, default: object = _NULL) -> i64:
    """getsizeof(object [, default]) -> int

Return the size of object in bytes."""
    # What CPython's objects take, as far as it is simple: nobody is promised a number.
    if _isinstance(object, str):
        return 49 + len(_cast(str, object)) if _cast(str, object).isascii() else 74 + 2 * len(_cast(str, object))
    if _isinstance(object, bytes):
        return 33 + len(_cast(bytes, object))
    if _isinstance(object, list):
        return 56 + 8 * len(_cast(list, object))
    if _isinstance(object, tuple):
        return 40 + 8 * len(_cast(tuple, object))
    if _isinstance(object, dict):
        return 64 + 104 * len(_cast(dict, object))
    if _isinstance(object, int):
        return 28
    return 24 if _isinstance(object, float) else 48


def getswitchinterval() -> float:
    """Return the current thread switch interval; see sys.setswitchinterval()."""
    return 0.005


def getdefaultencoding() -> str:
    """Return the current default encoding used by the Unicode implementation."""
    return "utf-8"


def getfilesystemencodeerrors() -> str:
    """Return the error mode used Unicode to OS filename conversion."""
    return "surrogateescape"


def getfilesystemencoding() -> str:
    """Return the encoding used to convert Unicode filenames to OS filenames."""
    return "utf-8"


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import BaseException as _BaseException  # noqa: E402
from molt.lib.builtins.coroutine import ORIGIN_DEPTH as _ORIGIN_DEPTH  # noqa: E402
from molt.lib.builtins.int_text import max_digits as _max_digits  # noqa: E402
from molt.lib.builtins.function import none_for_null as _none_for_null  # noqa: E402
from molt.lib.rt.calls import call as _call  # noqa: E402
from molt.lib.rt.errors import raise_object as _raise  # noqa: E402
from molt.lib.rt.ops import repr_of as _repr_of  # noqa: E402
from molt.lib.rt.frames import frame_of as _frame_of  # noqa: E402
from molt.lib.rt.frames import frames_of_threads as _frames_of_threads  # noqa: E402
from molt.lib.rt.frames import row_at as _row_at  # noqa: E402
from molt.lib.rt.types import type_of as _type_of  # noqa: E402
from molt.lib.std._sys_hooks import excepthook as __excepthook__  # noqa: E402
from molt.lib.std._sys_hooks import excepthook as excepthook  # noqa: E402
from molt.lib.std._sys_hooks import unraisablehook as __unraisablehook__  # noqa: E402
from molt.lib.std._sys_hooks import unraisablehook as unraisablehook  # noqa: E402
from molt.lib.std._sys_info import sys_info as _sys_info  # noqa: E402
from molt.lib.std.molt_values import keep_value as _keep_value  # noqa: E402
from molt.lib.std.molt_values import kept_value as _kept_value  # noqa: E402
from molt.lib.rt.build import to_i64 as _to_i64  # noqa: E402
from molt.lib.rt.unsupported import unsupported as _unsupported  # noqa: E402
