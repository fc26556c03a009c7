"""The whole program: all its modules together -> `Program`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import Library
from molt.compiler.check.errors import Problem
from molt.compiler.check.user.annotations import bound_at
from molt.compiler.check.user.context import PYTHON_BUILTINS, SCOPE_BUILTINS, Context, ModuleContext
from molt.compiler.check.user.future_names import shows_future
from molt.compiler.check.user.imports import BUILTINS, Modules, absolute_name, names_in_calls
from molt.compiler.check.user.library_names import imported_modules
from molt.compiler.check.user.namespace_aliases import expand_namespace_aliases
from molt.compiler.check.user.resolve import Resolved, resolve_scopes
from molt.compiler.check.user.scopes import Scope, build_scopes
from molt.compiler.check.user.set_from_elsewhere import SET_IN_BUILTINS, names_set_in_builtins, names_set_in_others
from molt.compiler.check.user.stmt import check_block
from molt.compiler.evaluate.build import all_nodes
from molt.compiler.evaluate.text_sets import TextSets
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.types.model import OBJECT

# Every module has these before its body runs.
MODULE_NAMES = ("__name__", "__doc__", "__file__", "__package__", "__spec__", "__loader__", "__builtins__")


@dataclass(frozen=True, slots=True)
class SourceModule:
    """A module of the program as parsed; the script's name is `__main__`."""

    tree: tree.Module
    is_package: bool
    mentions_annotations: bool
    texts: TextSets = field(default_factory=TextSets)
    bound_by_texts: frozenset[str] = frozenset()  # what texts bind that are run in the module
    evaluates: bool = False  # whether it runs texts that are not known
    lenient: bool = False  # what is refused becomes an error where it would run
    mentions_builtins: bool = False  # whether anything in it may set names of the module `builtins`
    installed: bool = False  # not the user's own: as if lenient, but that its names are found as those of others


def check_program(
    sources: list[SourceModule], library: Library, sink: Diagnostics,
    host: frozenset[str] = frozenset(), lacks: Mapping[str, str] | None = None,
    lost: Mapping[str, frozenset[str]] | None = None, *, keeps_annotations: bool = False,
) -> typed.Program:  # fmt: skip
    """The typed program; findings go to the sink.  `sources[0]` is the script.

    `host`: modules of the host's standard library that are compiled along with it; `lacks`: why
    others cannot be; `lost`: names that those compiled lack; `keeps_annotations`: whether one of
    those looks at annotations.
    """
    index = {s.tree.name: i for i, s in enumerate(sources)}
    keeps = keeps_annotations or any(s.mentions_annotations for s in sources)
    with_dict: frozenset[int] = frozenset()
    while True:
        modules = Modules(index, _packages(sources), library, host, lacks or {}, lost or {})
        found = Diagnostics()
        program = _check_modules(sources, modules, found, keeps, lenient=False, with_dict=with_dict)
        if modules.want_dict <= with_dict:
            break
        # Seen only on the way: all is checked again, as what names mean is another thing then.
        with_dict |= modules.want_dict
    for finding in (*found.errors(), *found.warnings()):
        sink.add(finding)
    return program


def check_host_module(
    source: SourceModule, library: Library, sink: Diagnostics, asks: frozenset[str] = frozenset()
) -> typed.Program:
    """A module of the host's standard library, as a program of its own.

    All that it imports, it imports by name, so that it is the same in every program, but for `asks`: names that the
    program sets in the module `builtins`.
    """
    return _check_modules([source], Modules({}, set(), library), sink, keeps=True, lenient=True, asks=asks)


def _check_modules(
    sources: list[SourceModule], modules: Modules, sink: Diagnostics, keeps: bool, *, lenient: bool,
    with_dict: frozenset[int] = frozenset(), asks: frozenset[str] = frozenset(),
) -> typed.Program:  # fmt: skip
    """`with_dict`: the modules that keep their names in a dict."""
    if lenient:
        sources = [replace(s, tree=expand_namespace_aliases(s.tree, build_scopes(s.tree))) for s in sources]
    scopes = [build_scopes(s.tree) for s in sources]
    for scope in _all_scopes(scopes):
        modules.handled_attributes |= scope.handled_attributes
        modules.prepares = modules.prepares or "__prepare__" in scope.bound
    names = [_global_names(scope) for scope in scopes]
    for source, bound in zip(sources, names, strict=True):
        bound.update(dict.fromkeys(sorted(source.bound_by_texts)))
    _add_star_names(sources, scopes, names, modules)
    asked: frozenset[str] = asks
    unbound: list[set[str]] = [set() for _ in sources]
    if lenient:
        _add_host_names(sources, scopes, names)
        # Not known here is what other modules of the program set.
        asked |= SET_IN_BUILTINS
        for scope, bound in zip(scopes, names, strict=True):
            bound.update(dict.fromkeys(sorted(asked & _used_names([scope]))))
    else:
        unbound = _add_set_from_elsewhere(sources, scopes, names)
        if any(source.mentions_builtins for source in sources):
            modules.set_in_builtins = frozenset(name for source in sources for name in names_set_in_builtins(source.tree))
            asked = SET_IN_BUILTINS | modules.set_in_builtins
    checked: list[typed.Module] = []
    first = 0
    for index, source in enumerate(sources):
        own_names = index in with_dict
        if keeps or own_names:
            names[index].setdefault("__annotations__")
        table = {name: first + offset for offset, name in enumerate(names[index])}
        first += len(table)
        resolved = resolve_scopes(scopes[index])
        checked.append(_check_module(source, index, table, resolved, modules, sink, keeps or own_names, lenient or source.lenient, own_names, asked | unbound[index]))
    if not lenient:
        _add_called_for(sources, modules)
        _refuse_called_for(sources, modules, sink)
    return typed.Program(checked, first, _used_names(scopes), list(modules.used_library))


def _add_called_for(sources: list[SourceModule], modules: Modules) -> None:
    """Counts modules of the library as used that the program may import by a call."""
    for source in sources:
        for name in names_in_calls(source.tree):
            if modules.is_library(name):
                modules.used_library.setdefault(name)


def _refuse_called_for(sources: list[SourceModule], modules: Modules, sink: Diagnostics) -> None:
    """Refuses calls that import what cannot be compiled: a text with a dot is hardly anything but a module's name. Not
    in a module that handles the ImportError of something."""
    for source in sources:
        if source.lenient or source.installed or any(_handles_imports(stmt) for stmt in source.tree.body):
            continue
        for name, span in names_in_calls(source.tree).items():
            lack = modules.lacks.get(name)
            if lack and "." in name and name not in modules.host:
                sink.add(Problem(span, f"module {name!r} of the standard library cannot be compiled yet", lack, ("catch ImportError if it is optional",)))


def _handles_imports(stmt: tree.Stmt) -> bool:
    return any(
        isinstance(node, tree.Name) and node.id in ("ImportError", "ModuleNotFoundError")
        for each in all_nodes(stmt) if isinstance(each, tree.ExceptHandler) and each.type is not None for node in all_nodes(each.type)
    )  # fmt: skip


def _used_names(scopes: list[Scope]) -> set[str]:
    """Every name that is read anywhere; attributes are not among them."""
    return {name for scope in _all_scopes(scopes) for name in scope.used}


def _unbound_names(module: Scope) -> set[str]:
    """The names that something in a module unbinds, as its globals or not."""
    return {name for scope in _all_scopes([module]) for name in scope.unbound}


def _all_scopes(scopes: list[Scope]) -> Iterator[Scope]:
    for scope in scopes:
        yield scope
        yield from _all_scopes(scope.order)


def _packages(sources: list[SourceModule]) -> set[str]:
    return {s.tree.name for s in sources if s.is_package}


def _global_names(scope: Scope) -> dict[str, None]:
    """Everything that is ever bound at module level, in order; `global` in functions included."""
    names: dict[str, None] = dict.fromkeys(MODULE_NAMES)
    names.update(scope.bound)
    _add_declared_globals(scope, names)
    return names


def _add_declared_globals(scope: Scope, names: dict[str, None]) -> None:
    for name in sorted(scope.global_names):
        names.setdefault(name)
    for child in scope.order:
        _add_declared_globals(child, names)


def _declares_global(scope: Scope, name: str) -> bool:
    return name in scope.global_names or any(_declares_global(child, name) for child in scope.order)


def _add_star_names(
    sources: list[SourceModule], scopes: list[Scope], names: list[dict[str, None]], modules: Modules
) -> None:
    """`from m import *` binds what `m` does, which may come from a star import itself."""
    changed = True
    while changed:
        changed = False
        for index, scope in enumerate(scopes):
            for stmt in scope.star_imports:
                for name in _star_names(sources[index], stmt, names, modules):
                    if name not in names[index]:
                        names[index].setdefault(name)
                        changed = True


def _add_host_names(sources: list[SourceModule], scopes: list[Scope], names: list[dict[str, None]]) -> None:
    """Names that no statement of a module of the host binds, but its run, by `globals().update(…)` and the like."""
    for index, scope in enumerate(scopes):
        unbound = set(_uses_of_unbound(scope, PYTHON_BUILTINS | names[index].keys()))
        if unbound:
            from molt.compiler.evaluate.host_names import names_in  # imports much, for what is rare

            names[index].update(dict.fromkeys(sorted(unbound & names_in(sources[index].tree.name))))


def _add_set_from_elsewhere(
    sources: list[SourceModule], scopes: list[Scope], names: list[dict[str, None]]
) -> list[set[str]]:
    """Names that only another module of the program may bind, or something that has the module in a variable: of each
    module those that are no built-ins."""
    index = {source.tree.name: i for i, source in enumerate(sources)}
    for source, scope in zip(sources, scopes, strict=True):
        imported: dict[str, set[str]] = {}
        for each in _all_scopes([scope]):
            for name, dotted in each.imported.items():
                imported.setdefault(name, set()).add(dotted)
        for owner, name in names_set_in_others(source.tree, imported):
            if owner in index and name in PYTHON_BUILTINS - SCOPE_BUILTINS:
                if any(name in each.used for each in _all_scopes([scopes[index[owner]]])):
                    names[index[owner]].setdefault(name)
    unbound: list[set[str]] = []
    for scope, bound in zip(scopes, names, strict=True):
        found = set() if scope.star_imports else set(_uses_of_unbound(scope, PYTHON_BUILTINS | bound.keys()))
        bound.update(dict.fromkeys(sorted(found)))
        unbound.append(found)
    return unbound


def _uses_of_unbound(scope: Scope, known: frozenset[str]) -> Iterator[str]:
    """The names that are read in a scope or within it, where nothing around binds them."""
    own = known | scope.bound.keys()
    yield from (name for name in scope.used if name not in own)
    for inner in scope.order:
        yield from _uses_of_unbound(inner, known if scope.kind == "class" else own)


def _star_names(
    source: SourceModule, stmt: tree.ImportFrom, names: list[dict[str, None]], modules: Modules
) -> list[str]:
    base = absolute_name(source.tree.name, source.is_package, stmt)
    if base is None:
        return []
    found = modules.find(base)
    if found >= 0:
        # A name with an underscore can be listed in `__all__`.
        return [name for name in names[found] if name not in MODULE_NAMES]
    if base == BUILTINS:
        return sorted(name for name in modules.library_names(base) if not name.startswith("_"))
    module = modules.library.modules.get(f"std.{base}") if modules.is_library(base) else None
    if module is None:
        from molt.compiler.evaluate.host_names import star_names  # imports much, for what is rare

        return sorted(star_names(base))
    return sorted(name for name in module.visible_names() if not name.startswith("_"))


def _check_module(
    source: SourceModule,
    index: int,
    table: dict[str, int],
    resolved: Resolved,
    modules: Modules,
    sink: Diagnostics,
    keeps: bool,
    lenient: bool,
    own_names: bool,
    asked: frozenset[str],
) -> typed.Module:
    module = source.tree
    shared = ModuleContext(
        module.name, index, source.is_package, _symbol(module.name, index, lenient), table, modules, sink,
        module.future_annotations, keeps, imported_modules(resolved.scope),
        bound_at(module, _unbound_names(resolved.scope)), lenient, asked, own_names, not lenient and shows_future(module),
        "__name__" in resolved.scope.bound or _declares_global(resolved.scope, "__name__"), source.texts,
        lenient or source.installed,
    )  # fmt: skip
    context = Context(shared, resolved, "")
    span = Span(module.path, 1, 0, 1, 0)
    body = typed.Function(
        symbol=f"molt_u_{shared.symbol}", name="<module>", qualname="<module>", kind="module", span=span,
        params=[], locals=[], frees=[], captures=[], body=(), result=OBJECT, inner=context.inner,
    )  # fmt: skip
    prologue: tuple[typed.Stmt, ...] = ()
    if source.mentions_builtins or (modules.set_in_builtins and index == 0):
        prologue = (typed.ExprStmt(span, typed.AskBuiltins(span, OBJECT, modules.set_in_builtins)),)
    if own_names:
        prologue += (typed.ExprStmt(span, typed.PrepareOwnNames(span, OBJECT)),)
    if keeps and (not own_names or _has_annotations(module.body)):
        place = context.name_place(span, "__annotations__")
        prologue += (typed.Assign(span, (place,), typed.DictDisplay(span, OBJECT, ())),)
    body.body = prologue + check_block(context, module.body)
    return typed.Module(module.name, module.path, index, body, table, module.docstring, source.is_package)


def _has_annotations(body: tuple[tree.Stmt, ...]) -> bool:
    """Whether a statement of a module annotates one of its names."""
    return any(
        isinstance(stmt, tree.AnnAssign)
        or not isinstance(stmt, (tree.FunctionDef, tree.ClassDef))
        and any(_has_annotations(each) for each in _blocks(stmt))
        for stmt in body
    )


def _blocks(stmt: tree.Stmt) -> Iterator[tuple[tree.Stmt, ...]]:
    """The statements within a statement."""
    for name in ("body", "orelse", "final"):
        yield getattr(stmt, name, ()) or ()
    for part in (*getattr(stmt, "handlers", ()), *getattr(stmt, "cases", ())):
        yield part.body


def _symbol(name: str, index: int, lenient: bool) -> str:
    """What the symbols of a module begin with."""
    if lenient:
        return f"host_{name.replace('.', '_dot_')}"
    symbol = name.replace(".", "_").strip("_") or "m"
    return f"{symbol}_{index}" if index else symbol
