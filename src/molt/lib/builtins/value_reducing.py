"""What `__reduce__` and `__setstate__` of sets, bytearrays and files in memory give and take, for `copy` and `pickle`."""

from __future__ import annotations

from molt.lib.low import compact, i64, is_null, isinstance

compact()


def reduced_set(s: object) -> object:
    """The class, the elements and the attributes of a set or frozenset."""
    # Imported here and below, not at the top: sets are among what `rt` itself is made of.
    from molt.lib.builtins.list import list_from
    from molt.lib.builtins.tuple import tuple_of_one
    from molt.lib.rt.reducing import state_of
    from molt.lib.rt.types import type_of

    return (type_of(s), tuple_of_one(list_from(s)), state_of(s))


def reduced_bytes(b: bytearray, protocol: i64) -> object:
    """The class, the contents and the attributes; contents as text for protocols that have no bytes."""
    from molt.lib.builtins.bytes import bytes_from
    from molt.lib.builtins.codecs import decode_bytes
    from molt.lib.builtins.tuple import tuple_of_one
    from molt.lib.rt.reducing import state_of
    from molt.lib.rt.types import type_of

    contents: object = ()
    if b.length > 0 and protocol < 3:
        contents = (decode_bytes(b.data, b.length, "latin-1", "strict"), "latin-1")
    elif b.length > 0:
        contents = tuple_of_one(bytes_from(b.data, b.length))
    return (type_of(b), contents, state_of(b))


def state_position(position: object, which: str, found: str) -> i64:
    """The position in a file's state; `found` is the word before the class that it has instead of int's."""
    from molt.lib.rt.build import to_i64
    from molt.lib.rt.errors import type_name

    if not isinstance(position, int):
        raise TypeError(f"{which} item of state must be an integer, {found} {type_name(position)}")
    at = to_i64(position)
    if at < 0:
        raise ValueError("position value cannot be negative")
    return at


def restore_dict(x: object, attributes: object, which: str) -> None:
    """The attributes in a file's state, which are of a derived class."""
    from molt.lib.rt.attributes import find_attr_or_null
    from molt.lib.rt.calls import call_method1
    from molt.lib.rt.errors import type_name

    if attributes is None:
        return
    if not isinstance(attributes, dict):
        raise TypeError(f"{which} item of state should be a dict, got a {type_name(attributes)}")
    own = find_attr_or_null(x, "__dict__")
    if not is_null(own):
        call_method1(own, "update", attributes)


# At the bottom because of cycles.
from molt.lib.builtins.bytearray import bytearray  # noqa: E402
