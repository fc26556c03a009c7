"""Reading source files the way CPython reads them.

A file becomes text once, here: encoding declaration (PEP 263), byte order mark and
universal newlines are dealt with, and everything that can be wrong with a file is said
in words.  What the text means belongs to `syntax/`.
"""

from __future__ import annotations

import io
import re
import tokenize
from dataclasses import dataclass
from pathlib import Path

from molt.compiler.source.diagnostics import Diagnostic, Diagnostics
from molt.compiler.source.span import Span

# Far above any file a person wrote; a bound so that a wrong path (a disk image, a
# log) is refused in words instead of filling the memory.
MAX_SOURCE_BYTES = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file's text; `path` as the user wrote it, `lines` without line ends."""

    path: str
    text: str
    lines: tuple[str, ...]

    def line(self, number: int) -> str:
        """The text of line `number`, counted from 1; empty where there is none."""
        return self.lines[number - 1] if 0 < number <= len(self.lines) else ""


def make_source(path: str, text: str) -> SourceFile:
    """A SourceFile of text already decoded; normalises line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Only "\n" ends a line: str.splitlines would also break at form feeds, \x1c, ….
    return SourceFile(path, text, tuple(text.split("\n")))


def read_source(path: str, sink: Diagnostics) -> SourceFile | None:
    """Read `path`; on failure report why and return None."""
    data = _read_bytes(path, sink)
    if data is None:
        return None
    return decode_source(path, data, sink)


def decode_source(path: str, data: bytes, sink: Diagnostics) -> SourceFile | None:
    """Decode the bytes of a source file; on failure report why and return None."""
    nul = data.find(b"\0")
    if nul >= 0:
        sink.add(_file_error(path, "source code cannot contain null bytes",
                             "is this a binary file?", data.count(b"\n", 0, nul) + 1))
        return None
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    except SyntaxError as error:
        sink.add(_encoding_error(path, data, str(error.msg)))
        return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        sink.add(_file_error(
            path, f"cannot decode byte 0x{data[error.start]:02x} as {encoding}",
            "save the file as UTF-8, or name its encoding in the first line: "
            "`# -*- coding: … -*-`", line))
        return None
    except LookupError:
        sink.add(_file_error(path, f"unknown encoding: {encoding}", ""))
        return None
    return make_source(path, text)


def _read_bytes(path: str, sink: Diagnostics) -> bytes | None:
    try:
        file = Path(path)
        if file.is_dir():
            sink.add(_file_error(path, "this is a directory, not a Python file",
                                 "name the file to compile, such as "
                                 f"`{file / '__main__.py'}`"))
            return None
        if file.exists() and not file.is_file():
            sink.add(_file_error(path, "this is not a regular file", ""))
            return None
        with file.open("rb") as stream:
            data = stream.read(MAX_SOURCE_BYTES + 1)
    except FileNotFoundError:
        sink.add(_file_error(path, "no such file", ""))
    except PermissionError:
        sink.add(_file_error(path, "the file cannot be read: permission denied", ""))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        sink.add(_file_error(path, f"the file cannot be read: {reason or error}", ""))
    else:
        if len(data) <= MAX_SOURCE_BYTES:
            return data
        sink.add(_file_error(
            path, f"the file is larger than {MAX_SOURCE_BYTES // 1024 // 1024} MiB",
            "split it, or load its data when the program runs"))
    return None


def _encoding_error(path: str, data: bytes, message: str) -> Diagnostic:
    """`tokenize` reports an undecodable first or second line in the same way as an
    unknown encoding; tell the two apart and find the line."""
    if data.startswith(b"\xef\xbb\xbf"):
        return _file_error(path, "the file begins with a UTF-8 byte order mark, but "
                           "declares another encoding", "declare utf-8, or nothing", 1)
    for number, line in enumerate(data.split(b"\n")[:2], 1):
        if re.match(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", line):
            return _file_error(path, message.split(" for '", 1)[0], "", number)
        try:
            line.decode("utf-8")
        except UnicodeDecodeError as error:
            return _file_error(
                path, f"cannot decode byte 0x{line[error.start]:02x} as utf-8",
                "save the file as UTF-8, or name its encoding in the first line: "
                "`# -*- coding: … -*-`", number)
    return _file_error(path, message, "")


def _file_error(path: str, title: str, note: str, line: int = 0) -> Diagnostic:
    """Line 0: the file as a whole."""
    return Diagnostic(Span(path, line, 0, line, 0), title, "", (note,) if note else ())
