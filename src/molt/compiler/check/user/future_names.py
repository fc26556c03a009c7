"""What `from __future__ import x` binds: a name that mostly nobody looks at, and that nothing is done for then."""

from __future__ import annotations

from molt.compiler.evaluate.build import child_nodes
from molt.compiler.syntax import tree

# What gives the names of a module to whoever looks.
_NAMES_OF_MODULES = frozenset({"globals", "locals", "vars", "dir", "__dict__", "__globals__", "f_globals"})


def shows_future(module: tree.Module) -> bool:
    """Whether a module may notice that it has such names."""
    names = {
        alias.asname or alias.name
        for stmt in module.body
        if isinstance(stmt, tree.ImportFrom) and stmt.module == "__future__"
        for alias in stmt.names
    }
    waiting: list[tree.Node] = list(module.body) if names else []
    while waiting:
        node = waiting.pop()
        match node:
            case tree.Name(id=name) if name in names or name in _NAMES_OF_MODULES:
                return True
            case tree.Attribute(attr=name) if name in _NAMES_OF_MODULES:
                return True
        waiting += child_nodes(node)
    return False
