"""Open files by their numbers."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes, bytes_from, new_bytes
from molt.lib.builtins.bytes_methods import View, require_bytes
from molt.lib.builtins.codecs import str_from_system
from molt.lib.low import alloc, c_call, compact, ctx, free, i32, i64, internal, is_null, keywords, stack, u8, u64
from molt.lib.builtins.file_raw import CAN_READ, CAN_WRITE, WHOLE_WRITE
from molt.lib.rt.stopping import await_file
from molt.lib.rt.streams import is_terminal
from molt.lib.std.posix.arguments import (
    check,
    check_path,
    file_argument,
    folder_argument,
    int_argument,
    plain_path,
)
from molt.lib.std.posix.records import terminal_size

compact()

INVALID: Final = -22  # -EINVAL
MOST_READ: Final = 2147479552  # what Linux reads at once
NAME_ROOM: Final = 256
INHERITED: Final = 0
BLOCKS: Final = 1


@keywords
def open(path: object, flags: i64, mode: i64 = 511, *, dir_fd: object = None) -> i64:
    """Open a file for low level IO.  Returns a file descriptor (integer).

If dir_fd is not None, it should be a file descriptor open to a directory,
  and path should be relative; path will then be relative to that directory.
dir_fd may not be implemented on your platform.
  If it is unavailable, using it will raise a NotImplementedError."""
    p = plain_path(path, "open")
    how = i64(int_argument(flags))
    bits = i64(int_argument(mode))
    return check_path(c_call("molt_open_at", i64, folder_argument(dir_fd), p.data, how, bits), p)


@keywords
def close(fd: i64) -> None:
    """Close a file descriptor."""
    check(c_call("molt_close", i64, int_argument(fd)))


def closerange(fd_low: i64, fd_high: i64, /) -> None:
    """Closes all file descriptors in [fd_low, fd_high), ignoring errors."""
    for fd in range(i64(int_argument(fd_low)), i64(int_argument(fd_high))):
        c_call("molt_close", i64, i32(fd))


def read(fd: i64, length: i64, /) -> bytes:
    """Read from a file descriptor.  Returns a bytes object."""
    file = int_argument(fd)
    check(INVALID if length < 0 else 0)
    await_file(file, CAN_READ)
    size = MOST_READ if length > MOST_READ else length
    made = new_bytes(size)
    got = check(c_call("molt_read", i64, file, made.data, u64(size)))
    return made if got == size else bytes_from(made.data, got)


def write(fd: i64, data: object, /) -> i64:
    """Write a bytes object to a file descriptor."""
    v = stack(View, 1)
    require_bytes(v, data)
    size = MOST_READ if v.length > MOST_READ else v.length
    file = int_argument(fd)
    if not is_null(ctx.threads) and c_call("molt_write_waits", i64, file) != 0:
        return write_in_parts(file, data)
    return check(c_call("molt_write", i64, file, v.data, u64(size)))


@internal
def write_in_parts(file: i32, data: object) -> i64:
    """All of a write that may wait, by as much as surely does not; other threads run in between."""
    v = stack(View, 1)
    require_bytes(v, data)
    done = 0
    while done < v.length:
        await_file(file, CAN_WRITE)
        require_bytes(v, data)
        size = v.length - done
        done += check(c_call("molt_write", i64, file, v.data + done, u64(size if size < WHOLE_WRITE else WHOLE_WRITE)))
    return done


def pread(fd: i64, length: i64, offset: i64, /) -> bytes:
    """Read a number of bytes from a file descriptor starting at a particular offset.

Read length bytes from file descriptor fd, starting at offset bytes from
the beginning of the file.  The file offset remains unchanged."""
    file = int_argument(fd)
    check(INVALID if length < 0 else 0)
    made = new_bytes(length)
    got = check(c_call("molt_read_at", i64, file, made.data, length, offset))
    return made if got == length else bytes_from(made.data, got)


def pwrite(fd: i64, buffer: object, offset: i64, /) -> i64:
    """Write bytes to a file descriptor starting at a particular offset.

Write buffer to fd, starting at offset bytes from the beginning of
the file.  Returns the number of bytes written.  Does not change the
current file offset."""
    v = stack(View, 1)
    require_bytes(v, buffer)
    return check(c_call("molt_write_at", i64, int_argument(fd), v.data, v.length, offset))


def lseek(fd: i64, position: i64, how: i64, /) -> i64:
    """Set the position of a file descriptor.  Return the new position.

  fd
    An open file descriptor, as returned by os.open().
  position
    Position, interpreted relative to 'how'.
  how
    The relative position to seek from. Valid values are:
    - SEEK_SET: seek from the start of the file.
    - SEEK_CUR: seek from the current file position.
    - SEEK_END: seek from the end of the file.

The return value is the number of bytes relative to the beginning of the file."""
    file = int_argument(fd)
    check(INVALID if how < 0 or how > 2 else 0)
    return check(c_call("molt_seek", i64, file, position, how))


def ftruncate(fd: i64, length: i64, /) -> None:
    """Truncate a file, specified by file descriptor, to a specific length."""
    check(c_call("molt_truncate", i64, int_argument(fd), length))


@keywords
def fsync(fd: object) -> None:
    """Force write of fd to disk."""
    check(c_call("molt_sync", i64, file_argument(fd), i64(0)))


@keywords
def fdatasync(fd: object) -> None:
    """Force write of fd to disk without forcing update of metadata."""
    check(c_call("molt_sync", i64, file_argument(fd), i64(1)))


def dup(fd: i64, /) -> i64:
    """Return a duplicate of a file descriptor."""
    return check(c_call("molt_copy_file_number", i64, int_argument(fd), i64(-1), i64(0)))


@keywords
def dup2(fd: i64, fd2: i64, inheritable: bool = True) -> i64:
    """Duplicate file descriptor."""
    file = int_argument(fd)
    to = i64(int_argument(fd2))
    check(-9 if i64(file) < 0 or to < 0 else 0)  # EBADF
    return check(c_call("molt_copy_file_number", i64, file, to, i64(inheritable)))


def pipe() -> tuple:
    """Create a pipe.

Returns a tuple of two file descriptors:
  (read_fd, write_fd)"""
    ends = stack(i64, 2)
    check(c_call("molt_make_pipe", i64, ends))
    return (ends[0], ends[1])


def isatty(fd: i64, /) -> bool:
    """Return True if the fd is connected to a terminal.

Return True if the file descriptor is an open file descriptor
connected to the slave end of a terminal."""
    return is_terminal(i64(int_argument(fd)))


def get_inheritable(fd: i64, /) -> bool:
    """Get the close-on-exe flag of the specified file descriptor."""
    return check(c_call("molt_file_flag", i64, int_argument(fd), INHERITED, i64(-1))) != 0


def set_inheritable(fd: i64, inheritable: i64, /) -> None:
    """Set the inheritable flag of the specified file descriptor."""
    check(c_call("molt_file_flag", i64, int_argument(fd), INHERITED, i64(inheritable != 0)))


def get_blocking(fd: i64, /) -> bool:
    """Get the blocking mode of the file descriptor.

Return False if the O_NONBLOCK flag is set, True if the flag is cleared."""
    return check(c_call("molt_file_flag", i64, int_argument(fd), BLOCKS, i64(-1))) != 0


def set_blocking(fd: i64, blocking: bool, /) -> None:
    """Set the blocking mode of the specified file descriptor.

Set the O_NONBLOCK flag if blocking is False,
clear the O_NONBLOCK flag otherwise."""
    check(c_call("molt_file_flag", i64, int_argument(fd), BLOCKS, i64(blocking)))


def get_terminal_size(fd: i64 = 1, /) -> object:
    """Return the size of the terminal window as (columns, lines).

The optional argument fd (default standard output) specifies
which file descriptor should be queried.

If the file descriptor is not connected to a terminal, an OSError
is thrown.

This function will only be defined if an implementation is
available for this system.

shutil.get_terminal_size is the high-level function which should
normally be used, os.get_terminal_size is the low-level implementation."""
    size = stack(i64, 2)
    check(c_call("molt_terminal_size", i64, int_argument(fd), size))
    return terminal_size((size[0], size[1]))


def ttyname(fd: i64, /) -> str:
    """Return the name of the terminal device connected to 'fd'.

  fd
    Integer file descriptor handle."""
    name = alloc(u8, NAME_ROOM)
    try:
        check(c_call("molt_terminal_name", i64, int_argument(fd), name, NAME_ROOM))
        n = 0
        while name[n] != u8(0):
            n += 1
        return str_from_system(name, n)
    finally:
        free(name, NAME_ROOM)


def ctermid() -> str:
    """Return the name of the controlling terminal for this process."""
    return "/dev/tty"


@keywords
def device_encoding(fd: i64) -> object:
    """Return a string describing the encoding of a terminal's file descriptor.

The file descriptor must be attached to a terminal.
If the device is not a terminal, return None."""
    return "UTF-8" if is_terminal(i64(int_argument(fd))) else None


