"""`asdict`, `astuple` and `replace`."""

from __future__ import annotations

from molt.lib.builtins.dict import dict
from molt.lib.builtins.dict_updating import merge_dict
from molt.lib.builtins.dict_table import next_entry
from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.low import NULL, cast, class_object, internal, is_null, isinstance, new, type_is
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.calls import call, call1
from molt.lib.rt.ops import iterate, next_or_null, repr_of, truth
from molt.lib.rt.recursion import enter_library, leave_library
from molt.lib.rt.tables import dict_find, dict_store
from molt.lib.rt.types import type_of
from molt.lib.std.copy import deepcopy
from molt.lib.std.dataclasses.records import FIELDS, Field, fields, is_dataclass_instance
from molt.lib.std.dataclasses.sentinels import missing, sentinel


def asdict(obj: object, *, dict_factory: object = NULL) -> object:
    """Return the fields of a dataclass instance as a new dictionary mapping
    field names to field values."""
    if not is_dataclass_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return unfold(obj, class_object(dict) if is_null(dict_factory) else dict_factory, True)


def astuple(obj: object, *, tuple_factory: object = NULL) -> object:
    """Return the fields of a dataclass instance as a new tuple of field values."""
    if not is_dataclass_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return unfold(obj, class_object(tuple) if is_null(tuple_factory) else tuple_factory, False)


@internal
def unfold(x: object, factory: object, named: bool) -> object:
    """A copy of a value in which dataclass instances are what `factory` makes of their fields."""
    enter_library("")
    try:
        if is_dataclass_instance(x):
            return unfold_instance(x, factory, named)
        if isinstance(x, tuple) and not is_null(find_attr_or_null(x, "_fields")):
            return call(type_of(x), cast(tuple, tuple_of_list(unfold_items(x, factory, named))), NULL)
        if isinstance(x, list) or isinstance(x, tuple):
            return unfold_sequence(x, factory, named)
        if isinstance(x, dict):
            return unfold_dict(cast(dict, x), factory, named)
        return deepcopy(x, None)
    finally:
        leave_library()


@internal
def tuple_of_list(xs: list) -> tuple:
    """A tuple of a list's elements."""
    return tuple_of(xs.items, xs.length)


@internal
def unfold_instance(x: object, factory: object, named: bool) -> object:
    """What `factory` makes of the fields of a dataclass instance: of pairs, if they are to be named."""
    records = cast(tuple, fields(x))
    parts = new(list)
    for i in range(records.length):
        name = cast(Field, records.data.get(i)).field_name
        value = unfold(get_attr(x, cast(str, name)), factory, named)
        if named:
            parts.append((name, value))
        else:
            parts.append(value)
    return call1(factory, parts)


@internal
def unfold_items(x: object, factory: object, named: bool) -> list:
    """The elements of a list or tuple, unfolded."""
    parts = new(list)
    iterator = iterate(x)
    while True:
        item = next_or_null(iterator)
        if is_null(item):
            return parts
        parts.append(unfold(item, factory, named))


@internal
def unfold_sequence(x: object, factory: object, named: bool) -> object:
    """A list or tuple of the same class."""
    parts = unfold_items(x, factory, named)
    if type_is(x, list):
        return parts
    if type_is(x, tuple):
        return tuple_of_list(parts)
    return call1(type_of(x), parts)


@internal
def unfold_dict(d: dict, factory: object, named: bool) -> object:
    """A dict of the same class."""
    pairs = new(list)
    iterator = iterate(d.items())
    while True:
        item = next_or_null(iterator)
        if is_null(item):
            break
        pair = cast(tuple, item)
        key = unfold(pair.data.get(0), factory, named)
        pairs.append((key, unfold(pair.data.get(1), factory, named)))
    return call1(type_of(d), pairs)


def replace(obj: object, /, **changes: object) -> object:
    """Return a new object replacing specified fields with new values."""
    if not is_dataclass_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    arguments = new(dict)
    merge_dict(arguments, changes)
    records = cast(dict, get_attr(obj, FIELDS))
    entry = next_entry(records, 0)
    while entry >= 0:
        keep_field(obj, cast(Field, records.pairs.get(2 * entry + 1)), arguments)
        entry = next_entry(records, entry + 1)
    return call(get_attr(obj, "__class__"), (), arguments)


@internal
def keep_field(obj: object, record: Field, arguments: dict) -> None:
    """Adds the old value of a field that is not to be replaced."""
    if record.kind is sentinel("_FIELD_CLASSVAR"):
        return
    name = cast(str, record.field_name)
    given = dict_find(arguments, name) != 0
    if not truth(record.in_init):
        if given:
            raise ValueError(
                f"field {name} is declared with init=False, it cannot be specified with replace()"
            )
        return
    if given:
        return
    if record.kind is sentinel("_FIELD_INITVAR") and record.default_value is missing():
        raise ValueError(f"InitVar {repr_of(name)} must be specified with replace()")
    dict_store(arguments, name, get_attr(obj, name))
