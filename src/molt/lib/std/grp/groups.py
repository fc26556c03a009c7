"""Look-ups of groups."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.codecs import str_to_utf8
from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    alloc,
    box_i64,
    builtin,
    c_call,
    class_object,
    compact,
    free,
    i64,
    internal,
    keywords,
    null,
    ptr,
    stack,
    u8,
)
from molt.lib.rt.ops import repr_of
from molt.lib.std.posix.arguments import check
from molt.lib.std.posix.status import identity
from molt.lib.std.posix.records import new_record, plain_tuple, record_text
from molt.lib.std.pwd.users import ROOM, check_name, texts_in

compact()

_NAMES: Final = ("gr_name", "gr_passwd", "gr_gid", "gr_mem")


@builtin(name="grp.struct_group")
class struct_group(tuple):
    """grp.struct_group: Results from getgr*() routines.

This object may be accessed either as a tuple of
  (gr_name,gr_passwd,gr_gid,gr_mem)
or via the object attributes as named in the above tuple."""

    n_fields: Final = 4
    n_sequence_fields: Final = 4
    n_unnamed_fields: Final = 0
    __match_args__: Final = ("gr_name", "gr_passwd", "gr_gid", "gr_mem")

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        return new_record(cls, sequence, "grp.struct_group", 4)

    def __repr__(self) -> str:
        return record_text(self, "grp.struct_group", _NAMES)

    def __reduce__(self) -> object:
        return (class_object(struct_group), (plain_tuple(self), {}))

    @property
    def gr_name(self) -> object:
        return self.data.get(0)

    @property
    def gr_passwd(self) -> object:
        return self.data.get(1)

    @property
    def gr_gid(self) -> object:
        return self.data.get(2)

    @property
    def gr_mem(self) -> object:
        return self.data.get(3)


@keywords
def getgrgid(id: object) -> object:
    """Return the group database entry for the given numeric group ID.

If id is not valid, raise KeyError."""
    number = identity(id, "gid")
    found = group_with(number, null(u8))
    if found is None:
        raise KeyError(f"getgrgid(): gid not found: {number}")
    return found


@keywords
def getgrnam(name: str) -> object:
    """Return the group database entry for the given group name.

If name is not valid, raise KeyError."""
    check_name(name)
    found = group_with(0, str_to_utf8(name).data)
    if found is None:
        raise KeyError(f"getgrnam(): name not found: {repr_of(name)}")
    return found


@internal
def group_with(number: i64, name: ptr[u8]) -> object:
    """The group of a name, or of a number if that is null; None for no such."""
    data = alloc(u8, ROOM)
    ids = stack(i64, 1)
    try:
        count = check(c_call("molt_group", i64, number, name, data, ROOM, ids))
        if count == 0:
            return None
        texts = texts_in(data, count)
        members: list = []
        for i in range(2, texts.length):
            members.append(texts.items.get(i))
        return struct_group((texts.items.get(0), texts.items.get(1), box_i64(ids[0]), members))
    finally:
        free(data, ROOM)
