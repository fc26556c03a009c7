"""The method resolution order of a class: C3, with CPython's words when there is none."""

from molt.lib.builtins.type import type
from molt.lib.low import alloc_zeroed, cast, free, i64, ptr


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
from molt.lib.rt.tables import tuple_from  # noqa: E402
