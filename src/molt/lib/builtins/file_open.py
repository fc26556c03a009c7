"""The built-in function `open`."""

from __future__ import annotations

from molt.lib.builtins.file_buffered import BUFFER_SIZE, make_buffered
from molt.lib.builtins.file_raw import close_file, file_io, flags_of, open_file, path_of
from molt.lib.builtins.file_text import make_text_file
from molt.lib.builtins.str_core import char_at
from molt.lib.low import cast, i64, internal, isinstance, keywords, new
from molt.lib.rt.errors import type_name
from molt.lib.rt.refusing import MoltUnsupported


@keywords
def open(
    file: object,
    mode: str = "r",
    buffering: i64 = -1,
    encoding: object = None,
    errors: object = None,
    newline: object = None,
    closefd: bool = True,
    opener: object = None,
) -> object:
    """Open file and return a stream.  Raise OSError upon failure."""
    check_text(encoding, "encoding")
    check_text(errors, "errors")
    check_text(newline, "newline")
    label = file if isinstance(file, int) else path_of(file)
    check_mode(mode)
    is_binary = has(mode, 98)
    if is_binary and has(mode, 116):
        raise ValueError("can't have text and binary mode at once")
    kinds = count_kinds(mode)
    if kinds > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if is_binary:
        check_binary(encoding, errors, newline, buffering)
    raw = new(file_io)
    raw.file = -1
    raw.label = label
    raw.closes = closefd
    raw.flags = flags_of(cast(str, mode.replace("t", "")))
    open_file(raw, opener)
    try:
        if buffering == 0:
            if not is_binary:
                raise ValueError("can't have unbuffered text I/O")
            return raw
        is_terminal = buffering < 0 and raw.isatty()
        size = BUFFER_SIZE if buffering < 2 else buffering
        buffered = make_buffered(raw, size)
        if is_binary:
            return buffered
        return make_text_file(buffered, encoding, errors, newline, mode, buffering == 1 or is_terminal)
    except BaseException:
        close_file(raw)
        raise


@internal
def check_text(given: object, name: str) -> None:
    if given is not None and not isinstance(given, str):
        raise TypeError(f"open() argument '{name}' must be str or None, not {type_name(given)}")


@internal
def has(mode: str, c: i64) -> bool:
    for i in range(mode.length):
        if char_at(mode, i) == c:
            return True
    return False


@internal
def check_mode(mode: str) -> None:
    """The ValueError of letters that are unknown or there twice."""
    for i in range(mode.length):
        c = char_at(mode, i)
        if c != 43 and c != 97 and c != 98 and c != 114 and c != 116 and c != 119 and c != 120:
            raise ValueError(f"invalid mode: '{mode}'")
        for j in range(i):
            if char_at(mode, j) == c:
                raise ValueError(f"invalid mode: '{mode}'")


@internal
def count_kinds(mode: str) -> i64:
    kinds = 0
    for i in range(mode.length):
        c = char_at(mode, i)
        if c == 97 or c == 114 or c == 119 or c == 120:
            kinds += 1
    return kinds


@internal
def check_binary(encoding: object, errors: object, newline: object, buffering: i64) -> None:
    """The errors of what only text files take."""
    if encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    if buffering == 1:
        raise MoltUnsupported(
            "open() of a binary file with buffering=1, which CPython only warns of; leave the argument out"
        )
