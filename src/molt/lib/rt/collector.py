"""The collector of cycles: finds objects that only refer to each other, and ends them.

Reference counts end everything else. A collection subtracts from each count the references
that come from objects of the heap: what is above zero then is referred to from outside (by
variables, by C, by storage that no class shows), and all that such objects reach lives on.
The counts are put back, and what was not reached is garbage. A reference that is not shown
counts as one from outside, so a class that shows too little keeps objects, and never frees
one too early. Running generators are such: nobody but their code knows their frames.

    D. F. Bacon and V. T. Rajan, "Concurrent Cycle Collection in Reference Counted Systems"
    (ECOOP 2001), section 3 (trial deletion), over the whole heap at once, as CPython's
    Modules/gcmodule.c.

It runs when the heap has grown enough (`collect_by_itself`), at the next poll, where code of
the program may run: `__del__`. `gc.collect()` and the end of the program do the same.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.type import type
from molt.lib.low import as_word, c_call, call_ptr, cast, compact, ctx, fn, from_word, i32, i64, is_null, null, ptr, u32, u64
from molt.lib.rt.context import SizeClass
from molt.lib.rt.memory import (
    CHUNK,
    CHUNK_HEAD,
    ID_MASK,
    count_of,
    free_object,
    is_object,
    meta_of,
    pointer_at,
    retain,
    set_thresholds,
    type_by_id,
)
from molt.lib.rt.object_ends import finalize_once, release_contents
from molt.lib.rt.shapes import visit_attributes

compact()

# In an object's header, during a collection only.
REACHED: Final = 1 << 27

# A collection that ends one object in so many was worth its time.
USUAL_PART: Final = 8
# How often `__del__` methods may leave new garbage that has a `__del__` before it waits for the next time.
MOST_ROUNDS: Final = 8
# What a visit does, and a walk over the heap.
SUBTRACT: Final = 1
MARK: Final = 2
RESTORE: Final = 3
GATHER: Final = 4


# --- when to collect ---


def collect() -> i64:
    """Ends all garbage, `__del__` first; how many objects it was."""
    ctx.wants_collection = 0
    if is_busy():
        return 0
    for _ in range(MOST_ROUNDS):
        find_garbage()
        if ctx.found_count > 0 and not is_null(ctx.weak):
            end_weak_references()
        if ctx.found_count == 0 or not finalize_garbage():
            return end_garbage()
    return 0


def collect_by_itself() -> None:
    """Collects because the heap has grown, and says how much it may grow until the next time."""
    before = ctx.live
    ended = collect()
    # Where much was garbage, what was freed is used up first; else the objects may grow by half.
    set_thresholds(0 if ended * USUAL_PART >= before else ctx.object_bytes >> 1)


def is_busy() -> bool:
    """Whether objects are ending just now, in any thread: their counts say nothing."""
    if ctx.phase != 0 or ctx.drop_depth > 0 or ctx.pending_count > 0:
        return True
    return not is_null(ctx.threads) and ctx.threads.ending > 0


def finalize_all(first: i64) -> None:
    """At the end of a program: runs the `__del__` of all that its globals and its classes, those with ids
    from `first` on, hold, directly or not, while everything is whole; in the order in which CPython's
    collector has met the objects."""
    ctx.phase = MARK
    visit_words(ctx.globals, ctx.program.global_count)
    for i in range(first, ctx.type_count):
        see(as_word(ctx.types.get(i)))
    i = 0
    while i < ctx.found_count:
        visit(ctx.found[i], type_by_id(i64(meta_of(ctx.found[i]) & u32(ID_MASK))))
        i += 1
    ctx.phase = 0
    for i in range(ctx.found_count):
        unmark(ctx.found[i])
    if ctx.found_room >= 0:
        finalize_garbage()
    c_call("free", None, take_found())


# --- finding it ---


def find_garbage() -> None:
    """Leaves the objects that nothing outside refers to in `ctx.found`; none where there is no memory for that."""
    ctx.found_count = 0
    walk(SUBTRACT)
    walk(MARK)
    has_memory = ctx.found_room >= 0
    ctx.found_count = 0
    walk(RESTORE)
    walk(GATHER)
    if not has_memory or ctx.found_room < 0:
        ctx.found_count = 0
        ctx.found_room = 0
        c_call("free", None, ctx.found)
        ctx.found = null(u64)


def walk(phase: i64) -> None:
    """One step of a collection, for every object of the heap that may refer to others."""
    ctx.phase = phase
    chunk = ctx.chunks
    while chunk != 0:
        blocks = from_word(ptr[SizeClass], pointer_at(chunk)[0])
        if blocks.header >= 0:
            walk_chunk(chunk, blocks)
        chunk = pointer_at(chunk)[1]
    block = ctx.large
    while not is_null(block):
        step(block[1])
        block = pointer_at(block[3])
    ctx.phase = 0


def walk_chunk(chunk: u64, blocks: ptr[SizeClass]) -> None:
    """The objects of a chunk: blocks whose header is not zero, up to what was handed out last."""
    end = chunk + u64(CHUNK)
    if blocks.end == end:
        end = blocks.next
    size = u64(blocks.size)
    block = chunk + u64(CHUNK_HEAD)
    while block + size <= end:
        x = block + u64(blocks.header)
        if pointer_at(x)[0] != 0:
            step(x)
        block += size


def step(x: u64) -> None:
    """What the phase does with an object."""
    cls = type_by_id(i64(meta_of(x) & u32(ID_MASK)))
    if not can_refer(cls):
        return
    if ctx.phase == GATHER:
        if (meta_of(x) & u32(REACHED)) != u32(0):
            unmark(x)
        else:
            note(x)
        return
    if ctx.phase != MARK:
        visit(x, cls)
        return
    if count_of(x)[0] != i32(0) and (meta_of(x) & u32(REACHED)) == u32(0):
        mark_reached(x)
        while ctx.found_count > 0:
            ctx.found_count -= 1
            found = ctx.found[ctx.found_count]
            visit(found, type_by_id(i64(meta_of(found) & u32(ID_MASK))))


def can_refer(cls: type) -> bool:
    """Whether instances show that they refer to anything."""
    return cls.owned != 0 or cls.attributes_at != 0 or not is_null(cls.visit)


def visit(x: u64, cls: type) -> None:
    """Shows all that an object refers to, as far as its class knows."""
    if cls.attributes_at != 0:
        visit_attributes(x, cls)
    words = pointer_at(x)
    owned = cls.owned
    i = 0
    while owned != 0:
        if (owned & u64(1)) != 0:
            see(words[i])
        owned = owned >> 1
        i += 1
    if not is_null(cls.visit):
        call_ptr(cast(fn[[u64], None], cls.visit), x)


def visit_words(words: ptr[object], count: i64) -> None:
    """Shows the words of some storage, NULLs among them."""
    p = words.cast(u64)
    for i in range(count):
        see(p[i])


def visit_backwards(words: ptr[object], count: i64) -> None:
    """As `visit_words`, the last first: so CPython goes through lists and tuples."""
    p = words.cast(u64)
    while count > 0:
        count -= 1
        see(p[count])


def see(word: u64) -> None:
    """What the phase does with a reference."""
    if not is_object(word):
        return
    count = count_of(word)
    if count[0] < i32(0):
        return
    if ctx.phase == SUBTRACT:
        count[0] = count[0] - i32(1)
    elif ctx.phase == RESTORE:
        count[0] = count[0] + i32(1)
    elif (meta_of(word) & u32(REACHED)) == u32(0) and can_refer(type_by_id(i64(meta_of(word) & u32(ID_MASK)))):
        mark_reached(word)


def mark_reached(x: u64) -> None:
    """An object lives on; those that it refers to will be looked at."""
    half = pointer_at(x).cast(u32)
    half[1] = half[1] | u32(REACHED)
    note(x)


def unmark(x: u64) -> None:
    """Takes `mark_reached` back."""
    half = pointer_at(x).cast(u32)
    half[1] = half[1] & u32(0xFFFFFFFF - REACHED)


def note(x: u64) -> None:
    """Adds to `ctx.found`; its room is -1 once there was no memory for one."""
    if ctx.found_room < 0:
        return
    if ctx.found_count == ctx.found_room:
        room = ctx.found_room * 2 + 1024
        grown = c_call("realloc", ptr[u64], ctx.found, u64(room * 8))
        if is_null(grown):
            ctx.found_room = -1
            return
        ctx.found = grown
        ctx.found_room = room
    ctx.found[ctx.found_count] = x
    ctx.found_count += 1


# --- ending it ---


def finalize_garbage() -> bool:
    """Runs the `__del__` of all that have one; whether any had, so that all must be looked for again:
    what they did may have freed some garbage, or saved it."""
    count = take_references()
    garbage = take_found()
    ran = False
    for i in range(count):
        if finalize_once(garbage[i]):
            ran = True
    if ran:
        for i in range(count):
            release(garbage[i])
        c_call("free", None, garbage)
        return True
    put_back(garbage, count)
    return False


def end_weak_references() -> None:
    """Clears the weak references to garbage, all before a `__del__` runs, and calls their callbacks."""
    count = take_references()
    garbage = take_found()
    call_ptr(cast(fn[[ptr[u64], i64], None], ctx.weak.end_garbage), garbage, count)
    put_back(garbage, count)


def put_back(garbage: ptr[u64], count: i64) -> None:
    """Undoes `take_references` and `take_found`."""
    for i in range(count):
        count_of(garbage[i])[0] = count_of(garbage[i])[0] - i32(1)
    ctx.found = garbage
    ctx.found_count = count
    ctx.found_room = count


def end_garbage() -> i64:
    """Releases what all garbage holds, then its memory; how many objects."""
    count = take_references()
    garbage = take_found()
    for i in range(count):
        release_contents(garbage[i], type_by_id(i64(meta_of(garbage[i]) & u32(ID_MASK))))
    for i in range(count):
        if count_of(garbage[i])[0] == i32(1):
            free_object(garbage[i])
    c_call("free", None, garbage)
    return count


def take_references() -> i64:
    """Holds all garbage, so that none of it ends before its turn; how many objects."""
    for i in range(ctx.found_count):
        retain(ctx.found[i])
    return ctx.found_count


def take_found() -> ptr[u64]:
    """Moves the list out of the isolate: code of the program may collect again."""
    found = ctx.found
    ctx.found = null(u64)
    ctx.found_count = 0
    ctx.found_room = 0
    return found


# At the bottom because of cycles.
from molt.lib.rt.memory import release  # noqa: E402
