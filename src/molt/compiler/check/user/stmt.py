"""Statements of user code."""

from __future__ import annotations

import sys

from molt.compiler.check import tree as typed
from molt.compiler.check.errors import NotCompiled
from molt.compiler.check.user.annotations import check_annotation, must_evaluate
from molt.compiler.check.user.context import PYTHON_BUILTINS, Context
from molt.compiler.check.user.expr import check_arguments, check_expr, check_truth
from molt.compiler.check.user.function import check_function, new_function
from molt.compiler.check.user.imports import BUILTINS, absolute_name
from molt.compiler.check.user.library_names import ALL_ERRORS, check_imported_name, is_builtins, library_module
from molt.compiler.check.user.namespaces import note_reads
from molt.compiler.check.user.patterns import captured_places, check_pattern
from molt.compiler.check.user.scopes import Scope
from molt.compiler.check.user.set_from_elsewhere import SET_IN_BUILTINS
from molt.compiler.intrinsics.modules import FOR_TESTS
from molt.compiler.source.host import real_name
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.types.model import OBJECT

# Instances that others fill have rarely more attributes; in a long module most of those that it sets are of others.
_MOST_FROM_ELSEWHERE = 8
# What handlers for more than one exception catch of those that the library's gaps raise.
# Whoever catches every Exception around an import means a missing module; around an
# attribute, that is not said.
_CAUGHT_BY = {
    "ImportError": frozenset({"ImportError", "ModuleNotFoundError"}),
    "ModuleNotFoundError": frozenset({"ModuleNotFoundError"}),
    "AttributeError": frozenset({"AttributeError"}),
    "Exception": frozenset({"ImportError", "ModuleNotFoundError"}),
    "BaseException": frozenset({"ImportError", "ModuleNotFoundError"}),
}


def check_block(context: Context, body: tuple[tree.Stmt, ...]) -> tuple[typed.Stmt, ...]:
    return tuple(checked for stmt in body for checked in check_stmt(context, stmt))


def check_stmt(context: Context, stmt: tree.Stmt) -> list[typed.Stmt]:
    """A statement, as one or more; where it is refused in a module that is not the user's, what raises the error."""
    if not context.module.forgiving:
        return _check_node(context, stmt)
    try:
        return _check_node(context, stmt)
    except NotCompiled as refused:
        return [typed.ExprStmt(stmt.span, typed.Unsupported(stmt.span, OBJECT, refused.reason))]


def _check_node(context: Context, stmt: tree.Stmt) -> list[typed.Stmt]:
    span = stmt.span
    note_reads(context, stmt)
    match stmt:
        case tree.ExprStmt(value=value):
            return [typed.ExprStmt(span, check_expr(context, value))]
        case tree.Assign(targets=targets, value=value):
            checked = check_expr(context, value)
            return [typed.Assign(span, tuple(check_place(context, t) for t in targets), checked)]
        case tree.AugAssign():
            return [_check_augmented(context, stmt)]
        case tree.AnnAssign():
            return _check_annotated(context, stmt)
        case tree.Delete(targets=targets):
            return [typed.Delete(t.span, check_place(context, t)) for t in targets]
        case tree.Return(value=value):
            return [typed.Return(span, None if value is None else check_expr(context, value))]
        case tree.If(test=test, orelse=orelse) if is_main_test(test) and _is_never_main(context):
            return check_block(context, orelse)
        case tree.If(test=test, body=body, orelse=orelse):
            checked = check_truth(context, test)
            inside = context.guarded(ALL_ERRORS) if _is_type_checking(test) else context
            return [typed.If(span, checked, check_block(inside, body), check_block(context, orelse))]
        case tree.While(test=test, body=body, orelse=orelse):
            checked = check_truth(context, test)
            return [typed.While(span, checked, check_block(context, body), check_block(context, orelse))]
        case tree.For(target=target, iterable=iterable, body=body, orelse=orelse):
            checked = check_expr(context, iterable)
            if stmt.is_async:
                checked = typed.AsyncIterator(iterable.span, OBJECT, checked)
            place = check_place(context, target)
            inner, otherwise = check_block(context, body), check_block(context, orelse)
            return [typed.For(span, place, checked, inner, otherwise, is_async=stmt.is_async)]
        case tree.Break():
            return [typed.Break(span)]
        case tree.Continue():
            return [typed.Continue(span)]
        case tree.Try():
            return [_check_try(context, stmt)]
        case tree.With(items=items):
            return [_check_with(context, stmt, items)]
        case tree.Match(subject=subject, cases=cases):
            checked = check_expr(context, subject)
            return [typed.Match(span, checked, tuple(_check_case(context, case) for case in cases))]
        case tree.Raise(exc=exc, cause=cause):
            raised = None if exc is None else check_expr(context, exc)
            return [typed.Raise(span, raised, None if cause is None else check_expr(context, cause))]
        case tree.Assert(test=test, message=message):
            said = None if message is None else check_expr(context, message)
            return [typed.Assert(span, check_truth(context, test), said)]
        case tree.Import(names=names):
            return [each for alias in names for each in _check_import(context, span, alias)]
        case tree.ImportFrom():
            return _check_import_from(context, stmt)
        case tree.FunctionDef():
            return [_check_def(context, stmt)]
        case tree.ClassDef():
            return [_check_class(context, stmt)]
        case _:
            return []


def _is_type_checking(test: tree.Expr) -> bool:
    """Whether a test is false whenever the program runs: what it guards is for type checkers."""
    match test:
        case tree.Name(id="TYPE_CHECKING") | tree.Attribute(attr="TYPE_CHECKING"):
            return True
        case _:
            return False


# --- assignment ------------------------------------------------------------------


def check_place(context: Context, node: tree.Expr) -> typed.Place:
    span = node.span
    match node:
        case tree.Name(id=name):
            return context.name_place(span, name)
        case tree.Attribute(value=value, attr=attr):
            if is_builtins(context, value) and attr in PYTHON_BUILTINS - SET_IN_BUILTINS - context.module.modules.set_in_builtins:
                context.refuse(
                    span, f"{attr} of the module builtins cannot be set", "names of built-ins mean these, whatever is set",
                    "a name of the program's own",
                )  # fmt: skip
            return typed.AttrPlace(span, check_expr(context, value), attr)
        case tree.Subscript(value=tree.Attribute(value=owner, attr="__dict__"), index=index) if library_module(context, owner):
            names = typed.NamesOf(node.value.span, OBJECT, check_expr(context, owner))
            return typed.ItemPlace(span, names, check_expr(context, index))
        case tree.Subscript(value=value, index=index):
            return typed.ItemPlace(span, check_expr(context, value), check_expr(context, index))
        case tree.Display(elements=elements):
            star = next((i for i, e in enumerate(elements) if isinstance(e, tree.Starred)), -1)
            places = tuple(check_place(context, e.value if isinstance(e, tree.Starred) else e) for e in elements)
            return typed.UnpackPlace(span, places, star)
        case _:
            raise AssertionError(f"{type(node).__name__} is no target")


def _check_augmented(context: Context, stmt: tree.AugAssign) -> typed.Stmt:
    place = check_place(context, stmt.target)
    current = None
    if isinstance(stmt.target, tree.Name):
        current = context.read_name(stmt.target.span, stmt.target.id)
    return typed.AugAssign(stmt.span, place, stmt.op, check_expr(context, stmt.value), current)


def _check_annotated(context: Context, stmt: tree.AnnAssign) -> list[typed.Stmt]:
    """The value, or what the target is made of; then the annotation, outside functions."""
    result: list[typed.Stmt] = []
    if stmt.value is not None:
        checked = check_expr(context, stmt.value)
        result.append(typed.Assign(stmt.span, (check_place(context, stmt.target),), checked))
    else:
        result.extend(typed.ExprStmt(part.span, check_expr(context, part)) for part in _target_parts(stmt.target))
    if context.kind not in ("module", "class"):
        return result
    if stmt.simple and context.module.keeps_annotations:
        assert isinstance(stmt.target, tree.Name)
        table = context.read_name(stmt.span, "__annotations__")
        key = typed.Constant(stmt.span, OBJECT, stmt.target.id)
        place = typed.ItemPlace(stmt.span, table, key)
        result.append(typed.Assign(stmt.span, (place,), check_annotation(context, stmt.annotation, stmt.span)))
    elif must_evaluate(context, stmt.annotation):
        result.append(typed.ExprStmt(stmt.annotation.span, check_expr(context, stmt.annotation)))
    return result


def _target_parts(target: tree.Expr) -> tuple[tree.Expr, ...]:
    """What is evaluated of a target that nothing is assigned to."""
    match target:
        case tree.Attribute(value=value):
            return (value,)
        case tree.Subscript(value=value, index=index):
            return (value, index)
        case _:
            return ()


# --- compound statements ---------------------------------------------------------


def _check_try(context: Context, stmt: tree.Try) -> typed.Stmt:
    caught = frozenset[str]().union(*(caught_by(h.type) for h in stmt.handlers))
    body = check_block(context.guarded(caught), stmt.body)
    handlers = tuple(_check_handler(context, h) for h in stmt.handlers)
    orelse = check_block(context, stmt.orelse)
    return typed.Try(stmt.span, body, handlers, orelse, check_block(context, stmt.final), stmt.is_star)


def _check_handler(context: Context, handler: tree.ExceptHandler) -> typed.Handler:
    type_ = None if handler.type is None else check_expr(context, handler.type)
    place = None if handler.name is None else context.name_place(handler.span, handler.name)
    return typed.Handler(handler.span, type_, place, check_block(context, handler.body))


def caught_by(handled: tree.Expr | None) -> frozenset[str]:
    """What a handler for this catches of the errors that the library's gaps raise."""
    match handled:
        case None:
            return _CAUGHT_BY["BaseException"]
        case tree.Name(id=name):
            return _CAUGHT_BY.get(name, frozenset())
        case tree.Display(elements=elements):
            return frozenset[str]().union(*(caught_by(e) for e in elements if isinstance(e, tree.Name)))
        case _:
            return frozenset()


def _check_with(context: Context, stmt: tree.With, items: tuple[tree.WithItem, ...]) -> typed.Stmt:
    """Several items are nested statements."""
    first, rest = items[0], items[1:]
    manager = check_expr(context, first.context)
    place = None if first.target is None else check_place(context, first.target)
    inner = (_check_with(context, stmt, rest),) if rest else check_block(context, stmt.body)
    return typed.With(stmt.span, manager, place, inner, stmt.is_async)


def _check_case(context: Context, node: tree.MatchCase) -> typed.MatchCase:
    pattern = check_pattern(context, node.pattern)
    captured = captured_places(context, node.pattern)
    guard = None if node.guard is None else check_truth(context, node.guard)
    return typed.MatchCase(node.span, pattern, captured, guard, check_block(context, node.body))


# --- definitions -----------------------------------------------------------------


def _check_def(context: Context, node: tree.FunctionDef) -> typed.Stmt:
    decorators = [check_expr(context, d) for d in node.decorators]
    value = check_function(context, node)
    for decorator, source in zip(reversed(decorators), reversed(node.decorators), strict=True):
        argument = typed.Argument("positional", value)
        value = typed.CallDynamic(source.span, OBJECT, decorator, (argument,))
    return typed.Assign(node.span, (context.name_place(node.span, node.bound_name),), value)


def _check_class(context: Context, node: tree.ClassDef) -> typed.Stmt:
    decorators = tuple(check_expr(context, d) for d in node.decorators)
    args = check_arguments(context, node.args)
    resolved = context.child_of(node)
    body, inner = new_function(context, resolved, node.name, node.span, "class")
    inner.first_param = None
    body.docstring = node.docstring
    prologue: tuple[typed.Stmt, ...] = ()
    if context.module.keeps_annotations and any(isinstance(s, tree.AnnAssign) for s in node.body):
        empty = typed.DictDisplay(node.span, OBJECT, ())
        resolved.scope.bound.setdefault("__annotations__")
        prologue = (typed.Assign(node.span, (typed.ClassPlace(node.span, "__annotations__"),), empty),)
    if context.module.renames_itself:
        name = context.read_global(node.span, "__name__")
        prologue = (typed.Assign(node.span, (typed.ClassPlace(node.span, "__module__"),), name), *prologue)
    body.body = prologue + check_block(inner, node.body)
    place = context.name_place(node.span, node.bound_name)
    slots = _likely_slots(context, node, resolved.scope)
    return typed.ClassStmt(node.span, place, body, node.name, args, decorators, slots)


def _likely_slots(context: Context, node: tree.ClassDef, scope: Scope) -> int:
    """How many attributes instances will most likely get, beyond those of the base: a hint that costs only room.

    A class that nothing derives its attributes from, and whose methods set none, is one whose instances are filled
    from elsewhere.
    """
    own = len(scope.self_attributes)
    if own or any(not _is_object(argument) for argument in node.args):
        return own
    module = scope
    while module.parent is not None:
        module = module.parent
    return min(len(module.other_attributes), _MOST_FROM_ELSEWHERE)


def _is_object(argument: tree.Arg) -> bool:
    return argument.kind is tree.ArgKind.POSITIONAL and isinstance(argument.value, tree.Name) and argument.value.id == "object"


# --- imports ---------------------------------------------------------------------


def _check_import(context: Context, span: Span, alias: tree.Alias) -> list[typed.Stmt]:
    modules = context.module.modules
    parts = alias.name.split(".")
    before: list[typed.Stmt] = []
    names = [".".join(parts[: i + 1]) for i in range(len(parts))]
    if modules.find(alias.name) >= 0:
        indices = tuple(modules.find(name) for name in names)
        value: typed.Expr = typed.ImportModule(span, OBJECT, indices, -1 if alias.asname else 0)
    else:
        value = _import_library(context, span, alias.name)
        if "." in alias.name and not alias.asname:
            before.append(typed.ExprStmt(span, value))
            value = _import_library(context, span, parts[0])
    place = context.name_place(span, alias.asname or parts[0])
    return [*before, typed.Assign(span, (place,), value)]


def _import_library(context: Context, span: Span, name: str) -> typed.Expr:
    modules = context.module.modules
    expected = context.module.forgiving
    for end in (i for i, c in enumerate(name) if c == "."):
        if modules.is_library(name[:end]):
            modules.used_library.setdefault(name[:end])  # a package comes first
    if name == BUILTINS:
        pass
    elif modules.is_library(name):
        modules.used_library.setdefault(name)
    elif real_name(name) in modules.host:
        pass
    elif name in FOR_TESTS:
        expected = False
    elif _is_in_function(context) and name.partition(".")[0] in sys.stdlib_module_names:
        expected = True  # the function may never be called
    elif not context.module.forgiving and "ModuleNotFoundError" not in context.caught:
        lack = modules.lacks.get(name)
        if lack is not None:
            context.refuse(
                span, f"module {name!r} of the standard library cannot be compiled yet", lack,
                "catch ImportError if it is optional",
            )  # fmt: skip
        else:
            context.refuse(
                span, f"no module named {name!r}",
                "neither a file of the program nor a module that Molt has",
                "put the module beside the program, or catch ImportError if it is optional",
            )  # fmt: skip
    return typed.ImportLibrary(span, OBJECT, name, expected and "ModuleNotFoundError" not in context.caught)


def _is_in_function(context: Context) -> bool:
    resolved = context.resolved
    while resolved.parent is not None and resolved.scope.kind == "class":
        resolved = resolved.parent
    return resolved.parent is not None


def _check_import_from(context: Context, stmt: tree.ImportFrom) -> list[typed.Stmt]:
    span, modules = stmt.span, context.module.modules
    if stmt.module == "__future__" and (not context.module.shows_future or stmt.module not in modules.host):
        return []
    base = absolute_name(context.module.name, context.module.is_package, stmt)
    if base is None:
        message = typed.Constant(span, OBJECT, "attempted relative import with no known parent package")
        error = typed.CallDynamic(
            span, OBJECT, context.read_name(span, "ImportError"), (typed.Argument("positional", message),)
        )
        return [typed.Raise(span, error, None)]
    index = modules.find(base)
    if index >= 0:
        parts = base.split(".")
        chain = tuple(modules.find(".".join(parts[: i + 1])) for i in range(len(parts)))
        module: typed.Expr = typed.ImportModule(span, OBJECT, chain, -1)
    else:
        module = _import_library(context, span, base)
    if stmt.names[0].name == "*":
        if index < 0:
            context.module.star_libraries.append(base)
        return [typed.ImportStar(span, module)]
    result: list[typed.Stmt] = []
    for alias in stmt.names:
        if index < 0:
            check_imported_name(context, alias.span, base, alias.name)
        submodule = modules.find(f"{base}.{alias.name}")
        by_name = context.module.lenient or base in modules.host
        value = typed.ImportName(span, OBJECT, module, alias.name, submodule, by_name)
        place = context.name_place(span, alias.asname or alias.name)
        result.append(typed.Assign(span, (place,), value))
    return result


def is_main_test(test: tree.Expr) -> bool:
    """Whether a condition holds in the main module, and in no other."""
    match test:
        case tree.Compare(first=tree.Name(id="__name__"), rest=(("==", tree.Constant(value="__main__")),)):
            return True
        case _:
            return False


def _is_never_main(context: Context) -> bool:
    """Whether `__name__` is surely another name than "__main__": what runs only as a script is not even imported then."""
    module = context.module
    return context.kind == "module" and module.name != "__main__" and not module.own_names and not module.renames_itself
