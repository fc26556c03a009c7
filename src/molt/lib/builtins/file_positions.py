"""Positions of text files: `tell` and `seek`."""

from __future__ import annotations

from molt.lib.builtins.file_buffered import seek_bytes, tell_bytes
from molt.lib.builtins.file_decoding import bytes_taken, forget_text
from molt.lib.builtins.file_text import buffer_of, text_file, without_mark
from molt.lib.builtins.io_base import raise_unsupported
from molt.lib.low import i64, internal
from molt.lib.rt.build import to_i64
from molt.lib.rt.comparison import less
from molt.lib.rt.refusing import MoltUnsupported


@internal
def tell_text(f: text_file) -> i64:
    at = tell_bytes(buffer_of(f))
    if f.source.length == 0:
        return at
    used = 0 if f.taken == 0 else bytes_taken(f)
    if used < 0:
        raise MoltUnsupported("tell() while reading text of this encoding or with errors=; read bytes")
    return at - f.source.length + used


@internal
def seek_text(f: text_file, cookie: object, whence: i64) -> i64:
    is_negative = less(cookie, 0)
    target = to_i64(cookie)
    if whence == 1:
        if target != 0:
            raise_unsupported("can't do nonzero cur-relative seeks")
        target = f.tell()
    elif whence == 2:
        if target != 0:
            raise_unsupported("can't do nonzero end-relative seeks")
        forget_text(f)
        return seek_bytes(buffer_of(f), 0, 2)
    elif whence != 0:
        raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
    if is_negative:
        raise ValueError(f"negative seek position {target}")
    at = seek_bytes(buffer_of(f), target, 0)
    forget_text(f)
    f.is_iterating = False
    f.written_as = f.encoding_name if at == 0 else without_mark(f.codec, f.encoding_name)
    return at
