"""The hash of a constant, computed when it is compiled, is what the library computes."""

from __future__ import annotations

import pytest

from tests.lib import texts

from molt.compiler.intrinsics.string_hash import string_hash
from molt.lib.builtins.str_core import hash_chars

ASCII = [("abcdefghij" * 3)[:n] for n in range(26)]
OTHER = ["\0", "a\0", "\0" * 8, "é" * 9, "日本語", "日" * 5, "\U0001f600x", "\ud800", "aé", "x" * 100]


@pytest.mark.parametrize("value", ASCII + OTHER, ids=ascii)
def test_constants_are_hashed_alike(value: str) -> None:
    made = texts.text(value)
    word = int(hash_chars(made.data, int(made.kind), int(made.length)))
    assert word - (1 << 64 if word >> 63 else 0) == string_hash(value)


def test_the_last_characters_reach_the_lowest_bits() -> None:
    for head in ("", "key", "1234567", "12345678", "日本"):
        assert len({string_hash(f"{head}{i:03d}") & 1023 for i in range(512)}) > 350
