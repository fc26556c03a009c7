"""What payloads must be: shapes made from annotations, and fitting decoded values to them.

The rules and the texts are docs/embedding.md. A value is taken as it is where nothing
has to be converted; what is converted is made anew, so that a member of a union that
does not fit has changed nothing.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict
from molt.lib.builtins.dict_table import next_entry
from molt.lib.builtins.exceptions import Exception, OverflowError
from molt.lib.builtins.list import list, list_of
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.low import (
    NULL,
    box_float,
    builtin,
    cast,
    from_word,
    i64,
    internal,
    is_null,
    is_small,
    new,
    small,
    type_is,
)
from molt.lib.rt.build import to_float
from molt.lib.rt.calls import call_boxed
from molt.lib.rt.errors import raise_object, type_name
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import str_of
from molt.lib.rt.recursion import enter_library, leave_library
from molt.lib.rt.tables import dict_find, dict_store, new_tuple

# Kinds of shapes. Those up to BYTES take values as they are.
OBJECT: Final = 0
NONE: Final = 1
BOOL: Final = 2
INT: Final = 3
STR: Final = 4
BYTES: Final = 5
FLOAT: Final = 6
LIST: Final = 7
TUPLE: Final = 8
TUPLE_OF_ANY_LENGTH: Final = 9
DICT: Final = 10
UNION: Final = 11
RECORD: Final = 12


class Shape:
    """`items` are shapes; `record` is a number in the table of records."""

    kind: i64
    text: str
    items: tuple
    record: i64


class Slot:
    """A parameter of an entry, or a field of a record."""

    name: str
    shape: Shape
    required: bool


class Record:
    """A dataclass. `in_order`: its constructor takes the slots by position."""

    cls: object
    name: str
    in_order: bool
    slots: tuple


@builtin(module="molt")
class Mismatch(Exception):
    """A payload that is not what the annotation says; `steps` lead to the place, the last one first."""

    problem: str
    steps: list


# --- making shapes from what the compiler found out ---


@internal
def make_shape(source: tuple) -> Shape:
    """The shape of (kind, text, …): the number of a record, or the sources of items."""
    made = new(Shape)
    name = cast(str, source.data.get(0))
    made.kind = kind_of(name)
    made.text = cast(str, source.data.get(1))
    if made.kind == RECORD:
        made.record = small(source.data.get(2))
        made.items = ()
        return made
    items = new_tuple(source.length - 2)
    for i in range(2, source.length):
        items.data.init(i - 2, make_shape(cast(tuple, source.data.get(i))))
    made.items = items
    return made


@internal
def kind_of(name: str) -> i64:
    """The kind that the compiler's name means."""
    names = ("object", "None", "bool", "int", "str", "bytes", "float", "list", "tuple", "tuple...", "dict", "union")
    for i in range(names.length):
        if same_name(cast(str, names.data.get(i)), name):
            return i
    return RECORD


@internal
def make_slots(source: tuple) -> tuple:
    """The slots of ((name, shape, required), …)."""
    made = new_tuple(source.length)
    for i in range(source.length):
        parts = cast(tuple, source.data.get(i))
        slot = new(Slot)
        slot.name = cast(str, parts.data.get(0))
        slot.shape = make_shape(cast(tuple, parts.data.get(1)))
        slot.required = parts.data.get(2) is True
        made.data.init(i, slot)
    return made


@internal
def make_records(source: tuple) -> tuple:
    """The records of ((class, name, in order, slots), …)."""
    made = new_tuple(source.length)
    for i in range(source.length):
        parts = cast(tuple, source.data.get(i))
        record = new(Record)
        record.cls = parts.data.get(0)
        record.name = cast(str, parts.data.get(1))
        record.in_order = parts.data.get(2) is True
        record.slots = make_slots(cast(tuple, parts.data.get(3)))
        made.data.init(i, record)
    return made


# --- mismatches ---


@internal
def raise_mismatch(problem: str) -> None:
    """Says what does not fit, here. Always raises."""
    e = new(Mismatch)
    e.arguments = ()
    e.problem = problem
    e.steps = []
    raise_object(e, NULL)


@internal
def raise_unexpected(expected: str, x: object) -> None:
    """Says what was expected and what was got. Always raises."""
    raise_mismatch(f"expected {expected}, got {got_text(x)}")


@internal
def got_text(x: object) -> str:
    return "None" if x is None else type_name(x)


@internal
def describe(e: Mismatch) -> str:
    """`items[2].limit: expected int, got str`."""
    text = ""
    i = e.steps.length - 1
    while i >= 0:
        step = e.steps.items.get(i)
        if is_small(step):
            text = f"{text}[{small(step)}]"
        elif text.length > 0:
            text = f"{text}.{cast(str, step)}"
        else:
            text = cast(str, step)
        i -= 1
    if text.length == 0:
        text = "payload"
    return f"{text}: {e.problem}"


# --- fitting ---


@internal
def fit(shape: Shape, records: tuple, x: object) -> object:
    """The value that a decoded one is for a shape; Mismatch if it is none."""
    kind = shape.kind
    if kind <= BYTES:
        if not is_plain(kind, x):
            raise_unexpected(shape.text, x)
        return x
    if kind == FLOAT:
        return fit_float(x)
    if kind == LIST:
        return fit_list(shape, records, x)
    if kind == RECORD:
        return fit_record(cast(Record, records.data.get(shape.record)), records, x)
    if kind == UNION:
        return fit_union(shape, records, x)
    if kind == DICT:
        return fit_dict(shape, records, x)
    return fit_tuple(shape, records, x)


@internal
def fit_at(shape: Shape, records: tuple, x: object, step: object) -> object:
    """As `fit`, for what is at `step` of the value around it."""
    try:
        return fit(shape, records, x)
    except Mismatch as e:
        cast(Mismatch, e).steps.append(step)
        raise


@internal
def is_plain(kind: i64, x: object) -> bool:
    """Whether a value is of a kind that takes values as they are."""
    if kind == INT:
        return is_small(x) or type_is(x, int)
    if kind == STR:
        return type_is(x, str)
    if kind == BOOL:
        return x is True or x is False
    if kind == NONE:
        return x is None
    return True if kind == OBJECT else type_is(x, bytes)


@internal
def fit_float(x: object) -> object:
    """A float, or an int as one."""
    if type_is(x, float):
        return x
    if not is_small(x) and not type_is(x, int):
        raise_unexpected("float", x)
    try:
        return box_float(to_float(x))
    except OverflowError:
        pass
    raise_mismatch("int too large to convert to float")
    return NULL


@internal
def fit_list(shape: Shape, records: tuple, x: object) -> object:
    """A list whose elements fit."""
    if not type_is(x, list):
        raise_unexpected(shape.text, x)
    if shape.items.length == 0:
        return x
    item = cast(Shape, shape.items.data.get(0))
    given = cast(list, x)
    made = given
    for i in range(given.length):
        one = given.items.get(i)
        if item.kind == FLOAT and type_is(one, float):
            continue
        fitted = fit_at(item, records, one, i)
        if not (fitted is one):
            if made is given:
                made = list_of(given.items, given.length)
            made.items.set(i, fitted)
    return made


@internal
def fit_tuple(shape: Shape, records: tuple, x: object) -> object:
    """A tuple from an array."""
    if not type_is(x, list):
        raise_unexpected(shape.text, x)
    given = cast(list, x)
    items = shape.items
    if items.length == 0:
        return tuple_of(given.items, given.length)
    repeats = shape.kind == TUPLE_OF_ANY_LENGTH
    if not repeats and given.length != items.length:
        raise_mismatch(f"expected {items.length} items, got {given.length}")
    made = new_tuple(given.length)
    for i in range(given.length):
        item = cast(Shape, items.data.get(0 if repeats else i))
        made.data.init(i, fit_at(item, records, given.items.get(i), i))
    return made


@internal
def fit_dict(shape: Shape, records: tuple, x: object) -> object:
    """A dict whose keys and values fit."""
    if not type_is(x, dict):
        raise_unexpected(shape.text, x)
    if shape.items.length == 0:
        return x
    key_shape = cast(Shape, shape.items.data.get(0))
    value_shape = cast(Shape, shape.items.data.get(1))
    given = cast(dict, x)
    made = new(dict)
    entry = next_entry(given, 0)
    while entry >= 0:
        key = given.pairs.get(2 * entry)
        fitted = fit(key_shape, records, key)
        value = given.pairs.get(2 * entry + 1)
        if not is_plain_fit(value_shape, value):
            value = fit_at(value_shape, records, value, str_of(key))
        dict_store(made, fitted, value)
        entry = next_entry(given, entry + 1)
    return made


@internal
def is_plain_fit(shape: Shape, x: object) -> bool:
    """Whether a value fits as it is, found out without ado."""
    return shape.kind <= BYTES and is_plain(shape.kind, x)


@internal
def fit_union(shape: Shape, records: tuple, x: object) -> object:
    """What the first member that takes the value makes of it; `float`, which converts, comes last."""
    deepest: object = NULL
    takes_float = False
    for i in range(shape.items.length):
        member = cast(Shape, shape.items.data.get(i))
        if member.kind == FLOAT:
            takes_float = True
        elif member.kind <= BYTES:
            if is_plain(member.kind, x):
                return x
        else:
            try:
                return fit(member, records, x)
            except Mismatch as e:
                # A fault inside a member tells more than that none of them fits.
                if is_null(deepest) and cast(Mismatch, e).steps.length > 0:
                    deepest = e
    if takes_float:
        try:
            return fit_float(x)
        except Mismatch:
            pass
    if not is_null(deepest):
        raise_object(deepest, NULL)
    raise_unexpected(shape.text, x)
    return NULL


# --- records ---


@internal
def fit_record(record: Record, records: tuple, x: object) -> object:
    """An instance of a dataclass."""
    if not type_is(x, dict):
        raise_unexpected(record.name, x)
    enter_library("")
    try:
        return call_with_members(record.cls, record.slots, record.in_order, records, cast(dict, x))
    finally:
        leave_library()


@internal
def call_with_members(f: object, slots: tuple, in_order: bool, records: tuple, members: dict) -> object:
    """Calls `f` with the members of an object as its arguments."""
    words = new_tuple(slots.length)
    names = new_tuple(slots.length)
    given = 0
    positional = 0
    for i in range(slots.length):
        slot = cast(Slot, slots.data.get(i))
        word = dict_find(members, slot.name)
        if word == 0:
            if slot.required:
                raise_missing(slot)
            continue
        value = from_word(object, word)
        if not is_plain_fit(slot.shape, value):
            value = fit_at(slot.shape, records, value, slot.name)
        words.data.init(given, value)
        if in_order and given == i:
            positional += 1
        else:
            names.data.init(given - positional, slot.name)
        given += 1
    if given == positional:
        return call_boxed(f, words.data, positional, NULL)
    return call_boxed(f, words.data, positional, tuple_of(names.data, given - positional))


@internal
def raise_missing(slot: Slot) -> None:
    """Says that a member is missing. Always raises."""
    try:
        raise_mismatch(f"missing, expected {slot.shape.text}")
    except Mismatch as e:
        cast(Mismatch, e).steps.append(slot.name)
        raise
