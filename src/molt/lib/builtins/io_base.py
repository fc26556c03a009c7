"""The base classes of files and of what behaves like one, as in CPython's `_io`: what follows from the few methods
that a derived class has.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.exceptions import OSError, ValueError
from molt.lib.low import NULL, builtin, cast, class_object, copy, i64, internal, is_null, isinstance, new, new_of, stack, u8

CHUNK: Final = 8192


@builtin(module="io")
class UnsupportedOperation(OSError, ValueError):
    pass


@builtin(name="_io._IOBase")
class io_base:
    """What follows from `read`, `readline`, `write`, `seek` and `flush` of a derived class. The library's own know
    for themselves whether they are closed."""

    attributes: object  # the first field, as HAS_DICT_FIELD says
    is_marked_closed: bool

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        return new_of(cls, io_base)

    def __enter__(self) -> object:
        require_open(self)
        return self

    def __exit__(self, *args: object) -> None:
        call_method0(self, "close")

    def __iter__(self) -> object:
        require_open(self)
        return self

    def __next__(self) -> object:
        line = call_method0(self, "readline")
        return NULL if length_of(line) == 0 else line

    def readline(self, size: object = -1, /) -> object:
        limit = size_argument(size)
        line = new(bytearray)
        peek = find_attr_or_null(self, "peek")
        while limit < 0 or line.length < limit:
            part = read_part(self, 1 if is_null(peek) else length_ahead(call1(peek, 1), limit - line.length, limit < 0))
            if part.length == 0:
                break
            line.extend(part)
            if part.data[part.length - 1] == u8(10):
                break
        return bytes_from(line.data, line.length)

    def readlines(self, hint: object = None, /) -> list:
        limit = size_argument(hint)
        lines: list = []
        total = 0
        for line in self:
            lines.append(line)
            total += length_of(line)
            if limit > 0 and total >= limit:
                break
        return lines

    def writelines(self, lines: object, /) -> None:
        require_open(self)
        for line in lines:
            call_method1(self, "write", line)

    def seekable(self) -> bool:
        return False

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return False

    def isatty(self) -> bool:
        require_open(self)
        return False

    def fileno(self) -> object:
        return raise_unsupported("fileno")

    def seek(self, offset: object, whence: object = NULL, /) -> object:
        return raise_unsupported("seek")

    def tell(self) -> object:
        return call_method2(self, "seek", 0, 1)

    def truncate(self, size: object = None, /) -> object:
        return raise_unsupported("truncate")

    def flush(self) -> None:
        if self.is_marked_closed:
            raise ValueError("I/O operation on closed file.")

    def close(self) -> None:
        if self.is_marked_closed:
            return
        try:
            call_method0(self, "flush")
        finally:
            self.is_marked_closed = True

    @property
    def closed(self) -> bool:
        return self.is_marked_closed


@builtin(name="_io._RawIOBase")
class raw_io_base(io_base):
    """Bytes as the system gives and takes them; `read` follows from `readinto`."""

    def read(self, size: object = -1, /) -> object:
        count = size_argument(size)
        if count < 0:
            return call_method0(self, "readall")
        room = call1(class_object(bytearray), count)
        found = call_method1(self, "readinto", room)
        if found is None:
            return None
        filled = cast(bytearray, room)
        n = to_i64(found)
        if n < 0 or n > filled.length:
            raise ValueError(f"readinto returned {n} outside buffer size {filled.length}")
        return bytes_from(filled.data, n)

    def readall(self) -> object:
        parts: list = []
        while True:
            part = call_method1(self, "read", CHUNK)
            if part is None:
                if parts.length == 0:
                    return None
                break
            if not isinstance(part, bytes):
                raise TypeError("read() should return bytes")
            if cast(bytes, part).length == 0:
                break
            parts.append(part)
        return cast(bytes, b"").join(parts)


@builtin(name="_io._BufferedIOBase")
class buffered_io_base(io_base):
    """Bytes; `readinto` follows from `read`."""

    def read(self, size: object = -1, /) -> object:
        return raise_unsupported("read")

    def read1(self, size: object = -1, /) -> object:
        return raise_unsupported("read1")

    def write(self, data: object, /) -> object:
        return raise_unsupported("write")

    def detach(self) -> object:
        return raise_unsupported("detach")

    def readinto(self, buffer: object, /) -> i64:
        return fill_by(self, "read", buffer, "readinto() argument")

    def readinto1(self, buffer: object, /) -> i64:
        return fill_by(self, "read1", buffer, "readinto1() argument")


@builtin(name="_io._TextIOBase")
class text_io_base(io_base):
    """Text."""

    def read(self, size: object = -1, /) -> object:
        return raise_unsupported("read")

    def readline(self, size: object = -1, /) -> object:
        return raise_unsupported("readline")

    def write(self, text: object, /) -> object:
        return raise_unsupported("write")

    def detach(self) -> object:
        return raise_unsupported("detach")

    @property
    def encoding(self) -> object:
        return None

    @property
    def newlines(self) -> object:
        return None

    @property
    def errors(self) -> object:
        return None


@internal
def read_part(f: object, count: i64) -> bytes:
    """`f.read(count)`, which has to be bytes."""
    part = call_method1(f, "read", count)
    if not isinstance(part, bytes):
        raise OSError(f"read() should have returned a bytes object, not '{type_name(part)}'")
    return cast(bytes, part)


@internal
def length_ahead(ahead: object, room: i64, is_open: bool) -> i64:
    """How much of what `peek` gave belongs to the line; at least 1."""
    if not isinstance(ahead, bytes):
        raise OSError(f"peek() should have returned a bytes object, not '{type_name(ahead)}'")
    seen = cast(bytes, ahead)
    n = 0
    while n < seen.length and (is_open or n < room):
        n += 1
        if seen.data[n - 1] == u8(10):
            break
    return 1 if n == 0 else n


@internal
def fill_by(f: object, name: str, buffer: object, what: str) -> i64:
    """Puts what `read` or `read1` gives for the length of a buffer into it; how much that is."""
    into = stack(View, 1)
    view_writable(into, buffer, what)
    data = call_method1(f, name, into.length)
    if not isinstance(data, bytes):
        raise TypeError("read() should return bytes")
    found = cast(bytes, data)
    view_writable(into, buffer, what)
    if found.length > into.length:
        raise ValueError(f"read() returned too much data: {into.length} bytes requested, {found.length} returned")
    copy(into.data, found.data, found.length)
    return found.length


@internal
def require_open(f: object) -> None:
    """The ValueError of a closed file."""
    if truth(get_attr(f, "closed")):
        raise ValueError("I/O operation on closed file.")


@internal
def raise_unsupported(what: str) -> object:
    """The error of what a file cannot do. Always raises."""
    error = new(UnsupportedOperation)
    error.arguments = (what,)
    raise_object(error, NULL)
    return NULL


@internal
def size_argument(size: object) -> i64:
    """How much to read; -1 for all, which None asks for, too."""
    if size is None:
        return -1
    if not isinstance(size, int) and is_null(lookup_special(size, "__index__")):
        raise TypeError(f"argument should be integer or None, not '{type_name(size)}'")
    return to_i64(size)


# At the bottom because of cycles.
from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.builtins.bytes import bytes, bytes_from  # noqa: E402
from molt.lib.builtins.bytes_methods import View, view_writable  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null, get_attr, lookup_special  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.calls import call1, call_method0, call_method1, call_method2  # noqa: E402
from molt.lib.rt.errors import raise_object, type_name  # noqa: E402
from molt.lib.rt.ops import length_of, truth  # noqa: E402
