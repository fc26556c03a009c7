"""`io.StringIO`: text in memory that behaves as a file.

What is written at the end is kept in pieces until somebody asks for the text.
"""

from __future__ import annotations

from molt.lib.builtins.io_base import size_argument, text_io_base
from molt.lib.builtins.str_core import str_repeat, substring
from molt.lib.builtins.text_lines import (
    AS_THEY_ARE,
    LF,
    UNIVERSAL,
    for_writing,
    kinds_of_line_ends,
    line_end,
    newline_given,
    newline_mode,
    newlines_value,
    to_universal,
)
from molt.lib.builtins.type import HAS_DICT_FIELD
from molt.lib.low import NULL, builtin, cast, i64, internal, is_null, isinstance, keywords, new_of


@builtin(name="_io.StringIO")
class string_io(text_io_base):
    """`text` and then `pieces` are what was written, `length` characters; `at` is the position."""

    text: str
    pieces: list
    length: i64
    at: i64
    newline: i64
    seen: i64
    is_closed: bool

    def __new__(cls: type, *args: object, **kwargs: object) -> string_io:
        cls.flags = cls.flags | HAS_DICT_FIELD
        made = cast(string_io, new_of(cls, string_io))
        made.text = ""
        made.pieces = []
        made.newline = LF
        return made

    @keywords
    def __init__(self, initial_value: object = "", newline: object = "\n") -> None:
        self.newline = newline_mode(newline, False)
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type_name(initial_value)}")
        self.text = ""
        self.pieces = []
        self.length = 0
        self.at = 0
        self.seen = 0
        if initial_value is not None:
            put_text(self, cast(str, initial_value))
            self.at = 0

    @property
    def __dict__(self) -> object:
        return instance_dict(self, type_of(self))

    def getvalue(self) -> str:
        check_open(self)
        return whole_text(self)

    def read(self, size: object = None, /) -> str:
        check_open(self)
        count = size_argument(size)
        text = whole_text(self)
        if self.at >= text.length:
            return ""
        end = text.length if count < 0 or count > text.length - self.at else self.at + count
        found = substring(text, self.at, end)
        self.at = end
        return found

    def readline(self, size: object = None, /) -> str:
        check_open(self)
        return next_line(self, size_argument(size))

    def __next__(self) -> object:
        check_open(self)
        line = next_line(self, -1)
        return NULL if line.length == 0 else line

    def write(self, text: object, /) -> i64:
        if not isinstance(text, str):
            raise TypeError(f"string argument expected, got '{type_name(text)}'")
        check_open(self)
        put_text(self, cast(str, text))
        return cast(str, text).length

    def tell(self) -> i64:
        check_open(self)
        return self.at

    def seek(self, offset: i64, whence: i64 = 0, /) -> i64:
        check_open(self)
        if whence < 0 or whence > 2:
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if offset < 0 and whence == 0:
            raise ValueError(f"Negative seek position {offset}")
        if whence != 0 and offset != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        if whence == 0:
            self.at = offset
        elif whence == 2:
            self.at = self.length
        return self.at

    def truncate(self, size: object = None, /) -> i64:
        check_open(self)
        count = self.at
        if size is not None:
            if not isinstance(size, int) and is_null(lookup_special(size, "__index__")):
                raise TypeError(f"argument should be integer or None, not '{type_name(size)}'")
            count = to_i64(size)
        if count < 0:
            raise ValueError(f"Negative size value {count}")
        text = whole_text(self)
        if count < text.length:
            self.text = substring(text, 0, count)
            self.length = count
        return count

    def __getstate__(self) -> object:
        check_open(self)
        return (whole_text(self), newline_given(self.newline), self.at, attributes_of(self))

    def __setstate__(self, state: object, /) -> None:
        check_open(self)
        if not isinstance(state, tuple) or cast(tuple, state).length < 4:
            raise TypeError(f"{type_name(self)}.__setstate__ argument should be 4-tuple, got {type_name(state)}")
        parts = cast(tuple, state)
        string_io.__init__(self, parts.data.get(0), parts.data.get(1))
        # What was translated when it was written is not translated again.
        text = parts.data.get(0)
        self.text = "" if text is None else cast(str, text)
        self.pieces = []
        self.length = self.text.length
        self.at = state_position(parts.data.get(2), "third", "got")
        restore_dict(self, parts.data.get(3), "fourth")

    def close(self) -> None:
        self.is_closed = True
        self.text = ""
        self.pieces = []

    def readable(self) -> bool:
        check_open(self)
        return True

    def writable(self) -> bool:
        check_open(self)
        return True

    def seekable(self) -> bool:
        check_open(self)
        return True

    @property
    def closed(self) -> bool:
        return self.is_closed

    @property
    def encoding(self) -> object:
        return None

    @property
    def errors(self) -> object:
        return None

    @property
    def newlines(self) -> object:
        check_open(self)
        return newlines_value(self.seen)

    @property
    def line_buffering(self) -> bool:
        check_open(self)
        return False


@internal
def check_open(s: string_io) -> None:
    if s.is_closed:
        raise ValueError("I/O operation on closed file")


@internal
def whole_text(s: string_io) -> str:
    if s.pieces.length > 0:
        s.text = cast(str, s.text + "".join(s.pieces))
        s.pieces = []
    return s.text


@internal
def put_text(s: string_io, text: str) -> None:
    """Writes at the position, over what is there."""
    if s.newline <= AS_THEY_ARE:
        seen = kinds_of_line_ends(text)
        s.seen = s.seen | seen
        if s.newline == UNIVERSAL:
            text = to_universal(text, seen)
    else:
        text = for_writing(text, s.newline)
    if text.length == 0:
        return
    if s.at == s.length:
        s.pieces.append(text)
        s.length += text.length
        s.at = s.length
        return
    old = whole_text(s)
    if s.at > old.length:
        padding = str_repeat("\0", s.at - old.length)
        s.text = cast(str, old + padding + text)
    else:
        end = s.at + text.length
        tail = substring(old, end, old.length) if end < old.length else ""
        s.text = cast(str, substring(old, 0, s.at) + text + tail)
    s.length = s.text.length
    s.at += text.length


@internal
def next_line(s: string_io, limit: i64) -> str:
    text = whole_text(s)
    if s.at >= text.length:
        return ""
    end = line_end(text, s.at, s.newline)
    if end < 0:
        end = text.length
    if limit >= 0 and end - s.at > limit:
        end = s.at + limit
    found = substring(text, s.at, end)
    s.at = end
    return found


# At the bottom because of cycles.
from molt.lib.builtins.exceptions import OSError  # noqa: E402
from molt.lib.builtins.value_reducing import restore_dict, state_position  # noqa: E402
from molt.lib.rt.attributes import lookup_special  # noqa: E402
from molt.lib.rt.build import to_i64  # noqa: E402
from molt.lib.rt.errors import type_name  # noqa: E402
from molt.lib.rt.reducing import attributes_of  # noqa: E402
from molt.lib.rt.shapes import instance_dict  # noqa: E402
from molt.lib.rt.types import type_of  # noqa: E402
