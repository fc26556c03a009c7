"""The base classes of files and of what behaves like one, as in CPython's `_io`."""

from __future__ import annotations

from molt.lib.builtins.exceptions import OSError, ValueError
from molt.lib.low import NULL, builtin, i64, internal, is_null, isinstance, new, new_of


@builtin(module="io")
class UnsupportedOperation(OSError, ValueError):
    pass


@builtin(name="_io._IOBase")
class io_base:
    """What follows from `read`, `readline`, `write` and `close` of a derived class."""

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
        return raise_unsupported("tell")

    def truncate(self, size: object = None, /) -> object:
        return raise_unsupported("truncate")

    def flush(self) -> None:
        pass

    def close(self) -> None:
        pass

    @property
    def closed(self) -> bool:
        return False


@builtin(name="_io._RawIOBase")
class raw_io_base(io_base):
    """Bytes as the system gives and takes them."""


@builtin(name="_io._BufferedIOBase")
class buffered_io_base(io_base):
    """Bytes."""


@builtin(name="_io._TextIOBase")
class text_io_base(io_base):
    """Text."""


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
from molt.lib.rt.attributes import get_attr, lookup_special  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.calls import call_method0, call_method1  # noqa: E402
from molt.lib.rt.errors import raise_object, type_name  # noqa: E402
from molt.lib.rt.ops import length_of, truth  # noqa: E402
