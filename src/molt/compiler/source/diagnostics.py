"""What the compiler has to say about a program: diagnostics and their collector.

A stage adds findings to a `Diagnostics` sink and goes on, so that one run reports
several; the driver raises `CompileErrors` once a stage can't be followed by the next.
How a diagnostic looks belongs in `render.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from molt.compiler.source.span import Span

# One screen.  What is beyond it is counted, not shown.
SHOWN_ERRORS = 25
# Bounds the collector itself on generated files with an error in every line.
KEPT_FINDINGS = 1000


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.  `title` says what is wrong, `label` why at that very place (shown
    beside the underline), `notes` the reason and what to write instead."""

    span: Span
    title: str
    label: str = ""
    notes: tuple[str, ...] = ()
    severity: Severity = Severity.ERROR

    def present(self) -> Diagnostic:
        return self


class Finding(Protocol):
    """A kind of diagnostic with fields of its own, which knows how to say itself."""

    def present(self) -> Diagnostic: ...


def nested_too_deeply(file: str) -> Diagnostic:
    """What is said when a stage's recursion meets its limit: at which node is not known."""
    return Diagnostic(Span(file, 1, 0, 1, 0), "the program is nested too deeply",
                      notes=("split the expression, the chain of `elif`s or the function that is nested most",))


class CompileErrors(Exception):
    """The program is refused.  `diagnostics` are sorted and bounded; `omitted` counts
    the errors left out."""

    def __init__(self, diagnostics: Iterable[Diagnostic], omitted: int = 0) -> None:
        self.diagnostics = tuple(diagnostics)
        self.omitted = omitted
        first = self.diagnostics[0] if self.diagnostics else None
        super().__init__(f"{first.span}: {first.title}" if first else "refused")


class Diagnostics:
    """Collects findings: without duplicates, in source order, bounded."""

    def __init__(self) -> None:
        self._found: dict[Diagnostic, None] = {}
        self._dropped = 0
        self._has_errors = False

    def add(self, finding: Finding) -> None:
        diagnostic = finding.present()
        if diagnostic.severity is Severity.ERROR:
            self._has_errors = True
        if diagnostic in self._found:
            return
        if len(self._found) >= KEPT_FINDINGS:
            self._dropped += 1
            return
        self._found[diagnostic] = None

    @property
    def has_errors(self) -> bool:
        return self._has_errors

    def errors(self) -> list[Diagnostic]:
        return self._select(Severity.ERROR)

    def warnings(self) -> list[Diagnostic]:
        return self._select(Severity.WARNING)

    def raise_if_errors(self) -> None:
        """Raise CompileErrors if any error was added."""
        if not self._has_errors:
            return
        errors = self.errors()
        raise CompileErrors(errors[:SHOWN_ERRORS],
                            max(0, len(errors) - SHOWN_ERRORS) + self._dropped)

    def _select(self, severity: Severity) -> list[Diagnostic]:
        """Sorted by place; files keep the order in which they first had a finding,
        which is the order the program imports them."""
        rank: dict[str, int] = {}
        for diagnostic in self._found:
            rank.setdefault(diagnostic.span.file, len(rank))
        chosen = [found for found in self._found if found.severity is severity]
        chosen.sort(key=lambda found: (rank[found.span.file], found.span.line,
                                       found.span.column, found.title))
        return chosen
