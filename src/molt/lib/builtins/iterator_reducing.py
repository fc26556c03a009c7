"""What `__reduce__` and `__setstate__` of iterators have in common: how one is made anew, for `copy` and `pickle`."""

from __future__ import annotations

from molt.lib.builtins.tuple import tuple_of_one
from molt.lib.low import box_i64, compact, i64, is_null, unbox_i64

compact()


def as_iter(source: object) -> object:
    """`iter(source)`, to be called later."""
    return (made_by("iter"), tuple_of_one(source))


def as_iter_at(source: object, index: i64, empty: object) -> object:
    """The same, then moved to an index by `__setstate__`; of nothing if the iterator has let its source go."""
    if is_null(source):
        return as_iter(empty)
    return (made_by("iter"), tuple_of_one(source), box_i64(index))


def made_by(name: str) -> object:
    """A built-in function."""
    # Not at the top: the iterators of what `rt` itself is made of are here, too.
    from molt.lib.rt.attributes import get_attr
    from molt.lib.rt.modules import import_library

    return get_attr(import_library("builtins"), name)


def state_index(state: object) -> i64:
    """An index that `__setstate__` was given."""
    if not isinstance(state, int):
        raise TypeError("an integer is required")
    return unbox_i64(state)


def clamp(index: i64, low: i64, high: i64) -> i64:
    if index < low:
        return low
    return high if index > high else index
