"""Look-ups of users, and of the texts that the system gives of users and groups."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.codecs import str_from_system, str_to_utf8
from molt.lib.builtins.str_core import str_has_char
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
    null,
    ptr,
    stack,
    u8,
)
from molt.lib.rt.build import index_of, to_i64
from molt.lib.rt.errors import type_name
from molt.lib.rt.ops import repr_of
from molt.lib.std.posix.arguments import check
from molt.lib.std.posix.records import new_record, plain_tuple, record_text

compact()

ROOM: Final = 65536
MOST_ID: Final = 4294967295
_NAMES: Final = ("pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell")


@builtin(name="pwd.struct_passwd")
class struct_passwd(tuple):
    """pwd.struct_passwd: Results from getpw*() routines.

This object may be accessed either as a tuple of
  (pw_name,pw_passwd,pw_uid,pw_gid,pw_gecos,pw_dir,pw_shell)
or via the object attributes as named in the above tuple."""

    n_fields: Final = 7
    n_sequence_fields: Final = 7
    n_unnamed_fields: Final = 0
    __match_args__: Final = ("pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell")

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        return new_record(cls, sequence, "pwd.struct_passwd", 7)

    def __repr__(self) -> str:
        return record_text(self, "pwd.struct_passwd", _NAMES)

    def __reduce__(self) -> object:
        return (class_object(struct_passwd), (plain_tuple(self), {}))

    @property
    def pw_name(self) -> object:
        return self.data.get(0)

    @property
    def pw_passwd(self) -> object:
        return self.data.get(1)

    @property
    def pw_uid(self) -> object:
        return self.data.get(2)

    @property
    def pw_gid(self) -> object:
        return self.data.get(3)

    @property
    def pw_gecos(self) -> object:
        return self.data.get(4)

    @property
    def pw_dir(self) -> object:
        return self.data.get(5)

    @property
    def pw_shell(self) -> object:
        return self.data.get(6)


def getpwuid(uid: object, /) -> object:
    """Return the password database entry for the given numeric user ID.

See `help(pwd)` for more on password database entries."""
    number = id_argument(uid, "uid", "getpwuid(): uid not found")
    found = user_with(number, null(u8))
    if found is None:
        raise KeyError(f"getpwuid(): uid not found: {number}")
    return found


def getpwnam(name: str, /) -> object:
    """Return the password database entry for the given user name.

See `help(pwd)` for more on password database entries."""
    check_name(name)
    found = user_with(0, str_to_utf8(name).data)
    if found is None:
        raise KeyError(f"getpwnam(): name not found: {repr_of(name)}")
    return found


@internal
def user_with(number: i64, name: ptr[u8]) -> object:
    """The user of a name, or of a number if that is null; None for no such."""
    data = alloc(u8, ROOM)
    ids = stack(i64, 2)
    try:
        count = check(c_call("molt_user", i64, number, name, data, ROOM, ids))
        if count == 0:
            return None
        texts = texts_in(data, count)
        return struct_passwd((
            texts.items.get(0), texts.items.get(1), box_i64(ids[0]), box_i64(ids[1]), texts.items.get(2),
            texts.items.get(3), texts.items.get(4),
        ))  # fmt: skip
    finally:
        free(data, ROOM)


@internal
def texts_in(data: ptr[u8], count: i64) -> list:
    """The texts in so many bytes, each with a zero behind it."""
    found: list = []
    start = 0
    for i in range(count):
        if data[i] == u8(0):
            found.append(str_from_system(data + start, i - start))
            start = i + 1
    return found


@internal
def id_argument(given: object, name: str, missing: str) -> i64:
    """A user's or group's number. Raises TypeError, and KeyError for what is none."""
    try:
        index = index_of(given)
    except TypeError:
        raise TypeError(f"{name} should be integer, not {type_name(given)}") from None
    if index < -1 or index > MOST_ID:
        raise KeyError(missing)
    return to_i64(index)


@internal
def check_name(name: str) -> None:
    if str_has_char(name, 0):
        raise ValueError("embedded null byte")
