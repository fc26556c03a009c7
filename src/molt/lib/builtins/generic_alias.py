"""`types.GenericAlias`: what `list[int]` and `dict[str, int]` are when they run."""

from __future__ import annotations

from molt.lib.builtins.sequence import hash_key
from molt.lib.low import builtin, cast, i64, is_null, isinstance, new
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.calls import call, call1
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import get_item, iterate, repr_of, str_of
from molt.lib.rt.modules import import_library
from molt.lib.rt.types import type_of, union_of


@builtin(name="types.GenericAlias")
class generic_alias:
    """Represent a PEP 585 generic type

E.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,)."""

    origin: object
    arguments: tuple
    unpacked: bool

    def __new__(cls: type, origin: object, arguments: object, /) -> generic_alias:
        return make_alias(origin, arguments)

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

    def __getitem__(self, item: object, /) -> object:
        return make_alias(self.origin, substitute(self, self.arguments, item))

    def __call__(self, *args: object, **kwargs: object) -> object:
        return call(self.origin, args, kwargs)

    def __getattr__(self, name: str, /) -> object:
        return get_attr(self.origin, name)

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


def make_alias(origin: object, arguments: object) -> generic_alias:
    """`origin[arguments]`."""
    made = new(generic_alias)
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
    types = cast(tuple, item) if isinstance(item, tuple) else tuple_of_one(item)
    if types.length != variables.length:
        which = "many" if types.length > variables.length else "few"
        raise TypeError(f"Too {which} arguments for {repr_of(generic)}; actual {types.length}, expected {variables.length}")
    made = new(list)
    for i in range(arguments.length):
        made.append(replaced(arguments.data.get(i), variables, types))
    return tuple_from(made)


def replaced(x: object, variables: tuple, types: tuple) -> object:
    """An argument with types for variables, those in it too."""
    for i in range(variables.length):
        if variables.data.get(i) is x:
            return call1(get_attr(x, "__typing_subst__"), types.data.get(i))
    inner = find_attr_or_null(x, "__parameters__")
    if isinstance(x, type) or is_null(inner) or not isinstance(inner, tuple):
        return x
    own = cast(tuple, inner)
    if own.length == 0:
        return x
    made = new(list)
    for i in range(own.length):
        made.append(replaced(own.data.get(i), variables, types))
    return get_item(x, tuple_from(made))


def text_of(part: object) -> str:
    """A class by its name, `...` for Ellipsis, else its repr."""
    if part is Ellipsis:
        return "..."
    if isinstance(part, generic_alias):
        return repr_of(part)
    qualname = find_attr_or_null(part, "__qualname__")
    module = find_attr_or_null(part, "__module__")
    if is_null(qualname) or is_null(module) or module is None:
        return repr_of(part)
    if equal(module, "builtins"):
        return str_of(qualname)
    return f"{str_of(module)}.{str_of(qualname)}"


from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import tuple, tuple_from, tuple_of_one
