"""The syntax tree as text, for `molt show syntax` and the tests.

The text is Python: names mangled, parentheses written, one statement a line.  With
`places` every line begins with the statement's line and column.
"""

from __future__ import annotations

from collections.abc import Iterator

from molt.compiler.syntax.expression_text import (
    args_text,
    bare_text,
    expr_text,
    params_text,
)
from molt.compiler.syntax.pattern_text import pattern_text
from molt.compiler.syntax.tree import (
    Alias,
    AnnAssign,
    Assert,
    Assign,
    AugAssign,
    Break,
    ClassDef,
    Continue,
    Delete,
    Display,
    ExceptHandler,
    Expr,
    ExprStmt,
    For,
    FunctionDef,
    Global,
    If,
    Import,
    ImportFrom,
    Match,
    Module,
    Name,
    Node,
    Nonlocal,
    Pass,
    Raise,
    Return,
    Stmt,
    Try,
    While,
    With,
    WithItem,
)

_INDENT = "    "

Line = tuple[Node, str]


def print_module(module: Module, *, places: bool = True) -> str:
    """The text of a module, ending in a newline unless it is empty."""
    lines = [*_doc_lines(module), *_block_lines(module.body, "")]
    return "".join([f"{_place(node) if places else ''}{text}".rstrip() + "\n"
                    for node, text in lines])


def _place(node: Node) -> str:
    return f"{node.span.line:4}:{node.span.column + 1:<3} "


def _block_lines(body: tuple[Stmt, ...], indent: str) -> Iterator[Line]:
    for stmt in body:
        yield from _stmt_lines(stmt, indent)


def _body_lines(node: Node, body: tuple[Stmt, ...], indent: str) -> Iterator[Line]:
    """A nested block; `pass` where only a docstring was."""
    yield from _block_lines(body or (Pass(node.span),), indent + _INDENT)


def _stmt_lines(stmt: Stmt, indent: str) -> Iterator[Line]:
    match stmt:
        case FunctionDef():
            yield from _function_lines(stmt, indent)
        case ClassDef():
            yield from _class_lines(stmt, indent)
        case If():
            yield from _if_lines(stmt, indent, "if")
        case For(target=target, iterable=iterable):
            head = f"{_async(stmt.is_async)}for {expr_text(target)} in {bare_text(iterable)}:"
            yield from _loop_lines(stmt, head, indent)
        case While(test=test):
            yield from _loop_lines(stmt, f"while {bare_text(test)}:", indent)
        case Try():
            yield from _try_lines(stmt, indent)
        case With(items=items, body=body):
            yield stmt, f"{indent}{_async(stmt.is_async)}with {', '.join([_item_text(item) for item in items])}:"
            yield from _body_lines(stmt, body, indent)
        case Match():
            yield from _match_lines(stmt, indent)
        case _:
            yield stmt, indent + simple_text(stmt)


def _async(is_async: bool) -> str:
    return "async " if is_async else ""


def simple_text(stmt: Stmt) -> str:
    """The text of a statement without a block."""
    match stmt:
        case ExprStmt(value=value):
            return expr_text(value)
        case Assign(targets=targets, value=value):
            return " = ".join([*map(expr_text, targets), bare_text(value)])
        case AugAssign(op=op, target=target, value=value):
            return f"{expr_text(target)} {op}= {bare_text(value)}"
        case AnnAssign():
            return _annotated_text(stmt)
        case Return(value=value):
            return _with_operand("return", value)
        case Raise(exc=exc, cause=cause):
            text = _with_operand("raise", exc)
            return text if cause is None else f"{text} from {expr_text(cause)}"
        case Assert(test=test, message=message):
            tail = "" if message is None else f", {expr_text(message)}"
            return f"assert {expr_text(test)}{tail}"
        case Delete(targets=targets):
            return "del " + ", ".join([expr_text(target) for target in targets])
        case Import(names=names):
            return "import " + ", ".join([_alias_text(alias) for alias in names])
        case ImportFrom(module=module, names=names, level=level):
            imported = ", ".join([_alias_text(alias) for alias in names])
            return f"from {'.' * level}{module or ''} import {imported}"
        case Global(names=declared):
            return "global " + ", ".join(declared)
        case Nonlocal(names=declared):
            return "nonlocal " + ", ".join(declared)
        case Pass():
            return "pass"
        case Break():
            return "break"
        case Continue():
            return "continue"
    raise AssertionError(f"unknown statement: {stmt}")


def _with_operand(keyword: str, value: Expr | None) -> str:
    return keyword if value is None else f"{keyword} {expr_text(value)}"


def _annotated_text(stmt: AnnAssign) -> str:
    target = expr_text(stmt.target)
    if isinstance(stmt.target, Name) and not stmt.simple:
        target = f"({target})"
    text = f"{target}: {expr_text(stmt.annotation)}"
    return text if stmt.value is None else f"{text} = {bare_text(stmt.value)}"


def _alias_text(alias: Alias) -> str:
    return alias.name if alias.asname is None else f"{alias.name} as {alias.asname}"


def _item_text(item: WithItem) -> str:
    context = expr_text(item.context)
    if isinstance(item.context, Display) and item.context.kind == "tuple":
        # `with (a, b):` has two items.
        context = f"({context})"
    return context if item.target is None else f"{context} as {expr_text(item.target)}"


def _doc_lines(node: Module | FunctionDef | ClassDef, indent: str = "") -> Iterator[Line]:
    if node.docstring is not None:
        yield node, indent + repr(node.docstring)


def _function_lines(stmt: FunctionDef, indent: str) -> Iterator[Line]:
    yield from [(decorator, f"{indent}@{expr_text(decorator)}")
                for decorator in stmt.decorators]
    returns = "" if stmt.returns is None else f" -> {expr_text(stmt.returns)}"
    yield stmt, f"{indent}{_async(stmt.is_async)}def {stmt.name}({params_text(stmt.params)}){returns}:"
    yield from _documented_lines(stmt, indent)


def _class_lines(stmt: ClassDef, indent: str) -> Iterator[Line]:
    yield from [(decorator, f"{indent}@{expr_text(decorator)}")
                for decorator in stmt.decorators]
    args = f"({args_text(stmt.args)})" if stmt.args else ""
    yield stmt, f"{indent}class {stmt.name}{args}:"
    yield from _documented_lines(stmt, indent)


def _documented_lines(stmt: FunctionDef | ClassDef, indent: str) -> Iterator[Line]:
    yield from _doc_lines(stmt, indent + _INDENT)
    if stmt.body or stmt.docstring is None:
        yield from _body_lines(stmt, stmt.body, indent)


def _if_lines(stmt: If, indent: str, keyword: str) -> Iterator[Line]:
    yield stmt, f"{indent}{keyword} {bare_text(stmt.test)}:"
    yield from _body_lines(stmt, stmt.body, indent)
    match stmt.orelse:
        case [If() as chained]:
            yield from _if_lines(chained, indent, "elif")
        case orelse:
            yield from _clause_lines(stmt, "else", orelse, indent)


def _loop_lines(stmt: For | While, head: str, indent: str) -> Iterator[Line]:
    yield stmt, indent + head
    yield from _body_lines(stmt, stmt.body, indent)
    yield from _clause_lines(stmt, "else", stmt.orelse, indent)


def _try_lines(stmt: Try, indent: str) -> Iterator[Line]:
    yield stmt, f"{indent}try:"
    yield from _body_lines(stmt, stmt.body, indent)
    for handler in stmt.handlers:
        yield handler, f"{indent}except{'*' if stmt.is_star else ''}{_handler_text(handler)}:"
        yield from _body_lines(handler, handler.body, indent)
    yield from _clause_lines(stmt, "else", stmt.orelse, indent)
    yield from _clause_lines(stmt, "finally", stmt.final, indent)


def _match_lines(stmt: Match, indent: str) -> Iterator[Line]:
    yield stmt, f"{indent}match {bare_text(stmt.subject)}:"
    for case in stmt.cases:
        guard = "" if case.guard is None else f" if {expr_text(case.guard)}"
        yield case, f"{indent}{_INDENT}case {pattern_text(case.pattern)}{guard}:"
        yield from _body_lines(case, case.body, indent + _INDENT)


def _handler_text(handler: ExceptHandler) -> str:
    caught = "" if handler.type is None else f" {expr_text(handler.type)}"
    name = "" if handler.name is None else f" as {handler.name}"
    return f"{caught}{name}"


def _clause_lines(stmt: Stmt, keyword: str, body: tuple[Stmt, ...],
                  indent: str) -> Iterator[Line]:
    """`else:` or `finally:`, which have no place of their own: that of their block."""
    if body:
        yield body[0], f"{indent}{keyword}:"
        yield from _body_lines(stmt, body, indent)
