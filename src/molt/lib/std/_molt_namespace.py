"""`types.SimpleNamespace`, of which `sys.implementation` is one."""

from __future__ import annotations

from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, cast, class_object, compact, from_word, internal, isinstance, new, new_of
from molt.lib.rt.recursion import enter_repr, leave_repr
from molt.lib.rt.unanswered import raise_attribute_error
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import repr_of
from molt.lib.rt.tables import dict_discard, dict_find, dict_keys, dict_store, empty_dict
from molt.lib.rt.types import type_of

compact()


@builtin(name="types.SimpleNamespace")
class SimpleNamespace:
    """A simple attribute-based namespace.

SimpleNamespace(**kwargs)"""

    attributes: dict

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        made = new_of(cls, SimpleNamespace)
        made.attributes = empty_dict()
        return made

    def __init__(self, /, *args: object, **kwargs: object) -> None:
        if args.length > 0:
            raise TypeError("no positional arguments expected")
        self.attributes.update(kwargs)

    @property
    def __dict__(self) -> object:
        return self.attributes

    def __reduce__(self) -> object:
        """Return state information for pickling"""
        return (type_of(self), (), self.attributes)

    def __getattr__(self, name: str) -> object:
        found = dict_find(self.attributes, name)
        if found != 0:
            return from_word(object, found)
        raise_attribute_error(f"'{shown_name(self)}' object has no attribute '{name}'", self, name)
        return NULL

    def __setattr__(self, name: str, value: object, /) -> None:
        dict_store(self.attributes, name, value)

    def __delattr__(self, name: str, /) -> None:
        if not dict_discard(self.attributes, name):
            raise_attribute_error(f"'{shown_name(self)}' object has no attribute '{name}'", self, name)

    def __repr__(self) -> str:
        cls = type_of(self)
        name = "namespace" if cls is class_object(SimpleNamespace) else cls.name
        if not enter_repr(self):
            return f"{name}(...)"
        parts: list = []
        try:
            keys = dict_keys(self.attributes)
            for i in range(keys.length):
                key = keys.data.get(i)
                if isinstance(key, str) and cast(str, key).length > 0:
                    value = from_word(object, dict_find(self.attributes, key))
                    parts.append(f"{cast(str, key)}={repr_of(value)}")
        finally:
            leave_repr(self)
        return f"{name}({', '.join(parts)})"

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return equal(self.attributes, cast(SimpleNamespace, other).attributes)


@internal
def shown_name(x: object) -> str:
    """A class's name as errors have it: with its module, if CPython writes it in C."""
    cls = type_of(x)
    return "types.SimpleNamespace" if cls is class_object(SimpleNamespace) else cls.name


@internal
def make_namespace(attributes: dict) -> object:
    made = new(SimpleNamespace)
    made.attributes = attributes
    return made
