"""The text streams of a program: stdin, stdout, stderr. UTF-8, buffered as CPython's are."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_core import char_at, str_from_chars
from molt.lib.low import (
    NULL,
    alloc,
    builtin,
    c_call,
    cast,
    compact,
    ctx,
    i32,
    i64,
    internal,
    is_null,
    move,
    new,
    ptr,
    realloc,
    type_is,
    u64,
    u8,
)
from molt.lib.rt.errors import type_name
from molt.lib.rt.stopping import await_file

compact()

BUFFER: Final = 8192
# What a stream does after a write.
KEEP: Final = 0  # until the buffer is full
LINES: Final = 1  # gives lines on
ALL: Final = 2  # gives everything on at once; LINES may be added, which then makes no difference


@builtin(name="_io.TextIOWrapper")
class text_stream:
    """`data` holds what is not yet written, or what is read ahead from `start` to `used`."""

    file: i64
    policy: i64
    data: ptr[u8]
    start: i64
    used: i64
    room: i64
    is_ended: i64
    is_closed: i64
    label: object
    mode_text: object
    bytes: object  # its `buffer`, if a program has asked for it; else NULL
    # Of a stream to read from: gives text for (stream, number of bytes). Of one to write to NULL, or what
    # writes (stream, text) once `reconfigure` has been called.
    decoder: object

    def __repr__(self) -> str:
        return f"<_io.TextIOWrapper name='{self.label!s}' mode='{self.mode_text!s}' encoding='utf-8'>"

    def write(self, text: str, /) -> i64:
        self._check_open()
        if same_name(cast(str, self.mode_text), "r"):
            raise_unsupported("not writable")
        write_text(self, text)
        return text.length

    def writelines(self, lines: object, /) -> None:
        for line in lines:
            if not isinstance(line, str):
                raise TypeError(f"write() argument must be str, not {type_name(line)}")
            self.write(cast(str, line))

    def flush(self) -> None:
        self._check_open()
        flush_stream(self)

    def reconfigure(
        self,
        *,
        encoding: object = None,
        errors: object = None,
        newline: object = NULL,
        line_buffering: object = None,
        write_through: object = None,
    ) -> None:
        reconfigure_stream(self, encoding, errors, newline, line_buffering, write_through)

    def close(self) -> None:
        if self.is_closed == 0:
            flush_stream(self)
            self.is_closed = 1

    def fileno(self) -> i64:
        return self.file

    def isatty(self) -> bool:
        return is_terminal(self.file)

    def readable(self) -> bool:
        return same_name(cast(str, self.mode_text), "r")

    def writable(self) -> bool:
        return not self.readable()

    def seekable(self) -> bool:
        return False

    def read(self, size: object = None, /) -> str:
        self._check_readable()
        if size is None or less(size, 0):
            return read_all(self)
        return read_characters(self, to_i64(size))

    def readline(self) -> str:
        self._check_readable()
        return read_line(self)

    def readlines(self) -> list:
        lines: list = []
        while True:
            line = self.readline()
            if line.length == 0:
                return lines
            lines.append(line)

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        line = self.readline()
        if line.length == 0:
            return NULL
        return line

    def __enter__(self) -> object:
        return self

    def __exit__(self, *args: object) -> None:
        self.close()

    def _check_open(self) -> None:
        if self.is_closed != 0:
            raise ValueError("I/O operation on closed file.")

    def _check_readable(self) -> None:
        self._check_open()
        if not self.readable():
            raise_unsupported("not readable")

    @property
    def closed(self) -> bool:
        return self.is_closed != 0

    @property
    def buffer(self) -> object:
        if is_null(self.bytes):
            self.bytes = standard_buffer(self.file, self.label)
        return self.bytes

    @property
    def name(self) -> object:
        return self.label

    @property
    def mode(self) -> object:
        return self.mode_text

    @property
    def encoding(self) -> str:
        settled = settled_codec(self)
        return "utf-8" if settled is None else cast(stream_codec, settled).encoding

    @property
    def errors(self) -> str:
        settled = settled_codec(self)
        if settled is not None:
            return cast(stream_codec, settled).errors
        return "backslashreplace" if self.file == 2 else "strict"

    @property
    def newlines(self) -> object:
        return None

    @property
    def line_buffering(self) -> bool:
        return self.policy & LINES != 0

    @property
    def write_through(self) -> bool:
        return self.policy >= ALL


@internal
def make_stream(file: i64, label: str, mode: str) -> text_stream:
    """The stream of one of the three standard files."""
    s = new(text_stream)
    s.file = file
    s.label = label
    s.mode_text = mode
    s.policy = KEEP
    if file == 2 or is_terminal(file):
        s.policy = LINES
    s.data = alloc(u8, BUFFER)
    s.room = BUFFER
    return s


@internal
def is_terminal(file: i64) -> bool:
    """Whether a file is a terminal."""
    return c_call("isatty", i32, i32(file)) != i32(0)


# --- writing ---


@internal
def write_text(s: text_stream, text: str) -> None:
    """Appends text to the buffer, and gives on what the policy says."""
    if not is_null(s.decoder):
        call2(s.decoder, s, text)
        return
    if text.kind > 1 and s.file != 2:
        check_encodable(text)
    has_line = False
    i = 0
    n = text.length
    while i < n:
        if s.used + 10 > s.room:
            flush_stream(s)
        c = char_at(text, i)
        if c == 10:
            has_line = True
        put_character(s, c)
        i += 1
    if s.policy >= ALL or (s.policy == LINES and has_line):
        flush_stream(s)


@internal
def put_character(s: text_stream, c: i64) -> None:
    """One character as UTF-8; there is room."""
    p = s.data + s.used
    if c < 0x80:
        p[0] = u8(c)
        s.used += 1
    elif c < 0x800:
        p[0] = u8(0xC0 | (c >> 6))
        p[1] = u8(0x80 | (c & 63))
        s.used += 2
    elif c >= 0x10000:
        p[0] = u8(0xF0 | (c >> 18))
        p[1] = u8(0x80 | ((c >> 12) & 63))
        p[2] = u8(0x80 | ((c >> 6) & 63))
        p[3] = u8(0x80 | (c & 63))
        s.used += 4
    elif is_surrogate(c):
        put_escaped(s, c)
    else:
        p[0] = u8(0xE0 | (c >> 12))
        p[1] = u8(0x80 | ((c >> 6) & 63))
        p[2] = u8(0x80 | (c & 63))
        s.used += 3


@internal
def check_encodable(text: str) -> None:
    """The UnicodeEncodeError of lone surrogates, raised before anything is written."""
    i = 0
    while i < text.length:
        if is_surrogate(char_at(text, i)):
            end = i + 1
            while end < text.length and is_surrogate(char_at(text, end)):
                end += 1
            error = new(UnicodeEncodeError)
            error.arguments = ("utf-8", text, i, end, "surrogates not allowed")
            raise_object(error, NULL)
        i += 1


@internal
def is_surrogate(c: i64) -> bool:
    """Whether a character is half of a UTF-16 pair."""
    return c >= 0xD800 and c < 0xE000


@internal
def put_escaped(s: text_stream, c: i64) -> None:
    """A lone surrogate on stderr."""
    escape = f"\\u{hex_digits(u64(c), 4)}"
    k = 0
    while k < escape.length:
        s.data[s.used] = u8(char_at(escape, k))
        s.used += 1
        k += 1


@internal
def flush_stream(s: text_stream) -> None:
    """Gives the buffer to the system."""
    if s.readable():
        return
    if not is_null(s.bytes):
        # As text goes through it, what a program has put there is first.
        call_method0(s.bytes, "flush")
    done = 0
    while done < s.used:
        written = c_call("molt_write", i64, i32(s.file), s.data + done, u64(s.used - done))
        if written < 0:
            s.used = 0
            raise_os_error(-written)
        done += written
    s.used = 0


@internal
def raise_os_error(number: i64) -> None:
    """The OSError of an error number. Always raises."""
    raise_object(stream_error(number, error_text(number)), NULL)


@internal
def error_text(number: i64) -> str:
    """The system's text of an error number."""
    p = c_call("strerror", ptr[u8], i32(number))
    n = 0
    while p[n] != u8(0):
        n += 1
    return str_from_chars(p, 1, n)


@internal
def write_stderr(text: str) -> None:
    """Text for whoever started the program, after what was printed before."""
    if type_is(ctx.stderr, text_stream):
        write_text(cast(text_stream, ctx.stderr), text)
        flush_stream(cast(text_stream, ctx.stderr))
    elif ctx.stderr is not None:
        call_method1(ctx.stderr, "write", text)


# --- reading ---


@internal
def read_more(s: text_stream) -> bool:
    """Reads on behind what is there; False at the end."""
    if s.is_ended != 0:
        return False
    await_file(s.file, 1)
    if s.start > 0:
        move(s.data, s.data + s.start, s.used - s.start)
        s.used -= s.start
        s.start = 0
    if s.used == s.room:
        s.data = realloc(s.data, s.room, s.room * 2)
        s.room = s.room * 2
    got = c_call("molt_read", i64, i32(s.file), s.data + s.used, u64(s.room - s.used))
    if got < 0:
        raise_os_error(-got)
    s.used += got
    if got == 0:
        s.is_ended = 1
    return got > 0


@internal
def take_text(s: text_stream, count: i64) -> str:
    """The next bytes as text, with `\\r\\n` and `\\r` as newlines."""
    return cast(str, call2(s.decoder, s, count))


@internal
def read_line(s: text_stream) -> str:
    """The next line with its end, "" at the end of the input."""
    i = s.start
    while True:
        while i < s.used:
            if s.data[i] == u8(10):
                return take_text(s, i + 1 - s.start)
            i += 1
        seen = i - s.start
        if not read_more(s):
            return take_text(s, s.used - s.start)
        i = s.start + seen


@internal
def read_all(s: text_stream) -> str:
    """All that is left."""
    while read_more(s):
        pass
    # The last read can have moved the data.
    text = take_text(s, s.used - s.start)
    s.is_ended = 0
    return text


@internal
def read_characters(s: text_stream, count: i64) -> str:
    """At most `count` characters."""
    taken = 0
    i = s.start
    while taken < count:
        if i >= s.used:
            seen = i - s.start
            if not read_more(s):
                break
            i = s.start + seen
        i += 1
        while i < s.used and (s.data[i] & u8(0xC0)) == u8(0x80):
            i += 1
        taken += 1
    return take_text(s, i - s.start)


# At the bottom because of cycles.
from molt.lib.builtins.file_buffered import standard_buffer  # noqa: E402
from molt.lib.builtins.io_base import raise_unsupported  # noqa: E402
from molt.lib.rt.calls import call2  # noqa: E402
from molt.lib.rt.hexadecimal import hex_digits  # noqa: E402
from molt.lib.builtins.exceptions import UnicodeEncodeError, stream_error  # noqa: E402
from molt.lib.low import isinstance  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.calls import call_method0, call_method1  # noqa: E402
from molt.lib.rt.errors import raise_object  # noqa: E402
from molt.lib.rt.names import same_name  # noqa: E402
from molt.lib.rt.stream_settings import reconfigure_stream, settled_codec, stream_codec  # noqa: E402
from molt.lib.rt.comparison import less  # noqa: E402
