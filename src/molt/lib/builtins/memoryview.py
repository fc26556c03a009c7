"""`memoryview`: a window on the bytes of another object; what several dimensions mean is `memory_shapes`.

While a view of a bytearray is not released, that cannot change its size.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import (
    NULL,
    as_word,
    builtin,
    cast,
    copy,
    i64,
    internal,
    is_null,
    is_small,
    isinstance,
    keywords,
    move,
    new,
    ptr,
    small,
    stack,
    u8,
)

BYTE: Final = 66  # the code of format B


@builtin
class memoryview:
    """Create a new memoryview object which references the given object."""

    # `count` items at `data`, `step` bytes apart; of `owner`, which is NULL once released.
    #
    # `dims`: the shape of a view of several dimensions, whose items lie side by side; NULL for one.

    owner: object
    data: ptr[u8]
    count: i64
    step: i64
    code: i64
    shown: str
    is_fixed: bool
    dims: object

    @keywords
    def __new__(cls: type, object: object) -> memoryview:
        if isinstance(object, memoryview):
            v = cast(memoryview, object)
            check_held(v)
            made = part_of(v, v.data, v.count, v.step)
            made.dims = v.dims
            return made
        seen = stack(View, 1)
        if not view_bytes(seen, object):
            raise TypeError(f"memoryview: a bytes-like object is required, not '{type_name(object)}'")
        return whole_view(object, seen, isinstance(object, bytes))

    def __drop__(self) -> None:
        let_go(self)
        self.shown = cast(str, NULL)
        self.dims = NULL

    def __repr__(self) -> str:
        kind = "released memory" if is_null(self.owner) else "memory"
        return f"<{kind} at 0x{hex_digits(as_word(self), 0)}>"

    def __len__(self) -> i64:
        check_held(self)
        return self.count if is_null(self.dims) else dimension(dims_of(self), 0)

    def __getitem__(self, index: object, /) -> object:
        check_held(self)
        if isinstance(index, slice):
            check_one_dimension(self)
            bounds = stack(Selection, 1)
            select(cast(slice, index), self.count, bounds)
            check_held(self)  # an `__index__` may have released it
            return part_of(self, self.data + bounds.start * self.step, bounds.count, self.step * bounds.step)
        return read_item(item_at(self, index), self.code)

    def __setitem__(self, index: object, value: object, /) -> None:
        check_held(self)
        if self.is_fixed:
            raise TypeError("cannot modify read-only memory")
        if isinstance(index, slice):
            if not is_null(self.dims):
                raise NotImplementedError("memoryview slice assignments are currently restricted to ndim = 1")
            bounds = stack(Selection, 1)
            select(cast(slice, index), self.count, bounds)
            assign(part_of(self, self.data + bounds.start * self.step, bounds.count, self.step * bounds.step), value)
            return
        write_item(item_at(self, index), self.code, value)

    def __delitem__(self, index: object, /) -> None:
        if self.is_fixed:
            raise TypeError("cannot modify read-only memory")
        raise TypeError("cannot delete memory")

    def __iter__(self) -> object:
        check_held(self)
        if not is_null(self.dims):
            raise NotImplementedError("multi-dimensional sub-views are not implemented")
        made = new(memory_iterator)
        made.items = iterate(self.tolist())
        return made

    def __eq__(self, other: object, /) -> object:
        return compare(self, other)

    def __ne__(self, other: object, /) -> object:
        result = compare(self, other)
        return result if result is NotImplemented else not truth(result)

    def __hash__(self) -> i64:
        check_held(self)
        if not self.is_fixed:
            raise ValueError("cannot hash writable memoryview object")
        if self.code != BYTE and self.code != 98 and self.code != 99:
            raise ValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'")
        content = bytes_of_view(self)
        return i64(hash_chars(content.data, 1, content.length))

    def __enter__(self) -> object:
        check_held(self)
        return self

    def __exit__(self, *args: object) -> None:
        let_go(self)

    def release(self) -> None:
        let_go(self)

    @keywords
    def tobytes(self, order: object = None) -> bytes:
        check_held(self)
        if order is not None and not is_null(self.dims) and not equal(order, "C") and not equal(order, "A"):
            raise MoltUnsupported("memoryview.tobytes() of several dimensions in another order than 'C'")
        return bytes_of_view(self)

    def tolist(self) -> list:
        check_held(self)
        items: list = []
        for i in range(self.count):
            items.append(read_item(self.data + i * self.step, self.code))
        return items if is_null(self.dims) else nested(items, dims_of(self))

    @keywords
    def hex(self, sep: object = NULL, bytes_per_sep: i64 = 1) -> str:
        check_held(self)
        content = bytes_of_view(self)
        return hex_bytes(content.data, content.length, sep, bytes_per_sep)

    def toreadonly(self) -> memoryview:
        check_held(self)
        made = part_of(self, self.data, self.count, self.step)
        made.is_fixed = True
        made.dims = self.dims
        return made

    @keywords
    def cast(self, format: object, shape: object = NULL) -> memoryview:
        check_held(self)
        if not isinstance(format, str):
            raise TypeError(f"cast() argument 'format' must be str, not {type_name(format)}")
        made = with_format(self, text_of(format))
        if not is_null(shape):
            dims = shape_of(shape, made.count * made.step, made.step)
            if not is_null(self.dims) and dims.length != 1:
                raise TypeError("memoryview: cast must be 1D -> ND or ND -> 1D")
            if dims.length > 1:
                made.dims = dims
        return made

    @property
    def obj(self) -> object:
        check_held(self)
        return self.owner

    @property
    def nbytes(self) -> i64:
        check_held(self)
        return self.count * size_of(self.code)

    @property
    def readonly(self) -> bool:
        check_held(self)
        return self.is_fixed

    @property
    def itemsize(self) -> i64:
        check_held(self)
        return size_of(self.code)

    @property
    def format(self) -> str:
        check_held(self)
        return self.shown

    @property
    def ndim(self) -> i64:
        check_held(self)
        return 1 if is_null(self.dims) else dims_of(self).length

    @property
    def shape(self) -> tuple:
        check_held(self)
        return (self.count,) if is_null(self.dims) else dims_of(self)

    @property
    def strides(self) -> tuple:
        check_held(self)
        return (self.step,) if is_null(self.dims) else strides_of(dims_of(self), self.step)

    @property
    def suboffsets(self) -> tuple:
        check_held(self)
        return ()

    @property
    def c_contiguous(self) -> bool:
        check_held(self)
        return is_contiguous(self)

    @property
    def f_contiguous(self) -> bool:
        check_held(self)
        return is_contiguous(self) and is_flat(self)

    @property
    def contiguous(self) -> bool:
        check_held(self)
        return is_contiguous(self)


# --- making and ending ---


@internal
def text_of(x: object) -> str:
    """A str; the name `cast` means a method in the class."""
    return cast(str, x)


@internal
def dims_of(v: memoryview) -> tuple:
    return cast(tuple, v.dims)


@internal
def is_flat(v: memoryview) -> bool:
    """Whether at most one dimension has more than one item: its order is C's and Fortran's."""
    if is_null(v.dims):
        return True
    longer = 0
    for d in range(dims_of(v).length):
        if dimension(dims_of(v), d) > 1:
            longer += 1
    return longer < 2


@internal
def check_one_dimension(v: memoryview) -> None:
    if not is_null(v.dims):
        raise MoltUnsupported("a slice of a memoryview of several dimensions; cast it to one")


@internal
def make_view(owner: object, data: ptr[u8], count: i64, is_fixed: bool) -> memoryview:
    """A view of bytes."""
    made = new(memoryview)
    made.owner = owner
    made.data = data
    made.count = count
    made.step = 1
    made.code = BYTE
    made.shown = "B"
    made.is_fixed = is_fixed
    count_view(owner, 1)
    return made


@internal
def whole_view(owner: object, seen: ptr[View], is_fixed: bool) -> memoryview:
    """A view of all that an object shows."""
    made = make_view(owner, seen.data, seen.length, is_fixed)
    row = row_of(owner)
    if not is_null(row):
        made.count = row.length
        made.step = row.size
        made.code = WIDE if row.code == 117 else row.code
        made.shown = cast(str, char_string(made.code))
    return made


@internal
def count_view(owner: object, more: i64) -> None:
    """Tells an object whose size can change of a view more, or less."""
    if isinstance(owner, bytearray):
        cast(bytearray, owner).exports += more
    elif has_row(owner):
        # Not by `row_of`: views also end while an exception is on its way, and its NULL would be one.
        cast(memory_row, owner).exports += more


@internal
def part_of(v: memoryview, data: ptr[u8], count: i64, step: i64) -> memoryview:
    """Another view of the same object."""
    made = make_view(v.owner, data, count, v.is_fixed)
    made.step = step
    made.code = v.code
    made.shown = v.shown
    return made


@internal
def let_go(v: memoryview) -> None:
    """Ends a view, which may have been ended already."""
    if is_null(v.owner):
        return
    count_view(v.owner, -1)
    v.owner = NULL


@internal
def check_held(v: memoryview) -> None:
    if is_null(v.owner):
        raise ValueError("operation forbidden on released memoryview object")


@internal
def with_format(v: memoryview, format: str) -> memoryview:
    """`v.cast(format)`."""
    if not is_contiguous(v):
        raise TypeError("memoryview: casts are restricted to C-contiguous views")
    code = code_of(format)
    if code == 0:
        raise ValueError(
            "memoryview: destination format must be a native single character format prefixed with an optional '@'"
        )
    if not is_byte(v.code) and not is_byte(code):
        raise TypeError("memoryview: cannot cast between two non-byte formats")
    size = v.count * size_of(v.code)
    if size % size_of(code) != 0:
        raise TypeError("memoryview: length is not a multiple of itemsize")
    made = part_of(v, v.data, size // size_of(code), size_of(code))
    made.code = code
    made.shown = format
    return made


@internal
def is_byte(code: i64) -> bool:
    return code == BYTE or code == 98 or code == 99


# --- items ---


@internal
def is_contiguous(v: memoryview) -> bool:
    return v.count < 2 or v.step == size_of(v.code)


@internal
def item_at(v: memoryview, index: object) -> ptr[u8]:
    """Where an item is."""
    if not is_null(v.dims):
        return place_in(dims_of(v), index, v.data, v.step)
    if isinstance(index, tuple):
        places = cast(tuple, index)
        if places.length != 1:
            raise TypeError(f"cannot index 1-dimension view with {places.length}-element tuple")
        index = places.data.get(0)
    if not has_index(index):
        raise TypeError("memoryview: invalid slice key")
    i = small(index) if is_small(index) else index_slowly(index)
    check_held(v)  # as above
    if i < 0:
        i += v.count
    if i < 0 or i >= v.count:
        raise IndexError("index out of bounds on dimension 1")
    return v.data + i * v.step


@internal
def bytes_of_view(v: memoryview) -> bytes:
    """The bytes of all items, one after the other."""
    size = size_of(v.code)
    if is_contiguous(v):
        return bytes_from(v.data, v.count * size)
    made = new_bytes(v.count * size)
    for i in range(v.count):
        copy(made.data + i * size, v.data + i * v.step, size)
    return made


@internal
def assign(target: memoryview, value: object) -> None:
    """Copies the items of something with the same structure."""
    source = view_of(value)
    if is_null(source):
        raise TypeError(f"a bytes-like object is required, not '{type_name(value)}'")
    if source.code != target.code or source.count != target.count:
        raise ValueError("memoryview assignment: lvalue and rvalue have different structures")
    content = bytes_of_view(source)
    size = size_of(target.code)
    for i in range(target.count):
        move(target.data + i * target.step, content.data + i * size, size)


@internal
def view_of(x: object) -> memoryview:
    """A view of anything that has bytes; NULL for others."""
    if isinstance(x, memoryview):
        check_held(cast(memoryview, x))
        return cast(memoryview, x)
    seen = stack(View, 1)
    if not view_bytes(seen, x):
        return cast(memoryview, NULL)
    return whole_view(x, seen, True)


@internal
def compare(v: memoryview, x: object) -> object:
    """Whether the items are equal; NotImplemented for what has no bytes."""
    if is_null(v.owner) or (isinstance(x, memoryview) and is_null(cast(memoryview, x).owner)):
        return v is x
    other = view_of(x)
    if is_null(other):
        return NotImplemented
    if other.count != v.count or v.code == WIDE or other.code == WIDE:
        return False
    if not is_null(v.dims) or not is_null(other.dims):
        if is_null(v.dims) or is_null(other.dims) or not equal(v.dims, other.dims):
            return False
    return equal(v.tolist(), other.tolist())


@builtin(name="memory_iterator")
class memory_iterator:
    items: object

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        return next_or_null(self.items)


# At the bottom because of cycles.
from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes  # noqa: E402
from molt.lib.builtins.bytes_methods import View, hex_bytes, view_bytes  # noqa: E402
from molt.lib.builtins.memory_items import WIDE, code_of, read_item, size_of, write_item  # noqa: E402
from molt.lib.builtins.memory_row import memory_row, row_of  # noqa: E402
from molt.lib.builtins.memory_shapes import dimension, nested, place_in, shape_of, strides_of  # noqa: E402
from molt.lib.builtins.sequence import has_index, index_slowly  # noqa: E402
from molt.lib.builtins.slice import Selection, select, slice  # noqa: E402
from molt.lib.builtins.str_core import char_string, hash_chars  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.hexadecimal import hex_digits  # noqa: E402
from molt.lib.rt.comparison import equal  # noqa: E402
from molt.lib.rt.ops import iterate, next_or_null, truth  # noqa: E402
from molt.lib.rt.refusing import MoltUnsupported  # noqa: E402
from molt.lib.rt.types import has_row  # noqa: E402
