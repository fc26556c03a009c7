"""`[tool.molt]` of the pyproject.toml nearest above a program: options set once.

    [tool.molt]
    cc = "gcc"                      # the C compiler, as --cc
    tier = "debug"                  # or "release", as --debug and --release
    target = "x86_64-linux-musl"    # of `molt build`, as --target

What the command line says goes before what is set here.
"""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

import click

from molt.cli.cached_run import settings_file


@dataclass(frozen=True, slots=True)
class Settings:
    """The options a project sets; None is "not set"."""

    cc: str | None = None
    tier: str | None = None
    target: str | None = None


def read_settings(program: Path) -> Settings:
    """The settings for `program`; a click error names the file and what is wrong in it."""
    file = settings_file(str(program))
    if file is None:
        return Settings()
    known = {field.name for field in fields(Settings)}
    values: dict[str, str] = {}
    for name, value in _read_table(file).items():
        if name not in known:
            raise _wrong(file, f"unknown setting '{name}'; known: {', '.join(sorted(known))}")
        if not isinstance(value, str):
            raise _wrong(file, f"{name}: expected a string, got {value!r}")
        values[name] = value
    settings = Settings(**values)
    if settings.tier not in (None, "debug", "release"):
        raise _wrong(file, f"tier: expected 'debug' or 'release', got {settings.tier!r}")
    return settings


def _read_table(file: str) -> dict[str, object]:
    try:
        with open(file, "rb") as stream:
            document = tomllib.load(stream)
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise click.UsageError(f"{file}: {error}") from error
    tools = document.get("tool", {})
    table = tools.get("molt", {}) if isinstance(tools, dict) else {}
    if not isinstance(table, dict):
        raise _wrong(file, "expected a table")
    return table


def _wrong(file: str, problem: str) -> click.UsageError:
    return click.UsageError(f"{file}: [tool.molt]: {problem}")
