"""Memory of objects and buffers: size classes over chunks, counts, and the end of what
owns nothing.

Words are handled as raw `u64` here: what takes an object apart or builds one from
bits must not have references counted for it. Nothing here knows what an object
means: what a class says of the end of its instances is for `object_ends`.
"""

from typing import Final

from molt.lib.builtins.type import type
from molt.lib.low import (
    as_word,
    borrowed,
    c_call,
    cast,
    class_id,
    copy,
    ctx,
    export,
    fill,
    from_word,
    i32,
    i64,
    inline,
    is_null,
    likely,
    noinline,
    null,
    ptr,
    u8,
    u32,
    u64,
    unlikely,
)
from molt.lib.rt.context import SizeClass

# What a raw result is where the function has raised.
FAILED: Final = -1
CHUNK: Final = 32768
# A chunk begins with its size class, the chunk that was added next, and whether the memory of the
# system that it was cut from begins there; blocks of 32 and 64 bytes lie in one line of the cache.
CHUNK_HEAD: Final = 64
# Chunks are cut from slabs: what a small program may waste, and pages of the processor's larger
# size for one that has grown so large that it gains by them.
SMALL_SLAB: Final = 1 << 18
LARGE_SLAB: Final = 1 << 23
HUGE_PAGE: Final = 1 << 21
LARGE_HEAP: Final = 1 << 23
FLOAT_SIZE: Final = 16
INT_SIZE: Final = 24  # of two digits: header, `size`, and these as a word, the least first
# One for each multiple of 16 up to `largest_small()`; three sets, so that the collector meets objects
# only: of buffers and objects that own nothing, of objects, of objects with attributes before them.
SIZE_CLASSES: Final = 33
OF_OBJECTS: Final = 33
OF_PREFIXED: Final = 66
ALL_SIZE_CLASSES: Final = 99
# Before a large object lie its size, its own address, and its neighbours in the list of all;
# the bit in its header says so.
LARGE_HEAD: Final = 32
LARGE: Final = 1 << 24
FINALIZED: Final = 1 << 25  # its __del__ has run
HAS_SHAPE: Final = 1 << 26  # an instance whose second word is its shape
WEAKLY_REFERRED: Final = 1 << 28  # there are, or have been, weak references to it
ID_MASK: Final = 0xFFFFFF
MOST_REFERENCES: Final = 0x7FFFFFFF
# Of the heap, so many times as much starts the first collection as of objects.
HEAP_PART: Final = 8


# --- words ---


@inline
def pointer_at(where: u64) -> ptr[u64]:
    """The memory at an address."""
    return from_word(ptr[u64], where)


@inline
def is_object(word: u64) -> bool:
    """Whether a word is the address of an object."""
    return word != 0 and (word & 1) == 0


@inline
def count_of(word: u64) -> ptr[i32]:
    """The reference count of an object."""
    return pointer_at(word).cast(i32)


@inline
def meta_of(word: u64) -> u32:
    """The type id and flags of an object."""
    return pointer_at(word).cast(u32)[1]


@inline
def retain(word: u64) -> None:
    """Takes a reference to whatever a word is."""
    if is_object(word):
        count = count_of(word)
        if count[0] >= 0:
            count[0] = count[0] + i32(1)


@inline
def word_at(words: ptr[object], i: i64) -> u64:
    """The word in a slot, without a reference."""
    return words.cast(u64)[i]


@inline
def is_counted(word: u64) -> bool:
    """Whether a word is an object that can end: no int, and none of the constants."""
    return is_object(word) and count_of(word)[0] >= 0


def retain_times(word: u64, times: i64) -> None:
    """Takes so many references. A count that leaves its range is one of an object that never ends."""
    if is_counted(word):
        count = i64(count_of(word)[0]) + times
        count_of(word)[0] = i32(count) if count <= MOST_REFERENCES else i32(-1)


@inline
def release(word: u64) -> None:
    """Gives a reference back."""
    if is_object(word):
        count = count_of(word)
        if count[0] > 0:
            count[0] = count[0] - i32(1)
            if count[0] == 0:
                drop(word)


def repeat_words(target: ptr[object], source: ptr[object], count: i64, times: i64) -> None:
    """Writes `count` words `times` times over empty slots, with a reference for each."""
    for i in range(count):
        retain_times(word_at(source, i), times)
    if count == 1:
        word = word_at(source, 0)
        words = target.cast(u64)
        for i in range(times):
            words[i] = word
    else:
        for i in range(times):
            copy(target + i * count, source, count)


def copy_words(target: ptr[object], source: ptr[object], count: i64) -> None:
    """Writes `count` words, any of which may be 0, over empty slots, with a reference for each."""
    to = target.cast(u64)
    words = source.cast(u64)
    for i in range(count):
        word = words[i]
        retain(word)
        to[i] = word


def release_backwards(slots: ptr[object], count: i64) -> None:
    """Empties slots from the last to the first, the order in which CPython lets elements go."""
    words = slots.cast(u64)
    i = count - 1
    # Small ints come in rows.
    while i >= 3 and (words[i] & words[i - 1] & words[i - 2] & words[i - 3] & 1) != 0:
        i -= 4
    while i >= 0:
        word = words[i]
        if is_counted(word):
            words[i] = u64(0)
            release(word)
        i -= 1


@borrowed
@inline
def type_by_id(id: i64) -> type:
    """The class with this id."""
    return cast(type, ctx.types.get(id))


# --- blocks ---

@inline
def largest_small() -> i64:
    """The largest block of the size classes; -1 where all memory is the system's, for sanitizers."""
    return c_call("molt_largest_small", i64)



def open_size_classes() -> None:
    """All size classes, without memory yet."""
    ctx.size_classes = c_call("calloc", ptr[SizeClass], u64(ALL_SIZE_CLASSES), u64(40))
    i = 0
    while i < ALL_SIZE_CLASSES:
        blocks = ctx.size_classes + i
        blocks.size = (i % SIZE_CLASSES) << 4
        if blocks.size == 0:
            blocks.size = 16
        blocks.header = -1 if i < OF_OBJECTS else 0 if i < OF_PREFIXED else 16
        i += 1


@inline
def take_block(size: i64, set: i64) -> u64:
    """A block of at least `size` bytes, at most `largest_small()`, of one of the three sets; 0 when
    there is no memory."""
    blocks = ctx.size_classes + (((size + 15) >> 4) + set)
    block = blocks.free
    if likely(block != 0):
        blocks.free = pointer_at(block)[1]
        return block
    return take_fresh_block(blocks)


@noinline
def take_fresh_block(blocks: ptr[SizeClass]) -> u64:
    """The next block of the class's chunk, or of a new one."""
    if blocks.next + u64(blocks.size) > blocks.end:
        if not add_chunk(blocks):
            return u64(0)
    block = blocks.next
    blocks.next = block + u64(blocks.size)
    return block


def add_chunk(blocks: ptr[SizeClass]) -> bool:
    """Gives a class a new chunk."""
    if not charge(CHUNK):
        return False
    if blocks.header >= 0:
        ctx.object_bytes += CHUNK
        if unlikely(ctx.object_bytes > ctx.collect_objects_at):
            want_collection()
    begins_slab = ctx.slab == ctx.slab_end
    if begins_slab and not add_slab():
        return False
    start = ctx.slab
    ctx.slab = start + u64(CHUNK)
    chunk = pointer_at(start)
    chunk[0] = as_word(blocks)
    chunk[1] = u64(0)
    chunk[2] = u64(begins_slab)
    if ctx.chunks == 0:
        ctx.chunks = start
    else:
        pointer_at(ctx.last_chunk)[1] = start
    ctx.last_chunk = start
    blocks.next = start + u64(CHUNK_HEAD)
    blocks.end = start + u64(CHUNK)
    return True


def add_slab() -> bool:
    """Takes memory for more chunks from the system."""
    is_large = ctx.heap_bytes > LARGE_HEAP
    size = u64(LARGE_SLAB if is_large else SMALL_SLAB)
    slab = c_call("aligned_alloc", ptr[u8], u64(HUGE_PAGE if is_large else CHUNK), size)
    if is_null(slab):
        return False
    if is_large:
        c_call("molt_prefer_huge_pages", None, slab, size)
    ctx.slab = as_word(slab)
    ctx.slab_end = ctx.slab + size
    return True


@inline
def address_of(p: ptr[u64]) -> u64:
    """The address a pointer holds."""
    return as_word(p)


@inline
def give_block(block: u64, blocks: ptr[SizeClass]) -> None:
    """Gives back what `take_block` handed out; nothing begins where an object's header would be."""
    pointer_at(block)[0] = u64(0)
    pointer_at(block)[1] = blocks.free
    blocks.free = block


@inline
def size_class_of(block: u64) -> ptr[SizeClass]:
    """What a block belongs to, or an object in it."""
    return from_word(ptr[SizeClass], pointer_at(block & ~u64(CHUNK - 1))[0])


def charge(size: i64) -> bool:
    """Counts memory taken from the system against the isolate's limit."""
    total = ctx.heap_bytes + size
    if ctx.heap_limit > 0 and total > ctx.heap_limit:
        return False
    ctx.heap_bytes = total
    if total > ctx.heap_peak:
        ctx.heap_peak = total
    if unlikely(total > ctx.collect_at):
        want_collection()
    return True


@noinline
def want_collection() -> None:
    """The heap has grown enough that cycles may be worth looking for, at the next poll."""
    set_thresholds(ctx.object_bytes >> 1)
    if ctx.no_collection == 0:
        ctx.wants_collection = 1
        ctx.limit = u64(LOOK)


def set_thresholds(growth: i64) -> None:
    """Cycles are looked for once blocks for so many more bytes of objects were added, strings and
    floats apart, which are in no cycle; or once the whole heap is twice as large."""
    first = c_call("molt_first_collection", i64)
    ctx.collect_objects_at = ctx.object_bytes + growth
    ctx.collect_at = ctx.heap_bytes << 1
    if first == 0:
        ctx.collect_objects_at = 0
        ctx.collect_at = 0
        return
    if ctx.collect_objects_at < first:
        ctx.collect_objects_at = first
    if ctx.collect_at < first * HEAP_PART:
        ctx.collect_at = first * HEAP_PART


# --- buffers ---


@export("molt_alloc_bytes")
def alloc_bytes(size: i64) -> ptr[u8]:
    """Memory for a buffer; null with MemoryError set when there is none."""
    if size <= largest_small():
        block = take_block(size, 0)
        if unlikely(block == 0):
            set_memory_error()
        return from_word(ptr[u8], block)
    if size < 0 or not charge(size):
        set_memory_error()
        return null(u8)
    p = c_call("malloc", ptr[u8], u64(size))
    if is_null(p):
        set_memory_error()
    elif size > LARGE_HEAP:
        c_call("molt_prefer_huge_pages", None, p, u64(size))
    return p


@export("molt_alloc_zeroed_bytes")
def alloc_zeroed_bytes(size: i64) -> ptr[u8]:
    """As `alloc_bytes`, with all bits zero."""
    p = alloc_bytes(size)
    if not is_null(p):
        fill(p, 0, size)
    return p


@export("molt_free_bytes")
def free_bytes(p: ptr[u8], size: i64) -> None:
    """Gives back a buffer of this size; null is nothing."""
    if is_null(p):
        return
    if size <= largest_small():
        give_block(address_of(p.cast(u64)), ctx.size_classes + ((size + 15) >> 4))
    else:
        ctx.heap_bytes -= size
        c_call("free", None, p)


@export("molt_realloc_bytes")
def realloc_bytes(p: ptr[u8], old: i64, size: i64) -> ptr[u8]:
    """A buffer of another size with the same beginning; on failure the old one is still there."""
    if is_null(p):
        return alloc_bytes(size)
    if old <= largest_small() or size <= largest_small():
        fresh = alloc_bytes(size)
        if not is_null(fresh):
            copy(fresh, p, old if old < size else size)
            free_bytes(p, old)
        return fresh
    if not charge(size - old):
        set_memory_error()
        return null(u8)
    grown = c_call("realloc", ptr[u8], p, u64(size))
    if is_null(grown):
        ctx.heap_bytes -= size - old
        set_memory_error()
    elif size > LARGE_HEAP:
        c_call("molt_prefer_huge_pages", None, grown, u64(size))
    return grown


@noinline
def set_memory_error() -> None:
    """Puts the MemoryError made beforehand on its way: making one would need memory."""
    if is_null(ctx.exc):
        ctx.exc = ctx.memory_error


# --- objects ---


@export("molt_alloc_object")
def alloc_object(id: i64, size: i64) -> u64:
    """An object of `size` bytes in all, zero but for its header, with one reference."""
    if likely(size <= largest_small()):
        plain = id == class_id(str) or id == class_id(float) or id == class_id(int)
        block = take_block(size, 0 if plain else OF_OBJECTS)
        if likely(block != 0):
            return start_object(block, u32(id), size)
    else:
        return alloc_large(u32(id), 0, size)
    set_memory_error()
    return u64(FAILED)


def alloc_unfilled(id: i64, size: i64) -> u64:
    """As `alloc_object`, but what follows the header may be anything: the caller fills it at once."""
    if likely(size <= largest_small()):
        blocks = ctx.size_classes + (((size + 15) >> 4) + OF_OBJECTS)
        block = blocks.free
        if likely(block != 0):
            blocks.free = pointer_at(block)[1]
            begin_object(block, id)
            return block
        return alloc_fresh(blocks, id)
    return alloc_object(id, size)


@noinline
def alloc_fresh(blocks: ptr[SizeClass], id: i64) -> u64:
    """`alloc_unfilled` where none of the size was given back; apart, so that no register is saved otherwise."""
    block = take_fresh_block(blocks)
    if unlikely(block == 0):
        return alloc_object(id, i64(blocks.size))
    begin_object(block, id)
    return block


@inline
def begin_object(block: u64, id: i64) -> None:
    """Writes the header."""
    half = pointer_at(block).cast(u32)
    half[0] = u32(1)
    half[1] = u32(id)
    ctx.live += 1


@inline
def is_allocated(x: u64) -> bool:
    """Whether there was memory."""
    return x != u64(FAILED)


def alloc_text(size: i64) -> u64:
    """A string object, of which the caller fills all that follows the header."""
    return alloc_plain(class_id(str), size)


def alloc_int(size: i64, digits: u64) -> u64:
    """An int object of two digits; `size` is 2 or -2."""
    x = alloc_plain(class_id(int), INT_SIZE)
    if likely(is_allocated(x)):
        words = pointer_at(x)
        words[1] = u64(size)
        words[2] = digits
    return x


@inline
def alloc_plain(id: i64, size: i64) -> u64:
    """An object that owns nothing, of which the caller fills all that follows the header."""
    if likely(size <= largest_small()):
        block = take_block(size, 0)
        if likely(block != 0):
            half = pointer_at(block).cast(u32)
            half[0] = u32(1)
            half[1] = u32(id)
            ctx.live += 1
            return block
    return alloc_object(id, size)


@inline
def alloc_float(bits: u64) -> u64:
    """A float object: two words, written at once."""
    x = take_block(FLOAT_SIZE, 0) if FLOAT_SIZE <= largest_small() else u64(0)
    return start_float(x, bits) if likely(x != 0) else alloc_float_elsewhere(bits)


@inline
def take_float(bits: u64) -> u64:
    """A float object in the block that was given back last; 0 if there is none."""
    blocks = ctx.size_classes + (FLOAT_SIZE >> 4)
    x = blocks.free if FLOAT_SIZE <= largest_small() else u64(0)
    if unlikely(x == 0):
        return x
    blocks.free = pointer_at(x)[1]
    return start_float(x, bits)


@inline
def start_float(x: u64, bits: u64) -> u64:
    """Writes the header and the value."""
    half = pointer_at(x).cast(u32)
    half[0] = u32(1)
    half[1] = u32(class_id(float))
    pointer_at(x)[1] = bits
    ctx.live += 1
    return x


@noinline
def alloc_float_elsewhere(bits: u64) -> u64:
    """A float object where there are no size classes, or MemoryError."""
    x = alloc_object(class_id(float), FLOAT_SIZE)
    pointer_at(x)[1] = bits
    return x


@inline
def start_object(x: u64, meta: u32, size: i64) -> u64:
    """Writes a header, and zeros after it."""
    words = pointer_at(x)
    last = (size + 7) >> 3
    i = 1
    while i < last:
        words[i] = u64(0)
        i += 1
    half = words.cast(u32)
    half[0] = u32(1)
    half[1] = meta
    ctx.live += 1
    return x


@noinline
def alloc_large(meta: u32, prefix: i64, size: i64) -> u64:
    """An object too large for the size classes, `prefix` bytes of attributes before it."""
    whole = LARGE_HEAD + prefix + size
    if size > 0 and charge(whole):
        block = c_call("calloc", ptr[u64], u64(1), u64(whole + 7))
        if not is_null(block):
            x = address_of(block) + u64(LARGE_HEAD + prefix)
            block[0] = u64(whole)
            block[1] = x
            link_large(block)
            half = pointer_at(x).cast(u32)
            half[0] = u32(1)
            half[1] = meta | u32(LARGE)
            ctx.live += 1
            return x
    set_memory_error()
    return u64(FAILED)


def link_large(block: ptr[u64]) -> None:
    """Puts a large object last in the list of all."""
    last = ctx.last_large
    block[2] = as_word(last)
    block[3] = u64(0)
    if is_null(last):
        ctx.large = block
    else:
        last[3] = address_of(block)
    ctx.last_large = block


def unlink_large(block: ptr[u64]) -> None:
    """Takes a large object out of the list of all."""
    if block[2] != 0:
        pointer_at(block[2])[3] = block[3]
    else:
        ctx.large = pointer_at(block[3])
    if block[3] != 0:
        pointer_at(block[3])[2] = block[2]
    else:
        ctx.last_large = pointer_at(block[2])


@export("molt_alloc_instance")
def alloc_instance(cls: type, size: i64) -> u64:
    """An instance of a class of any kind, of at least `size` bytes, with its attribute block ready."""
    if cls.instance_size > size:
        size = cls.instance_size
    if likely(cls.attributes_at == 8 and size <= largest_small()):
        blocks = ctx.size_classes + (((size + 15) >> 4) + OF_OBJECTS)
        block = blocks.free
        if likely(block != 0):
            blocks.free = pointer_at(block)[1]
            start_shaped(block, cls, size)
            return block
    return alloc_instance_elsewhere(cls, size)


@inline
def start_shaped(x: u64, cls: type, size: i64) -> None:
    """Makes a block an instance whose attribute block follows its header."""
    words = pointer_at(x)
    # Two words at a time, as blocks have whole ones of 16 bytes: most instances have few, for which memset is dear.
    words[2] = u64(0)
    words[3] = u64(0)
    if size > 32:
        words[4] = u64(0)
        words[5] = u64(0)
        i = 6
        last = (size + 7) >> 3
        while i < last:
            words[i] = u64(0)
            i += 1
    half = words.cast(u32)
    half[0] = u32(1)
    half[1] = u32(cls.id | HAS_SHAPE)
    words[1] = address_of(cls.root_shape.cast(u64))
    ctx.live += 1


@noinline
def alloc_instance_elsewhere(cls: type, size: i64) -> u64:
    """As `alloc_instance` of other kinds, or where no block is free: apart, so that the short way has no registers to save."""
    if cls.attributes_at == 8:
        x = alloc_object(cls.id | HAS_SHAPE, size)
        if x != u64(FAILED):
            pointer_at(x)[1] = address_of(cls.root_shape.cast(u64))
        return x
    if cls.attributes_at == 0:
        return alloc_object(cls.id, size)
    x = alloc_prefixed(cls, size)
    pointer_at(x - u64(16))[0] = address_of(cls.root_shape.cast(u64))
    return x


def alloc_prefixed(cls: type, size: i64) -> u64:
    """An object with a zeroed attribute block before its header."""
    if size + 16 > largest_small():
        return alloc_large(u32(cls.id), 16, size)
    block = take_block(size + 16, OF_PREFIXED)
    if block == 0:
        set_memory_error()
        return u64(FAILED)
    pointer_at(block)[0] = u64(0)
    pointer_at(block)[1] = u64(0)
    return start_object(block + u64(16), u32(cls.id), size)


def room_of(x: u64) -> i64:
    """How many bytes, its header included, the block of an object has that has no attributes before it."""
    if (meta_of(x) & u32(LARGE)) != u32(0):
        return i64(pointer_at(x - u64(LARGE_HEAD))[0]) - LARGE_HEAD
    return size_class_of(x).size


@export("molt_free_object")
def free_object(x: u64) -> None:
    """Gives back the memory of an object whose contents are released already."""
    meta = meta_of(x)
    prefix = u64(0)
    if type_by_id(i64(meta & u32(ID_MASK))).attributes_at < 0:
        prefix = u64(16)
    ctx.live -= 1
    if unlikely((meta & u32(LARGE)) != u32(0)):
        block = pointer_at(x - prefix - u64(LARGE_HEAD))
        ctx.heap_bytes -= i64(block[0])
        unlink_large(block)
        c_call("free", None, block)
        return
    pointer_at(x)[0] = u64(0)
    give_block(x - prefix, size_class_of(x))


# --- the end of objects ---


@export("molt_drop")
def drop(x: u64) -> None:
    """Ends an object whose last reference is gone."""
    if FLOAT_SIZE <= largest_small() and meta_of(x) == u32(class_id(float)):
        # Nearly all that ends in numeric code, and owns nothing: no class to ask.
        free_float(x)
        return
    meta = meta_of(x)
    if meta == u32(class_id(str)) or meta == u32(class_id(int)):
        free_plain(x)
    elif (meta & u32(FLAGS)) == u32(HAS_SHAPE):
        end_instance(x)
    elif meta == u32(class_id(tuple)):
        end_tuple(x)
    else:
        end_owner(x)


@inline
def free_float(x: u64) -> None:
    """Gives back a float: of one size class always, where there are such."""
    ctx.live -= 1
    give_block(x, ctx.size_classes + (FLOAT_SIZE >> 4))


@inline
def free_plain(x: u64) -> None:
    """`free_object` for one of the size classes without attributes."""
    ctx.live -= 1
    give_block(x, size_class_of(x))


# At the bottom because of cycles.
from molt.lib.rt.object_ends import FLAGS, end_instance, end_owner, end_tuple  # noqa: E402
from molt.lib.rt.stopping import LOOK  # noqa: E402
