"""The TypeErrors of making an instance: of an abstract class, or by another class's `__new__`."""

from molt.lib.builtins.type import IS_TYPE, type
from molt.lib.low import cast, compact, is_null
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.name_order import sort_names
from molt.lib.rt.ops import iterate, next_or_null
from molt.lib.rt.types import is_subtype, type_of
from molt.lib.rt.build import join_list

compact()


def raise_abstract(cls: type) -> None:
    """Refuses to make an instance: names the methods that are missing, sorted."""
    names: list = []
    # By hand, as small programs do without what `extend` can do.
    found = iterate(get_attr(cls, "__abstractmethods__"))
    while True:
        name = next_or_null(found)
        if is_null(name):
            break
        names.append(name)
    sort_names(names)
    joined = join_list(", ", names)
    plural = "" if names.length == 1 else "s"
    raise TypeError(f"Can't instantiate abstract class {cls.name} with abstract method{plural} {joined}")


def require_subclass(x: object, owner: type) -> None:
    """The TypeError of a `__new__` for a class that does not derive from the one it is of."""
    is_class = (type_of(x).flags & IS_TYPE) != 0
    if is_class and is_subtype(cast(type, x), owner):
        return
    if not is_class:
        raise TypeError(f"{owner.name}.__new__(X): X is not a type object ({type_of(x).name})")
    shown = cast(type, x).name
    raise TypeError(f"{owner.name}.__new__({shown}): {shown} is not a subtype of {owner.name}")
