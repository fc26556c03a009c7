"""Tracebacks: adding an entry where an exception passes. The text is `traceback_text`."""

from __future__ import annotations

from molt.lib.builtins.exceptions import BaseException
from molt.lib.low import (
    NULL,
    builtin,
    cast,
    ctx,
    export,
    i64,
    internal,
    is_null,
    isinstance,
    new,
    null,
    ptr,
    u64,
    u8,
)
from molt.lib.rt.collector import visit_words
from molt.lib.rt.context import Site
from molt.lib.rt.memory import alloc_bytes, free_bytes, is_object, release


@internal
def site_line(site: ptr[Site]) -> i64:
    """The number of a place's line in its file."""
    return site.code.line + i64(site.line)


@builtin(name="traceback")
class traceback:
    """One entry: a function that the exception passed, with the variables of its frame."""

    next: object
    site: ptr[Site]
    locals: ptr[u64]
    local_count: i64

    def __drop__(self) -> None:
        # The inner frames' variables go first, as in CPython.
        self.next = NULL
        drop_locals(self)

    def __visit__(self) -> None:
        visit_words(self.locals.cast(object), self.local_count)

    @property
    def tb_next(self) -> object:
        if is_null(self.next):
            return None
        return self.next

    @tb_next.setter
    def tb_next(self, value: object) -> None:
        if value is not None and not isinstance(value, traceback):
            raise TypeError(f"expected traceback object, got '{type_name(value)}'")
        self._set_next(NULL if value is None else value)

    def _set_next(self, value: object) -> None:
        link = value
        while not is_null(link):
            if link is self:
                raise ValueError("traceback loop detected")
            link = cast(traceback, link).next
        self.next = value

    @property
    def tb_lineno(self) -> i64:
        return site_line(self.site)

    @property
    def tb_frame(self) -> object:
        return copied_frame(self)

    @property
    def tb_lasti(self) -> i64:
        # There are no instructions to count: the `co_positions` of the frame's code has this one place.
        return 0


@internal
def drop_locals(tb: traceback) -> None:
    """Lets go of the variables that an entry keeps."""
    words = tb.locals
    count = tb.local_count
    tb.local_count = 0
    tb.locals = null(u64)
    i = 0
    while i < count:
        release(words[i])
        i += 1
    free_bytes(words.cast(u8), count * 8)


# --- making them ---


@internal
@export("molt_trace")
def trace(site: ptr[Site]) -> None:
    """Adds an entry to the exception on its way. Does not raise."""
    e = ctx.exc
    ctx.exc = NULL
    tb = new(traceback)
    tb.site = site
    error = cast(BaseException, e)
    tb.next = error.traceback
    error.traceback = tb
    ctx.exc = e


@internal
@export("molt_leave")
def leave(words: ptr[u64], count: i64) -> None:
    """The exception on its way leaves a frame: its newest entry takes over the frame's variables."""
    kept = 0
    i = 0
    while i < count:
        if is_object(words[i]):
            kept += 1
        i += 1
    tb = cast(BaseException, ctx.exc).traceback
    if kept == 0:
        return
    if is_null(tb) or cast(traceback, tb).local_count != 0:
        release_all(words, count)
        return
    keep_locals(cast(traceback, tb), words, count)


@internal
def release_all(words: ptr[u64], count: i64) -> None:
    """Releases variables that no entry keeps, while an exception is on its way."""
    e = ctx.exc
    ctx.exc = NULL
    i = 0
    while i < count:
        release(words[i])
        i += 1
    ctx.exc = e


@internal
def keep_locals(tb: traceback, words: ptr[u64], count: i64) -> None:
    """Moves variables into an entry."""
    room = alloc_bytes(count * 8).cast(u64)
    if is_null(room):
        release_all(words, count)
        return
    i = 0
    while i < count:
        room[i] = words[i]
        i += 1
    tb.locals = room
    tb.local_count = count


# At the bottom because of cycles.
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.frames import copied_frame  # noqa: E402
