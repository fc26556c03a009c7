"""`reconfigure` of text files. Not here: that of the standard streams (`rt/stream_settings.py`)."""

from __future__ import annotations

from molt.lib.builtins.codecs import find_codec
from molt.lib.builtins.file_buffered import flush_bytes, tell_bytes
from molt.lib.builtins.file_raw import WRITES, can_seek
from molt.lib.builtins.file_text import buffer_of, check_open, text_file, without_mark
from molt.lib.builtins.io_base import raise_unsupported
from molt.lib.builtins.text_lines import newline_mode
from molt.lib.low import cast, compact, is_null, isinstance
from molt.lib.rt.errors import type_name
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import truth

compact()


def reconfigure_text(
    f: text_file, encoding: object, errors: object, newline: object, line_buffering: object, write_through: object
) -> None:
    """`newline` is NULL where it was not given; the others are None."""
    check_text(encoding, "encoding")
    check_text(errors, "errors")
    if not is_null(newline) and newline is not None and not isinstance(newline, str):
        raise TypeError(f"reconfigure() argument 'newline' must be str or None, not {type_name(newline)}")
    check_open(f)
    if f.text.length > 0 and (encoding is not None or errors is not None or not is_null(newline)):
        raise_unsupported("It is not possible to set the encoding or newline of stream after the first read")
    if not is_null(newline):
        f.newline = newline_mode(newline, True)
    lines = f.writes_lines if line_buffering is None else truth(line_buffering)
    if write_through is not None and truth(write_through):
        lines = True
    flush_bytes(buffer_of(f))
    if errors is not None:
        f.errors_name = cast(str, errors)
    elif encoding is not None:
        f.errors_name = "strict"
    if encoding is not None:
        set_encoding(f, cast(str, encoding))
    f.writes_lines = lines


def check_text(x: object, name: str) -> None:
    """The TypeError of an argument that is neither a text nor None."""
    if x is not None and not isinstance(x, str):
        raise TypeError(f"reconfigure() argument '{name}' must be str or None, not {type_name(x)}")


def set_encoding(f: text_file, name: str) -> None:
    """What is read and written from here on is in another encoding; a byte order mark is written at the start only."""
    f.encoding_name = "UTF-8" if same_name(name, "locale") else name
    f.codec = find_codec(f.encoding_name)
    f.written_as = f.encoding_name
    inner = buffer_of(f)
    if (inner.inner.flags & WRITES) != 0 and can_seek(inner.inner) and tell_bytes(inner) != 0:
        f.written_as = without_mark(f.codec, f.encoding_name)
