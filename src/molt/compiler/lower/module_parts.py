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
"""

from __future__ import annotations

from dataclasses import dataclass, fields, is_dataclass

from molt.compiler.check import tree as typed

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


def _measure(stmt: typed.Stmt) -> _Part:
    """A statement as a part; the bodies of functions and classes do not count."""
    part = _Part(False, [stmt], 0)
    waiting: list[object] = [stmt]
    while waiting:
        each = waiting.pop()
        if isinstance(each, tuple | list):
            waiting += each
        elif type(each).__module__ == typed.__name__ and is_dataclass(each) and not isinstance(each, typed.Function | typed.Variable):
            part.nodes += 1
            part.loops |= isinstance(each, typed.While | typed.For | typed.ForCounted)
            waiting += (getattr(each, field.name) for field in fields(each))
    return part
