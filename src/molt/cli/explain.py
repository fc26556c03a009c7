"""`molt explain`: what each line of a program was compiled to, and why, as a page."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from molt.cli.build import write_text
from molt.cli.options import SourceFileType
from molt.cli.terminal import progress, use_color

if TYPE_CHECKING:
    from molt.compiler.explain.report import FileReport, LineReport, Report

_MOST_WORST = 5
_COLORS = {"some": "yellow", "much": "red"}


@click.command()
@click.argument("file", type=SourceFileType())
@click.option(
    "-o", "--output", "out", type=click.Path(dir_okay=False, path_type=Path), metavar="OUT",
    help="The file to write; by default FILE's name with .html, in this folder.",
)  # fmt: skip
@click.option(
    "--json", "as_json", is_flag=True,
    help="Write JSON for tools instead of a page, to OUT or to the terminal.",
)  # fmt: skip
@click.option("--lib", "as_library", is_flag=True, help="Take FILE as a library of entries, as `molt build --lib` does.")
def explain(file: Path, out: Path | None, as_json: bool, as_library: bool) -> None:
    """Write a page that shows what FILE, and what it imports, is compiled to.

    Beside each line stand the types that were inferred, and what is left to
    run time: objects made of numbers, operations that ask an object what to
    do, checks of ints, allocations, counts of references. A line opens to
    say why, where the types come from, and what to change. The program is
    not run.

    \b
    Examples:
      molt explain hello.py                  writes hello.html, prints a summary
      molt explain hello.py -o /tmp/a.html
      molt explain --lib entries.py
      molt explain --json hello.py | jq .summary

    Exit status: 0; 2 when Molt refuses the program; 3 for a fault of the compiler.
    """
    from molt.compiler.driver import explain_program
    from molt.compiler.explain.render_html import render_html
    from molt.compiler.explain.render_json import render_json

    if not as_json:
        out = out or Path(file.name).with_suffix(".html")
    if out is not None and out.resolve() == file.resolve():
        raise click.UsageError(f"the output {out} would overwrite the program; name another with -o")
    with progress(f"explaining {file}"):
        report = explain_program(file, as_library=as_library)
    if as_json:
        write_text(render_json(report), out)
        return
    write_text(render_html(report), out)
    _print_summary(report)
    click.echo(f"\nAll lines: {out}")


def _print_summary(report: "Report") -> None:
    total, native = len(report.lines_that_count), report.native_lines
    share = f" ({round(100 * native / total)} %)" if total else ""
    click.echo(f"{native} of {total} lines neither make objects of numbers nor ask at run time what to do{share}.")
    worst = report.worst_lines(_MOST_WORST)
    if worst:
        click.echo("What to look at first:")
    for file, line in worst:
        _print_line(file, line)


def _print_line(file: "FileReport", line: "LineReport") -> None:
    place = f"{file.path}:{line.number}"
    if use_color(sys.stdout):
        place = click.style(place, fg=_COLORS.get(line.level.value), bold=True)
    click.echo(f"\n{place}  {line.source.strip()}")
    for reason in line.reasons[:2]:
        click.echo(f"  {reason.sentence}")
        if reason.advice:
            click.echo(f"    {reason.advice}")
