"""Annotations: evaluated where CPython evaluates them, unless nobody could tell.

They are kept where the program looks at them.  Elsewhere most are left out, for evaluating
`list[int]` only costs time and size; what could raise or have an effect (a call, a name
that may not be bound yet, a subscript of the program's own class) is evaluated and dropped.
"""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.user.context import Context
from molt.compiler.check.user.expr import check_expr
from molt.compiler.check.user.library_names import meaning
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ParamKind
from molt.compiler.types.model import OBJECT

# Their `[]` takes anything.
_GENERIC = frozenset({"list", "dict", "tuple", "set", "frozenset", "type"})
_CLASSES = _GENERIC | {"int", "str", "float", "bool", "bytes", "complex", "object", "bytearray"}
_HINTS = ("typing", "collections.abc")
# In the order in which CPython 3.11 evaluates them.
_ORDER = (
    ParamKind.POSITIONAL, ParamKind.POSITIONAL_ONLY, ParamKind.VAR_POSITIONAL, ParamKind.KEYWORD_ONLY,
    ParamKind.VAR_KEYWORD,
)  # fmt: skip


def check_annotation(context: Context, node: tree.Expr, span: Span) -> typed.Expr:
    """An annotation's value: its text, under `from __future__ import annotations`. `span`: of the statement."""
    match node:
        case tree.AnnotationText(text=text):
            return typed.Constant(node.span, OBJECT, text)
        case tree.Starred(value=value):
            return typed.OnlyElement(span, OBJECT, check_expr(context, value))
        case _:
            return check_expr(context, node)


def signature_annotations(context: Context, node: tree.FunctionDef) -> tuple[tuple[str, typed.Expr], ...]:
    """Those of a `def`, by name: all that are kept or have to be evaluated."""
    params = sorted(node.params, key=lambda p: _ORDER.index(p.kind))
    pairs = [(p.name, p.annotation) for p in params if p.annotation is not None]
    if node.returns is not None:
        pairs.append(("return", node.returns))
    return tuple(
        (name, check_annotation(context, annotation, node.span))
        for name, annotation in pairs
        if context.module.keeps_annotations or must_evaluate(context, annotation)
    )


def must_evaluate(context: Context, node: tree.Expr) -> bool:
    """Whether a program could tell that an annotation, which is not kept, was not evaluated."""
    return not isinstance(node, tree.AnnotationText) and not _is_inert(context, node)


def _is_inert(context: Context, node: tree.Expr) -> bool:
    """Whether evaluating has no effect and cannot fail."""
    match node:
        case tree.Constant() | tree.Unary(op="-", operand=tree.Constant(value=int())):
            return True
        case tree.Name(id=name):
            return context.is_builtin(name) and name in _CLASSES or _is_bound(context, node)
        case tree.Attribute():
            return _is_hint(context, node)
        case tree.Display(kind="tuple" | "list", elements=elements):
            return all(_is_inert(context, e) for e in elements)
        case tree.Subscript(value=value, index=index):
            return _takes_parameters(context, value) and _is_inert(context, index)
        case tree.Binary(op="|", left=left, right=right):
            sides = (left, right)
            return any(_is_type(context, s) for s in sides) and all(_is_type(context, s) or _is_none(s) for s in sides)
        case _:
            return False


def _takes_parameters(context: Context, node: tree.Expr) -> bool:
    if isinstance(node, tree.Name) and context.is_builtin(node.id):
        return node.id in _GENERIC
    return _is_hint(context, node)


def _is_type(context: Context, node: tree.Expr) -> bool:
    """Whether `|` certainly makes a union of it: not of a string, nor perhaps of a class whose metaclass has its own."""
    match node:
        case tree.Name(id=name):
            return context.is_builtin(name) and name in _CLASSES
        case tree.Subscript() | tree.Binary():
            return _is_inert(context, node)
        case _:
            return False


def _is_none(node: tree.Expr) -> bool:
    return isinstance(node, tree.Constant) and node.value is None


def _is_hint(context: Context, node: tree.Expr) -> bool:
    """Whether an expression is a name of `typing` or `collections.abc` that the library has."""
    module, _, name = meaning(context, node).rpartition(".")
    modules = context.module.modules
    if module in _HINTS and module in modules.host and modules.find(module) < 0:
        from molt.compiler.evaluate.host_names import star_names  # imports much, for what is rare

        return name in star_names(module)
    if module not in _HINTS or not modules.is_library(module):
        return False
    return name in context.module.library.modules[f"std.{module}"].visible_names()


def _is_bound(context: Context, node: tree.Name) -> bool:
    """Whether a global name was certainly bound, by a statement of the module above this one."""
    is_global = context.resolved.lookup(node.id) is None
    if context.kind == "class" and node.id in context.resolved.scope.bound:
        return False
    return is_global and context.module.bound_at.get(node.id, node.span.line) < node.span.line


def bound_at(module: tree.Module, unbound: set[str]) -> dict[str, int]:
    """The lines below which names of a module are bound: by statements that always run, and not in `unbound`."""
    lines: dict[str, int] = {}
    for stmt in module.body:
        match stmt:
            case tree.ClassDef(bound_name=name) | tree.FunctionDef(bound_name=name):
                names = [name]
            case tree.Assign(targets=targets):
                names = [t.id for t in targets if isinstance(t, tree.Name)]
            case tree.AnnAssign(target=tree.Name(id=name), value=tree.Expr()):
                names = [name]
            case tree.Import(names=aliases):
                names = [a.asname or a.name.partition(".")[0] for a in aliases]
            case tree.ImportFrom(names=aliases):
                names = [a.asname or a.name for a in aliases]
            case _:
                continue
        for name in names:
            if name not in unbound:
                lines.setdefault(name, stmt.span.end_line)
    return lines
