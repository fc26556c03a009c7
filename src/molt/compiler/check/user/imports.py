"""What a module imports: the files to load with it, and what a dotted name means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from molt.compiler.check.declarations import Library
from molt.compiler.evaluate.build import child_nodes
from molt.compiler.intrinsics.modules import IMPORTERS
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree

LIBRARY_PACKAGE = "std."
# A module that every program has, of the names of `lib/builtins/`.
BUILTINS = "builtins"


def imported_names(module: tree.Module, is_package: bool) -> Iterator[str]:
    """Every dotted name that may be a module of the program, outermost packages first."""
    for stmt in _statements(module.body):
        match stmt:
            case tree.Import(names=names):
                for alias in names:
                    yield from _prefixes(alias.name)
            case tree.ImportFrom(names=names):
                base = absolute_name(module.name, is_package, stmt)
                if base is None:
                    continue
                yield from _prefixes(base)
                for alias in names:
                    if alias.name != "*":
                        yield f"{base}.{alias.name}" if base else alias.name
            case _:
                pass
    for name in names_in_calls(module):
        yield from _prefixes(name)


def names_in_calls(module: tree.Module) -> dict[str, Span]:
    """The modules that a module of the program may import by calls, and where they are named: those that calls of
    `IMPORTERS` name, and, where one has a name made at run time, all that texts of the module
    could name."""
    texts: dict[str, Span] = {}
    given: dict[str, Span] = {}
    is_known = True
    waiting: list[tree.Node] = list(module.body)
    while waiting:
        node = waiting.pop()
        match node:
            case tree.Constant(value=str() as text) if _is_dotted(text):
                texts.setdefault(text, node.span)
            case tree.Call(func=tree.Name(id=name) | tree.Attribute(attr=name), args=(first, *_)) if name in IMPORTERS:
                match first.value:
                    case tree.Constant(value=str() as text):
                        given.update({text: first.value.span} if _is_dotted(text) else {})
                    case _:
                        is_known = False
        waiting += child_nodes(node)
    return given if is_known else texts


def _is_dotted(text: str) -> bool:
    return all(part.isidentifier() for part in text.split("."))


def absolute_name(module: str, is_package: bool, stmt: tree.ImportFrom) -> str | None:
    """The module that a `from` imports from; None beyond the top-level package."""
    if stmt.level == 0:
        return stmt.module or ""
    parts = module.split(".") if module != "__main__" else []
    drop = stmt.level - (1 if is_package else 0)
    if drop > len(parts) or not parts:
        return None
    base = parts[: len(parts) - drop]
    if not base:
        return None
    return ".".join([*base, stmt.module] if stmt.module else base)


def _prefixes(name: str) -> Iterator[str]:
    parts = name.split(".")
    for end in range(1, len(parts) + 1):
        yield ".".join(parts[:end])


def _statements(body: tuple[tree.Stmt, ...]) -> Iterator[tree.Stmt]:
    """All statements, those inside others included."""
    for stmt in body:
        yield stmt
        for name in ("body", "orelse", "final"):
            inner = getattr(stmt, name, None)
            if inner:
                yield from _statements(inner)
        for handler in getattr(stmt, "handlers", ()):
            yield from _statements(handler.body)


@dataclass(eq=False, slots=True)
class Modules:
    """The program's modules by dotted name, the library's, and, of those of the host's
    standard library, the ones compiled along with the program."""

    index: dict[str, int]
    packages: set[str]
    library: Library
    host: frozenset[str] = frozenset()
    lacks: Mapping[str, str] = field(default_factory=dict)  # why others of the host's cannot be compiled
    lost: Mapping[str, frozenset[str]] = field(default_factory=dict)  # names that the host's lack, by module
    used_library: dict[str, None] = field(default_factory=dict)
    handled_attributes: set[str] = field(default_factory=set)  # see Scope
    set_in_builtins: frozenset[str] = frozenset()  # see `set_from_elsewhere`: names that the program sets there
    prepares: bool = False  # whether the program has a `__prepare__`, which can put any names into a class's namespace
    want_dict: set[int] = field(default_factory=set)  # see `namespaces`: modules whose names have to be in a dict

    def find(self, name: str) -> int:
        """The index of a program module, -1 if it is none."""
        return self.index.get(name, -1)

    def is_library(self, name: str) -> bool:
        return name == BUILTINS or (name not in self.host and f"{LIBRARY_PACKAGE}{name}" in self.library.modules)

    def library_names(self, name: str) -> set[str]:
        """The names that Python code finds in a module of the library."""
        if name == BUILTINS:
            return set(self.library.builtins) | {"NotImplemented", "Ellipsis", "None", "True", "False"}
        return self.library.modules[f"{LIBRARY_PACKAGE}{name}"].visible_names()
