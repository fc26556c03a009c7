"""Patterns of `case`, from Python's `ast` to `tree`."""

from __future__ import annotations

import ast

from molt.compiler.syntax import tree
from molt.compiler.syntax.context import Context
from molt.compiler.syntax.expressions import convert_expr


def convert_pattern(ctx: Context, node: ast.pattern) -> tree.Pattern:
    span = ctx.span(node)
    match node:
        case ast.MatchSingleton(value=value):
            return tree.MatchValue(span, tree.Constant(span, value), True)
        case ast.MatchValue(value=value):
            return tree.MatchValue(span, _convert_value(ctx, value), False)
        case ast.MatchAs(pattern=inner, name=name):
            return tree.MatchAs(span, None if inner is None else convert_pattern(ctx, inner),
                                _mangled(ctx, name))
        case ast.MatchStar(name=name):
            return tree.MatchAs(span, None, _mangled(ctx, name))
        case ast.MatchSequence(patterns=patterns):
            star = next((index for index, pattern in enumerate(patterns)
                         if isinstance(pattern, ast.MatchStar)), -1)
            return tree.MatchSequence(span, _convert_patterns(ctx, patterns), star)
        case ast.MatchMapping(keys=keys, patterns=patterns, rest=rest):
            return tree.MatchMapping(span, tuple([_convert_value(ctx, key) for key in keys]),
                                     _convert_patterns(ctx, patterns), _mangled(ctx, rest))
        case ast.MatchClass(cls=cls, patterns=patterns, kwd_attrs=names, kwd_patterns=named):
            # Unlike other attributes, those named here are not mangled.
            return tree.MatchClass(span, convert_expr(ctx, cls),
                                   _convert_patterns(ctx, patterns + named), tuple(names))
        case ast.MatchOr(patterns=patterns):
            return tree.MatchOr(span, _convert_patterns(ctx, patterns))
    raise AssertionError(f"unknown pattern: {ast.dump(node)}")


def _convert_patterns(ctx: Context, nodes: list[ast.pattern]) -> tuple[tree.Pattern, ...]:
    return tuple([convert_pattern(ctx, node) for node in nodes])


def _convert_value(ctx: Context, node: ast.expr) -> tree.Expr:
    """A literal, which may be `-1` or `1 + 2j`, or a dotted name."""
    if isinstance(node, ast.UnaryOp | ast.BinOp):
        return tree.Constant(ctx.span(node), ast.literal_eval(node))
    return convert_expr(ctx, node)


def _mangled(ctx: Context, name: str | None) -> str | None:
    return None if name is None else ctx.mangle(name)
