"""str against the host's: methods on random texts of all kinds, case mappings, repr."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.lib.texts import Str, given, outcome

from molt.lib.builtins import str_core, str_escape, str_methods
from molt.lib.builtins.slice import make_slice
from molt.lib.low import i64

PIECES = [
    "a", "b", "ab", "A", "Z", " ", "\t", "\n", "\r", "\x1c", "é", "ß", "ŉ", "İ", "Σ", "σ", "ς", "1", "٣", "Ⅷ", "ǅ",
    "\u2028", "日", "\U0001f600", "\ud800", "ﬁ", "_", "'", '"', "\\", "\x00", "\x7f", "\x85", "½", "+", "-", ".", "ა",
]  # fmt: skip
NO_ARGUMENTS = (
    "upper lower title casefold swapcase capitalize isalnum isalpha isdecimal isdigit isidentifier islower isnumeric "
    "isprintable isspace istitle isupper isascii splitlines strip lstrip rstrip split rsplit expandtabs __len__"
).split()
ONE_TEXT = (
    "find rfind index rindex count startswith endswith partition rpartition split rsplit strip lstrip rstrip "
    "removeprefix removesuffix __add__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __contains__"
).split()


def texts(seed: int, count: int, longest: int = 8) -> list[str]:
    chosen = random.Random(seed)
    return ["".join(chosen.choice(PIECES) for _ in range(chosen.randrange(longest))) for _ in range(count)]


def same(ours: Callable[..., Any], theirs: Callable[..., Any], *args: Any) -> None:
    assert outcome(lambda: ours(*map(given, args))) == outcome(lambda: theirs(*args)), args


@pytest.mark.parametrize("name", NO_ARGUMENTS)
def test_methods_without_arguments(name: str) -> None:
    for s in texts(1, 60):
        same(getattr(Str, name), getattr(str, name), s)


@pytest.mark.parametrize("name", ONE_TEXT)
def test_methods_with_a_text(name: str) -> None:
    for s, t in zip(texts(2, 60), texts(3, 60, 3), strict=True):
        for part in (t, s[1:3], s[-2:], "a"):
            same(getattr(Str, name), getattr(str, name), s, part)


@pytest.mark.parametrize("name", ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"])
def test_ranges(name: str) -> None:
    for s in texts(4, 10):
        for start in (None, 0, 1, -2, 50, -50):
            for end in (None, 0, 2, -1, 50):
                same(getattr(Str, name), getattr(str, name), s, s[1:2], start, end)


@pytest.mark.parametrize("count", [-1, 0, 1, 2])
def test_limits(count: int) -> None:
    limit = i64(count)
    for s, t in zip(texts(5, 40), texts(6, 40, 3), strict=True):
        for part in (t, s[1:2]):
            same(lambda s, p, r: Str.replace(s, p, r, limit), lambda s, p, r: s.replace(p, r, count), s, part, t)
            same(lambda s, p: Str.split(s, p, limit), lambda s, p: s.split(p, count), s, part)
            same(lambda s, p: Str.rsplit(s, p, limit), lambda s, p: s.rsplit(p, count), s, part)
        same(lambda s: Str.split(s, None, limit), lambda s: s.split(None, count), s)
        same(lambda s: Str.rsplit(s, None, limit), lambda s: s.rsplit(None, count), s)


@pytest.mark.parametrize("width", [-1, 0, 5, 6, 12])
def test_padding(width: int) -> None:
    for s in texts(7, 30):
        for name in ("center", "ljust", "rjust"):
            same(lambda s, f: getattr(Str, name)(s, i64(width), f), lambda s, f: getattr(s, name)(width, f), s, "日")
        same(lambda s: Str.zfill(s, i64(width)), lambda s: s.zfill(width), s)
        same(lambda s: Str.expandtabs(s, i64(width)), lambda s: s.expandtabs(width), s)
        same(lambda s: str_core.str_repeat(s, i64(width)), lambda s: s * width, s)


def test_slices() -> None:
    for s in texts(8, 20):
        for start in (None, 0, 1, -2, 5):
            for stop in (None, 3, -1):
                for step in (None, 1, 2, -1, -3):
                    part = make_slice(start, stop, step)
                    same(lambda s: str_methods.slice_str(s, part), lambda s: s[start:stop:step], s)


def test_join_narrows_and_widens() -> None:
    for s, t in zip(texts(9, 30, 3), texts(10, 30), strict=True):
        same(Str.join, str.join, s, [])
        same(Str.join, str.join, s, [t])
        same(Str.join, str.join, s, [t, "", s, t])


def test_repr() -> None:
    for s in texts(11, 80):
        same(str_escape.str_repr, repr, s)


def test_hash_of_equal_texts_is_equal() -> None:
    for s in texts(12, 30):
        assert str_core.str_hash(given(s)) == str_core.str_hash(given(s)) != 0


@pytest.mark.parametrize("name", ["upper", "lower", "title", "casefold", "swapcase", "capitalize"])
def test_case_of_every_script(name: str) -> None:
    codes = [*range(0x80, 0x600, 3), *range(0x1E00, 0x2000, 2), 0xFB00, 0x10400, 0x10D0, 0x1C90, 0x1E921]
    for code in codes:
        same(getattr(Str, name), getattr(str, name), chr(code) + "a")


@pytest.mark.parametrize("name", ["isalnum", "isnumeric", "isprintable", "isidentifier", "isspace", "isdigit"])
def test_classes_of_characters(name: str) -> None:
    for code in [*range(0, 0x400, 3), *range(0x400, 0x11000, 211), 0xE0001, 0x10FFFF, 0x3000, 0x2460]:
        same(getattr(Str, name), getattr(str, name), chr(code))


@pytest.mark.parametrize("bad", [
    (Str.index, str.index, "a", "b"), (Str.rindex, str.rindex, "a", "b"), (Str.split, str.split, "a", ""),
    (Str.partition, str.partition, "a", ""), (Str.find, str.find, "a", 1), (Str.startswith, str.startswith, "a", 1),
    (Str.strip, str.strip, "a", 1), (Str.__add__, str.__add__, "a", 1), (Str.__contains__, str.__contains__, "a", 1),
    (Str.join, str.join, "a", [1]), (Str.endswith, str.endswith, "a", (1,)), (Str.split, str.split, "a", 1),
    (lambda s, w: Str.center(s, i64(w), given("ab")), lambda s, w: s.center(w, "ab"), "a", 5),
])  # fmt: skip
def test_errors_are_worded_as_the_hosts(bad: tuple[Any, ...]) -> None:
    same(*bad)
