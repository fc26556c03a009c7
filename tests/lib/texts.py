"""What tests of numbers and text share: host values as library values and back.

Under the shim, constants of the library are host strings; the few that library code
takes apart (Latin-1 characters, the empty string) are put in their library form here.
"""

from __future__ import annotations

import sys
import types
from collections.abc import Callable
from typing import Any

from tests.lib import host_runtime

host_runtime.install()
_names = types.ModuleType("molt.lib.rt.names")
vars(_names).update({"is_immortal": lambda x: False, "same_name": lambda a, b: a == b})
sys.modules.setdefault(_names.__name__, _names)

from molt.lib.builtins import int_text, str_core, str_escape, str_format  # noqa: E402
from molt.lib.builtins.bytearray import bytearray as ByteArray  # noqa: E402
from molt.lib.builtins.bytearray import bytearray_from  # noqa: E402
from molt.lib.builtins.bytes import bytes as Bytes  # noqa: E402
from molt.lib.builtins.bytes import bytes_from  # noqa: E402
from molt.lib.builtins.int import int as Int  # noqa: E402
from molt.lib.builtins.list import list as List  # noqa: E402
from molt.lib.builtins.str import str as Str  # noqa: E402
from molt.lib.builtins.str_raw import write_char  # noqa: E402
from molt.lib.builtins.tuple import tuple as Tuple  # noqa: E402
from molt.lib.low import bytes_from_host, fits_small, i64, is_null, new  # noqa: E402

__all__ = ["ByteArray", "Bytes", "Int", "List", "Str", "Tuple", "given", "host", "outcome", "text"]


def text(value: str) -> Any:
    """A library str."""
    widest = max(map(ord, value), default=0)
    if len(value) == 1 and widest < 256 and isinstance(str_core.LATIN1[widest], Str):
        return str_core.LATIN1[widest]
    made = str_core.new_str(i64(len(value)), i64(widest))
    for i, c in enumerate(value):
        write_char(made.data, i64(made.kind), i64(i), i64(ord(c)))
    return made


def integer(value: int) -> Any:
    """A library int: the host's own if it is small."""
    if fits_small(value):
        return value
    size = abs(value)
    digits = [size >> shift & 0xFFFFFFFF for shift in range(0, size.bit_length(), 32)]
    made = new(Int, len(digits) + 1)
    for i, digit in enumerate(digits):
        made.digits[i] = digit
    made.size = -len(digits) if value < 0 else len(digits)
    return made


def given(value: Any) -> Any:
    """A host value as the library's."""
    match value:
        case bool() | float() | None:
            return value
        case int():
            return integer(value)
        case str():
            return text(value)
        case bytes():
            return bytes_from(bytes_from_host(value), i64(len(value)))
        case bytearray():
            return bytearray_from(bytes_from_host(bytes(value)), i64(len(value)))
        case tuple():
            made = new(Tuple, len(value))
            made.length = len(value)
            for i, x in enumerate(value):
                made.data.init(i, given(x))
            return made
        case list():
            row = new(List)
            for x in value:
                row.append(given(x))
            return row
    return value


def host(value: Any) -> Any:
    """A library value as the host's."""
    from molt.lib.low import host_bytes

    match value:
        case Int():
            count = abs(int(value.size))
            size = sum(int(value.digits[i]) << (32 * i) for i in range(count))
            number = -size if value.size < 0 else size
            assert not fits_small(number), "a heap int that is small"
            assert value.digits[count - 1] != 0, "leading zeros"
            return number
        case Str():
            return _host_str(value)
        case Bytes() | ByteArray():
            data = host_bytes(value.data, value.length)
            return data if isinstance(value, Bytes) else bytearray(data)
        case List():
            return [host(value.items.get(i)) for i in range(value.length)]
        case Tuple():
            return tuple(host(value.data.get(i)) for i in range(value.length))
        case tuple() | list():
            return type(value)(host(x) for x in value)
        case bool() | float():
            return value
        case int():
            return int(value)
    return value


def _host_str(value: Any) -> str:
    from molt.lib.low import host_bytes

    encoding = {1: "latin-1", 2: "utf-16-le", 4: "utf-32-le"}[int(value.kind)]
    result = host_bytes(value.data, value.length * int(value.kind)).decode(encoding, "surrogatepass")
    if value.kind == 2:
        result = "".join(chr(value.data.cast(_u16())[i]) for i in range(value.length))
    widest = max(map(ord, result), default=0)
    assert value.kind == (1 if widest < 256 else 2 if widest < 65536 else 4), "not the narrowest kind"
    assert value.ascii == (widest < 128), "wrong ASCII flag"
    return result


def _u16() -> Any:
    from molt.lib.low import u16

    return u16


def outcome(act: Callable[[], Any]) -> Any:
    """A result with its type, or the class and text of the exception."""
    try:
        value = host(act())
    except Exception as error:
        return type(error), str(error)
    if is_null(value):
        return "NULL"
    # Floats by their text, which tells 0.0 from -0.0 and nan from nothing.
    return type(value), value if isinstance(value, int) else repr(value)


def _shown(value: Any) -> str:
    return repr(host(value))


str_core.LATIN1 = tuple(text(chr(i)) for i in range(256))
str_core.EMPTY = text("")
Str.__format__ = lambda self, spec: format(_host_str(self), spec)
Str.__repr__ = _shown
Bytes.__repr__ = _shown
ByteArray.__repr__ = _shown
Int.__repr__ = _shown
Int.__format__ = lambda self, spec: format(host(self), spec)
for _module in (int_text, str_escape, str_format):
    _module.repr_of = lambda x: text(repr(host(x)))
str_format.str_of = lambda x: text(str(host(x)))
