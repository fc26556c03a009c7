"""Where the time of a build went, for `molt build --timings`, and where it goes just now.

The driver calls `lap` when a step has been done, `note` where there is something to
count, and `begin` for what takes long; without a meter all do nothing.  What the steps
are does not belong here.
"""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from dataclasses import dataclass, field


def _clocks() -> tuple[float, float, float]:
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter(), time.process_time(), children.ru_utime + children.ru_stime


@dataclass(frozen=True, slots=True)
class Lap:
    """One step: time on the clock, time on processors of this process, and of those it waited for."""

    name: str
    elapsed: float
    cpu: float
    children: float


def show_nobody(what: str) -> None:
    """Of builds that nobody watches."""


@dataclass(slots=True)
class Meter:
    """`numbers` by what they count.  `show` tells who watches
    what has begun, or "" for nothing in particular."""

    numbers: dict[str, int] = field(default_factory=dict)
    _laps: dict[str, Lap] = field(default_factory=dict)
    _last: tuple[float, float, float] = field(default_factory=_clocks)
    show: Callable[[str], None] = show_nobody

    def begin(self, what: str) -> None:
        """This will take long."""
        self.show(what)

    def lap(self, name: str) -> None:
        """What was done since the last lap was this, once more if it was done before."""
        now = _clocks()
        known = self._laps.get(name, Lap(name, 0.0, 0.0, 0.0))
        elapsed, cpu, children = (after - before for after, before in zip(now, self._last, strict=True))
        self._laps[name] = Lap(name, known.elapsed + elapsed, known.cpu + cpu, known.children + children)
        self._last = now

    @property
    def laps(self) -> list[Lap]:
        """The steps, in the order in which each was first done."""
        return list(self._laps.values())

    def note(self, what: str, count: int) -> None:
        """Adds to a number."""
        self.numbers[what] = self.numbers.get(what, 0) + count

    @property
    def is_on(self) -> bool:
        return True


class Watch(Meter):
    """Of builds that nobody measures."""

    def lap(self, name: str) -> None:
        pass

    def note(self, what: str, count: int) -> None:
        pass

    @property
    def is_on(self) -> bool:
        return False


SILENT = Watch()
