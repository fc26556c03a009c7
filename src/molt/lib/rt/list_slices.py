"""`xs[s]` of a list by a slice object, which only programs have that make slices: found by its address, which is set where
one is made, as a list's `__getitem__` is in every program."""

from molt.lib.builtins.list import list
from molt.lib.builtins.slice import Selection, fit, slice, unpack_slice
from molt.lib.low import as_word, call_ptr, cast, ctx, fn, ptr, stack, u8, u64
from molt.lib.rt.calls import adopt


def note_slices() -> None:
    """A slice is made."""
    by: ptr[u8] = select_from_list
    ctx.select_from_list = by


def select_by_address(xs: object, s: object) -> object:
    return adopt(call_ptr(cast(fn[[u64, u64], u64], ctx.select_from_list), as_word(xs), as_word(s)))


def select_from_list(xs: list, s: slice) -> list:
    bounds = stack(Selection, 1)
    unpack_slice(s, bounds)
    fit(bounds, xs.length)
    return xs.selected(bounds)
