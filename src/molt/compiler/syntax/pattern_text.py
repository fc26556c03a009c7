"""Patterns of the tree as text."""

from __future__ import annotations

from molt.compiler.syntax.expression_text import expr_text
from molt.compiler.syntax.tree import (
    MatchAs,
    MatchClass,
    MatchMapping,
    MatchOr,
    MatchSequence,
    MatchValue,
    Pattern,
)


def pattern_text(pattern: Pattern) -> str:
    """`pattern` as it can stand inside any other pattern."""
    match pattern:
        case MatchValue(value=value):
            return expr_text(value)
        case MatchAs(pattern=None, name=name):
            return name or "_"
        case MatchAs(pattern=inner, name=name):
            assert inner is not None
            return f"({pattern_text(inner)} as {name})"
        case MatchSequence(patterns=patterns, star=star):
            texts = _texts(patterns)
            if star >= 0:
                texts[star] = f"*{texts[star]}"
            return f"[{', '.join(texts)}]"
        case MatchMapping(keys=keys, patterns=patterns, rest=rest):
            parts = [f"{expr_text(key)}: {text}"
                     for key, text in zip(keys, _texts(patterns), strict=True)]
            return "{" + ", ".join(parts if rest is None else [*parts, f"**{rest}"]) + "}"
        case MatchClass(cls=cls, patterns=patterns, names=names):
            texts = _texts(patterns)
            first = len(texts) - len(names)
            named = [f"{name}={text}" for name, text in zip(names, texts[first:], strict=True)]
            return f"{expr_text(cls)}({', '.join(texts[:first] + named)})"
        case MatchOr(patterns=patterns):
            return f"({' | '.join(_texts(patterns))})"
    raise AssertionError(f"unknown pattern: {pattern}")


def _texts(patterns: tuple[Pattern, ...]) -> list[str]:
    return [pattern_text(pattern) for pattern in patterns]
