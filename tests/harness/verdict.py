"""Judges a program: match, refused, wrong, or crashed; and says why, readably.

These are the four outcomes by which the whole project is judged. Wrong and
crashed are worse than refused.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from enum import Enum

from tests.harness.compiled import Built, Refused, build, keep_generated_c, run_built
from tests.harness.execute import Outcome, mask_addresses
from tests.harness.oracle import run_oracle
from tests.harness.programs import Program

_LIVE_COUNT = re.compile(rb"^molt: (\d+) objects alive at exit\n?\Z", re.MULTILINE)
# What the address sanitizer says besides giving null, as it is told to: no fault of the program.
_TOO_LARGE = re.compile(rb"^==\d+==WARNING: AddressSanitizer failed to allocate 0x[0-9a-f]+ bytes\n", re.MULTILINE)
_DIFF_LINES = 60


class Result(Enum):
    MATCH = "match"
    REFUSED = "refused"
    WRONG = "wrong"
    CRASHED = "crashed"


@dataclass(frozen=True, slots=True)
class Verdict:
    result: Result
    detail: str = ""


def judge(program: Program, tier: str = "debug", *, infer: bool = True) -> Verdict:
    """Runs the program both ways and compares all that can be seen of it.

    A sanitizer's report is on stderr, so it is a difference like any other.
    """
    expected = run_oracle(program)
    built = build(program, tier, infer=infer)
    match built:
        case Refused(text):
            return Verdict(Result.REFUSED, text)
        case Built():
            return _compare(program, expected, run_built(program, built), built)
        case _:
            return Verdict(Result.CRASHED, f"the compiler failed:\n{built.text}")


def split_live_count(stderr: bytes) -> tuple[bytes, int | None]:
    """Takes the debug build's last line off stderr; None where it was not printed."""
    found = _LIVE_COUNT.search(stderr)
    if found is None:
        return stderr, None
    return stderr[: found.start()], int(found[1])


def _compare(program: Program, expected: Outcome, raw: Outcome, built: Built) -> Verdict:
    stderr, alive = split_live_count(_TOO_LARGE.sub(b"", raw.stderr))
    actual = Outcome(raw.stdout, stderr, raw.status)
    difference = describe_difference(mask_addresses(expected), mask_addresses(actual))
    if actual.status is None or actual.status < 0:
        how = (
            "ran into the time limit"
            if actual.status is None
            else f"died of signal {-actual.status}"
        )
        return Verdict(Result.CRASHED, f"{how}\n{difference}{_where(program, built)}")
    if difference:
        return Verdict(Result.WRONG, difference + _where(program, built))
    if alive and not program.markers.leaks_cycle:
        return Verdict(
            Result.WRONG, f"{alive} objects alive at exit, expected 0\n{_where(program, built)}"
        )
    if not alive and program.markers.leaks_cycle:
        return Verdict(Result.WRONG, "no object alive at exit: delete its line '# leaks:'\n")
    return Verdict(Result.MATCH)


def describe_difference(expected: Outcome, actual: Outcome) -> str:
    """A unified diff of each stream that differs, and the two statuses; empty when equal."""
    parts = [
        _diff(name, getattr(expected, name), getattr(actual, name))
        for name in ("stdout", "stderr")
        if getattr(expected, name) != getattr(actual, name)
    ]
    if expected.status != actual.status:
        parts.append(f"exit status: CPython {expected.status}, compiled {actual.status}\n")
    return "".join(parts)


def _diff(name: str, expected: bytes, actual: bytes) -> str:
    lines = list(
        difflib.unified_diff(
            _readable_lines(expected),
            _readable_lines(actual),
            f"{name} of CPython",
            f"{name} compiled",
            lineterm="",
            n=2,
        )
    )
    if len(lines) > _DIFF_LINES:
        lines = [*lines[:_DIFF_LINES], f"… {len(lines) - _DIFF_LINES} more lines"]
    return "\n".join(lines) + "\n"


def _readable_lines(output: bytes) -> list[str]:
    # backslashreplace keeps bytes that are no UTF-8 apart in the diff.
    text = output.decode("utf-8", "backslashreplace")
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    else:
        lines[-1] += "  (no newline at the end)"
    return lines


def _where(program: Program, built: Built) -> str:
    kept = keep_generated_c(program) or "could not be kept"
    return f"generated C: {kept}\nexecutable: {built.executable}\n"
