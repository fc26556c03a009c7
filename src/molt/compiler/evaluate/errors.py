"""Class-making calls whose inputs aren't known at compile time."""

from __future__ import annotations

from dataclasses import dataclass

from molt.compiler.source.diagnostics import Diagnostic
from molt.compiler.source.span import Span


@dataclass(frozen=True, slots=True)
class UnknownInput:
    """`maker` can't be evaluated; `reason` at the place, `instead` what to write."""

    span: Span
    maker: str
    reason: str
    instead: str

    def present(self) -> Diagnostic:
        return Diagnostic(self.span, f"`{self.maker}` cannot be evaluated at compile time",
                          self.reason, (self.instead,))


class NotKnown(Exception):
    """Raised where an input turns out to be unknown; carries what to report."""

    def __init__(self, span: Span, reason: str, instead: str) -> None:
        super().__init__(reason)
        self.span = span
        self.reason = reason
        self.instead = instead
