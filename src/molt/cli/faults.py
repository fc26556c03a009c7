"""How a command that cannot go on ends: its message and its exit status.

A program that is refused, or a command line that makes no sense, ends with 2;
a fault of the compiler, or of the machine it runs on, with 3. No failure shows
a Python traceback: that of an internal fault goes to a log file.
"""

import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType

import molt
from molt.cli.terminal import say, use_color
from molt.compiler.source.diagnostics import CompileErrors, Diagnostics
from molt.compiler.source.files import read_source
from molt.compiler.source.render import render_errors
from molt.compiler.source.span import Span
from molt.compiler.toolchain.cache import open_cache
from molt.compiler.toolchain.errors import CommandFailed, NotOffered, ToolchainError

REFUSED = 2
INTERNAL_FAULT = 3


class Ended(Exception):
    """The command is over and has said why; `status` is its exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


@contextmanager
def explained_failures() -> Iterator[None]:
    """Says every failure of the compiler in words, then raises Ended."""
    try:
        yield
    except Ended:
        raise
    except CompileErrors as errors:
        _say_errors(errors)
        if any(_is_molts_own(found.span.file) for found in errors.diagnostics):
            say("these errors are in Molt's own library: a fault in Molt, not in the program.")
            raise Ended(INTERNAL_FAULT) from None
        raise Ended(REFUSED) from None
    except NotOffered as error:
        say(str(error))
        raise Ended(REFUSED) from None
    except CommandFailed as error:
        # The C was generated: that it does not compile is no fault of the user's.
        say(f"{error}\n  This is a fault in Molt or in the C compiler, not in the program.")
        raise Ended(INTERNAL_FAULT) from None
    except ToolchainError as error:
        say(str(error))
        raise Ended(INTERNAL_FAULT) from None
    except Exception as error:
        _say_internal_fault(error)
        raise Ended(INTERNAL_FAULT) from None


def _say_errors(errors: CompileErrors) -> None:
    # Read again rather than carried along: a refusal ends the run. What is wrong
    # with a file that cannot be read is among the errors already.
    unread = Diagnostics()
    paths = {found.span.file for found in errors.diagnostics}
    read = {path: read_source(path, unread) for path in paths}
    sources = {path: source for path, source in read.items() if source is not None}
    sys.stderr.write(render_errors(errors, sources, color=use_color(sys.stderr)))


def _is_molts_own(file: str) -> bool:
    return Path(molt.__file__).parent in Path(file).parents


def _say_internal_fault(error: Exception) -> None:
    place = place_in_source(error.__traceback__)
    lines = [f"internal fault of the compiler: {type(error).__name__}: {error}"]
    lines.append(f"  while it worked on: {place}" if place else "  before it reached the program")
    lines.append(f"  the details are in: {_keep_details(error)}")
    lines.append("  This is a fault in Molt, not in the program. Please report it with that file.")
    say("\n".join(lines))


def place_in_source(trace: TracebackType | None) -> Span | None:
    """The place in the user's source that the compiler was at when `trace` began.

    The trees and the IR carry spans; the innermost frame that holds a node of
    them in a variable was working on it.
    """
    place = None
    for frame, _ in traceback.walk_tb(trace):
        for value in list(frame.f_locals.values()):
            place = _span_of(value) or place
    return place


def _span_of(value: object) -> Span | None:
    # A property of a half-made object may raise whatever it likes.
    with suppress(Exception):
        span = value if isinstance(value, Span) else getattr(value, "span", None)
        if isinstance(span, Span) and span.line > 0:
            return span
    return None


def _keep_details(error: Exception) -> str:
    text = "".join(traceback.format_exception(error))
    try:
        log = open_cache().new_log("fault")
        log.write_text(text, "utf-8", "backslashreplace")
    except (ToolchainError, OSError) as unusable:
        return f"nowhere, as {unusable}"
    return str(log)
