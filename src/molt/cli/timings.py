"""What `--timings` prints: where the time of a build went, and how much was made."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from molt.compiler.driver import Meter


def print_timings(meter: "Meter") -> None:
    """To stderr: a row for each step, the total, and the numbers."""
    width = max([len(lap.name) for lap in meter.laps] + [len(what) for what in meter.numbers] + [5])
    rows = [(lap.name, (lap.elapsed, lap.cpu, lap.children)) for lap in meter.laps]
    total = tuple(map(sum, zip(*(times for _, times in rows), strict=True)))
    click.echo(f"{'milliseconds':{width}}  {'elapsed':>9}  {'CPU':>9}  {'others':>9}", err=True)
    for name, times in [*rows, ("total", total)]:
        click.echo(f"{name:{width}}  " + "  ".join(f"{1000 * each:9.1f}" for each in times), err=True)
    click.echo("(others: CPU of the C compiler and the linker)\n", err=True)
    for what, count in meter.numbers.items():
        click.echo(f"{what:{width}}  {count:9,}", err=True)
