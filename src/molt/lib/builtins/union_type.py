"""`types.UnionType`: what `int | None` is when it runs."""

from __future__ import annotations

from molt.lib.builtins.type import IS_TYPE, type
from molt.lib.low import builtin, cast, i64, internal, is_null, isinstance, new
from molt.lib.rt.names import same_name
from molt.lib.rt.types import type_of
from molt.lib.rt.unanswered import raise_no_attribute


@builtin(name="types.UnionType")
class union_type:
    members: object

    def __repr__(self) -> str:
        parts: list = []
        members = cast(tuple, self.members)
        i = 0
        while i < members.length:
            parts.append(member_text(members.data.get(i)))
            i += 1
        return " | ".join(parts)

    def __or__(self, other: object, /) -> object:
        return union_of(self, other)

    def __ror__(self, other: object, /) -> object:
        return union_of(other, self)

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, union_type):
            return NotImplemented
        return same_members(cast(tuple, self.members), cast(tuple, cast(union_type, other).members))

    def __hash__(self) -> i64:
        hash = 0
        members = cast(tuple, self.members)
        i = 0
        while i < members.length:
            hash = hash ^ hash_of(members.data.get(i))
            i += 1
        return hash

    def __instancecheck__(self, instance: object, /) -> bool:
        members = cast(tuple, self.members)
        i = 0
        while i < members.length:
            member = members.data.get(i)
            if is_instance(instance, member):
                return True
            i += 1
        return False

    def __subclasscheck__(self, cls: object, /) -> bool:
        members = cast(tuple, self.members)
        for i in range(members.length):
            if is_subclass(cls, members.data.get(i)):
                return True
        return False

    def __getattr__(self, name: str, /) -> object:
        return "types" if same_name(name, "__module__") else raise_no_attribute(self, name)

    def __getitem__(self, item: object, /) -> object:
        types = substitute(self, cast(tuple, self.members), item)
        made = types.data.get(0)
        for i in range(1, types.length):
            made = made | types.data.get(i)
        return made

    @property
    def __parameters__(self) -> object:
        return parameters_of(cast(tuple, self.members))

    @property
    def __args__(self) -> object:
        return self.members


@internal
def member_text(member: object) -> str:
    """A member as the repr shows it."""
    if member is type_of(None):
        return "None"
    if (type_of(member).flags & IS_TYPE) == 0 and not is_null(find_attr_or_null(member, "__origin__")):
        return repr_of(member)
    return text_of(member)


@internal
def same_members(a: tuple, b: tuple) -> bool:
    """Whether two unions have the same members in any order; none occurs twice in one."""
    if a.length != b.length:
        return False
    i = 0
    while i < a.length:
        if not b.__contains__(a.data.get(i)):
            return False
        i += 1
    return True


@internal
def union_of(a: object, b: object) -> object:
    """`a | b` of classes, unions and None."""
    if not can_be_member(a) or not can_be_member(b):
        return NotImplemented
    return joined(a, b)


def joined(a: object, b: object) -> object:
    """The union of what can be members."""
    members: list = []
    add_members(members, a)
    add_members(members, b)
    if members.length == 1:
        return members.items.get(0)
    made = new(union_type)
    made.members = tuple_from(members)
    return made


@internal
def can_be_member(x: object) -> bool:
    """Whether `x` can stand in a union."""
    return x is None or (type_of(x).flags & IS_TYPE) != 0 or isinstance(x, union_type) or isinstance(x, generic_alias)


@internal
def add_members(members: list, x: object) -> None:
    """Adds what a side of `|` brings, without repetitions."""
    if isinstance(x, union_type):
        inner = cast(tuple, cast(union_type, x).members)
        i = 0
        while i < inner.length:
            add_members(members, inner.data.get(i))
            i += 1
        return
    member = type_of(None) if x is None else x
    if not members.__contains__(member):
        members.append(member)


# At the bottom because of cycles.
from molt.lib.builtins.class_checks import isinstance as is_instance  # noqa: E402
from molt.lib.builtins.class_checks import issubclass as is_subclass  # noqa: E402
from molt.lib.builtins.generic_alias import generic_alias, parameters_of, substitute, text_of  # noqa: E402
from molt.lib.rt.attributes import find_attr_or_null  # noqa: E402
from molt.lib.rt.ops import hash_of, repr_of  # noqa: E402
from molt.lib.rt.tables import tuple_from  # noqa: E402
