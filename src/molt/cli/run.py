"""`molt run`: compiles a program, then becomes it."""

import os
import time
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from molt.cli.cached_run import describe_run, exec_program, manifest_path, split_arguments
from molt.cli.options import SourceFileType, build_options, cc_option, describe_build, infer_option, tier_options, timings_option
from molt.cli.settings import read_settings
from molt.cli.terminal import progress
from molt.cli.timings import print_timings
from molt.cli.watch import watch_program

if TYPE_CHECKING:
    from molt.compiler.driver import BuildOptions, BuildResult
    from molt.compiler.toolchain.targets import Target

# The clock that stamps files lags behind the one that programs read, by 10 ms
# at most (a kernel tick).
_CLOCK_LAG_NS = 20_000_000


@click.command(
    "run", context_settings={"allow_interspersed_args": False}, options_metavar="[OPTIONS]"
)
@tier_options
@cc_option
@infer_option
@timings_option
@click.option("--watch", is_flag=True, help="Stay, and run the program anew when it or what it imports changes.")
@click.argument("file", type=SourceFileType())
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED, metavar="[ARGS]...")
@click.pass_obj
def run_program(
    command_line: Sequence[str],
    file: Path,
    arguments: tuple[str, ...],
    tier: str | None,
    cc: str | None,
    infer: bool,
    timings: bool,
    watch: bool,
) -> None:
    """Compile FILE and what it imports, then run it.

    Input, output and exit status are those of `python FILE ARGS...`. What
    stands after FILE belongs to the program. A second run of an unchanged
    program starts at once.

    \b
    Examples:
      molt run hello.py
      molt run sort.py --reverse < names.txt
      molt run --debug hello.py
      molt run --watch server.py

    With --watch the compiler stays: a change is compiled and running sooner than by
    another `molt run`. Ctrl-C ends both.

    Exit status: the program's own; 2 when Molt refuses the program, and then
    nothing was run; 3 for a fault of the compiler.
    """
    from molt.compiler.driver import Meter, Watch, build_program
    from molt.compiler.toolchain.errors import ToolchainError
    from molt.compiler.toolchain.targets import host_target

    target = host_target()
    options = build_options(read_settings(file), tier=tier, cc=cc, infer=infer, target=target)
    if watch:
        from molt.compiler.driver import Kept

        staying = replace(options, kept=Kept())
        watch_program(lambda: _build(file, staying, target), file, arguments)
    started = time.time_ns()
    with progress(describe_build(f"compiling {file}", options, target)) as show:
        meter = Meter(show=show) if timings else Watch(show=show)
        result = build_program(file, options, meter)
    if timings:
        print_timings(meter)
    split = split_arguments(command_line[1:])
    script = str(file)
    if split is not None:
        script = split[1]
    if split is not None and not timings:
        # The program is ready: a disk that filled up meanwhile only makes the
        # next run slower.
        with suppress(ToolchainError, OSError):
            _remember(result, manifest_path(split[0], script), started)
    exec_program(str(result.executable), script, arguments)


def _build(file: Path, options: "BuildOptions", target: "Target") -> "BuildResult":
    from molt.compiler.driver import Watch, build_program

    with progress(describe_build(f"compiling {file}", options, target)) as show:
        return build_program(file, options, Watch(show=show))


def _remember(result: "BuildResult", manifest: str, started: int) -> None:
    """Lets the next run of the same command line start at once."""
    from molt.compiler.toolchain.cache import open_cache

    sources = [os.path.abspath(source) for source in result.sources]
    if _changed_since(sources, started):
        # The binary may be of the older text: the next run will tell.
        return
    open_cache().store_bytes(describe_run(str(result.executable), sources), Path(manifest))


def _changed_since(paths: Iterable[str], started: int) -> bool:
    # The time of the last change to the inode, which nobody can set back.
    return any(os.stat(path).st_ctime_ns > started - _CLOCK_LAG_NS for path in paths)
