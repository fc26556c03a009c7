"""`mappingproxy`: a class's `__dict__`, which can be read only; and what classes have of their own."""

from __future__ import annotations

from molt.lib.builtins.type import type
from molt.lib.low import builtin, cast, compact, from_word, i64, internal, is_null, isinstance, new
from molt.lib.rt.errors import type_name

compact()


@builtin(name="mappingproxy")
class mapping_proxy:
    mapping: object

    def __new__(cls: type, mapping: object, /) -> object:
        if not isinstance(mapping, dict):
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

    def __repr__(self) -> str:
        return f"mappingproxy({repr_of(self.mapping)})"

    def __str__(self) -> str:
        return str_of(self.mapping)

    def __eq__(self, other: object, /) -> object:
        if isinstance(other, mapping_proxy):
            return equal(self.mapping, cast(mapping_proxy, other).mapping)
        return equal(self.mapping, other)

    def get(self, key: object, default: object = None, /) -> object:
        return cast(dict, self.mapping).get(key, default)

    def keys(self) -> object:
        return cast(dict, self.mapping).keys()

    def values(self) -> object:
        return cast(dict, self.mapping).values()

    def items(self) -> object:
        return cast(dict, self.mapping).items()

    def copy(self) -> object:
        return cast(dict, self.mapping).copy()


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
from molt.lib.builtins.object import add_class_names  # noqa: E402
from molt.lib.rt.attributes import check_mutable, get_from_class  # noqa: E402
from molt.lib.rt.ops import contains, equal, get_item, iterate, length_of, repr_of, str_of  # noqa: E402
from molt.lib.rt.tables import dict_store  # noqa: E402
from molt.lib.rt.types import class_changed, lookup, lookup_own, type_of  # noqa: E402
