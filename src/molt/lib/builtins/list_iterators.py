"""The iterators of lists.

An iterator's `__next__` returns NULL when there is nothing more, and lets its source go: once exhausted it stays so.
"""

from __future__ import annotations

from molt.lib.low import NULL, builtin, cast, i64, is_null


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


from molt.lib.builtins.list import list
