"""`cls.__bases__ = …`: a class of Python code gets other bases, and the classes that derive from it other MROs."""

from __future__ import annotations

from molt.lib.builtins.type import IS_STATIC, IS_TYPE, NO_DICT, type
from molt.lib.low import cast, compact, isinstance, new
from molt.lib.rt.attributes import check_mutable, class_changed
from molt.lib.rt.classes import INHERITED_KINDS, collection_flag, find_base, solid_base, subclasses_of
from molt.lib.rt.errors import type_name
from molt.lib.rt.mro import find_own_order, has_own_order, linearize
from molt.lib.rt.site_caches import forget_all
from molt.lib.rt.types import is_subtype, set_hook_flags, type_of

compact()


def set_bases(cls: type, value: object) -> None:
    """Raises TypeError for what cannot be its bases; the class is as before then."""
    check_mutable(cls, "__bases__")
    if not isinstance(value, tuple):
        raise TypeError(f"can only assign tuple to {cls.name}.__bases__, not {type_name(value)}")
    bases = cast(tuple, value)
    if bases.length == 0:
        raise TypeError(f"can only assign non-empty tuple to {cls.name}.__bases__, not ()")
    for i in range(bases.length):
        one = bases.data.get(i)
        if (type_of(one).flags & IS_TYPE) == 0:
            raise TypeError(f"{cls.name}.__bases__ must be tuple of classes, not '{type_name(one)}'")
        if is_subtype(cast(type, one), cls):
            raise TypeError("a __bases__ item causes an inheritance cycle")
    base = find_base(bases)
    check_layout(cast(type, cls.base), base)
    before = cls.bases
    cls.bases = bases
    try:
        orders = new(list)
        linearize_all(cls, orders)
    except BaseException:
        cls.bases = before
        raise
    cls.base = base
    for i in range(before.length):
        forget_subclass(cast(type, before.data.get(i)), cls)
    for i in range(bases.length):
        subclasses_of(cast(type, bases.data.get(i))).append(cls)
    for i in range(orders.length // 2):
        changed = cast(type, orders.items.get(2 * i))
        changed.order = cast(tuple, orders.items.get(2 * i + 1))
    for i in range(orders.length // 2):
        set_flags(cast(type, orders.items.get(2 * i)))
    forget_all()
    class_changed(cls)


def check_layout(old: type, base: type) -> None:
    """Instances stay as they are: the TypeErrors of a base that they could not have."""
    if old is base:
        return
    if (old.flags & IS_STATIC) != (base.flags & IS_STATIC):
        raise TypeError(f"__bases__ assignment: '{base.name}' deallocator differs from '{old.name}'")
    same_place = old.attributes_at == base.attributes_at and (old.flags & NO_DICT) == (base.flags & NO_DICT)
    if not same_place or not (solid_base(old) is solid_base(base)):
        raise TypeError(f"__bases__ assignment: '{base.name}' object layout differs from '{old.name}'")


def linearize_all(cls: type, orders: list) -> None:
    """Adds the class, its new MRO, and the same of all that derive from it."""
    kept = cls.order
    order = find_own_order(cls) if has_own_order(cls) else linearize(cls, cls.bases)
    orders.append(cls)
    orders.append(order)
    below = subclasses_of(cls)
    # Their MROs are made of this one.
    cls.order = order
    try:
        for i in range(below.length):
            linearize_all(cast(type, below.items.get(i)), orders)
    finally:
        cls.order = kept


def forget_subclass(base: type, cls: type) -> None:
    below = subclasses_of(base)
    for i in range(below.length):
        if below.items.get(i) is cls:
            below.pop(i)
            return


def set_flags(cls: type) -> None:
    """The kinds of values that instances are, and the hooks that the class has, from the new MRO."""
    kinds = 0
    for i in range(cls.bases.length):
        kinds = kinds | (cast(type, cls.bases.data.get(i)).flags & INHERITED_KINDS)
    cls.flags = cls.flags | kinds | collection_flag(cls)
    set_hook_flags(cls)
