"""Names that a program imports as it runs, where no module of that name was compiled along.

It does not exist where it is neither of the standard library nor beside the program: an error, as in CPython. One
that may exist was not compiled, which is Molt's own lack.
"""

from typing import Final

from molt.lib.builtins.exceptions import ImportError, ModuleNotFoundError
from molt.lib.builtins.file_raw import path_bytes
from molt.lib.builtins.list import list
from molt.lib.builtins.str_core import char_at, substring
from molt.lib.builtins.str_search import find_in, replace_in
from molt.lib.low import NULL, c_call, cast, class_object, compact, i32, i64, is_null, isinstance
from molt.lib.rt.attributes import find_attr_or_null, get_attr
from molt.lib.rt.errors import make_exception, raise_object
from molt.lib.rt.modules import has_library, import_library, is_known
from molt.lib.rt.unsupported import unsupported

compact()

# The folder that paths are relative to, for `faccessat` (Linux).
_WORKING_FOLDER: Final = -100

# `sys.stdlib_module_names` of CPython 3.11, each between spaces, and `test`.
STANDARD: Final = (
    " __future__ _abc _aix_support _ast _asyncio _bisect _blake2 _bootsubprocess _bz2 _codecs _codecs_cn"
    " _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc _compat_pickle"
    " _compression _contextvars _crypt _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree"
    " _frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _io _json _locale"
    " _lsprof _lzma _markupbase _md5 _msi _multibytecodec _multiprocessing _opcode _operator _osx_support"
    " _overlapped _pickle _posixshmem _posixsubprocess _py_abc _pydecimal _pyio _queue _random _scproxy _sha1"
    " _sha256 _sha3 _sha512 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string"
    " _strptime _struct _symtable _thread _threading_local _tkinter _tokenize _tracemalloc _typing _uuid"
    " _warnings _weakref _weakrefset _winapi _zoneinfo abc aifc antigravity argparse array ast asynchat"
    " asyncio asyncore atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar cgi cgitb"
    " chunk cmath cmd code codecs codeop collections colorsys compileall concurrent configparser contextlib"
    " contextvars copy copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils"
    " doctest email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch fractions"
    " ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html"
    " http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools json keyword lib2to3 linecache"
    " locale logging lzma mailbox mailcap marshal math mimetypes mmap modulefinder msilib msvcrt"
    " multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev"
    " pathlib pdb pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile"
    " pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib"
    " resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site smtpd smtplib"
    " sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string"
    " stringprep struct subprocess sunau symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile"
    " termios test textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc"
    " tty turtle turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref"
    " webbrowser winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo "
)


def import_unknown(name: str) -> object:
    """`import` of a module that the program was not compiled with. Always raises."""
    start = 0
    end = 0
    # The packages first, and then what lies in them.
    while end <= name.length:
        if end == name.length or char_at(name, end) == 46:
            part = substring(name, 0, end)
            if not is_known(part):
                if is_in_no_package(name, start) or not may_exist(part):
                    raise_not_found(part, start)
                break
            start = end
        end += 1
    return unsupported(f"module '{name}' is not part of the compiled program")


def raise_not_found(name: str, start: i64) -> None:
    """The ModuleNotFoundError of a module; what is before `start` in its name is one that there is."""
    message = f"No module named '{name}'"
    if is_in_no_package(name, start):
        message = f"{message}; '{substring(name, 0, start)}' is not a package"
    e = make_exception(class_object(ModuleNotFoundError), message)
    cast(ImportError, e).name_value = name
    raise_object(e, NULL)


def is_in_no_package(name: str, start: i64) -> bool:
    """Whether what is before `start` in a module's name is a module, but no package."""
    return start > 0 and is_null(find_attr_or_null(import_library(substring(name, 0, start)), "__path__"))


def may_exist(name: str) -> bool:
    """Whether CPython may find a module: one of its own library, or one in a folder of `sys.path`."""
    end = 0
    while end < name.length and char_at(name, end) != 46:
        end += 1
    top = f" {substring(name, 0, end)} "
    if find_in(STANDARD, top, 0, STANDARD.length) >= 0 or not has_library("sys"):
        return True
    folders = get_attr(import_library("sys"), "path")
    if not isinstance(folders, list):
        return True
    place = replace_in(name, ".", "/", -1)
    for i in range(cast(list, folders).length):
        folder = cast(list, folders).items.get(i)
        if isinstance(folder, str):
            at = f"{folder}/{place}" if cast(str, folder).length != 0 else place
            if is_there(at) or is_there(f"{at}.py") or is_there(f"{at}.cpython-311-x86_64-linux-gnu.so"):
                return True
    return False


def is_there(path: str) -> bool:
    """Whether there is a file or folder of a path."""
    named = path_bytes(path)
    return c_call("molt_access", i64, i32(_WORKING_FOLDER), named.data, i64(0), i64(0), i64(1)) == 0
