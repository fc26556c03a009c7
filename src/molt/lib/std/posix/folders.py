"""What is in a folder: `listdir` and `scandir`."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes_from
from molt.lib.builtins.codecs import str_from_system
from molt.lib.low import (
    NULL,
    box_u64,
    builtin,
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
    new,
    ptr,
    stack,
    u8,
    u64,
)
from molt.lib.rt.ops import repr_of
from molt.lib.std.posix.arguments import (
    FILE,
    HERE,
    NONE,
    Path,
    check,
    check_path,
    is_bytes,
    path_argument,
    text_at,
)
from molt.lib.std.posix.records import make_stat

compact()

# Kinds of entries, as d_type has them, and the bits of a mode that say the kind.
NOT_KNOWN: Final = 0
IS_FOLDER: Final = 4
IS_FILE: Final = 8
IS_LINK: Final = 10
KIND_OF_MODE: Final = 12  # how far up the kind is in a mode: there it is what d_type has
KIND_MASK: Final = 15
NOT_THERE: Final = -2  # -ENOENT


@keywords
def listdir(path: object = None) -> list:
    """Return a list containing the names of the files in the directory.

path can be specified as either str, bytes, or a path-like object.  If path is bytes,
  the filenames returned will also be bytes; in all other circumstances
  the filenames returned will be str.
If path is None, uses the path='.'.
On some platforms, path may also be specified as an open file descriptor;\\
  the file descriptor must refer to a directory.
  If this functionality is unavailable, using it raises NotImplementedError.

The list is in arbitrary order.  It does not include the special
entries '.' and '..' even if they are present in the directory."""
    p = path_argument(path, "listdir", "path", FILE | NONE)
    folder = open_folder(p)
    about = stack(i64, 2)
    found: list = []
    try:
        while True:
            name = next_name(folder, about, p)
            if name == 0:
                return found
            found.append(name_of(name, p))
    finally:
        c_call("molt_close_folder", None, folder)


@internal
def open_folder(p: Path) -> i64:
    """The stream of a folder."""
    if p.text is None:
        return check_path(c_call("molt_open_folder", i64, i32(HERE), bytes_of(".")), p)
    opened = c_call("molt_open_folder", i64, i32(p.file), p.data)
    return check(opened) if is_null(p.data) else check_path(opened, p)


@internal
def next_name(folder: i64, about: ptr[i64], p: Path) -> i64:
    """The address of the next name but those of the folder and its parent; 0 at the end."""
    while True:
        name = check_path(c_call("molt_next_name", i64, folder, about), p)
        if name == 0:
            return 0
        text = text_at(name)
        if text[0] != u8(46) or (text[1] != u8(0) and (text[1] != u8(46) or text[2] != u8(0))):
            return name


@internal
def name_of(name: i64, p: Path) -> object:
    """A name as Python has it: of the type of the path."""
    text = text_at(name)
    n = 0
    while text[n] != u8(0):
        n += 1
    return bytes_from(text, n) if is_bytes(p) else str_from_system(text, n)


@keywords
def scandir(path: object = None) -> object:
    """Return an iterator of DirEntry objects for given path.

path can be specified as either str, bytes, or a path-like object.  If path
is bytes, the names of yielded DirEntry objects will also be bytes; in
all other circumstances they will be str.

If path is None, uses the path='.'."""
    p = path_argument(path, "scandir", "path", FILE | NONE)
    made = new(ScandirIterator)
    made.path = p
    made.folder = open_folder(p)
    return made


@builtin(name="posix.ScandirIterator")
class ScandirIterator:
    """`folder`: the stream, 0 once it is closed."""

    path: Path
    folder: i64

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        raise TypeError("cannot create 'posix.ScandirIterator' instances")

    def __drop__(self) -> None:
        close_iterator(self)
        self.path = cast(Path, NULL)

    def __iter__(self) -> object:
        return self

    def __next__(self) -> object:
        if self.folder == 0:
            return NULL
        about = stack(i64, 2)
        name = i64(0)
        try:
            name = next_name(self.folder, about, self.path)
        except BaseException:
            close_iterator(self)
            raise
        if name == 0:
            close_iterator(self)
            return NULL
        return make_entry(self.path, name_of(name, self.path), about)

    def __enter__(self) -> object:
        return self

    def __exit__(self, *args: object) -> None:
        close_iterator(self)

    def close(self) -> None:
        close_iterator(self)


@internal
def close_iterator(it: ScandirIterator) -> None:
    folder = it.folder
    it.folder = 0
    if folder != 0:
        c_call("molt_close_folder", None, folder)


@builtin(name="posix.DirEntry")
class DirEntry:
    """`base`: the open folder that relative names belong to; `kind`: as d_type has it."""

    own_name: object
    full_path: object
    base: i64
    kind: i64
    number: u64
    followed: object
    unfollowed: object

    def __new__(cls: type, /, *args: object, **kwargs: object) -> object:
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def __repr__(self) -> str:
        return f"<DirEntry {repr_of(self.own_name)}>"

    def __fspath__(self) -> object:
        """Returns the path for the entry."""
        return self.full_path

    @property
    def name(self) -> object:
        """the entry's base filename, relative to scandir() "path" argument"""
        return self.own_name

    @property
    def path(self) -> object:
        """the entry's full path name; equivalent to os.path.join(scandir_path, entry.name)"""
        return self.full_path

    def inode(self) -> object:
        """Return inode of the entry; cached per entry."""
        return box_u64(self.number)

    @keywords
    def stat(self, *, follow_symlinks: bool = True) -> object:
        """Return stat_result object for the entry; cached per entry."""
        return entry_status(self, follow_symlinks)

    def is_symlink(self) -> bool:
        """Return True if the entry is a symbolic link; cached per entry."""
        return entry_is(self, IS_LINK, False)

    @keywords
    def is_dir(self, *, follow_symlinks: bool = True) -> bool:
        """Return True if the entry is a directory; cached per entry."""
        return entry_is(self, IS_FOLDER, follow_symlinks)

    @keywords
    def is_file(self, *, follow_symlinks: bool = True) -> bool:
        """Return True if the entry is a file; cached per entry."""
        return entry_is(self, IS_FILE, follow_symlinks)

    @classmethod
    def __class_getitem__(cls: type, item: object, /) -> object:
        """See PEP 585"""
        return make_alias(cls, item)


@internal
def make_entry(p: Path, name: object, about: ptr[i64]) -> object:
    made = new(DirEntry)
    made.own_name = name
    made.full_path = name
    made.base = HERE
    if p.text is None:
        made.full_path = f"./{name!s}"
    elif is_null(p.data):
        made.base = p.file
    else:
        made.full_path = joined(p.text, name)
    made.kind = about[0]
    made.number = u64(about[1])
    return made


@internal
def joined(folder: object, name: object) -> object:
    """The path of a name in a folder."""
    separator: object = "/"
    if isinstance(folder, bytes):
        separator = b"/"
    if len(folder) > 0 and folder[-1:] != separator:
        folder = folder + separator
    return folder + name


@internal
def entry_status(e: DirEntry, follows: bool) -> object:
    """What is known of the entry; asked once."""
    if follows and not is_null(e.followed):
        return e.followed
    if not is_null(e.unfollowed) and (not follows or not entry_is(e, IS_LINK, False)):
        return e.unfollowed
    about = stack(i64, 16)
    p = path_argument(e.full_path, "stat", "path", 0)
    check_path(ask_status(e, p, follows, about), p)
    found = make_stat(about)
    if follows:
        e.followed = found
    else:
        e.unfollowed = found
    return found


@internal
def ask_status(e: DirEntry, p: Path, follows: bool, about: ptr[i64]) -> i64:
    return c_call("molt_status", i64, i32(e.base), p.data, i64(follows), about)


@internal
def entry_is(e: DirEntry, kind: i64, follows: bool) -> bool:
    """Whether the entry is of a kind; False for one that is there no more. Raises OSError."""
    if e.kind != NOT_KNOWN and (e.kind != IS_LINK or not follows):
        return e.kind == kind
    about = stack(i64, 16)
    p = path_argument(e.full_path, "stat", "path", 0)
    if e.kind == NOT_KNOWN and not follows:
        result = ask_status(e, p, False, about)
    else:
        result = ask_status(e, p, True, about)
    if result == NOT_THERE:
        return False
    check_path(result, p)
    return about[0] >> KIND_OF_MODE & KIND_MASK == kind


# At the bottom because of cycles.
from molt.lib.builtins.generic_alias import make_alias  # noqa: E402
