"""A few programs, and a library of entries inside CPython, under gcc's sanitizers.

`make sanitize` runs all of tests/run so. These stand for it in every test run: each is
chosen for what it does to memory. Every object is a block of malloc in such a build.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from molt.compiler import driver
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.targets import find_target
from tests.client.libraries import environment
from tests.harness.programs import Program, find_programs
from tests.harness.verdict import Result, judge

SAMPLE = {
    "destruction/resurrection_and_errors",
    "destruction/exception_holds_locals",
    "dicts/change_while_iterating",
    "generators/finally_on_drop",
    "generators/names_of_generators",
    "strings/big_join_and_build",
}
ENTRIES = Path(__file__).parent / "client" / "contract_entries.py"
CALLS = """
import sys
from molt.client import embedded_client
client = embedded_client(sys.argv[1])
print(client.call("echo", b'["\\u00e9", {"a": [1.5, null]}]').payload.decode())
print(client.call("report", b'{"name": "n", "windows": [{"start": 1}]}').payload.decode())
print(client.call("report", b'{"name": 1}').status.name)
print(client.call("fail", b"1").status.name)
client.close()
"""
ANSWERS = r"""["\u00e9", {"a": [1.5, null]}]
{"name": "n", "windows": [{"start": 1, "scale": 1.0, "label": null}], "by_name": {}}
INVALID_INPUT
INTERNAL_ERROR
"""

pytestmark = pytest.mark.skipif(
    shutil.which("gcc") is None,
    reason="NOT TESTED with sanitizers: gcc is not installed (apt-get install gcc libc6-dev)",
)


@pytest.mark.parametrize("name", sorted(SAMPLE))
def test_program_is_clean(name: str) -> None:
    verdict = judge(_program(name), Tier.SANITIZE.value)
    assert verdict.result is Result.MATCH, verdict.detail


def _program(name: str) -> Program:
    (found,) = [program for program in find_programs() if program.test_id == name]
    return found


def test_entries_in_cpython_are_clean(tmp_path: Path) -> None:
    library = tmp_path / "entries.so"
    driver.build_library(ENTRIES, library, driver.BuildOptions(tier=Tier.SANITIZE, target=find_target(None)))
    # The sanitizers take malloc's place, so they must be there first. CPython leaks by design.
    first = {"LD_PRELOAD": " ".join(map(_library_of_gcc, ("libasan.so", "libubsan.so")))}
    done = subprocess.run(
        [sys.executable, "-c", CALLS, str(library)],
        env=environment(**first, ASAN_OPTIONS="detect_leaks=0", PYTHONIOENCODING="utf-8"),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.stdout, done.returncode) == (ANSWERS, 0), done.stderr
    assert "AddressSanitizer" not in done.stderr
    assert "runtime error" not in done.stderr


def _library_of_gcc(name: str) -> str:
    found = subprocess.run(
        ["gcc", f"-print-file-name={name}"], capture_output=True, text=True, check=True
    ).stdout.strip()
    assert os.path.isabs(found), f"gcc has no {name}"
    return found
