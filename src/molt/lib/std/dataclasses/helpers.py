"""What classes that the compiler has expanded call: see `docs/design/dataclasses.md`."""

from __future__ import annotations

from molt.lib.builtins.function import function, make_function
from molt.lib.builtins.generic_alias import generic_alias
from molt.lib.builtins.list import list
from molt.lib.builtins.method import bind_method
from molt.lib.builtins.property import property
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import type
from molt.lib.low import builtin, cast, class_object, internal, is_null, isinstance, new, type_is
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.calls import call_with
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import iterate, next_or_null, repr_of, str_of
from molt.lib.rt.recursion import enter_repr, leave_repr
from molt.lib.rt.tables import tuple_item
from molt.lib.rt.types import defines, lookup, type_of
from molt.lib.std.dataclasses.records import Field, InitVar, field, fields
from molt.lib.std.dataclasses.sentinels import KeywordOnlyType, missing
from molt.lib.std.molt_unsupported import MoltUnsupported


@builtin(name="_DataclassParams", module="dataclasses")
class DataclassParams:
    """The options of `@dataclass` for a class."""

    in_init: object
    in_repr: object
    in_eq: object
    in_order: object
    in_hash: object
    is_frozen: object

    def __new__(
        cls: type, init: object, repr: object, eq: object, order: object, unsafe_hash: object, frozen: object
    ) -> DataclassParams:
        made = new(DataclassParams)
        made.in_init = init
        made.in_repr = repr
        made.in_eq = eq
        made.in_order = order
        made.in_hash = unsafe_hash
        made.is_frozen = frozen
        return made

    @property
    def init(self) -> object:
        return self.in_init

    @property
    def repr(self) -> object:
        return self.in_repr

    @property
    def eq(self) -> object:
        return self.in_eq

    @property
    def order(self) -> object:
        return self.in_order

    @property
    def unsafe_hash(self) -> object:
        return self.in_hash

    @property
    def frozen(self) -> object:
        return self.is_frozen

    def __repr__(self) -> str:
        return (
            f"_DataclassParams(init={repr_of(self.in_init)},repr={repr_of(self.in_repr)},eq={repr_of(self.in_eq)},"
            f"order={repr_of(self.in_order)},unsafe_hash={repr_of(self.in_hash)},frozen={repr_of(self.is_frozen)})"
        )


# --- functions that are methods of dataclasses


@builtin(name="function", module="dataclasses")
class HelperMethod:
    """A callable of the library that becomes a method when it is found in a class, as functions do.

    `guards` says that it gives the text "..." for an object whose repr is being made.
    """

    function: object
    guards: bool

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            return self
        return bind_method(instance, self)

    def __call__(self, *args: object, **kwargs: object) -> object:
        if not self.guards or len(args) == 0:
            return call_with(self.function, args, kwargs)
        if not enter_repr(args[0]):
            return "..."
        try:
            return call_with(self.function, args, kwargs)
        finally:
            leave_repr(args[0])

    def __getattr__(self, name: str, /) -> object:
        return get_attr(self.function, name)

    def __repr__(self) -> str:
        return repr_of(self.function)

    @property
    def __wrapped__(self) -> object:
        if not self.guards or not type_is(self.function, function):
            return self.function
        # By its name `pprint` knows that the class has no repr of its own.
        f = cast(function, self.function)
        made = make_function(f.code, f.signature, f.entry, f.direct, f.plain, f.module, f.doc, f.defaults, f.kwdefaults, f.closure)
        made.name = f.name
        made.qualname = f"__create_fn__.<locals>.{f.name!s}"
        return made


@internal
def helper_method(function: object, guards: bool) -> object:
    """A function of the library as a method."""
    made = new(HelperMethod)
    made.function = function
    made.guards = guards
    return made


def recursive_repr(user_function: object) -> object:
    """Makes a repr "..." while it is being made."""
    return helper_method(user_function, True)


def dataclass_getstate(self: object) -> object:
    """The `__getstate__` of frozen dataclasses with slots."""
    records = cast(tuple, fields(self))
    values = new(list)
    for i in range(records.length):
        values.append(get_attr(self, cast(str, cast(Field, records.data.get(i)).field_name)))
    return values


def dataclass_setstate(self: object, state: object) -> None:
    """The `__setstate__` of frozen dataclasses with slots."""
    records = cast(tuple, fields(self))
    iterator = iterate(state)
    for i in range(records.length):
        value = next_or_null(iterator)
        if is_null(value):
            return
        set_without_overrides(self, type_of(self), cast(str, cast(Field, records.data.get(i)).field_name), value)


def stale_super() -> None:
    """Setting an attribute that is no field, in a frozen dataclass with slots. Always raises."""
    raise TypeError("super(type, obj): obj must be an instance or subtype of type")


# --- fields


def make_field(name: object, type: object, kw_only: object, kind: object, default: object) -> object:
    """A `Field` of a plain annotation, with or without default."""
    return finish_field(field(default=default), name, type, kw_only, kind)


def finish_field(field: object, name: object, type: object, kw_only: object, kind: object) -> object:
    """Completes a `Field` that the class body made."""
    record = cast(Field, field)
    record.field_name = name
    record.annotation = type
    record.keyword_only = kw_only
    record.kind = kind
    return field


def check_default(name: object, value: object) -> None:
    """Refuses a default that cannot be one, or whose meaning only CPython knows."""
    cls = type_of(value)
    if lookup(cls, "__hash__") == 0 or get_attr(cls, "__hash__") is None:
        raise ValueError(
            f"mutable default {repr_of(cls)} for field {str_of(name)} is not allowed: use default_factory"
        )
    if isinstance(value, Field):
        raise MoltUnsupported(
            f"field {str_of(name)}: a field() made by another function; write field(…) in the class body"
        )
    if type_is(value, function) or isinstance(value, property):
        return
    if defines(cls, "__get__"):
        raise MoltUnsupported(f"field {str_of(name)}: a descriptor as default; set it after the class statement")


def check_annotation(name: object, value: object) -> None:
    """Refuses an annotation that turns out to be more than a type."""
    if is_marker(value):
        raise MoltUnsupported(
            f"field {str_of(name)}: the annotation is {repr_of(value)}; write it out in the class body"
        )


@internal
def is_marker(value: object) -> bool:
    """Whether an annotation is a string, ClassVar, InitVar or KW_ONLY, bare or with a type."""
    if isinstance(value, str) or isinstance(value, InitVar) or isinstance(value, KeywordOnlyType):
        return True
    if value is class_object(InitVar):
        return True
    origin = find_attr_or_null(value, "__origin__")
    name = find_attr_or_null(value if is_null(origin) else origin, "_name")
    return not is_null(name) and isinstance(name, str) and same_name(cast(str, name), "ClassVar")


# --- docstrings


def signature_doc(name: object, params: object) -> str:
    """The docstring of a dataclass without one: its signature."""
    parts = new(list)
    listed = cast(tuple, params)
    for i in range(listed.length):
        param = listed.data.get(i)
        if isinstance(param, str):
            parts.append(param)
        else:
            parts.append(parameter_text(cast(tuple, param)))
    joined = ", ".join(parts)
    return f"{str_of(name)}({joined})"


@internal
def parameter_text(param: tuple) -> str:
    """A parameter as `inspect.signature` shows it; `param` is its name, annotation and default."""
    none = missing()
    annotation = tuple_item(param, 1)
    default = tuple_item(param, 2)
    text = str_of(tuple_item(param, 0))
    if annotation is none:
        return text if default is none else f"{text}={repr_of(default)}"
    text = f"{text}: {annotation_text(annotation)}"
    return text if default is none else f"{text} = {repr_of(default)}"


@internal
def annotation_text(annotation: object) -> str:
    """An annotation as `inspect.formatannotation` shows it."""
    module = find_attr_or_null(annotation, "__module__")
    if not is_null(module) and isinstance(module, str) and same_name(cast(str, module), "typing"):
        return repr_of(annotation).replace("typing.", "")
    if isinstance(annotation, generic_alias) or not isinstance(annotation, type):
        return repr_of(annotation)
    qualname = str_of(get_attr(annotation, "__qualname__"))
    if isinstance(module, str) and same_name(cast(str, module), "builtins"):
        return qualname
    return f"{str_of(module)}.{qualname}"


from molt.lib.rt.attributes import set_without_overrides  # noqa: E402
