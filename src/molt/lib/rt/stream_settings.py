"""`reconfigure` of the standard streams. A program that never does so has streams of UTF-8 only.

Not here: what `open` gives (`builtins/file_text.py`).
"""

from __future__ import annotations

from molt.lib.builtins.codecs import UTF_8, decode_bytes, encode_str, find_codec
from molt.lib.builtins.file_settings import check_text
from molt.lib.builtins.io_base import raise_unsupported
from molt.lib.builtins.str_core import char_at
from molt.lib.builtins.text_lines import newline_mode
from molt.lib.low import builtin, cast, compact, copy, internal, is_null, isinstance, new, small, type_is
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import truth
from molt.lib.rt.refusing import MoltUnsupported
from molt.lib.rt.stream_input import universal_newlines
from molt.lib.rt.streams import ALL, KEEP, LINES, flush_stream, text_stream

compact()


@builtin(name="_io.IncrementalNewlineDecoder")
class stream_codec:
    """Stands in a stream for what it does by itself: reads (count) or writes (text) with an encoding and its errors."""

    encoding: str
    errors: str

    def __call__(self, stream: text_stream, what: object, /) -> object:
        if stream.readable():
            count = small(cast(int, what))
            text = decode_bytes(stream.data + stream.start, count, self.encoding, self.errors)
            stream.start += count
            return universal_newlines(text)
        write_encoded(stream, cast(str, what), self)
        return None


@internal
def write_encoded(s: text_stream, text: str, by: stream_codec) -> None:
    """What `write_text` does for UTF-8."""
    encoded = encode_str(text, by.encoding, by.errors)
    done = 0
    while done < encoded.length:
        if s.used == s.room:
            flush_stream(s)
        count = encoded.length - done
        if count > s.room - s.used:
            count = s.room - s.used
        copy(s.data + s.used, encoded.data + done, count)
        s.used += count
        done += count
    if s.policy >= ALL or (s.policy == LINES and has_line_end(text)):
        flush_stream(s)


@internal
def has_line_end(text: str) -> bool:
    for i in range(text.length):
        c = char_at(text, i)
        if c == 10 or c == 13:
            return True
    return False


@internal
def reconfigure_stream(
    s: text_stream, encoding: object, errors: object, newline: object, line_buffering: object, write_through: object
) -> None:
    """`newline` is NULL where it was not given; the others are None."""
    check_text(encoding, "encoding")
    check_text(errors, "errors")
    if s.readable() and (s.used > 0 or s.is_ended != 0):
        if encoding is not None or errors is not None or not is_null(newline):
            raise_unsupported("It is not possible to set the encoding or newline of stream after the first read")
    if not is_null(newline):
        check_newline(s, newline)
    lines = s.line_buffering if line_buffering is None else truth(line_buffering)
    through = s.write_through if write_through is None else truth(write_through)
    flush_stream(s)
    if encoding is not None or errors is not None:
        set_codec(s, encoding, errors)
    s.policy = (ALL if through else KEEP) | (LINES if lines else KEEP)


@internal
def check_newline(s: text_stream, newline: object) -> None:
    """Only line ends that the stream has anyway."""
    if newline is not None and not isinstance(newline, str):
        raise TypeError(f"reconfigure() argument 'newline' must be str or None, not {type_name(newline)}")
    newline_mode(newline, True)
    if newline is not None and (s.readable() or cast(str, newline).length > 1 or newline == "\r"):
        raise MoltUnsupported("reconfigure(newline=…) of a standard stream; write line ends to its buffer")


@internal
def set_codec(s: text_stream, encoding: object, errors: object) -> None:
    """Errors are strict where an encoding is given without them."""
    made = new(stream_codec)
    made.encoding = s.encoding if encoding is None else cast(str, encoding)
    if errors is not None:
        made.errors = cast(str, errors)
    else:
        made.errors = s.errors if encoding is None else "strict"
    if s.readable() and find_codec(made.encoding) != UTF_8:
        raise MoltUnsupported("reconfigure() of sys.stdin to another encoding than UTF-8; read sys.stdin.buffer")
    # Unknown ones are an error now.
    encode_str("", made.encoding, made.errors)
    s.decoder = made


@internal
def settled_codec(s: text_stream) -> object:
    """What `reconfigure` has put into a stream, or None."""
    return s.decoder if not is_null(s.decoder) and type_is(s.decoder, stream_codec) else None
