"""Positions of binary files with a buffer, and their end."""

from __future__ import annotations

from molt.lib.builtins.file_buffered import buffered_file, flush_bytes
from molt.lib.builtins.file_raw import can_seek, close_file, seek_file
from molt.lib.builtins.io_base import raise_unsupported
from molt.lib.low import c_call, i32, i64, is_null, u64, internal


@internal
def tell_bytes(f: buffered_file) -> i64:
    at = seek_file(f.inner, 0, 1)
    return at + f.used if f.is_writing else at - (f.used - f.start)


@internal
def seek_bytes(f: buffered_file, offset: i64, whence: i64) -> i64:
    if not can_seek(f.inner):
        raise_unsupported("File or stream is not seekable.")
    if f.is_writing:
        flush_bytes(f)
    elif whence == 1:
        offset -= f.used - f.start
    at = seek_file(f.inner, offset, whence)
    f.start = 0
    f.used = 0
    f.is_writing = False
    return at


# --- closing ---


@internal
def close_buffered(f: buffered_file) -> None:
    """Writes what is to be written, and closes."""
    if f.inner.file < 0:
        return
    try:
        flush_bytes(f)
    finally:
        close_file(f.inner)


@internal
def close_quietly(f: buffered_file) -> None:
    """As `close_buffered` when the object dies: nobody could be told of an error."""
    if is_null(f.inner) or f.inner.file < 0:
        return
    done = 0
    while f.is_writing and done < f.used:
        written = c_call("molt_write", i64, i32(f.inner.file), f.data + done, u64(f.used - done))
        if written < 0:
            break
        done += written
    if f.inner.closes:
        c_call("molt_close", i64, i32(f.inner.file))
    f.inner.file = -1
