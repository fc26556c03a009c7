"""Long displays of constants, which are data and not code.

A table of some thousand lines, dicts in lists in dicts, would be a call for each of them, with a way for it to
fail; as a constant it is a few words for each, which the C compiler takes as they are.

    [{"id": 1, "tags": ["a"]}, …]       (LIST, (DICT, "id", 1, "tags", (LIST, "a")), …)

So a constant is written as it is, and a tuple for what is to be made: its kind, then what it holds.  The library's
`build_constant` makes objects of it, new ones each time.
"""

from __future__ import annotations

from collections.abc import Sequence

from molt.compiler.check import tree as typed

# As `build_constant` reads them.
_TUPLE_AS_IT_IS, _LIST, _DICT, _TUPLE = range(4)


def table_of(node: typed.Expr) -> object | None:
    """What `build_constant` makes a display from, or a constant; None if there is anything in it that is computed.

    Sets are not among them: the order in them depends on how they came to be.
    """
    try:
        return _encoded(node)
    except _Computed:
        return None


def rows_of(kind: str, items: Sequence[object]) -> object:
    """Of more rows of a list, or keys and values of a dict."""
    return (_DICT if kind == "dict" else _LIST, *items)


def size_of(table: object) -> int:
    """How many constants it has."""
    return sum(map(size_of, table)) if isinstance(table, tuple) else 1


class _Computed(Exception):
    pass


def _encoded(node: typed.Expr) -> object:
    match node:
        case typed.Constant(value=tuple() as value):
            return (_TUPLE_AS_IT_IS, value)
        case typed.Constant(value=value):
            return value
        case typed.Display(kind="list", elements=elements):
            return (_LIST, *map(_encoded, elements))
        case typed.Display(kind="tuple", elements=elements):
            rows = tuple(map(_encoded, elements))
            if any(isinstance(row, tuple) and row[0] != _TUPLE_AS_IT_IS for row in rows):
                return (_TUPLE, *rows)
            return (_TUPLE_AS_IT_IS, tuple(row[1] if isinstance(row, tuple) else row for row in rows))
        case typed.DictDisplay(items=items):
            return (_DICT, *(_encoded(each) for pair in items for each in _computed_if_unpacked(pair)))
        case _:
            raise _Computed


def _computed_if_unpacked(pair: tuple[typed.Expr | None, typed.Expr]) -> tuple[typed.Expr, typed.Expr]:
    key, value = pair
    if key is None or isinstance(key, typed.DictDisplay) or (isinstance(key, typed.Display) and key.kind == "list"):
        raise _Computed  # `**mapping`, or what cannot be hashed, which is an error at its place
    return key, value
