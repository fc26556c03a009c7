"""`islice`."""

from __future__ import annotations

from molt.lib.builtins.list import list
from molt.lib.builtins.sequence import has_index, index_value
from molt.lib.low import NULL, builtin, i64, internal, is_null, is_small, new, new_of, small, stack
from molt.lib.rt.build import to_i64
from molt.lib.rt.ops import iterate, next_or_stop
from molt.lib.rt.types import type_of


@builtin(name="itertools.islice")
class islice:
    """islice(iterable, stop) --> islice object
islice(iterable, start, stop[, step]) --> islice object

Return an iterator whose next() method returns selected values from an
iterable.  If start is specified, will skip all preceding elements;
otherwise, start defaults to zero.  Step defaults to one.  If
specified as another value, step determines how many values are
skipped between successive calls.  Works like a slice() on a list
but returns an iterator."""

    iterator: object
    # The number of the next value to give, of those taken so far, the end (-1 for none), and the step.
    following: i64
    taken: i64
    stop: i64
    step: i64

    def __new__(
        cls: type, iterable: object, start: object, stop: object = NULL, step: object = NULL, /
    ) -> islice:
        made = new_of(cls, islice)
        made.stop = -1
        if is_null(stop):
            stop = start
            start = None
        if start is not None:
            made.following = bound_or_minus_one(start)
        if stop is not None:
            made.stop = bound_or_minus_one(stop)
            if made.stop == -1:
                raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if made.following < 0 or made.stop < -1:
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        made.step = 1
        if not is_null(step) and step is not None:
            made.step = bound_or_minus_one(step)
        if made.step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        made.iterator = iterate(iterable)
        return made

    def __iter__(self) -> object:
        return self

    def __reduce__(self) -> object:
        if is_null(self.iterator):
            return (type_of(self), (iterate(new(list)), 0), 0)
        stop: object = None if self.stop == -1 else self.stop
        return (type_of(self), (self.iterator, self.following, stop, self.step), self.taken)

    def __setstate__(self, state: object, /) -> None:
        self.taken = to_i64(state)

    def __next__(self) -> object:
        if is_null(self.iterator):
            return NULL
        value: object = NULL
        try:
            value = self._take()
        except BaseException:
            self.iterator = NULL
            raise
        if is_null(value):
            self.iterator = NULL
        return value

    def _take(self) -> object:
        iterator = self.iterator
        while self.taken < self.following:
            if is_null(next_or_stop(iterator)):
                return NULL
            self.taken += 1
        if self.stop != -1 and self.taken >= self.stop:
            return NULL
        value = next_or_stop(iterator)
        if is_null(value):
            return NULL
        self.taken += 1
        before = self.following
        self.following += self.step
        if self.following < before or (self.stop != -1 and self.following > self.stop):
            self.following = self.stop
        return value


@internal
def bound_or_minus_one(x: object) -> i64:
    """A bound; -1 for what is none, which the caller refuses."""
    if is_small(x):
        return small(x)
    try:
        if not has_index(x):
            return -1
        found = stack(i64, 1)
        return found[0] if int_fits_i64(index_value(x), found) else -1
    except BaseException:
        return -1


from molt.lib.builtins.int_arith import int_fits_i64  # noqa: E402
