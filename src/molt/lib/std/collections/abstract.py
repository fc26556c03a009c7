"""The classes of `collections.abc` as names: for annotations, `isinstance` and `issubclass`.

They are objects that answer like classes. To derive from one, which brings methods and
a metaclass, is refused.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.generic_alias import generic_alias, make_alias, substitute, text_of
from molt.lib.builtins.list import list
from molt.lib.builtins.tuple import tuple, tuple_of
from molt.lib.builtins.type import IS_STATIC, IS_TYPE, type
from molt.lib.low import NULL, builtin, cast, class_object, ctx, internal, is_null, isinstance, new
from molt.lib.rt.names import same_name
from molt.lib.rt.types import is_subtype, lookup, type_of
from molt.lib.std.molt_unsupported import MoltUnsupported

# The methods that make a class an instance of the abstract one without deriving from it.
METHODS: Final = (
    ("Hashable", ("__hash__",)),
    ("Iterable", ("__iter__",)),
    ("Iterator", ("__iter__", "__next__")),
    ("Reversible", ("__reversed__", "__iter__")),
    ("Generator", ("__iter__", "__next__", "send", "throw", "close")),
    ("Sized", ("__len__",)),
    ("Container", ("__contains__",)),
    ("Collection", ("__len__", "__iter__", "__contains__")),
    ("Callable", ("__call__",)),
    ("Awaitable", ("__await__",)),
    ("Coroutine", ("__await__", "send", "throw", "close")),
    ("AsyncGenerator", ("__aiter__", "__anext__", "asend", "athrow", "aclose")),
    ("AsyncIterable", ("__aiter__",)),
    ("AsyncIterator", ("__anext__", "__aiter__")),
)
# Those that only what is registered belongs to.
REGISTERED: Final = (
    "Sequence", "MutableSequence", "Set", "MutableSet", "Mapping", "MutableMapping", "ByteString", "KeysView",
    "ValuesView", "ItemsView", "MappingView",
)  # fmt: skip


@builtin(name="ABCMeta", module="abc")
class AbstractClass:
    """A name of `collections.abc`; `methods` is NULL for those that classes are registered with."""

    name: str
    methods: object

    @property
    def __name__(self) -> str:
        return self.name

    @property
    def __qualname__(self) -> str:
        return self.name

    @property
    def __module__(self) -> str:
        return "collections.abc"

    def __repr__(self) -> str:
        return f"<class 'collections.abc.{self.name}'>"

    def __getitem__(self, item: object, /) -> object:
        if same_name(self.name, "Callable"):
            return callable_alias(self, item)
        return make_alias(self, item)

    def __instancecheck__(self, instance: object, /) -> bool:
        return fits(self, type_of(instance))

    def __subclasscheck__(self, cls: object, /) -> bool:
        if (type_of(cls).flags & IS_TYPE) == 0:
            raise TypeError("issubclass() arg 1 must be a class")
        return fits(self, cast(type, cls))

    def __mro_entries__(self, bases: object, /) -> object:
        raise MoltUnsupported(
            f"deriving from collections.abc.{self.name}; write the methods in the class, without this base"
        )

    def __call__(self, *args: object, **kwargs: object) -> object:
        raise TypeError(f"Can't instantiate abstract class {self.name}")

    def __or__(self, other: object, /) -> object:
        return joined(self, other) if isinstance(other, AbstractClass) or can_be_member(other) else NotImplemented

    def __ror__(self, other: object, /) -> object:
        return joined(other, self) if can_be_member(other) else NotImplemented


@internal
def make_abstract(name: str) -> object:
    """The abstract class of a name; NULL if there is none."""
    listed: tuple = METHODS
    for i in range(listed.length):
        row = cast(tuple, listed.data.get(i))
        if same_name(cast(str, row.data.get(0)), name):
            return named(name, row.data.get(1))
    others: tuple = REGISTERED
    for i in range(others.length):
        if same_name(cast(str, others.data.get(i)), name):
            return named(name, NULL)
    return NULL


@internal
def named(name: str, methods: object) -> object:
    made = new(AbstractClass)
    made.name = name
    made.methods = methods
    return made


@internal
def fits(a: AbstractClass, cls: type) -> bool:
    """Whether a class is a subclass of an abstract one."""
    if is_null(a.methods):
        return is_registered(a.name, cls)
    names = cast(tuple, a.methods)
    for i in range(names.length):
        word = lookup(cls, cast(str, names.data.get(i)))
        if word == 0 or from_word(object, word) is None:
            return follows_from_sequence(a.name) and is_registered("Sequence", cls)
    return True


@internal
def follows_from_sequence(name: str) -> bool:
    """Whether all sequences are of a kind, for those that lack its methods."""
    return ("Reversible", "Collection", "Sized", "Iterable", "Container").__contains__(name)


@internal
def derives(cls: type, a: type, b: type) -> bool:
    return is_subtype(cls, a) or is_subtype(cls, b)


# Of modules that a program need not have.
_MUTABLE_SEQUENCES: Final = ("collections.deque", "array.array")
_SEQUENCES: Final = ("collections.deque", "array.array", "memoryview")


@internal
def has_base_named(cls: type, names: tuple) -> bool:
    """Whether a class is, or derives from, a class of the library with one of these names."""
    for i in range(cls.order.length):
        one = cast(type, cls.order.data.get(i))
        if (one.flags & IS_STATIC) != 0 and names.__contains__(one.name):
            return True
    return False


@internal
def is_one(name: str, x: object) -> bool:
    """Whether a value is an instance of an abstract class that no methods tell: of the host's, where the program has it,
    which classes of the program's derive from or are registered with."""
    if is_registered(name, type_of(x)):
        return True
    found = dict_find(cast(dict, ctx.modules), "_collections_abc")
    return found != 0 and is_instance(x, get_attr(from_word(object, found), name))


@internal
def is_registered(name: str, cls: type) -> bool:
    """Whether a class is, or derives from, one of the registered ones."""
    is_bytes = derives(cls, class_object(bytes), class_object(bytearray))
    if same_name(name, "ByteString"):
        return is_bytes
    if same_name(name, "Sequence"):
        if is_bytes or derives(cls, class_object(list), class_object(tuple)) or has_base_named(cls, _SEQUENCES):
            return True
        return derives(cls, class_object(str), class_object(range))
    if same_name(name, "MutableSequence"):
        return derives(cls, class_object(list), class_object(bytearray)) or has_base_named(cls, _MUTABLE_SEQUENCES)
    if same_name(name, "MutableSet"):
        return is_subtype(cls, class_object(set))
    if same_name(name, "MutableMapping"):
        return is_subtype(cls, class_object(dict))
    if same_name(name, "Mapping"):
        return derives(cls, class_object(dict), class_object(mapping_proxy))
    keys = is_subtype(cls, class_object(dict_keys))
    items = is_subtype(cls, class_object(dict_items))
    if same_name(name, "Set"):
        return keys or items or derives(cls, class_object(set), class_object(frozenset))
    if same_name(name, "KeysView"):
        return keys
    if same_name(name, "ItemsView"):
        return items
    values = is_subtype(cls, class_object(dict_values))
    return values if same_name(name, "ValuesView") else keys or items or values


# --- Callable[[int], str]


@builtin(name="_CallableGenericAlias", module="collections.abc")
class CallableAlias(generic_alias):
    def __repr__(self) -> str:
        return f"collections.abc.Callable[{callable_text(self.arguments)}]"

    def __getitem__(self, item: object, /) -> object:
        made = new(CallableAlias)
        made.origin = self.origin
        made.arguments = substitute(self, self.arguments, item)
        return made


@internal
def callable_text(arguments: tuple) -> str:
    """The parameters and the result of a callable."""
    last = arguments.length - 1
    result = text_of(arguments.data.get(last))
    if last == 1 and arguments.data.get(0) is Ellipsis:
        return f"..., {result}"
    parts = new(list)
    for i in range(last):
        parts.append(text_of(arguments.data.get(i)))
    joined = ", ".join(parts)
    return f"[{joined}], {result}"


@internal
def callable_parts(item: object) -> tuple:
    """The flat arguments of `Callable[[…], result]`; NULL if that is not its form."""
    if not isinstance(item, tuple) or cast(tuple, item).length != 2:
        return cast(tuple, NULL)
    first = cast(tuple, item).data.get(0)
    parts = new(list)
    if isinstance(first, list):
        parts.extend(first)
    else:
        parts.append(first)
    parts.append(cast(tuple, item).data.get(1))
    return tuple_of(parts.items, parts.length)


@internal
def callable_alias(origin: object, item: object) -> object:
    """`collections.abc.Callable[…]`."""
    parts = callable_parts(item)
    if is_null(parts):
        raise TypeError("Callable must be used as Callable[[arg, ...], result].")
    made = new(CallableAlias)
    made.origin = origin
    made.arguments = parts
    return made


# At the bottom because of cycles.
from molt.lib.builtins.class_checks import isinstance as is_instance  # noqa: E402
from molt.lib.builtins.dict_views import dict_items, dict_keys, dict_values  # noqa: E402
from molt.lib.builtins.mapping_proxy import mapping_proxy  # noqa: E402
from molt.lib.builtins.union_type import can_be_member, joined  # noqa: E402
from molt.lib.low import from_word  # noqa: E402
from molt.lib.rt.attributes import get_attr  # noqa: E402
from molt.lib.rt.tables import dict_find  # noqa: E402
