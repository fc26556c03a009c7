"""Bits of the library that share a word are told apart."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import molt

LIBRARY = Path(molt.__file__).parent / "lib"
# Names of the bits of one word, by the file that lists them.
WORDS = {
    "builtins/type.py": lambda name: not name.startswith("ITEM_"),
    "rt/memory.py": lambda name: name in ("LARGE", "FINALIZED", "HAS_SHAPE", "WEAKLY_REFERRED"),
}


@pytest.mark.parametrize("file", WORDS)
def test_no_two_flags_are_the_same_bit(file: str) -> None:
    tree = ast.parse((LIBRARY / file).read_text())
    flags = [
        (node.target.id, ast.literal_eval(node.value) if isinstance(node.value, ast.Constant) else _shifted(node.value))
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and WORDS[file](node.target.id)
    ]
    bits = [bit for _, bit in flags]
    assert all(bit > 0 and bit & (bit - 1) == 0 for bit in bits), flags
    assert len(set(bits)) == len(bits), flags


def _shifted(value: ast.expr | None) -> int:
    assert isinstance(value, ast.BinOp) and isinstance(value.op, ast.LShift)
    return ast.literal_eval(value.left) << ast.literal_eval(value.right)
