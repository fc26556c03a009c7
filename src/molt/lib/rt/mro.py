"""The method resolution order of a class: C3, with CPython's words when there is none; or what its metaclass says."""

from molt.lib.builtins.type import type
from molt.lib.low import alloc_zeroed, cast, class_object, free, from_word, i64, isinstance, noinline, ptr
from molt.lib.rt.types import is_subtype, lookup, type_of


def has_own_order(cls: type) -> bool:
    """Whether the metaclass of a class has a `mro` of its own."""
    meta = type_of(cls)
    if meta is class_object(type):
        return False
    # With a space, as the word alone would make every program hold the method of this name.
    name = substring("mro ", 0, 3)
    return lookup(meta, name) != lookup(class_object(type), name)


@noinline
def find_own_order(cls: type) -> tuple:
    """What the `mro` of a metaclass gives for a class. Raises TypeError where that cannot be."""
    meta = type_of(cls)
    found = call0(bind_special(from_word(object, lookup(meta, substring("mro ", 0, 3))), cls, meta))
    order = tuple_from(found)
    if order.length == 0:
        raise TypeError("type MRO must not be empty")
    for i in range(order.length):
        one = order.data.get(i)
        if not isinstance(one, type):
            raise TypeError(f"mro() returned a non-class ('{type_name(one)}')")
        if not is_subtype(solid_base(cast(type, cls.base)), solid_base(cast(type, one))):
            raise TypeError(f"mro() returned base with unsuitable layout ('{cast(type, one).name}')")
    return order


@noinline
def check_in_order(cls: type) -> None:
    """Raises the TypeError of `super(cls, cls)` where a class is not in its own order; if it is the last there, all is well."""
    for i in range(cls.order.length):
        if cls.order.data.get(i) is cls:
            return
    raise TypeError("super(type, obj): obj must be an instance or subtype of type")


def linearize(cls: object, bases: tuple) -> tuple:
    """The MRO: the class, then the merge of the bases' MROs and the bases themselves."""
    order: list = []
    order.append(cls)
    if bases.length == 1:
        order.take_all(cast(type, bases.data.get(0)).order)
        return tuple_from(order)
    rows: list = []
    i = 0
    while i < bases.length:
        rows.append(cast(type, bases.data.get(i)).order)
        i += 1
    rows.append(bases)
    positions = alloc_zeroed(i64, rows.length)
    try:
        merge(rows, positions, order)
    finally:
        free(positions, rows.length)
    return tuple_from(order)


def merge(rows: list, positions: ptr[i64], order: list) -> None:
    """Appends heads of rows that no row has further behind, until the rows are used up."""
    while True:
        finished = True
        found = False
        i = 0
        while i < rows.length and not found:
            row = cast(tuple, rows.items.get(i))
            if positions[i] < row.length:
                finished = False
                head = row.data.get(positions[i])
                if not is_in_tail(rows, positions, head):
                    order.append(head)
                    advance(rows, positions, head)
                    found = True
            i += 1
        if finished:
            return
        if not found:
            raise_no_order(rows, positions)


def is_in_tail(rows: list, positions: ptr[i64], x: object) -> bool:
    """Whether a row has a class behind its head."""
    i = 0
    while i < rows.length:
        row = cast(tuple, rows.items.get(i))
        k = positions[i] + 1
        while k < row.length:
            if row.data.get(k) is x:
                return True
            k += 1
        i += 1
    return False


def advance(rows: list, positions: ptr[i64], x: object) -> None:
    """Takes a class off the heads."""
    i = 0
    while i < rows.length:
        row = cast(tuple, rows.items.get(i))
        if positions[i] < row.length and row.data.get(positions[i]) is x:
            positions[i] = positions[i] + 1
        i += 1


def raise_no_order(rows: list, positions: ptr[i64]) -> None:
    """The TypeError that names the classes that are left at the heads."""
    heads: list = []
    i = 0
    while i < rows.length:
        row = cast(tuple, rows.items.get(i))
        if positions[i] < row.length and not contains_identical(heads, row.data.get(positions[i])):
            heads.append(row.data.get(positions[i]))
        i += 1
    text = ""
    i = 0
    while i < heads.length:
        name = cast(type, heads.items.get(i)).name
        text = name if i == 0 else f"{text}, {name}"
        i += 1
    raise TypeError(f"Cannot create a consistent method resolution\norder (MRO) for bases {text}")


def contains_identical(xs: list, x: object) -> bool:
    """Whether a list has this very object."""
    i = 0
    while i < xs.length:
        if xs.items.get(i) is x:
            return True
        i += 1
    return False


# At the bottom because of cycles.
from molt.lib.builtins.str_core import substring  # noqa: E402
from molt.lib.rt.attributes import bind_special  # noqa: E402
from molt.lib.rt.calls import call0  # noqa: E402
from molt.lib.rt.classes import solid_base  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.tables import tuple_from  # noqa: E402
