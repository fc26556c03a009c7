"""Views of several dimensions: what `memoryview.cast` with a shape gives. Items lie one behind the other, the last
dimension's closest together, as in a C array."""

from __future__ import annotations

from molt.lib.low import cast, compact, i64, internal, is_small, isinstance, ptr, small, u8

compact()


@internal
def shape_of(shape: object, size: i64, itemsize: i64) -> tuple:
    """A shape as a tuple, checked: its items have to fill `size` bytes."""
    if not isinstance(shape, list) and not isinstance(shape, tuple):
        raise TypeError("shape must be a list or a tuple")
    dims = tuple_from(shape)
    if dims.length > 64:
        raise ValueError("memoryview: number of dimensions must not exceed 64")
    if dims.length == 0:
        raise MoltUnsupported("memoryview.cast() to no dimension at all; take the item")
    total = itemsize
    for d in range(dims.length):
        x = dims.data.get(d)
        if not isinstance(x, int):
            raise TypeError("memoryview.cast(): elements of shape must be integers")
        n = to_i64(x)
        if n <= 0:
            raise ValueError("memoryview.cast(): elements of shape must be integers > 0")
        if total > 9223372036854775807 // n:
            raise ValueError("memoryview.cast(): product(shape) > SSIZE_MAX")
        total = total * n
    if total != size:
        raise TypeError("memoryview: product(shape) * itemsize != buffer size")
    return dims


@internal
def dimension(dims: tuple, d: i64) -> i64:
    return small(dims.data.get(d))


@internal
def place_in(dims: tuple, index: object, data: ptr[u8], size: i64) -> ptr[u8]:
    """Where the item is that a tuple of indices means."""
    if not isinstance(index, tuple):
        if not has_index(index):
            raise TypeError("memoryview: invalid slice key")
        raise NotImplementedError("multi-dimensional sub-views are not implemented")
    places = cast(tuple, index)
    has_slices = places.length > 0
    for d in range(places.length):
        place = places.data.get(d)
        if not isinstance(place, slice):
            has_slices = False
            if not has_index(place):
                raise TypeError("memoryview: invalid slice key")
    if has_slices:
        raise NotImplementedError("multi-dimensional slicing is not implemented")
    if places.length < dims.length:
        raise NotImplementedError("sub-views are not implemented")
    if places.length > dims.length:
        raise TypeError(f"cannot index {dims.length}-dimension view with {places.length}-element tuple")
    at = 0
    for d in range(dims.length):
        place = places.data.get(d)
        i = small(place) if is_small(place) else index_slowly(place)
        n = dimension(dims, d)
        if i < 0:
            i += n
        if i < 0 or i >= n:
            raise IndexError(f"index out of bounds on dimension {d + 1}")
        at = at * n + i
    return data + at * size


@internal
def strides_of(dims: tuple, size: i64) -> tuple:
    strides: list = []
    step = size
    for d in range(dims.length):
        strides.append(step)
        step = step * dimension(dims, dims.length - 1 - d)
    strides.reverse()
    return tuple_from(strides)


@internal
def nested(items: list, dims: tuple) -> list:
    """A row of items as lists of lists."""
    d = dims.length - 1
    while d > 0:
        n = dimension(dims, d)
        outer: list = []
        part: list = []
        for i in range(items.length):
            part.append(items.items.get(i))
            if part.length == n:
                outer.append(part)
                part = []
        items = outer
        d -= 1
    return items


# At the bottom because of cycles.
from molt.lib.builtins.list import list  # noqa: E402
from molt.lib.builtins.sequence import has_index, index_slowly  # noqa: E402
from molt.lib.builtins.slice import slice  # noqa: E402
from molt.lib.builtins.tuple import tuple  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.refusing import MoltUnsupported  # noqa: E402
from molt.lib.rt.tables import tuple_from  # noqa: E402
