"""The collector of cycles: at every chance it has, and over the long run."""

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harness.programs import find_programs
from tests.harness.verdict import Result, judge

PROGRAMS = {program.path_argument: program for program in find_programs()}
# Programs that make, change and end objects of all kinds while others are in use.
STRESSED = [
    "tests/run/destruction/generators_and_closures.py",
    "tests/run/dicts/change_while_iterating.py",
    "tests/run/functions/mutual_closures.py",
    "tests/run/gc/cycles_are_collected.py",
    "tests/run/gc/finalizers_of_cycles.py",
    "tests/run/programs/graph_search.py",
    "tests/run/programs/interpreter.py",
    "tests/run/programs/linked_structures.py",
    "tests/run/tracebacks/reraise.py",
]
LEAKY = """\
class Part:
    pass


for number in range(1500000):
    part = Part()
    part.whole = [part, number]
print("done")
"""


@pytest.mark.parametrize("path", STRESSED)
def test_a_program_is_the_same_with_collections_all_along(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOLT_FIRST_COLLECTION", "0")
    verdict = judge(PROGRAMS[path])
    assert verdict.result is Result.MATCH, verdict.detail


def test_garbage_in_cycles_does_not_add_up(tmp_path: Path) -> None:
    (tmp_path / "leaky.py").write_text(LEAKY)
    build = [sys.executable, "-m", "molt", "build", "leaky.py", "-o", "leaky"]
    subprocess.run(build, cwd=tmp_path, check=True, stdin=subprocess.DEVNULL, capture_output=True)

    def limit_memory() -> None:
        # All of it at once would be about 200 MB.
        resource.setrlimit(resource.RLIMIT_DATA, (100 << 20, 100 << 20))

    done = subprocess.run([tmp_path / "leaky"], preexec_fn=limit_memory, capture_output=True, text=True)
    assert (done.stdout, done.stderr, done.returncode) == ("done\n", "", 0)
