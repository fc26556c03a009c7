"""Builds a program with Molt's driver, in this process, and runs the executable.

The only place in the tests that knows the driver's interface. Keeping it
in-process means the compiler's modules and the compiled library are loaded
once for all programs, which is what keeps a program under two CPU-seconds.
"""

from __future__ import annotations

import contextlib
import traceback
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import molt
from molt.compiler.source.diagnostics import CompileErrors, Diagnostics
from molt.compiler.source.files import SourceFile, read_source
from molt.compiler.source.render import render_errors
from tests.harness.execute import Outcome, run_process
from tests.harness.programs import ROOT, Program

FAILED_DIR = ROOT / "build" / "failed"
LIBRARY_DIR = Path(molt.__file__).parent / "lib"


@dataclass(frozen=True, slots=True)
class Built:
    executable: Path


@dataclass(frozen=True, slots=True)
class Refused:
    """The compiler said, with diagnostics, that it does not take this program."""

    text: str


@dataclass(frozen=True, slots=True)
class CompilerFault:
    """The compiler failed in itself: always a defect."""

    text: str


def build(program: Program, tier: str = "debug", *, infer: bool = True) -> Built | Refused | CompilerFault:
    """Compiles the program; by default as a debug build.  `infer`: as without `--no-infer`."""
    try:
        from molt.compiler import driver
        from molt.compiler.toolchain.flags import Tier
        from molt.compiler.toolchain.targets import find_target

        _load_library_once()
        options = driver.BuildOptions(tier=Tier(tier), target=find_target(None), infer=infer)
        with contextlib.chdir(ROOT):
            result = driver.build_program(Path(program.path_argument), options)
    except CompileErrors as errors:
        return _classify(errors)
    except Exception as error:  # a fault of any kind is the finding
        return CompilerFault("".join(traceback.format_exception(error)))
    return Built(Path(result.executable))


@cache
def _load_library_once() -> None:
    """Lets the driver keep, in this process, what it would read anew for each program."""
    from molt.compiler import driver

    driver.load_library = cache(driver.load_library)
    driver.load_declarations = cache(driver.load_declarations)


def check(program: Program) -> Refused | CompilerFault | None:
    """What `molt check` has against the program; None where it has nothing."""
    try:
        from molt.compiler import driver

        _load_library_once()
        with contextlib.chdir(ROOT):
            driver.check_program(Path(program.path_argument))
    except CompileErrors as errors:
        return _classify(errors)
    except Exception as error:  # a fault of any kind is the finding
        return CompilerFault("".join(traceback.format_exception(error)))
    return None


def run_built(program: Program, built: Built) -> Outcome:
    """Runs the executable with the arguments, argv[0] included, that CPython's sys.argv had."""
    return run_process(
        [program.path_argument, *program.markers.argv],
        executable=str(built.executable),
        extra_environment={
            "MOLT_COUNT_LIVE": "1",
            # As malloc does, the address sanitizer's gives null for what is too large.
            "ASAN_OPTIONS": "allocator_may_return_null=1",
        },
    )


def keep_generated_c(program: Program) -> Path | None:
    """Writes the C of a failed program to a file that can be named; None where that fails."""
    from molt.compiler import driver

    kept = FAILED_DIR / program.topic / f"{program.name}.c"
    with contextlib.suppress(Exception), contextlib.chdir(ROOT):
        text = driver.show_stage("c", Path(program.path_argument))
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(text, encoding="utf-8", errors="surrogatepass")
        return kept
    return None


def _classify(errors: CompileErrors) -> Refused | CompilerFault:
    # Diagnostics about the library's own source say nothing about the program.
    in_library = any(
        Path(found.span.file).is_relative_to(LIBRARY_DIR) for found in errors.diagnostics
    )
    return CompilerFault(render(errors)) if in_library else Refused(render(errors))


def render(errors: CompileErrors) -> str:
    """The diagnostics as the command line prints them, without colour."""
    return render_errors(errors, dict(_sources(errors)))


def _sources(errors: CompileErrors) -> Iterator[tuple[str, SourceFile]]:
    unread = Diagnostics()
    with contextlib.chdir(ROOT):
        for path in {found.span.file for found in errors.diagnostics}:
            if (source := read_source(path, unread)) is not None:
                yield path, source
