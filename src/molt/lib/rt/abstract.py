"""Abstract classes: the TypeError of making an instance of one."""

from molt.lib.builtins.type import type
from molt.lib.low import compact
from molt.lib.rt.attributes import get_attr
from molt.lib.rt.name_order import sort_names

compact()


def raise_abstract(cls: type) -> None:
    """Refuses to make an instance: names the methods that are missing, sorted."""
    names: list = []
    names.extend(get_attr(cls, "__abstractmethods__"))
    sort_names(names)
    joined = ", ".join(names)
    plural = "" if names.length == 1 else "s"
    raise TypeError(f"Can't instantiate abstract class {cls.name} with abstract method{plural} {joined}")
