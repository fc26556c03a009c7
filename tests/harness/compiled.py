"""Builds a program with Molt's driver, in this process, and runs the executable.

The only place in the tests that knows the driver's interface. Keeping it
in-process means the compiler's modules and the compiled library are loaded
once for all programs, which is what keeps a program under two CPU-seconds.
"""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from tests.harness.execute import Outcome, run_process
from tests.harness.programs import Program


@dataclass(frozen=True, slots=True)
class Built:
    executable: Path
    sources: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """The compiler said, with diagnostics, that it does not take this program."""

    text: str


@dataclass(frozen=True, slots=True)
class CompilerFault:
    """The compiler failed in itself: always a defect."""

    text: str


def build(program: Program) -> Built | Refused | CompilerFault:
    """Compiles the program as a debug build that counts live objects."""
    try:
        from molt.compiler import driver
    except ImportError:
        return CompilerFault(traceback.format_exc(limit=-3))
    try:
        result = driver.build_program(program.main, driver.BuildOptions())
    except Exception as error:  # noqa: BLE001 - a fault of any kind is the finding
        return _classify(error)
    return Built(Path(result.executable), tuple(Path(source) for source in result.sources))


def run_built(program: Program, built: Built) -> Outcome:
    """Runs the executable with the arguments, argv[0] included, that CPython's sys.argv had."""
    return run_process(
        [program.path_argument, *program.markers.argv],
        executable=str(built.executable),
        extra_environment={"MOLT_COUNT_LIVE": "1"},
    )


def _classify(error: Exception) -> Refused | CompilerFault:
    if hasattr(error, "diagnostics"):
        return Refused(str(error))
    return CompilerFault("".join(traceback.format_exception(error)))
