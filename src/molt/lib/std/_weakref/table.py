"""Which weak references there are to an object: a table by its address, made when the first one is.

An object that has, or has had, one says so in its header, and nothing else pays. Of the
references in a row of the table, those to one object are in CPython's order: the one
without callback, the proxy without callback, then the others, the youngest first
(Objects/weakrefobject.c).
"""

from __future__ import annotations

from molt.lib.builtins.list import list
from molt.lib.low import (
    NULL,
    alloc_zeroed,
    as_word,
    compact,
    ctx,
    free,
    from_word,
    i32,
    i64,
    inline,
    is_null,
    new,
    ptr,
    struct,
    u8,
    u32,
    u64,
)
from molt.lib.rt.calls import call1
from molt.lib.rt.collector import REACHED
from molt.lib.rt.context import WeakTable
from molt.lib.rt.finalizers import report_unraisable
from molt.lib.rt.memory import WEAKLY_REFERRED, count_of, meta_of, pointer_at, release

compact()


@struct
class WeakRow:
    """The fields of a reference or a proxy."""

    header: u64
    referent: u64
    next: u64
    previous: u64
    hash: i64
    callback: u64


def weak_table() -> ptr[WeakTable]:
    """The table of the isolate."""
    if is_null(ctx.weak):
        made = alloc_zeroed(WeakTable, 1)
        made.room = 64
        made.rows = alloc_zeroed(u64, made.room)
        made.end = end_references
        made.end_garbage = end_of_garbage
        made.end_all = end_of_program
        made.first = first_reference
        ctx.weak = made
    return ctx.weak


def row_of(x: u64) -> ptr[u64]:
    """The head of the list in which references to an object are."""
    t = weak_table()
    return t.rows + i64((x >> 4) * u64(0x9E3779B97F4A7C15) >> 32) % t.room


@inline
def reference_at(word: u64) -> ptr[WeakRow]:
    """A reference or proxy in a list, whose own count may be at zero already."""
    return from_word(ptr[WeakRow], word)


def next_of(word: u64, x: u64) -> u64:
    """The first reference to an object in a list that begins here; 0 for none. One that is ending does not count."""
    while word != 0:
        if reference_at(word).referent == x and count_of(word)[0] > i32(0):
            return word
        word = reference_at(word).next
    return word


def first_of(x: u64) -> u64:
    """The first reference to an object, 0 for none."""
    return next_of(row_of(x)[0], x)


def first_reference(x: u64) -> u64:
    """What `__weakref__` gives: the first reference, owned; 0 for none."""
    word = first_of(x)
    if word != 0:
        count_of(word)[0] = count_of(word)[0] + i32(1)
    return word


# --- adding and taking out ---


def add_reference(me: u64, x: object, behind: u64) -> None:
    """Notes a new reference to `x`, behind another one or, for 0, before all."""
    t = weak_table()
    if t.count >= t.room:
        grow()
    t.count += 1
    word = as_word(x)
    r = reference_at(me)
    r.referent = word
    if behind != 0:
        r.previous = behind
        r.next = reference_at(behind).next
        reference_at(behind).next = me
    else:
        head = row_of(word)
        r.next = head[0]
        head[0] = me
    if r.next != 0:
        reference_at(r.next).previous = me
    if count_of(word)[0] > i32(0):
        half = pointer_at(word).cast(u32)
        half[1] = half[1] | u32(WEAKLY_REFERRED)


def grow() -> None:
    """Gives the table twice as many rows; what is in a row keeps its order."""
    t = weak_table()
    old = t.rows
    room = t.room
    t.rows = alloc_zeroed(u64, room * 2)
    t.room = room * 2
    for i in range(room):
        word = old[i]
        while word != 0 and reference_at(word).next != 0:
            word = reference_at(word).next
        while word != 0:
            r = reference_at(word)
            before = r.previous
            head = row_of(r.referent)
            r.previous = u64(0)
            r.next = head[0]
            if r.next != 0:
                reference_at(r.next).previous = word
            head[0] = word
            word = before
    free(old, room)


def clear_reference(word: u64) -> None:
    """A reference refers to nothing any more."""
    r = reference_at(word)
    if r.referent == 0:
        return
    if r.previous != 0:
        reference_at(r.previous).next = r.next
    else:
        row_of(r.referent)[0] = r.next
    if r.next != 0:
        reference_at(r.next).previous = r.previous
    r.referent = u64(0)
    r.next = u64(0)
    r.previous = u64(0)
    weak_table().count -= 1


# --- the end of what is referred to ---


def end_references(x: u64) -> None:
    """An object ends: its references are cleared, and their callbacks called."""
    called = new(list)
    word = row_of(x)[0]
    while word != 0:
        r = reference_at(word)
        behind = r.next
        if r.referent == x:
            if r.callback != 0 and count_of(word)[0] > i32(0):
                called.append(from_word(object, word))
                called.append(from_word(object, r.callback))
                release(r.callback)
                r.callback = u64(0)
            clear_reference(word)
        word = behind
    if called.length > 0:
        call_back(called)


def end_of_garbage(garbage: ptr[u64], count: i64) -> None:
    """Clears the references to objects that are garbage; callbacks of references that are not are called."""
    called = new(list)
    for i in range(count):
        set_mark(garbage[i], u32(REACHED))
    for i in range(count):
        if (meta_of(garbage[i]) & u32(WEAKLY_REFERRED)) != u32(0):
            clear_for_garbage(garbage[i], called)
    for i in range(count):
        set_mark(garbage[i], u32(0))
    if called.length > 0:
        call_back(called)


def clear_for_garbage(x: u64, called: list) -> None:
    """Clears the references to an object; adds those whose callbacks are to be called."""
    word = row_of(x)[0]
    while word != 0:
        r = reference_at(word)
        behind = r.next
        if r.referent == x:
            clear_reference(word)
            if r.callback != 0 and (meta_of(word) & u32(REACHED)) == u32(0) and count_of(word)[0] > i32(0):
                called.append(from_word(object, word))
                called.append(from_word(object, r.callback))
        word = behind


def end_of_program() -> None:
    """Clears all references. CPython's last collection finds the globals to be garbage, and with
    them the references that they hold, whose callbacks are therefore not called."""
    t = weak_table()
    for i in range(t.room):
        while t.rows[i] != 0:
            clear_reference(t.rows[i])


def set_mark(x: u64, mark: u32) -> None:
    """Marks an object as garbage, or takes that back."""
    half = pointer_at(x).cast(u32)
    half[1] = (half[1] & u32(0xFFFFFFFF - REACHED)) | mark


def call_back(called: list) -> None:
    """Calls callbacks, each behind its reference. Whatever was on its way or being handled stays so."""
    exc = ctx.exc
    handled = ctx.handled
    ctx.exc = NULL
    i = 0
    while i < called.length:
        callback = called.items.get(i + 1)
        try:
            call1(callback, called.items.get(i))
        except BaseException as error:
            report_unraisable(error, callback)
        i += 2
    ctx.exc = exc
    ctx.handled = handled
