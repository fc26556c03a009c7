"""The iterator of what has `__getitem__` but no `__iter__`."""

from __future__ import annotations

from typing import Final

from molt.lib.low import NULL, builtin, compact, i64, is_null, noinline

MOST: Final = 0x7FFFFFFFFFFFFFFF

compact()


@builtin(name="iterator")
class sequence_iterator:
    # `source` is NULL once an IndexError or StopIteration has ended the iteration.

    source: object
    position: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        if self.position == MOST:
            raise OverflowError("iter index too large")
        try:
            value = get_item(self.source, self.position)
        except (IndexError, StopIteration):
            self.source = NULL
            return NULL
        self.position += 1
        return value

    @noinline
    def __length_hint__(self) -> object:
        """Private method returning an estimate of len(list(it))."""
        if is_null(self.source):
            return 0
        if is_null(lookup_special(self.source, "__len__")):
            return NotImplemented
        left = length_of(self.source) - self.position
        return left if left > 0 else 0

    def __reduce__(self) -> object:
        return as_iter_at(self.source, self.position, ())

    def __setstate__(self, state: object, /) -> None:
        index = state_index(state)
        if not is_null(self.source):
            self.position = 0 if index < 0 else index


# At the bottom because of cycles.
from molt.lib.builtins.iterator_reducing import as_iter_at, state_index  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.ops import get_item, length_of  # noqa: E402
