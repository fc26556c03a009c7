"""Which thread runs: one at a time, so that the others may leave the objects of the isolate as they are.

Each has a thread of the system and its stack. The running one goes on until it waits (for a
lock, for a time) or, as in CPython, until it has run for some milliseconds and another could
run: then it wakes the next and waits itself. What belongs to a call stack lies in the
isolate while its thread runs, in its record while it waits.
"""

from __future__ import annotations

from typing import Final

from molt.lib.low import (
    NULL,
    alloc_zeroed,
    as_word,
    c_call,
    call_ptr,
    cast,
    compact,
    ctx,
    fn,
    free,
    from_word,
    i64,
    internal,
    is_null,
    ptr,
    struct,
    u8,
    u64,
)
from molt.lib.rt.calls import call
from molt.lib.rt.context import StackFrame, ThreadTable
from molt.lib.rt.finalizers import report_unraisable_with
from molt.lib.rt.frames import frame_of
from molt.lib.rt.tables import dict_store, empty_dict

compact()

FOREVER: Final = 0x7FFFFFFFFFFFFFFF
# Nanoseconds between looks at what no other thread tells of: a signal, a file that is ready.
LOOKS_EVERY: Final = 5000000
FIRST_LOOK: Final = 50000
MAIN: Final = 1


@struct
class Thread:
    """`next`: in the row that it waits in; `lock`: the address of what it waits for, `until`: at most how long, 0 for ever."""

    next: ptr["Thread"]
    waiter: ptr[u8]
    ident: i64
    lock: u64
    until: i64
    function: object
    arguments: object
    keywords: object
    at_end: object  # a lock to release
    # Of its call stack, while it does not run.
    stack_limit: u64
    depth: i64
    drop_depth: i64
    frame: ptr[StackFrame]
    handled: object
    outer_handled: object
    handled_again: i64
    in_repr: object


@struct
class Scheduler:
    """Begins as ThreadTable does; `ready` and `waiting` are rows, the first in them the next to run."""

    pause: ptr[u8]
    sleep: ptr[u8]
    await_file: ptr[u8]
    frames: ptr[u8]
    current: ptr[Thread]
    ident: i64
    ending: i64
    ready: ptr[Thread]
    waiting: ptr[Thread]
    count: i64
    last_ident: i64


@internal
def scheduler() -> ptr[Scheduler]:
    """The scheduler of the isolate; the thread that runs becomes its first."""
    if is_null(ctx.threads):
        made = alloc_zeroed(Scheduler, 1)
        made.pause = let_others_run
        made.sleep = sleep
        made.await_file = await_file
        made.frames = frames_of_threads
        made.current = new_thread(MAIN)
        made.ident = MAIN
        made.last_ident = MAIN
        ctx.threads = made.cast(ThreadTable)
    return ctx.threads.cast(Scheduler)


@internal
def new_thread(ident: i64) -> ptr[Thread]:
    made = alloc_zeroed(Thread, 1)
    made.waiter = c_call("molt_waiter_new", ptr[u8])
    made.ident = ident
    if is_null(made.waiter):
        raise MemoryError()
    return made


@internal
def start(function: object, arguments: object, keywords: object) -> i64:
    """Runs a function in a thread of its own; its number."""
    if not is_null(ctx.waiter):
        raise MoltUnsupported("threads in a compiled library")
    is_first = is_null(ctx.threads)
    s = scheduler()
    made = new_thread(s.last_ident + 1)
    made.function = function
    made.arguments = arguments
    made.keywords = keywords
    body: ptr[u8] = run_thread
    if c_call("molt_thread_start", i64, body, ctx, made.cast(u8)) == 0:
        end_record(made)
        raise RuntimeError("can't start new thread")
    if is_first:
        c_call("molt_ticker_start", i64, ctx)
    s.last_ident = made.ident
    s.count += 1
    s.ready = appended(s.ready, made)
    return made.ident


@internal
def run_thread(record: u64, stack_limit: u64) -> None:
    """What the system's thread of a record does. Does not raise."""
    me = from_word(ptr[Thread], record)
    me.stack_limit = stack_limit
    c_call("molt_wait", None, me.waiter, FOREVER)
    restore(me)
    try:
        call(me.function, cast(tuple, me.arguments), me.keywords)
    except SystemExit:
        pass
    except BaseException as error:
        report_unraisable_with(error, "in thread started by", me.function)
    s = scheduler()
    s.count -= 1
    release_at_end(me)
    me.function = NULL
    me.arguments = NULL
    me.keywords = NULL
    following = take_next(s)
    end_record(me)
    s.current = following
    s.ident = following.ident
    c_call("molt_wake", None, following.waiter)


@internal
def end_record(t: ptr[Thread]) -> None:
    """Frees a record; its waiter may be in use for a moment yet and stays."""
    t.function = NULL
    t.arguments = NULL
    t.keywords = NULL
    t.at_end = NULL
    t.handled = NULL
    t.outer_handled = NULL
    t.in_repr = NULL
    free(t, 1)


# --- rows


@internal
def appended(row: ptr[Thread], t: ptr[Thread]) -> ptr[Thread]:
    """A row with a thread behind its last."""
    t.next = from_word(ptr[Thread], u64(0))
    if is_null(row):
        return t
    last = row
    while not is_null(last.next):
        last = last.next
    last.next = t
    return row


@internal
def without(row: ptr[Thread], t: ptr[Thread]) -> ptr[Thread]:
    """A row without one of its threads."""
    if as_word(row) == as_word(t):
        return t.next
    before = row
    while as_word(before.next) != as_word(t):
        before = before.next
    before.next = t.next
    return row


@internal
def make_ready(s: ptr[Scheduler], t: ptr[Thread]) -> None:
    """A thread that waits can go on."""
    s.waiting = without(s.waiting, t)
    t.lock = 0
    t.until = 0
    s.ready = appended(s.ready, t)


@internal
def wake_due(s: ptr[Scheduler]) -> i64:
    """Makes ready what has waited long enough; until when the others wait, 0 for no one with an end."""
    earliest = 0
    now = 0
    if signals_wait():
        wake_main(s)
    t = s.waiting
    while not is_null(t):
        following = t.next
        if t.until != 0:
            if now == 0:
                now = c_call("molt_clock", i64, 1)
            if t.until <= now:
                make_ready(s, t)
            elif earliest == 0 or t.until < earliest:
                earliest = t.until
        t = following
    return earliest


@internal
def take_next(s: ptr[Scheduler]) -> ptr[Thread]:
    """The next thread to run; waits until there is one."""
    while True:
        earliest = wake_due(s)
        t = s.ready
        if not is_null(t):
            s.ready = t.next
            return t
        # As in CPython, nothing ends a wait for what nobody will do.
        pause = 1000000000
        if earliest != 0:
            pause = earliest - c_call("molt_clock", i64, 1)
        if not is_null(ctx.on_signal) and pause > LOOKS_EVERY:
            pause = LOOKS_EVERY
        if pause > 0:
            c_call("molt_sleep", None, pause)


# --- switching


@internal
def switch(s: ptr[Scheduler]) -> None:
    """Runs others; the running thread stands in a row, and goes on when it is its turn."""
    me = s.current
    keep(me)
    s.ending += i64(me.drop_depth > 0)
    following = take_next(s)
    if as_word(following) != as_word(me):
        s.current = following
        s.ident = following.ident
        c_call("molt_wake", None, following.waiter)
        c_call("molt_wait", None, me.waiter, FOREVER)
    s.ending -= i64(me.drop_depth > 0)
    restore(me)


@internal
def keep(me: ptr[Thread]) -> None:
    me.stack_limit = ctx.stack_limit
    me.depth = ctx.depth
    me.drop_depth = ctx.drop_depth
    me.frame = ctx.frame
    me.handled = ctx.handled
    me.outer_handled = ctx.outer_handled
    me.handled_again = ctx.handled_again
    me.in_repr = ctx.in_repr


@internal
def restore(me: ptr[Thread]) -> None:
    ctx.stack_limit = me.stack_limit
    ctx.limit = me.stack_limit
    ctx.depth = me.depth
    ctx.drop_depth = me.drop_depth
    ctx.frame = me.frame
    ctx.handled = me.handled
    ctx.outer_handled = me.outer_handled
    ctx.handled_again = me.handled_again
    ctx.in_repr = me.in_repr
    # What the record of a running thread held would seem alive for ever.
    me.handled = NULL
    me.outer_handled = NULL
    me.in_repr = NULL


@internal
def let_others_run() -> None:
    """From a poll: the others that can run have their turn first."""
    s = scheduler()
    wake_due(s)
    if not is_null(s.ready):
        s.ready = appended(s.ready, s.current)
        switch(s)


@internal
def sleep(nanoseconds: i64) -> None:
    wait_for(u64(0), c_call("molt_clock", i64, 1) + nanoseconds)


@internal
def wait_for(lock: u64, until: i64) -> None:
    """Waits until a lock is released, or a time has come (0: however long)."""
    s = scheduler()
    me = s.current
    me.lock = lock
    me.until = until
    s.waiting = appended(s.waiting, me)
    switch(s)
    if me.ident == MAIN and signals_wait():
        call_ptr(cast(fn[[], object], ctx.on_signal))


@internal
def await_file(file: i64, events: i64) -> None:
    """Waits until a file is ready to be read or written, as `poll` has it."""
    pause = FIRST_LOOK
    while c_call("molt_file_is_ready", i64, file, events) == 0:
        sleep(pause)
        if pause < LOOKS_EVERY:
            pause *= 2


@internal
def frames_of_threads() -> dict:
    """`sys._current_frames()`: the innermost frame of each thread, by its number."""
    s = scheduler()
    made = empty_dict()
    dict_store(made, s.ident, frame_of(ctx.frame))
    add_frames(made, s.ready)
    add_frames(made, s.waiting)
    return made


@internal
def add_frames(made: dict, row: ptr[Thread]) -> None:
    """Those of the threads of a row that have begun."""
    t = row
    while not is_null(t):
        if not is_null(t.frame):
            dict_store(made, t.ident, frame_of(t.frame))
        t = t.next


@internal
def signals_wait() -> bool:
    """Whether signals have come whose handlers have not run: the main thread runs them."""
    return not is_null(ctx.on_signal) and c_call("molt_signals_wait", i64) != 0


@internal
def wake_main(s: ptr[Scheduler]) -> None:
    """Ends the main thread's wait for a while."""
    t = s.waiting
    while not is_null(t):
        if t.ident == MAIN:
            make_ready(s, t)
            return
        t = t.next


@internal
def wake_first(lock: u64) -> None:
    """A lock is free: the thread that has waited longest for it can go on."""
    if is_null(ctx.threads):
        return
    s = scheduler()
    t = s.waiting
    while not is_null(t):
        if t.lock == lock:
            make_ready(s, t)
            return
        t = t.next


# --- the end


@internal
def release_at_end(me: ptr[Thread]) -> None:
    """Releases the lock by which others wait for the end of a thread."""
    if not is_null(me.at_end):
        release_if_held(me.at_end)
        me.at_end = NULL


# At the bottom because of cycles.
from molt.lib.std._thread.locks import release_if_held  # noqa: E402
from molt.lib.std.molt_unsupported import MoltUnsupported  # noqa: E402
