"""`types.GenericAlias`: what `list[int]` and `dict[str, int]` are when they run."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.sequence import hash_key
from molt.lib.low import builtin, cast, class_object, i64, is_null, isinstance, new, new_of
from molt.lib.rt.attributes import find_attr_or_null, get_attr, lookup_special, set_attr
from molt.lib.rt.calls import call, call1, call2
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import get_item, iterate, repr_of, str_of, truth
from molt.lib.rt.modules import import_library
from molt.lib.rt.types import type_of, union_of

# The attributes that are not its origin's.
OWN_NAMES: Final = (
    "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__", "__mro_entries__",
    "__reduce_ex__", "__reduce__", "__copy__", "__deepcopy__",
)  # fmt: skip


@builtin(name="types.GenericAlias")
class generic_alias:
    """Represent a PEP 585 generic type

E.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,)."""

    origin: object
    arguments: tuple
    unpacked: bool

    def __new__(cls: type, origin: object, arguments: object, /) -> generic_alias:
        return fill_alias(cast(generic_alias, new_of(cls, generic_alias)), origin, arguments)

    @property
    def __origin__(self) -> object:
        return self.origin

    @property
    def __args__(self) -> object:
        return self.arguments

    @property
    def __parameters__(self) -> object:
        return parameters_of(self.arguments)

    def __repr__(self) -> str:
        parts = new(list)
        for i in range(self.arguments.length):
            parts.append(text_of(self.arguments.data.get(i)))
        inside = ", ".join(parts) if parts.length > 0 else "()"
        star = "*" if self.unpacked else ""
        return f"{star}{text_of(self.origin)}[{inside}]"

    @property
    def __unpacked__(self) -> bool:
        return self.unpacked

    def __iter__(self) -> object:
        """The one element of `*tuple[int, ...]`."""
        made = make_alias(self.origin, self.arguments)
        made.unpacked = True
        only: list = [made]
        return iterate(only)

    @property
    def __typing_unpacked_tuple_args__(self) -> object:
        return self.arguments if self.unpacked and self.origin is class_object(tuple) else None

    def __getitem__(self, item: object, /) -> object:
        made = make_alias(self.origin, substitute(self, self.arguments, item))
        made.unpacked = self.unpacked
        return made

    def __call__(self, *args: object, **kwargs: object) -> object:
        made = call(self.origin, args, kwargs)
        try:
            set_attr(made, "__orig_class__", self)
        except (AttributeError, TypeError):
            pass
        return made

    def __getattribute__(self, name: str, /) -> object:
        if not is_own(name):
            return get_attr(self.origin, name)
        found = find_without_overrides(self, type_of(self), name)
        if is_null(found):
            raise_no_attribute(self, name)
        return found

    def __dir__(self) -> object:
        made = list_from(call1(get_attr(import_library("builtins"), "dir"), self.origin))
        for i in range(OWN_NAMES.length):
            add_once(made, OWN_NAMES.data.get(i))
        return made

    def __reduce__(self) -> object:
        if self.unpacked:
            home = import_library("builtins")
            whole = make_alias(self.origin, self.arguments)
            return (get_attr(home, "next"), (call1(get_attr(home, "iter"), whole),))
        return (type_of(self), (self.origin, self.arguments))

    def __or__(self, other: object, /) -> object:
        return union_of(self, other)

    def __ror__(self, other: object, /) -> object:
        return union_of(other, self)

    def __mro_entries__(self, bases: object, /) -> object:
        return tuple_of_one(self.origin)

    def __instancecheck__(self, instance: object, /) -> bool:
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, cls: object, /) -> bool:
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, generic_alias):
            return NotImplemented
        theirs = cast(generic_alias, other)
        if self.unpacked != theirs.unpacked:
            return False
        return equal(self.origin, theirs.origin) and equal(self.arguments, theirs.arguments)

    def __hash__(self) -> i64:
        return hash_key(self.origin) ^ hash_key(self.arguments)


def is_own(name: str) -> bool:
    """Whether an attribute is the alias's own, and not its origin's."""
    for i in range(OWN_NAMES.length):
        if same_name(cast(str, OWN_NAMES.data.get(i)), name):
            return True
    return False


def make_alias(origin: object, arguments: object) -> generic_alias:
    """`origin[arguments]`."""
    return fill_alias(new(generic_alias), origin, arguments)


def fill_alias(made: generic_alias, origin: object, arguments: object) -> generic_alias:
    made.origin = origin
    if isinstance(arguments, tuple):
        made.arguments = cast(tuple, arguments)
    else:
        made.arguments = tuple_of_one(arguments)
    return made


def parameters_of(arguments: tuple) -> tuple:
    """The type variables in the arguments of a generic, each once (`_Py_make_parameters` in Objects/genericaliasobject.c)."""
    found = new(list)
    for i in range(arguments.length):
        one = arguments.data.get(i)
        if isinstance(one, type):
            continue
        if not is_null(find_attr_or_null(one, "__typing_subst__")):
            add_once(found, one)
            continue
        inner = find_attr_or_null(one, "__parameters__")
        if not is_null(inner) and isinstance(inner, tuple):
            for j in range(cast(tuple, inner).length):
                add_once(found, cast(tuple, inner).data.get(j))
    return tuple_from(found)


def add_once(found: list, x: object) -> None:
    if not found.__contains__(x):
        found.append(x)


def substitute(generic: object, arguments: tuple, item: object) -> tuple:
    """The arguments of `generic[item]`: with types in the place of its variables (`_Py_subs_parameters`)."""
    variables = parameters_of(arguments)
    if variables.length == 0:
        raise TypeError(f"{repr_of(generic)} is not a generic class")
    types = unpacked_items(cast(tuple, item) if isinstance(item, tuple) else tuple_of_one(item))
    for i in range(variables.length):
        prepare = find_attr_or_null(variables.data.get(i), "__typing_prepare_subst__")
        if not is_null(prepare) and truth(prepare):
            prepared = call2(prepare, generic, types)
            types = cast(tuple, prepared) if isinstance(prepared, tuple) else tuple_of_one(prepared)
    if types.length != variables.length:
        which = "many" if types.length > variables.length else "few"
        raise TypeError(f"Too {which} arguments for {repr_of(generic)}; actual {types.length}, expected {variables.length}")
    made = new(list)
    for i in range(arguments.length):
        x = arguments.data.get(i)
        if isinstance(x, type):
            made.append(x)
            continue
        given = replaced(x, variables, types)
        is_starred = find_attr_or_null(x, "__typing_is_unpacked_typevartuple__")
        if not is_null(is_starred) and truth(is_starred):
            made.extend(given)
        else:
            made.append(given)
    return tuple_from(made)


def unpacked_items(items: tuple) -> tuple:
    """The items of a subscript, those of `*tuple[int, str]` each by itself."""
    made = new(list)
    for i in range(items.length):
        x = items.data.get(i)
        if not isinstance(x, type):
            inner = find_attr_or_null(x, "__typing_unpacked_tuple_args__")
            if not is_null(inner) and isinstance(inner, tuple):
                own = cast(tuple, inner)
                if own.length == 0 or own.data.get(own.length - 1) is not Ellipsis:
                    made.extend(own)
                    continue
        made.append(x)
    return tuple_from(made)


def replaced(x: object, variables: tuple, types: tuple) -> object:
    """An argument with types for variables, those in it too."""
    subst = find_attr_or_null(x, "__typing_subst__")
    if not is_null(subst):
        return call1(subst, types.data.get(place_of(variables, x)))
    inner = find_attr_or_null(x, "__parameters__")
    if is_null(inner) or not isinstance(inner, tuple) or cast(tuple, inner).length == 0:
        return x
    own = cast(tuple, inner)
    made = new(list)
    for i in range(own.length):
        one = own.data.get(i)
        at = place_of(variables, one)
        if at < 0:
            made.append(one)
        elif isinstance(types.data.get(at), tuple) and not is_null(lookup_special(one, "__iter__")):
            made.extend(types.data.get(at))  # what stands for `*Ts`
        else:
            made.append(types.data.get(at))
    return get_item(x, tuple_from(made))


def place_of(variables: tuple, x: object) -> i64:
    """Where a variable is among others, -1 for nowhere."""
    for i in range(variables.length):
        if variables.data.get(i) is x:
            return i
    return -1


def text_of(part: object) -> str:
    """A class by its name, `...` for Ellipsis, else its repr."""
    if part is Ellipsis:
        return "..."
    if not is_null(find_attr_or_null(part, "__origin__")) and not is_null(find_attr_or_null(part, "__args__")):
        return repr_of(part)
    qualname = find_attr_or_null(part, "__qualname__")
    module = find_attr_or_null(part, "__module__")
    if is_null(qualname) or is_null(module) or module is None:
        return repr_of(part)
    if equal(module, "builtins"):
        return str_of(qualname)
    return f"{str_of(module)}.{str_of(qualname)}"


from molt.lib.builtins.list import list, list_from
from molt.lib.builtins.tuple import tuple, tuple_from, tuple_of_one
from molt.lib.rt.attributes import find_without_overrides, raise_no_attribute  # noqa: E402
from molt.lib.rt.names import same_name  # noqa: E402
