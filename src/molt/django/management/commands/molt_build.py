"""`manage.py molt_build`: compiles the entries to the library that the views load."""

import os
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

import molt
from molt.django.builds import find_source, is_stale, write_record
from molt.django.conf import ConfigError, current_config


class Command(BaseCommand):
    """Runs `molt build --lib` on MOLT['ENTRIES']."""

    help = "Compile the module MOLT['ENTRIES'] to the library MOLT['LIBRARY']."
    # The checks warn that nothing is built, which is why one is here.
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The command's options."""
        parser.add_argument("--force", action="store_true", help="build even if the sources have not changed")
        parser.add_argument("--debug", action="store_true", help="build with the checks of a debug build")

    def handle(self, *args: object, force: bool, debug: bool, **options: object) -> None:
        """Build, unless what is there was built from the same sources."""
        try:
            config = current_config()
            source = find_source(config.entries)
        except (ConfigError, ValueError) as error:
            raise CommandError(str(error)) from None
        library = config.library
        if not force and not debug and library.exists() and not is_stale(library, source):
            self.stdout.write(f"{library} is up to date")
            return
        try:
            library.parent.mkdir(parents=True, exist_ok=True)
            self._build(source, library, ["--debug"] if debug else [])
            write_record(library, source)
        except OSError as error:
            raise CommandError(f"the library cannot be written: {error}") from None
        self.stdout.write(f"built {library}")

    def _build(self, source: Path, library: Path, switches: list[str]) -> None:
        # Beside its place and then renamed: a server that runs keeps the file
        # it has mapped, and one that starts never sees half of one.
        partial = library.with_name(f".{library.name}.{os.getpid()}")
        command = [sys.executable, "-m", "molt", "build", "--lib", *switches, str(source), "-o", str(partial)]
        try:
            status = subprocess.run(command, env=_environment(), check=False).returncode
            if status:
                raise CommandError("the entries were not built", returncode=status)
            partial.replace(library)
        finally:
            partial.unlink(missing_ok=True)


def _environment() -> dict[str, str]:
    """This process's, in which the same `molt` is found as here."""
    here = str(Path(molt.__file__).parents[1])
    given = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{here}{os.pathsep}{given}" if given else here}
