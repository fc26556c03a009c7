"""Assignment to `__class__`: an object goes on as an instance of another class whose instances lie as those of its own.

Which classes those are is CPython's rule (`compatible_for_assignment` in Objects/typeobject.c): those that differ in
nothing that adds to instances, or that add the same (a dict, weak references, slots of the same names) to one base.

An object keeps its memory. Its attributes stay in their slots if both classes have as many in the object itself;
else they move into a dict, which the object holds from then on (`shapes.py`). Its shape is another one afterwards,
which is all that compiled code goes by.
"""

from __future__ import annotations

from molt.lib.builtins.property import member_descriptor
from molt.lib.builtins.type import IS_MODULE, IS_STATIC, IS_TYPE, TAKES_WEAK, type
from molt.lib.low import as_word, cast, compact, from_word, is_null, isinstance, ptr, u32
from molt.lib.rt.classes import is_variable_sized
from molt.lib.rt.errors import type_name
from molt.lib.rt.memory import ID_MASK, meta_of, pointer_at
from molt.lib.rt.names import same_name
from molt.lib.rt.shapes import Shape, block_of, extend_shape, has_attributes, instance_dict, shape_of
from molt.lib.rt.tables import dict_find, dict_keys
from molt.lib.rt.types import type_of
from molt.lib.rt.unsupported import unsupported

compact()


def change_class(x: object, value: object) -> None:
    """`x.__class__ = value`; TypeError for what is no class, or none that an object like this one can have."""
    if (type_of(value).flags & IS_TYPE) == 0:
        raise TypeError(f"__class__ must be set to a class, not '{type_name(value)}' object")
    old = type_of(x)
    new = cast(type, value)
    if old is new:
        check_mutable(old, new)
        return
    if (old.flags & new.flags & IS_MODULE) != 0:
        unsupported("assignment to __class__ of a module")
    check_mutable(old, new)
    if (old.flags & IS_TYPE) != 0:
        unsupported("assignment to __class__ of a class")
    if not lie_alike(old, new):
        raise TypeError(f"__class__ assignment: '{new.name}' object layout differs from '{old.name}'")
    if old.attributes_at != 0:
        move_attributes(x, old, new)
    head = pointer_at(as_word(x)).cast(u32)
    head[1] = (meta_of(as_word(x)) & ~u32(ID_MASK)) | u32(new.id)


def check_mutable(old: type, new: type) -> None:
    if ((old.flags | new.flags) & IS_STATIC) != 0:
        raise TypeError("__class__ assignment only supported for mutable types or ModuleType subclasses")


def move_attributes(x: object, old: type, new: type) -> None:
    """Gives an object the shape that its attributes have in the other class."""
    block = block_of(as_word(x), old)
    shape = shape_of(block)
    if shape.is_dict == 0 and old.inline_slots == new.inline_slots and old.slots_at == new.slots_at:
        found = shape_with_names(shape, new)
        if not is_null(found):
            block[0] = as_word(found)
            return
    instance_dict(x, old)
    block[0] = as_word(new.dict_shape)


def shape_with_names(shape: ptr[Shape], new: type) -> ptr[Shape]:
    """The shape of another class with the attributes of this one, in the same order; null for too many."""
    if shape.count == shape.hidden:
        return new.root_shape.cast(Shape)
    before = shape_with_names(shape.parent, new)
    if is_null(before):
        return before
    return extend_shape(before, cast(str, shape.name))


# --- which classes are alike ---


def lie_alike(a: type, b: type) -> bool:
    one = adding_class(a)
    other = adding_class(b)
    if one is other:
        return True
    if is_null(one.base) or is_null(other.base) or not (one.base is other.base):
        return False
    if ((one.flags | other.flags) & IS_STATIC) != 0 or is_variable_sized(cast(type, one.base)):
        # Where what is added lies depends on the size of each instance of those.
        return False
    if has_attributes(one) != has_attributes(other) or takes_weak(one) != takes_weak(other):
        return False
    return have_same_slots(one, other)


def adding_class(cls: type) -> type:
    """The class itself or the nearest base that adds something to its instances."""
    one = cls
    while (one.flags & IS_STATIC) == 0:
        below = cast(type, one.base)
        if has_attributes(one) != has_attributes(below) or takes_weak(one) != takes_weak(below):
            return one
        if slot_names_of(one).length > 0:
            return one
        one = below
    return one


def takes_weak(cls: type) -> bool:
    return (cls.flags & TAKES_WEAK) != 0


def slot_names_of(cls: type) -> list:
    """The names of the slots that a class adds, in the order of their places."""
    found: list = []
    keys = dict_keys(cast(dict, cls.namespace))
    for i in range(keys.length):
        value = from_word(object, dict_find(cast(dict, cls.namespace), keys.data.get(i)))
        if isinstance(value, member_descriptor) and cast(member_descriptor, value).owner is cls:
            found.append(cast(member_descriptor, value).name)
    return found


def have_same_slots(a: type, b: type) -> bool:
    """Whether two classes add slots of the same names; MoltUnsupported where these lie in another order."""
    names = slot_names_of(a)
    others = slot_names_of(b)
    if names.length != others.length:
        return False
    same = True
    for i in range(names.length):
        if not same_name(cast(str, names.items.get(i)), cast(str, others.items.get(i))):
            same = False
    if same:
        return True
    if sorted(names) == sorted(others):
        unsupported("assignment to __class__ between classes whose __slots__ are in another order")
    return False
