"""`posix`: what CPython writes in C for `os`: the system's calls.

What runs other programs is not here (`_posixsubprocess` does that), nor are the flags that differ
between processors (`O_DIRECT`, `O_DIRECTORY`, …): those are computed.
"""

from __future__ import annotations

from typing import Final as _Final

from molt.lib.builtins.exceptions import OSError as error
from molt.lib.builtins.module import module as _module
from molt.lib.low import box_i64 as _box_i64
from molt.lib.low import c_call as _c_call
from molt.lib.low import cast as _cast
from molt.lib.low import i64
from molt.lib.low import visible as _visible
from molt.lib.rt.modules import import_library as _import_library
from molt.lib.rt.modules import set_in_module as _set_in_module
from molt.lib.std.posix.process import _exit as _exit
from molt.lib.std.posix.folders import DirEntry as DirEntry
from molt.lib.std.posix.folders import listdir as listdir
from molt.lib.std.posix.folders import scandir as scandir
from molt.lib.std.posix.open_files import close as close
from molt.lib.std.posix.open_files import closerange as closerange
from molt.lib.std.posix.open_files import ctermid as ctermid
from molt.lib.std.posix.open_files import device_encoding as device_encoding
from molt.lib.std.posix.open_files import dup as dup
from molt.lib.std.posix.open_files import dup2 as dup2
from molt.lib.std.posix.open_files import fdatasync as fdatasync
from molt.lib.std.posix.open_files import fsync as fsync
from molt.lib.std.posix.open_files import ftruncate as ftruncate
from molt.lib.std.posix.open_files import get_blocking as get_blocking
from molt.lib.std.posix.open_files import get_inheritable as get_inheritable
from molt.lib.std.posix.open_files import get_terminal_size as get_terminal_size
from molt.lib.std.posix.open_files import isatty as isatty
from molt.lib.std.posix.open_files import lseek as lseek
from molt.lib.std.posix.open_files import open as open
from molt.lib.std.posix.open_files import pipe as pipe
from molt.lib.std.posix.open_files import pread as pread
from molt.lib.std.posix.open_files import pwrite as pwrite
from molt.lib.std.posix.open_files import read as read
from molt.lib.std.posix.open_files import set_blocking as set_blocking
from molt.lib.std.posix.open_files import set_inheritable as set_inheritable
from molt.lib.std.posix.open_files import ttyname as ttyname
from molt.lib.std.posix.open_files import write as write
from molt.lib.std.posix.path_texts import _path_normpath as _path_normpath
from molt.lib.std.posix.paths import chdir as chdir
from molt.lib.std.posix.paths import fchdir as fchdir
from molt.lib.std.posix.paths import fspath as fspath
from molt.lib.std.posix.paths import getcwd as getcwd
from molt.lib.std.posix.paths import getcwdb as getcwdb
from molt.lib.std.posix.paths import link as link
from molt.lib.std.posix.paths import mkdir as mkdir
from molt.lib.std.posix.paths import mkfifo as mkfifo
from molt.lib.std.posix.paths import readlink as readlink
from molt.lib.std.posix.paths import remove as remove
from molt.lib.std.posix.paths import rename as rename
from molt.lib.std.posix.paths import replace as replace
from molt.lib.std.posix.paths import rmdir as rmdir
from molt.lib.std.posix.paths import symlink as symlink
from molt.lib.std.posix.paths import truncate as truncate
from molt.lib.std.posix.paths import unlink as unlink
from molt.lib.std.posix.process import WCOREDUMP as WCOREDUMP
from molt.lib.std.posix.process import WEXITSTATUS as WEXITSTATUS
from molt.lib.std.posix.process import WIFCONTINUED as WIFCONTINUED
from molt.lib.std.posix.process import WIFEXITED as WIFEXITED
from molt.lib.std.posix.process import WIFSIGNALED as WIFSIGNALED
from molt.lib.std.posix.process import WIFSTOPPED as WIFSTOPPED
from molt.lib.std.posix.process import WSTOPSIG as WSTOPSIG
from molt.lib.std.posix.process import WTERMSIG as WTERMSIG
from molt.lib.std.posix.process import _exit as _exit
from molt.lib.std.posix.process import abort as abort
from molt.lib.std.posix.process import cpu_count as cpu_count
from molt.lib.std.posix.process import getegid as getegid
from molt.lib.std.posix.process import geteuid as geteuid
from molt.lib.std.posix.process import getgid as getgid
from molt.lib.std.posix.process import getgroups as getgroups
from molt.lib.std.posix.process import getloadavg as getloadavg
from molt.lib.std.posix.process import getlogin as getlogin
from molt.lib.std.posix.process import getpgid as getpgid
from molt.lib.std.posix.process import getpgrp as getpgrp
from molt.lib.std.posix.process import getpid as getpid
from molt.lib.std.posix.process import getppid as getppid
from molt.lib.std.posix.process import getsid as getsid
from molt.lib.std.posix.process import getuid as getuid
from molt.lib.std.posix.process import putenv as putenv
from molt.lib.std.posix.process import sched_getaffinity as sched_getaffinity
from molt.lib.std.posix.process import strerror as strerror
from molt.lib.std.posix.process import system as system
from molt.lib.std.posix.process import times as times
from molt.lib.std.posix.process import umask as umask
from molt.lib.std.posix.process import uname as uname
from molt.lib.std.posix.process import unsetenv as unsetenv
from molt.lib.std.posix.process import urandom as urandom
from molt.lib.std.posix.process import waitstatus_to_exitcode as waitstatus_to_exitcode
from molt.lib.std.posix.processes import fork as fork
from molt.lib.std.posix.processes import kill as kill
from molt.lib.std.posix.processes import killpg as killpg
from molt.lib.std.posix.processes import wait as wait
from molt.lib.std.posix.processes import waitpid as waitpid
from molt.lib.std.posix.records import stat_result as stat_result
from molt.lib.std.posix.records import statvfs_result as statvfs_result
from molt.lib.std.posix.records import terminal_size as terminal_size
from molt.lib.std.posix.records import times_result as times_result
from molt.lib.std.posix.records import uname_result as uname_result
from molt.lib.std.posix.status import access as access
from molt.lib.std.posix.status import chmod as chmod
from molt.lib.std.posix.status import chown as chown
from molt.lib.std.posix.status import fchmod as fchmod
from molt.lib.std.posix.status import fchown as fchown
from molt.lib.std.posix.status import fstat as fstat
from molt.lib.std.posix.status import fstatvfs as fstatvfs
from molt.lib.std.posix.status import getxattr as getxattr
from molt.lib.std.posix.status import lchown as lchown
from molt.lib.std.posix.status import listxattr as listxattr
from molt.lib.std.posix.status import lstat as lstat
from molt.lib.std.posix.status import removexattr as removexattr
from molt.lib.std.posix.status import setxattr as setxattr
from molt.lib.std.posix.status import stat as stat
from molt.lib.std.posix.status import statvfs as statvfs
from molt.lib.std.posix.status import utime as utime
from molt.lib.std.posix.process import environment_bytes as _environment_bytes

EX_CANTCREAT: _Final = 73
EX_CONFIG: _Final = 78
EX_DATAERR: _Final = 65
EX_IOERR: _Final = 74
EX_NOHOST: _Final = 68
EX_NOINPUT: _Final = 66
EX_NOPERM: _Final = 77
EX_NOUSER: _Final = 67
EX_OK: _Final = 0
EX_OSERR: _Final = 71
EX_OSFILE: _Final = 72
EX_PROTOCOL: _Final = 76
EX_SOFTWARE: _Final = 70
EX_TEMPFAIL: _Final = 75
EX_UNAVAILABLE: _Final = 69
EX_USAGE: _Final = 64
F_OK: _Final = 0
O_ACCMODE: _Final = 3
O_APPEND: _Final = 1024
O_ASYNC: _Final = 8192
O_CLOEXEC: _Final = 524288
O_CREAT: _Final = 64
O_DSYNC: _Final = 4096
O_EXCL: _Final = 128
O_FSYNC: _Final = 1052672
O_NDELAY: _Final = 2048
O_NOATIME: _Final = 262144
O_NOCTTY: _Final = 256
O_NONBLOCK: _Final = 2048
O_PATH: _Final = 2097152
O_RDONLY: _Final = 0
O_RDWR: _Final = 2
O_RSYNC: _Final = 1052672
O_SYNC: _Final = 1052672
O_TRUNC: _Final = 512
O_WRONLY: _Final = 1
R_OK: _Final = 4
SEEK_DATA: _Final = 3
SEEK_HOLE: _Final = 4
ST_APPEND: _Final = 256
ST_MANDLOCK: _Final = 64
ST_NOATIME: _Final = 1024
ST_NODEV: _Final = 4
ST_NODIRATIME: _Final = 2048
ST_NOEXEC: _Final = 8
ST_NOSUID: _Final = 2
ST_RDONLY: _Final = 1
ST_RELATIME: _Final = 4096
ST_SYNCHRONOUS: _Final = 16
ST_WRITE: _Final = 128
TMP_MAX: _Final = 238328
WCONTINUED: _Final = 8
WEXITED: _Final = 4
WNOHANG: _Final = 1
WNOWAIT: _Final = 16777216
WSTOPPED: _Final = 2
WUNTRACED: _Final = 2
W_OK: _Final = 2
XATTR_CREATE: _Final = 1
XATTR_REPLACE: _Final = 2
XATTR_SIZE_MAX: _Final = 65536
X_OK: _Final = 1

# What `_prepare` puts in.
_computed_names: _Final = (
    "environ", "_have_functions", "O_DIRECT", "O_DIRECTORY", "O_NOFOLLOW", "O_LARGEFILE", "O_TMPFILE",
)  # fmt: skip
# CPython's on Linux; `os` asks for those of functions that are here.
_HAVE_FUNCTIONS: _Final = (
    "HAVE_FACCESSAT", "HAVE_FCHDIR", "HAVE_FCHMOD", "HAVE_FCHMODAT", "HAVE_FCHOWN", "HAVE_FCHOWNAT",
    "HAVE_FDOPENDIR", "HAVE_FSTATAT", "HAVE_FSTATVFS", "HAVE_FTRUNCATE", "HAVE_FUTIMENS", "HAVE_FUTIMES",
    "HAVE_FUTIMESAT", "HAVE_LINKAT", "HAVE_LCHOWN", "HAVE_LSTAT", "HAVE_LUTIMES", "HAVE_MKDIRAT",
    "HAVE_MKFIFOAT", "HAVE_OPENAT", "HAVE_READLINKAT", "HAVE_RENAMEAT", "HAVE_SYMLINKAT", "HAVE_UNLINKAT",
    "HAVE_UTIMENSAT",
)  # fmt: skip
_FLAGS: _Final = ("O_DIRECT", "O_DIRECTORY", "O_NOFOLLOW", "O_LARGEFILE", "O_TMPFILE")


@_visible
def _prepare() -> None:
    """Puts in what is no constant, when the module is imported."""
    home = _cast(_module, _import_library("posix"))
    _set_in_module(home, "environ", _environment_bytes())
    functions: list = []
    functions.extend(_HAVE_FUNCTIONS)
    _set_in_module(home, "_have_functions", functions)
    flags: tuple = _FLAGS
    for i in range(flags.length):
        _set_in_module(home, _cast(str, flags.data.get(i)), _box_i64(_c_call("molt_open_flag", i64, i)))
