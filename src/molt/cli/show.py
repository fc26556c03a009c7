"""`molt show`: any stage of the compiler, in the form the tests use."""

from pathlib import Path

import click

from molt.cli.options import SourceFileType, infer_option

_STAGES = ("syntax", "typed", "ir", "passes", "c")


@click.command()
@click.argument("stage", type=click.Choice(_STAGES), metavar="STAGE")
@infer_option
@click.argument("file", type=SourceFileType())
def show(stage: str, infer: bool, file: Path) -> None:
    """Print what the compiler makes of FILE at STAGE.

    \b
    Stages, in the order a program goes through them:
      syntax   Molt's own tree of the program
      typed    the tree with the type of every expression
      ir       the operations it is lowered to
      passes   what the passes make of them
      c        the C that is compiled

    \b
    Examples:
      molt show typed hello.py
      molt show c hello.py | less
    """
    from molt.compiler.driver import show_stage

    text = show_stage(stage, file, infer=infer)
    click.echo(text, nl=not text.endswith("\n"))
