"""bytes and bytearray against the host's."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.lib.texts import ByteArray, Bytes, given, outcome, text

from molt.lib.builtins import bytearray as bytearray_class
from molt.lib.builtins import bytes_methods
from molt.lib.builtins.slice import make_slice
from molt.lib.low import i64

PIECES = [b"a", b"b", b"ab", b"A", b" ", b"\t", b"\n", b"\r", b"\r\n", b"\x0b", b"1", b"-", b"'", b'"', b"\xff", b"\x00", b"\\"]
BOTH = [(Bytes, bytes), (ByteArray, bytearray)]
NO_ARGUMENTS = (
    "upper lower title swapcase capitalize isalnum isalpha isdigit islower isspace istitle isupper isascii "
    "splitlines strip lstrip rstrip split rsplit expandtabs __len__ hex"
).split()
ONE_ARGUMENT = (
    "find rfind index rindex count startswith endswith partition rpartition split rsplit strip lstrip rstrip "
    "removeprefix removesuffix __add__ __eq__ __lt__ __ge__ __contains__"
).split()


def rows(seed: int, count: int, longest: int = 8) -> list[bytes]:
    chosen = random.Random(seed)
    return [b"".join(chosen.choice(PIECES) for _ in range(chosen.randrange(longest))) for _ in range(count)]


def same(ours: Callable[..., Any], theirs: Callable[..., Any], *args: Any) -> None:
    assert outcome(lambda: ours(*map(given, args))) == outcome(lambda: theirs(*args)), args


@pytest.mark.parametrize("name", NO_ARGUMENTS)
@pytest.mark.parametrize(("ours", "theirs"), BOTH)
def test_methods_without_arguments(ours: Any, theirs: Any, name: str) -> None:
    for s in rows(1, 40):
        same(getattr(ours, name), getattr(theirs, name), theirs(s))


@pytest.mark.parametrize("name", ONE_ARGUMENT)
@pytest.mark.parametrize(("ours", "theirs"), BOTH)
def test_methods_with_bytes(ours: Any, theirs: Any, name: str) -> None:
    for s, t in zip(rows(2, 40), rows(3, 40, 3), strict=True):
        for part in (t, s[1:3], b"a"):
            same(getattr(ours, name), getattr(theirs, name), theirs(s), part)


@pytest.mark.parametrize("count", [-1, 0, 1, 2])
@pytest.mark.parametrize(("ours", "theirs"), BOTH)
def test_limits_and_widths(ours: Any, theirs: Any, count: int) -> None:
    n = i64(count)
    for s, t in zip(rows(4, 30), rows(5, 30, 3), strict=True):
        mine = theirs(s)
        same(lambda s, t: ours.replace(s, t, t, n), lambda s, t: s.replace(t, t, count), mine, t)
        same(lambda s, t: ours.split(s, t, n), lambda s, t: s.split(t, count), mine, t)
        same(lambda s, t: ours.rsplit(s, t, n), lambda s, t: s.rsplit(t, count), mine, t)
        same(lambda s: ours.split(s, None, n), lambda s: s.split(None, count), mine)
        same(lambda s: ours.rsplit(s, None, n), lambda s: s.rsplit(None, count), mine)
        same(lambda s: ours.zfill(s, i64(count * 4)), lambda s: s.zfill(count * 4), mine)
        same(lambda s: ours.center(s, i64(count * 4), given(b"*")), lambda s: s.center(count * 4, b"*"), mine)
        same(lambda s: ours.hex(s, text(":"), n), lambda s: s.hex(":", count), mine)
        same(lambda s: ours.__mul__(s, count), lambda s: s * count, mine)


def test_repr() -> None:
    for s in rows(6, 60):
        same(lambda s: bytes_methods.repr_bytes(s.data, s.length), repr, s)


SLICES = [(a, b, c) for a in (None, 0, 1, -2) for b in (None, 3, -1) for c in (None, 1, 2, -1, -3)]


@pytest.mark.parametrize(("start", "stop", "step"), SLICES)
def test_slices(start: Any, stop: Any, step: Any) -> None:
    part = make_slice(start, stop, step)
    for s, t in zip(rows(7, 8), rows(8, 8, 4), strict=True):
        same(lambda s: bytes_methods.slice_bytes(s.data, s.length, part), lambda s: s[start:stop:step], s)

        def assign(s: bytearray, t: bytes) -> bytearray:
            s = bytearray(s)
            s[start:stop:step] = t
            return s

        def delete(s: bytearray) -> bytearray:
            s = bytearray(s)
            del s[start:stop:step]
            return s

        same(lambda s, t: (bytearray_class.assign_slice(s, part, t), s)[1], assign, bytearray(s), t)
        same(lambda s: (bytearray_class.delete_slice(s, part), s)[1], delete, bytearray(s))


@pytest.mark.parametrize("change", [
    ("append", 65), ("append", 300), ("extend", b"xyz"), ("insert", 1, 66), ("insert", -9, 66), ("insert", 99, 66),
    ("pop",), ("pop", 1), ("pop", 99), ("remove", 97), ("reverse",), ("clear",),
])  # fmt: skip
def test_changes(change: tuple[Any, ...]) -> None:
    name, *args = change
    raw = [i64(a) if name in ("insert", "pop") and i == 0 else given(a) for i, a in enumerate(args)]

    def theirs(s: bytearray) -> Any:
        s = bytearray(s)
        return getattr(s, name)(*args), s

    for s in rows(9, 20):
        same(lambda s: (getattr(ByteArray, name)(s, *raw), s), theirs, bytearray(s))


@pytest.mark.parametrize("shown", ["", "00ff", "00 FF", "0", "zz", "0 0", " 1f\n2e "])
def test_fromhex(shown: str) -> None:
    same(lambda s: bytes_methods.parse_hex(s, False), bytes.fromhex, shown)
