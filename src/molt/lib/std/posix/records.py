"""The named tuples of `posix`: what CPython has as struct sequences.

Each is a tuple with a property for every field.  `stat_result` has fields behind its items,
which are small ints in the same row, so nothing has to be released there.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.tuple import tuple
from molt.lib.builtins.type import type
from molt.lib.low import (
    NULL,
    box_float,
    box_i64,
    box_u64,
    builtin,
    cast,
    class_object,
    compact,
    i64,
    internal,
    is_null,
    make_small,
    new_of,
    ptr,
    small,
    u64,
)
from molt.lib.rt.ops import repr_of
from molt.lib.rt.tables import tuple_from
from molt.lib.rt.unsupported import unsupported

compact()

STAT_ITEMS: Final = 10
STAT_ROOM: Final = 16
NOT_KNOWN: Final = -1

_STAT_NAMES: Final = (
    "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime",
)  # fmt: skip
_SIZE_NAMES: Final = ("columns", "lines")
_UNAME_NAMES: Final = ("sysname", "nodename", "release", "version", "machine")
_TIMES_NAMES: Final = ("user", "system", "children_user", "children_system", "elapsed")
_STATVFS_NAMES: Final = (
    "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax",
)  # fmt: skip


@builtin(name="os.stat_result")
class stat_result(tuple):
    """stat_result: Result from stat, fstat, or lstat.

This object may be accessed either as a tuple of
  (mode, ino, dev, nlink, uid, gid, size, atime, mtime, ctime)
or via the attributes st_mode, st_ino, st_dev, st_nlink, st_uid, and so on.

Posix/windows: If your platform supports st_blksize, st_blocks, st_rdev,
or st_flags, they are available as attributes only.

See os.stat for more information."""

    n_fields: Final = 19
    n_sequence_fields: Final = 10
    n_unnamed_fields: Final = 3
    __match_args__: Final = (
        "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size",
    )  # fmt: skip

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        items = items_for(sequence, "os.stat_result", STAT_ITEMS, 19)
        if items.length > STAT_ITEMS or not is_null(dict):
            unsupported("a stat_result with more than its 10 items")
        made = cast(tuple, new_of(cls, stat_result, STAT_ROOM))
        copy_items(made, items)
        for i in range(STAT_ITEMS, STAT_ROOM):
            made.data.init(i, make_small(NOT_KNOWN))
        return made

    def __repr__(self) -> str:
        return record_text(self, "os.stat_result", _STAT_NAMES)

    def __reduce__(self) -> object:
        if small(self.data.get(STAT_ITEMS)) != NOT_KNOWN:
            unsupported("copying or pickling a stat_result")
        return (class_object(stat_result), (plain_tuple(self), {}))

    @property
    def st_mode(self) -> object:
        return self.data.get(0)

    @property
    def st_ino(self) -> object:
        return self.data.get(1)

    @property
    def st_dev(self) -> object:
        return self.data.get(2)

    @property
    def st_nlink(self) -> object:
        return self.data.get(3)

    @property
    def st_uid(self) -> object:
        return self.data.get(4)

    @property
    def st_gid(self) -> object:
        return self.data.get(5)

    @property
    def st_size(self) -> object:
        return self.data.get(6)

    @property
    def st_atime(self) -> object:
        return time_of(self, 0)

    @property
    def st_mtime(self) -> object:
        return time_of(self, 1)

    @property
    def st_ctime(self) -> object:
        return time_of(self, 2)

    @property
    def st_atime_ns(self) -> object:
        return nanoseconds_of(self, 0)

    @property
    def st_mtime_ns(self) -> object:
        return nanoseconds_of(self, 1)

    @property
    def st_ctime_ns(self) -> object:
        return nanoseconds_of(self, 2)

    @property
    def st_blksize(self) -> object:
        return hidden(self, 3)

    @property
    def st_blocks(self) -> object:
        return hidden(self, 4)

    @property
    def st_rdev(self) -> object:
        return hidden(self, 5)


@internal
def hidden(row: tuple, index: i64) -> object:
    """A field behind the items; None if it is not known."""
    value = row.data.get(STAT_ITEMS + index)
    return None if small(value) == NOT_KNOWN else value


@internal
def time_of(row: tuple, index: i64) -> object:
    """A time in seconds as a float, as CPython adds it up."""
    seconds = row.data.get(7 + index)
    nanoseconds = small(row.data.get(STAT_ITEMS + index))
    if nanoseconds == NOT_KNOWN:
        return seconds
    return box_float(float(small(seconds)) + 1e-9 * float(nanoseconds))


@internal
def nanoseconds_of(row: tuple, index: i64) -> object:
    nanoseconds = row.data.get(STAT_ITEMS + index)
    if small(nanoseconds) == NOT_KNOWN:
        return None
    seconds: object = row.data.get(7 + index)
    return seconds * box_i64(1000000000) + nanoseconds


@internal
def make_stat(about: ptr[i64]) -> object:
    """A stat_result of what `molt_status` tells."""
    made = cast(tuple, new_of(class_object(stat_result), stat_result, STAT_ROOM))
    made.length = STAT_ITEMS
    for i in range(STAT_ROOM):
        made.data.init(i, unsigned(about[i]) if i == 1 or i == 2 else box_i64(about[i]))
    return made


@internal
def make_statvfs(about: ptr[i64]) -> object:
    """A statvfs_result of what `molt_file_system` tells."""
    made = cast(tuple, new_of(class_object(statvfs_result), statvfs_result, 12))
    made.length = 10
    for i in range(10):
        made.data.init(i, unsigned(about[i]))
    made.data.init(10, make_small(i64(u64(about[10]) >> u64(32))))
    made.data.init(11, make_small(i64(u64(about[10]) & u64(0xFFFFFFFF))))
    return made


@internal
def unsigned(value: i64) -> object:
    """A number that C has without a sign."""
    return box_u64(u64(value))


@builtin(name="os.terminal_size")
class terminal_size(tuple):
    """A tuple of (columns, lines) for holding terminal window size"""

    n_fields: Final = 2
    n_sequence_fields: Final = 2
    n_unnamed_fields: Final = 0
    __match_args__: Final = ("columns", "lines")

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        return new_record(cls, sequence, "os.terminal_size", 2)

    def __repr__(self) -> str:
        return record_text(self, "os.terminal_size", _SIZE_NAMES)

    def __reduce__(self) -> object:
        return (class_object(terminal_size), (plain_tuple(self), {}))

    @property
    def columns(self) -> object:
        return self.data.get(0)

    @property
    def lines(self) -> object:
        return self.data.get(1)


@builtin(name="posix.uname_result")
class uname_result(tuple):
    """uname_result: Result from os.uname().

This object may be accessed either as a tuple of
  (sysname, nodename, release, version, machine),
or via the attributes sysname, nodename, release, version, and machine.

See os.uname for more information."""

    n_fields: Final = 5
    n_sequence_fields: Final = 5
    n_unnamed_fields: Final = 0
    __match_args__: Final = ("sysname", "nodename", "release", "version", "machine")

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        return new_record(cls, sequence, "posix.uname_result", 5)

    def __repr__(self) -> str:
        return record_text(self, "posix.uname_result", _UNAME_NAMES)

    def __reduce__(self) -> object:
        return (class_object(uname_result), (plain_tuple(self), {}))

    @property
    def sysname(self) -> object:
        return self.data.get(0)

    @property
    def nodename(self) -> object:
        return self.data.get(1)

    @property
    def release(self) -> object:
        return self.data.get(2)

    @property
    def version(self) -> object:
        return self.data.get(3)

    @property
    def machine(self) -> object:
        return self.data.get(4)


@builtin(name="posix.times_result")
class times_result(tuple):
    """times_result: Result from os.times().

This object may be accessed either as a tuple of
  (user, system, children_user, children_system, elapsed),
or via the attributes user, system, children_user, children_system,
and elapsed.

See os.times for more information."""

    n_fields: Final = 5
    n_sequence_fields: Final = 5
    n_unnamed_fields: Final = 0
    __match_args__: Final = ("user", "system", "children_user", "children_system", "elapsed")

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        return new_record(cls, sequence, "posix.times_result", 5)

    def __repr__(self) -> str:
        return record_text(self, "posix.times_result", _TIMES_NAMES)

    def __reduce__(self) -> object:
        return (class_object(times_result), (plain_tuple(self), {}))

    @property
    def user(self) -> object:
        return self.data.get(0)

    @property
    def system(self) -> object:
        return self.data.get(1)

    @property
    def children_user(self) -> object:
        return self.data.get(2)

    @property
    def children_system(self) -> object:
        return self.data.get(3)

    @property
    def elapsed(self) -> object:
        return self.data.get(4)


@builtin(name="os.statvfs_result")
class statvfs_result(tuple):
    """statvfs_result: Result from statvfs or fstatvfs.

This object may be accessed either as a tuple of
  (bsize, frsize, blocks, bfree, bavail, files, ffree, favail, flag, namemax),
or via the attributes f_bsize, f_frsize, f_blocks, f_bfree, and so on.

See os.statvfs for more information."""

    n_fields: Final = 11
    n_sequence_fields: Final = 10
    n_unnamed_fields: Final = 0
    __match_args__: Final = (
        "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax",
    )  # fmt: skip

    def __new__(cls: type, sequence: object, dict: object = NULL, /) -> object:
        items = items_for(sequence, "os.statvfs_result", 10, 11)
        if items.length > 10 or not is_null(dict):
            unsupported("a statvfs_result with more than its 10 items")
        made = cast(tuple, new_of(cls, statvfs_result, 12))
        copy_items(made, items)
        made.data.init(10, make_small(NOT_KNOWN))
        made.data.init(11, make_small(NOT_KNOWN))
        return made

    def __repr__(self) -> str:
        return record_text(self, "os.statvfs_result", _STATVFS_NAMES)

    @property
    def f_bsize(self) -> object:
        return self.data.get(0)

    @property
    def f_frsize(self) -> object:
        return self.data.get(1)

    @property
    def f_blocks(self) -> object:
        return self.data.get(2)

    @property
    def f_bfree(self) -> object:
        return self.data.get(3)

    @property
    def f_bavail(self) -> object:
        return self.data.get(4)

    @property
    def f_files(self) -> object:
        return self.data.get(5)

    @property
    def f_ffree(self) -> object:
        return self.data.get(6)

    @property
    def f_favail(self) -> object:
        return self.data.get(7)

    @property
    def f_flag(self) -> object:
        return self.data.get(8)

    @property
    def f_namemax(self) -> object:
        return self.data.get(9)

    @property
    def f_fsid(self) -> object:
        # In two halves, as what is behind the items is small ints.
        if small(self.data.get(10)) == NOT_KNOWN:
            return None
        return box_u64(u64(small(self.data.get(10))) << u64(32) | u64(small(self.data.get(11))))


# --- what they share ---


@internal
def new_record(cls: type, sequence: object, name: str, count: i64) -> object:
    """A named tuple with these items. Raises TypeError."""
    items = items_for(sequence, name, count, count)
    made = cast(tuple, new_of(cls, tuple, count))
    copy_items(made, items)
    return made


@internal
def items_for(sequence: object, name: str, least: i64, most: i64) -> tuple:
    """The items that a named tuple is made of, as many as it takes. Raises TypeError."""
    try:
        items = tuple_from(sequence)
    except TypeError:
        raise TypeError("constructor requires a sequence") from None
    if least == most and items.length != least:
        raise TypeError(f"{name}() takes a {least}-sequence ({items.length}-sequence given)")
    if items.length < least:
        raise TypeError(f"{name}() takes an at least {least}-sequence ({items.length}-sequence given)")
    if items.length > most:
        raise TypeError(f"{name}() takes an at most {most}-sequence ({items.length}-sequence given)")
    return items


@internal
def copy_items(made: tuple, items: tuple) -> None:
    made.length = items.length
    for i in range(items.length):
        made.data.init(i, items.data.get(i))


@internal
def plain_tuple(row: tuple) -> tuple:
    made = cast(tuple, new_of(class_object(tuple), tuple, row.length))
    copy_items(made, row)
    return made


@internal
def record_text(row: tuple, name: str, fields: tuple) -> str:
    parts: list = []
    for i in range(row.length):
        parts.append(f"{fields.data.get(i)!s}={repr_of(row.data.get(i))}")
    return f"{name}({', '.join(parts)})"
