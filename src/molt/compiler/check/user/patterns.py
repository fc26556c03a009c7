"""`match`: its patterns, with the expressions and names in them resolved."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.user.context import Context
from molt.compiler.check.user.expr import check_expr
from molt.compiler.syntax import tree


def check_pattern(context: Context, node: tree.Pattern) -> typed.Pattern:
    span = node.span
    match node:
        case tree.MatchValue(value=value, by_identity=by_identity):
            return typed.MatchValue(span, check_expr(context, value), by_identity)
        case tree.MatchAs(pattern=None, name=name):
            return typed.MatchAs(span, None, name)
        case tree.MatchAs(pattern=inner, name=name):
            assert inner is not None
            return typed.MatchAs(span, check_pattern(context, inner), name)
        case tree.MatchSequence(patterns=patterns, star=star):
            return typed.MatchSequence(span, _check_patterns(context, patterns), star)
        case tree.MatchMapping(keys=keys, patterns=patterns, rest=rest):
            checked = tuple(check_expr(context, key) for key in keys)
            return typed.MatchMapping(span, checked, _check_patterns(context, patterns), rest)
        case tree.MatchClass(cls=cls, patterns=patterns, names=names):
            return typed.MatchClass(span, check_expr(context, cls), _check_patterns(context, patterns), names)
        case tree.MatchOr(patterns=patterns):
            return typed.MatchOr(span, _check_patterns(context, patterns))
        case _:
            raise AssertionError(f"no check for {type(node).__name__}")


def _check_patterns(context: Context, nodes: tuple[tree.Pattern, ...]) -> tuple[typed.Pattern, ...]:
    return tuple(check_pattern(context, node) for node in nodes)


def captured_places(context: Context, node: tree.Pattern) -> tuple[tuple[str, typed.Place], ...]:
    """The names that a pattern binds, and where they are bound."""
    return tuple((name, context.name_place(node.span, name)) for name in tree.captured_names(node))
