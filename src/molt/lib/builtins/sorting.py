"""Stable sorting of an array of objects: natural runs, merged in the order of powersort, with galloping.

The comparisons are the ones CPython 3.11 makes, in its order: `__lt__` can print, count or raise.
The method is described in CPython's Objects/listsort.txt (Peters) and in Munro & Wild,
"Nearly-Optimal Mergesorts" (2018).
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.number_sorting import sort_by_numbers
from molt.lib.builtins.tuple import less_tuple, tuple
from molt.lib.low import (
    alloc,
    cast,
    compare_bytes,
    copy,
    free,
    i64,
    inline,
    is_small,
    move,
    new,
    null,
    ptr,
    small,
    struct,
    type_is,
    unbox_float,
)
from molt.lib.rt.calls import call1
from molt.lib.rt.comparison import less

GENERIC: Final = 0
SMALL_INTS: Final = 1
FLOATS: Final = 2
# Exact strings of one byte a character: their bytes compare as their characters do.
NARROW_STRINGS: Final = 3
# Exact tuples, of anything.
TUPLES: Final = 4
# Exact lists, of anything.
LISTS: Final = 5

# A run wins this often in a row before galloping pays (listsort.txt).
MIN_GALLOP: Final = 7
# Enough for 2**64 elements: powers of pending runs strictly grow, and are at most 64.
MAX_PENDING: Final = 85
# Fewer elements are one run.
SHORTEST_OF_RUNS: Final = 64


@struct
class Run:
    """A sorted stretch that waits to be merged; `power` is that of its border with the next."""

    start: i64
    length: i64
    power: i64


class Sorter:
    """One sort in progress. `values` follow `keys` in every move, unless null.

    During a merge the smaller run lies in the buffer: `left`, `right` and `target`
    are where the two runs and the result go on; the `…_count`s say what is left.
    """

    count: i64
    order: i64
    keys: ptr[object]
    values: ptr[object]
    buffer_size: i64
    buffer_keys: ptr[object]
    buffer_values: ptr[object]
    pending: i64
    runs: ptr[Run]
    min_gallop: i64
    left: i64
    left_count: i64
    right: i64
    right_count: i64
    target: i64

    # --- comparing and moving ----------------------------------------------------

    @inline
    def _less(self, a: ptr[object], b: ptr[object]) -> bool:
        """Whether the element in one slot is less than that in another."""
        return is_less(self.order, a, b)

    @inline
    def _move(self, target: i64, source: i64, count: i64) -> None:
        """Within the array."""
        move(self.keys + target, self.keys + source, count)
        if self.values:
            move(self.values + target, self.values + source, count)

    @inline
    def _move_from_buffer(self, target: i64, source: i64, count: i64) -> None:
        copy(self.keys + target, self.buffer_keys + source, count)
        if self.values:
            copy(self.values + target, self.buffer_values + source, count)

    def _move_to_buffer(self, source: i64, count: i64) -> None:
        if count > self.buffer_size:
            self._free_buffer()
            self.buffer_keys = alloc(object, count)
            if self.values:
                self.buffer_values = alloc(object, count)
            self.buffer_size = count
        copy(self.buffer_keys, self.keys + source, count)
        if self.values:
            copy(self.buffer_values, self.values + source, count)

    def _free_buffer(self) -> None:
        free(self.buffer_keys, self.buffer_size)
        free(self.buffer_values, self.buffer_size)
        self.buffer_keys = null(object)
        self.buffer_values = null(object)
        self.buffer_size = 0

    # --- runs --------------------------------------------------------------------

    def _sort(self) -> None:
        shortest = minimal_run(self.count)
        start = 0
        while start < self.count:
            length = self._natural_run(start)
            if length < shortest:
                wanted = shortest if shortest < self.count - start else self.count - start
                self._insert_sorted(start, start + length, start + wanted)
                length = wanted
            self._push_run(start, length)
            start += length
        self._merge_pending()

    def _natural_run(self, start: i64) -> i64:
        """The length of the run that begins at `start`; a strictly descending one is reversed."""
        end = start + 1
        if end == self.count:
            return 1
        descending = self._less(self.keys + end, self.keys + start)
        end += 1
        keys = self.keys
        count = self.count
        order = self.order
        while end < count:
            if is_less(order, keys + end, keys + end - 1) != descending:
                break
            end += 1
        if descending:
            reverse_elements(self.keys + start, end - start)
            if self.values:
                reverse_elements(self.values + start, end - start)
        return end - start

    def _insert_sorted(self, start: i64, middle: i64, end: i64) -> None:
        """Binary insertion of middle…end into the sorted start…middle."""
        keys = self.keys
        order = self.order
        at = middle
        while at < end:
            low = start
            high = at
            while low < high:
                probe = low + ((high - low) >> 1)
                if is_less(order, keys + at, keys + probe):
                    high = probe
                else:
                    low = probe + 1
            rotate(keys, low, at)
            if self.values:
                rotate(self.values, low, at)
            at += 1

    def _push_run(self, start: i64, length: i64) -> None:
        if self.pending > 0:
            last = self.runs + self.pending - 1
            power = border_power(last.start, last.length, length, self.count)
            while self.pending > 1 and (self.runs + self.pending - 2).power > power:
                self._merge_at(self.pending - 2)
            (self.runs + self.pending - 1).power = power
        run = self.runs + self.pending
        run.start = start
        run.length = length
        run.power = 0
        self.pending += 1

    def _merge_pending(self) -> None:
        while self.pending > 1:
            i = self.pending - 2
            if i > 0 and (self.runs + i - 1).length < (self.runs + i + 1).length:
                i -= 1
            self._merge_at(i)

    def _merge_at(self, i: i64) -> None:
        """Merges runs i and i + 1."""
        first = self.runs + i
        second = self.runs + i + 1
        left = first.start
        left_count = first.length
        right = second.start
        right_count = second.length
        first.length = left_count + right_count
        if i == self.pending - 3:
            third = self.runs + i + 2
            second.start = third.start
            second.length = third.length
            second.power = third.power
        self.pending -= 1
        # Elements of the left run below the right one's first are in place, and so are those of the right above.
        skipped = self._gallop_right(self.keys + right, self.keys + left, left_count, 0)
        left += skipped
        left_count -= skipped
        if left_count == 0:
            return
        highest = self.keys + left + left_count - 1
        right_count = self._gallop_left(highest, self.keys + right, right_count, right_count - 1)
        if right_count == 0:
            return
        self.left = left
        self.left_count = left_count
        self.right = right
        self.right_count = right_count
        if left_count <= right_count:
            self._merge_upwards()
        else:
            self._merge_downwards()

    # --- galloping ---------------------------------------------------------------

    def _gallop_left(self, key: ptr[object], run: ptr[object], count: i64, hint: i64) -> i64:
        """How many of the run are below `key`, searched outwards from `hint`."""
        low = 0
        high = 0
        step = 1
        done = 0
        if self._less(run + hint, key):
            limit = count - hint
            while step < limit and self._less(run + hint + step, key):
                done = step
                step = (step << 1) + 1
            low = hint + done
            high = hint + (step if step < limit else limit)
        else:
            limit = hint + 1
            while step < limit and not self._less(run + hint - step, key):
                done = step
                step = (step << 1) + 1
            low = hint - (step if step < limit else limit)
            high = hint - done
        low += 1
        while low < high:
            probe = low + ((high - low) >> 1)
            if self._less(run + probe, key):
                low = probe + 1
            else:
                high = probe
        return high

    def _gallop_right(self, key: ptr[object], run: ptr[object], count: i64, hint: i64) -> i64:
        """How many of the run are not above `key`, searched outwards from `hint`."""
        low = 0
        high = 0
        step = 1
        done = 0
        if self._less(key, run + hint):
            limit = hint + 1
            while step < limit and self._less(key, run + hint - step):
                done = step
                step = (step << 1) + 1
            low = hint - (step if step < limit else limit)
            high = hint - done
        else:
            limit = count - hint
            while step < limit and not self._less(key, run + hint + step):
                done = step
                step = (step << 1) + 1
            low = hint + done
            high = hint + (step if step < limit else limit)
        low += 1
        while low < high:
            probe = low + ((high - low) >> 1)
            if self._less(key, run + probe):
                high = probe
            else:
                low = probe + 1
        return high

    # --- merging upwards: the left run is in the buffer --------------------------

    def _merge_upwards(self) -> None:
        self.target = self.left
        self._move_to_buffer(self.left, self.left_count)
        self.left = 0
        try:
            self._take_right(1)
            if self.right_count > 0 and self.left_count > 1:
                while self._alternate_upwards() and self._gallop_upwards():
                    pass
            if self.right_count > 0 and self.left_count == 1:
                # The one that is left is the highest of all.
                self._take_right(self.right_count)
        finally:
            # The gap is just as wide as what the buffer still holds, also when a comparison raised.
            self._move_from_buffer(self.target, self.left, self.left_count)

    @inline
    def _take_right(self, count: i64) -> None:
        self._move(self.target, self.right, count)
        self.target += count
        self.right += count
        self.right_count -= count

    @inline
    def _take_left(self, count: i64) -> None:
        self._move_from_buffer(self.target, self.left, count)
        self.target += count
        self.left += count
        self.left_count -= count

    def _alternate_upwards(self) -> bool:
        """One by one, until a run wins often in a row (true) or the merge is decided (false)."""
        keys = self.keys
        buffer = self.buffer_keys
        order = self.order
        wins_left = 0
        wins_right = 0
        while True:
            if is_less(order, keys + self.right, buffer + self.left):
                self._take_right(1)
                wins_right += 1
                wins_left = 0
                if self.right_count == 0:
                    return False
                if wins_right >= self.min_gallop:
                    return True
            else:
                self._take_left(1)
                wins_left += 1
                wins_right = 0
                if self.left_count == 1:
                    return False
                if wins_left >= self.min_gallop:
                    return True

    def _gallop_upwards(self) -> bool:
        """Stretch by stretch, as long as they are long; false when the merge is decided."""
        self.min_gallop += 1
        while True:
            if self.min_gallop > 1:
                self.min_gallop -= 1
            from_left = self._gallop_right(
                self.keys + self.right, self.buffer_keys + self.left, self.left_count, 0
            )
            if from_left > 0:
                self._take_left(from_left)
                # 0 only if comparisons are inconsistent.
                if self.left_count <= 1:
                    return False
            self._take_right(1)
            if self.right_count == 0:
                return False
            from_right = self._gallop_left(
                self.buffer_keys + self.left, self.keys + self.right, self.right_count, 0
            )
            if from_right > 0:
                self._take_right(from_right)
                if self.right_count == 0:
                    return False
            self._take_left(1)
            if self.left_count == 1:
                return False
            if from_left < MIN_GALLOP and from_right < MIN_GALLOP:
                self.min_gallop += 1
                return True

    # --- merging downwards: the right run is in the buffer -----------------------

    def _merge_downwards(self) -> None:
        """Fills from the end; `left`, `right` and `target` are one past what comes next."""
        self.target = self.right + self.right_count
        self._move_to_buffer(self.right, self.right_count)
        self.left += self.left_count
        try:
            self._take_high_left(1)
            if self.left_count > 0 and self.right_count > 1:
                while self._alternate_downwards() and self._gallop_downwards():
                    pass
            if self.left_count > 0 and self.right_count == 1:
                # The one that is left is the lowest of all.
                self._take_high_left(self.left_count)
        finally:
            self._move_from_buffer(self.target - self.right_count, 0, self.right_count)

    @inline
    def _take_high_left(self, count: i64) -> None:
        self.target -= count
        self.left -= count
        self.left_count -= count
        self._move(self.target, self.left, count)

    @inline
    def _take_high_right(self, count: i64) -> None:
        self.target -= count
        self.right_count -= count
        self._move_from_buffer(self.target, self.right_count, count)

    def _alternate_downwards(self) -> bool:
        keys = self.keys
        buffer = self.buffer_keys
        order = self.order
        wins_left = 0
        wins_right = 0
        while True:
            if is_less(order, buffer + self.right_count - 1, keys + self.left - 1):
                self._take_high_left(1)
                wins_left += 1
                wins_right = 0
                if self.left_count == 0:
                    return False
                if wins_left >= self.min_gallop:
                    return True
            else:
                self._take_high_right(1)
                wins_right += 1
                wins_left = 0
                if self.right_count == 1:
                    return False
                if wins_right >= self.min_gallop:
                    return True

    def _gallop_downwards(self) -> bool:
        self.min_gallop += 1
        while True:
            if self.min_gallop > 1:
                self.min_gallop -= 1
            base = self.keys + self.left - self.left_count
            kept = self._gallop_right(
                self.buffer_keys + self.right_count - 1, base, self.left_count, self.left_count - 1
            )
            from_left = self.left_count - kept
            if from_left > 0:
                self._take_high_left(from_left)
                if self.left_count == 0:
                    return False
            self._take_high_right(1)
            if self.right_count == 1:
                return False
            kept = self._gallop_left(
                self.keys + self.left - 1, self.buffer_keys, self.right_count, self.right_count - 1
            )
            from_right = self.right_count - kept
            if from_right > 0:
                self._take_high_right(from_right)
                # 0 only if comparisons are inconsistent.
                if self.right_count <= 1:
                    return False
            self._take_high_left(1)
            if self.left_count == 0:
                return False
            if from_left < MIN_GALLOP and from_right < MIN_GALLOP:
                self.min_gallop += 1
                return True


def sort_items(items: ptr[object], count: i64, key: object, backwards: bool) -> None:
    """Sorts in place, by `key(item)` unless that is None; whatever raises, all items are still there.

    Backwards is by reversing before and after, so that equal items stay in their order.
    """
    if key is None:
        sort_by(items, null(object), count, backwards)
        return
    keys = alloc(object, count)
    made = 0
    try:
        while made < count:
            keys.init(made, call1(key, items.get(made)))
            made += 1
        sort_by(keys, items, count, backwards)
    finally:
        for i in range(made):
            keys.take(i)
        free(keys, count)


def sort_by(keys: ptr[object], values: ptr[object], count: i64, backwards: bool) -> None:
    """Sorts both arrays by the keys; `values` may be null."""
    if count < 2:
        return
    if not backwards:
        run_sort(keys, values, count)
        return
    items = values if values else keys
    reverse_elements(keys, count)
    if values:
        reverse_elements(values, count)
    try:
        run_sort(keys, values, count)
    finally:
        reverse_elements(items, count)


def run_sort(keys: ptr[object], values: ptr[object], count: i64) -> None:
    if sort_by_numbers(keys, values, count):
        return
    sorter = new(Sorter)
    sorter.count = count
    sorter.keys = keys
    sorter.values = values
    sorter.order = find_order(keys, count)
    sorter.min_gallop = MIN_GALLOP
    room = MAX_PENDING if count >= SHORTEST_OF_RUNS else 1
    sorter.runs = alloc(Run, room)
    try:
        sorter._sort()
    finally:
        sorter._free_buffer()
        free(sorter.runs, room)


def find_order(keys: ptr[object], count: i64) -> i64:
    """How to compare these keys without asking them, if they are all of one plain kind."""
    from molt.lib.builtins.list import list

    if is_small(keys.get(0)):
        for i in range(count):
            if not is_small(keys.get(i)):
                return GENERIC
        return SMALL_INTS
    if type_is(keys.get(0), float):
        for i in range(count):
            if not type_is(keys.get(i), float):
                return GENERIC
        return FLOATS
    if type_is(keys.get(0), str):
        for i in range(count):
            if not type_is(keys.get(i), str) or cast(str, keys.get(i)).kind != 1:
                return GENERIC
        return NARROW_STRINGS
    if type_is(keys.get(0), tuple):
        for i in range(count):
            if not type_is(keys.get(i), tuple):
                return GENERIC
        return TUPLES
    if type_is(keys.get(0), list):
        for i in range(count):
            if not type_is(keys.get(i), list):
                return GENERIC
        return LISTS
    return GENERIC


@inline
def is_less(order: i64, a: ptr[object], b: ptr[object]) -> bool:
    """Whether the element in slot `a` is less than that in slot `b`, compared by `order`."""
    if order == SMALL_INTS:
        return small(a.get(0)) < small(b.get(0))
    if order == FLOATS:
        return unbox_float(a.get(0)) < unbox_float(b.get(0))
    if order == NARROW_STRINGS:
        return is_less_narrow(cast(str, a.get(0)), cast(str, b.get(0)))
    return is_less_object(order, a, b)


def is_less_object(order: i64, a: ptr[object], b: ptr[object]) -> bool:
    """`is_less` where elements may be asked; apart, so that the others need no references."""
    from molt.lib.builtins.list import less_list, list

    if order == TUPLES:
        return less_tuple(cast(tuple, a.get(0)), cast(tuple, b.get(0)))
    if order == LISTS:
        return less_list(cast(list, a.get(0)), cast(list, b.get(0)))
    return less(a.get(0), b.get(0))


@inline
def is_less_narrow(a: str, b: str) -> bool:
    """a < b for strings of one byte a character."""
    # Mostly the first bytes decide; behind an empty text there is a zero.
    if a.data[0] != b.data[0]:
        return a.data[0] < b.data[0]
    shorter = a.length if a.length < b.length else b.length
    order = compare_bytes(a.data, b.data, shorter)
    return order < 0 or (order == 0 and a.length < b.length)


def minimal_run(count: i64) -> i64:
    """The run length that splits `count` into a power of two of them, or just below."""
    odd = 0
    while count >= 64:
        odd |= count & 1
        count >>= 1
    return count + odd


def border_power(start: i64, left: i64, right: i64, count: i64) -> i64:
    """The depth, in a perfectly balanced merge tree of `count` elements, of the border between two runs.

    The first binary digit in which the runs' midpoints, as fractions of the whole, differ.
    """
    a = 2 * start + left
    b = a + left + right
    power = 1
    while True:
        if a >= count:
            a -= count
            b -= count
        elif b >= count:
            return power
        a <<= 1
        b <<= 1
        power += 1


def reverse_elements(items: ptr[object], count: i64) -> None:
    low = 0
    high = count - 1
    while low < high:
        x = items.take(low)
        y = items.take(high)
        items.init(low, y)
        items.init(high, x)
        low += 1
        high -= 1


def rotate(items: ptr[object], low: i64, at: i64) -> None:
    """Moves element `at` down to `low`, those between one up."""
    x = items.take(at)
    move(items + low + 1, items + low, at - low)
    items.init(low, x)

