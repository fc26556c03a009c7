"""Statements, from Python's `ast` to `tree`."""

from __future__ import annotations

import ast

from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.context import Context
from molt.compiler.syntax.expressions import (
    binary_operator,
    convert_annotation,
    convert_args,
    convert_expr,
    convert_exprs,
    convert_optional,
    convert_params,
)
from molt.compiler.syntax.patterns import convert_pattern
from molt.compiler.syntax.refusals import Construct


def convert_block(ctx: Context, nodes: list[ast.stmt]) -> tuple[tree.Stmt, ...]:
    return tuple([convert_stmt(ctx, node) for node in nodes])


def convert_stmt(ctx: Context, node: ast.stmt) -> tree.Stmt:
    span = ctx.span(node)
    match node:
        case ast.Expr(value=value):
            return tree.ExprStmt(span, convert_expr(ctx, value))
        case ast.Assign(targets=targets, value=value):
            return tree.Assign(span, convert_exprs(ctx, targets), convert_expr(ctx, value))
        case ast.AugAssign(target=target, op=op, value=value):
            return tree.AugAssign(span, binary_operator(op), convert_expr(ctx, target),
                                  convert_expr(ctx, value))
        case ast.AnnAssign(target=target, annotation=annotation, value=result, simple=simple):
            hint = convert_annotation(ctx, annotation)
            assert hint is not None
            return tree.AnnAssign(span, convert_expr(ctx, target), hint,
                                  convert_optional(ctx, result), bool(simple))
        case ast.Return(value=result):
            return tree.Return(span, convert_optional(ctx, result))
        case ast.If(test=test, body=body, orelse=orelse):
            return tree.If(span, convert_expr(ctx, test), convert_block(ctx, body),
                           convert_block(ctx, orelse))
        case ast.For(target=target, iter=iterable, body=body, orelse=orelse) \
                | ast.AsyncFor(target=target, iter=iterable, body=body, orelse=orelse):
            return tree.For(span, convert_expr(ctx, target), convert_expr(ctx, iterable),
                            convert_block(ctx, body), convert_block(ctx, orelse),
                            isinstance(node, ast.AsyncFor))
        case ast.While(test=test, body=body, orelse=orelse):
            return tree.While(span, convert_expr(ctx, test), convert_block(ctx, body),
                              convert_block(ctx, orelse))
        case ast.FunctionDef() | ast.AsyncFunctionDef():
            return convert_function(ctx, node)
        case ast.ClassDef():
            return convert_class(ctx, node)
        case ast.Try() | ast.TryStar():
            return convert_try(ctx, node)
        case ast.With(items=items, body=body) | ast.AsyncWith(items=items, body=body):
            converted = [convert_with_item(ctx, item) for item in items]
            return tree.With(span, tuple(converted), convert_block(ctx, body),
                             isinstance(node, ast.AsyncWith))
        case ast.Match(subject=subject, cases=cases):
            return tree.Match(span, convert_expr(ctx, subject),
                              tuple([_convert_case(ctx, case) for case in cases]))
        case ast.Raise(exc=exc, cause=cause):
            return tree.Raise(span, convert_optional(ctx, exc), convert_optional(ctx, cause))
        case ast.Assert(test=test, msg=message):
            return tree.Assert(span, convert_expr(ctx, test), convert_optional(ctx, message))
        case ast.Delete(targets=targets):
            return tree.Delete(span, convert_exprs(ctx, targets))
        case ast.Import(names=names):
            return tree.Import(span, _convert_modules(ctx, names))
        case ast.ImportFrom(module=module, names=names, level=level):
            return tree.ImportFrom(span, module, _convert_aliases(ctx, names), level or 0)
        case ast.Global(names=names):
            return tree.Global(span, tuple([ctx.mangle(name) for name in names]))
        case ast.Nonlocal(names=names):
            return tree.Nonlocal(span, tuple([ctx.mangle(name) for name in names]))
        case ast.Pass():
            return tree.Pass(span)
        case ast.Break():
            return tree.Break(span)
        case ast.Continue():
            return tree.Continue(span)
    raise AssertionError(f"unknown statement: {ast.dump(node)}")


def convert_function(ctx: Context, node: ast.FunctionDef | ast.AsyncFunctionDef) -> tree.FunctionDef:
    docstring, body = split_docstring(node.body)
    return tree.FunctionDef(
        ctx.span(node), node.name, convert_params(ctx, node.args),
        convert_annotation(ctx, node.returns), convert_block(ctx, body),
        convert_exprs(ctx, node.decorator_list), docstring, _mangled(ctx, node.name),
        isinstance(node, ast.AsyncFunctionDef))


def convert_class(ctx: Context, node: ast.ClassDef) -> tree.ClassDef:
    """Only the body is inside the class: bases and decorators are mangled as outside."""
    docstring, body = split_docstring(node.body)
    return tree.ClassDef(
        ctx.span(node), node.name, convert_args(ctx, node.bases, node.keywords),
        convert_block(ctx.in_class(node.name), body),
        convert_exprs(ctx, node.decorator_list), docstring, _mangled(ctx, node.name))


def _mangled(ctx: Context, name: str) -> str | None:
    bound = ctx.mangle(name)
    return None if bound == name else bound


def split_docstring(body: list[ast.stmt]) -> tuple[str | None, list[ast.stmt]]:
    """The docstring of a body, as written, and the statements after it."""
    match body:
        case [ast.Expr(value=ast.Constant(value=str(text))), *rest]:
            return text, rest
    return None, body


def convert_try(ctx: Context, node: ast.Try | ast.TryStar) -> tree.Try:
    handlers = [_convert_handler(ctx, handler) for handler in node.handlers]
    return tree.Try(ctx.span(node), convert_block(ctx, node.body), tuple(handlers),
                    convert_block(ctx, node.orelse), convert_block(ctx, node.finalbody),
                    isinstance(node, ast.TryStar))


def _convert_handler(ctx: Context, node: ast.ExceptHandler) -> tree.ExceptHandler:
    name = None if node.name is None else ctx.mangle(node.name)
    return tree.ExceptHandler(ctx.span(node), convert_optional(ctx, node.type), name,
                              convert_block(ctx, node.body))


def _convert_case(ctx: Context, node: ast.match_case) -> tree.MatchCase:
    pattern = convert_pattern(ctx, node.pattern)
    return tree.MatchCase(pattern.span, pattern, convert_optional(ctx, node.guard),
                          convert_block(ctx, node.body))


def convert_with_item(ctx: Context, node: ast.withitem) -> tree.WithItem:
    """An item has no position in `ast`: its span is that of its parts."""
    context = convert_expr(ctx, node.context_expr)
    target = convert_optional(ctx, node.optional_vars)
    start, end = ctx.span(node.context_expr), ctx.span(node.optional_vars or node.context_expr)
    span = Span(start.file, start.line, start.column, end.end_line, end.end_column)
    return tree.WithItem(span, context, target)


def _convert_modules(ctx: Context, names: list[ast.alias]) -> tuple[tree.Alias, ...]:
    """The names of an `import` statement; they are module names and what is bound at
    once, and both are mangled."""
    for alias in names:
        root = alias.name.split(".")[0]
        if "." in alias.name and alias.asname is None and ctx.mangle(root) != root:
            ctx.refuse(ctx.span(alias), Construct.PRIVATE_PACKAGE)
    return _convert_aliases(ctx, names)


def _convert_aliases(ctx: Context, names: list[ast.alias]) -> tuple[tree.Alias, ...]:
    return tuple([
        tree.Alias(ctx.span(alias), ctx.mangle(alias.name),
                   None if alias.asname is None else ctx.mangle(alias.asname))
        for alias in names])
