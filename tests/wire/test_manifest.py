"""Manifests: what is read from one, and which are refused."""

import json

import pytest

from molt.wire import Codec, ManifestError, parse_manifest


def export(**changes: object) -> dict[str, object]:
    good = {"name": "f", "codec_in": ["json"], "codec_out": ["json", "msgpack"], "params": [], "result": "int"}
    return {**good, **changes}


def manifest(*exports: object, **changes: object) -> bytes:
    return json.dumps({"abi_version": 2, "hash": "h", "exports": list(exports), **changes}).encode()


def test_a_manifest_says_what_may_be_called_and_how() -> None:
    parsed = parse_manifest(manifest(export(), export(name="g")))
    assert [e.name for e in parsed.exports] == ["f", "g"]
    assert parsed.exports[0].codec_out == {Codec.JSON, Codec.MSGPACK}
    assert (parsed.index("g"), parsed.index("h")) == (1, None)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the manifest is not JSON: .*"),
        (b"\xff", "the manifest is not JSON: .*"),
        (b"[" * 100_000, "the manifest is not JSON: .*"),
        (b"3", "the manifest is not a JSON object"),
        (manifest(abi_version=1), "built for ABI version 1, and this is version 2: build it again"),
        (manifest(abi_version=True), "abi_version: expected int, got bool"),
        (manifest(hash=None), "hash: expected str, got NoneType"),
        (manifest(3), "an export is not a JSON object"),
        (manifest(export(name="")), "an entry has an empty name"),
        (manifest(export(name="__f")), "entry '__f': names that begin with __ are reserved"),
        (manifest(export(), export()), "two entries are called 'f'"),
        (manifest(export(codec_in="json")), "codec_in: expected list, got str"),
        (manifest(export(codec_in=["yaml"])), "codec_in: unknown codec 'yaml': expected 'msgpack' or 'json'"),
        (manifest(export(codec_in=[1])), "codec_in: unknown codec 1: expected 'msgpack' or 'json'"),
    ],
)
def test_a_manifest_that_breaks_the_rules_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ManifestError, match=f"^{message}$"):
        parse_manifest(data)
