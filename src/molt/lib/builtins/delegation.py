"""Resuming a generator that waits, by `yield from` or `await`, for another, which may wait for another.

CPython, and the code of the functions themselves, resume each of them in turn, so that an item costs as
many runs as it is deep: a walk of a tree with `yield from` is slower the deeper the tree. Here the
innermost one is resumed at once, and what it yields is what the outermost yields. Only where it
ends does the one that waits for it run: it then asks for what it waits for, as it always does
(`iteration.delegate_step`), and gets the result or the exception that was kept for it.

Who looks finds all of them running, and a depth of recursion as though each had called the next.
Where exceptions are being handled, where functions note their callers, and where the depth
would be too large, they are resumed in turn.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import (
    NULL,
    as_word,
    call_ptr,
    cast,
    class_id,
    class_object,
    ctx,
    fn,
    from_word,
    i64,
    inline,
    internal,
    is_null,
    noinline,
    null,
    ptr,
    struct,
    u8,
    u32,
    u64,
)
from molt.lib.rt.calls import adopt
from molt.lib.rt.errors import fly
from molt.lib.rt.memory import ID_MASK, address_of, is_object, meta_of
from molt.lib.rt.types import is_subtype, type_of

# `generator.mode` of one that has ended and keeps, in `handled`, what the one waiting for it is to get.
KEEPS_RESULT: Final = 256
KEEPS_ERROR: Final = 512


@struct
class Suspended:
    """A generator's words, its frame behind them: to step from one to the next without counting."""

    header: u64
    resume: ptr[u8]
    state: i64
    words: i64
    is_running: i64
    is_finished: i64
    mode: i64
    shown: u64
    delegate: i64
    callee: u64
    handled: u64
    name_value: u64
    qualname_value: u64


@internal
@noinline
def advance_innermost(root: generator, sent: object) -> object:
    """`generator.advance` of one that waits for something, where nothing runs and no exception is being handled; or of
    one that keeps an outcome."""
    if root.is_finished != 0:
        return give_outcome(root)
    if ctx.program.has_frames != 0:
        return run(root, sent)
    start = suspended(as_word(root))
    at = start
    levels = 0
    inner = inner_of(at)
    while not is_null(inner):
        at.is_running = 1
        at = inner
        levels += 1
        inner = inner_of(at)
    if levels == 0 or ctx.depth + levels >= ctx.depth_limit:
        release_path(start, levels)
        return run(root, sent)
    ctx.depth += levels
    word = as_word(sent)
    while True:
        at.is_running = 1
        result = adopt(call_ptr(cast(fn[[u64, u64], u64], at.resume), word_of(at), word))
        at.is_running = 0
        if not is_null(result):
            ctx.depth -= levels
            release_path(start, levels)
            if not is_null(ctx.handled):
                generator_at(at).settle(result)
            return result
        ctx.handled = NULL
        if levels == 0:
            root.end()
            return NULL
        keep_outcome(generator_at(at))
        levels -= 1
        ctx.depth -= 1
        at = at_level(start, levels)
        word = as_word(None)


def run(g: generator, sent: object) -> object:
    """Runs one alone to its next `yield`."""
    g.is_running = 1
    result = adopt(call_ptr(cast(fn[[u64, u64], u64], g.resume), as_word(g), as_word(sent)))
    g.is_running = 0
    if is_null(result) or not is_null(ctx.handled):
        g.settle(result)
    return result


@inline
def suspended(word: u64) -> ptr[Suspended]:
    """A generator, or what begins with the same fields, that somebody else holds."""
    return from_word(ptr[Suspended], word)


@inline
def word_of(at: ptr[Suspended]) -> u64:
    return address_of(at.cast(u64))


@inline
def generator_at(at: ptr[Suspended]) -> generator:
    return cast(generator, from_word(object, word_of(at)))


@inline
def inner_of(at: ptr[Suspended]) -> ptr[Suspended]:
    """What a suspended generator waits for, if that can be resumed in its place; else null."""
    if at.delegate == 0:
        return null(Suspended)
    word = waited_for(at)
    if not is_object(word):
        return null(Suspended)
    kind = meta_of(word) & u32(ID_MASK)
    inner = suspended(word)
    if kind != u32(class_id(generator)) and kind != u32(class_id(coroutine)):
        return null(Suspended)
    if (inner.is_running | inner.is_finished) != 0 or inner.state == 0 or inner.handled != 0:
        return null(Suspended)
    return inner


@inline
def waited_for(at: ptr[Suspended]) -> u64:
    return (at + 1).cast(u64)[at.delegate - 1]


def release_path(start: ptr[Suspended], levels: i64) -> None:
    """The first `levels` of those that wait for one another run no more."""
    at = start
    while levels > 0:
        at.is_running = 0
        at = suspended(waited_for(at))
        levels -= 1


def at_level(start: ptr[Suspended], level: i64) -> ptr[Suspended]:
    """The one that is so many steps behind the first."""
    at = start
    while level > 0:
        at = suspended(waited_for(at))
        level -= 1
    return at


@noinline
def keep_outcome(g: generator) -> None:
    """What the generator has ended with is for the one that waits for it."""
    e = ctx.exc
    ctx.exc = NULL
    g.finish()
    if is_null(e):
        g.handled = ctx.result
        ctx.result = NULL
        g.mode = KEEPS_RESULT
        return
    g.handled = caused_by_stop(e, kind_of(g)) if is_subtype(type_of(e), class_object(StopIteration)) else e
    g.mode = KEEPS_ERROR


@internal
@noinline
def give_outcome(g: generator) -> object:
    """As the end of a run: NULL with the result in `ctx.result`, or the exception."""
    kept = g.handled
    keeps_error = g.mode == KEEPS_ERROR
    g.handled = NULL
    g.mode = 0
    if keeps_error:
        fly(kept)
    ctx.result = kept
    return NULL


# At the bottom because of cycles.
from molt.lib.builtins.coroutine import coroutine  # noqa: E402
from molt.lib.builtins.generator import caused_by_stop, generator, kind_of  # noqa: E402
