"""Shows how far a benchmark is: a bar on a terminal, one line per step elsewhere."""

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table


class Display(Protocol):
    """Where progress goes."""

    def begin(self, step: str) -> None:
        """A step begins."""
        ...

    def tick(self) -> None:
        """It still runs."""
        ...

    def end(self, result: str) -> None:
        """It has ended, with a result in a few words."""
        ...


class _Lines:
    """Plain lines, for logs and pipes."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._step = ""

    def begin(self, step: str) -> None:
        self._step = step

    def tick(self) -> None:
        pass

    def end(self, result: str) -> None:
        sys.stdout.write(f"{time.monotonic() - self._started:6.1f} s  {self._step}: {result}\n")
        sys.stdout.flush()


class _Bar:
    """A bar that stays at the bottom, with the results above it."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=total)
        self._step = ""

    def begin(self, step: str) -> None:
        self._step = step
        self._progress.update(self._task, description=step)

    def tick(self) -> None:
        self._progress.refresh()

    def end(self, result: str) -> None:
        self._progress.console.print(f"{self._step}: [bold]{result}[/bold]", highlight=False)
        self._progress.advance(self._task)


@contextmanager
def show_progress(total: int) -> Iterator[Display]:
    """The display that suits where standard output goes."""
    if not sys.stdout.isatty():
        yield _Lines()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(), transient=True) as progress:
        yield _Bar(progress, total)


def print_table(titles: Sequence[str], rows: Iterator[tuple[str, ...]]) -> None:
    """A table, to wherever standard output goes."""
    table = Table(box=None, pad_edge=False)
    table.add_column(titles[0], style="bold")
    for title in titles[1:]:
        table.add_column(title, justify="right")
    for row in rows:
        table.add_row(*row)
    Console(width=None if sys.stdout.isatty() else 120, highlight=False).print(table)
