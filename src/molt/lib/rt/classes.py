"""Making classes: the class statement, `type(name, bases, namespace)`, `__slots__`, layouts."""

from typing import Final

from molt.lib.builtins.cell import cell
from molt.lib.builtins.function import getset_descriptor
from molt.lib.builtins.method import classmethod, staticmethod
from molt.lib.builtins.property import member_descriptor
from molt.lib.builtins.type import (
    FINAL_CLASS,
    IS_BYTES,
    IS_DICT,
    IS_EXCEPTION,
    IS_INT,
    IS_MAPPING,
    IS_LIST,
    IS_MODULE,
    IS_SEQUENCE,
    IS_STATIC,
    IS_STR,
    IS_SUPER,
    IS_TUPLE,
    IS_TYPE,
    MATCHES_SELF,
    NO_DICT,
    TAKES_WEAK,
    type,
)
from molt.lib.low import (
    NULL,
    cast,
    class_id,
    class_object,
    ctx,
    from_word,
    i64,
    is_null,
    isinstance,
    new,
    new_of,
    null,
    realloc,
    type_is,
    u8,
    u64,
)
from molt.lib.rt.attributes import bind_special, get_from_class
from molt.lib.rt.calls import call, call1, call2
from molt.lib.rt.errors import raise_naming
from molt.lib.rt.mro import check_in_order, find_own_order, has_own_order, linearize
from molt.lib.rt.shapes import has_attributes, make_shape
from molt.lib.rt.tables import dict_discard, dict_find, dict_keys, dict_store, empty_dict, new_tuple, tuple_from
from molt.lib.rt.types import is_overridden, is_subtype, lookup, lookup_after, set_hook_flags, type_of

# What a class takes over from its bases: what kind of value its instances are.
INHERITED_KINDS: Final = (
    IS_EXCEPTION | IS_INT | IS_STR | IS_LIST | IS_TUPLE | IS_DICT | IS_TYPE | IS_MODULE | IS_SUPER | IS_BYTES
    | MATCHES_SELF | TAKES_WEAK
)
# A class with more attributes than this keeps the others in the overflow buffer.
MOST_INLINE: Final = 32
OBJECT_SIZE: Final = 8  # of an instance of `object`: the header
SLOTS_AT: Final = 24  # of the first inline slot
BLOCK_WORDS: Final = 6  # words 1 and 2 of an instance, as bits of `type.owned`


# --- the class statement ---


def resolve_bases(bases: tuple) -> tuple:
    """The bases, with those that are no classes replaced by their `__mro_entries__`; the same tuple if there are none."""
    changed: list = []
    is_changed = False
    i = 0
    while i < bases.length:
        base = bases.data.get(i)
        if (type_of(base).flags & IS_TYPE) != 0:
            changed.append(base)
        else:
            entries = find_attr_or_null(base, "__mro_entries__")
            if is_null(entries):
                changed.append(base)
            else:
                found = call1(entries, bases)
                if not isinstance(found, tuple):
                    raise TypeError("__mro_entries__ must return a tuple")
                changed.take_all(found)
                is_changed = True
        i += 1
    return tuple_from(changed) if is_changed else bases


def metaclass_of(bases: tuple, keywords: object) -> object:
    """The metaclass of a class statement: the named one, or the most derived of the bases'."""
    chosen: object = class_object(type)
    named = u64(0)
    if not is_null(keywords):
        named = dict_find(cast(dict, keywords), "metaclass")
    if named != 0:
        chosen = from_word(object, named)
        if (type_of(chosen).flags & IS_TYPE) == 0:
            return chosen
    elif bases.length > 0:
        chosen = type_of(bases.data.get(0))
    return most_derived(cast(type, chosen), bases)


def most_derived(chosen: type, bases: tuple) -> type:
    """The metaclass that derives from those of all bases."""
    i = 0
    while i < bases.length:
        other = type_of(bases.data.get(i))
        if not is_subtype(chosen, other):
            if not is_subtype(other, chosen):
                raise TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                    "of the metaclasses of all its bases"
                )
            chosen = other
        i += 1
    return chosen


def prepare_class(name: str, bases: tuple, keywords: object) -> object:
    """The namespace that a class body runs in."""
    meta = metaclass_of(bases, keywords)
    if meta is class_object(type):
        return empty_dict()
    prepare = find_attr_or_null(meta, "__prepare__")
    if is_null(prepare):
        return empty_dict()
    return call(prepare, (name, bases), without_metaclass(keywords))


def without_metaclass(keywords: object) -> object:
    """The keywords that are for the metaclass."""
    if is_null(keywords):
        return NULL
    rest = cast(dict, keywords).copy()
    dict_discard(rest, "metaclass")
    return rest


def make_class(
    name: str, bases: tuple, namespace: object, keywords: object, class_cell: object, inline_slots: i64, written: tuple
) -> object:
    """What a class statement binds. `inline_slots`: how many attributes instances will most likely have beyond the base's;
    `written`: the bases before `resolve_bases`.

    `class_cell` is in the namespace, too: there it also reaches a metaclass's `type.__new__`.
    """
    if not (written is bases):
        set_item(namespace, "__orig_bases__", written)
    meta = metaclass_of(bases, keywords)
    rest = without_metaclass(keywords)
    if meta is class_object(type) and isinstance(namespace, dict):
        return new_class(class_object(type), name, bases, cast(dict, namespace), rest, inline_slots)
    # For `type.__new__`, which the metaclass calls most likely next. A wrong number costs only room.
    ctx.likely_attributes = inline_slots
    return call(meta, (name, bases, namespace), rest)


# --- type.__new__ ---


def new_class(
    meta: type, name: str, bases: tuple, namespace: dict, keywords: object, inline_slots: i64
) -> object:
    """What `type.__new__` does, up to `__init_subclass__`."""
    if bases.length == 0:
        bases = new_tuple(1)
        bases.data.init(0, class_object(object))
    meta = most_derived(meta, bases)
    base = find_base(bases)
    cls = cast(type, new_of(meta, type))
    cls.name = name
    cls.qualname = name
    cls.bases = bases
    cls.base = base
    cls.metaclass = meta
    cls.namespace = namespace.copy()
    refuse_keys(cast(dict, cls.namespace))
    own_order = has_own_order(cls)
    cls.order = (cls, class_object(object)) if own_order else linearize(cls, bases)
    number_class(cls)
    inherit(cls, base)
    complete_namespace(cls)
    lay_out(cls, base, inline_slots if inline_slots > 0 else ctx.likely_attributes)
    ctx.likely_attributes = 0
    # Behind the slots, one of which may be `__hash__`.
    if dict_find(cast(dict, cls.namespace), "__eq__") != 0 and dict_find(cast(dict, cls.namespace), "__hash__") == 0:
        dict_store(cast(dict, cls.namespace), "__hash__", None)
    add_dict_descriptors(cls)
    if own_order:
        cls.order = find_own_order(cls)
    set_hook_flags(cls)
    note_subclass(cls)
    set_class_cell(cls)
    set_names(cls)
    init_subclass(cls, keywords)
    return cls


def refuse_keys(namespace: dict) -> None:
    """MoltUnsupported for keys that a look-up of a name would have to ask, as CPython does."""
    i = next_entry(namespace, 0)
    while i >= 0:
        kind = type_of(namespace.pairs.get(2 * i))
        if (kind.flags & IS_STATIC) == 0 and (is_overridden(kind, "__eq__") or is_overridden(kind, "__hash__")):
            unsupported("a class whose namespace has keys with an `__eq__` or `__hash__` of their own")
        i = next_entry(namespace, i + 1)


def number_class(cls: type) -> None:
    """Gives a class its id and version."""
    if ctx.type_count == ctx.type_room:
        room = ctx.type_room * 2
        ctx.types = realloc(ctx.types.cast(u64), ctx.type_room, room).cast(object)
        ctx.type_room = room
    cls.id = ctx.type_count
    ctx.types.init(ctx.type_count, cls)
    ctx.type_count += 1
    cls.version = ctx.next_version
    ctx.next_version += u64(1)


def inherit(cls: type, base: type) -> None:
    """What kind of values the instances are, from all bases."""
    flags = 0
    i = 0
    while i < cls.bases.length:
        flags = flags | (cast(type, cls.bases.data.get(i)).flags & INHERITED_KINDS)
        i += 1
    cls.flags = flags | collection_flag(cls)
    cls.drop = base.drop
    cls.visit = base.visit
    cls.owned = base.owned
    cls.instance_size = base.instance_size


def collection_flag(cls: type) -> i64:
    """Whether `match` takes instances for sequences or mappings: as those of the first class of the MRO for
    which that is said."""
    i = 1
    while i < cls.order.length:
        flag = cast(type, cls.order.data.get(i)).flags & (IS_SEQUENCE | IS_MAPPING)
        if flag != 0:
            return flag
        i += 1
    return 0


# --- layout ---


def solid_base(cls: type) -> type:
    """The class in the chain of bases that last added to the layout of instances."""
    one = cls
    while not is_null(one.base):
        below = cast(type, one.base)
        if (one.flags & IS_STATIC) != 0:
            if one.instance_size != below.instance_size:
                return one
        elif one.slot_count != below.slot_count:
            return one
        one = below
    return one


def find_base(bases: tuple) -> type:
    """The base whose layout the class extends; TypeErrors for what cannot be a base."""
    winner: object = NULL
    chosen: object = NULL
    i = 0
    while i < bases.length:
        if (type_of(bases.data.get(i)).flags & IS_TYPE) == 0:
            raise TypeError("bases must be types")
        base = cast(type, bases.data.get(i))
        if (base.flags & FINAL_CLASS) != 0:
            raise TypeError(f"type '{base.name}' is not an acceptable base type")
        check_duplicate(bases, i)
        candidate = solid_base(base)
        if is_null(winner):
            winner = candidate
            chosen = base
        elif is_subtype(cast(type, winner), candidate):
            pass
        elif is_subtype(candidate, cast(type, winner)):
            winner = candidate
            chosen = base
        else:
            raise TypeError("multiple bases have instance lay-out conflict")
        i += 1
    return cast(type, chosen)


def check_duplicate(bases: tuple, index: i64) -> None:
    """The TypeError of a base that is given twice."""
    i = 0
    while i < index:
        if bases.data.get(i) is bases.data.get(index):
            raise TypeError(f"duplicate base class {cast(type, bases.data.get(i)).name}")
        i += 1


def lay_out(cls: type, base: type, inline_slots: i64) -> None:
    """Decides where instances keep their attributes."""
    cls.slot_count = base.slot_count
    cls.attributes_at = block_place(cls, base)
    any_dict = some_base_has_dict(cls)
    slots = dict_find(cast(dict, cls.namespace), "__slots__")
    if slots != 0:
        gives_dict = add_slots(cls, base, from_word(object, slots), any_dict)
        if not gives_dict and not any_dict:
            cls.flags = cls.flags | NO_DICT
    elif not is_variable_sized(base):
        cls.flags = cls.flags | TAKES_WEAK
    if cls.attributes_at == 8:
        count = base.inline_slots + inline_slots
        if count > MOST_INLINE:
            count = MOST_INLINE
        if count < cls.slot_count or (cls.flags & NO_DICT) != 0:
            count = cls.slot_count
        cls.inline_slots = count
        cls.slots_at = first_slot(base)
        cls.instance_size = cls.slots_at + 8 * count
        # The words of the block are `drop_attributes`'s to release.
        if not is_null(cls.drop):
            cls.drop = null(u8)
            cls.owned = cls.owned & ~u64(BLOCK_WORDS)
    if cls.attributes_at != 0:
        cls.root_shape = make_shape(cls.slot_count, 0).cast(u8)
        cls.dict_shape = make_shape(cls.slot_count, 1).cast(u8)


def block_place(cls: type, base: type) -> i64:
    """Where the attribute block lies: as in the base; for the first class made by Python code, by the layout."""
    if (base.flags & IS_STATIC) == 0:
        return base.attributes_at
    if base.instance_size == OBJECT_SIZE or (base.flags & IS_EXCEPTION) != 0:
        return 8
    if has_attributes(cls):
        return 0
    return -16


def first_slot(base: type) -> i64:
    """Where the inline slots of a class's instances begin: behind the block, or the fields of the library's class."""
    if (base.flags & IS_STATIC) == 0:
        return base.slots_at
    return SLOTS_AT if base.instance_size == OBJECT_SIZE else (base.instance_size + 7) & ~7


def some_base_has_dict(cls: type) -> bool:
    """Whether instances of a base have a `__dict__`."""
    i = 0
    while i < cls.bases.length:
        if has_attributes(cast(type, cls.bases.data.get(i))):
            return True
        i += 1
    return False


def add_slots(cls: type, base: type, slots: object, any_dict: bool) -> bool:
    """Makes the descriptors of `__slots__`; whether they include a `__dict__`."""
    names: list = []
    if isinstance(slots, str):
        names.append(slots)
    else:
        names.take_all(slots)
    if names.length > 0 and is_variable_sized(base):
        raise TypeError(f"nonempty __slots__ not supported for subtype of '{base.name}'")
    gives_dict = False
    i = 0
    while i < names.length:
        one = names.items.get(i)
        if not isinstance(one, str):
            raise_naming("__slots__ items must be strings, not '", type_of(one), "'")
        name = cast(str, one)
        if not name.isidentifier():
            raise TypeError("__slots__ must be identifiers")
        if str_equal(name, "__dict__"):
            if any_dict:
                raise TypeError("__dict__ slot disallowed: we already got one")
            gives_dict = True
        elif str_equal(name, "__weakref__"):
            if (cls.flags & (TAKES_WEAK | IS_MODULE | IS_TYPE)) != 0:
                raise TypeError("__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0")
            cls.flags = cls.flags | TAKES_WEAK
        else:
            add_slot(cls, private_name(cls, name))
        i += 1
    return gives_dict


def is_variable_sized(base: type) -> bool:
    """Whether instances have data of variable length: int, tuple, bytes."""
    return (base.flags & (IS_INT | IS_TUPLE | IS_BYTES)) != 0 and not derives(base, class_id(bytearray))


def private_name(cls: type, name: str) -> str:
    """A name of `__slots__` as the class body's code writes it: `__x` becomes `_C__x`."""
    n = name.length
    if n < 3 or char_at(name, 0) != 95 or char_at(name, 1) != 95:
        return name
    if char_at(name, n - 1) == 95 and char_at(name, n - 2) == 95:
        return name
    owner = cls.name
    start = 0
    while start < owner.length and char_at(owner, start) == 95:
        start += 1
    return f"_{substring(owner, start, owner.length)}{name}"


def add_slot(cls: type, name: str) -> None:
    """Makes the descriptor of one slot; one that is listed twice is one slot."""
    found = dict_find(cast(dict, cls.namespace), name)
    if found != 0 and is_slot_of(from_word(object, found), cls):
        return
    if found != 0:
        raise ValueError(f"'{name}' in __slots__ conflicts with class variable")
    d = new(member_descriptor)
    d.name = name
    d.owner = cls
    d.slot = -1
    if cls.attributes_at == 8:
        d.slot = cls.slot_count
        cls.slot_count += 1
    dict_store(cast(dict, cls.namespace), name, d)


def is_slot_of(value: object, cls: type) -> bool:
    return isinstance(value, member_descriptor) and cast(member_descriptor, value).owner is cls


# --- the namespace ---


def complete_namespace(cls: type) -> None:
    """Takes out what is meant for the class itself, and wraps the methods that are implicitly static or of the class."""
    d = cast(dict, cls.namespace)
    if dict_find(d, "__module__") == 0:
        # CPython's is that of the caller, which calls of `type` give along (`with_module`); other metaclasses have this.
        dict_store(d, "__module__", "__main__")
    qualname = dict_find(d, "__qualname__")
    if qualname != 0:
        value = from_word(object, qualname)
        if not isinstance(value, str):
            raise_naming("type __qualname__ must be a str, not ", type_of(value), "")
        cls.qualname = value
        dict_discard(d, "__qualname__")
    wrap_new(d)
    wrap_class_method(d, "__init_subclass__")
    wrap_class_method(d, "__class_getitem__")

def wrap_new(d: dict) -> None:
    """`__new__` is a static method."""
    word = dict_find(d, "__new__")
    if word != 0 and type_is(from_word(object, word), function):
        made = new(staticmethod)
        made.function = from_word(object, word)
        dict_store(d, "__new__", made)


def wrap_class_method(d: dict, name: str) -> None:
    """A method that is a class method without saying so."""
    word = dict_find(d, name)
    if word != 0 and type_is(from_word(object, word), function):
        made = new(classmethod)
        made.function = from_word(object, word)
        dict_store(d, name, made)


def add_dict_descriptors(cls: type) -> None:
    """`__dict__` and `__weakref__`, where instances get them first; and `__doc__`."""
    d = cast(dict, cls.namespace)
    # A metaclass has them from `type`, a class of modules from `ModuleType`.
    if (cls.flags & (IS_TYPE | IS_MODULE)) == 0 and has_attributes(cls) and not some_base_has_dict(cls):
        add_instance_property(cls, "__dict__")
    if (cls.flags & (TAKES_WEAK | IS_TYPE | IS_MODULE)) == TAKES_WEAK and not some_base_takes_weak(cls):
        add_instance_property(cls, "__weakref__")
    if dict_find(d, "__doc__") == 0:
        dict_store(d, "__doc__", None)


def some_base_takes_weak(cls: type) -> bool:
    """Whether instances of a base could be referred to weakly."""
    i = 0
    while i < cls.bases.length:
        if (cast(type, cls.bases.data.get(i)).flags & TAKES_WEAK) != 0:
            return True
        i += 1
    return False


def add_instance_property(cls: type, name: str) -> None:
    """A descriptor without entries: `calls.get_instance_property` knows what it stands for. One of the class's own stays."""
    if dict_find(cast(dict, cls.namespace), name) != 0:
        return
    p = new(getset_descriptor)
    p.name = name
    p.owner = cls
    dict_store(cast(dict, cls.namespace), name, p)


def note_subclass(cls: type) -> None:
    """Lets the bases know."""
    i = 0
    while i < cls.bases.length:
        subclasses_of(cast(type, cls.bases.data.get(i))).append(cls)
        i += 1


def subclasses_of(cls: type) -> list:
    """The direct subclasses made by Python code; those of library classes are per isolate."""
    if (cls.flags & IS_STATIC) == 0:
        if is_null(cls.subclasses):
            cls.subclasses = new(list)
        return cast(list, cls.subclasses)
    if is_null(ctx.subclasses):
        ctx.subclasses = empty_dict()
    known = cast(dict, ctx.subclasses)
    word = dict_find(known, cls.id)
    if word != 0:
        return cast(list, from_word(object, word))
    made = new(list)
    dict_store(known, cls.id, made)
    return made


def set_class_cell(cls: type) -> None:
    """Fills the cell that `super()` and `__class__` in methods read."""
    d = cast(dict, cls.namespace)
    word = dict_find(d, "__classcell__")
    if word != 0:
        held = from_word(object, word)
        if not isinstance(held, cell):
            raise TypeError(f"__classcell__ must be a nonlocal cell, not {repr_of(type_of(held))}")
        cast(cell, held).contents = cls
        dict_discard(d, "__classcell__")


def set_names(cls: type) -> None:
    """Calls `__set_name__` of what is in the namespace, as it is before the first call."""
    namespace = copy_dict(cast(dict, cls.namespace))
    keys = dict_keys(namespace)
    i = 0
    while i < keys.length:
        word = dict_find(namespace, keys.data.get(i))
        if word != 0:
            set_name(cls, keys.data.get(i), from_word(object, word))
        i += 1


def set_name(cls: type, name: object, value: object) -> None:
    """Calls `value.__set_name__(cls, name)`, if there is one."""
    kind = type_of(value)
    word = lookup(kind, "__set_name__")
    if word == 0:
        return
    try:
        call2(bind_special(from_word(object, word), value, kind), cls, name)
    except BaseException as error:
        text = f"Error calling __set_name__ on '{kind.name}' instance {repr_of(name)} in '{cls.name}'"
        raise RuntimeError(text) from error


def init_subclass(cls: type, keywords: object) -> None:
    """Calls `super(cls, cls).__init_subclass__(**keywords)`."""
    word = lookup_after(cls, cls, "__init_subclass__")
    if word == 0:
        check_in_order(cls)
        return
    value = from_word(object, word)
    bound = get_from_class(value, type_of(value), cls)
    call(bound, new_tuple(0), keywords)


# At the bottom because of cycles.
from molt.lib.builtins.dict import copy_dict  # noqa: E402
from molt.lib.builtins.dict_table import next_entry  # noqa: E402
from molt.lib.builtins.function import function  # noqa: E402
from molt.lib.builtins.str_core import char_at, str_equal, substring  # noqa: E402
from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null  # noqa: E402
from molt.lib.rt.ops import repr_of, set_item  # noqa: E402
from molt.lib.rt.start import derives  # noqa: E402
from molt.lib.rt.unsupported import unsupported  # noqa: E402
