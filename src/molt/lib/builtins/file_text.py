"""Text files: `open` without `"b"`.

Bytes are decoded as they are read, a buffer's worth at a time. Encodings in which a line
feed is not the byte 10 are read whole at once.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.codecs import ASCII, LATIN_1, UTF_8, UTF_8_SIG, UTF_16, UTF_32, encode_str, find_codec
from molt.lib.builtins.file_buffered import (
    buffered_file,
    close_buffered,
    close_quietly,
    flush_bytes,
    put_bytes,
    tell_bytes,
)
from molt.lib.builtins.file_raw import READS, WRITES, can_seek
from molt.lib.builtins.io_base import raise_unsupported, size_argument, text_io_base
from molt.lib.builtins.str_core import str_has_char
from molt.lib.builtins.text_lines import CR, CRLF, for_writing, newline_mode, newlines_value
from molt.lib.low import NULL, builtin, called, cast, i64, internal, is_null, isinstance, keywords, new, new_of

CHUNK: Final = 8192


@builtin(name="_io.TextIOWrapper")
class text_file(text_io_base):
    """`text` is what is decoded, given out up to `taken`; `source` are the bytes it was decoded from, and
    behind them those of a character or line end that is not whole yet (`open_bytes` of them).

    `codec`: that of `encoding_name`; what is written takes `written_as`, which has no byte order mark
    after the first time. `inner` is NULL in one over an object in Python (`buffered_over`).
    """

    inner: object
    over: object
    encoding_name: str
    errors_name: str
    written_as: str
    mode_name: object
    codec: i64
    newline: i64
    seen: i64
    text: str
    taken: i64
    source: bytes
    open_bytes: i64
    writes_lines: bool
    is_iterating: bool

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        return new_of(cls, text_file)

    @keywords
    @called("TextIOWrapper")
    def __init__(
        self,
        buffer: object,
        encoding: object = None,
        errors: object = None,
        newline: object = None,
        line_buffering: bool = False,
        write_through: bool = False,
    ) -> None:
        self.inner = NULL
        let_go(self.over)
        self.over = NULL
        if isinstance(buffer, buffered_file) and not is_null(cast(buffered_file, buffer).inner):
            start_text(self, cast(buffered_file, buffer), encoding, errors, newline)
            self.writes_lines = line_buffering or write_through
        else:
            self.over = make_over(self, buffer, (buffer, encoding, errors, newline, line_buffering, write_through))

    def __drop__(self) -> None:
        if not is_null(self.inner):
            close_quietly(cast(buffered_file, self.inner))
        self.inner = NULL
        self.over = NULL
        self.encoding_name = cast(str, NULL)
        self.errors_name = cast(str, NULL)
        self.written_as = cast(str, NULL)
        self.mode_name = NULL
        self.text = cast(str, NULL)
        self.source = cast(bytes, NULL)

    def __repr__(self) -> str:
        if is_null(self.inner):
            if self.over is None:
                return f"<_io.TextIOWrapper encoding={repr_of(self.encoding_name)}>"
            return cast(str, over0(required(self.over), "__repr__"))
        mode = "" if is_null(self.mode_name) else f" mode={repr_of(self.mode_name)}"
        return f"<_io.TextIOWrapper name={repr_of(self.name)}{mode} encoding={repr_of(self.encoding_name)}>"

    def read(self, size: object = None, /) -> str:
        if is_null(self.inner):
            return cast(str, over1(required(self.over), "read", size))
        count = size_argument(size)
        check_readable(self)
        return read_all(self) if count < 0 else read_characters(self, count)

    def readline(self, limit: i64 = -1, /) -> str:
        if is_null(self.inner):
            return cast(str, over1(required(self.over), "readline", limit))
        if closed_text(self):
            raise ValueError("I/O operation on closed file.")
        check_readable(self)
        return next_line(self, limit)

    def __next__(self) -> object:
        if is_null(self.inner):
            given = call_method0(self, "readline")
            return NULL if length_of(given) == 0 else given
        check_open(self)
        self.is_iterating = True
        check_readable(self)
        line = next_line(self, -1)
        if line.length == 0:
            self.is_iterating = False
            return NULL
        return line

    def reconfigure(
        self,
        *,
        encoding: object = None,
        errors: object = None,
        newline: object = NULL,
        line_buffering: object = None,
        write_through: object = None,
    ) -> None:
        if is_null(self.inner):
            raise MoltUnsupported("reconfigure() of text over an object in Python")
        reconfigure_text(self, encoding, errors, newline, line_buffering, write_through)

    def write(self, text: object, /) -> i64:
        if is_null(self.inner):
            return to_i64(over1(required(self.over), "write", text))
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type_name(text)}")
        check_open(self)
        if (buffer_of(self).inner.flags & WRITES) == 0:
            raise_unsupported("not writable")
        write_text(self, cast(str, text))
        return cast(str, text).length

    def flush(self) -> None:
        if is_null(self.inner):
            over0(required(self.over), "flush")
            return
        check_open(self)
        flush_bytes(buffer_of(self))

    def close(self) -> None:
        if is_null(self.inner):
            close_over(self, required(self.over))
        elif not closed_text(self):
            try:
                call_method0(self, "flush")
            finally:
                close_buffered(buffer_of(self))

    def detach(self) -> object:
        if is_null(self.inner):
            over = required(self.over)
            self.encoding_name = cast(str, over_attr(over, "encoding"))
            self.errors_name = cast(str, over_attr(over, "errors"))
            self.writes_lines = truth(over_attr(over, "line_buffering"))
            inner = detach_over(self, over)
        else:
            call_method0(self, "flush")
            inner = self.inner
            self.inner = NULL
        self.over = None
        return inner

    def seek(self, cookie: object, whence: i64 = 0, /) -> i64:
        if is_null(self.inner):
            return to_i64(call_method2(required(self.over), "seek", cookie, whence))
        check_open(self)
        if not can_seek(buffer_of(self).inner):
            raise_unsupported("underlying stream is not seekable")
        return seek_text(self, cookie, whence)

    def tell(self) -> i64:
        if is_null(self.inner):
            return to_i64(over0(required(self.over), "tell"))
        check_open(self)
        if not can_seek(buffer_of(self).inner):
            raise_unsupported("underlying stream is not seekable")
        if self.is_iterating:
            raise OSError("telling position disabled by next() call")
        return tell_text(self)

    def truncate(self, size: object = None, /) -> object:
        if is_null(self.inner):
            return over1(required(self.over), "truncate", size)
        check_open(self)
        flush_bytes(buffer_of(self))
        return buffer_of(self).truncate(self.tell() if size is None else size)

    def fileno(self) -> object:
        if is_null(self.inner):
            return over0(required(self.over), "fileno")
        return buffer_of(self).fileno()

    def isatty(self) -> object:
        if is_null(self.inner):
            return over0(required(self.over), "isatty")
        return buffer_of(self).isatty()

    def readable(self) -> object:
        if is_null(self.inner):
            return over0(required(self.over), "readable")
        return buffer_of(self).readable()

    def writable(self) -> object:
        if is_null(self.inner):
            return over0(required(self.over), "writable")
        return buffer_of(self).writable()

    def seekable(self) -> object:
        if is_null(self.inner):
            return over0(required(self.over), "seekable")
        return buffer_of(self).seekable()

    @property
    def closed(self) -> object:
        if is_null(self.inner):
            return over_attr(required(self.over), "closed")
        return closed_text(self)

    @property
    def name(self) -> object:
        if is_null(self.inner):
            return over_attr(required(self.over), "name")
        return buffer_of(self).inner.label

    @property
    def mode(self) -> object:
        return raise_no_attribute(self, "mode") if is_null(self.mode_name) else self.mode_name

    @mode.setter
    def mode(self, value: object) -> None:
        # An attribute like any other in CPython; `tokenize.open` sets it.
        self.mode_name = value

    @property
    def buffer(self) -> object:
        if is_null(self.inner):
            return None if is_null(self.over) or self.over is None else over_attr(self.over, "buffer")
        return self.inner

    @property
    def encoding(self) -> object:
        if is_null(self.inner) and self.over is not None:
            return over_attr(required(self.over), "encoding")
        return self.encoding_name

    @property
    def errors(self) -> object:
        if is_null(self.inner) and self.over is not None:
            return over_attr(required(self.over), "errors")
        return self.errors_name

    @property
    def newlines(self) -> object:
        if is_null(self.inner):
            return over_attr(required(self.over), "newlines")
        return newlines_value(self.seen)

    @property
    def line_buffering(self) -> object:
        if is_null(self.inner) and self.over is not None:
            return over_attr(required(self.over), "line_buffering")
        return self.writes_lines

    @property
    def write_through(self) -> object:
        if is_null(self.inner) and self.over is not None:
            return over_attr(required(self.over), "write_through")
        return False


@internal
def make_text_file(
    inner: buffered_file, encoding: object, errors: object, newline: object, mode: str, writes_lines: bool
) -> text_file:
    """A text file over a binary one; nothing is taken over if that fails."""
    made = new(text_file)
    start_text(made, inner, encoding, errors, newline)
    made.mode_name = mode
    made.writes_lines = writes_lines
    return made


@internal
def start_text(made: text_file, inner: buffered_file, encoding: object, errors: object, newline: object) -> None:
    made.newline = newline_mode(newline, True)
    made.encoding_name = "UTF-8" if encoding is None or same_name(cast(str, encoding), "locale") else cast(str, encoding)
    made.codec = find_codec(made.encoding_name)
    made.written_as = made.encoding_name
    made.errors_name = "strict" if errors is None else cast(str, errors)
    forget_text(made)
    made.inner = inner
    if (inner.inner.flags & WRITES) != 0 and can_seek(inner.inner) and tell_bytes(inner) != 0:
        made.written_as = without_mark(made.codec, made.encoding_name)


@internal
def buffer_of(f: text_file) -> buffered_file:
    return cast(buffered_file, f.inner)


@internal
def closed_text(f: text_file) -> bool:
    return buffer_of(f).inner.file < 0


@internal
def check_open(f: text_file) -> None:
    if closed_text(f):
        raise ValueError("I/O operation on closed file.")


@internal
def check_readable(f: text_file) -> None:
    check_open(f)
    if (buffer_of(f).inner.flags & READS) == 0:
        raise_unsupported("not readable")


# --- writing ---


@internal
def write_text(f: text_file, text: str) -> None:
    if text.ascii != 0 and (f.codec == UTF_8 or f.codec == ASCII or f.codec == LATIN_1) and f.newline != CR and f.newline != CRLF:
        put_bytes(buffer_of(f), text.data, text.length)
    else:
        encoded = encode_str(for_writing(text, f.newline), f.written_as, f.errors_name)
        f.written_as = without_mark(f.codec, f.encoding_name)
        put_bytes(buffer_of(f), encoded.data, encoded.length)
    forget_text(f)
    if f.writes_lines and (str_has_char(text, 10) or str_has_char(text, 13)):
        flush_bytes(buffer_of(f))


@internal
def without_mark(codec: i64, name: str) -> str:
    """The encoding that goes on where a byte order mark has been written."""
    if codec == UTF_8_SIG:
        return "utf-8"
    if codec == UTF_16:
        return "utf-16-le"
    return "utf-32-le" if codec == UTF_32 else name


# At the bottom because of cycles.
from molt.lib.builtins.buffered_over import close_over, detach_over, let_go, make_over, over0, over1, over_attr, required  # noqa: E402
from molt.lib.builtins.file_decoding import forget_text, next_line, read_all, read_characters  # noqa: E402
from molt.lib.builtins.file_positions import seek_text, tell_text  # noqa: E402
from molt.lib.builtins.file_settings import reconfigure_text  # noqa: E402
from molt.lib.rt.unanswered import raise_no_attribute  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.calls import call_method0, call_method2  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import length_of, repr_of, truth  # noqa: E402
from molt.lib.rt.refusing import MoltUnsupported  # noqa: E402
