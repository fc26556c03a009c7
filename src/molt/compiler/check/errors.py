"""What checking refuses, as diagnostics."""

from __future__ import annotations

from dataclasses import dataclass

from molt.compiler.source.diagnostics import Diagnostic
from molt.compiler.source.span import Span


@dataclass(frozen=True, slots=True)
class Problem:
    """A plain finding: what, why at this place, what to do."""

    span: Span
    title: str
    label: str = ""
    notes: tuple[str, ...] = ()

    def present(self) -> Diagnostic:
        return Diagnostic(self.span, self.title, self.label, self.notes)


@dataclass(frozen=True, slots=True)
class TypeMismatch:
    span: Span
    expected: str
    found: str
    where: str = ""

    def present(self) -> Diagnostic:
        title = f"expected {self.expected}, found {self.found}"
        return Diagnostic(self.span, title, "", (f"expected by {self.where}",) if self.where else ())


class NotCompiled(Exception):
    """Something refused in a module that is not the user's: whoever catches it has the error
    raised where the program gets there instead.  `reason` names the place."""

    def __init__(self, span: Span, title: str) -> None:
        super().__init__(title)
        self.reason = f"{title} ({span.file}, line {span.line})"


class Abandon(Exception):
    """Checking of one statement ends here; the finding is in the sink."""
