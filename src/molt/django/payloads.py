"""The payload of a request that names no `payload_builder`.

A body is sent as it is. A query string has only strings, so they are read as
the types that the entry declares; what cannot be read so is left as it is, and
the entry's own check says what is wrong with it.
"""

import importlib
import types
import typing
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache

from django.http import HttpRequest, QueryDict

from molt.client.codecs import MalformedPayload, decode, encode
from molt.client.signature import read_signature
from molt.entries import entries_of
from molt.wire import Codec

_BODY_METHODS = frozenset({"POST", "PUT", "PATCH"})
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}


class BadPayload(ValueError):
    """A request that no payload can be made of: the client's fault."""


def build_payload(request: HttpRequest, entry: str, module: str, codec: Codec, route: dict[str, object]) -> bytes:
    """The payload for `entry`: the body, or the query string and the route's arguments."""
    if request.method in _BODY_METHODS:
        return _convert_body(request.body, codec)
    return encode({**_read_query(request.GET, _declared(module, entry)), **route}, codec)


def _convert_body(body: bytes, codec: Codec) -> bytes:
    """A JSON body in the codec of the call."""
    if codec is Codec.JSON:
        return body
    try:
        return encode(decode(body, Codec.JSON), codec)
    except MalformedPayload as error:
        raise BadPayload(str(error)) from None
    except (OverflowError, ValueError) as error:
        raise BadPayload(f"payload: not representable in {codec.label}: {error}") from None


def _read_query(query: QueryDict, declared: dict[str, object]) -> dict[str, object]:
    return {
        name: _read_strings(query.getlist(name), declared.get(name, object))
        for name in query
        if name in declared or not declared
    }


@cache
def _declared(module: str, entry: str) -> dict[str, object]:
    """The names that `entry` takes, with their annotations; empty when it takes any."""
    function = entries_of(importlib.import_module(module)).get(entry)
    if function is None:
        return {}
    params = read_signature(function).params
    if len(params) == 1:
        annotation = params[0].annotation
        if isinstance(annotation, type) and is_dataclass(annotation):
            hints = typing.get_type_hints(annotation)
            return {field.name: hints[field.name] for field in fields(annotation) if field.init}
        return {}
    return {param.name: param.annotation for param in params}


def _read_strings(values: list[str], annotation: object) -> object:
    for member in _union_members(annotation):
        if (typing.get_origin(member) or member) is list:
            (item,) = typing.get_args(member) or (str,)
            return [_read_string(value, item) for value in values]
    return _read_string(values[-1], annotation)


def _read_string(value: str, annotation: object) -> object:
    members = _union_members(annotation)
    for kind, read in _READERS:
        if kind in members:
            try:
                return read(value)
            except (ValueError, KeyError):
                continue
    return value


def _union_members(annotation: object) -> tuple[object, ...]:
    if typing.get_origin(annotation) in (typing.Union, types.UnionType):
        return typing.get_args(annotation)
    return (annotation,)


# The narrower type first: "1" is an int where both int and float are taken.
_READERS: tuple[tuple[type, Callable[[str], object]], ...] = (
    (int, int),
    (float, float),
    (bool, lambda value: _BOOLEANS[value.lower()]),
)
