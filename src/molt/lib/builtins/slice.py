"""`slice`, and what a slice selects from a sequence of a given length.

Not here: moving elements, which each sequence does for itself.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.sequence import I64_MAX, clamp_index, has_index, index_value, same_or_equal
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    new,
    noinline,
    ptr,
    small,
    struct,
)
from molt.lib.rt.arithmetic import add
from molt.lib.rt.comparison import compare, less
from molt.lib.rt.list_slices import note_slices
from molt.lib.rt.ops import repr_of

EQ: Final = 2


@struct
class Selection:
    """What a slice selects: `count` indices from `start`, `step` apart; `stop` as CPython adjusts it."""

    start: i64
    stop: i64
    step: i64
    count: i64


@builtin
class slice:
    """slice(stop)
slice(start, stop[, step])

Create a slice object.  This is used for extended slicing (e.g. a[0:10:2])."""

    lower: object
    upper: object
    stride: object

    __hash__ = None
    __match_args__ = ("start", "stop", "step")

    def __new__(cls: type, start: object, stop: object = NULL, step: object = None, /) -> slice:
        if is_null(stop):
            return make_slice(None, start, None)
        return make_slice(start, stop, step)

    @property
    @inline
    def start(self) -> object:
        return self.lower

    @property
    @inline
    def stop(self) -> object:
        return self.upper

    @property
    @inline
    def step(self) -> object:
        return self.stride

    @noinline
    def __repr__(self) -> str:
        return f"slice({repr_of(self.start)}, {repr_of(self.stop)}, {repr_of(self.step)})"

    def __eq__(self, other: object) -> object:
        if not isinstance(other, slice):
            return NotImplemented
        return self._equals(cast(slice, other))

    def __ne__(self, other: object) -> object:
        if not isinstance(other, slice):
            return NotImplemented
        return not self._equals(cast(slice, other))

    def __lt__(self, other: object) -> object:
        return self._compare(other, 0)

    def __le__(self, other: object) -> object:
        return self._compare(other, 1)

    def __gt__(self, other: object) -> object:
        return self._compare(other, 4)

    def __ge__(self, other: object) -> object:
        return self._compare(other, 5)

    @noinline
    def _equals(self, other: slice) -> bool:
        """Apart from order, which every class with items would have to keep its methods for."""
        if not same_or_equal(self.start, other.start) or not same_or_equal(self.stop, other.stop):
            return False
        return same_or_equal(self.step, other.step)

    def _compare(self, other: object, op: i64) -> object:
        if not isinstance(other, slice):
            return NotImplemented
        theirs = cast(slice, other)
        return compare((self.start, self.stop, self.step), (theirs.start, theirs.stop, theirs.step), op)

    def indices(self, length: object, /) -> object:
        """S.indices(len) -> (start, stop, stride)

Assuming a sequence of length len, calculate the start and stop
indices, and the stride length of the extended slice described by
S. Out of bounds indices are clipped in a manner consistent with the
handling of normal slices."""
        size = index_value(length)
        if less(size, 0):
            raise ValueError("length should not be negative")
        step: object = 1 if self.step is None else slice_part(self.step)
        if compare(step, 0, EQ) is True:
            raise ValueError("slice step cannot be zero")
        backwards = less(step, 0)
        lowest: object = -1 if backwards else 0
        highest: object = add(size, -1) if backwards else size
        start = clip(self.start, size, lowest, highest, highest if backwards else lowest)
        stop = clip(self.stop, size, lowest, highest, lowest if backwards else highest)
        return (start, stop, step)

    def __reduce__(self) -> object:
        return (slice, (self.start, self.stop, self.step))


def make_slice(start: object, stop: object, step: object) -> slice:
    note_slices()
    made = new(slice)
    made.lower = start
    made.upper = stop
    made.stride = step
    return made


def slice_part(x: object) -> int:
    """A `start`, `stop` or `step` that is not None, as an int."""
    if not has_index(x):
        raise TypeError("slice indices must be integers or None or have an __index__ method")
    return index_value(x)


def clip(part: object, size: int, lowest: object, highest: object, default: object) -> object:
    """A bound of a slice, counted from the end if negative, kept between `lowest` and `highest`; exact for any int."""
    if part is None:
        return default
    value: object = slice_part(part)
    if less(value, 0):
        value = add(value, size)
        return lowest if less(value, lowest) else value
    return highest if less(highest, value) else value


@noinline
def select(s: slice, length: i64, into: ptr[Selection]) -> None:
    """What `s` selects from a sequence of `length` elements. Of one that can change its length, `unpack_slice` asks the
    parts first: their `__index__` may change it."""
    unpack_slice(s, into)
    fit(into, length)


def select_parts(lower: object, upper: object, stride: object, length: i64, into: ptr[Selection]) -> None:
    """What `lower:upper:stride`, with None for what is not given, selects from `length` elements."""
    unpack(lower, upper, stride, into)
    fit(into, length)


@noinline
def unpack_slice(s: slice, into: ptr[Selection]) -> None:
    """The parts of a slice as numbers that hold for any length: `fit` does the rest."""
    unpack(s.start, s.stop, s.step, into)


@inline
def unpack(lower: object, upper: object, stride: object, into: ptr[Selection]) -> None:
    """Likewise, with None for what is not given."""
    step = part_or(stride, 1)
    if step == 0:
        raise ValueError("slice step cannot be zero")
    if step < -I64_MAX:
        step = -I64_MAX  # so that it can be negated
    into.step = step
    into.start = part_or(lower, I64_MAX if step < 0 else 0)
    into.stop = part_or(upper, -I64_MAX if step < 0 else I64_MAX)


@noinline
def part_or(x: object, default: i64) -> i64:
    """A part of a slice as a number; `default` for None."""
    if is_small(x):
        return small(x)
    return default if x is None else clamp_index(slice_part(x))


@noinline
def fit(into: ptr[Selection], length: i64) -> None:
    """What unpacked parts select from `length` elements."""
    backwards = into.step < 0
    into.start = clip_index(into.start, length, backwards)
    into.stop = clip_index(into.stop, length, backwards)
    into.count = count_steps(into.start, into.stop, into.step)


@inline
def clip_index(value: i64, length: i64, backwards: bool) -> i64:
    """As `clip`, for lengths that exist."""
    if value < 0:
        value += length
        if value < 0:
            return -1 if backwards else 0
        return value
    if value >= length:
        return length - 1 if backwards else length
    return value


def count_steps(start: i64, stop: i64, step: i64) -> i64:
    """How many numbers `range(start, stop, step)` has, for bounds whose difference fits."""
    if step > 0:
        return (stop - start - 1) // step + 1 if start < stop else 0
    return (start - stop - 1) // -step + 1 if stop < start else 0
