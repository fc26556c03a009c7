"""Functions that stand in place of those of a module of the host's: for what cannot be done here as CPython does it.

    module: def f(): …            module: def f(): …   (the other's)
            class C:       +  f, C.m  ->  class C:
                def m(self): …                def m(self): …   (the other's)

They run in the module as if they had been written there: its names are theirs.  What they need besides has names
with `_own_` in front, and stands at the module's beginning.
"""

from __future__ import annotations

from dataclasses import replace

from molt.compiler.syntax import tree

_OWN = "_own_"


def with_functions_instead(module: tree.Module, other: tree.Module) -> tree.Module:
    """The module with the functions of the other."""
    own = tuple(stmt for stmt in other.body if _is_own(stmt))
    rest = tuple(stmt for stmt in other.body if not _is_own(stmt))
    return replace(module, body=own + _replaced(module.body, rest))


def _is_own(stmt: tree.Stmt) -> bool:
    """Whether a statement is for the functions of its file only."""
    match stmt:
        case tree.FunctionDef(name=name) | tree.ClassDef(name=name):
            return name.startswith(_OWN)
        case _:
            return True


def _replaced(body: tuple[tree.Stmt, ...], others: tuple[tree.Stmt, ...]) -> tuple[tree.Stmt, ...]:
    functions = {stmt.name: stmt for stmt in others if isinstance(stmt, tree.FunctionDef)}
    classes = {stmt.name: stmt for stmt in others if isinstance(stmt, tree.ClassDef)}
    result: list[tree.Stmt] = []
    missing = functions.keys() | classes.keys()
    for stmt in body:
        match stmt:
            case tree.FunctionDef(name=name) if name in functions:
                stmt = replace(functions[name], decorators=stmt.decorators)
                missing -= {name}
            case tree.ClassDef(name=name) if name in classes:
                stmt = replace(stmt, body=_replaced(stmt.body, classes[name].body))
                missing -= {name}
        result.append(stmt)
    assert not missing, f"no {', '.join(sorted(missing))} to stand in place of"
    return tuple(result)
