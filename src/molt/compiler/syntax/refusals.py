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

    ASYNC_FUNCTION = (
        "`async def` is not supported yet",
        "coroutines need an event loop, which Molt does not have yet",
        "write a plain `def`; calls that wait may block, each request runs on its own thread")
    ASYNC_COMPREHENSION = (
        "asynchronous comprehensions are not supported yet",
        "they run only inside a coroutine",
        "write a plain `for` over an ordinary iterable")
    ASYNC_FOR = (
        "`async for` is not supported yet",
        "it runs only inside a coroutine",
        "write a plain `for` over an ordinary iterable")
    ASYNC_WITH = (
        "`async with` is not supported yet",
        "it runs only inside a coroutine",
        "write a plain `with` and an ordinary context manager")
    AWAIT = (
        "`await` is not supported yet",
        "it runs only inside a coroutine",
        "call an ordinary function instead")
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
