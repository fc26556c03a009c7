"""Attribute storage of instances: shapes, slots, and the dict that an instance can turn into.

A shape says which attributes an object has, in order of insertion, as a node of a tree
per class. Once `__dict__` was asked for, or an object is used like a table, the object
holds a real dict instead (its shape is the class's `dict_shape`): so whoever got hold
of `__dict__` sees and makes every change. Exceptions of the library's classes, functions and the library's
classes with HAS_DICT_FIELD have a dict from the start, in a field.

Descriptors, `__getattr__` and errors are not known here (`attributes`).
"""

from typing import Final

from molt.lib.builtins.exceptions import BaseException
from molt.lib.builtins.function import function
from molt.lib.builtins.type import HAS_DICT_FIELD, IS_EXCEPTION, IS_FUNCTION, NO_DICT, type
from molt.lib.low import (
    NULL,
    alloc_zeroed,
    as_word,
    cast,
    ctx,
    free,
    from_word,
    i64,
    inline,
    is_null,
    noinline,
    null,
    ptr,
    realloc,
    struct,
    u64,
)
from molt.lib.rt.context import ShapeEntry
from molt.lib.rt.memory import (
    count_of,
    is_object,
    pointer_at,
    release,
    retain,
)
from molt.lib.rt.names import same_name
from molt.lib.rt.tables import dict_discard, dict_find, dict_store

# An object with more attributes than this holds a dict: transitions would be as many.
MOST_ATTRIBUTES: Final = 64
MOST_CHILDREN: Final = 128
SHAPE_CACHE: Final = 1024  # rows; a power of 2


@struct
class Shape:
    """`name` is the last attribute, at slot count - 1; the first `hidden` slots are those of `__slots__`."""

    parent: ptr["Shape"]
    first: ptr["Shape"]
    next: ptr["Shape"]
    name: object
    count: i64
    hidden: i64
    children: i64
    is_dict: i64


def make_shape(count: i64, is_dict: i64) -> ptr[Shape]:
    """A shape with nothing but `count` hidden slots."""
    shape = alloc_zeroed(Shape, 1)
    shape.count = count
    shape.hidden = count
    shape.is_dict = is_dict
    return shape


# --- where things are ---


@inline
def block_of(x: u64, cls: type) -> ptr[u64]:
    """The attribute block: shape, overflow."""
    return pointer_at(x + u64(cls.attributes_at))


@inline
def shape_of(block: ptr[u64]) -> ptr[Shape]:
    """The shape of an attribute block."""
    return from_word(ptr[Shape], block[0])


@inline
def slot_at(x: u64, cls: type, index: i64) -> ptr[u64]:
    """The memory of a slot."""
    if index < cls.inline_slots:
        return pointer_at(x + u64(cls.slots_at + index * 8))
    return pointer_at(block_of(x, cls)[1]) + (index - cls.inline_slots)


def overflow_room(used: i64) -> i64:
    """How many words the overflow buffer of so many attributes has."""
    if used <= 0:
        return 0
    room = 4
    while room < used:
        room *= 2
    return room


# --- shapes ---


@inline
def slot_entry(shape: u64, name: u64) -> ptr[ShapeEntry]:
    """Where the cache of `find_slot` has a name in a shape, if it has it."""
    return ctx.shape_cache + i64(((shape >> 4) ^ (name >> 4)) & u64(SHAPE_CACHE - 1))


def find_slot(shape: ptr[Shape], name: str) -> i64:
    """The slot of an attribute, -1 for none."""
    word = as_word(name)
    if is_object(word) and count_of(word)[0] >= 0:
        return search_slot(shape, name)
    address = as_word(shape)
    entry = slot_entry(address, word)
    if entry.shape == address and entry.name == word:
        return entry.slot
    slot = search_slot(shape, name)
    entry.shape = address
    entry.name = word
    entry.slot = slot
    return slot


def search_slot(shape: ptr[Shape], name: str) -> i64:
    """As `find_slot`, without the cache, which only knows immortal names."""
    s = shape
    while s.count > s.hidden:
        if same_name(cast(str, s.name), name):
            return s.count - 1
        s = s.parent
    return -1


def extend_shape(shape: ptr[Shape], name: str) -> ptr[Shape]:
    """The shape with one attribute more; null when the objects had better hold dicts."""
    s = shape.first
    while not is_null(s):
        if same_name(cast(str, s.name), name):
            return s
        s = s.next
    if shape.count - shape.hidden >= MOST_ATTRIBUTES or shape.children >= MOST_CHILDREN:
        return null(Shape)
    made = alloc_zeroed(Shape, 1)
    made.parent = shape
    made.name = name
    made.count = shape.count + 1
    made.hidden = shape.hidden
    made.next = shape.first
    shape.first = made
    shape.children += 1
    return made


def shape_names(shape: ptr[Shape], out: ptr[object]) -> None:
    """Fills `out` with the visible names in order, one for each of count - hidden."""
    s = shape
    while s.count > s.hidden:
        out.init(s.count - s.hidden - 1, s.name)
        s = s.parent


# --- attributes of an object ---


def has_attributes(cls: type) -> bool:
    """Whether instances have a `__dict__`."""
    if cls.attributes_at != 0:
        return (cls.flags & NO_DICT) == 0
    return (cls.flags & (IS_EXCEPTION | IS_FUNCTION | HAS_DICT_FIELD)) != 0


def find_attribute(x: object, cls: type, name: str) -> u64:
    """The value of an instance's own attribute, borrowed; 0 for none."""
    if cls.attributes_at == 0:
        return find_in_field(x, cls, name)
    word = as_word(x)
    block = block_of(word, cls)
    shape = shape_of(block)
    if shape.is_dict != 0:
        return dict_find(cast(dict, from_word(object, block[1])), name)
    if shape.count == 0:
        return u64(0)
    slot = find_slot(shape, name)
    if slot < 0:
        return u64(0)
    return slot_at(word, cls, slot)[0]


def store_attribute(x: object, cls: type, name: str, value: object) -> bool:
    """Sets an instance's own attribute; False when instances have none (of that name)."""
    if cls.attributes_at == 0:
        return store_in_field(x, cls, name, value)
    word = as_word(x)
    block = block_of(word, cls)
    shape = shape_of(block)
    if shape.is_dict != 0:
        dict_store(cast(dict, from_word(object, block[1])), name, value)
        return True
    slot = find_slot(shape, name)
    if slot >= 0:
        replace_word(slot_at(word, cls, slot), value)
        return True
    if (cls.flags & NO_DICT) != 0:
        return False
    add_attribute(x, cls, name, value)
    return True


def add_attribute(x: object, cls: type, name: str, value: object) -> None:
    """Gives an instance an attribute that it does not have."""
    grown = extend_shape(shape_of(block_of(as_word(x), cls)), name)
    if is_null(grown):
        dict_store(instance_dict(x, cls), name, value)
    else:
        append_slot(as_word(x), cls, grown, value)


def append_slot(x: u64, cls: type, grown: ptr[Shape], value: object) -> None:
    """Puts a value into the new last slot of an object that moves to the shape `grown`."""
    block = block_of(x, cls)
    beyond = grown.count - cls.inline_slots
    if beyond > 0:
        room = overflow_room(beyond - 1)
        if beyond > room:
            block[1] = as_word(realloc(pointer_at(block[1]), room, overflow_room(beyond)))
    word = as_word(value)
    retain(word)
    block[0] = as_word(grown)
    slot_at(x, cls, grown.count - 1)[0] = word


def replace_word(slot: ptr[u64], value: object) -> None:
    """Stores a value, releasing the old one last."""
    old = slot[0]
    word = as_word(value)
    retain(word)
    slot[0] = word
    release(old)


@noinline
def remove_attribute(x: object, cls: type, name: str) -> bool:
    """Deletes an instance's own attribute; False when there is none."""
    if cls.attributes_at == 0:
        d = field_dict(x, cls)
        return d != 0 and dict_discard(cast(dict, from_word(object, d)), name)
    block = block_of(as_word(x), cls)
    shape = shape_of(block)
    if shape.is_dict == 0:
        index = find_slot(shape, name)
        if index < 0:
            return False
        smaller = shape_without(shape, index)
        if not is_null(smaller):
            remove_slot(as_word(x), cls, index, smaller)
            return True
    return dict_discard(instance_dict(x, cls), name)


def shape_without(shape: ptr[Shape], index: i64) -> ptr[Shape]:
    """The shape of an object that never got the attribute in this slot; null where the object had better hold a dict."""
    if shape.count - 1 == index:
        return shape.parent
    before = shape_without(shape.parent, index)
    return before if is_null(before) else extend_shape(before, cast(str, shape.name))


def remove_slot(x: u64, cls: type, index: i64, smaller: ptr[Shape]) -> None:
    """Takes an attribute away: those after it move down, and the object to the shape without it."""
    block = block_of(x, cls)
    shape = shape_of(block)
    old = slot_at(x, cls, index)[0]
    while index < smaller.count:
        slot_at(x, cls, index)[0] = slot_at(x, cls, index + 1)[0]
        index += 1
    slot_at(x, cls, index)[0] = u64(0)
    block[0] = as_word(smaller)
    beyond = shape.count - cls.inline_slots
    if beyond > 0:
        room = overflow_room(beyond)
        kept = overflow_room(beyond - 1)
        if kept == 0:
            free(pointer_at(block[1]), room)
            block[1] = u64(0)
        elif kept != room:
            block[1] = as_word(realloc(pointer_at(block[1]), room, kept))
    release(old)


# --- the dict of an object ---


def holds_dict(x: object, cls: type) -> bool:
    """Whether an instance with a shape has its attributes in a dict already."""
    return shape_of(block_of(as_word(x), cls)).is_dict != 0


def instance_dict(x: object, cls: type) -> dict:
    """The object's `__dict__`, the same one each time; the object holds it from now on."""
    if cls.attributes_at == 0:
        return dict_of_field(x, cls)
    word = as_word(x)
    block = block_of(word, cls)
    if shape_of(block).is_dict != 0:
        return cast(dict, from_word(object, block[1]))
    d = copy_attributes(word, cls)
    adopt_dict(word, cls, d)
    return d


@noinline
def copy_attributes(x: u64, cls: type) -> dict:
    """A dict of the attributes in slots."""
    shape = shape_of(block_of(x, cls))
    made: dict = {}
    count = shape.count - shape.hidden
    names = alloc_zeroed(object, count)
    shape_names(shape, names)
    i = 0
    while i < count:
        dict_store(made, names.get(i), from_word(object, slot_at(x, cls, shape.hidden + i)[0]))
        names.set(i, NULL)
        i += 1
    free(names, count)
    return made


@noinline
def adopt_dict(x: u64, cls: type, d: dict) -> None:
    """Makes `d` the object's attributes, releasing what it had."""
    block = block_of(x, cls)
    shape = shape_of(block)
    word = as_word(d)
    retain(word)
    if shape.is_dict != 0:
        old = block[1]
        block[1] = word
        release(old)
        return
    i = shape.hidden
    while i < shape.count:
        release(slot_at(x, cls, i)[0])
        slot_at(x, cls, i)[0] = u64(0)
        i += 1
    free_overflow(block, shape.count - cls.inline_slots)
    block[0] = as_word(cls.dict_shape)
    block[1] = word


def free_overflow(block: ptr[u64], beyond: i64) -> None:
    """Gives back the buffer of so many attributes."""
    if beyond > 0:
        free(pointer_at(block[1]), overflow_room(beyond))


def replace_dict(x: object, cls: type, d: dict) -> None:
    """Assignment to `__dict__`."""
    if cls.attributes_at != 0:
        adopt_dict(as_word(x), cls, d)
    elif (cls.flags & IS_EXCEPTION) != 0:
        cast(BaseException, x).attributes = d
    elif (cls.flags & HAS_DICT_FIELD) != 0:
        cast(with_dict, x).attributes = d
    else:
        cast(function, x).attributes = d


def drop_attributes(x: u64, cls: type) -> None:
    """Releases the attributes of an object that ends."""
    block = block_of(x, cls)
    shape = shape_of(block)
    if is_null(shape):
        return
    i = 0
    while i < shape.count:
        release(slot_at(x, cls, i)[0])
        i += 1
    if shape.is_dict != 0:
        release(block[1])
    else:
        free_overflow(block, shape.count - cls.inline_slots)


def has_own_attributes(x: object, cls: type) -> bool:
    """Whether an instance has, or may have in its dict, attributes of its own."""
    if cls.attributes_at == 0:
        return field_dict(x, cls) != 0
    shape = shape_of(block_of(as_word(x), cls))
    return shape.is_dict != 0 or shape.count > shape.hidden


def visit_attributes(x: u64, cls: type) -> None:
    """Shows the collector the attributes of an object."""
    block = block_of(x, cls)
    shape = shape_of(block)
    if is_null(shape):
        return
    i = 0
    while i < shape.count:
        see(slot_at(x, cls, i)[0])
        i += 1
    if shape.is_dict != 0:
        see(block[1])


# --- dicts in fields ---


class with_dict:
    """How instances of classes with HAS_DICT_FIELD begin. None is made."""

    attributes: object


def field_dict(x: object, cls: type) -> u64:
    """The attribute dict of an exception or function, borrowed; 0 while there is none."""
    if (cls.flags & IS_EXCEPTION) != 0:
        return as_word(cast(BaseException, x).attributes)
    if (cls.flags & IS_FUNCTION) != 0:
        return as_word(cast(function, x).attributes)
    if (cls.flags & HAS_DICT_FIELD) != 0:
        return as_word(cast(with_dict, x).attributes)
    return u64(0)


def find_in_field(x: object, cls: type, name: str) -> u64:
    """`find_attribute` for classes without an attribute block."""
    word = field_dict(x, cls)
    if word == 0:
        return word
    return dict_find(cast(dict, from_word(object, word)), name)


def store_in_field(x: object, cls: type, name: str, value: object) -> bool:
    """`store_attribute` for classes without an attribute block."""
    if (cls.flags & (IS_EXCEPTION | IS_FUNCTION | HAS_DICT_FIELD)) == 0:
        return False
    dict_store(dict_of_field(x, cls), name, value)
    return True


def dict_of_field(x: object, cls: type) -> dict:
    """The attribute dict of an exception or function, made when there is none."""
    if (cls.flags & IS_EXCEPTION) != 0:
        e = cast(BaseException, x)
        if is_null(e.attributes):
            e.attributes = {}
        return cast(dict, e.attributes)
    if (cls.flags & HAS_DICT_FIELD) != 0:
        w = cast(with_dict, x)
        if is_null(w.attributes):
            w.attributes = {}
        return cast(dict, w.attributes)
    f = cast(function, x)
    if is_null(f.attributes):
        f.attributes = {}
    return cast(dict, f.attributes)


# At the bottom because of cycles.
from molt.lib.rt.collector import see  # noqa: E402
