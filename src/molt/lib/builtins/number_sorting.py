"""Sorting by machine numbers, where these decide: ints, floats, and tuples that begin with either.

Nothing here asks an object anything, so nobody can see which comparisons are made: what
remains to be kept of `sorting.py` is the order, and that it is stable. Whatever does not fit
(another class, a big int, NaN, a column of mixed classes) leaves the array as it was, for the
general way.

The sort is by digits of eight bits, least significant first: it makes no comparison that a
processor could guess wrong, which is what sorting numbers in no order costs otherwise.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.tuple import tuple
from molt.lib.low import (
    alloc,
    cast,
    copy,
    fill,
    float_bits,
    free,
    i64,
    is_small,
    ptr,
    small,
    stack,
    type_is,
    u64,
    unbox_float,
)

# Below, runs and insertion are as fast. From one turn in eight on (and up to seven), there are
# no runs to speak of that merging could use.
LEAST: Final = 64
FEW_TURNS: Final = 8
# Groups of equal first elements up to this size are sorted by insertion.
SMALL_GROUP: Final = 16
# Up to so many, three digits tell nearly all numbers apart.
FEW: Final = 2048
HIGH_DIGITS: Final = 3
SIGN: Final[u64] = u64(0x8000000000000000)

MIXED: Final = 0
INTS: Final = 1
FLOATS: Final = 2


def sort_by_numbers(keys: ptr[object], values: ptr[object], count: i64) -> bool:
    """Sorts `keys`, and `values` (unless null) along with them; False, and nothing changed, if numbers do not decide."""
    if count < LEAST or not seems_unordered(keys, count):
        return False
    column = 0 if type_is(keys.get(0), tuple) else -1
    records = alloc(u64, 4 * count)
    try:
        former = alloc(object, count)
    except MemoryError:
        free(records, 4 * count)
        raise
    spare = records + 2 * count
    done = False
    if start_records(records, keys, count, column) and (column < 0 or has_many_turns(records, count)):
        sort_records(records, spare, count)
        done = column < 0 or settle_ties(records, spare, keys, count, 1)
    if done:
        rearrange(keys, former, records, count)
        if values:
            rearrange(values, former, records, count)
    free(former, count)
    free(records, 4 * count)
    return done


def start_records(records: ptr[u64], keys: ptr[object], count: i64, column: i64) -> bool:
    """Notes a number that orders as the key does, and the place, of each; False if there is a key without one."""
    i = 0
    while i < count:
        records[2 * i + 1] = u64(i)
        i += 1
    return fill_keys(records, keys, count, column)


def fill_keys(records: ptr[u64], keys: ptr[object], count: i64, column: i64) -> bool:
    """The numbers of a column, or of the keys themselves (-1), for records that have their places."""
    kind = MIXED
    i = 0
    while i < count:
        x = keys.get(i64(records[2 * i + 1]))
        if column >= 0:
            if not type_is(x, tuple) or cast(tuple, x).length <= column:
                return False
            x = cast(tuple, x).data.get(column)
        mine = INTS if is_small(x) else FLOATS if type_is(x, float) else MIXED
        if mine == MIXED or (mine != kind and i > 0):
            return False
        kind = mine
        if mine == INTS:
            records[2 * i] = u64(small(x)) ^ SIGN
        else:
            value = unbox_float(x)
            if value != value:
                return False
            records[2 * i] = order_of_float(value)
        i += 1
    return True


def order_of_float(x: float) -> u64:
    """An integer that is less where the float is; the same for both zeros."""
    if x == 0.0:
        return SIGN
    bits = float_bits(x)
    return ~bits if (bits & SIGN) != u64(0) else bits | SIGN


def seems_unordered(keys: ptr[object], count: i64) -> bool:
    """False where a look at the keys says already that numbers do not decide, or that there are runs."""
    x = keys.get(0)
    if type_is(x, tuple):
        return True
    turns = 0
    if is_small(x):
        last = small(x)
        for i in range(count):
            x = keys.get(i)
            if not is_small(x):
                return False
            if small(x) < last:
                turns += 1
            last = small(x)
        return are_many(turns, count)
    if not type_is(x, float):
        return False
    latest = unbox_float(x)
    for i in range(count):
        x = keys.get(i)
        if not type_is(x, float):
            return False
        if unbox_float(x) < latest:
            turns += 1
        latest = unbox_float(x)
    return are_many(turns, count)


def has_many_turns(records: ptr[u64], count: i64) -> bool:
    """Whether the keys go up and down often."""
    turns = 0
    i = 1
    while i < count:
        if records[2 * i] < records[2 * i - 2]:
            turns += 1
        i += 1
    return are_many(turns, count)


def are_many(turns: i64, count: i64) -> bool:
    """Whether keys that go down so often have no runs to speak of, upwards or downwards."""
    return count < turns * FEW_TURNS and turns < count - count // FEW_TURNS


def sort_records(records: ptr[u64], other: ptr[u64], count: i64) -> None:
    """Sorts by the numbers, stably; `other` is room for as many.

    The high digits bring nearly all to their places, unless there are many or the numbers lie
    close together: then the low ones are needed after all.
    """
    if count > FEW or not sort_by_digits(records, other, count, u64(64 - 8 * HIGH_DIGITS)):
        sort_by_digits(records, other, count, u64(0))


def sort_by_digits(records: ptr[u64], other: ptr[u64], count: i64, shift: u64) -> bool:
    """Sorts by the digits from `shift` on; False if that leaves too much to be done by insertion."""
    only_high = shift > u64(0)
    first = records[0]
    differing = u64(0)
    i = 1
    while i < count:
        differing |= records[2 * i] ^ first
        i += 1
    source = records
    target = other
    starts = stack(u64, 256)
    while shift < u64(64):
        if (differing >> shift) & u64(255) != u64(0):
            sort_by_digit(source, target, count, shift, starts)
            swapped = source
            source = target
            target = swapped
        shift += u64(8)
    if source != records:
        copy(records, source, 2 * count)
    return not only_high or insert_records(records, count, 4 * count)


def sort_by_digit(source: ptr[u64], target: ptr[u64], count: i64, shift: u64, starts: ptr[u64]) -> None:
    """From source to target, by eight bits of the numbers."""
    fill(starts, 0, 256)
    i = 0
    while i < count:
        digit = i64((source[2 * i] >> shift) & u64(255))
        starts[digit] += u64(1)
        i += 1
    total = u64(0)
    i = 0
    while i < 256:
        mine = starts[i]
        starts[i] = total
        total += mine
        i += 1
    i = 0
    while i < count:
        key = source[2 * i]
        digit = i64((key >> shift) & u64(255))
        at = i64(starts[digit])
        starts[digit] = u64(at + 1)
        target[2 * at] = key
        target[2 * at + 1] = source[2 * i + 1]
        i += 1


def settle_ties(records: ptr[u64], spare: ptr[u64], keys: ptr[object], count: i64, column: i64) -> bool:
    """Sorts each group of tuples that are the same so far by the elements from `column` on."""
    start = 0
    while start < count:
        end = start + 1
        while end < count and records[2 * end] == records[2 * start]:
            end += 1
        if end - start > 1 and not sort_group(records + 2 * start, spare, keys, end - start, column):
            return False
        start = end
    return True


def sort_group(records: ptr[u64], spare: ptr[u64], keys: ptr[object], count: i64, column: i64) -> bool:
    """Sorts tuples that are the same so far; the numbers of their records are overwritten."""
    if are_over(records, keys, count, column):
        return True
    if not fill_keys(records, keys, count, column):
        return False
    if count <= SMALL_GROUP:
        insert_records(records, count, count * count)
    else:
        sort_records(records, spare, count)
    return settle_ties(records, spare, keys, count, column + 1)


def are_over(records: ptr[u64], keys: ptr[object], count: i64, column: i64) -> bool:
    """Whether all of these tuples have no element at `column`."""
    i = 0
    while i < count:
        if cast(tuple, keys.get(i64(records[2 * i + 1]))).length > column:
            return False
        i += 1
    return True


def insert_records(records: ptr[u64], count: i64, budget: i64) -> bool:
    """Insertion sort; False where that would take more moves than `budget`, with the rest as it is."""
    i = 1
    while i < count:
        key = records[2 * i]
        place = records[2 * i + 1]
        at = i
        while at > 0 and records[2 * at - 2] > key:
            records[2 * at] = records[2 * at - 2]
            records[2 * at + 1] = records[2 * at - 1]
            at -= 1
        records[2 * at] = key
        records[2 * at + 1] = place
        budget -= i - at
        if budget < 0:
            return False
        i += 1
    return True


def rearrange(items: ptr[object], former: ptr[object], records: ptr[u64], count: i64) -> None:
    """Puts each item where its place stands; `former` is room for all."""
    copy(former, items, count)
    i = 0
    while i < count:
        items.init(i, former.take(i64(records[2 * i + 1])))
        i += 1
