"""`molt build`: a program, or a library of entries, as a file of its own."""

from pathlib import Path

import click

from molt.cli.options import SourceFileType, build_options, cc_option, describe_build, infer_option, tier_options, timings_option
from molt.cli.settings import read_settings
from molt.cli.terminal import progress
from molt.cli.timings import print_timings

_EMITTED = ("c", "ir", "typed")


@click.command()
@click.argument("file", type=SourceFileType())
@click.option(
    "-o", "--output", "out", type=click.Path(dir_okay=False, path_type=Path), metavar="OUT",
    help="The file to write; by default FILE's name without its .py, in this folder.",
)  # fmt: skip
@tier_options
@click.option(
    "--target", metavar="TARGET",
    help="The machine to build for, such as aarch64-linux-musl; by default this one.",
)  # fmt: skip
@cc_option
@infer_option
@timings_option
@click.option(
    "--lib",
    "as_library",
    is_flag=True,
    help="Write a shared library of FILE's entries instead of an executable.",
)
@click.option(
    "--emit", type=click.Choice(_EMITTED),
    help="Write this form of the program instead, to OUT or to the terminal.",
)  # fmt: skip
def build(
    file: Path,
    out: Path | None,
    tier: str | None,
    target: str | None,
    cc: str | None,
    infer: bool,
    timings: bool,
    as_library: bool,
    emit: str | None,
) -> None:
    """Write a native program made of FILE and what it imports.

    It needs neither Python nor Molt to run.

    \b
    Examples:
      molt build hello.py -o hello && ./hello
      molt build hello.py --target aarch64-linux-musl -o hello-arm
      molt build --lib entries.py -o entries.so
      molt build --emit c hello.py | less
      molt build --timings hello.py

    Exit status: 0; 2 when Molt refuses the program; 3 for a fault of the compiler.
    """
    from molt.compiler.driver import Meter, Watch, build_library, build_program, show_stage
    from molt.compiler.toolchain.cache import copy_out
    from molt.compiler.toolchain.targets import find_target

    settings = read_settings(file)
    machine = find_target(target or settings.target)
    options = build_options(settings, tier=tier, cc=cc, infer=infer, target=machine)
    if emit is not None and timings:
        raise click.UsageError("--timings is about a build, and --emit makes none")
    if emit is not None:
        write_text(show_stage(emit, file, infer=infer), out)
        return
    suffix = machine.shared_suffix if as_library else machine.executable_suffix
    out = out or _default_output(file, suffix or "")
    if out.resolve() == file.resolve():
        raise click.UsageError(
            f"the output {out} would overwrite the program; name another with -o"
        )
    with progress(describe_build(f"building {out}", options, machine, shared=as_library)) as show:
        meter = Meter(show=show) if timings else Watch(show=show)
        if as_library:
            build_library(file, out, options, meter)
        else:
            copy_out(build_program(file, options, meter).executable, out)
    if timings:
        print_timings(meter)


def _default_output(file: Path, suffix: str) -> Path:
    return Path(file.name).with_suffix(suffix)


def write_text(text: str, out: Path | None) -> None:
    """To a file, or to the terminal."""
    if out is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    try:
        out.write_text(text, "utf-8")
    except OSError as error:
        from molt.compiler.toolchain.errors import ToolchainError

        raise ToolchainError(f"{out} cannot be written to: {error.strerror}", "") from error
