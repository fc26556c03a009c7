"""`mappingproxy`: a class's `__dict__`, which can be read only; and what classes have of their own."""

from __future__ import annotations

from molt.lib.builtins.type import type
from molt.lib.low import builtin, cast, compact, from_word, i64, internal, is_null, isinstance, new, type_is
from molt.lib.rt.errors import type_name

compact()


@builtin(name="mappingproxy")
class mapping_proxy:
    """Read-only proxy of a mapping."""

    mapping: object

    __hash__ = None

    def __new__(cls: type, mapping: object, /) -> object:
        if isinstance(mapping, list) or isinstance(mapping, tuple) or not defines(type_of(mapping), "__getitem__"):
            raise TypeError(f"mappingproxy() argument must be a mapping, not {type_name(mapping)}")
        made = new(mapping_proxy)
        made.mapping = mapping
        return made

    def __getitem__(self, key: object, /) -> object:
        return get_item(self.mapping, key)

    def __contains__(self, key: object, /) -> bool:
        return contains(self.mapping, key)

    def __len__(self) -> i64:
        return length_of(self.mapping)

    def __iter__(self) -> object:
        return iterate(self.mapping)

    def __reversed__(self) -> object:
        """D.__reversed__() -> reverse iterator"""
        return call_method0(self.mapping, "__reversed__")

    def __repr__(self) -> str:
        return f"mappingproxy({repr_of(self.mapping)})"

    def __str__(self) -> str:
        return str_of(self.mapping)

    def __eq__(self, other: object, /) -> object:
        return compare(self.mapping, other, 2)

    def __ne__(self, other: object, /) -> object:
        return compare(self.mapping, other, 3)

    def __or__(self, other: object, /) -> object:
        return or_(self.mapping, unwrapped(other))

    def __ror__(self, other: object, /) -> object:
        return or_(unwrapped(other), self.mapping)

    def __ior__(self, other: object, /) -> object:
        raise TypeError(f"'|=' is not supported by {type_of(self).name}; use '|' instead")

    def get(self, key: object, default: object = None, /) -> object:
        """Return the value for key if key is in the mapping, else default."""
        if type_is(self.mapping, dict):
            return cast(dict, self.mapping).get(key, default)
        return call_method2(self.mapping, "get", key, default)

    def keys(self) -> object:
        """D.keys() -> a set-like object providing a view on D's keys"""
        return call_method0(self.mapping, "keys")

    def values(self) -> object:
        """D.values() -> an object providing a view on D's values"""
        return call_method0(self.mapping, "values")

    def items(self) -> object:
        """D.items() -> a set-like object providing a view on D's items"""
        return call_method0(self.mapping, "items")

    def copy(self) -> object:
        """D.copy() -> a shallow copy of D"""
        return call_method0(self.mapping, "copy")

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@internal
def unwrapped(x: object) -> object:
    """What a proxy stands for."""
    return cast(mapping_proxy, x).mapping if isinstance(x, mapping_proxy) else x


@internal
def proxy_of(cls: type) -> object:
    """The `__dict__` of a class."""
    made = new(mapping_proxy)
    if is_null(cls.namespace):
        made.mapping = static_dict(cls)
    else:
        made.mapping = cls.namespace
    return made


@internal
def static_dict(cls: type) -> dict:
    """The names and values of a library class."""
    made: dict = {}
    i = 0
    while i < cls.static_count:
        dict_store(made, cls.static_names.get(i), cls.static_values.get(i))
        i += 1
    return made


@internal
def class_names(cls: type) -> list:
    """What `dir()` of a class lists."""
    found: dict = {}
    add_class_names(cls, found)
    return list_of_keys(found)


@internal
def is_dict(x: object) -> bool:
    """For where `dict` is the name of a parameter."""
    return isinstance(x, dict)


@internal
def as_dict(x: object) -> dict:
    """For where `dict` is the name of a parameter."""
    return cast(dict, x)


@internal
def own_or_none(cls: type, name: str, default: object) -> object:
    """What the class itself has under a name."""
    word = lookup_own(cls, name)
    if word == 0:
        return default
    value = from_word(object, word)
    kind = type_of(value)
    if lookup(kind, "__get__") != 0:
        return get_from_class(value, kind, cls)
    return value


@internal
def set_own(cls: type, name: str, value: object) -> None:
    """Sets a name of the class itself."""
    check_mutable(cls, name)
    dict_store(cast(dict, cls.namespace), name, value)
    class_changed(cls)


@internal
def own_annotations(cls: type) -> object:
    """The `__annotations__` of a class, made when there are none."""
    word = lookup_own(cls, "__annotations__")
    if word != 0:
        return from_word(object, word)
    made: dict = {}
    dict_store(cast(dict, cls.namespace), "__annotations__", made)
    return made


# At the bottom because of cycles.
from molt.lib.builtins.dict import list_of_keys  # noqa: E402
from molt.lib.builtins.generic_alias import make_alias  # noqa: E402
from molt.lib.builtins.object import add_class_names  # noqa: E402
from molt.lib.rt.attributes import check_mutable, get_from_class  # noqa: E402
from molt.lib.rt.calls import call_method0, call_method2  # noqa: E402
from molt.lib.rt.arithmetic import or_  # noqa: E402
from molt.lib.rt.comparison import compare  # noqa: E402
from molt.lib.rt.ops import contains, get_item, iterate, length_of, repr_of, str_of  # noqa: E402
from molt.lib.rt.tables import dict_store  # noqa: E402
from molt.lib.rt.types import class_changed, defines, lookup, lookup_own, type_of  # noqa: E402
