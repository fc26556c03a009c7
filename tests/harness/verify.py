"""Checks the programs themselves, under CPython alone: `python -m tests.harness.verify [topic…]`.

A program must end with the status it states, be silent on stderr unless it
says so, do the same under two hash seeds, and finish fast. Needs no compiler.
"""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor

from tests.harness.execute import Outcome, mask_addresses
from tests.harness.oracle import run_uncached
from tests.harness.programs import Program, find_programs

# Wall time, on a machine that others use too; a program takes well under a second alone.
SLOW_S = 5.0
WORKERS = 2


def check_program(program: Program) -> list[str]:
    """What is wrong with the program as a test; empty when it is fine."""
    started = time.perf_counter()
    first = run_uncached(program, hash_seed="1")
    elapsed = time.perf_counter() - started
    second = run_uncached(program, hash_seed="4242")
    problems = check_outcome(program, first)
    if mask_addresses(first) != mask_addresses(second):
        problems.append("output depends on the hash seed, or on the run")
    if elapsed > SLOW_S:
        problems.append(f"takes {elapsed:.1f} s")
    return problems


def check_outcome(program: Program, outcome: Outcome) -> list[str]:
    """What of CPython's outcome contradicts what the program says of itself."""
    markers = program.markers
    problems = []
    if outcome.status != markers.exit_status:
        problems.append(
            f"exit status {outcome.status}, stated {markers.exit_status}\n{outcome.stderr.decode()}"
        )
    if outcome.stderr and not (markers.exit_status or markers.stderr_expected):
        problems.append(f"writes to stderr: {outcome.stderr.decode()}")
    if not outcome.stdout and not outcome.stderr:
        problems.append("prints nothing")
    if b" at 0x" in outcome.stdout:
        problems.append("prints an address")
    return problems


def main(topics: list[str]) -> int:
    programs = [program for program in find_programs() if not topics or program.topic in topics]
    with ThreadPoolExecutor(WORKERS) as pool:
        failures = 0
        for program, problems in zip(programs, pool.map(check_program, programs), strict=True):
            for problem in problems:
                failures += 1
                print(f"{program.test_id}: {problem}")
    print(f"{len(programs)} programs, {failures} problems")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
