"""The body of a long module, in parts.

Problem.  A module's body is one function, however long the module is, and what the C compiler takes
grows faster than a function's length; one loop in it makes all of it code that is to be fast.
So loops stand in parts of their own.

    func m(callee):                 func m(callee):
      x = …                           call m__part1(callee); check
      for … : …                       call m__part2(callee); check
      print(…)                      func m__part1(callee):      func m__part2(callee):
                                      x = …                       for … : …
                                                                  print(…)

Statements of a module share globals and nothing else, so that a part can begin with any of them.  A
part counts no depth and has no row among the running functions: like a twin (`passes/versions/twin.py`)
it runs within the call of its function, and makes that one's entries in tracebacks.

A statement can be as long as a module: a list of some thousand calls.  What such a display holds is put
in by parts, too, which take it as an argument (`lower/display.py`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import TypeVar

from molt.compiler.check import tree as typed

_T = TypeVar("_T")
# Nodes of the typed tree in one part, unless one statement has more: some 40 lines.
_MOST_NODES = 400
# So many at least stand apart from loops beside them: two lines, as a part is some 30 lines of C more.
_FEWEST_NODES = 16


@dataclass(slots=True)
class _Part:
    """Statements in a row.  `loops`: whether one has a loop."""

    loops: bool
    stmts: list[typed.Stmt]
    nodes: int

    def add(self, other: _Part) -> None:
        self.stmts += other.stmts
        self.nodes += other.nodes
        self.loops |= other.loops


def split_body(node: typed.Function) -> list[tuple[typed.Stmt, ...]]:
    """The statements of a module's body, in parts; no parts where one function is enough."""
    if node.kind != "module" or not all(var.temporary for var in node.locals):
        return []
    single = [_measure(stmt) for stmt in node.body]
    if sum(each.nodes for each in single) <= _MOST_NODES:
        return []
    # First, loops and what stands between them; what is little goes along with them.
    runs: list[_Part] = []
    for each in single:
        if runs and runs[-1].loops == each.loops:
            runs[-1].add(each)
        elif len(runs) > 1 and each.loops and runs[-1].nodes < _FEWEST_NODES:
            runs[-2].add(runs.pop())
            runs[-1].add(each)
        else:
            runs.append(each)
    parts: list[_Part] = []
    for run in runs:
        begins = True
        for each in map(_measure, run.stmts):
            if begins or parts[-1].nodes + each.nodes > _MOST_NODES:
                parts.append(each)
            else:
                parts[-1].add(each)
            begins = False
    return [tuple(part.stmts) for part in parts] if len(parts) > 1 else []


def long_displays(node: typed.Function) -> frozenset[int]:
    """Which displays of a module are to be filled in parts: the identities of their nodes.

    They stand where nothing is between them and their statement that could give a name to a value.
    """
    if node.kind != "module" or not all(var.temporary for var in node.locals):
        return frozenset()
    found: set[int] = set()
    waiting: list[typed.Stmt | typed.Expr] = [*node.body]
    while waiting:
        match waiting.pop():
            case typed.Assign(value=value) | typed.AugAssign(value=value) | typed.ExprStmt(value=value):
                waiting.append(value)
                continue
            case typed.If(body=body, orelse=orelse) | typed.Try(body=body, orelse=orelse):
                waiting += (*body, *orelse)
                continue
            case typed.Display(elements=elements) as display:
                inside = list(elements)
            case typed.DictDisplay(items=items) as display:
                inside = [each for pair in items for each in pair if each is not None]
            case typed.CallDynamic(args=args):
                waiting += (arg.value for arg in args)
                continue
            case _:
                continue
        if count_nodes(inside) > _MOST_NODES:
            found.add(id(display))
            waiting += inside
    return frozenset(found)


def in_parts(rows: Sequence[_T]) -> Iterator[Sequence[_T]]:
    """Rows of a display, those of one part at a time."""
    begin, nodes = 0, 0
    for i, row in enumerate(rows):
        count = count_nodes(row)
        if i > begin and nodes + count > _MOST_NODES:
            yield rows[begin:i]
            begin, nodes = i, 0
        nodes += count
    if begin < len(rows):
        yield rows[begin:]


def count_nodes(what: object) -> int:
    return _measure_all(_Part(False, [], 0), what).nodes


def _measure(stmt: typed.Stmt) -> _Part:
    """A statement as a part; the bodies of functions and classes do not count."""
    return _measure_all(_Part(False, [stmt], 0), stmt)


def _measure_all(part: _Part, what: object) -> _Part:
    waiting: list[object] = [what]
    while waiting:
        each = waiting.pop()
        if isinstance(each, tuple | list):
            waiting += each
        elif type(each).__module__ == typed.__name__ and is_dataclass(each) and not isinstance(each, typed.Function | typed.Variable):
            part.nodes += 1
            part.loops |= isinstance(each, typed.While | typed.For | typed.ForCounted)
            waiting += (getattr(each, field.name) for field in fields(each))
    return part
