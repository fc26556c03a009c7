"""What functions of `posix` are given: paths, open files, numbers; and the errors of the system.

A `Path` holds what the system takes of a path, and what errors name.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.codecs import encode_str
from molt.lib.builtins.exceptions import OSError
from molt.lib.builtins.str_core import str_has_char
from molt.lib.low import (
    NULL,
    box_i64,
    builtin,
    cast,
    class_object,
    compact,
    from_word,
    i32,
    i64,
    is_null,
    isinstance,
    new,
    ptr,
    u8,
    u64,
)
from molt.lib.rt.attributes import lookup_special
from molt.lib.rt.build import to_i64
from molt.lib.rt.calls import call, call0, call3
from molt.lib.rt.errors import raise_object, type_name
from molt.lib.rt.streams import error_text
from molt.lib.rt.unsupported import unsupported

compact()

# What a parameter may be but a path, bits.
FILE: Final = 1
NONE: Final = 2

HERE: Final = -100  # AT_FDCWD: relative paths begin in the current folder

LEAST_INT: Final = -2147483648
MOST_INT: Final = 2147483647


@builtin(name="Path", module="posix")
class Path:
    """`text`: what was given, after `__fspath__`; `data`: the system's form with a zero behind it,
    null for an open file (`file`) and None; `encoded` keeps the data."""

    text: object
    encoded: object
    data: ptr[u8]
    file: i64


def path_argument(given: object, function: str, name: str, allowed: i64) -> Path:
    """A path that a function was given. Raises TypeError, ValueError, OverflowError.

    The names are those of the function and the parameter; `allowed` has the bits FILE and NONE.
    """
    p = new(Path)
    p.text = given
    p.file = HERE
    if given is None and (allowed & NONE) != 0:
        return p
    if not isinstance(given, str) and not isinstance(given, bytes):
        if (allowed & FILE) != 0 and not is_null(lookup_special(given, "__index__")):
            p.file = c_int(to_i64(given), "fd is greater than maximum", "fd is less than minimum")
            return p
        p.text = path_text(given, function, name, allowed)
    data = system_bytes(p.text, f"{function}: embedded null character in {name}")
    p.encoded = data
    p.data = data.data
    return p


def path_text(given: object, function: str, name: str, allowed: i64) -> object:
    """What `__fspath__` gives."""
    method = lookup_special(given, "__fspath__")
    if is_null(method):
        if isinstance(given, bytearray) or isinstance(given, memoryview):
            unsupported(f"{function}() of a path as {type_name(given)}, which CPython only warns of; use bytes")
        raise TypeError(f"{function}: {name} should be {kinds_of(allowed)}, not {type_name(given)}")
    text = call0(method)
    if not isinstance(text, str) and not isinstance(text, bytes):
        raise TypeError(f"expected {type_name(given)}.__fspath__() to return str or bytes, not {type_name(text)}")
    return text


def kinds_of(allowed: i64) -> str:
    if allowed == FILE | NONE:
        return "string, bytes, os.PathLike, integer or None"
    if allowed == FILE:
        return "string, bytes, os.PathLike or integer"
    if allowed == NONE:
        return "string, bytes, os.PathLike or None"
    return "string, bytes or os.PathLike"


def system_bytes(text: object, null_message: str) -> bytes:
    """A str or bytes as the system takes it, with a zero behind it. Raises ValueError for a zero in it."""
    if isinstance(text, str):
        if str_has_char(cast(str, text), 0):
            raise ValueError("embedded null byte")
        return encode_str(cast(str, text), "utf-8", "surrogateescape")
    found = cast(bytes, text)
    for i in range(found.length):
        if found.data[i] == u8(0):
            raise ValueError(null_message)
    return found


def plain_path(given: object, function: str) -> Path:
    """A path named `path` that can be nothing else."""
    return path_argument(given, function, "path", 0)


def is_bytes(p: Path) -> bool:
    """Whether names that belong to a path are bytes."""
    return isinstance(p.text, bytes)


def folder_argument(given: object) -> i32:
    """A parameter `dir_fd`."""
    if given is None:
        return i32(HERE)
    if is_null(lookup_special(given, "__index__")):
        raise TypeError(f"argument should be integer or None, not {type_name(given)}")
    return i32(c_int(to_i64(given), "fd is greater than maximum", "fd is less than minimum"))


def c_int(value: i64, greater: str, less: str) -> i64:
    """A number that fits a C int; OverflowErrors with these messages for others."""
    if value > MOST_INT:
        raise OverflowError(greater)
    if value < LEAST_INT:
        raise OverflowError(less)
    return value


def int_argument(value: i64) -> i32:
    """A parameter that C has as an int."""
    return i32(c_int(value, "Python int too large to convert to C int", "Python int too large to convert to C int"))


def file_argument(given: object) -> i32:
    """An open file: its number, or an object with `fileno()`."""
    if isinstance(given, int):
        number = given
    else:
        method = lookup_special(given, "fileno")
        if is_null(method):
            raise TypeError("argument must be an int, or have a fileno() method.")
        number = call0(method)
        if not isinstance(number, int):
            raise TypeError("fileno() returned a non-integer")
    file = int_argument(to_i64(number))
    if i64(file) < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({i64(file)})")
    return file


# --- errors ---


def check(result: i64) -> i64:
    """A result of the system; OSError for a negative error number."""
    if result < 0:
        raise_object(call(class_object(OSError), (box_i64(-result), error_text(-result)), NULL), NULL)
    return result


def check_path(result: i64, p: Path) -> i64:
    """As `check`, with the path in the error."""
    if result < 0:
        raise_object(call3(class_object(OSError), box_i64(-result), error_text(-result), p.text), NULL)
    return result


def check_paths(result: i64, p: Path, q: Path) -> None:
    """As `check`, with two paths in the error."""
    if result < 0:
        arguments = (box_i64(-result), error_text(-result), p.text, None, q.text)
        raise_object(call(class_object(OSError), arguments, NULL), NULL)


def refuse_combination(function: str, first: str, second: str) -> None:
    """The ValueError of two parameters that exclude each other."""
    raise ValueError(f"{function}: cannot use {first} and {second} together")


def text_at(address: i64) -> ptr[u8]:
    """A C string by its address."""
    return from_word(ptr[u8], u64(address))
