"""One library function: its declaration and body -> a typed function."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import FunctionDecl
from molt.compiler.check.library import LibraryCollector
from molt.compiler.check.static.scope import StaticScope
from molt.compiler.check.static.stmt import check_block


def check_library_function(collector: LibraryCollector, decl: FunctionDecl) -> typed.Function:
    """The typed form of the function with this declaration; findings go to the sink."""
    scope = StaticScope(collector, decl.module, decl)
    for param in decl.params:
        variable = scope.new_variable(param.name, param.type)
        variable.is_param = True
    node = collector.function_nodes[decl.symbol]
    body = check_block(scope, node.body)
    params = scope.locals[: len(decl.params)]
    return typed.Function(
        symbol=decl.symbol,
        name=decl.name,
        qualname=f"{decl.module}.{decl.qualname}",
        kind="library",
        span=decl.span,
        params=params,
        locals=scope.locals,
        frees=[],
        captures=[],
        body=body,
        result=decl.result,
        inline=decl.inline,
        noinline=decl.noinline,
        borrowed=decl.borrowed,
        export=decl.symbol if decl.export else "",
        signature=decl.params,
    )
