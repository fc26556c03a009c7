"""`cached_property`: a value that an instance keeps once it has been asked for."""

from __future__ import annotations

from molt.lib.builtins.generic_alias import make_alias
from molt.lib.builtins.type import type
from molt.lib.low import builtin, cast, from_word, is_null, isinstance, new_of
from molt.lib.rt.attributes import find_attr_or_null
from molt.lib.rt.calls import call1
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import repr_of
from molt.lib.rt.tables import dict_find, dict_store


@builtin(module="functools")
class cached_property:
    function: object
    own_name: object
    text: object

    def __new__(cls: type, func: object, /) -> object:
        made = cast(cached_property, new_of(cls, cached_property))
        made.function = func
        made.own_name = None
        doc = find_attr_or_null(func, "__doc__")
        made.text = None if is_null(doc) else doc
        return made

    def __init__(self, func: object, /) -> None:
        return

    @property
    def func(self) -> object:
        return self.function

    @property
    def attrname(self) -> object:
        return self.own_name

    @property
    def __doc__(self) -> object:
        return self.text

    def __set_name__(self, owner: object, name: object, /) -> None:
        if self.own_name is None:
            self.own_name = name
        elif name != self.own_name:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({repr_of(self.own_name)} and {repr_of(name)})."
            )

    def __get__(self, instance: object, owner: object = None) -> object:
        if instance is None:
            return self
        if self.own_name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        kept = find_attr_or_null(instance, "__dict__")
        if is_null(kept):
            raise TypeError(
                f"No '__dict__' attribute on {repr_of(type_name(instance))} "
                f"instance to cache {repr_of(self.own_name)} property."
            )
        if not isinstance(kept, dict):
            raise TypeError(
                f"The '__dict__' attribute on {repr_of(type_name(instance))} instance "
                f"does not support item assignment for caching {repr_of(self.own_name)} property."
            )
        word = dict_find(cast(dict, kept), self.own_name)
        if word != 0:
            return from_word(object, word)
        value = call1(self.function, instance)
        dict_store(cast(dict, kept), self.own_name, value)
        return value

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)
