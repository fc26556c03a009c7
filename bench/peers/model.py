"""What a peer is: something that runs the programs of `bench/programs` and is compared.

A peer only says how a program is started. Timing, checking and reporting are the
runner's, and the same for all.
"""

import subprocess
from pathlib import Path
from typing import Protocol

# The slowest known: the first build of a machine, which makes Molt's own library.
_BUILD_LIMIT_S = 900.0


class Unavailable(Exception):
    """The peer cannot take part, on this machine or in one program; the text says why."""


class BuildFailed(Exception):
    """The peer takes such programs and could not build this one; the text is what it said."""


class Peer(Protocol):
    """One way to run a program."""

    @property
    def name(self) -> str:
        """What it is called on the command line and in artifacts."""
        ...

    def version(self) -> str:
        """What it is and of which version; raises Unavailable where it is not installed."""
        ...

    def prepare(self, program: Path, folder: Path) -> tuple[str, ...]:
        """The command that runs the program in the folder `program`.

        Whatever has to be built before goes to `folder` and is not timed. Raises
        Unavailable for a program that the peer has no version of, and BuildFailed.
        """
        ...


def build(command: tuple[str, ...]) -> None:
    """Run a compiler; raises BuildFailed with the end of what it said."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_BUILD_LIMIT_S, check=False)
    except subprocess.TimeoutExpired:
        raise BuildFailed(f"not built within {_BUILD_LIMIT_S:.0f} s") from None
    if done.returncode:
        raise BuildFailed((done.stderr or done.stdout).strip()[-800:] or f"exit status {done.returncode}")
