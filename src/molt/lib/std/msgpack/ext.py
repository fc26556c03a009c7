"""`msgpack.ext`: ExtType and Timestamp."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.bytes import bytes
from molt.lib.builtins.sequence import hash_key
from molt.lib.builtins.type import type
from molt.lib.low import builtin, cast, i64, isinstance, new
from molt.lib.rt.comparison import equal
from molt.lib.rt.ops import repr_of

TIMESTAMP_CODE: Final = -1


@builtin(module="msgpack.ext")
class ExtType:
    """ExtType represents ext type in msgpack."""

    number: i64
    content: bytes

    def __new__(cls: type, code: object, data: object) -> ExtType:
        if not isinstance(code, int):
            raise TypeError("code must be int")
        if not isinstance(data, bytes):
            raise TypeError("data must be bytes")
        number: i64 = small(code) if is_small(code) else 128
        if number < 0 or number > 127:
            raise ValueError("code must be 0~127")
        return make_ext(number, cast(bytes, data))

    @property
    def code(self) -> i64:
        return self.number

    @property
    def data(self) -> bytes:
        return self.content

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, ExtType):
            return NotImplemented
        theirs = cast(ExtType, other)
        return self.number == theirs.number and equal(self.content, theirs.content)

    def __hash__(self) -> i64:
        return hash_key(self.content) * 31 + self.number

    def __repr__(self) -> str:
        return f"ExtType(code={self.number}, data={repr_of(self.content)})"


@builtin(module="msgpack.ext")
class Timestamp:
    """Timestamp represents the Timestamp extension type in msgpack."""

    whole: i64
    part: i64

    def __new__(cls: type, seconds: object, nanoseconds: object = 0) -> Timestamp:
        if not isinstance(seconds, int):
            raise TypeError("seconds must be an integer")
        if not isinstance(nanoseconds, int):
            raise TypeError("nanoseconds must be an integer")
        part: i64 = small(nanoseconds) if is_small(nanoseconds) else -1
        if part < 0 or part >= 1000000000:
            raise ValueError("nanoseconds must be a non-negative integer less than 999999999.")
        return make_timestamp(unbox_i64(seconds), part)

    @property
    def seconds(self) -> i64:
        return self.whole

    @property
    def nanoseconds(self) -> i64:
        return self.part

    def __eq__(self, other: object, /) -> object:
        if not isinstance(other, Timestamp):
            return False
        theirs = cast(Timestamp, other)
        return self.whole == theirs.whole and self.part == theirs.part

    def __hash__(self) -> i64:
        return self.whole * 31 + self.part

    def __repr__(self) -> str:
        return f"Timestamp(seconds={self.whole}, nanoseconds={self.part})"


def make_ext(number: i64, content: bytes) -> ExtType:
    """An ExtType of any code."""
    made = new(ExtType)
    made.number = number
    made.content = content
    return made


def make_timestamp(whole: i64, part: i64) -> Timestamp:
    """A Timestamp."""
    made = new(Timestamp)
    made.whole = whole
    made.part = part
    return made


from molt.lib.low import is_small, small, unbox_i64  # noqa: E402
