"""Functions that make, move and remove what paths name, and the current folder."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from
from molt.lib.builtins.codecs import str_from_system
from molt.lib.builtins.file_raw import path_of
from molt.lib.low import (
    alloc,
    c_call,
    compact,
    free,
    i32,
    i64,
    internal,
    is_null,
    keywords,
    null,
    ptr,
    realloc,
    u8,
)
from molt.lib.std.posix.arguments import (
    FILE,
    HERE,
    check,
    check_path,
    check_paths,
    file_argument,
    folder_argument,
    int_argument,
    is_bytes,
    path_argument,
    plain_path,
)

compact()

TOO_SMALL: Final = -34  # -ERANGE
FIRST_ROOM: Final = 1024


@keywords
def fspath(path: object) -> object:
    """Return the file system path representation of the object.

If the object is str or bytes, then allow it to pass through as-is. If the
object defines __fspath__(), then return the result of that method. All other
types raise a TypeError."""
    return path_of(path)


@keywords
def mkdir(path: object, mode: i64 = 511, *, dir_fd: object = None) -> None:
    """Create a directory.

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError.

The mode argument is ignored on Windows."""
    p = plain_path(path, "mkdir")
    bits = i64(int_argument(mode))
    check_path(c_call("molt_make_folder", i64, folder_argument(dir_fd), p.data, bits), p)


@keywords
def rmdir(path: object, *, dir_fd: object = None) -> None:
    """Remove a directory.

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError."""
    p = plain_path(path, "rmdir")
    check_path(c_call("molt_unlink", i64, folder_argument(dir_fd), p.data, i64(1)), p)


@keywords
def unlink(path: object, *, dir_fd: object = None) -> None:
    """Remove a file (same as remove()).

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError."""
    p = plain_path(path, "unlink")
    check_path(c_call("molt_unlink", i64, folder_argument(dir_fd), p.data, i64(0)), p)


@keywords
def remove(path: object, *, dir_fd: object = None) -> None:
    """Remove a file (same as unlink()).

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError."""
    p = plain_path(path, "remove")
    check_path(c_call("molt_unlink", i64, folder_argument(dir_fd), p.data, i64(0)), p)


@keywords
def rename(src: object, dst: object, *, src_dir_fd: object = None, dst_dir_fd: object = None) -> None:
    """Rename a file or directory.

If either src_dir_fd or dst_dir_fd is not None, it should be a file
  descriptor open to a directory, and the respective path string (src or dst)
  should be relative; the path will then be relative to that directory.
src_dir_fd and dst_dir_fd, may not be implemented on your platform.
  If they are unavailable, using them will raise a NotImplementedError."""
    move_path(src, dst, src_dir_fd, dst_dir_fd, "rename")


@keywords
def replace(src: object, dst: object, *, src_dir_fd: object = None, dst_dir_fd: object = None) -> None:
    """Rename a file or directory, overwriting the destination.

If either src_dir_fd or dst_dir_fd is not None, it should be a file
  descriptor open to a directory, and the respective path string (src or dst)
  should be relative; the path will then be relative to that directory.
src_dir_fd and dst_dir_fd, may not be implemented on your platform.
  If they are unavailable, using them will raise a NotImplementedError."""
    move_path(src, dst, src_dir_fd, dst_dir_fd, "replace")


@internal
def move_path(src: object, dst: object, src_dir_fd: object, dst_dir_fd: object, function: str) -> None:
    p = path_argument(src, function, "src", 0)
    q = path_argument(dst, function, "dst", 0)
    base = folder_argument(src_dir_fd)
    check_paths(c_call("molt_rename", i64, base, p.data, folder_argument(dst_dir_fd), q.data), p, q)


@keywords
def link(
    src: object, dst: object, *, src_dir_fd: object = None, dst_dir_fd: object = None, follow_symlinks: bool = True
) -> None:
    """Create a hard link to a file.

If either src_dir_fd or dst_dir_fd is not None, it should be a file
  descriptor open to a directory, and the respective path string (src or dst)
  should be relative; the path will then be relative to that directory.
If follow_symlinks is False, and the last element of src is a symbolic
  link, link will create a link to the symbolic link itself instead of the
  file the link points to.
src_dir_fd, dst_dir_fd, and follow_symlinks may not be implemented on your
  platform.  If they are unavailable, using them will raise a
  NotImplementedError."""
    p = path_argument(src, "link", "src", 0)
    q = path_argument(dst, "link", "dst", 0)
    base = folder_argument(src_dir_fd)
    to = folder_argument(dst_dir_fd)
    # link(2) itself follows no link, and CPython calls it where nothing is asked for.
    follows = follow_symlinks and (i64(base) != HERE or i64(to) != HERE)
    check_paths(c_call("molt_link", i64, base, p.data, to, q.data, i64(follows)), p, q)


@keywords
def symlink(src: object, dst: object, target_is_directory: bool = False, *, dir_fd: object = None) -> None:
    """Create a symbolic link pointing to src named dst.

target_is_directory is required on Windows if the target is to be
  interpreted as a directory.  (On Windows, symlink requires
  Windows 6.0 or greater, and raises a NotImplementedError otherwise.)
  target_is_directory is ignored on non-Windows platforms.

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError."""
    p = path_argument(src, "symlink", "src", 0)
    q = path_argument(dst, "symlink", "dst", 0)
    check_paths(c_call("molt_symlink", i64, p.data, folder_argument(dir_fd), q.data), p, q)


@keywords
def readlink(path: object, *, dir_fd: object = None) -> object:
    """Return a string representing the path to which the symbolic link points.

If dir_fd is not None, it should be a file descriptor open to a directory,
and path should be relative; path will then be relative to that directory.

dir_fd may not be implemented on your platform.  If it is unavailable,
using it will raise a NotImplementedError."""
    p = plain_path(path, "readlink")
    room = 4096
    data = alloc(u8, room)
    try:
        count = check_path(c_call("molt_read_link", i64, folder_argument(dir_fd), p.data, data, room), p)
        return bytes_from(data, count) if is_bytes(p) else str_from_system(data, count)
    finally:
        free(data, room)


@keywords
def mkfifo(path: object, mode: i64 = 438, *, dir_fd: object = None) -> None:
    """Create a "fifo" (a POSIX named pipe).

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError."""
    p = plain_path(path, "mkfifo")
    bits = i64(int_argument(mode))
    check_path(c_call("molt_make_fifo", i64, folder_argument(dir_fd), p.data, bits), p)


@keywords
def truncate(path: object, length: i64) -> None:
    """Truncate a file, specified by path, to a specific length.

On some platforms, path may also be specified as an open file descriptor.
If this functionality is unavailable, using it raises an exception."""
    p = path_argument(path, "truncate", "path", FILE)
    if is_null(p.data):
        check_path(c_call("molt_truncate", i64, i32(p.file), length), p)
    else:
        check_path(c_call("molt_truncate_path", i64, p.data, length), p)


# --- the current folder ---


@keywords
def chdir(path: object) -> None:
    """Change the current working directory to the specified path.

path may always be specified as a string.
On some platforms, path may also be specified as an open file descriptor.
If this functionality is unavailable, using it raises an exception."""
    p = path_argument(path, "chdir", "path", FILE)
    check_path(c_call("molt_change_folder", i64, i32(p.file), p.data), p)


@keywords
def fchdir(fd: object) -> None:
    """Change to the directory of the given file descriptor.

fd must be opened on a directory, not a file.
Equivalent to os.chdir(fd)."""
    check(c_call("molt_change_folder", i64, file_argument(fd), null(u8)))


def getcwd() -> str:
    """Return a unicode string representing the current working directory."""
    found = current_folder()
    return str_from_system(found.data, found.length)


def getcwdb() -> bytes:
    """Return a bytes string representing the current working directory."""
    return current_folder()


@internal
def current_folder() -> bytes:
    room = FIRST_ROOM
    data: ptr[u8] = alloc(u8, room)
    try:
        while True:
            count = c_call("molt_current_folder", i64, data, room)
            if count != TOO_SMALL:
                return bytes_from(data, check(count))
            data = realloc(data, room, room * 2)
            room = room * 2
    finally:
        free(data, room)
