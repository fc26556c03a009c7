"""What every command prints with: messages on stderr, colour, progress.

Progress and colour are for people: they appear on terminals only, and colour
not where NO_COLOR is set (https://no-color.org).
"""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

import click


def say(message: str) -> None:
    """Writes one message of Molt's own to stderr, apart from the program's output."""
    click.echo(f"molt: {message}", err=True)


def use_color(stream: TextIO) -> bool:
    """Whether `stream` is a terminal whose user takes colour."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and is_terminal(stream)


def is_terminal(stream: TextIO) -> bool:
    """Whether a person reads `stream`; a closed or missing one has no reader."""
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


@contextmanager
def progress(message: str) -> Iterator[None]:
    """Shows on a terminal that `message` is under way, and removes it afterwards."""
    if not is_terminal(sys.stderr):
        yield
        return
    # rich takes 30 ms to import: only where somebody watches.
    from rich.console import Console

    with Console(stderr=True).status(message):
        yield


def show_steps(steps: Iterable[str]) -> None:
    """Takes all `steps`, each of which names what it does and then does it."""
    if not is_terminal(sys.stderr):
        # A log shows how far it came.
        for step in steps:
            click.echo(f"  {step}", err=True)
        return
    from rich.console import Console

    with Console(stderr=True).status("") as status:
        for step in steps:
            status.update(step)
