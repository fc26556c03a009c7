"""What all sequences share: indices, element equality, joining reprs.

Not here: anything that knows one sequence's layout, and what slices select (`slice`).
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import cast, i64, inline, is_small, isinstance, noinline, small, stack, type_is, u64, unbox_i64
from molt.lib.rt.attributes import has_special
from molt.lib.rt.calls import call_method0
from molt.lib.rt.errors import raise_naming, type_name
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import hash_of, index_of, length_of
from molt.lib.rt.types import type_of  # noqa: E402

I64_MAX: Final = 9223372036854775807
I64_MIN: Final = -9223372036854775808


def has_index(x: object) -> bool:
    """Whether `x` can be an index."""
    return isinstance(x, int) or has_special(x, "__index__")


def check_c_int(x: i64) -> None:
    """The OverflowError of an argument that is an `int` of C in CPython."""
    if x > 0x7FFFFFFF or x < -0x80000000:
        raise OverflowError("Python int too large to convert to C int")


def index_value(x: object) -> int:
    """`operator.index(x)`: an exact int, whatever an instance of a subclass overrides."""
    from molt.lib.builtins.int_arith import int_exact

    return cast(int, x) if is_small(x) else int_exact(cast(int, index_of(x)))


def clamp_index(value: int) -> i64:
    """The number, or the i64 nearest to it."""
    if is_small(value):
        return small(value)
    try:
        return unbox_i64(value)
    except OverflowError:
        return I64_MIN if value.__lt__(0) is True else I64_MAX


@noinline
def index_slowly(x: object) -> i64:
    """The index that `x` stands for; IndexError if it is no machine word."""
    try:
        return unbox_i64(index_value(x))
    except OverflowError:
        pass
    raise IndexError(f"cannot fit '{type_name(x)}' into an index-sized integer")


@noinline
def repeat_count(x: object) -> i64:
    """How often `sequence * x` repeats; below 0 counts as 0. The caller has seen that `x` can be an index."""
    from molt.lib.builtins.int_arith import int_fits_i64

    count = stack(i64, 1)
    if int_fits_i64(index_value(x), count):
        return 0 if count[0] < 0 else count[0]
    raise OverflowError(f"cannot fit '{type_name(x)}' into an index-sized integer")


def slice_index(x: object) -> i64:
    """A `start` or `stop` argument of an `index` method, clamped."""
    if is_small(x):
        return small(x)
    if not has_index(x):
        raise TypeError("slice indices must be integers or have an __index__ method")
    return clamp_index(index_value(x))


@inline
def is_index(i: i64, length: i64) -> bool:
    """0 ≤ i < length, in one comparison."""
    return u64(i) < u64(length)


@inline
def same_or_equal(a: object, b: object) -> bool:
    """Equality of elements: identity first, as all containers do."""
    if a is b:
        return True
    if is_small(a) and is_small(b):
        return small(a) == small(b)
    return equal(a, b)


@inline
def hash_key(key: object) -> i64:
    """`hash(key)`: small ints are their own, strs know theirs."""
    if is_small(key):
        value = small(key)
        if u64(value) < u64(2305843009213693951):
            return value
        if value < -1 and value > -2305843009213693951:
            return value
    elif type_is(key, str):
        return cast(str, key).__hash__()
    return hash_slowly(key)


@noinline
def hash_slowly(key: object) -> i64:
    if type_is(key, tuple):
        return cast(tuple, key).__hash__()
    return hash_of(key)


@noinline
def length_hint(x: object, default: i64) -> i64:
    """`operator.length_hint(x, default)`, which containers ask before they fill themselves."""
    if has_special(x, "__len__"):
        try:
            return length_of(x)
        except TypeError:
            pass
    if not has_special(x, "__length_hint__"):
        return default
    hint: object = None
    try:
        hint = call_method0(x, "__length_hint__")
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise_naming("__length_hint__ must be an integer, not ", type_of(hint), "")
    count = unbox_i64(cast(int, hint))
    if count < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return count
