"""The body of a long module, in parts.

Problem.  A module's body is one function, however long the module is, and what the C compiler takes
grows faster than a function's length; one loop in it makes all of it code that is to be fast.

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

from dataclasses import fields, is_dataclass

from molt.compiler.check import tree as typed

# Nodes of the typed tree in one part, unless one statement has more: some 40 lines.
_MOST_NODES = 400


def split_body(node: typed.Function) -> list[tuple[typed.Stmt, ...]]:
    """The statements of a module's body, in parts; no parts where one function is enough."""
    if node.kind != "module" or not all(var.temporary for var in node.locals):
        return []
    parts: list[tuple[typed.Stmt, ...]] = []
    part: list[typed.Stmt] = []
    size = 0
    for stmt in node.body:
        nodes = _count_nodes(stmt)
        if part and size + nodes > _MOST_NODES:
            parts.append(tuple(part))
            part, size = [], 0
        part.append(stmt)
        size += nodes
    return [*parts, tuple(part)] if parts else []


def _count_nodes(stmt: typed.Stmt) -> int:
    """The nodes of a statement, without the bodies of functions and classes."""
    count = 0
    waiting: list[object] = [stmt]
    while waiting:
        each = waiting.pop()
        if isinstance(each, tuple | list):
            waiting += each
        elif type(each).__module__ == typed.__name__ and is_dataclass(each) and not isinstance(each, typed.Function | typed.Variable):
            count += 1
            waiting += (getattr(each, field.name) for field in fields(each))
    return count
