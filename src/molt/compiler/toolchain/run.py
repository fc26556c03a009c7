"""Runs one compiler or linker command, within a time limit, keeping what it printed.

Knows nothing of what the command is for.
"""

import os
import select
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from threading import Lock

from molt.compiler.toolchain.cache import Cache, explained
from molt.compiler.toolchain.errors import CommandFailed, ToolchainError

# The slowest run known, zig's first link against musl with its libc built from
# source, took 40 s on two idle cores. A disk or a compiler that hangs must not
# hang Molt.
TIME_LIMIT_SECONDS = 300.0

# Of an error in a message, in characters; the log has it whole.
_LONGEST_ERROR = 300


class RunningCommands:
    """The commands that several threads run at once, so that all can be ended together."""

    def __init__(self) -> None:
        self._processes: list[subprocess.Popen[bytes]] = []
        self._ended = False
        self._lock = Lock()

    def add(self, process: subprocess.Popen[bytes]) -> None:
        """Notes a command just started; ends it if the others were ended already."""
        with self._lock:
            self._processes.append(process)
            if self._ended:
                _kill(process)

    def end(self) -> None:
        """Ends the commands that run now or are started later."""
        with self._lock:
            self._ended = True
            for process in self._processes:
                _kill(process)


def run_command(
    command: Sequence[str],
    *,
    what: str,
    cache: Cache,
    folder: Path,
    running: RunningCommands | None = None,
    time_limit: float = TIME_LIMIT_SECONDS,
) -> None:
    """Runs `command` in `folder`; raises CommandFailed unless it exits with 0 in time.

    `what` completes the sentence "the C compiler failed while ...".
    """
    output = folder / "output.txt"
    with explained(cache.root):
        stream = output.open("wb")
    with stream:
        process = _start(command, folder, cache, stream.fileno())
        if running is not None:
            running.add(process)
        status = _wait_for(process, time_limit)
    if status == 0:
        return
    # zig says nothing of why it failed when the disk is full.
    cache.check_space()
    log = cache.new_log("cc")
    os.replace(output, log)
    problem = _describe(what, status, time_limit) + _first_error(log)
    raise CommandFailed(problem, "", tuple(command), status, log)


def _start(
    command: Sequence[str], folder: Path, cache: Cache, output: int
) -> subprocess.Popen[bytes]:
    try:
        return subprocess.Popen(
            command,
            cwd=folder,
            env=_environment(cache, folder, os.environ),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            # A group of its own: a time-out ends the compiler's children too.
            start_new_session=True,
        )
    except OSError as error:
        raise ToolchainError(
            f"{command[0]} could not be started: {error.strerror}",
            "`molt doctor` checks the C compiler.",
        ) from error


def _wait_for(process: subprocess.Popen[bytes], time_limit: float) -> int | None:
    """The exit status, or None when the limit was reached and the command was ended."""
    try:
        if _has_ended(process, time_limit):
            return process.wait()
        return process.wait(0)
    except subprocess.TimeoutExpired:
        return None
    finally:
        # Also on Ctrl-C, which goes to Molt's process group alone.
        _kill(process)


def _has_ended(process: subprocess.Popen[bytes], time_limit: float) -> bool:
    """Waits for the end of a command, and says whether it came in time.

    `Popen.wait` with a limit looks again after up to 0.05 s: a quarter of what a small source takes."""
    if not hasattr(os, "pidfd_open"):
        return _ended_by_looking(process, time_limit)
    try:
        descriptor = os.pidfd_open(process.pid)
    except OSError:  # a kernel before Linux 5.3, or a sandbox without it
        return _ended_by_looking(process, time_limit)
    try:
        waiting = select.poll()
        waiting.register(descriptor, select.POLLIN)
        return bool(waiting.poll(1000 * time_limit))
    finally:
        os.close(descriptor)


def _ended_by_looking(process: subprocess.Popen[bytes], time_limit: float) -> bool:
    try:
        process.wait(time_limit)
    except subprocess.TimeoutExpired:
        return False
    return True


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends a command and all it started, unless it is over."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _environment(cache: Cache, folder: Path, environ: Mapping[str, str]) -> dict[str, str]:
    """A fixed environment: CPATH, LIBRARY_PATH and their like would change the result."""
    kept = {name: environ[name] for name in ("PATH", "HOME") if name in environ}
    return kept | {
        "LC_ALL": "C",
        "TMPDIR": str(folder),
        "ZIG_GLOBAL_CACHE_DIR": str(cache.compiler_folder),
        # Objects are kept in Molt's cache; zig's second copy goes with the folder.
        "ZIG_LOCAL_CACHE_DIR": str(folder / "zig"),
    }


def _describe(what: str, status: int | None, time_limit: float) -> str:
    if status is None:
        return f"the C compiler was stopped after {time_limit:g} s while {what}"
    if status < 0:
        return f"the C compiler was ended by {signal.Signals(-status).name} while {what}"
    return f"the C compiler failed with status {status} while {what}"


def _first_error(log: Path) -> str:
    """The first error of a compiler's or linker's output, to go on in a message with."""
    lines = log.read_text("utf-8", "replace").splitlines()
    error = next((line.strip() for line in lines if "error: " in line), "")
    return f":\n  {error[:_LONGEST_ERROR]}" if error else ""
