"""`msgpack.exceptions`, and raising them.

FormatError and StackError derive from ValueError alone: a library class has one base.
"""

from __future__ import annotations

from molt.lib.builtins.exceptions import Exception, ValueError
from molt.lib.builtins.type import type
from molt.lib.low import NULL, builtin, class_object, internal, new_of
from molt.lib.rt.errors import raise_object


@builtin(module="msgpack.exceptions")
class UnpackException(Exception):
    """Base class for some exceptions raised while unpacking."""


@builtin(module="msgpack.exceptions")
class BufferFull(UnpackException):
    """The buffer of an Unpacker is full."""


@builtin(module="msgpack.exceptions")
class OutOfData(UnpackException):
    """An Unpacker needs more data."""


@builtin(module="msgpack.exceptions")
class FormatError(ValueError):
    """Invalid msgpack format"""


@builtin(module="msgpack.exceptions")
class StackError(ValueError):
    """Too nested"""


@builtin(module="msgpack.exceptions")
class ExtraData(ValueError):
    """There are bytes behind the value; both are here."""

    value: object
    rest: object

    def __new__(cls: type, unpacked: object, extra: object) -> object:
        e = new_of(cls, ExtraData)
        e.value = unpacked
        e.rest = extra
        e.arguments = (unpacked, extra)
        return e

    def __init__(self, unpacked: object, extra: object) -> None:
        return

    @property
    def unpacked(self) -> object:
        return self.value

    @property
    def extra(self) -> object:
        return self.rest

    def __str__(self) -> str:
        return "unpack(b) received extra data."


@internal
def raise_extra_data(value: object, rest: object) -> None:
    """Always raises."""
    raise_object(ExtraData.__new__(class_object(ExtraData), value, rest), NULL)
