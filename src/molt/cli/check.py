"""`molt check`: the errors of a program, and nothing else."""

from pathlib import Path

import click

from molt.cli.faults import Ended, explained_failures
from molt.cli.options import SourceFileType


@click.command()
@click.argument("files", nargs=-1, required=True, type=SourceFileType(), metavar="FILE...")
def check(files: tuple[Path, ...]) -> None:
    """Say what Molt cannot compile in FILE and what it imports, and why.

    Prints nothing for a program that Molt takes. Fast: nothing is built or run.

    \b
    Examples:
      molt check hello.py
      molt check src/*.py && echo all good

    Exit status: 0, 2 when a file is refused, 3 for a fault of the compiler.
    """
    from molt.compiler.driver import check_program

    worst = 0
    for file in files:
        # Each file is a program of its own: one that is refused hides no other.
        try:
            with explained_failures():
                check_program(file)
        except Ended as ended:
            worst = max(worst, ended.status)
    if worst:
        raise Ended(worst)
