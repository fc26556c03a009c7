"""`Field` and `InitVar` objects, `field()`, `fields()` and `is_dataclass()`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.dict import dict
from molt.lib.builtins.dict_table import next_entry
from molt.lib.builtins.exceptions import AttributeError
from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, class_object, i64, internal, is_null, isinstance, new, u64
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.unanswered import raise_no_attribute
from molt.lib.rt.calls import call1
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import repr_of, str_of
from molt.lib.rt.recursion import enter_repr, leave_repr
from molt.lib.rt.types import type_of
from molt.lib.std.dataclasses.sentinels import missing, sentinel

FIELDS = "__dataclass_fields__"
# Of how many classes the names are kept.
MOST_KNOWN: Final = 16


@builtin(module="dataclasses")
class FrozenInstanceError(AttributeError):
    """An attribute of an instance of a frozen dataclass cannot be set or deleted."""


@builtin(module="dataclasses")
class Field:
    """What a dataclass knows of a field; made by `field()`."""

    field_name: object
    annotation: object
    default_value: object
    factory: object
    in_init: object
    in_repr: object
    in_hash: object
    in_compare: object
    extra: object
    keyword_only: object
    kind: object

    @property
    def name(self) -> object:
        return self.field_name

    @property
    def default(self) -> object:
        return self.default_value

    @property
    def default_factory(self) -> object:
        return self.factory

    @property
    def init(self) -> object:
        return self.in_init

    @property
    def repr(self) -> object:
        return self.in_repr

    @property
    def hash(self) -> object:
        return self.in_hash

    @property
    def compare(self) -> object:
        return self.in_compare

    @property
    def metadata(self) -> object:
        return self.extra

    @property
    def kw_only(self) -> object:
        return self.keyword_only

    def __getattr__(self, name: str, /) -> object:
        if same_name(name, "_field_type"):
            return self.kind
        if same_name(name, "type"):  # as a property it would hide the class in annotations
            return self.annotation
        return raise_no_attribute(self, name)

    def __repr__(self) -> str:
        if not enter_repr(self):
            return "..."
        try:
            return (
                f"Field(name={repr_of(self.field_name)},type={repr_of(self.annotation)},"
                f"default={repr_of(self.default_value)},default_factory={repr_of(self.factory)},"
                f"init={repr_of(self.in_init)},repr={repr_of(self.in_repr)},hash={repr_of(self.in_hash)},"
                f"compare={repr_of(self.in_compare)},metadata={repr_of(self.extra)},"
                f"kw_only={repr_of(self.keyword_only)},_field_type={str_of(self.kind)})"
            )
        finally:
            leave_repr(self)

    def __set_name__(self, owner: object, name: object) -> None:
        """Lets a default that is a descriptor know its name, too."""
        function = find_attr_or_null(type_of(self.default_value), "__set_name__")
        if not is_null(function):
            call_three(function, self.default_value, owner, name)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        return make_alias(cls, item)


@internal
def call_three(f: object, a: object, b: object, c: object) -> None:
    """`f(a, b, c)` for its effect."""
    call3(f, a, b, c)


def field(
    *,
    default: object = NULL,
    default_factory: object = NULL,
    init: object = True,
    repr: object = True,
    hash: object = None,
    compare: object = True,
    metadata: object = None,
    kw_only: object = NULL,
) -> Field:
    """Return an object to identify dataclass fields."""
    none = missing()
    made = new(Field)
    made.default_value = none if is_null(default) else default
    made.factory = none if is_null(default_factory) else default_factory
    if not (made.default_value is none) and not (made.factory is none):
        raise ValueError("cannot specify both default and default_factory")
    made.field_name = None
    made.annotation = None
    made.in_init = init
    made.in_repr = repr
    made.in_hash = hash
    made.in_compare = compare
    proxy = class_object(mapping_proxy)
    made.extra = call1(proxy, new(dict)) if metadata is None else call1(proxy, metadata)
    made.keyword_only = none if is_null(kw_only) else kw_only
    made.kind = None
    return made


@builtin(module="dataclasses")
class InitVar:
    """Annotation of what `__init__` takes for `__post_init__` only."""

    annotation: object

    def __new__(cls: type, type: object) -> InitVar:
        made = new(InitVar)
        made.annotation = type
        return made

    def __getattr__(self, name: str, /) -> object:
        return self.annotation if same_name(name, "type") else raise_no_attribute(self, name)

    def __repr__(self) -> str:
        name = repr_of(self.annotation)
        if isinstance(self.annotation, type):
            name = str_of(get_attr(self.annotation, "__name__"))
        return f"dataclasses.InitVar[{name}]"

    @classmethod
    def __class_getitem__(cls: object, item: object, /) -> object:
        made = new(InitVar)
        made.annotation = item
        return made


def fields(class_or_instance: object) -> object:
    """Return a tuple describing the fields of this dataclass."""
    found = find_attr_or_null(class_or_instance, FIELDS)
    if is_null(found):
        raise TypeError("must be called with a dataclass type or instance")
    records = cast(dict, found)
    kind = sentinel("_FIELD")
    chosen = new(list)
    entry = next_entry(records, 0)
    while entry >= 0:
        record = records.pairs.get(2 * entry + 1)
        if cast(Field, record).kind is kind:
            chosen.append(record)
        entry = next_entry(records, entry + 1)
    return tuple_of(chosen.items, chosen.length)


class RecordNames:
    """The names of the fields of a dataclass, and what tells that it is as it was when they were found.

    `heads` is what comes before each value in JSON (`json.writer`); NULL until it was needed.
    """

    cls: type
    version: u64
    table: dict
    count: i64
    names: tuple
    heads: tuple
    next: RecordNames


class KnownRecords:
    """Those that values were written of, the latest first."""

    first: RecordNames
    count: i64


@internal
def record_names(known: KnownRecords, x: object) -> RecordNames:
    """Those of the class of an instance; NULL if it is no dataclass."""
    cls = type_of(x)
    one = known.first
    while not is_null(one):
        if one.cls is cls and one.version == cls.version and one.table.used == one.count:
            return one
        one = one.next
    if not is_dataclass_instance(x):
        return cast(RecordNames, NULL)
    return find_names(known, x)


@internal
def find_names(known: KnownRecords, x: object) -> RecordNames:
    """The same, read from a dataclass and noted."""
    records = cast(tuple, fields(x))
    names = tuple_of(records.data, records.length)
    for i in range(names.length):
        names.data.set(i, cast(Field, records.data.get(i)).field_name)
    made = new(RecordNames)
    made.cls = type_of(x)
    made.version = made.cls.version
    made.table = cast(dict, get_attr(x, FIELDS))
    made.count = made.table.used
    made.names = names
    # A program that makes classes as it runs does not fill the memory so.
    if known.count < MOST_KNOWN:
        made.next = known.first
        known.count += 1
    else:
        known.count = 1
    known.first = made
    return made


def is_dataclass(obj: object) -> bool:
    """Returns True if obj is a dataclass or an instance of a dataclass."""
    cls = obj if isinstance(obj, type) else type_of(obj)
    return not is_null(find_attr_or_null(cls, FIELDS))


@internal
def is_dataclass_instance(x: object) -> bool:
    """Whether the class of `x` is a dataclass."""
    return not is_null(find_attr_or_null(type_of(x), FIELDS))


from molt.lib.builtins.mapping_proxy import mapping_proxy  # noqa: E402
from molt.lib.rt.calls import call3  # noqa: E402
