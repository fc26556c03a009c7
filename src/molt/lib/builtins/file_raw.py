"""`io.FileIO`: a file as the system has it, without a buffer."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes
from molt.lib.builtins.bytes_methods import View, require_bytes, view_writable
from molt.lib.builtins.exceptions import OSError
from molt.lib.builtins.io_base import raise_unsupported, raw_io_base, size_argument
from molt.lib.builtins.str_core import char_at, str_has_char
from molt.lib.low import (
    NULL,
    alloc,
    builtin,
    c_call,
    cast,
    class_object,
    ctx,
    free,
    i32,
    i64,
    internal,
    is_null,
    isinstance,
    new_of,
    noinline,
    ptr,
    realloc,
    stack,
    u8,
    u64,
)

# How a file is opened: bits that floor/files.c knows.
READS: Final = 1
WRITES: Final = 2
APPENDS: Final = 4
CREATES: Final = 8
TRUNCATES: Final = 16

IS_A_DIRECTORY: Final = 21  # EISDIR
FIRST_READ: Final = 65536
# Events of `poll`, and how much can be written where it says so: PIPE_BUF of Linux.
CAN_READ: Final = 1
CAN_WRITE: Final = 4
WHOLE_WRITE: Final = 4096
MILLISECOND: Final = 1000000


@builtin(name="_io.FileIO")
class file_io(raw_io_base):
    """`file` is the system's number, -1 once closed; `closes`: that is closed with this object; `is_busy`: a thread
    waits while it writes, and others have to wait for it."""

    file: i64
    flags: i64
    closes: bool
    is_busy: bool
    label: object

    def __new__(
        cls: type, file: object, mode: str = "r", closefd: bool = True, opener: object = None, /
    ) -> file_io:
        made = cast(file_io, new_of(cls, file_io))
        made.file = -1
        made.label = file
        made.flags = flags_of(mode)
        made.closes = closefd
        open_file(made, opener)
        return made

    def __drop__(self) -> None:
        if self.file >= 0 and self.closes:
            c_call("molt_close", i64, i32(self.file))
        self.label = NULL

    def __repr__(self) -> str:
        if self.file < 0:
            return "<_io.FileIO [closed]>"
        said = "True" if self.closes else "False"
        return f"<_io.FileIO name={repr_of(self.label)} mode='{mode_of(self)}' closefd={said}>"

    def read(self, size: object = NULL, /) -> bytes:
        check_reading(self)
        count = -1 if is_null(size) else size_argument(size)
        if count < 0:
            return read_rest(self)
        await_reading(self)
        made = new_bytes(count)
        got = read_some(self, made.data, count)
        return made if got == count else bytes_from(made.data, got)

    def readall(self) -> bytes:
        check_reading(self)
        return read_rest(self)

    def readinto(self, buffer: object, /) -> i64:
        check_reading(self)
        if isinstance(buffer, bytearray):
            await_into(self, cast(bytearray, buffer))
        else:
            await_reading(self)
        into = stack(View, 1)
        view_writable(into, buffer, "readinto() argument")
        return read_some(self, into.data, into.length)

    def readline(self, size: object = None, /) -> bytes:
        check_reading(self)
        limit = size_argument(size)
        line: list = []
        while limit < 0 or line.length < limit:
            one = self.read(1)
            if one.length == 0:
                break
            line.append(one)
            if one.data[0] == u8(10):
                break
        return cast(bytes, b"".join(line))

    def write(self, data: object, /) -> i64:
        check_file(self)
        if (self.flags & WRITES) == 0:
            raise_unsupported("File not open for writing")
        v = stack(View, 1)
        require_bytes(v, data)
        if not is_null(ctx.threads):
            return write_in_parts(self, data)
        return write_some(self, v.data, v.length)

    def seek(self, offset: i64, whence: i64 = 0, /) -> i64:
        check_file(self)
        return seek_file(self, offset, whence)

    def tell(self) -> i64:
        check_file(self)
        return seek_file(self, 0, 1)

    def truncate(self, size: object = None, /) -> i64:
        check_file(self)
        if (self.flags & WRITES) == 0:
            raise_unsupported("File not open for writing")
        return truncate_file(self, seek_file(self, 0, 1) if size is None else to_i64(size))

    def close(self) -> None:
        close_file(self)

    def fileno(self) -> i64:
        check_file(self)
        return self.file

    def isatty(self) -> bool:
        check_file(self)
        return is_terminal(self.file)

    def readable(self) -> bool:
        check_file(self)
        return (self.flags & READS) != 0

    def writable(self) -> bool:
        check_file(self)
        return (self.flags & WRITES) != 0

    def seekable(self) -> bool:
        check_file(self)
        return can_seek(self)

    @property
    def closed(self) -> bool:
        return self.file < 0

    @property
    def closefd(self) -> bool:
        return self.closes

    @property
    def name(self) -> object:
        return self.label

    @name.setter
    def name(self, value: object) -> None:
        # An attribute like any other in CPython; `tempfile` sets it.
        self.label = value

    @property
    def mode(self) -> str:
        return mode_of(self)


# --- opening ---


@internal
def flags_of(mode: str) -> i64:
    """The bits of a mode such as `rb+`."""
    flags = 0
    kinds = 0
    pluses = 0
    for i in range(mode.length):
        c = char_at(mode, i)
        if c == 43:  # +
            pluses += 1
        elif c == 114:  # r
            kinds += 1
            flags = flags | READS
        elif c == 119:  # w
            kinds += 1
            flags = flags | WRITES | TRUNCATES
        elif c == 97:  # a
            kinds += 1
            flags = flags | WRITES | APPENDS
        elif c == 120:  # x
            kinds += 1
            flags = flags | WRITES | CREATES
        elif c != 98:  # b
            raise ValueError(f"invalid mode: {mode}")
    if kinds != 1 or pluses > 1:
        raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
    return flags | READS | WRITES if pluses == 1 else flags


@internal
def mode_of(f: file_io) -> str:
    """The mode as CPython words it."""
    both = (f.flags & READS) != 0 and (f.flags & WRITES) != 0
    if (f.flags & CREATES) != 0:
        return "xb+" if both else "xb"
    if (f.flags & APPENDS) != 0:
        return "ab+" if both else "ab"
    if both:
        return "rb+"
    return "rb" if (f.flags & READS) != 0 else "wb"


@internal
def open_file(f: file_io, opener: object) -> None:
    """Opens what `label` names, or takes over the number that it is."""
    if isinstance(f.label, int):
        f.file = to_i64(f.label)
        if f.file < 0:
            raise ValueError("negative file descriptor")
    elif not f.closes:
        raise ValueError("Cannot use closefd=False with file name")
    elif opener is not None:
        f.file = opened_by(opener, f.label, c_call("molt_open_how", i64, f.flags))
    else:
        path = path_bytes(f.label)
        opened = c_call("molt_open", i64, path.data, f.flags)
        if opened < 0:
            raise_file_error(-opened, f.label)
        f.file = opened
    is_directory = c_call("molt_is_directory", i64, i32(f.file))
    if is_directory != 0:
        opened = f.file
        f.file = -1
        if f.closes and is_directory > 0:
            c_call("molt_close", i64, i32(opened))
        raise_file_error(IS_A_DIRECTORY if is_directory > 0 else -is_directory, f.label)
    if (f.flags & APPENDS) != 0:
        c_call("molt_seek", i64, i32(f.file), i64(0), i64(2))


@internal
def opened_by(opener: object, path: object, how: i64) -> i64:
    """The number of a file that `opener(path, how)` opens. Raises TypeError, ValueError."""
    found = call(opener, (path, how), NULL)
    if not isinstance(found, int):
        raise TypeError("expected integer from opener")
    file = to_i64(found)
    if file < 0:
        raise ValueError(f"opener returned {file}")
    return file


@internal
def path_bytes(path: object) -> bytes:
    """A path as the system takes it, with a zero byte behind it."""
    given = path_of(path)
    found = cast(bytes, given)
    if isinstance(given, str):
        if str_has_char(cast(str, given), 0):
            raise ValueError("embedded null byte")
        found = encode_str(cast(str, given), "utf-8", "surrogateescape")
    for i in range(found.length):
        if found.data[i] == u8(0):
            raise ValueError("embedded null byte")
    return found


@internal
def path_of(path: object) -> object:
    """`os.fspath(path)`."""
    if isinstance(path, str) or isinstance(path, bytes):
        return path
    method = lookup_special(path, "__fspath__")
    if is_null(method):
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type_name(path)}")
    found = call0(method)
    if not isinstance(found, str) and not isinstance(found, bytes):
        raise TypeError(
            f"expected {type_name(path)}.__fspath__() to return str or bytes, not {type_name(found)}"
        )
    return found


@internal
def raise_file_error(number: i64, name: object) -> None:
    """The OSError of an error number and a file's name. Always raises."""
    raise_object(call3(class_object(OSError), box_i64(number), error_text(number), name), NULL)


# --- the system ---


@internal
def check_file(f: file_io) -> None:
    """The ValueError of a closed file."""
    if f.file < 0:
        raise ValueError("I/O operation on closed file")


@internal
def check_reading(f: file_io) -> None:
    check_file(f)
    if (f.flags & READS) == 0:
        raise_unsupported("File not open for reading")


@internal
def await_reading(f: file_io) -> None:
    """Before a read: lets other threads run until there is something to read."""
    if not is_null(ctx.threads):
        await_file(f.file, CAN_READ)
        check_file(f)


@internal
def await_into(f: file_io, buffer: bytearray) -> None:
    """As `await_reading`; the buffer keeps its size meanwhile."""
    buffer.exports += 1
    try:
        await_reading(f)
    finally:
        buffer.exports -= 1


@internal
@noinline
def write_in_parts(f: file_io, data: object) -> i64:
    """All of a write that may wait, by as much as surely does not; other threads run in between."""
    v = stack(View, 1)
    require_bytes(v, data)
    if c_call("molt_write_waits", i64, i64(f.file)) == 0:
        return write_some(f, v.data, v.length)
    while f.is_busy:
        wait(MILLISECOND)
    f.is_busy = True
    held = isinstance(data, bytearray)
    if held:
        cast(bytearray, data).exports += 1
    done = 0
    try:
        while done < v.length:
            await_file(f.file, CAN_WRITE)
            check_file(f)
            require_bytes(v, data)  # what is no bytearray may have another size now
            size = v.length - done
            done += write_some(f, v.data + done, size if size < WHOLE_WRITE else WHOLE_WRITE)
    finally:
        f.is_busy = False
        if held:
            cast(bytearray, data).exports -= 1
    return done


@internal
def read_some(f: file_io, data: ptr[u8], count: i64) -> i64:
    """Reads up to `count` bytes once."""
    got = c_call("molt_read", i64, i32(f.file), data, u64(count))
    if got < 0:
        raise_os_error(-got)
    return got


@internal
def read_rest(f: file_io) -> bytes:
    """All bytes to the end."""
    room = FIRST_READ
    data = alloc(u8, room)
    used = 0
    try:
        while True:
            await_reading(f)
            got = read_some(f, data + used, room - used)
            if got == 0:
                break
            used += got
            if used == room:
                data = realloc(data, room, room * 2)
                room = room * 2
        return bytes_from(data, used)
    finally:
        free(data, room)


@internal
def write_some(f: file_io, data: ptr[u8], count: i64) -> i64:
    """Writes up to `count` bytes once."""
    written = c_call("molt_write", i64, i32(f.file), data, u64(count))
    if written < 0:
        raise_os_error(-written)
    return written


@internal
def write_fully(f: file_io, data: ptr[u8], count: i64) -> None:
    if not is_null(ctx.threads) and c_call("molt_write_waits", i64, i64(f.file)) != 0:
        write_in_parts(f, bytes_from(data, count))
        return
    done = 0
    while done < count:
        done += write_some(f, data + done, count - done)


@internal
def seek_file(f: file_io, offset: i64, whence: i64) -> i64:
    """The new position. `whence` is 0, 1 or 2."""
    if whence < 0 or whence > 2:
        raise_os_error(22)
    at = c_call("molt_seek", i64, i32(f.file), offset, whence)
    if at < 0:
        raise_os_error(-at)
    return at


@internal
def can_seek(f: file_io) -> bool:
    return c_call("molt_seek", i64, i32(f.file), i64(0), i64(1)) >= 0


@internal
def truncate_file(f: file_io, size: i64) -> i64:
    """The size."""
    result = c_call("molt_truncate", i64, i32(f.file), size)
    if result < 0:
        raise_os_error(-result)
    return size


@internal
def close_file(f: file_io) -> None:
    """Closes a file that may be closed already."""
    file = f.file
    f.file = -1
    if file >= 0 and f.closes:
        result = c_call("molt_close", i64, i32(file))
        if result < 0:
            raise_os_error(-result)


# At the bottom because of cycles.
from molt.lib.builtins.codecs import encode_str  # noqa: E402
from molt.lib.low import box_i64  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.calls import call, call0, call3  # noqa: E402
from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.rt.errors import raise_object, type_name  # noqa: E402
from molt.lib.rt.stopping import await_file, wait  # noqa: E402
from molt.lib.rt.ops import repr_of  # noqa: E402
from molt.lib.rt.streams import error_text, is_terminal, raise_os_error  # noqa: E402
