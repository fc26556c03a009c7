"""The names of `typing` that are subscripted: special forms, and aliases of other classes."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.class_checks import isinstance as is_instance
from molt.lib.builtins.class_checks import issubclass as is_subclass
from molt.lib.builtins.type import IS_TYPE, type
from molt.lib.low import NULL, builtin, cast, class_object, i64, internal, is_null, isinstance, new, small
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.unanswered import raise_no_attribute
from molt.lib.rt.modules import import_library
from molt.lib.rt.names import same_name
from molt.lib.rt.ops import repr_of, str_of
from molt.lib.rt.types import type_of
from molt.lib.std.molt_unsupported import MoltUnsupported
from molt.lib.std.molt_values import keep_value, kept_value

HOME: Final = "typing"
FORMS: Final = (
    "Any", "Union", "Optional", "ClassVar", "Final", "Literal", "NoReturn", "Never", "Self", "LiteralString",
    "TypeAlias", "TypeGuard", "Required", "NotRequired", "Unpack",
)  # fmt: skip
# Name, what it is an alias of, and the number of its parameters; -1 for any.
ALIASES: Final = (
    ("List", "list", 1), ("Dict", "dict", 2), ("Set", "set", 1), ("FrozenSet", "frozenset", 1),
    ("Tuple", "tuple", -1), ("Type", "type", 1), ("Callable", "Callable", -1), ("Hashable", "Hashable", 0),
    ("Sized", "Sized", 0), ("Iterable", "Iterable", 1), ("Iterator", "Iterator", 1), ("Reversible", "Reversible", 1),
    ("Container", "Container", 1), ("Collection", "Collection", 1), ("AbstractSet", "Set", 1),
    ("MutableSet", "MutableSet", 1), ("Mapping", "Mapping", 2), ("MutableMapping", "MutableMapping", 2),
    ("Sequence", "Sequence", 1), ("MutableSequence", "MutableSequence", 1), ("ByteString", "ByteString", 0),
    ("MappingView", "MappingView", 1), ("KeysView", "KeysView", 1), ("ItemsView", "ItemsView", 2),
    ("ValuesView", "ValuesView", 1), ("Generator", "Generator", 3), ("Awaitable", "Awaitable", 1),
    ("AsyncIterable", "AsyncIterable", 1), ("Coroutine", "Coroutine", 3), ("AsyncGenerator", "AsyncGenerator", 2),
    ("AsyncIterator", "AsyncIterator", 1),
)  # fmt: skip
# Those that `make_named` has no table for.
OTHERS: Final = ("NamedTuple", "TypedDict", "AnyStr", "TYPE_CHECKING", "Text")


@builtin(name="_SpecialForm", module="typing")
class SpecialForm:
    """`Any`, `Union`, `ClassVar` and the like."""

    name: str

    def __getattr__(self, name: str, /) -> object:
        if same_name(name, "_name") or same_name(name, "__name__") or same_name(name, "__qualname__"):
            return self.name
        return raise_no_attribute(self, name)

    @property
    def __module__(self) -> str:
        return HOME

    def __repr__(self) -> str:
        return f"typing.{self.name}"

    def __getitem__(self, item: object, /) -> object:
        return subscribe(self, item)

    def __call__(self, *args: object, **kwargs: object) -> object:
        if same_name(self.name, "Any"):
            raise TypeError("Any cannot be instantiated")
        raise TypeError(f"Cannot instantiate typing.{self.name}")

    def __mro_entries__(self, bases: object, /) -> object:
        raise TypeError(f"Cannot subclass typing.{self.name}")

    def __instancecheck__(self, instance: object, /) -> bool:
        raise TypeError(f"typing.{self.name} cannot be used with isinstance()")

    def __subclasscheck__(self, cls: object, /) -> bool:
        raise TypeError(f"typing.{self.name} cannot be used with issubclass()")

    def __or__(self, other: object, /) -> object:
        return join_form(self, (self, other), other)

    def __ror__(self, other: object, /) -> object:
        return join_form(self, (other, self), other)


@internal
def join_form(form: SpecialForm, both: tuple, other: object) -> object:
    """`form | other`. `Any` is a class in CPython, so its union with another is one of classes."""
    if not same_name(form.name, "Any") or not (other is None or (type_of(other).flags & IS_TYPE) != 0):
        return make_union(both)
    made = new(union_type)
    made.members = as_types(both)
    return made


@internal
def subscribe(form: SpecialForm, item: object) -> object:
    """`form[item]`."""
    name = form.name
    items = as_tuple(item)
    if same_name(name, "Union"):
        if items.length == 0:
            raise TypeError("Cannot take a Union of no types.")
        return make_union(items)
    if same_name(name, "Optional"):
        if isinstance(item, tuple):
            raise TypeError(f"typing.Optional requires a single type. Got {repr_of(item)}.")
        return make_union((item, None))
    if same_name(name, "Literal"):
        return make_alias(form, items, name, LITERAL)
    if same_name(name, "Unpack"):
        if items.length != 1 or isinstance(item, tuple):
            raise TypeError(f"typing.Unpack accepts only single type. Got {repr_of(item)}.")
        return make_unpacked(item)
    if takes_type(name):
        if isinstance(item, tuple):
            raise TypeError(f"typing.{name} accepts only single type. Got {repr_of(item)}.")
        return make_alias(form, items, name, PLAIN)
    raise TypeError(f"typing.{name} is not subscriptable")


@internal
def takes_type(name: str) -> bool:
    """Whether a form is subscripted with one type."""
    return (
        same_name(name, "ClassVar")
        or same_name(name, "Final")
        or same_name(name, "TypeGuard")
        or same_name(name, "Required")
        or same_name(name, "NotRequired")
    )


@builtin(name="_SpecialGenericAlias", module="typing")
class ClassAlias:
    """`List`, `Iterable` and the like: another name of a class, with a number of parameters."""

    name: str
    origin: object
    count: i64

    @property
    def __origin__(self) -> object:
        return self.origin

    @property
    def __module__(self) -> str:
        return HOME

    def __getattr__(self, name: str, /) -> object:
        if same_name(name, "_name") or same_name(name, "__name__") or same_name(name, "__qualname__"):
            return self.name
        if is_special(name):
            return raise_no_attribute(self, name)
        return get_attr(self.origin, name)

    def __repr__(self) -> str:
        return f"typing.{self.name}"

    def __getitem__(self, item: object, /) -> object:
        if same_name(self.name, "Callable"):
            parts = callable_parts(item)
            if is_null(parts):
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            return make_alias(self.origin, parts, self.name, CALLABLE)
        items = as_tuple(item)
        if self.count == 0:
            raise TypeError(f"{repr_of(self)} is not a generic class")
        if self.count > 0 and items.length != self.count:
            which = "many" if items.length > self.count else "few"
            raise TypeError(
                f"Too {which} arguments for {repr_of(self)}; actual {items.length}, expected {self.count}"
            )
        return make_alias(self.origin, items, self.name, PLAIN)

    def __call__(self, *args: object, **kwargs: object) -> object:
        usual = str_of(get_attr(self.origin, "__name__"))
        raise TypeError(f"Type {self.name} cannot be instantiated; use {usual}() instead")

    def __mro_entries__(self, bases: object, /) -> object:
        if (type_of(self.origin).flags & IS_TYPE) == 0:
            raise MoltUnsupported(f"deriving from typing.{self.name}; write the methods in the class, without this base")
        return (self.origin,)

    def __instancecheck__(self, instance: object, /) -> bool:
        return is_instance(instance, self.origin)

    def __subclasscheck__(self, cls: object, /) -> bool:
        return is_subclass(cls, self.origin)

    def __or__(self, other: object, /) -> object:
        return make_union((self, other))

    def __ror__(self, other: object, /) -> object:
        return make_union((other, self))


@internal
def special_form(name: str) -> object:
    """A name of `typing` that is no constant; NULL for none."""
    found = kept_value(HOME, name)
    if not is_null(found):
        return found
    made = make_named(name)
    return NULL if is_null(made) else keep_value(HOME, name, made)


@internal
def make_named(name: str) -> object:
    """A new object for a name."""
    forms: tuple = FORMS
    for i in range(forms.length):
        if same_name(cast(str, forms.data.get(i)), name):
            form = new(SpecialForm)
            form.name = name
            return form
    aliases: tuple = ALIASES
    for i in range(aliases.length):
        row = cast(tuple, aliases.data.get(i))
        if same_name(cast(str, row.data.get(0)), name):
            return make_class_alias(name, cast(str, row.data.get(1)), small(row.data.get(2)))
    if same_name(name, "NamedTuple") or same_name(name, "TypedDict"):
        maker = new(RecordMaker)
        maker.name = name
        return maker
    if same_name(name, "AnyStr"):
        return make_variable(name, (class_object(bytes), class_object(str)), None, False, False)
    if same_name(name, "TYPE_CHECKING"):
        return False
    return class_object(str) if same_name(name, "Text") else NULL


@internal
def make_class_alias(name: str, origin: str, count: i64) -> object:
    """An alias of a built-in class, or of one of `collections.abc`."""
    made = new(ClassAlias)
    made.name = name
    made.origin = builtin_class(origin)
    if is_null(made.origin):
        made.origin = get_attr(import_library("collections.abc"), origin)
    made.count = count
    return made


@internal
def builtin_class(name: str) -> object:
    """A container class by name; NULL for none."""
    if same_name(name, "list"):
        return class_object(list)
    if same_name(name, "dict"):
        return class_object(dict)
    if same_name(name, "set"):
        return class_object(set)
    if same_name(name, "frozenset"):
        return class_object(frozenset)
    if same_name(name, "tuple"):
        return class_object(tuple)
    return class_object(type) if same_name(name, "type") else NULL


from molt.lib.builtins.union_type import union_type  # noqa: E402
from molt.lib.std.collections.abstract import callable_parts  # noqa: E402
from molt.lib.std.typing.aliases import (  # noqa: E402
    CALLABLE,
    LITERAL,
    PLAIN,
    as_tuple,
    as_types,
    is_special,
    make_alias,
    make_union,
    make_variable,
)
from molt.lib.std.typing.records import RecordMaker  # noqa: E402
from molt.lib.std.typing.unpacking import make_unpacked  # noqa: E402
