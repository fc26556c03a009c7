"""Names that nothing in a module binds and something outside of it may: `module.open = fake`, `patch("module.open")`.

A built-in's name means the built-in, and an unknown one a NameError, where no statement of the module binds it. Both
would be wrong once it is set through the module. Names so found are globals of their module that are unset at first: what
CPython has, and are then looked up in the module `builtins`, where names of no built-ins can be set
(`gettext.install()`), and the few of `SET_IN_BUILTINS`. `setattr` of other names of built-ins is `MoltUnsupported` (`lib/rt/setting_names.py`).
"""

from __future__ import annotations

import builtins
import types
from collections.abc import Iterator, Mapping

from molt.compiler.check.user.context import SCOPE_BUILTINS
from molt.compiler.evaluate.build import all_nodes
from molt.compiler.intrinsics.modules import IMPORTERS
from molt.compiler.syntax import tree

# Names of built-ins that can be set in the module `builtins` as well (`lib/rt/setting_names.py` has them, too): those
# that programs put others in place of. The program's modules look them up there if one of them mentions `builtins`,
# modules of the host always, and globals of the same names first. Other functions can be set where a program shows
# their names (`names_set_in_builtins`): its modules of the host are compiled for it, then.
SET_IN_BUILTINS = frozenset({"input", "open", "print"})
_FUNCTIONS = frozenset(
    name for name, value in vars(builtins).items()
    if isinstance(value, types.BuiltinFunctionType) and not name.startswith("_")
) - SCOPE_BUILTINS  # fmt: skip


def names_set_in_builtins(module: tree.Module) -> Iterator[str]:
    """The names of functions that something in `module` evidently sets in the module `builtins`, apart from those."""
    nodes = [node for stmt in module.body for node in all_nodes(stmt)]
    meant = {"__builtins__"}
    for node in nodes:
        if isinstance(node, tree.Import):
            meant |= {alias.asname or alias.name for alias in node.names if alias.name == "builtins"}
    found: set[str] = set()
    for node in nodes:
        match node:
            case tree.Assign(targets=targets) | tree.Delete(targets=targets):
                for target in targets:
                    if isinstance(target, tree.Attribute) and isinstance(target.value, tree.Name) and target.value.id in meant:
                        found.add(target.attr)
            case tree.Call(args=(tree.Arg(value=tree.Name(id=owner)), tree.Arg(value=tree.Constant(value=str() as name)), *_)):
                if owner in meant:
                    found.add(name)
            case tree.Constant(value=str() as text) if text.startswith("builtins."):
                found.add(text.removeprefix("builtins."))
    yield from found & _FUNCTIONS - SET_IN_BUILTINS


def names_set_in_others(module: tree.Module, imported: Mapping[str, set[str]]) -> Iterator[tuple[str, str]]:
    """Dotted modules, not all of which are, with the names that something in `module` may set in them.

    `imported`: what each name means that `module` imports, in whatever scope.
    """
    nodes = [node for stmt in module.body for node in all_nodes(stmt)]
    meant = {name: set(owners) for name, owners in imported.items()}
    for node in nodes:
        match node:
            case tree.Assign(targets=(tree.Name(id=name),), value=tree.Call() | tree.Subscript() as value):
                meant.setdefault(name, set()).update(_meanings(value, module.name, {}))
            case _:
                pass
    for node in nodes:
        match node:
            case tree.Attribute(value=value, attr=name):
                yield from ((owner, name) for owner in _meanings(value, module.name, meant))
            case tree.Call(args=(tree.Arg(value=value), tree.Arg(value=tree.Constant(value=str() as name)), *_)):
                yield from ((owner, name) for owner in _meanings(value, module.name, meant))
            case tree.Constant(value=str() as text) if "." in text:
                owner, _, name = text.rpartition(".")
                yield owner, name
            case tree.FormattedString(parts=(tree.FormatPart(value=tree.Name(id="__name__")), str() as text)):
                yield module.name, text.removeprefix(".")
            case _:
                pass


def _meanings(node: tree.Expr, own_name: str, imported: Mapping[str, set[str]]) -> set[str]:
    """The modules, and things in modules, that an expression may stand for, dotted."""
    match node:
        case tree.Name(id=name):
            return imported.get(name, set())
        case tree.Attribute(value=value, attr=attr):
            return {f"{owner}.{attr}" for owner in _meanings(value, own_name, imported)}
        case tree.Subscript(value=tree.Attribute(attr="modules"), index=index):
            return _named(index, own_name)
        case tree.Call(func=tree.Name(id=name) | tree.Attribute(attr=name), args=(first, *_)) if name in IMPORTERS:
            return _named(first.value, own_name)
        case _:
            return set()


def _named(node: tree.Expr, own_name: str) -> set[str]:
    match node:
        case tree.Name(id="__name__"):
            return {own_name}
        case tree.Constant(value=str() as text):
            return {text}
        case _:
            return set()
