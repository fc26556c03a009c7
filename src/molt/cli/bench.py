"""`molt bench`: the benchmarks, which live in the project's checkout and not in the package."""

import os
import sys
from pathlib import Path

import click

import molt

_NO_CHECKOUT = (
    "the benchmarks are part of Molt's source tree, which is not here; "
    "run this in a clone of the project, after `make setup`"
)


@click.group()
def bench() -> None:
    """Run a benchmark of Molt against its baseline.

    \b
    Example:
      molt bench demo --quick
      molt bench programs --runs 3 numbers sorting
    """


_PASSED_ON = {"ignore_unknown_options": True, "help_option_names": []}


@bench.command(context_settings=_PASSED_ON)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def demo(arguments: tuple[str, ...]) -> None:
    """The demo's Django endpoints, plain and offloaded, under the same load."""
    _become("bench.demo", arguments)


@bench.command(context_settings=_PASSED_ON)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def programs(arguments: tuple[str, ...]) -> None:
    """Small ordinary programs, under CPython, Molt and others, in turn."""
    _become("bench.runner", arguments)


def _become(module: str, arguments: tuple[str, ...]) -> None:
    os.chdir(_find_checkout())
    os.execv(sys.executable, [sys.executable, "-m", module, *arguments])


def _find_checkout() -> Path:
    """The root of the source tree that this Molt was installed from."""
    for folder in (Path(molt.__file__).parents[2], Path.cwd()):
        if (folder / "bench" / "demo").exists():
            return folder
    raise click.UsageError(_NO_CHECKOUT)
