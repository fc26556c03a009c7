"""How objects end that own something: `__del__`, weak references, contents, memory.

Apart from `memory`, where what owns nothing ends, so that this stays out of that short way.
"""

from typing import Final

from molt.lib.builtins.type import HAS_DEL, IS_EXCEPTION, type
from molt.lib.low import (
    c_call,
    call_ptr,
    cast,
    class_id,
    ctx,
    ctz,
    fn,
    from_word,
    i32,
    i64,
    inline,
    is_null,
    likely,
    noinline,
    ptr,
    u32,
    u64,
    unlikely,
)
from molt.lib.rt.finalizers import call_finalizer
from molt.lib.rt.memory import (
    FINALIZED,
    FLOAT_SIZE,
    ID_MASK,
    WEAKLY_REFERRED,
    count_of,
    drop,
    free_float,
    free_object,
    free_plain,
    is_object,
    largest_small,
    meta_of,
    pointer_at,
    release,
    type_by_id,
)
from molt.lib.rt.shapes import Shape, drop_attributes

# As deep as CPython lets deallocations nest before it defers them (Py_TRASHCAN, 50).
DEEPEST_DROP: Final = 50
FLAGS: Final = 0xFF000000


def end_owner(x: u64) -> None:
    """Ends an object. Chains of any length: deep ones wait in a list."""
    if unlikely(ctx.drop_depth >= DEEPEST_DROP) and postpone(x):
        return
    ctx.drop_depth += 1
    if meta_of(x) == u32(class_id(tuple)):
        release_elements(x)
        free_plain(x)
    else:
        end_object(x)
    ctx.drop_depth -= 1
    if unlikely(ctx.pending_count > 0) and ctx.drop_depth == 0:
        drop_pending()


def end_instance(x: u64) -> None:
    """Ends an instance that has nothing but its shape, and nothing but inline slots, as most; by `end_owner` where not."""
    cls = type_by_id(i64(meta_of(x) & u32(ID_MASK)))
    words = pointer_at(x)
    shape = from_word(ptr[Shape], words[1])
    i = 3
    end = i + shape.count
    is_plain = (cls.flags & (HAS_DEL | IS_EXCEPTION)) == 0 and shape.count <= cls.inline_slots and shape.is_dict == 0
    if unlikely(not is_plain):
        end_owner(x)
        return
    while i < end:
        word = words[i]
        if is_object(word):
            count = count_of(word)
            if count[0] > 1:
                count[0] = count[0] - i32(1)
            elif count[0] == 1:
                if FLOAT_SIZE <= largest_small() and meta_of(word) == u32(class_id(float)):
                    free_float(word)
                else:
                    end_slots(x, i, end)
                    return
        i += 1
    free_plain(x)


def end_tuple(x: u64) -> None:
    """Ends a tuple, the last element first; by `end_owner` where more than a float ends with it."""
    words = pointer_at(x)
    i = i64(words[1])
    while i > 0:
        word = words[1 + i]
        # Ints before what is hardly ever: an element that was not filled in.
        if (word & 1) == 0 and likely(word != 0):
            count = count_of(word)
            if count[0] > 1:
                count[0] = count[0] - i32(1)
            elif count[0] == 1:
                if FLOAT_SIZE > largest_small() or meta_of(word) != u32(class_id(float)):
                    words[1] = u64(i)
                    end_owner(x)
                    return
                free_float(word)
        i -= 1
    free_plain(x)


@noinline
def end_slots(x: u64, i: i64, end: i64) -> None:
    """Goes on at a slot that holds the last reference to something, and ends the instance."""
    words = pointer_at(x)
    if unlikely(ctx.drop_depth >= DEEPEST_DROP):
        while i > 3:
            i -= 1
            words[i] = u64(0)
        end_owner(x)
        return
    ctx.drop_depth += 1
    while i < end:
        word = words[i]
        if is_object(word):
            count = count_of(word)
            if count[0] > 1:
                count[0] = count[0] - i32(1)
            elif count[0] == 1:
                count[0] = i32(0)
                drop(word)
        i += 1
    ctx.drop_depth -= 1
    free_plain(x)
    if unlikely(ctx.pending_count > 0) and ctx.drop_depth == 0:
        drop_pending()


def release_elements(x: u64) -> None:
    """Gives back what a tuple holds, the last first."""
    words = pointer_at(x)
    i = i64(words[1])
    while i > 0:
        release(words[1 + i])
        i -= 1


def drop_pending() -> None:
    """Ends the objects that were postponed, and those that they postpone."""
    ctx.drop_depth += 1
    while ctx.pending_count > 0:
        ctx.pending_count -= 1
        end_object(ctx.pending[ctx.pending_count])
    ctx.drop_depth -= 1


def postpone(x: u64) -> bool:
    """Notes an object to be ended later; False when there is no memory for the note."""
    if ctx.pending_count == ctx.pending_room:
        room = ctx.pending_room * 2 + 64
        grown = c_call("realloc", ptr[u64], ctx.pending, u64(room * 8))
        if is_null(grown):
            return False
        ctx.pending = grown
        ctx.pending_room = room
    ctx.pending[ctx.pending_count] = x
    ctx.pending_count += 1
    return True


def end_object(x: u64) -> None:
    """Runs `__del__`, releases what the object owns, and gives its memory back."""
    meta = meta_of(x)
    cls = type_by_id(i64(meta & u32(ID_MASK)))
    if unlikely((cls.flags & HAS_DEL) != 0) and (meta & u32(FINALIZED)) == u32(0):
        if not finalize(x):
            return
    if unlikely((meta_of(x) & u32(WEAKLY_REFERRED)) != u32(0)):
        call_ptr(cast(fn[[u64], None], ctx.weak.end), x)
    release_contents(x, cls)
    free_object(x)


@inline
def release_contents(x: u64, cls: type) -> None:
    """Releases what an object owns."""
    if cls.attributes_at != 0:
        drop_attributes(x, cls)
    if not is_null(cls.drop):
        call_ptr(cast(fn[[u64], None], cls.drop), x)
    elif cls.owned != 0:
        release_words(x, cls.owned)


def release_words(x: u64, owned: u64) -> None:
    """Releases the fields of an object whose class has no function for it."""
    words = pointer_at(x)
    while owned != 0:
        release(words[ctz(owned)])
        owned = owned & (owned - u64(1))


def finalize(x: u64) -> bool:
    """Calls `__del__`, once in an object's life; False when that made the object reachable again."""
    count = count_of(x)
    count[0] = i32(1)
    mark_finalized(x)
    call_finalizer(from_word(object, x))
    count[0] = count[0] - i32(1)
    return count[0] == i32(0)


def finalize_once(x: u64) -> bool:
    """Calls the `__del__` of an object that somebody holds; False where there is none, or it has run."""
    if (type_by_id(i64(meta_of(x) & u32(ID_MASK))).flags & HAS_DEL) == 0 or is_finalized(x):
        return False
    mark_finalized(x)
    call_finalizer(from_word(object, x))
    return True


@inline
def is_finalized(x: u64) -> bool:
    """Whether `__del__` has run."""
    return (meta_of(x) & u32(FINALIZED)) != u32(0)


@inline
def mark_finalized(x: u64) -> None:
    """Notes that `__del__` is not to run (again)."""
    half = pointer_at(x).cast(u32)
    half[1] = half[1] | u32(FINALIZED)
