"""Payloads in, results out: what docs/embedding.md says of each, against each client that decodes."""

import json

import msgpack
import pytest

from molt.client import LocalClient
from molt.wire import Codec, Status

GOOD = [
    ("add", {"x": 1, "y": 2}, 3.0),
    ("add", {"x": 1, "z": "passed over"}, 1.5),
    ("nothing", None, None),
    ("pair", [1, "a"], ["a", 1]),
    ("number", 3, "3"),
    ("number", 3.0, "3.0"),
    ("maybe", 3, "3.0"),
    ("maybe", None, "None"),
    ("mapping", {"a": 1, "b": 2}, 3),
    ("other-name", True, False),
    ("tree", {"value": 1, "children": [{"value": 2}, {"value": 3, "children": [{"value": 4}]}]}, 10),
    (
        "report",
        {"name": "é\u2028", "windows": [{"start": 2**70, "scale": 2}, {"start": -1, "label": None}]},
        {
            "name": "é\u2028",
            "windows": [
                {"start": 2**70, "scale": 2.0, "label": None},
                {"start": -1, "scale": 1.0, "label": None},
            ],
            "by_name": {},
        },
    ),
]

BAD = [
    ("add", [1], "payload: expected dict, got list"),
    ("add", {"x": True}, "x: expected int, got bool"),
    ("add", {"x": 1.0}, "x: expected int, got float"),
    ("add", {"x": None}, "x: expected int, got None"),
    ("add", {"x": "1", "y": "2"}, "x: expected int, got str"),
    ("add", {}, "x: missing, expected int"),
    ("add", {"x": 1, "y": False}, "y: expected float, got bool"),
    ("add", {"x": 1, "y": 10**400}, "y: int too large to convert to float"),
    ("pair", [1], "payload: expected 2 items, got 1"),
    ("pair", [1, 2], "[1]: expected str, got int"),
    ("pair", "ab", "payload: expected tuple[int, str], got str"),
    ("number", "3", "payload: expected int | float, got str"),
    ("number", True, "payload: expected int | float, got bool"),
    ("maybe", "x", "payload: expected float | None, got str"),
    ("mapping", {"a": "1"}, "a: expected int, got str"),
    ("mapping", [], "payload: expected dict[str, int], got list"),
    ("other-name", 1, "payload: expected bool, got int"),
    ("report", {"name": "n"}, "windows: missing, expected list[Window]"),
    ("report", {"name": "n", "windows": {}}, "windows: expected list[Window], got dict"),
    ("report", {"name": "n", "windows": [{"start": 1}, {"start": "2"}]}, "windows[1].start: expected int, got str"),
    ("report", {"name": "n", "windows": [3]}, "windows[0]: expected Window, got int"),
    ("report", {"name": "n", "windows": [{"start": 1, "label": 2}]}, "windows[0].label: expected str | None, got int"),
    ("tree", {"value": 1, "children": [{"value": None}]}, "children[0].value: expected int, got None"),
]

MALFORMED = [
    (Codec.JSON, b"", "invalid JSON: Expecting value: line 1 column 1 (char 0)"),
    (Codec.JSON, b'{"a": }', "invalid JSON: Expecting value: line 1 column 7 (char 6)"),
    (Codec.JSON, b"[1] x", "invalid JSON: Extra data: line 1 column 5 (char 4)"),
    (Codec.JSON, b'"\xff"', "invalid JSON: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte"),
    (Codec.JSON, b"[" * 200_000, "invalid JSON: nested too deeply"),
    (Codec.MSGPACK, b"", "invalid MessagePack"),
    (Codec.MSGPACK, b"\xc1", "invalid MessagePack"),
    (Codec.MSGPACK, b"\x92\x01", "invalid MessagePack"),
    (Codec.MSGPACK, b"\x01\x02", "invalid MessagePack"),
    (Codec.MSGPACK, b"\x91" * 200_000, "invalid MessagePack: nested too deeply"),
]


def name_of(case: object) -> str:
    return str(case)[:40]


@pytest.mark.parametrize(("entry", "value", "result"), GOOD, ids=name_of)
def test_json_payloads_that_fit(typed_client: LocalClient, entry: str, value: object, result: object) -> None:
    response = typed_client.call(entry, json.dumps(value).encode())
    assert (response.status, response.payload) == (Status.OK, json.dumps(result).encode())


@pytest.mark.parametrize(("entry", "value", "result"), GOOD[:-1], ids=name_of)
def test_msgpack_payloads_that_fit(typed_client: LocalClient, entry: str, value: object, result: object) -> None:
    response = typed_client.call(entry, msgpack.packb(value), codec=Codec.MSGPACK)
    assert (response.status, response.payload) == (Status.OK, msgpack.packb(result))


@pytest.mark.parametrize(("entry", "value", "text"), BAD, ids=name_of)
def test_payloads_that_do_not_fit(typed_client: LocalClient, entry: str, value: object, text: str) -> None:
    response = typed_client.call(entry, json.dumps(value).encode())
    assert (response.status, response.text) == (Status.INVALID_INPUT, text)


@pytest.mark.parametrize(("codec", "payload", "text"), MALFORMED, ids=name_of)
def test_malformed_payloads(typed_client: LocalClient, codec: Codec, payload: bytes, text: str) -> None:
    response = typed_client.call("echo", payload, codec=codec)
    assert (response.status, response.text) == (Status.INVALID_INPUT, text)


def test_what_cannot_be_encoded_is_an_internal_error(typed_client: LocalClient) -> None:
    response = typed_client.call("unencodable", b"1")
    assert (response.status, response.text) == (Status.INTERNAL_ERROR, "the entry unencodable raised TypeError")


def test_integers_beyond_msgpack_are_an_internal_error(typed_client: LocalClient) -> None:
    payload = b"[18446744073709551616]"
    assert typed_client.call("echo", payload).payload == payload
    report = {"name": "n", "windows": [{"start": 1}]}
    assert typed_client.call("report", msgpack.packb(report), codec=Codec.MSGPACK).status is Status.OK
