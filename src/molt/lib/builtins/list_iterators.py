"""The iterators of lists.

An iterator's `__next__` returns NULL when there is nothing more, and lets its source go: once exhausted it stays so.
"""

from __future__ import annotations

from molt.lib.low import NULL, box_i64, builtin, cast, i64, inline, is_null, new, u64


@builtin
class list_iterator:
    source: object
    position: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        xs = cast(list, self.source)
        i = self.position
        if i < xs.length:
            self.position = i + 1
            return xs.items.get(i)
        self.source = NULL
        return NULL

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        if is_null(self.source):
            return 0
        left = cast(list, self.source).length - self.position
        return 0 if left < 0 else left

    def __reduce__(self) -> object:
        return as_iter_at(self.source, self.position, new(list))

    def __setstate__(self, state: object, /) -> None:
        index = state_index(state)
        if not is_null(self.source):
            self.position = clamp(index, 0, cast(list, self.source).length)


@inline
def has_next(walk: list_iterator) -> bool:
    """Whether the iterator gives another item, which is the one at its position."""
    return not is_null(walk.source) and u64(walk.position) < u64(cast(list, walk.source).length)


@builtin
class list_reverseiterator:
    source: object
    position: i64

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if is_null(self.source):
            return NULL
        xs = cast(list, self.source)
        i = self.position
        if i >= 0 and i < xs.length:
            self.position = i - 1
            return xs.items.get(i)
        self.source = NULL
        return NULL

    def __length_hint__(self) -> i64:
        """Private method returning an estimate of len(list(it))."""
        if is_null(self.source):
            return 0
        left = self.position + 1
        return 0 if cast(list, self.source).length < left else left

    def __reduce__(self) -> object:
        if is_null(self.source):
            return as_iter(new(list))
        return (made_by("reversed"), tuple_of_one(self.source), box_i64(self.position))

    def __setstate__(self, state: object, /) -> None:
        index = state_index(state)
        if not is_null(self.source):
            self.position = clamp(index, -1, cast(list, self.source).length - 1)


# At the bottom because of cycles.
from molt.lib.builtins.iterator_reducing import as_iter, as_iter_at, clamp, made_by, state_index  # noqa: E402
from molt.lib.builtins.list import list  # noqa: E402
from molt.lib.builtins.tuple import tuple_of_one  # noqa: E402
