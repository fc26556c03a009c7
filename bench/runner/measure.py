"""One run of one program as a process: its output, CPU time, elapsed time and peak memory."""

import os
import re
import resource
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_SAMPLE_S = 0.01
_PEAK = re.compile(rb"^VmHWM:\s+(\d+) kB", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Run:
    """What a finished process gave and used."""

    status: int
    output: bytes
    errors: bytes
    # User and system time: unlike elapsed time, without what other work on the machine took.
    cpu_s: float
    elapsed_s: float
    peak_rss_bytes: int


def run_once(command: Sequence[str], limit_s: float) -> Run:
    """Run a command to its end; one that takes longer than `limit_s` is killed, with that status."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        started = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
        try:
            status, usage, sampled = _wait(process.pid, started + limit_s)
        except BaseException:
            process.kill()
            process.wait()
            raise
        elapsed = time.monotonic() - started
        process.returncode = status
        output.seek(0)
        errors.seek(0)
        return Run(
            status=status,
            output=output.read(),
            errors=errors.read(),
            cpu_s=usage.ru_utime + usage.ru_stime,
            elapsed_s=elapsed,
            peak_rss_bytes=_choose_peak(usage.ru_maxrss * 1024, sampled),
        )


def _wait(pid: int, deadline: float) -> tuple[int, resource.struct_rusage, int]:
    """Exit status, usage, and the largest peak memory that /proc showed."""
    peak = 0
    # Short first: a C twin may end within a few milliseconds.
    pause = 0.0005
    while True:
        done, status, usage = os.wait4(pid, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status), usage, peak
        peak = max(peak, _read_peak(pid))
        if time.monotonic() > deadline:
            os.kill(pid, signal.SIGKILL)
        time.sleep(pause)
        pause = min(2 * pause, _SAMPLE_S)


def _read_peak(pid: int) -> int:
    try:
        found = _PEAK.search(Path(f"/proc/{pid}/status").read_bytes())
    except OSError:
        return 0
    return int(found[1]) * 1024 if found else 0


def _choose_peak(reported: int, sampled: int) -> int:
    """The kernel's figure, unless it is this process's own.

    A child begins as a copy of its parent, whose memory then counts as the
    child's peak; only a figure above that can be of the program started.
    """
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return reported if reported > own or not sampled else sampled
