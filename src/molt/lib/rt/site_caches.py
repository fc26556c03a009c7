"""What attribute accesses and method calls of compiled code remember, one row for each place.

A row holds for objects of one *key*: the shape of an instance, which belongs to one class,
or the id of a class of the library, which never changes. Compiled code compares the key
and goes straight to the slot or the function (`molt.h`); here a row is filled when that
fails. All rows are emptied when a class changes in a way that they could have seen.

A place remembers one key, that of a method two. Where objects of several take turns, the row is filled from a table
that all places share, `ctx.access_cache`, so that a class is asked once for each name.

U. Hölzle, C. Chambers and D. Ungar, "Optimizing Dynamically-Typed Object-Oriented
Languages with Polymorphic Inline Caches" (ECOOP 1991), describes the idea.
"""

from typing import Final

from molt.lib.builtins.function import function, getset_descriptor, method_descriptor
from molt.lib.builtins.method import classmethod, staticmethod
from molt.lib.builtins.module import module
from molt.lib.builtins.property import member_descriptor, property
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.tuplegetter import tuplegetter
from molt.lib.builtins.type import (
    HAS_GET,
    HAS_GETATTR,
    HAS_GETATTRIBUTE,
    HAS_SET,
    HAS_SETATTR,
    IS_ABSTRACT,
    IS_EXCEPTION,
    IS_METHOD,
    IS_STATIC,
    IS_TUPLE,
    IS_TYPE,
    NO_DICT,
    type,
)
from molt.lib.low import NULL, as_word, cast, ctx, fill, from_word, i64, inline, is_null, likely, noinline, ptr, type_is, u32, u64
from molt.lib.rt.attributes import HOOKS, get_attr, load_method, set_as_object, set_attr
from molt.lib.rt.builtin_properties import get_known_property
from molt.lib.rt.calls import call1, call2
from molt.lib.rt.context import AccessEntry, SiteCache
from molt.lib.rt.memory import HAS_SHAPE, address_of, is_object, meta_of, pointer_at
from molt.lib.rt.shapes import Shape, block_of, extend_shape, find_attribute, find_slot, has_attributes, replace_word, shape_of, slot_at
from molt.lib.rt.modules import find_name, is_for_class, place_of_value
from molt.lib.rt.names import same_name
from molt.lib.rt.tables import dict_find
from molt.lib.rt.types import is_subtype, lookup, lookup_after, type_of

# Rows of the shared table: a power of 2.
ACCESS_CACHE: Final = 1024
# 2**64 by the golden ratio: the highest bits of a product with it depend on all of a factor (Knuth, TAOCP 3, 6.4).
MIXING: Final[u64] = u64(0x9E3779B97F4A7C15)
# What a row of it was found for, in the low bits of the name's address.
A_SLOT: Final = 0
A_PLACE: Final = 1
A_METHOD: Final = 2
A_PROPERTY: Final = 3
A_SUPER: Final = 4
A_VALUE: Final = 5
A_CLASS: Final = 6
A_STATIC: Final = 7
# The same, as the names are no string but a tuple of them.
A_FILLED: Final = 3
# The same, as its keys are shapes and those of the other are classes.
A_SETTER: Final = 6
# Likewise: the other's keys are doubled ids.
AN_OWN_PLACE: Final = 4

# A row has 2**5 bytes.
ROW_SHIFT: Final = 5


def get_attr_at(x: object, name: str, site: i64) -> object:
    """`x.name`, at a place that remembers where it was found."""
    if has_shape(x):
        row = ctx.site_caches + site
        key = pointer_at(as_word(x))[1]
        if row.key != key:
            own = find_beyond(x, from_word(ptr[Shape], key), name)
            if own != 0:
                return from_word(object, own)
            known = known_property(key, name)
            if known != 0:
                return read_property(known, x)
            if is_known_value(key, name):
                return from_word(object, lookup(type_of(x), name))
        if row.key == key or fits_slot(x, name, site):
            slot = pointer_at(as_word(x) + u64(row.offset))[0]
            if slot != 0:
                return from_word(object, slot)
        else:
            remember_class_attribute(x, key, name)
    elif (type_of(x).flags & IS_TYPE) != 0:
        if is_known_value(as_word(x), name) or is_value_of_class(cast(type, x), name):
            return from_word(object, lookup(cast(type, x), name))
    elif (type_of(x).flags & IS_TUPLE) != 0:
        index = index_at(x, name, ctx.site_caches + site)
        if index >= 0 and index < cast(tuple, x).length:
            return cast(tuple, x).data.get(index)
    return get_attr(x, name)


def find_beyond(x: object, shape: ptr[Shape], name: str) -> u64:
    """An attribute that an instance has in a dict, or in a slot behind the inline ones, where its class has nothing of
    the name; 0 for none, or another way."""
    cls = type_of(x)
    if shape.is_dict == 0 and shape.count <= cls.inline_slots:
        return u64(0)
    if (cls.flags & HOOKS) != 0 or lookup(cls, name) != 0:
        return u64(0)
    if shape.is_dict != 0:
        return dict_find(cast(dict, from_word(object, pointer_at(as_word(x))[2])), name)
    slot = find_slot(shape, name)
    return slot_at(as_word(x), cls, slot)[0] if slot >= cls.inline_slots else u64(0)


@noinline
def is_value_of_class(cls: type, name: str) -> bool:
    """Whether `cls.name` is what it or a base has under the name, as it is; notes so in the shared table."""
    meta = type_of(cls)
    word = lookup(cls, name)
    if word == 0 or (meta.flags & HAS_GETATTRIBUTE) != 0 or lookup(meta, name) != 0:
        return False
    found = from_word(object, word)
    if (type_of(found).flags & HAS_GET) != 0 and not type_is(found, function):
        return False
    marked = as_word(name) | u64(A_VALUE)
    note(as_word(cls), marked, u64(0))
    return True


def index_at(x: object, name: str, row: ptr[SiteCache]) -> i64:
    """Where a named tuple has the field `x.name`; -1 for what is none. The row is for the class then."""
    cls = type_of(x)
    key = u64(cls.id << 1) | u64(1)
    if row.key == key:
        return row.offset
    word = lookup(cls, name)
    if (cls.flags & HOOKS) != 0 or word == 0 or not type_is(from_word(object, word), tuplegetter):
        return -1
    take_row(row, key)
    row.offset = cast(tuplegetter, from_word(object, word)).index
    return row.offset


@inline
def known_property(key: u64, name: str) -> u64:
    """The property with a getter, a built-in one perhaps, that `x.name` is known to find in the class, borrowed; 0 for none."""
    marked = as_word(name) | u64(A_PROPERTY)
    entry = entry_for(key, marked)
    return entry.function if entry.key == key and entry.name == marked else u64(0)


@noinline
def read_property(known: u64, x: object) -> object:
    """What the getter gives. A call of `property.__init__` may have taken it away."""
    if type_is(from_word(object, known), getset_descriptor):
        return get_known_property(cast(getset_descriptor, from_word(object, known)), x)
    getter = cast(property, from_word(object, known)).getter_function
    if getter is None:
        return cast(property, from_word(object, known)).__get__(x, type_of(x))
    return call1(getter, x)


@inline
def is_known_value(key: u64, name: str) -> bool:
    """Whether `x.name` is known to be what the class has, as it is. Which value that is may change."""
    marked = as_word(name) | u64(A_VALUE)
    entry = entry_for(key, marked)
    return entry.key == key and entry.name == marked


@noinline
def remember_class_attribute(x: object, key: u64, name: str) -> None:
    """Notes in the shared table that `x.name` calls the getter of a property, or is a plain value of the class, if so."""
    cls = type_of(x)
    shape = shape_of(block_of(as_word(x), cls))
    if (cls.flags & (HOOKS | HAS_GETATTR)) != 0 or shape.is_dict != 0:
        return
    word = lookup(cls, name)
    if word == 0:
        return
    found = from_word(object, word)
    is_property = type_is(found, property) or type_is(found, getset_descriptor)
    if not is_property and ((type_of(found).flags & HAS_GET) != 0 or find_slot(shape, name) >= 0):
        return
    marked = as_word(name) | u64(A_PROPERTY if is_property else A_VALUE)
    note(key, marked, word)


def set_attr_at(x: object, name: str, value: object, site: i64) -> None:
    """`x.name = value`, at a place that remembers where it went."""
    if has_shape(x):
        row = ctx.site_caches + site
        if row.key == pointer_at(as_word(x))[1] or (not is_known_setter(x, name) and fits_place(x, name, site)):
            store_by_row(row, x, value)
            return
        setter = setter_of(x, pointer_at(as_word(x))[1], name)
        if setter != 0:
            call2(from_word(object, setter), x, value)
            return
    set_attr(x, name, value)


@inline
def store_by_row(row: ptr[SiteCache], x: object, value: object) -> None:
    """Stores an attribute where a place's row, which is for `x`, says."""
    if row.grown != 0:
        pointer_at(as_word(x))[1] = row.grown
    replace_word(pointer_at(as_word(x) + u64(row.offset)), value)


def set_own_attr_at(x: object, name: str, value: object, site: i64) -> None:
    """`object.__setattr__(x, name, value)`, at a place that remembers where it went."""
    if has_shape(x):
        row = ctx.site_caches + site
        if row.key == pointer_at(as_word(x))[1] or fits_own_place(x, name, site):
            store_by_row(row, x, value)
            return
    set_as_object(x, name, value)


@inline
def is_known_setter(x: object, name: str) -> bool:
    """Whether `x.name` is known to be a property."""
    key = pointer_at(as_word(x))[1]
    marked = as_word(name) | u64(A_SETTER)
    entry = entry_for(key, marked)
    return entry.key == key and entry.name == marked


def setter_of(x: object, key: u64, name: str) -> u64:
    """The function that the property `x.name` sets its value by, borrowed; 0 where it is no property or has none."""
    marked = as_word(name) | u64(A_SETTER)
    entry = entry_for(key, marked)
    if entry.key != key or entry.name != marked:
        cls = type_of(x)
        word = lookup(cls, name)
        if (cls.flags & (HAS_SETATTR | HOOKS)) != 0 or word == 0 or not type_is(from_word(object, word), property):
            return u64(0)
        if key_of(x, cls) == 0:
            return u64(0)
        note(key, marked, word)
    setter = cast(property, from_word(object, entry.function)).setter_function
    return u64(0) if setter is None else as_word(setter)


def remember_slot(row: ptr[SiteCache], x: u64, cls: type, name: str) -> None:
    """Fills a row with the inline slot of an attribute, if it has one."""
    shape = shape_of(block_of(x, cls))
    if shape.is_dict != 0:
        return
    slot = find_slot(shape, name)
    if slot >= 0 and slot < cls.inline_slots:
        take_row(row, as_word(shape))
        row.offset = cls.slots_at + slot * 8
        row.grown = u64(0)


def remember_member(row: ptr[SiteCache], x: u64, cls: type, member: member_descriptor) -> None:
    """Fills a row with a slot of `__slots__`; it is empty while unset."""
    if member.slot >= 0 and member.slot < cls.inline_slots:
        take_row(row, as_word(shape_of(block_of(x, cls))))
        row.offset = cls.slots_at + member.slot * 8
        row.grown = u64(0)


def load_method_at(x: object, name: str, out: ptr[object], site: i64) -> None:
    """`load_method`, where the place's row could not be for `x`: what it finds is no method of its class."""
    if has_shape(x):
        if load_static(x, name, out):
            return
    elif (type_of(x).flags & IS_TYPE) != 0 and load_from_class(x, name, out):
        return
    load_method(x, name, out)


def load_static(x: object, name: str, out: ptr[object]) -> bool:
    """`load_method` of a static method that the class of `x` has."""
    key = pointer_at(as_word(x))[1]
    marked = as_word(name) | u64(A_STATIC)
    entry = entry_for(key, marked)
    if entry.key != key or entry.name != marked:
        cls = type_of(x)
        word = lookup(cls, name)
        if (cls.flags & HOOKS) != 0 or word == 0 or hides(x, cls, name) or key_of(x, cls) == 0:
            return False
        found = from_word(object, word)
        if not type_is(found, staticmethod):
            return False
        note(key, marked, as_word(cast(staticmethod, found).function))
    out.init(0, from_word(object, entry.function))
    out.init(1, NULL)
    return True


def load_from_class(x: object, name: str, out: ptr[object]) -> bool:
    """`load_method` of a class: its functions and static methods as they are, class methods with the class first."""
    key = as_word(x)
    marked = as_word(name) | u64(A_CLASS)
    entry = entry_for(key, marked)
    if entry.key != key or entry.name != marked:
        word = lookup(cast(type, x), name)
        meta = type_of(x)
        if word == 0 or (meta.flags & HAS_GETATTRIBUTE) != 0 or lookup(meta, name) != 0:
            return False
        found = from_word(object, word)
        takes_class = type_is(found, classmethod)
        if takes_class:
            found = cast(classmethod, found).function
        elif type_is(found, staticmethod):
            found = cast(staticmethod, found).function
        if not type_is(found, function):
            return False
        note(key, marked, as_word(found))
        entry.offset = 1 if takes_class else 0
    out.init(0, from_word(object, entry.function))
    out.init(1, x if entry.offset != 0 else NULL)
    return True


# --- what compiled code asks when a row is for other objects: whether it is for this one now ---
# They run no code of the program and drop nothing: no one can tell that they were called.


def fits_slot(x: object, name: str, site: i64) -> bool:
    """Whether `x.name` is what lies in an inline slot; the row says where."""
    if not has_shape(x):
        return False
    key = pointer_at(as_word(x))[1]
    row = ctx.site_caches + site
    return recall(row, key, name, A_SLOT) or (known_property(key, name) == 0 and finds_slot(x, key, name, row))


def finds_slot(x: object, key: u64, name: str, row: ptr[SiteCache]) -> bool:
    """`fits_slot` where no place knows the answer: apart, as is `finds_method`, so that to recall one is short."""
    cls = type_of(x)
    if (cls.flags & HOOKS) != 0:
        return False
    word = lookup(cls, name)
    if not is_data_descriptor(word):
        remember_slot(row, as_word(x), cls, name)
    elif type_is(from_word(object, word), member_descriptor):
        remember_member(row, as_word(x), cls, cast(member_descriptor, from_word(object, word)))
    else:
        return False
    return share(row, key, name, A_SLOT)


def fits_place(x: object, name: str, site: i64) -> bool:
    """Whether `x.name = value` goes into an inline slot, a new one perhaps; the row says where. What is there can be
    read from it, too."""
    if not has_shape(x):
        return False
    key = pointer_at(as_word(x))[1]
    row = ctx.site_caches + site
    return recall(row, key, name, A_PLACE) or finds_place(x, key, name, row, A_PLACE)


def fits_own_place(x: object, name: str, site: i64) -> bool:
    """The same of `object.__setattr__(x, name, value)`, whatever the class has for setting attributes."""
    if not has_shape(x):
        return False
    key = pointer_at(as_word(x))[1]
    row = ctx.site_caches + site
    return recall(row, key, name, AN_OWN_PLACE) or finds_place(x, key, name, row, AN_OWN_PLACE)


def finds_place(x: object, key: u64, name: str, row: ptr[SiteCache], kind: i64) -> bool:
    """`fits_place` or `fits_own_place` where no place knows the answer."""
    cls = type_of(x)
    if (cls.flags & HOOKS) != 0 or (kind == A_PLACE and (cls.flags & HAS_SETATTR) != 0):
        return False
    word = lookup(cls, name)
    if word != 0 and (type_of(from_word(object, word)).flags & HAS_SET) != 0:
        if not type_is(from_word(object, word), member_descriptor):
            return False
        remember_member(row, as_word(x), cls, cast(member_descriptor, from_word(object, word)))
        return share(row, key, name, kind)
    shape = shape_of(block_of(as_word(x), cls))
    if shape.is_dict != 0:
        return False
    if find_slot(shape, name) >= 0:
        remember_slot(row, as_word(x), cls, name)
        return share(row, key, name, kind)
    if (cls.flags & NO_DICT) != 0 or shape.count >= cls.inline_slots:
        return False
    grown = extend_shape(shape, name)
    if is_null(grown):
        return False
    take_row(row, as_word(shape))
    row.offset = cls.slots_at + shape.count * 8
    row.grown = as_word(grown)
    return share(row, key, name, kind)


def fits_method(x: object, name: str, site: i64) -> bool:
    """Whether `x.name(…)` calls a function of the class with `x` first; the row says which."""
    row = ctx.site_caches + site
    if has_shape(x):
        key = pointer_at(as_word(x))[1]
        marked = as_word(name) | u64(A_METHOD)
        entry = entry_for(key, marked)
        if likely(entry.key == key and entry.name == marked):
            take_method(row, key, entry.function)
            return True
        return finds_method(x, name, row)
    return (type_of(x).flags & IS_TYPE) == 0 and finds_method(x, name, row)


@inline
def take_method(row: ptr[SiteCache], key: u64, found: u64) -> None:
    """Makes a row one for this key, and keeps what it was for as the second."""
    row.grown = row.key
    row.offset = i64(row.function)
    take_row(row, key)
    row.function = found


def finds_method(x: object, name: str, row: ptr[SiteCache]) -> bool:
    """`fits_method` where no place knows the answer."""
    cls = type_of(x)
    if (cls.flags & HOOKS) != 0:
        return False
    word = lookup(cls, name)
    if word == 0 or not is_method(from_word(object, word)) or hides(x, cls, name):
        return False
    key = key_of(x, cls)
    if key == 0:
        return False
    take_method(row, key, word)
    return share(row, key, name, A_METHOD)


def fits_getter(x: object, name: str, site: i64) -> bool:
    """Whether `x.name` calls a function of Python code as the getter of a property; the row says which."""
    if not has_shape(x):
        return False
    key = pointer_at(as_word(x))[1]
    word = known_property(key, name)
    if word == 0:
        word = find_property(x, key, name)
    if word == 0 or not type_is(from_word(object, word), property):
        return False
    return take_accessor(key, site, cast(property, from_word(object, word)).getter_function)


def find_property(x: object, key: u64, name: str) -> u64:
    """The property that `x.name` calls the getter of, borrowed, 0 for none; the shared table then knows it, too."""
    cls = type_of(x)
    # With a `__getattr__` an AttributeError of the getter is not the end.
    word = u64(0) if (cls.flags & (HOOKS | HAS_GETATTR)) != 0 else lookup(cls, name)
    if word == 0 or not type_is(from_word(object, word), property) or key_of(x, cls) == 0:
        return u64(0)
    note(key, as_word(name) | u64(A_PROPERTY), word)
    return word


def fits_setter(x: object, name: str, site: i64) -> bool:
    """Whether `x.name = value` calls a function of Python code as the setter of a property; the row says which."""
    if not has_shape(x):
        return False
    key = pointer_at(as_word(x))[1]
    setter = setter_of(x, key, name)
    return setter != 0 and take_accessor(key, site, from_word(object, setter))


def take_accessor(key: u64, site: i64, accessor: object) -> bool:
    """Notes the function of a property in a place's row, if it is one of Python code."""
    if not type_is(accessor, function):
        return False
    take_method(ctx.site_caches + site, key, as_word(accessor))
    return True


def fits_super(this: object, x: object, name: str, site: i64) -> bool:
    """Whether `super(this, x).name(…)` calls a method with `x` first; the row says which."""
    row = ctx.site_caches + site
    key = u64(type_of(x).id << 1) | u64(1)
    marked = as_word(name) | u64(A_SUPER)
    entry = entry_for(key ^ as_word(this), marked)
    if entry.key != key or entry.name != marked or entry.grown != as_word(this):
        if not finds_super(this, x, name, row):
            return False
        entry.key = key
        entry.name = marked
        entry.grown = as_word(this)
        entry.function = row.function
        ctx.access_noted = 1
    take_row(row, key)
    row.grown = as_word(this)
    row.function = entry.function
    return True


def finds_super(this: object, x: object, name: str, row: ptr[SiteCache]) -> bool:
    """`fits_super` where no place knows the answer: notes the function only."""
    cls = type_of(x)
    if not type_is(this, type) or (cls.flags & IS_TYPE) != 0 or not is_subtype(cls, cast(type, this)):
        return False
    word = lookup_after(cls, cast(type, this), name)
    if word == 0 or (type_of(from_word(object, word)).flags & IS_METHOD) == 0 or same_name(name, "__class__"):
        return False
    row.function = word
    return True


def get_module_attr(x: object, name: str, site: i64) -> object:
    """`x.name` where `x` is expected to be a module."""
    if fits_module(x, name, site):
        word = pointer_at((ctx.site_caches + site).function)[0]
        if word != 0:
            return from_word(object, word)
    elif type_is(x, module) and cast(module, x).is_changed == 0 and not is_null(cast(module, x).extra):
        # Not in its table: made when it was first asked for, or set by the program.
        word = dict_find(cast(dict, cast(module, x).extra), name)
        if word != 0 and not same_name(name, "__class__"):
            return from_word(object, word)
    return get_attr(x, name)


def fits_module(x: object, name: str, site: i64) -> bool:
    """Whether `x.name` is a name of a module that has a place: the row says where. It stays the same, a global's
    for good, that of a name of the library until a program sets it."""
    if not type_is(x, module):
        return False
    m = cast(module, x)
    index = find_name(m, name)
    if index < 0 or m.is_changed != 0 or is_for_class(type_of(x), name):
        return False
    # The table, and not the module, which may end, and its address be another's.
    row = ctx.site_caches + site
    take_row(row, as_word(m.table))
    row.function = place_of_value(m.table, index)
    return True


def fits_class(callee: object, site: i64) -> bool:
    """Whether calling this makes a plain object and calls an `__init__` of Python code; the row says which."""
    if not type_is(callee, type):
        return False
    cls = cast(type, callee)
    return cls.attributes_at == 8 and (cls.flags & (IS_STATIC | IS_ABSTRACT)) == 0 and takes_class(cls, ctx.object_new, site)


def fits_filled(callee: object, names: object, site: i64) -> bool:
    """Whether calling this makes a plain object, and an `__init__` of Python code that stores new attributes with
    these names would put them in the first slots; the row says which, and what shape that gives."""
    row = ctx.site_caches + site
    if recall(row, as_word(callee), cast(str, names), A_FILLED):
        return True
    if not fits_class(callee, site):
        return False
    cls = cast(type, callee)
    given = cast(tuple, names)
    shape = cls.root_shape.cast(Shape)
    if (cls.flags & (HOOKS | HAS_SETATTR | NO_DICT)) != 0 or shape.count != 0 or given.length > cls.inline_slots:
        return False
    i = 0
    while i < given.length:
        name = given.data.get(i)
        word = lookup(cls, cast(str, name))
        if word != 0 and (type_of(from_word(object, word)).flags & HAS_SET) != 0:
            return False
        shape = extend_shape(shape, cast(str, name))
        if is_null(shape):
            return False
        i += 1
    row.offset = cls.slots_at
    row.grown = as_word(shape)
    return share(row, as_word(callee), cast(str, names), A_FILLED)


def fits_raised(callee: object, site: i64) -> bool:
    """Whether calling this makes an exception and calls an `__init__` of Python code; the row says which."""
    if not type_is(callee, type):
        return False
    cls = cast(type, callee)
    return (cls.flags & IS_EXCEPTION) != 0 and takes_class(cls, ctx.exception_new, site)


def takes_class(cls: type, new: object, site: i64) -> bool:
    """Notes the `__init__` of a class that has this `__new__` in a place's row, if it is one of Python code."""
    init = lookup(cls, "__init__")
    if lookup(cls, "__new__") != as_word(new) or init == 0 or not type_is(from_word(object, init), function):
        return False
    row = ctx.site_caches + site
    take_row(row, as_word(cls))
    row.grown = u64(0)
    row.function = init
    return True


@inline
def entry_for(key: u64, marked: u64) -> ptr[AccessEntry]:
    """The one row of the shared table in which an answer can be."""
    return ctx.access_cache + i64(((key ^ (marked << 7)) * MIXING) >> 54)


@noinline
def note(key: u64, marked: u64, function: u64) -> ptr[AccessEntry]:
    """Writes an answer to the shared table."""
    entry = entry_for(key, marked)
    entry.key = key
    entry.name = marked
    entry.function = function
    ctx.access_noted = 1
    return entry


@inline
def recall(row: ptr[SiteCache], key: u64, name: str, kind: i64) -> bool:
    """Fills a place's row from the shared table, if that has the answer."""
    marked = as_word(name) | u64(kind)
    entry = entry_for(key, marked)
    if entry.key != key or entry.name != marked:
        return False
    take_row(row, key)
    row.offset = entry.offset
    row.grown = entry.grown
    row.function = entry.function
    return True


def share(row: ptr[SiteCache], key: u64, name: str, kind: i64) -> bool:
    """Whether a place's row is for this key now; the shared table then knows it, too."""
    if row.key != key:
        return False
    marked = as_word(name) | u64(kind)
    entry = note(key, marked, row.function)
    entry.offset = row.offset
    entry.grown = row.grown
    return True


def key_of(x: object, cls: type) -> u64:
    """What tells whether a row is for `x`; 0 where nothing does."""
    if has_shape(x):
        shape = shape_of(block_of(as_word(x), cls))
        return u64(0) if shape.is_dict != 0 else as_word(shape)
    if (cls.flags & IS_STATIC) != 0 and not has_attributes(cls):
        return u64(cls.id << 1) | u64(1)
    return u64(0)


def is_method(value: object) -> bool:
    """Whether a class attribute is called with the receiver as its first argument."""
    return type_is(value, function) or type_is(value, method_descriptor)


def hides(x: object, cls: type, name: str) -> bool:
    """Whether an instance has an attribute of its own that goes before the class's method."""
    return (cls.flags & IS_STATIC) == 0 and find_attribute(x, cls, name) != 0


def has_shape(x: object) -> bool:
    """Whether an object's second word is its shape."""
    word = as_word(x)
    return is_object(word) and (i64(meta_of(word)) & HAS_SHAPE) != 0


def is_data_descriptor(word: u64) -> bool:
    """Whether what a class has under a name goes before an instance's own attribute."""
    if word == 0:
        return False
    flags = type_of(from_word(object, word)).flags
    return (flags & HAS_SET) != 0 and (flags & HAS_GET) != 0


@inline
def take_row(row: ptr[SiteCache], key: u64) -> None:
    """Makes a place's row one for this key; an empty one is noted, to be emptied again."""
    if row.key == 0:
        ctx.filled_rows[ctx.filled_count] = u32((address_of(row.cast(u64)) - address_of(ctx.site_caches.cast(u64))) >> ROW_SHIFT)
        ctx.filled_count += 1
    row.key = key


def forget_all() -> None:
    """Empties all rows: a class has changed, or is gone."""
    if not is_null(ctx.site_caches):
        while ctx.filled_count > 0:
            ctx.filled_count -= 1
            row = ctx.site_caches + i64(ctx.filled_rows[ctx.filled_count])
            row.key = u64(0)
            row.grown = u64(0)
        if ctx.access_noted != 0:
            ctx.access_noted = 0
            fill(ctx.access_cache.cast(u64), 0, ACCESS_CACHE * 5)
