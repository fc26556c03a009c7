"""Payload bytes to plain values and back, for both codecs.

JSON is `json.dumps` with its defaults, MessagePack is the `msgpack` package
with its own; compiled entries write the same bytes. Checking values against
annotations is in `check.py`.
"""

import importlib
import json
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from molt.wire import Codec


class MalformedPayload(ValueError):
    """Bytes that are not what their codec says."""


def encode(value: object, codec: Codec) -> bytes:
    """Write a value; raises what `json.dumps` and `msgpack.packb` raise for what they do not know."""
    if codec is Codec.JSON:
        return _JSON.encode(value).encode("ascii")
    packed: bytes = _load_msgpack().packb(value, default=_to_plain)
    return packed


def decode(payload: bytes, codec: Codec) -> object:
    """Read a value; MalformedPayload says why it cannot be."""
    return _decode_json(payload) if codec is Codec.JSON else _decode_msgpack(payload)


def _decode_json(payload: bytes) -> object:
    try:
        return json.loads(payload.decode("utf-8"))
    except RecursionError:
        raise MalformedPayload("invalid JSON: nested too deeply") from None
    except ValueError as error:
        raise MalformedPayload(f"invalid JSON: {error}") from None


def _decode_msgpack(payload: bytes) -> object:
    msgpack = _load_msgpack()
    try:
        return msgpack.unpackb(payload)
    except (msgpack.StackError, RecursionError):
        raise MalformedPayload("invalid MessagePack: nested too deeply") from None
    except (ValueError, msgpack.UnpackException):
        raise MalformedPayload("invalid MessagePack") from None


@cache
def _load_msgpack() -> Any:
    """The package, imported on first use: an installation that speaks JSON alone does without it."""
    return importlib.import_module("msgpack")


def _to_plain(value: object) -> dict[str, object]:
    """A dataclass instance as the object that stands for it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, int):
        # Given here by `msgpack` where it would raise this itself without a `default`.
        raise OverflowError("Integer value out of range")
    raise TypeError(f"Object of type {type(value).__name__} cannot be encoded")


# What `json.dumps(value, default=_to_plain)` would make anew for each value.
_JSON = json.JSONEncoder(default=_to_plain)
