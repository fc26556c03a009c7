"""What `molt explain` tells of a program: data only, for the page, for tools and for the terminal.

How any of it is found out, or shown, does not belong here.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import Enum


class Level(Enum):
    """How much of a line is left to run time, from none to much."""

    NOTHING = "nothing"  # no operation comes from the line
    NATIVE = "native"  # machine values, and what is known of objects
    OBJECTS = "objects"  # makes objects, of known kinds
    SOME = "some"  # boxes numbers or dispatches a few times
    MUCH = "much"


@dataclass(frozen=True, slots=True)
class Counts:
    """Operations of a line, on the way that is expected to be taken.

    `dispatches`: what asks at run time which function does it.  `boxes`: objects made of
    numbers.  `allocations`: other objects.  `checks`: ints that may leave 64 bits.
    `tests`: of types, callees and indices.  `remembered`: places that remember a class.
    `counts`: of references, up or down.  `calls`: of known functions.  `ways_out`: calls
    of the function on objects, where a test or check fails.
    """

    dispatches: int = 0
    boxes: int = 0
    allocations: int = 0
    checks: int = 0
    tests: int = 0
    remembered: int = 0
    counts: int = 0
    calls: int = 0
    ways_out: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))

    @property
    def is_empty(self) -> bool:
        return not any(getattr(self, f.name) for f in fields(self))


@dataclass(frozen=True, slots=True)
class Origin:
    """One flow: values of `kind` come from `code`, which stands at this place; line 0 if that is in no file."""

    kind: str
    file: str
    line: int
    code: str


@dataclass(frozen=True, slots=True)
class TypedName:
    """What a variable, an attribute (`self.x`), a parameter or a result (`f()`) is."""

    name: str
    type: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is left to run time: `text` is a sentence; `advice` what to change, or "".

    `subject`: what it is about, as in the source.
    """

    subject: str
    text: str
    flows: tuple[Origin, ...] = ()
    advice: str = ""

    @property
    def sentence(self) -> str:
        """`text` with a capital letter, unless it begins with code."""
        return self.text[:1].upper() + self.text[1:]


@dataclass(frozen=True, slots=True)
class LineReport:
    """`dispatched`: what is asked for at run time, by name; `once`: runs once, when the module is imported.
    `rare`: is not expected to run at all: only behind a test that failed."""

    number: int
    source: str
    types: tuple[TypedName, ...] = ()
    counts: Counts = Counts()
    dispatched: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = ()
    once: bool = False
    rare: bool = False
    in_loop: bool = False
    has_code: bool = False

    @property
    def counts_at_all(self) -> bool:
        """Whether it matters how fast the line is, as far as can be told."""
        return self.has_code and not self.once and not self.rare

    @property
    def has_advice(self) -> bool:
        return any(reason.advice for reason in self.reasons)

    @property
    def weight(self) -> int:
        """For ordering: a dispatch costs more than a box."""
        return 2 * self.counts.dispatches + self.counts.boxes

    @property
    def level(self) -> Level:
        if not self.has_code:
            return Level.NOTHING
        if self.weight:
            return Level.SOME if self.weight <= 2 else Level.MUCH
        return Level.OBJECTS if self.counts.allocations else Level.NATIVE


@dataclass(frozen=True, slots=True)
class FileReport:
    path: str
    lines: tuple[LineReport, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The files of a program, the script first."""

    files: tuple[FileReport, ...]

    @property
    def lines_that_count(self) -> list[tuple[FileReport, LineReport]]:
        """Those with code that is expected to run, perhaps more than once."""
        return [(file, line) for file in self.files for line in file.lines if line.counts_at_all]

    @property
    def native_lines(self) -> int:
        """Of these, how many neither dispatch nor box."""
        return sum(not line.weight for _, line in self.lines_that_count)

    def worst_lines(self, most: int) -> list[tuple[FileReport, LineReport]]:
        """Of these, what is worth a look: first where something can be changed, then loops, then
        where most is left to run time; of equal ones the first."""
        worst = [each for each in self.lines_that_count if each[1].weight]
        worst.sort(key=lambda each: (not each[1].has_advice, not each[1].in_loop, -each[1].weight))
        return worst[:most]
