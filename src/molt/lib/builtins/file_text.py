"""Text files: `open` without `"b"`.

Bytes are decoded as they are read, a buffer's worth at a time. Encodings in which a line
feed is not the byte 10 are read whole at once.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from
from molt.lib.builtins.codecs import (
    ASCII,
    LATIN_1,
    UTF_8,
    UTF_8_SIG,
    UTF_16,
    UTF_32,
    decode_bytes,
    encode_str,
    find_codec,
    utf8_length,
    utf8_prefix,
)
from molt.lib.builtins.file_buffered import (
    buffered_file,
    close_buffered,
    close_quietly,
    flush_bytes,
    put_bytes,
    seek_bytes,
    take_available,
    take_bytes,
    tell_bytes,
)
from molt.lib.builtins.file_raw import READS, WRITES, can_seek
from molt.lib.builtins.io_base import raise_unsupported, size_argument, text_io_base
from molt.lib.builtins.str_core import str_equal, str_has_char, substring
from molt.lib.builtins.text_lines import (
    AS_THEY_ARE,
    CR,
    CRLF,
    SEEN_CR,
    SEEN_CRLF,
    UNIVERSAL,
    for_writing,
    kinds_of_line_ends,
    line_end,
    newline_mode,
    newlines_value,
    to_universal,
)
from molt.lib.low import NULL, builtin, cast, i64, internal, is_null, isinstance, keywords, new, new_of, ptr, u8

CHUNK: Final = 8192


@builtin(name="_io.TextIOWrapper")
class text_file(text_io_base):
    """`text` is what is decoded, given out up to `taken`; `source` are the bytes it was decoded from, and
    behind them those of a character or line end that is not whole yet (`open_bytes` of them).

    `codec`: that of `encoding_name`; what is written takes `written_as`, which has no byte order mark
    after the first time.
    """

    inner: object
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

    @keywords
    def __new__(
        cls: type,
        buffer: object,
        encoding: object = None,
        errors: object = None,
        newline: object = None,
        line_buffering: bool = False,
        write_through: bool = False,
    ) -> object:
        if not isinstance(buffer, buffered_file):
            other = made_over(cls, (buffer, encoding, errors, newline, line_buffering, write_through))
            if not is_null(other):
                return other
            raise MoltUnsupported(f"TextIOWrapper() of a {type_name(buffer)}; give it a binary file")
        made = cast(text_file, new_of(cls, text_file))
        start_text(made, cast(buffered_file, buffer), encoding, errors, newline)
        made.writes_lines = line_buffering or write_through
        return made

    def __drop__(self) -> None:
        if not is_null(self.inner):
            close_quietly(cast(buffered_file, self.inner))
        self.inner = NULL
        self.encoding_name = cast(str, NULL)
        self.errors_name = cast(str, NULL)
        self.written_as = cast(str, NULL)
        self.mode_name = NULL
        self.text = cast(str, NULL)
        self.source = cast(bytes, NULL)

    def __repr__(self) -> str:
        mode = "" if is_null(self.mode_name) else f" mode={repr_of(self.mode_name)}"
        return f"<_io.TextIOWrapper name={repr_of(self.name)}{mode} encoding={repr_of(self.encoding_name)}>"

    def read(self, size: object = None, /) -> str:
        count = size_argument(size)
        check_readable(self)
        return read_all(self) if count < 0 else read_characters(self, count)

    def readline(self, limit: i64 = -1, /) -> str:
        if closed_text(self):
            raise ValueError("I/O operation on closed file.")
        check_readable(self)
        return next_line(self, limit)

    def __next__(self) -> object:
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
        reconfigure_text(self, encoding, errors, newline, line_buffering, write_through)

    def write(self, text: object, /) -> i64:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type_name(text)}")
        check_open(self)
        if (buffer_of(self).inner.flags & WRITES) == 0:
            raise_unsupported("not writable")
        write_text(self, cast(str, text))
        return cast(str, text).length

    def flush(self) -> None:
        check_open(self)
        flush_bytes(buffer_of(self))

    def close(self) -> None:
        close_buffered(buffer_of(self))

    def seek(self, cookie: object, whence: i64 = 0, /) -> i64:
        check_open(self)
        if not can_seek(buffer_of(self).inner):
            raise_unsupported("underlying stream is not seekable")
        return seek_text(self, cookie, whence)

    def tell(self) -> i64:
        check_open(self)
        if not can_seek(buffer_of(self).inner):
            raise_unsupported("underlying stream is not seekable")
        if self.is_iterating:
            raise OSError("telling position disabled by next() call")
        return tell_text(self)

    def truncate(self, size: object = None, /) -> object:
        check_open(self)
        flush_bytes(buffer_of(self))
        return buffer_of(self).truncate(self.tell() if size is None else size)

    def fileno(self) -> i64:
        return buffer_of(self).fileno()

    def isatty(self) -> bool:
        return buffer_of(self).isatty()

    def readable(self) -> bool:
        return buffer_of(self).readable()

    def writable(self) -> bool:
        return buffer_of(self).writable()

    def seekable(self) -> bool:
        return buffer_of(self).seekable()

    @property
    def closed(self) -> bool:
        return closed_text(self)

    @property
    def name(self) -> object:
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
        return self.inner

    @property
    def encoding(self) -> str:
        return self.encoding_name

    @property
    def errors(self) -> str:
        return self.errors_name

    @property
    def newlines(self) -> object:
        return newlines_value(self.seen)

    @property
    def line_buffering(self) -> bool:
        return self.writes_lines

    @property
    def write_through(self) -> bool:
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


# --- decoding ---


@internal
def forget_text(f: text_file) -> None:
    """What was decoded and not given out is gone."""
    f.text = ""
    f.taken = 0
    f.source = cast(bytes, b"")
    f.open_bytes = 0


@internal
def reads_whole(f: text_file) -> bool:
    """Whether the bytes of a line feed can be part of something else."""
    return f.codec != UTF_8 and f.codec != ASCII and f.codec != LATIN_1


@internal
def read_chunk(f: text_file) -> bool:
    """Decodes on, behind what is not given out yet; False at the end of the file."""
    fresh = take_bytes(buffer_of(f), -1) if reads_whole(f) else take_available(buffer_of(f), CHUNK)
    is_end = fresh.length == 0
    left = substring(f.text, f.taken, f.text.length)
    used = bytes_taken(f) if f.taken > 0 else 0
    decoded_to = f.source.length - f.open_bytes
    open = f.open_bytes
    source = cast(bytes, f.source + fresh)
    # Were the next lines to fail, these bytes would be gone, as in CPython.
    forget_text(f)
    start = source.data + decoded_to
    count = open + fresh.length
    kept = 0 if is_end else incomplete_bytes(f, start, count)
    decoded = decode_bytes(start, count - kept, f.encoding_name, f.errors_name)
    if f.newline <= AS_THEY_ARE:
        seen = kinds_of_line_ends(decoded)
        f.seen = f.seen | seen
        if f.newline == UNIVERSAL:
            decoded = to_universal(decoded, seen)
    f.text = decoded if left.length == 0 else left + decoded
    f.source = source if used == 0 else bytes_from(source.data + used, source.length - used)
    f.open_bytes = kept
    return not is_end or decoded.length > 0


@internal
def incomplete_bytes(f: text_file, p: ptr[u8], n: i64) -> i64:
    """How many bytes at the end wait for more: of a character, or a `\\r` that may be half of a line end."""
    if reads_whole(f):
        return 0
    if f.newline <= AS_THEY_ARE and n > 0 and p[n - 1] == u8(13):
        return 1
    if f.codec != UTF_8:
        return 0
    back = 1
    while back <= 3 and back <= n:
        c = i64(p[n - back])
        if c >= 0xC0:
            need = utf8_length(c)
            return back if need > back and utf8_prefix(p + (n - back), back) == back else 0
        if c < 0x80:
            return 0
        back += 1
    return 0


@internal
def bytes_taken(f: text_file) -> i64:
    """How many bytes of `source` the text that was given out was decoded from."""
    if reads_whole(f) or (not str_equal(f.errors_name, "strict") and f.codec != LATIN_1):
        return -1
    if f.text.ascii != 0 and (f.newline != UNIVERSAL or (f.seen & (SEEN_CR | SEEN_CRLF)) == 0):
        return f.taken
    p = f.source.data
    n = f.source.length
    i = 0
    left = f.taken
    while left > 0:
        c = i64(p[i])
        if c == 13 and f.newline == UNIVERSAL and i + 1 < n and p[i + 1] == u8(10):
            i += 2
        else:
            i += 1 if c < 0x80 or f.codec != UTF_8 else utf8_length(c)
        left -= 1
    return i


# --- reading ---


@internal
def take_text(f: text_file, end: i64) -> str:
    """Gives out the decoded text up to `end`."""
    found = substring(f.text, f.taken, end)
    f.taken = end
    return found


@internal
def read_all(f: text_file) -> str:
    before = take_text(f, f.text.length)
    parts: list = [before]
    while read_rest(f):
        parts.append(take_text(f, f.text.length))
    return cast(str, "".join(parts))


@internal
def read_rest(f: text_file) -> bool:
    """Decodes all that is left at once, as an error names its place in it."""
    start = f.source.length - f.open_bytes
    waiting = bytes_from(f.source.data + start, f.open_bytes)
    fresh = cast(bytes, waiting + take_bytes(buffer_of(f), -1))
    forget_text(f)
    if fresh.length == 0:
        return False
    decoded = decode_bytes(fresh.data, fresh.length, f.encoding_name, f.errors_name)
    if f.newline <= AS_THEY_ARE:
        seen = kinds_of_line_ends(decoded)
        f.seen = f.seen | seen
        if f.newline == UNIVERSAL:
            decoded = to_universal(decoded, seen)
    f.text = decoded
    f.source = fresh
    return True


@internal
def read_characters(f: text_file, count: i64) -> str:
    while f.text.length - f.taken < count and read_chunk(f):
        pass
    end = f.taken + count
    return take_text(f, end if end < f.text.length else f.text.length)


@internal
def next_line(f: text_file, limit: i64) -> str:
    """A line with its end, at most `limit` characters unless that is negative."""
    while True:
        end = line_end(f.text, f.taken, f.newline)
        if limit >= 0 and (end < 0 or end - f.taken > limit) and f.text.length - f.taken >= limit:
            end = f.taken + limit
        if end >= 0:
            return take_text(f, end)
        if not read_chunk(f):
            return take_text(f, f.text.length)


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


# --- positions ---


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


# At the bottom because of cycles.
from molt.lib.builtins.buffered_over import made_over  # noqa: E402
from molt.lib.builtins.file_settings import reconfigure_text  # noqa: E402
from molt.lib.rt.unanswered import raise_no_attribute  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.names import same_name
from molt.lib.rt.comparison import less  # noqa: E402
from molt.lib.rt.ops import repr_of  # noqa: E402
from molt.lib.rt.refusing import MoltUnsupported  # noqa: E402
