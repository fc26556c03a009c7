"""What every command prints with: messages on stderr, colour, progress.

Progress and colour are for people: they appear on terminals only, and colour
not where NO_COLOR is set (https://no-color.org).
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING, TextIO

import click

if TYPE_CHECKING:
    from rich.status import Status


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
def progress(message: str) -> Iterator[Callable[[str], None]]:
    """Shows on a terminal that `message` is under way, and removes it afterwards.

    What it gives shows a part of that behind the message, "" for none.
    """
    if not is_terminal(sys.stderr):
        yield lambda part: None
        return
    from rich.text import Text

    with _show_status(message) as status:
        yield lambda part: status.update(Text(f"{message} ({part})" if part else message))


def show_steps(title: str, steps: Iterable[str]) -> None:
    """Takes all `steps`, each of which names what it does and then does it; silent if
    there are none."""
    remaining = iter(steps)
    first = next(remaining, None)
    if first is None:
        return
    say(title)
    if not is_terminal(sys.stderr):
        # A log shows how far it came.
        for step in chain((first,), remaining):
            click.echo(f"  {step}", err=True)
        return
    with _show_status(first) as status:
        for step in remaining:
            status.update(step)


def _show_status(message: str) -> "Status":
    # rich takes 30 ms to import: only where somebody watches.
    from rich.console import Console
    from rich.text import Text

    # Not as rich's markup: file names have brackets and colons in them.
    return Console(stderr=True).status(Text(message))
