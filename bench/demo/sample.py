"""CPU and memory of processes over time, from /proc; nothing is sampled where there is none."""

import os
import threading
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import TracebackType

INTERVAL_S = 0.1
_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Sample:
    """A process tree at one moment."""

    at: float
    cpu_s: float
    rss_bytes: int
    pids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """A process tree over a span of time."""

    cpu_s: float
    cpu_avg_percent: float
    cpu_max_percent: float
    rss_avg_bytes: int
    rss_max_bytes: int
    process_count: int
    pids: tuple[int, ...]


class Sampler:
    """Samples the tree of a process in a thread, while a `with` block runs."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._samples: list[Sample] = []
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "Sampler":
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join()

    def usage(self, start: float, end: float) -> Usage | None:
        """What was used between two moments of `time.monotonic`; None without two samples there."""
        inside = [sample for sample in self._samples if start <= sample.at <= end]
        if len(inside) < 2:
            return None
        percents = [
            100 * (later.cpu_s - earlier.cpu_s) / (later.at - earlier.at) for earlier, later in pairwise(inside)
        ]
        cpu_s = inside[-1].cpu_s - inside[0].cpu_s
        return Usage(
            cpu_s=cpu_s,
            cpu_avg_percent=100 * cpu_s / (inside[-1].at - inside[0].at),
            cpu_max_percent=max(percents),
            rss_avg_bytes=sum(sample.rss_bytes for sample in inside) // len(inside),
            rss_max_bytes=max(sample.rss_bytes for sample in inside),
            process_count=max(len(sample.pids) for sample in inside),
            pids=inside[-1].pids,
        )

    def _run(self) -> None:
        while not self._ended.is_set():
            sample = take_sample(self._pid)
            if sample is not None:
                self._samples.append(sample)
            self._ended.wait(INTERVAL_S)


def take_sample(root: int) -> Sample | None:
    """The tree of `root` now; None when it is gone."""
    tick, page = os.sysconf("SC_CLK_TCK"), os.sysconf("SC_PAGE_SIZE")
    cpu_s, rss, pids = 0.0, 0, []
    for pid in _find_tree(root):
        fields = _read_stat(pid)
        if fields is not None:
            # Counted after the command's name: utime and stime are the fields
            # 14 and 15 of proc(5), rss is 24.
            cpu_s += (int(fields[11]) + int(fields[12])) / tick
            rss += int(fields[21]) * page
            pids.append(pid)
    return Sample(time.monotonic(), cpu_s, rss, tuple(pids)) if pids else None


def _find_tree(root: int) -> list[int]:
    tree = [root]
    for pid in tree:
        try:
            children = (_PROC / str(pid) / "task" / str(pid) / "children").read_text()
        except OSError:
            continue
        tree.extend(int(child) for child in children.split())
    return tree


def _read_stat(pid: int) -> list[str] | None:
    try:
        text = (_PROC / str(pid) / "stat").read_text()
    except OSError:
        return None
    # The name is in parentheses and may hold anything.
    return text[text.rindex(")") + 2 :].split()
