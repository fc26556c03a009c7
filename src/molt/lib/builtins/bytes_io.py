"""`io.BytesIO`: bytes in memory that behave as a file."""

from __future__ import annotations

from molt.lib.builtins.bytes import bytes, bytes_from
from molt.lib.builtins.bytes_methods import View, require_bytes, view_writable
from molt.lib.builtins.type import HAS_DICT_FIELD
from molt.lib.builtins.io_base import buffered_io_base, size_argument
from molt.lib.low import (
    NULL,
    alloc,
    builtin,
    cast,
    copy,
    fill,
    free,
    i64,
    internal,
    keywords,
    new,
    new_of,
    ptr,
    realloc,
    stack,
    u8,
)


@builtin(name="_io.BytesIO")
class bytes_io(buffered_io_base):
    """`length` bytes at `data`, with room for `room`; `at` is the position."""

    data: ptr[u8]
    length: i64
    room: i64
    at: i64
    is_closed: bool
    exports: i64  # views of the data, which must stay where it is

    def __new__(cls: type, *args: object, **kwargs: object) -> bytes_io:
        cls.flags = cls.flags | HAS_DICT_FIELD
        made = cast(bytes_io, new_of(cls, bytes_io))
        made.room = 64
        made.data = alloc(u8, 64)
        return made

    def __drop__(self) -> None:
        self.attributes = NULL
        free(self.data, self.room)

    @keywords
    def __init__(self, initial_bytes: object = b"") -> None:
        self.length = 0
        self.at = 0
        if initial_bytes is not None:
            put_bytes(self, initial_bytes)
            self.at = 0

    @property
    def __dict__(self) -> object:
        return instance_dict(self, type_of(self))

    def getvalue(self) -> bytes:
        check_open(self)
        return bytes_from(self.data, self.length)

    def read(self, size: object = None, /) -> bytes:
        check_open(self)
        return take(self, self.at + left(self, size_argument(size)))

    def read1(self, size: object = None, /) -> bytes:
        check_open(self)
        return take(self, self.at + left(self, size_argument(size)))

    def readline(self, size: object = None, /) -> bytes:
        check_open(self)
        return next_line(self, size_argument(size))

    def readinto(self, buffer: object, /) -> i64:
        check_open(self)
        into = stack(View, 1)
        view_writable(into, buffer, "readinto() argument")
        found = take(self, self.at + left(self, into.length))
        copy(into.data, found.data, found.length)
        return found.length

    def __next__(self) -> object:
        check_open(self)
        line = next_line(self, -1)
        return NULL if line.length == 0 else line

    def write(self, data: object, /) -> i64:
        check_open(self)
        check_exports(self)
        return put_bytes(self, data)

    def tell(self) -> i64:
        check_open(self)
        return self.at

    def seek(self, offset: i64, whence: i64 = 0, /) -> i64:
        check_open(self)
        if whence < 0 or whence > 2:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and offset < 0:
            raise ValueError(f"negative seek value {offset}")
        if whence == 1:
            offset += self.at
        elif whence == 2:
            offset += self.length
        self.at = 0 if offset < 0 else offset
        return self.at

    def truncate(self, size: object = None, /) -> i64:
        check_open(self)
        count = self.at
        if size is not None:
            count = to_i64(size)
        if count < 0:
            raise ValueError(f"negative size value {count}")
        check_exports(self)
        if count < self.length:
            self.length = count
        return count

    def __getstate__(self) -> object:
        check_open(self)
        return (bytes_from(self.data, self.length), self.at, attributes_of(self))

    def __setstate__(self, state: object, /) -> None:
        if not isinstance(state, tuple) or cast(tuple, state).length < 3:
            raise TypeError(f"{type_name(self)}.__setstate__ argument should be 3-tuple, got {type_name(state)}")
        check_exports(self)
        parts = cast(tuple, state)
        self.length = 0
        self.at = 0
        put_bytes(self, parts.data.get(0))
        self.at = state_position(parts.data.get(1), "second", "not")
        restore_dict(self, parts.data.get(2), "third")

    def close(self) -> None:
        check_exports(self)
        self.is_closed = True
        self.length = 0

    def getbuffer(self) -> object:
        check_open(self)
        made = new(bytes_io_buffer)
        made.source = self
        self.exports += 1
        return make_view(made, self.data, self.length, False)

    def readable(self) -> bool:
        check_open(self)
        return True

    def writable(self) -> bool:
        check_open(self)
        return True

    def seekable(self) -> bool:
        check_open(self)
        return True

    def flush(self) -> None:
        check_open(self)

    @property
    def closed(self) -> bool:
        return self.is_closed


@builtin(name="_io._BytesIOBuffer")
class bytes_io_buffer:
    """What a view of the data holds: while there is one, the data stays where it is."""

    source: bytes_io

    def __drop__(self) -> None:
        self.source.exports -= 1
        self.source = cast(bytes_io, NULL)


@internal
def check_exports(b: bytes_io) -> None:
    if b.exports > 0:
        raise BufferError("Existing exports of data: object cannot be re-sized")


@internal
def check_open(b: bytes_io) -> None:
    if b.is_closed:
        raise ValueError("I/O operation on closed file.")


@internal
def left(b: bytes_io, count: i64) -> i64:
    """How many bytes are there, at most `count` unless that is negative."""
    there = b.length - b.at
    if there < 0:
        return 0
    return there if count < 0 or count > there else count


@internal
def take(b: bytes_io, end: i64) -> bytes:
    """The bytes from the position to `end`, where it is then."""
    found = bytes_from(b.data + b.at, end - b.at) if end > b.at else bytes_from(b.data, 0)
    if end > b.at:
        b.at = end
    return found


@internal
def next_line(b: bytes_io, limit: i64) -> bytes:
    stop = b.at + left(b, limit)
    end = b.at
    while end < stop:
        end += 1
        if b.data[end - 1] == u8(10):
            break
    return take(b, end)


@internal
def put_bytes(b: bytes_io, data: object) -> i64:
    """Writes at the position, over what is there; how many bytes."""
    v = stack(View, 1)
    require_bytes(v, data)
    if v.length == 0:
        return 0
    end = b.at + v.length
    if end > b.room:
        room = end + end // 2
        b.data = realloc(b.data, b.room, room)
        b.room = room
    if b.at > b.length:
        fill(b.data + b.length, 0, b.at - b.length)
    copy(b.data + b.at, v.data, v.length)
    b.at = end
    if end > b.length:
        b.length = end
    return v.length


# At the bottom because of cycles.
from molt.lib.builtins.memoryview import make_view  # noqa: E402
from molt.lib.builtins.value_reducing import restore_dict, state_position  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.reducing import attributes_of  # noqa: E402
from molt.lib.rt.shapes import instance_dict  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
