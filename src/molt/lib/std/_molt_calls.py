"""What modules in plain Python (`lib/plain`) need of what is beneath them: calls of the system by name, with
numbers and buffers, and signals.

Errors are negative results here: who calls knows which exception they are.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.bytes_methods import View, view_bytes
from molt.lib.low import as_word, c_call, cast, compact, ctx, i64, internal, is_null, ptr, stack, u8, unbox_i64
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.calls import call0
from molt.lib.rt.frames import frame_of
from molt.lib.rt.modules import import_library
from molt.lib.rt.ops import index_of
from molt.lib.rt.stopping import checkpoint, is_asked, wait

compact()

MOST: Final = 8


def call(name: bytes, /, *args: object) -> object:
    """The result of a call of the system: numbers go as they are, buffers as their addresses, None as null."""
    words = stack(i64, MOST)
    fill_words(words, args)
    return c_call("molt_system_call", i64, ctx.cast(u8), name.data, words)


def poll(rows: object, count: i64, milliseconds: i64, /) -> object:
    """Waits for one of some files, as long as `milliseconds` (-1: for ever), while other threads run: how many are ready,
    or the negative errno."""
    if is_null(ctx.threads):
        return call(b"poll", rows, count, milliseconds)
    end = c_call("molt_clock", i64, 1) + milliseconds * 1000000
    pause = 50000
    while True:
        found = unbox_i64(cast(int, call(b"poll", rows, count, 0)))
        if found != 0 or (milliseconds >= 0 and c_call("molt_clock", i64, 1) >= end):
            return found
        wait(pause)
        if pause < 4000000:
            pause *= 2


def has_threads() -> bool:
    """Whether the program has started a thread."""
    return not is_null(ctx.threads)


def compression(which: i64, /, *args: object) -> object:
    """A call of libz (`floor/compression.c`)."""
    words = stack(i64, MOST)
    fill_words(words, args)
    return c_call("molt_compression", i64, which, words)


@internal
def fill_words(words: ptr[i64], args: tuple) -> None:
    """The arguments of a call. They stay where they are while it runs: the tuple holds them."""
    for i in range(MOST):
        words[i] = 0
    view = stack(View, 1)
    for i in range(args.length):
        if args.data.get(i) is None:
            continue
        if view_bytes(view, args.data.get(i)):
            words[i] = i64(as_word(view.data))
        else:
            words[i] = unbox_i64(cast(int, index_of(args.data.get(i))))


def address_of_buffer(x: object, /) -> object:
    """Where the bytes of a buffer are, for rows of such addresses; it has to be kept alive, and as it is."""
    view = stack(View, 1)
    if not view_bytes(view, x):
        raise TypeError("a bytes-like object is required")
    return i64(as_word(view.data))


def look() -> None:
    """Does now what has been waiting for the next look: the handlers of signals that have come."""
    if is_asked():
        checkpoint()


def watch_signals() -> None:
    """From now on `_signal` is told, in the program's own time, that signals have come."""
    run: ptr[u8] = run_handlers
    ctx.on_signal = run


@internal
def run_handlers() -> object:
    """Called by the checkpoint."""
    return call0(get_attr(import_library("_signal"), "_run_handlers"))


def current_frame() -> object:
    """The frame that runs; None in a program that does not keep any."""
    if ctx.program.has_frames == 0 or is_null(ctx.frame):
        return None
    return frame_of(ctx.frame)
