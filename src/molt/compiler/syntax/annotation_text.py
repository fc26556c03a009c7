"""The texts that annotations are under `from __future__ import annotations`."""

from __future__ import annotations

import __future__
import ast


def annotation_text(node: ast.expr) -> str:
    """CPython's text of an annotation, which is not quite that of `ast.unparse`: of a function that is
    made here and never called.  Nothing of the program runs."""
    # The only kind of parameter that can be annotated with `*Ts`.
    holder = ast.parse("def holder(*x): pass")
    function = holder.body[0]
    assert isinstance(function, ast.FunctionDef) and function.args.vararg is not None
    function.args.vararg.annotation = node
    flags = __future__.annotations.compiler_flag
    scope: dict[str, object] = {}
    exec(compile(holder, "<annotation>", "exec", flags, dont_inherit=True), scope)  # noqa: S102
    text = scope["holder"].__annotations__["x"]  # type: ignore[attr-defined]
    assert isinstance(text, str)
    return text
