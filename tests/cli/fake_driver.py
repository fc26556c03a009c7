"""A driver that "compiles" without looking at the program, for tests of the command line.

It has the real driver's interface and makes real binaries: they print their
arguments and exit with 7. A program whose text begins with a word that
`_MISHAPS` knows meets with that mishap instead.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import molt
from molt.compiler.explain.report import Counts, FileReport, LineReport, Origin, Reason, Report, TypedName
from molt.compiler.source.diagnostics import CompileErrors, Diagnostic
from molt.compiler.source.span import Span
from molt.compiler.timings import SILENT
from molt.compiler.timings import Meter as Meter
from molt.compiler.timings import Watch as Watch
from molt.compiler.toolchain.build import CSource, compile_objects, link_executable
from molt.compiler.toolchain.cache import open_cache
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.targets import Target

_PROGRAM = CSource(
    "echo.c",
    "#include <stdio.h>\n"
    "int main(int n, char **v) { for (int i = 0; i < n; i++) puts(v[i]); return 7; }\n",
)


class Kept:
    """Nothing."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    tier: Tier
    target: Target
    cc: str | None = None
    infer: bool = True
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class BuildResult:
    executable: Path
    sources: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class _Node:
    span: Span


def build_program(path: Path, options: BuildOptions, meter: Meter = SILENT) -> BuildResult:
    _meet_mishap(path)
    meter.lap("reading and parsing")
    meter.note("functions", 3)
    with open(os.environ["FAKE_DRIVER_LOG"], "a") as log:
        log.write(f"{path} {options.tier.value}\n")
    objects = compile_objects([_PROGRAM], options.tier, options.target, options.cc)
    program = link_executable(objects, options.tier, options.target, options.cc)
    helper = path.with_name("helper.py")
    return BuildResult(program, (path, helper) if "import helper" in path.read_text() else (path,))


def build_library(path: Path, out: Path, options: BuildOptions, meter: Meter = SILENT) -> None:
    _meet_mishap(path)
    out.write_text(f"library of {path.name} for {options.target.name}\n")


def check_program(path: Path) -> None:
    _meet_mishap(path)


def show_stage(stage: str, path: Path, *, infer: bool = True) -> str:
    _meet_mishap(path)
    return f"{stage} of {path.name}\n"


def explain_program(path: Path, *, as_library: bool = False) -> Report:
    _meet_mishap(path)
    reason = Reason("x", "`x` is int (line 1) and str (line 2).", (Origin("str", str(path), 2, "'<b>'"),), "Use <two> names.")
    line = LineReport(
        1, "x = x + '<script>&'", (TypedName("x", "int | str"),), Counts(dispatches=1), ("+",), (reason,), has_code=True
    )
    return Report((FileReport(str(path), (line, LineReport(2, ""))),))


def _meet_mishap(path: Path) -> None:
    word = path.read_text().split(maxsplit=1)[0] if path.exists() else "absent"
    if word in _MISHAPS:
        _MISHAPS[word](path)


def _refuse(path: Path) -> None:
    span = Span(str(path), 1, 0, 1, 7)
    raise CompileErrors([Diagnostic(span, "this is refused", "here", ("write something else",))])


def _break_library(path: Path) -> None:
    file = Path(molt.__file__).parent / "lib" / "low.py"
    raise CompileErrors([Diagnostic(Span(str(file), 1, 0, 1, 7), "not a type")])


def _break_invariant(path: Path) -> None:
    node = _Node(Span(str(path), 1, 2, 1, 3))
    assert node is None, "a broken invariant"


def _break_c(path: Path) -> None:
    compile_objects([CSource("bad.c", "int f( {")], Tier.RELEASE, _host())


def _host() -> Target:
    from molt.compiler.toolchain.targets import host_target

    return host_target()


def _use_cache(path: Path) -> None:
    open_cache()


_MISHAPS: dict[str, Callable[[Path], None]] = {
    "refused": _refuse,
    "absent": _refuse,
    "library": _break_library,
    "fault": _break_invariant,
    "badc": _break_c,
    "cache": _use_cache,
}
