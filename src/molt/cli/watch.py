"""`molt run --watch`: a compiler that stays, and runs the program anew when what it is made from changes.

What a build needs besides the program, the library's tables above all, is read once; what was made of functions that
did not change is kept (`build` sees to that). Files are looked at ten times a second: they are few, and no file system is beyond that.
"""

import gc
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from molt.cli.cached_run import importable_names
from molt.cli.faults import Ended, explained_failures
from molt.cli.terminal import say

if TYPE_CHECKING:
    from molt.compiler.driver import BuildResult

_LOOK_EVERY = 0.1  # seconds
# What a program may take to end when it is asked to; then it is made to.
_PATIENCE = 2.0


def watch_program(build: Callable[[], "BuildResult"], script: Path, arguments: Sequence[str]) -> NoReturn:
    """Builds and runs the program, and again after each change, until Ctrl-C.

    A program that is refused, or ends, waits for a change; one that still runs is ended first.
    """
    sources = {script}
    while True:
        before = _states(sources)
        result = None
        with suppress(Ended), explained_failures():
            result = build()
        child = None
        if result is not None:
            sources = {script, *result.sources}
            # What changed while it was built counts as a change; what it is no longer made from does not.
            before = {path: before.get(path, state) for path, state in _states(sources).items()}
            child = _start(result.executable, script, arguments)
        try:
            gc.collect()  # is off in builds, which most often end with the process; the program runs already
            _wait_for_change(sources, before, child)
        finally:
            _end(child)
        say(f"{script} or what it imports has changed")


def _start(executable: Path, script: Path, arguments: Sequence[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([str(script), *arguments], executable=executable)


def _wait_for_change(
    sources: Iterable[Path], before: dict[str, str], child: "subprocess.Popen[bytes] | None"
) -> None:
    ended = child is None
    while _states(sources) == before:
        if child is not None and not ended and child.poll() is not None:
            ended = True
            say(f"the program ended with {_status(child.returncode)}; waiting for a change")
        time.sleep(_LOOK_EVERY)


def _status(status: int) -> str:
    return f"exit status {status}" if status >= 0 else signal.strsignal(-status) or f"signal {-status}"


def _end(child: "subprocess.Popen[bytes] | None") -> None:
    if child is None or child.poll() is not None:
        return
    child.terminate()
    try:
        child.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def _states(sources: Iterable[Path]) -> dict[str, str]:
    """What the files, and what can be imported from their folders, look like now, by path."""
    found = {}
    for source in sources:
        path = os.path.abspath(source)
        found[path] = _file_state(path)
        folder = os.path.dirname(path)
        if folder not in found:
            with suppress(OSError):
                found[folder] = importable_names(folder)
    return found


def _file_state(path: str) -> str:
    try:
        status = os.stat(path)
    except OSError:  # while an editor puts another in its place
        return ""
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"
