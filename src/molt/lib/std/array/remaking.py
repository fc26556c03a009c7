"""How arrays are made anew, by `pickle` (machine formats, as Modules/arraymodule.c numbers them) and from files."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from
from molt.lib.low import cast, compact, i64, internal, is_null, isinstance, visible
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.calls import call2, call_method1
from molt.lib.rt.errors import type_name
from molt.lib.rt.modules import import_library
from molt.lib.rt.types import type_of
from molt.lib.rt.unsupported import unsupported
from molt.lib.std.array.arrays import array

compact()

BLOCK: Final = 65536
# A code letter of each format, the least bytes first, on a machine of 64 bits; the others are of other machines.
FORMATS: Final = (
    ("B", 0), ("b", 1), ("H", 2), ("h", 4), ("I", 6), ("i", 8), ("L", 10), ("l", 12), ("Q", 10), ("q", 12),
    ("f", 14), ("d", 16), ("u", 20),
)  # fmt: skip


@internal
def format_of(code: object) -> object:
    """The machine format of a code letter."""
    for i in range(len(FORMATS)):
        row = cast(tuple, FORMATS[i])
        if row.data.get(0) == code:
            return row.data.get(1)
    return -1


@internal
def reduce_array(a: array, protocol: i64) -> object:
    """What `array.__reduce_ex__` gives."""
    state = find_attr_or_null(a, "__dict__")
    if is_null(state):
        state = None
    if protocol < 3:
        return (type_of(a), (a.typecode, a.tolist()), state)
    made = get_attr(import_library("array"), "_array_reconstructor")
    return (made, (type_of(a), a.typecode, format_of(a.typecode), a.tobytes()), state)


@visible
def _array_reconstructor(arraytype: object, typecode: object, mformat_code: object, items: object, /) -> object:
    """Internal. Used for pickling support."""
    if not isinstance(items, bytes):
        raise TypeError(f"fourth argument should be bytes, not {type_name(items)}")
    if mformat_code != format_of(typecode):
        unsupported("an array of another machine")
    return call2(arraytype, typecode, items)


@internal
def write_to_file(a: array, f: object) -> None:
    """In blocks, asking for the length each time: writing may change the array."""
    at = 0
    while at < a.length * a.itemsize:
        size = a.length * a.itemsize - at
        call_method1(f, "write", bytes_from(a.data + at, BLOCK if size > BLOCK else size))
        at += BLOCK


@internal
def read_from_file(a: array, f: object, count: i64) -> None:
    if count < 0:
        raise ValueError("negative count")
    size = count * a.itemsize
    data = call_method1(f, "read", size)
    if not isinstance(data, bytes):
        raise TypeError("read() didn't return bytes")
    a.frombytes(data)
    if cast(bytes, data).length != size:
        raise EOFError("read() didn't return enough bytes")
