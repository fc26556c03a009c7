"""What is known of a file, and may be changed: status, access, times, mode, owner, attributes."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes
from molt.lib.builtins.bytes_methods import View, require_bytes
from molt.lib.builtins.codecs import str_from_system
from molt.lib.low import (
    NULL,
    bytes_of,
    c_call,
    cast,
    compact,
    i32,
    i64,
    internal,
    is_null,
    isinstance,
    keywords,
    null,
    ptr,
    stack,
    u8,
    unbox_float,
)
from molt.lib.rt.build import index_of, to_i64
from molt.lib.rt.errors import type_name
from molt.lib.std.posix.arguments import (
    FILE,
    HERE,
    NONE,
    Path,
    check,
    check_path,
    folder_argument,
    int_argument,
    path_argument,
    plain_path,
    refuse_combination,
)
from molt.lib.std.posix.records import make_stat, make_statvfs

compact()

BILLION: Final = 1000000000
MOST_ID: Final = 4294967295
MOST_LONG: Final = 9223372036854775807
NO_SUPPORT: Final = -95  # -EOPNOTSUPP


@keywords
def stat(path: object, *, dir_fd: object = None, follow_symlinks: bool = True) -> object:
    """Perform a stat system call on the given path.

  path
    Path to be examined; can be string, bytes, a path-like object or
    open-file-descriptor int.
  dir_fd
    If not None, it should be a file descriptor open to a directory,
    and path should be a relative string; path will then be relative to
    that directory.
  follow_symlinks
    If False, and the last element of the path is a symbolic link,
    stat will examine the symbolic link itself instead of the file
    the link points to.

dir_fd and follow_symlinks may not be implemented
  on your platform.  If they are unavailable, using them will raise a
  NotImplementedError.

It's an error to use dir_fd or follow_symlinks when specifying path as
  an open file descriptor."""
    p = path_argument(path, "stat", "path", FILE)
    base = folder_argument(dir_fd)
    if is_null(p.data):
        if i64(base) != HERE:
            raise ValueError("stat: can't specify dir_fd without matching path")
        if not follow_symlinks:
            refuse_combination("stat", "fd", "follow_symlinks")
        base = i32(p.file)
    about = stack(i64, 16)
    check_path(c_call("molt_status", i64, base, p.data, i64(follow_symlinks), about), p)
    return make_stat(about)


@keywords
def lstat(path: object, *, dir_fd: object = None) -> object:
    """Perform a stat system call on the given path, without following symbolic links.

Like stat(), but do not follow symbolic links.
Equivalent to stat(path, follow_symlinks=False)."""
    p = plain_path(path, "lstat")
    about = stack(i64, 16)
    check_path(c_call("molt_status", i64, folder_argument(dir_fd), p.data, i64(0), about), p)
    return make_stat(about)


@keywords
def fstat(fd: i64) -> object:
    """Perform a stat system call on the given file descriptor.

Like stat(), but for an open file descriptor.
Equivalent to os.stat(fd)."""
    about = stack(i64, 16)
    check(c_call("molt_status", i64, int_argument(fd), null(u8), i64(1), about))
    return make_stat(about)


@keywords
def access(
    path: object, mode: i64, *, dir_fd: object = None, effective_ids: bool = False, follow_symlinks: bool = True
) -> bool:
    """Use the real uid/gid to test for access to a path.

  path
    Path to be tested; can be string, bytes, or a path-like object.
  mode
    Operating-system mode bitfield.  Can be F_OK to test existence,
    or the inclusive-OR of R_OK, W_OK, and X_OK."""
    p = plain_path(path, "access")
    bits = i64(int_argument(mode))
    return c_call("molt_access", i64, folder_argument(dir_fd), p.data, bits, i64(effective_ids), i64(follow_symlinks)) == 0


@keywords
def chmod(path: object, mode: i64, *, dir_fd: object = None, follow_symlinks: bool = True) -> None:
    """Change the access permissions of a file.

  path
    Path to be modified.  May always be specified as a str, bytes, or a path-like object.
    On some platforms, path may also be specified as an open file descriptor.
    If this functionality is unavailable, using it raises an exception.
  mode
    Operating-system mode bitfield."""
    p = path_argument(path, "chmod", "path", FILE)
    bits = i64(int_argument(mode))
    base = folder_argument(dir_fd)
    if is_null(p.data):
        base = i32(p.file)
    result = c_call("molt_change_mode", i64, base, p.data, bits, i64(follow_symlinks))
    if result == NO_SUPPORT and not follow_symlinks:
        if dir_fd is not None:
            refuse_combination("chmod", "dir_fd", "follow_symlinks")
        raise NotImplementedError("chmod: follow_symlinks unavailable on this platform")
    check_path(result, p)


@keywords
def fchmod(fd: i64, mode: i64) -> None:
    """Change the access permissions of the file given by file descriptor fd.

Equivalent to os.chmod(fd, mode)."""
    check(c_call("molt_change_mode", i64, int_argument(fd), null(u8), i64(int_argument(mode)), i64(1)))


@keywords
def chown(path: object, uid: object, gid: object, *, dir_fd: object = None, follow_symlinks: bool = True) -> None:
    """Change the owner and group id of path to the numeric uid and gid."""
    p = path_argument(path, "chown", "path", FILE)
    user = identity(uid, "uid")
    group = identity(gid, "gid")
    base = folder_argument(dir_fd)
    if is_null(p.data):
        if i64(base) != HERE:
            raise ValueError("chown: can't specify both dir_fd and fd")
        if not follow_symlinks:
            refuse_combination("chown", "fd", "follow_symlinks")
        base = i32(p.file)
    check_path(c_call("molt_change_owner", i64, base, p.data, user, group, i64(follow_symlinks)), p)


@keywords
def lchown(path: object, uid: object, gid: object) -> None:
    """Change the owner and group id of path to the numeric uid and gid.

This function will not follow symbolic links.
Equivalent to os.chown(path, uid, gid, follow_symlinks=False)."""
    p = plain_path(path, "lchown")
    user = identity(uid, "uid")
    check_path(c_call("molt_change_owner", i64, i32(HERE), p.data, user, identity(gid, "gid"), i64(0)), p)


@keywords
def fchown(fd: i64, uid: object, gid: object) -> None:
    """Change the owner and group id of the file specified by file descriptor.

Equivalent to os.chown(fd, uid, gid)."""
    user = identity(uid, "uid")
    check(c_call("molt_change_owner", i64, int_argument(fd), null(u8), user, identity(gid, "gid"), i64(1)))


@internal
def identity(given: object, name: str) -> i64:
    """A user's or group's number; -1 leaves it. Raises TypeError, OverflowError."""
    try:
        number = index_of(given)
    except TypeError:
        raise TypeError(f"{name} should be integer, not {type_name(given)}") from None
    if number > MOST_LONG:
        raise OverflowError(f"{name} is greater than maximum")
    # CPython says so of what is too large for the system, but not for a long.
    if number < -1 or number > MOST_ID:
        raise OverflowError(f"{name} is less than minimum")
    return to_i64(number)


@keywords
def utime(
    path: object, times: object = None, *, ns: object = NULL, dir_fd: object = None, follow_symlinks: bool = True
) -> None:
    """Set the access and modified time of path.

path may always be specified as a string.
On some platforms, path may also be specified as an open file descriptor.
  If this functionality is unavailable, using it raises an exception.

If times is not None, it must be a tuple (atime, mtime);
    atime and mtime should be expressed as float seconds since the epoch.
If ns is specified, it must be a tuple (atime_ns, mtime_ns);
    atime_ns and mtime_ns should be expressed as integer nanoseconds
    since the epoch.
If times is None and ns is unspecified, utime uses the current time.
Specifying tuples for both times and ns is an error."""
    p = path_argument(path, "utime", "path", FILE)
    base = folder_argument(dir_fd)
    if times is not None and not is_null(ns):
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    both = stack(i64, 4)
    set_both = both
    if times is not None:
        if not isinstance(times, tuple) or cast(tuple, times).length != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        split_seconds(cast(tuple, times).data.get(0), both)
        split_seconds(cast(tuple, times).data.get(1), both + 2)
    elif not is_null(ns):
        if not isinstance(ns, tuple) or cast(tuple, ns).length != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        split_nanoseconds(cast(tuple, ns).data.get(0), both)
        split_nanoseconds(cast(tuple, ns).data.get(1), both + 2)
    else:
        set_both = null(i64)
    if is_null(p.data):
        if i64(base) != HERE:
            raise ValueError("utime: can't specify dir_fd without matching path")
        if not follow_symlinks:
            refuse_combination("utime", "fd", "follow_symlinks")
        base = i32(p.file)
    check_path(c_call("molt_set_times", i64, base, p.data, set_both, i64(follow_symlinks)), p)


@internal
def split_seconds(value: object, into: ptr[i64]) -> None:
    """A time as whole seconds and the nanoseconds behind them, rounded down."""
    if not isinstance(value, float):
        into[0] = to_i64(value)
        into[1] = 0
        return
    number = unbox_float(value)
    if number != number:
        raise ValueError("Invalid value NaN (not a number)")
    if number < -9.2e18 or number > 9.2e18:
        raise OverflowError("timestamp out of range for platform time_t")
    whole = i64(number)
    part = (number - float(whole)) * 1e9
    nanoseconds = i64(part)
    if float(nanoseconds) > part:
        nanoseconds -= 1
    if nanoseconds < 0:
        nanoseconds += BILLION
        whole -= 1
    into[0] = whole
    into[1] = nanoseconds


@internal
def split_nanoseconds(value: object, into: ptr[i64]) -> None:
    parts = cast(tuple, divmod(value, BILLION))
    into[0] = to_i64(parts.data.get(0))
    into[1] = to_i64(parts.data.get(1))


@keywords
def statvfs(path: object) -> object:
    """Perform a statvfs system call on the given path.

path may always be specified as a string.
On some platforms, path may also be specified as an open file descriptor.
  If this functionality is unavailable, using it raises an exception."""
    p = path_argument(path, "statvfs", "path", FILE)
    about = stack(i64, 11)
    check_path(c_call("molt_file_system", i64, i32(p.file), p.data, about), p)
    return make_statvfs(about)


def fstatvfs(fd: i64, /) -> object:
    """Perform an fstatvfs system call on the given fd.

Equivalent to statvfs(fd)."""
    about = stack(i64, 11)
    check(c_call("molt_file_system", i64, int_argument(fd), null(u8), about))
    return make_statvfs(about)


# --- extended attributes ---

NOT_FOLLOWED: Final = 1
SETS: Final = 2
REMOVES: Final = 4
LISTS: Final = 8
MOST_ATTRIBUTE: Final = 65536  # XATTR_SIZE_MAX


@internal
def attribute_path(given: object, function: str, allowed: i64, follows: bool) -> Path:
    """The path of a function for attributes."""
    p = path_argument(given, function, "path", allowed)
    if is_null(p.data) and p.file != HERE and not follows:
        refuse_combination(function, "fd", "follow_symlinks")
    if p.text is None:
        p.data = bytes_of(".")
    return p


@internal
def links_bit(follows: bool) -> i64:
    return i64(0) if follows else NOT_FOLLOWED


@keywords
def listxattr(path: object = None, *, follow_symlinks: bool = True) -> list:
    """Return a list of extended attributes on path.

path may be either None, a string, a path-like object, or an open file descriptor.
if path is None, listxattr will examine the current directory.
If follow_symlinks is False, and the last element of the path is a symbolic
  link, listxattr will examine the symbolic link itself instead of the file
  the link points to."""
    p = attribute_path(path, "listxattr", FILE | NONE, follow_symlinks)
    how = links_bit(follow_symlinks) | LISTS
    room = new_bytes(MOST_ATTRIBUTE)
    count = check_path(c_call("molt_attribute", i64, i32(p.file), p.data, null(u8), room.data, MOST_ATTRIBUTE, how), p)
    found: list = []
    start = 0
    for i in range(count):
        if room.data[i] == u8(0):
            if start != i:
                found.append(str_from_system(room.data + start, i - start))
            start = i + 1
    return found


@keywords
def getxattr(path: object, attribute: object, *, follow_symlinks: bool = True) -> bytes:
    """Return the value of extended attribute attribute on path.

path may be either a string, a path-like object, or an open file descriptor.
If follow_symlinks is False, and the last element of the path is a symbolic
  link, getxattr will examine the symbolic link itself instead of the file
  the link points to."""
    p = attribute_path(path, "getxattr", FILE, follow_symlinks)
    how = links_bit(follow_symlinks)
    name = path_argument(attribute, "getxattr", "attribute", 0)
    room = new_bytes(MOST_ATTRIBUTE)
    count = check_path(c_call("molt_attribute", i64, i32(p.file), p.data, name.data, room.data, MOST_ATTRIBUTE, how), p)
    return bytes_from(room.data, count)


@keywords
def setxattr(path: object, attribute: object, value: object, flags: i64 = 0, *, follow_symlinks: bool = True) -> None:
    """Set extended attribute attribute on path to value.

path may be either a string, a path-like object,  or an open file descriptor.
If follow_symlinks is False, and the last element of the path is a symbolic
  link, setxattr will modify the symbolic link itself instead of the file
  the link points to."""
    p = attribute_path(path, "setxattr", FILE, follow_symlinks)
    how = links_bit(follow_symlinks) | SETS
    name = path_argument(attribute, "setxattr", "attribute", 0)
    v = stack(View, 1)
    require_bytes(v, value)
    how = how | i64(int_argument(flags)) << 4
    check_path(c_call("molt_attribute", i64, i32(p.file), p.data, name.data, v.data, v.length, how), p)


@keywords
def removexattr(path: object, attribute: object, *, follow_symlinks: bool = True) -> None:
    """Remove extended attribute attribute on path.

path may be either a string, a path-like object, or an open file descriptor.
If follow_symlinks is False, and the last element of the path is a symbolic
  link, removexattr will modify the symbolic link itself instead of the file
  the link points to."""
    p = attribute_path(path, "removexattr", FILE, follow_symlinks)
    how = links_bit(follow_symlinks) | REMOVES
    name = path_argument(attribute, "removexattr", "attribute", 0)
    check_path(c_call("molt_attribute", i64, i32(p.file), p.data, name.data, null(u8), i64(0), how), p)
