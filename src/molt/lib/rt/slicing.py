"""`x[lower:upper:step]` and `x[lower:upper] = y` as compiled code asks for them: of the library's sequences
without a slice object."""

from molt.lib.builtins.list import list, list_of
from molt.lib.builtins.slice import Selection, make_slice, select_parts
from molt.lib.builtins.str import str
from molt.lib.builtins.str_core import substring
from molt.lib.builtins.str_methods import selected_str
from molt.lib.builtins.tuple import tuple
from molt.lib.low import cast, i64, inline, is_small, small, stack, type_is
from molt.lib.rt.ops import get_item, set_item
from molt.lib.rt.tables import tuple_of


def get_slice(x: object, lower: object, upper: object) -> object:
    """`x[lower:upper]`, with None for what is not given."""
    if is_part(lower) and is_part(upper):
        if type_is(x, list):
            xs = cast(list, x)
            start = bound(lower, 0, xs.length)
            return list_of(xs.items + start, distance(start, bound(upper, xs.length, xs.length)))
        if type_is(x, str):
            s = cast(str, x)
            start = bound(lower, 0, s.length)
            return substring(s, start, start + distance(start, bound(upper, s.length, s.length)))
        if type_is(x, tuple):
            t = cast(tuple, x)
            start = bound(lower, 0, t.length)
            count = distance(start, bound(upper, t.length, t.length))
            return x if count == t.length else tuple_of(t.data + start, count)
    return get_item(x, make_slice(lower, upper, None))


def get_stepped(x: object, lower: object, upper: object, step: object) -> object:
    """`x[lower:upper:step]`, with None for what is not given."""
    if is_part(lower) and is_part(upper) and is_part(step):
        bounds = stack(Selection, 1)
        if type_is(x, list):
            select_parts(lower, upper, step, cast(list, x).length, bounds)
            return cast(list, x).selected(bounds)
        if type_is(x, str):
            select_parts(lower, upper, step, cast(str, x).length, bounds)
            return selected_str(cast(str, x), bounds)
    return get_item(x, make_slice(lower, upper, step))


def set_slice(x: object, lower: object, upper: object, value: object) -> None:
    """`x[lower:upper] = value`, with None for what is not given."""
    if type_is(x, list) and is_part(lower) and is_part(upper):
        xs = cast(list, x)
        xs.assign_range(bound(lower, 0, xs.length), bound(upper, xs.length, xs.length), value)
        return
    set_item(x, make_slice(lower, upper, None), value)


@inline
def is_part(given: object) -> bool:
    """Whether a part of a slice is None or a small int, and asks nobody."""
    return given is None or is_small(given)


@inline
def bound(given: object, default: i64, length: i64) -> i64:
    """A bound of a slice with step 1, which is None or small, as a place in a sequence."""
    if given is None:
        return default
    place = small(given)
    if place < 0:
        place += length
        return 0 if place < 0 else place
    return length if place > length else place


@inline
def distance(start: i64, stop: i64) -> i64:
    return stop - start if stop > start else 0
