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
    """


@bench.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def demo(arguments: tuple[str, ...]) -> None:
    """The demo's Django endpoints, plain and offloaded, under the same load."""
    checkout = _find_checkout()
    os.chdir(checkout)
    os.execv(sys.executable, [sys.executable, "-m", "bench.demo", *arguments])


def _find_checkout() -> Path:
    """The root of the source tree that this Molt was installed from."""
    for folder in (Path(molt.__file__).parents[2], Path.cwd()):
        if (folder / "bench" / "demo").exists() or (folder / "bench" / "demo.py").exists():
            return folder
    raise click.UsageError(_NO_CHECKOUT)
