"""Python that Molt can't compile yet: what is said and what to write instead.

One entry a construct.  To lift a restriction, delete its entry and convert the node.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from molt.compiler.source.diagnostics import Diagnostic
from molt.compiler.source.span import Span


class Construct(Enum):
    """A construct refused: title, reason at the place, what to write instead."""

    PRIVATE_PACKAGE = (
        "a dotted import of a private name inside a class is not supported",
        "the name bound here is mangled, the package imported is not",
        "import it at module level, or with `as`")

    @property
    def title(self) -> str:
        return self.value[0]

    @property
    def reason(self) -> str:
        return self.value[1]

    @property
    def instead(self) -> str:
        return self.value[2]


@dataclass(frozen=True, slots=True)
class Refused:
    """A construct met at `span`."""

    span: Span
    construct: Construct

    def present(self) -> Diagnostic:
        return Diagnostic(self.span, self.construct.title, self.construct.reason,
                          (self.construct.instead,))
