"""What converting a node depends on besides the node."""

from __future__ import annotations

from dataclasses import dataclass, replace

from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import SourceFile
from molt.compiler.source.span import Span
from molt.compiler.syntax.mangle import mangle
from molt.compiler.syntax.positions import Placed, span_of
from molt.compiler.syntax.refusals import Construct, Refused


@dataclass(frozen=True, slots=True)
class Context:
    """`class_name` is that of the innermost class around, for private names; `future_annotations`: the module
    says `from __future__ import annotations`.

    `lenient`: what is refused becomes an error where it would run; for modules that are not
    the user's.
    """

    source: SourceFile
    sink: Diagnostics
    class_name: str | None = None
    future_annotations: bool = False
    lenient: bool = False

    def span(self, node: Placed) -> Span:
        return span_of(self.source, node)

    def mangle(self, name: str) -> str:
        return mangle(self.class_name, name)

    def in_class(self, name: str) -> Context:
        return replace(self, class_name=name)

    def refuse(self, span: Span, construct: Construct) -> None:
        self.sink.add(Refused(span, construct))
