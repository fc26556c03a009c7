"""Options that several commands share, and how they become the driver's.

The compiler's modules are imported inside: `molt --help` and shell completion
answer without them.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from molt.cli.settings import Settings

if TYPE_CHECKING:
    from molt.compiler.driver import BuildOptions
    from molt.compiler.toolchain.targets import Target

_Command = TypeVar("_Command", bound=Callable[..., Any])


class SourceFileType(click.Path):
    """A program to compile. That it exists is the compiler's to say, as with any
    other file it reads; this offers file names to shell completion."""

    def __init__(self) -> None:
        super().__init__(readable=False, path_type=Path)


def tier_options(command: _Command) -> _Command:
    """Adds --release and --debug, of which the last one given counts."""
    debug = click.option(
        "--debug", "tier", flag_value="debug",
        help="Compile faster, for slower code with Molt's own checks in it.",
    )  # fmt: skip
    release = click.option(
        "--release", "tier", flag_value="release",
        help="Compile for speed and size. This is the default.",
    )  # fmt: skip
    return release(debug(command))


def cc_option(command: _Command) -> _Command:
    """Adds --cc."""
    return click.option(
        "--cc", metavar="COMPILER",
        help="The C compiler: zig (the default) or a gcc on this machine.",
    )(command)  # fmt: skip


def infer_option(command: _Command) -> _Command:
    """Adds --no-infer."""
    return click.option(
        "--no-infer", "infer", flag_value=False, default=True,
        help="Hold every value as an object, as a program's meaning is defined: slower, to compare with.",
    )(command)  # fmt: skip


def timings_option(command: _Command) -> _Command:
    """Adds --timings."""
    return click.option(
        "--timings", is_flag=True,
        help="Say afterwards, on stderr, where the time of the build went.",
    )(command)  # fmt: skip


def build_options(
    settings: Settings, *, tier: str | None, cc: str | None, infer: bool, target: "Target"
) -> "BuildOptions":
    """The driver's options: the command line's, else the project's, else the usual ones."""
    from molt.compiler.driver import BuildOptions
    from molt.compiler.toolchain.flags import Tier

    return BuildOptions(
        tier=Tier(tier or settings.tier or "release"),
        target=target,
        cc=cc or settings.cc,
        infer=infer,
    )


def describe_build(
    what: str, options: "BuildOptions", target: "Target", *, shared: bool = False
) -> str:
    """`what`, for the progress display, with the reason where it takes unusually long."""
    from molt.compiler.toolchain.build import has_linked

    if has_linked(options.tier, target, options.cc, shared=shared):
        return what
    return f"{what}, and once the C library of {target.name} (up to a minute)"
