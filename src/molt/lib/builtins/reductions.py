"""`sum`, `min`, `max`, `any`, `all`: an iterable to one value."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.list_iterators import list_iterator
from molt.lib.builtins.tuple import tuple_iterator
from molt.lib.low import (
    NULL,
    bits_float,
    box_float,
    box_i64,
    cast,
    class_id,
    i64,
    inline,
    is_null,
    is_small,
    isinstance,
    keywords,
    make_small,
    ptr,
    small,
    type_is,
    u32,
    u64,
    unbox_float,
)
from molt.lib.rt.calls import call1
from molt.lib.rt.arithmetic import add
from molt.lib.rt.comparison import compare_true
from molt.lib.rt.memory import ID_MASK, is_object, meta_of, pointer_at
from molt.lib.rt.ops import iterate, next_or_null, truth

LT: Final = 0
GT: Final = 4
# A total in [-HALF, HALF) and any small int, of 63 bits, have a sum of 64.
HALF: Final = 1 << 61


@keywords
def sum(iterable: object, /, start: object = 0) -> object:
    """Return the sum of a 'start' value (default: 0) plus an iterable of numbers

When the iterable is empty, return the start value.
This function is intended specifically for use with numeric values and may
reject non-numeric types."""
    iterator = iterate(iterable)
    refuse_text(start)
    total = start
    while True:
        total = add_run(iterator, total)
        value = next_or_null(iterator)
        if is_null(value):
            return total
        if is_small(value) and is_small(total):
            total = box_i64(small(total) + small(value))
        elif type_is(value, float) and type_is(total, float):
            total = box_float(unbox_float(total) + unbox_float(value))
        else:
            total = add(total, value)


@inline
def add_run(iterator: object, total: object) -> object:
    """`total` and what lies next in a list or tuple, as far as these are small ints, or floats: they run no code."""
    if type_is(iterator, list_iterator):
        walk = cast(list_iterator, iterator)
        if not is_null(walk.source):
            xs = cast(list, walk.source)
            return add_words(xs.items.cast(u64), xs.length, walk, total)
    elif type_is(iterator, tuple_iterator):
        walk = cast(list_iterator, iterator)  # it has the same fields
        if not is_null(walk.source):
            row = cast(tuple, walk.source)
            return add_words(row.data.cast(u64), row.length, walk, total)
    return total


def add_words(words: ptr[u64], n: i64, walk: list_iterator, total: object) -> object:
    i = walk.position
    if i >= n:
        return total
    if is_small(total):
        whole = small(total)
        while i < n and (words[i] & u64(1)) != 0 and -HALF <= whole and whole < HALF:
            whole += i64(words[i]) >> 1
            i += 1
        walk.position = i
        return box_i64(whole)
    if type_is(total, float) and is_float(words[i]):
        value = unbox_float(total)
        while i < n and is_float(words[i]):
            value += bits_float(pointer_at(words[i])[1])
            i += 1
        walk.position = i
        return box_float(value)
    return total


@inline
def is_float(word: u64) -> bool:
    return is_object(word) and (meta_of(word) & u32(ID_MASK)) == u32(class_id(float))


def refuse_text(start: object) -> None:
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    if isinstance(start, bytes):
        raise TypeError("sum() can't sum bytes [use b''.join(seq) instead]")
    if isinstance(start, bytearray):
        raise TypeError("sum() can't sum bytearray [use b''.join(seq) instead]")


def min(*args: object, key: object = None, default: object = NULL) -> object:
    """min(iterable, *[, default=obj, key=func]) -> value
min(arg1, arg2, *args, *[, key=func]) -> value

With a single iterable argument, return its smallest item. The
default keyword-only argument specifies an object to return if
the provided iterable is empty.
With two or more arguments, return the smallest argument."""
    return extreme(args, key, default, "min", LT)


def max(*args: object, key: object = None, default: object = NULL) -> object:
    """max(iterable, *[, default=obj, key=func]) -> value
max(arg1, arg2, *args, *[, key=func]) -> value

With a single iterable argument, return its biggest item. The
default keyword-only argument specifies an object to return if
the provided iterable is empty.
With two or more arguments, return the largest argument."""
    return extreme(args, key, default, "max", GT)


def extreme(args: tuple, key: object, default: object, name: str, op: i64) -> object:
    """The first item that no other is `op` (LT or GT) of."""
    values: object = args
    if len(args) == 0:
        raise TypeError(f"{name} expected at least 1 argument, got 0")
    if len(args) == 1:
        values = args[0]
    elif not is_null(default):
        raise TypeError(f"Cannot specify a default for {name}() with multiple positional arguments")
    iterator = iterate(values)
    best = next_or_null(iterator)
    if is_null(best):
        if is_null(default):
            raise ValueError(f"{name}() arg is an empty sequence")
        return default
    best_key = best if key is None else call1(key, best)
    while True:
        if key is None and is_small(best) and type_is(iterator, list_iterator):
            best = extreme_of_run(cast(list_iterator, iterator), small(best), op)
            best_key = best
        value = next_or_null(iterator)
        if is_null(value):
            return best
        value_key = value if key is None else call1(key, value)
        if exceeds(value_key, best_key, op):
            best = value
            best_key = value_key


def extreme_of_run(walk: list_iterator, best: i64, op: i64) -> object:
    """The least or greatest of `best` and the small ints that lie next in a list; equal ones are one object."""
    if not is_null(walk.source):
        xs = cast(list, walk.source)
        words = xs.items.cast(u64)
        n = xs.length
        i = walk.position
        while i < n and (words[i] & u64(1)) != 0:
            value = i64(words[i]) >> 1
            if (value < best) if op == LT else (value > best):
                best = value
            i += 1
        walk.position = i
    return make_small(best)


def exceeds(a: object, b: object, op: i64) -> bool:
    if is_small(a) and is_small(b):
        return small(a) < small(b) if op == LT else small(a) > small(b)
    return compare_true(a, b, op)


def any(iterable: object, /) -> bool:
    """Return True if bool(x) is True for any x in the iterable.

If the iterable is empty, return False."""
    iterator = iterate(iterable)
    while True:
        value = next_or_null(iterator)
        if is_null(value):
            return False
        if truth(value):
            return True


def all(iterable: object, /) -> bool:
    """Return True if bool(x) is True for all values x in the iterable.

If the iterable is empty, return True."""
    iterator = iterate(iterable)
    while True:
        value = next_or_null(iterator)
        if is_null(value):
            return True
        if not truth(value):
            return False
