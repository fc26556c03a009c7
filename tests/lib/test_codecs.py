"""Encodings and their error handlers against the host's, with the places of errors."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.lib.texts import given, host, text

from molt.lib.builtins import codecs

ENCODINGS = [
    "utf-8", "ascii", "latin-1", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
]  # fmt: skip
ALIASES = ["UTF8", "utf_8", "ISO-8859-1", "l1", "US-ASCII", "utf-8-sig", "UTF-16LE"]
HANDLERS = ["strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"]
CHARACTERS = ["a", "é", "日", "\U0001f600", "\ud800", "\udc80", "\udcff", "z"]
BYTES = [
    b"a", b"\xc3", b"\xa9", b"\xe6\x97\xa5", b"\xf0\x9f\x98\x80", b"\xff", b"\xed\xa0\x80", b"\xe2\x82", b"\xf4\x90",
    b"\xf0\x80", b"\xc0", b"\x00", b"\xd8", b"\xdc", b"\x80", b"\xef\xbb\xbf",
]  # fmt: skip


class Refused(Exception):
    """Stands for both Unicode errors, which want host objects."""


def refuse(encoding: Any, value: Any, start: Any, end: Any, reason: Any) -> Refused:
    return Refused(str(host(encoding)), int(start), int(end), str(host(reason)))


@pytest.fixture(autouse=True)
def plain_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codecs, "UnicodeDecodeError", refuse, raising=False)
    monkeypatch.setattr(codecs, "UnicodeEncodeError", refuse, raising=False)


def ours(act: Callable[[], Any]) -> Any:
    try:
        return host(act())
    except Refused as error:
        return error.args


def theirs(act: Callable[[], Any]) -> Any:
    try:
        return act()
    except (UnicodeDecodeError, UnicodeEncodeError) as error:
        return error.encoding, error.start, error.end, error.reason


@pytest.mark.parametrize("handler", [*HANDLERS, "xmlcharrefreplace"])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encoding(encoding: str, handler: str) -> None:
    chosen = random.Random(1)
    for _ in range(40):
        s = "".join(chosen.choice(CHARACTERS) for _ in range(chosen.randrange(6)))
        mine = ours(lambda: codecs.encode_str(text(s), text(encoding), text(handler)))
        assert mine == theirs(lambda: s.encode(encoding, handler)), s


@pytest.mark.parametrize("handler", HANDLERS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_decoding(encoding: str, handler: str) -> None:
    chosen = random.Random(2)
    for _ in range(40):
        b = b"".join(chosen.choice(BYTES) for _ in range(chosen.randrange(6)))
        row = given(b)
        mine = ours(lambda: codecs.decode_bytes(row.data, row.length, text(encoding), text(handler)))
        assert mine == theirs(lambda: b.decode(encoding, handler)), b


@pytest.mark.parametrize("encoding", ALIASES)
def test_other_names(encoding: str) -> None:
    assert ours(lambda: codecs.encode_str(text("ab"), text(encoding), text("strict"))) == "ab".encode(encoding)


def test_unknown_names() -> None:
    with pytest.raises(LookupError, match="unknown encoding: klingon"):
        codecs.encode_str(text("a"), text("klingon"), text("strict"))
    with pytest.raises(LookupError, match="unknown error handler name 'bogus'"):
        codecs.encode_str(text("é"), text("ascii"), text("bogus"))
