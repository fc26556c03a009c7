"""Binary files with a buffer: `open(…, "rb")`, `"wb"`, `"rb+"`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from
from molt.lib.builtins.bytes_methods import View, require_bytes, view_writable
from molt.lib.builtins.file_raw import (
    CAN_READ,
    READS,
    WRITES,
    file_io,
    mode_of,
    read_some,
    seek_file,
    truncate_file,
    write_fully,
)
from molt.lib.builtins.io_base import buffered_io_base, raise_unsupported, require_open, size_argument
from molt.lib.low import (
    NULL,
    alloc,
    builtin,
    called,
    cast,
    copy,
    ctx,
    free,
    i64,
    internal,
    is_null,
    isinstance,
    keywords,
    new,
    new_of,
    ptr,
    stack,
    u8,
)

BUFFER_SIZE: Final = 8192


@builtin(name="_io._BufferedFile")
class buffered_file(buffered_io_base):
    """`data` holds what is read ahead, from `start` to `used`, or (`is_writing`) what is to be written.

    `inner` is NULL in one over an object in Python (`buffered_over`)."""

    inner: file_io
    over: object
    data: ptr[u8]
    start: i64
    used: i64
    room: i64
    is_writing: bool

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        return new_of(cls, buffered_file)

    def __drop__(self) -> None:
        close_quietly(self)
        free(self.data, self.room)
        self.inner = cast(file_io, NULL)
        self.over = NULL

    def __repr__(self) -> str:
        if is_null(self.inner):
            if not has_over(self.over):
                return f"<{type_name(self)}>"
            return cast(str, over0(self.over, "__repr__"))
        return f"<{type_name(self)} name={repr_of(self.inner.label)}>"

    def read(self, size: object = NULL, /) -> object:
        if is_null(self.inner):
            return over1(required_raw(self.over), "read", size)
        require_reading(self, "read")
        count = -1 if is_null(size) else size_argument(size)
        if count < -1:
            raise ValueError("read length must be non-negative or -1")
        check_not_closed(self, "read")
        return take_bytes(self, count)

    def read1(self, size: object = NULL, /) -> object:
        if is_null(self.inner):
            return over1(required_raw(self.over), "read1", size)
        require_reading(self, "read1")
        check_not_closed(self, "read")
        count = -1 if is_null(size) else size_argument(size)
        return take_available(self, self.room if count < 0 else count)

    def readline(self, size: object = None, /) -> object:
        if is_null(self.inner):
            return over1(required_raw(self.over), "readline", size)
        require_reading(self, "read")
        limit = size_argument(size)
        check_not_closed(self, "readline")
        return take_line(self, limit)

    def readinto(self, buffer: object, /) -> object:
        if is_null(self.inner):
            return over1(required_raw(self.over), "readinto", buffer)
        require_reading(self, "readinto")
        check_not_closed(self, "readinto")
        into = stack(View, 1)
        view_writable(into, buffer, "readinto() argument")
        found = take_bytes(self, into.length)
        copy(into.data, found.data, found.length)
        return found.length

    def write(self, data: object, /) -> object:
        if is_null(self.inner):
            return over1(required_raw(self.over), "write", data)
        require_writing(self, "write")
        v = stack(View, 1)
        require_bytes(v, data)
        if self.inner.file < 0:
            raise ValueError("write to closed file")
        put_bytes(self, v.data, v.length)
        return v.length

    def flush(self) -> None:
        if is_null(self.inner):
            over0(required_raw(self.over), "flush")
            return
        if (self.inner.flags & WRITES) == 0:
            require_open(self)
        check_not_closed(self, "flush")
        flush_bytes(self)

    def seek(self, offset: i64, whence: i64 = 0, /) -> object:
        if is_null(self.inner):
            return call_method2(required_raw(self.over), "seek", offset, whence)
        if whence < 0 or whence > 2:
            raise ValueError(f"whence value {whence} unsupported")
        check_not_closed(self, "seek")
        return seek_bytes(self, offset, whence)

    def tell(self) -> object:
        if is_null(self.inner):
            return over0(required_raw(self.over), "tell")
        if self.inner.file < 0:
            raise ValueError("I/O operation on closed file")
        return tell_bytes(self)

    def truncate(self, size: object = None, /) -> object:
        if is_null(self.inner):
            return over1(required_raw(self.over), "truncate", size)
        check_not_closed(self, "truncate")
        if (self.inner.flags & WRITES) == 0:
            raise_unsupported("truncate")
        flush_bytes(self)
        return truncate_file(self.inner, tell_bytes(self) if size is None else to_i64(size))

    def close(self) -> None:
        if is_null(self.inner):
            close_over(self, required_raw(self.over))
        elif self.inner.file >= 0:
            try:
                call_method0(self, "flush")
            finally:
                close_buffered(self)

    def detach(self) -> object:
        raw: object
        if is_null(self.inner):
            raw = detach_over(self, required_raw(self.over))
        else:
            call_method0(self, "flush")
            leave_reading(self)
            raw = self.inner
            self.inner = cast(file_io, NULL)
        self.over = None
        return raw

    def fileno(self) -> object:
        if is_null(self.inner):
            return over0(required_raw(self.over), "fileno")
        return self.inner.fileno()

    def isatty(self) -> object:
        if is_null(self.inner):
            return over0(required_raw(self.over), "isatty")
        return self.inner.isatty()

    def readable(self) -> object:
        if is_null(self.inner):
            return over0(required_raw(self.over), "readable")
        return is_open_for(self, READS)

    def writable(self) -> object:
        if is_null(self.inner):
            return over0(required_raw(self.over), "writable")
        return is_open_for(self, WRITES)

    def seekable(self) -> object:
        if is_null(self.inner):
            return over0(required_raw(self.over), "seekable")
        return self.inner.seekable()

    @property
    def closed(self) -> object:
        if is_null(self.inner):
            return over_attr(required_raw(self.over), "closed")
        return self.inner.file < 0

    @property
    def name(self) -> object:
        if is_null(self.inner):
            return over_attr(required_raw(self.over), "name")
        return self.inner.label

    @property
    def mode(self) -> object:
        if is_null(self.inner):
            return over_attr(required_raw(self.over), "mode")
        return mode_of(self.inner)

    @property
    def raw(self) -> object:
        if is_null(self.inner):
            return over_attr(required_raw(self.over), "raw")
        return self.inner


@builtin(name="_io.BufferedReader")
class buffered_reader(buffered_file):
    @keywords
    @called("BufferedReader")
    def __init__(self, raw: object, buffer_size: i64 = 8192) -> None:
        start_over(self, raw, buffer_size)

    def peek(self, size: i64 = 0, /) -> object:
        if is_null(self.inner):
            return over1(required_raw(self.over), "peek", size)
        return peek_bytes(self)


@builtin(name="_io.BufferedWriter")
class buffered_writer(buffered_file):
    @keywords
    @called("BufferedWriter")
    def __init__(self, raw: object, buffer_size: i64 = 8192) -> None:
        start_over(self, raw, buffer_size)


@builtin(name="_io.BufferedRandom")
class buffered_random(buffered_file):
    @keywords
    @called("BufferedRandom")
    def __init__(self, raw: object, buffer_size: i64 = 8192) -> None:
        start_over(self, raw, buffer_size)

    def peek(self, size: i64 = 0, /) -> object:
        if is_null(self.inner):
            return over1(required_raw(self.over), "peek", size)
        return peek_bytes(self)


@internal
def make_buffered(inner: file_io, size: i64) -> buffered_file:
    """The buffered file of the kind that the mode asks for."""
    both = READS | WRITES
    made: buffered_file
    if (inner.flags & both) == both:
        made = new(buffered_random)
    elif (inner.flags & WRITES) != 0:
        made = new(buffered_writer)
    else:
        made = new(buffered_reader)
    return start_buffer(made, inner, size)


@internal
def start_over(f: buffered_file, raw: object, size: i64) -> None:
    """`__init__` of a buffered file."""
    if not is_null(f.inner):
        flush_bytes(f)
        free(f.data, f.room)
    f.inner = cast(file_io, NULL)
    let_go(f.over)
    f.over = NULL
    if not isinstance(raw, file_io):
        f.over = make_over(f, raw, (raw, size))
        return
    if size <= 0:
        raise ValueError("buffer size must be strictly positive")
    start_buffer(f, cast(file_io, raw), size)


@internal
def start_buffer(made: buffered_file, inner: file_io, size: i64) -> buffered_file:
    made.inner = inner
    made.room = size
    made.data = alloc(u8, size)
    return made


@internal
def standard_buffer(file: i64, label: object) -> buffered_file:
    """`sys.stdin.buffer` and the like: their files are never closed."""
    raw = new(file_io)
    raw.file = file
    raw.flags = READS if file == 0 else WRITES
    raw.label = label
    return make_buffered(raw, BUFFER_SIZE)


# --- what is allowed ---


@internal
def is_open_for(f: buffered_file, what: i64) -> bool:
    """Only of a file that could do it the system is asked, which fails if it is closed."""
    if (f.inner.flags & what) == 0:
        return False
    return f.inner.readable() if what == READS else f.inner.writable()


@internal
def require_reading(f: buffered_file, what: str) -> None:
    if (f.inner.flags & READS) == 0:
        raise_unsupported(what)


@internal
def require_writing(f: buffered_file, what: str) -> None:
    if (f.inner.flags & WRITES) == 0:
        raise_unsupported(what)


@internal
def check_not_closed(f: buffered_file, what: str) -> None:
    if f.inner.file < 0:
        raise ValueError(f"{what} of closed file")


# --- reading ---


@internal
def fill(f: buffered_file) -> i64:
    """Reads on where nothing is left; how many bytes, 0 at the end."""
    if f.is_writing:
        flush_bytes(f)
        f.is_writing = False
    if not is_null(ctx.threads):
        await_file(f.inner.file, CAN_READ)
        check_not_closed(f, "read")
        if f.start < f.used:  # another thread has read meanwhile
            return f.used - f.start
    f.start = 0
    f.used = 0
    f.used = read_some(f.inner, f.data, f.room)
    return f.used


@internal
def has_more(f: buffered_file) -> bool:
    """Whether there are bytes to read, which are in the buffer then."""
    return (not f.is_writing and f.start < f.used) or fill(f) > 0


@internal
def peek_bytes(f: buffered_file) -> bytes:
    """What is read ahead, at least a byte of it unless that is the end."""
    check_not_closed(f, "peek")
    has_more(f)
    return bytes_from(f.data + f.start, f.used - f.start)


@internal
def take_available(f: buffered_file, count: i64) -> bytes:
    """At most `count` bytes, of the buffer or of one read."""
    if not has_more(f):
        return bytes_from(f.data, 0)
    n = f.used - f.start
    if n > count:
        n = count
    taken = bytes_from(f.data + f.start, n)
    f.start += n
    return taken


@internal
def take_bytes(f: buffered_file, count: i64) -> bytes:
    """`count` bytes, fewer at the end; all if that is -1."""
    if count == 0:
        return bytes_from(f.data, 0)
    parts: list = []
    left = count
    while left != 0 and has_more(f):
        part = take_available(f, f.room if left < 0 else left)
        parts.append(part)
        if left > 0:
            left -= part.length
    return join_bytes(parts)


@internal
def take_line(f: buffered_file, limit: i64) -> bytes:
    """A line with its end, at most `limit` bytes unless that is negative."""
    parts: list = []
    left = limit
    while left != 0 and has_more(f):
        end = f.start
        while end < f.used and f.data[end] != u8(10):
            end += 1
        found = end < f.used
        n = end + 1 - f.start if found else end - f.start
        if left > 0 and n > left:
            n = left
            found = True
        parts.append(bytes_from(f.data + f.start, n))
        f.start += n
        if found:
            break
        if left > 0:
            left -= n
    return join_bytes(parts)


@internal
def join_bytes(parts: list) -> bytes:
    if parts.length == 1:
        return cast(bytes, parts.items.get(0))
    return cast(bytes, b"".join(parts))


# --- writing ---


@internal
def put_bytes(f: buffered_file, data: ptr[u8], count: i64) -> None:
    """Adds to what is to be written."""
    if not f.is_writing:
        leave_reading(f)
        f.is_writing = True
    while f.used > 0 and f.used + count > f.room:  # other threads may add to it while it is written
        flush_bytes(f)
    if count >= f.room:
        write_fully(f.inner, data, count)
        return
    copy(f.data + f.used, data, count)
    f.used += count


@internal
def flush_bytes(f: buffered_file) -> None:
    """Writes what is to be written."""
    if f.is_writing and f.used > 0:
        count = f.used
        f.used = 0
        write_fully(f.inner, f.data, count)


@internal
def leave_reading(f: buffered_file) -> None:
    """Forgets what is read ahead: the system's position is the file's again."""
    if not f.is_writing and f.start < f.used:
        seek_file(f.inner, f.start - f.used, 1)
    f.start = 0
    f.used = 0


# At the bottom because of cycles.
from molt.lib.builtins.file_closing import close_buffered, close_quietly, seek_bytes, tell_bytes  # noqa: E402
from molt.lib.builtins.buffered_over import close_over, detach_over, has_over, let_go, make_over, over0, over1, over_attr, required_raw  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.calls import call_method0, call_method2  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.ops import repr_of  # noqa: E402
from molt.lib.rt.stopping import await_file  # noqa: E402
