"""The command `molt` and what it is made of; where every failure ends in words."""

import os
from collections.abc import Sequence

import click

from molt.cli.bench import bench
from molt.cli.build import build
from molt.cli.check import check
from molt.cli.completion import completion
from molt.cli.doctor import doctor
from molt.cli.explain import explain
from molt.cli.faults import INTERNAL_FAULT, Ended, explained_failures
from molt.cli.run import run_program
from molt.cli.show import show
from molt.cli.terminal import say

_INTERRUPTED = 130


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if not wanted:
        return
    # Some 40 ms to import.
    from importlib.metadata import PackageNotFoundError, version

    try:
        click.echo(f"molt {version('molt')}")
    except PackageNotFoundError:
        click.echo("molt, run from its source tree")
    context.exit()


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Each command explains itself: molt COMMAND --help.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_print_version,
    help="Show the version and exit.",
)  # fmt: skip
def molt() -> None:
    """Compiles ordinary Python ahead of time into small native programs.

    \b
    molt run hello.py              compile and run, as `python hello.py` would
    molt build hello.py -o hello   write an executable that needs no Python
    molt check hello.py            say what Molt cannot compile, and why
    molt explain hello.py          see what is slow in it, and why, line by line
    molt doctor                    see what is installed and what is missing
    """


for _command in (run_program, build, check, explain, show, bench, doctor, completion):
    molt.add_command(_command)


def run(arguments: Sequence[str]) -> int:
    """Runs one command line; returns its exit status."""
    try:
        os.getcwd()
    except FileNotFoundError:
        say("the folder that this was started in is not there any more; change to another")
        return INTERNAL_FAULT
    try:
        with explained_failures():
            return _dispatch(arguments)
    except Ended as ended:
        return ended.status


def _dispatch(arguments: Sequence[str]) -> int:
    try:
        status = molt.main(
            list(arguments), prog_name="molt", standalone_mode=False, obj=tuple(arguments)
        )
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return _INTERRUPTED
    return status if isinstance(status, int) else 0
