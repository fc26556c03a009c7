"""What subscriptions of `typing` give: `List[int]`, `Optional[str]`, `Stack[T]`; and type variables."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.class_checks import isinstance as is_instance
from molt.lib.builtins.generic_alias import generic_alias, text_of
from molt.lib.builtins.list import list
from molt.lib.builtins.sequence import hash_key
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.builtins.type import IS_TYPE, type
from molt.lib.low import NULL, builtin, cast, i64, internal, is_null, isinstance, new, type_is
from molt.lib.rt.attributes import find_attr_or_null, get_attr, set_attr
from molt.lib.rt.unanswered import raise_no_attribute
from molt.lib.rt.calls import call
from molt.lib.rt.names import same_name
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import iterate, repr_of, str_of
from molt.lib.rt.types import type_of
from molt.lib.std.molt_unsupported import MoltUnsupported

# What an alias is, beside `origin[arguments]`.
PLAIN: Final = 0
UNION: Final = 1
LITERAL: Final = 2
CALLABLE: Final = 3


@builtin(name="_GenericAlias", module="typing")
class Alias:
    """`origin[arguments]`; `name` is that of the alias in `typing`, NULL for a generic class."""

    origin: object
    arguments: tuple
    name: object
    kind: i64

    @property
    def __origin__(self) -> object:
        return self.origin

    @property
    def __args__(self) -> tuple:
        return self.arguments

    @property
    def __parameters__(self) -> object:
        found = new(list)
        collect_parameters(found, self.arguments)
        return tuple_of(found.items, found.length)

    @property
    def __module__(self) -> str:
        return "typing"

    def __getattr__(self, name: str, /) -> object:
        if same_name(name, "_name"):
            return None if is_null(self.name) else self.name
        if same_name(name, "__name__") and not is_null(self.name):
            return self.name
        if is_special(name) and not same_name(name, "__name__"):
            return raise_no_attribute(self, name)
        return get_attr(self.origin, name)

    def __repr__(self) -> str:
        return alias_text(self)

    def __eq__(self, other: object, /) -> object:
        if self.kind == UNION and isinstance(other, union_type):
            return same_members(self.arguments, cast(tuple, cast(union_type, other).members))
        if not isinstance(other, Alias):
            return NotImplemented
        theirs = cast(Alias, other)
        if self.kind == UNION and theirs.kind == UNION:
            return same_members(self.arguments, theirs.arguments)
        return equal(self.origin, theirs.origin) and equal(self.arguments, theirs.arguments)

    def __hash__(self) -> i64:
        if self.kind != UNION:
            return hash_key(self.origin) ^ hash_key(self.arguments)
        hash = 0
        for i in range(self.arguments.length):
            hash = hash ^ hash_key(self.arguments.data.get(i))
        return hash

    def __or__(self, other: object, /) -> object:
        return make_union((self, other))

    def __ror__(self, other: object, /) -> object:
        return make_union((other, self))

    def __iter__(self) -> object:
        """The one element of `*Tuple[int, ...]`."""
        only: list = [make_unpacked(self)]
        return iterate(only)

    def __getitem__(self, item: object, /) -> object:
        return substitute(self, item)

    def __call__(self, *args: object, **kwargs: object) -> object:
        if self.kind == UNION:
            raise TypeError("Cannot instantiate typing.Union")
        if not is_null(self.name):
            usual = str_of(find_name(self.origin))
            raise TypeError(f"Type {str_of(self.name)} cannot be instantiated; use {usual}() instead")
        made = call(self.origin, args, kwargs)
        try:
            set_attr(made, "__orig_class__", self)
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases: object, /) -> object:
        if (type_of(self.origin).flags & IS_TYPE) == 0:
            raise MoltUnsupported(f"deriving from {repr_of(self)}; write the methods in the class, without this base")
        return (self.origin,)

    def __instancecheck__(self, instance: object, /) -> bool:
        if self.kind != UNION:
            raise TypeError("Subscripted generics cannot be used with class and instance checks")
        for i in range(self.arguments.length):
            if is_instance(instance, self.arguments.data.get(i)):
                return True
        return False

    def __subclasscheck__(self, cls: object, /) -> bool:
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


@internal
def is_special(name: str) -> bool:
    """Whether a name begins and ends with two underscores."""
    return name.startswith("__") and name.endswith("__")


@internal
def find_name(x: object) -> object:
    """The `__name__` of an object; its repr if it has none."""
    found = find_attr_or_null(x, "__name__")
    return repr_of(x) if is_null(found) else found


@internal
def make_alias(origin: object, arguments: tuple, name: object, kind: i64) -> object:
    """An alias of types as they were written."""
    made = new(Alias)
    made.origin = origin
    made.arguments = arguments if kind == LITERAL else as_types(arguments)
    made.name = name
    made.kind = kind
    return made


@internal
def as_tuple(item: object) -> tuple:
    """What stands in the brackets, as a tuple."""
    if isinstance(item, tuple):
        return cast(tuple, item)
    return (item,)


@internal
def as_types(items: tuple) -> tuple:
    """None as its class, and text as a reference to what is named."""
    types = new(list)
    for i in range(items.length):
        types.append(as_type(items.data.get(i)))
    return tuple_of(types.items, types.length)


@internal
def as_type(x: object) -> object:
    if x is None:
        return type_of(x)
    if type_is(x, str):
        return make_reference(cast(str, x))
    return x


# --- unions


@internal
def make_union(items: tuple) -> object:
    """`Union[items]`: flat, without repetitions; a single member is itself."""
    members = new(list)
    for i in range(items.length):
        add_member(members, as_type(items.data.get(i)))
    if members.length == 1:
        return members.items.get(0)
    return make_alias(special_form("Union"), tuple_of(members.items, members.length), NULL, UNION)


@internal
def add_member(members: list, x: object) -> None:
    """Adds a type to a union, or those of a union."""
    inner = cast(tuple, NULL)
    if isinstance(x, Alias) and cast(Alias, x).kind == UNION:
        inner = cast(Alias, x).arguments
    elif isinstance(x, union_type):
        inner = cast(tuple, cast(union_type, x).members)
    if not is_null(inner):
        for i in range(inner.length):
            add_member(members, inner.data.get(i))
    elif not members.__contains__(x):
        members.append(x)


@internal
def same_members(a: tuple, b: tuple) -> bool:
    if a.length != b.length:
        return False
    for i in range(a.length):
        if not b.__contains__(a.data.get(i)):
            return False
    return True


# --- text


@internal
def type_text(x: object) -> str:
    """A type in the repr of another."""
    if isinstance(x, Alias) or isinstance(x, generic_alias) or (type_of(x).flags & IS_TYPE) == 0:
        return "..." if x is Ellipsis else repr_of(x)
    return text_of(x)


@internal
def joined_text(items: tuple, first: i64, end: i64, literal: bool) -> str:
    parts = new(list)
    for i in range(first, end):
        x = items.data.get(i)
        parts.append(repr_of(x) if literal else type_text(x))
    return ", ".join(parts)


@internal
def alias_text(a: Alias) -> str:
    """The repr of an alias."""
    n = a.arguments.length
    if a.kind == UNION:
        if n == 2 and a.arguments.data.get(0) is type_of(None):
            return f"typing.Optional[{type_text(a.arguments.data.get(1))}]"
        if n == 2 and a.arguments.data.get(1) is type_of(None):
            return f"typing.Optional[{type_text(a.arguments.data.get(0))}]"
        return f"typing.Union[{joined_text(a.arguments, 0, n, False)}]"
    head = type_text(a.origin) if is_null(a.name) else f"typing.{str_of(a.name)}"
    if a.kind == CALLABLE:
        result = type_text(a.arguments.data.get(n - 1))
        if n == 2 and a.arguments.data.get(0) is Ellipsis:
            return f"{head}[..., {result}]"
        return f"{head}[[{joined_text(a.arguments, 0, n - 1, False)}], {result}]"
    if n == 0:
        return f"{head}[()]"
    return f"{head}[{joined_text(a.arguments, 0, n, a.kind == LITERAL)}]"


# --- type variables


@builtin(module="typing")
class TypeVar:
    """Type variable."""

    name: str
    bound: object
    constraints: tuple
    covariant: bool
    contravariant: bool

    def __new__(
        cls: type,
        name: str,
        /,
        *constraints: object,
        bound: object = None,
        covariant: bool = False,
        contravariant: bool = False,
    ) -> TypeVar:
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints.length == 1:
            raise TypeError("A single constraint is not allowed")
        if constraints.length > 0 and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        return make_variable(name, constraints, bound, covariant, contravariant)

    @property
    def __name__(self) -> str:
        return self.name

    def __typing_subst__(self, arg: object, /) -> object:
        return as_type(arg)

    @property
    def __bound__(self) -> object:
        return self.bound

    @property
    def __constraints__(self) -> tuple:
        return self.constraints

    @property
    def __covariant__(self) -> bool:
        return self.covariant

    @property
    def __contravariant__(self) -> bool:
        return self.contravariant

    def __repr__(self) -> str:
        if self.covariant:
            return f"+{self.name}"
        return f"-{self.name}" if self.contravariant else f"~{self.name}"

    def __or__(self, other: object, /) -> object:
        return make_union((self, other))

    def __ror__(self, other: object, /) -> object:
        return make_union((other, self))


@internal
def make_variable(
    name: str, constraints: tuple, bound: object, covariant: bool, contravariant: bool
) -> TypeVar:
    """A type variable."""
    made = new(TypeVar)
    made.name = name
    made.constraints = as_types(constraints)
    made.bound = None if bound is None else as_type(bound)
    made.covariant = covariant
    made.contravariant = contravariant
    return made


@internal
def collect_parameters(found: list, arguments: tuple) -> None:
    """Adds the type variables in some types, each once."""
    for i in range(arguments.length):
        x = arguments.data.get(i)
        if isinstance(x, TypeVar):
            if not found.__contains__(x):
                found.append(x)
        elif isinstance(x, Alias):
            collect_parameters(found, cast(Alias, x).arguments)


@internal
def substitute(a: Alias, item: object) -> object:
    """An alias with types for its variables."""
    variables = new(list)
    collect_parameters(variables, a.arguments)
    types = as_types(as_tuple(item))
    if variables.length == 0:
        raise TypeError(f"{repr_of(a)} is not a generic class")
    if types.length != variables.length:
        which = "many" if types.length > variables.length else "few"
        raise TypeError(
            f"Too {which} arguments for {repr_of(a)}; actual {types.length}, expected {variables.length}"
        )
    return replace_variables(a, variables, types)


@internal
def replace_variables(a: Alias, variables: list, types: tuple) -> object:
    """An alias in which types stand for variables."""
    made = new(list)
    for i in range(a.arguments.length):
        x = a.arguments.data.get(i)
        if isinstance(x, TypeVar):
            made.append(types.data.get(variables.index(x)))
        elif isinstance(x, Alias):
            made.append(replace_variables(cast(Alias, x), variables, types))
        else:
            made.append(x)
    arguments = tuple_of(made.items, made.length)
    if a.kind == UNION:
        return make_union(arguments)
    return make_alias(a.origin, arguments, a.name, a.kind)


# --- references


@builtin(module="typing")
class ForwardRef:
    """A type that is named by text."""

    text: str

    def __new__(cls: type, arg: str, /) -> ForwardRef:
        return make_reference(arg)

    @property
    def __forward_arg__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"ForwardRef({repr_of(self.text)})"

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return equal(self.text, cast(ForwardRef, other).text)

    def __hash__(self) -> i64:
        return hash_key(self.text)


@internal
def make_reference(text: str) -> ForwardRef:
    made = new(ForwardRef)
    made.text = text
    return made


from molt.lib.builtins.union_type import union_type  # noqa: E402
from molt.lib.std.typing.forms import special_form  # noqa: E402
from molt.lib.std.typing.unpacking import make_unpacked  # noqa: E402
