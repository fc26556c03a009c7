"""Verdicts remembered by all they depend on: the program, the library, the compiler, CPython.

Only matches are kept: whoever runs a failing program again wants to see it fail, with
its C. How a verdict is reached does not belong here.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from tests.harness.compiled import LIBRARY_DIR
from tests.harness.oracle import interpreter_version
from tests.harness.programs import ROOT, Program, content_hash
from tests.harness.verdict import Result, Verdict, judge

CACHE_DIR = ROOT / "build" / "verdicts"
# What of this project a verdict depends on; the folders of the services are no part of it.
_COMPILER_DIR = LIBRARY_DIR.parent / "compiler"
_HARNESS_DIR = Path(__file__).parent


def judge_remembered(program: Program) -> Verdict:
    """The verdict on a program, without building it where the same was found to match before."""
    name = f"{content_hash(program)} {toolchain_hash()} {interpreter_version()}"
    kept = CACHE_DIR / hashlib.sha256(name.encode()).hexdigest()
    if kept.is_file():
        return Verdict(Result.MATCH)
    verdict = judge(program)
    if verdict.result is Result.MATCH:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.touch()
    return verdict


@cache
def toolchain_hash() -> str:
    """Changes when any source of the compiler, the library or this harness does."""
    digest = hashlib.sha256()
    for folder in (_COMPILER_DIR, LIBRARY_DIR, _HARNESS_DIR):
        for file in sorted(folder.rglob("*")):
            if file.suffix in (".py", ".c", ".h"):
                digest.update(str(file.relative_to(folder)).encode() + b"\0")
                digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()
