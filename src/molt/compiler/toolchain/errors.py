"""What can go wrong between C text and a binary, in words for the user.

None of these is a fault in the user's program: those are diagnostics with a
span, in `compiler/source`.
"""

import shlex
from dataclasses import dataclass
from pathlib import Path


@dataclass(eq=False)
class ToolchainError(Exception):
    """What happened, and what the user can do about it."""

    problem: str
    advice: str

    def __str__(self) -> str:
        return f"{self.problem}\n  {self.advice}" if self.advice else self.problem


@dataclass(eq=False)
class NotOffered(ToolchainError):
    """The user asked for what Molt does not do: a wrong option, not a failure."""

    __str__ = ToolchainError.__str__


@dataclass(eq=False)
class CacheUnusable(ToolchainError):
    """The cache folder cannot be made, written to, or is full."""

    folder: Path

    __str__ = ToolchainError.__str__


@dataclass(eq=False)
class CompilerMissing(ToolchainError):
    """The C compiler asked for is not on this machine."""

    compiler: str

    __str__ = ToolchainError.__str__


@dataclass(eq=False)
class CommandFailed(ToolchainError):
    """A compiler or linker run failed, or went past its time limit.

    `exit_status` is None after a time-out. `log_file` holds all it printed.
    """

    command: tuple[str, ...]
    exit_status: int | None
    log_file: Path

    def __str__(self) -> str:
        return (
            f"{self.problem}\n"
            f"  what was run: {shlex.join(self.command)}\n"
            f"  what it printed: {self.log_file}"
        )
