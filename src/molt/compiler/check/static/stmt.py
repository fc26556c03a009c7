"""Statements of library code."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.errors import Abandon
from molt.compiler.check.static.convert import as_object, convert
from molt.compiler.check.static.expr import check_condition, check_expr, record_key
from molt.compiler.check.static.scope import StaticScope
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ArgKind
from molt.compiler.types.model import (
    I64,
    OBJECT,
    VOID,
    Instance,
    Ptr,
    Type,
    is_word,
)


def check_block(scope: StaticScope, body: tuple[tree.Stmt, ...]) -> tuple[typed.Stmt, ...]:
    """Each statement; one that fails is left out, its finding is in the sink."""
    result: list[typed.Stmt] = []
    for stmt in body:
        try:
            result.extend(_check_stmt(scope, stmt))
        except Abandon:
            continue
    return tuple(result)


def _check_stmt(scope: StaticScope, stmt: tree.Stmt) -> list[typed.Stmt]:
    span = stmt.span
    match stmt:
        case tree.ExprStmt(value=tree.Constant()) | tree.Pass() | tree.Import() | tree.ImportFrom() | tree.Global():
            return []
        case tree.ExprStmt(value=value):
            return [typed.ExprStmt(span, check_expr(scope, value))]
        case tree.Assign(targets=targets, value=value):
            return _check_assign(scope, stmt, targets, value)
        case tree.AnnAssign(target=tree.Name(id=name), annotation=annotation, value=value):
            return _check_annotated(scope, stmt, name, annotation, value)
        case tree.AugAssign():
            return [_check_augmented(scope, stmt)]
        case tree.Return(value=value):
            return [_check_return(scope, stmt, value)]
        case tree.If(test=test, body=body, orelse=orelse):
            if isinstance(test, tree.Name) and test.id == "TYPE_CHECKING":
                return []
            checked = check_condition(scope, test)
            return [typed.If(span, checked, check_block(scope, body), check_block(scope, orelse))]
        case tree.While(test=test, body=body, orelse=orelse):
            checked = check_condition(scope, test)
            return [typed.While(span, checked, check_block(scope, body), check_block(scope, orelse))]
        case tree.For():
            return [_check_for(scope, stmt)]
        case tree.Break():
            return [typed.Break(span)]
        case tree.Continue():
            return [typed.Continue(span)]
        case tree.Raise(exc=exc, cause=cause):
            raised = None if exc is None else as_object(scope, check_expr(scope, exc))
            from_ = None if cause is None else as_object(scope, check_expr(scope, cause))
            return [typed.Raise(span, raised, from_)]
        case tree.Try():
            return [_check_try(scope, stmt)]
        case tree.Assert():
            # Assertions of the library are for its uncompiled tests.
            return []
        case tree.Delete(targets=targets) if all(isinstance(target, tree.Name) for target in targets):
            return []
        case _:
            scope.fail(span, f"the library's dialect has no {type(stmt).__name__}")


# --- assignment ------------------------------------------------------------------


def _check_annotated(
    scope: StaticScope, stmt: tree.Stmt, name: str, annotation: tree.Expr, value: tree.Expr | None
) -> list[typed.Stmt]:
    type_ = scope.resolve_type(annotation)
    variable = scope.variables.get(name)
    if variable is None or variable.type != type_:
        if variable is not None and variable.is_param:
            scope.fail(stmt.span, f"{name!r} is a {variable.type} already")
        variable = scope.new_variable(name, type_)
    if value is None:
        return []
    place = typed.LocalPlace(stmt.span, variable)
    return [typed.Assign(stmt.span, (place,), check_expr(scope, value, type_))]


def _check_assign(
    scope: StaticScope, stmt: tree.Assign, targets: tuple[tree.Expr, ...], value: tree.Expr
) -> list[typed.Stmt]:
    target = targets[0]
    if isinstance(target, tree.Display) and isinstance(value, tree.Display) and len(targets) == 1:
        if len(target.elements) == len(value.elements):
            return _check_parallel(scope, stmt, target, value)
    if len(targets) > 1:
        return _check_multiple(scope, stmt, targets, value)
    expected = _target_type(scope, target)
    checked = check_expr(scope, value, expected)
    return [typed.Assign(stmt.span, (_check_place(scope, target, checked.type),), checked)]


def _check_multiple(
    scope: StaticScope, stmt: tree.Assign, targets: tuple[tree.Expr, ...], value: tree.Expr
) -> list[typed.Stmt]:
    """`a = b = value`: the value is held once and converted for each target."""
    expected = next((t for t in map(lambda t: _target_type(scope, t), targets) if t is not None), None)
    checked = check_expr(scope, value, expected)
    held = scope.new_temporary(checked.type)
    result: list[typed.Stmt] = [typed.Assign(stmt.span, (typed.LocalPlace(stmt.span, held),), checked)]
    for target in targets:
        local = typed.Local(stmt.span, held.type, held)
        type_ = _target_type(scope, target) or held.type
        place = _check_place(scope, target, type_)
        result.append(typed.Assign(stmt.span, (place,), convert(scope, local, type_)))
    return result


def _check_parallel(
    scope: StaticScope, stmt: tree.Assign, target: tree.Display, value: tree.Display
) -> list[typed.Stmt]:
    """`a, b = b, a`: all values first, into temporaries, then the targets in order."""
    result: list[typed.Stmt] = []
    held: list[typed.Variable] = []
    for place, element in zip(target.elements, value.elements, strict=True):
        checked = check_expr(scope, element, _target_type(scope, place))
        variable = scope.new_temporary(checked.type)
        held.append(variable)
        result.append(typed.Assign(stmt.span, (typed.LocalPlace(stmt.span, variable),), checked))
    for node, variable in zip(target.elements, held, strict=True):
        place = _check_place(scope, node, variable.type)
        result.append(typed.Assign(stmt.span, (place,), typed.Local(stmt.span, variable.type, variable)))
    return result


def _target_type(scope: StaticScope, target: tree.Expr) -> Type | None:
    """The type a target already has; None for a new local."""
    match target:
        case tree.Name(id=name):
            variable = scope.variables.get(name)
            return variable.type if variable else None
        case tree.Attribute(value=value, attr=attr):
            base = check_expr(scope, value)
            key = record_key(base.type)
            found = scope.library.find_field(key, attr) if key else None
            return found[1].type if found else OBJECT
        case tree.Subscript(value=value):
            base = check_expr(scope, value)
            return base.type.element if isinstance(base.type, Ptr) else OBJECT
        case _:
            return OBJECT


def _check_place(scope: StaticScope, target: tree.Expr, type_: Type) -> typed.Place:
    span = target.span
    match target:
        case tree.Name(id=name):
            if type_ == VOID:
                scope.fail(span, "a call without a result is no value")
            variable = scope.variables.get(name) or scope.new_variable(name, type_)
            return typed.LocalPlace(span, variable)
        case tree.Attribute(value=value, attr=attr):
            base = check_expr(scope, value)
            key = record_key(base.type)
            found = scope.library.find_field(key, attr) if key else None
            if found is not None:
                return typed.FieldPlace(span, base, found[0].key, attr, found[1].type)
            if not is_word(base.type):
                scope.fail(span, f"{base.type} has no field {attr!r}")
            return typed.AttrPlace(span, base, attr)
        case tree.Subscript(value=value, index=index):
            base = check_expr(scope, value)
            if isinstance(base.type, Ptr):
                if is_word(base.type.element):
                    scope.fail(span, "assign objects through a pointer with init() or set()")
                return typed.PtrPlace(span, base, check_expr(scope, index, I64))
            return typed.ItemPlace(span, base, as_object(scope, check_expr(scope, index)))
        case tree.Display(elements=elements):
            places = tuple(_check_place(scope, e, OBJECT) for e in elements)
            return typed.UnpackPlace(span, places, -1)
        case _:
            scope.fail(span, "not a target of the dialect")


def _check_augmented(scope: StaticScope, stmt: tree.AugAssign) -> typed.Stmt:
    """`place op= value` as `place = place op value`; the place's parts are pure in the dialect."""
    binary = tree.Binary(stmt.span, stmt.op, stmt.target, stmt.value)
    type_ = _target_type(scope, stmt.target)
    if type_ is None:
        scope.fail(stmt.span, "the variable is not assigned yet")
    value = check_expr(scope, binary)
    if is_word(type_) and isinstance(type_, Instance) and value.type == OBJECT:
        value = typed.Low(value.span, type_, "cast", (value,), (type_,))
    return typed.Assign(stmt.span, (_check_place(scope, stmt.target, type_),), convert(scope, value, type_))


def _check_return(scope: StaticScope, stmt: tree.Stmt, value: tree.Expr | None) -> typed.Stmt:
    result = scope.function.result
    if value is None or isinstance(value, tree.Constant) and value.value is None and result == VOID:
        if result == VOID:
            return typed.Return(stmt.span, None)
        if is_word(result):
            return typed.Return(stmt.span, typed.Constant(stmt.span, OBJECT, None))
        scope.mismatch(stmt.span, result, "nothing", "the function's result")
    if result == VOID:
        checked = check_expr(scope, value)
        if checked.type == VOID:
            return typed.Return(stmt.span, checked)
        scope.mismatch(stmt.span, "nothing", checked.type, "the function's result")
    return typed.Return(stmt.span, check_expr(scope, value, result))


# --- loops and exceptions --------------------------------------------------------


def _check_for(scope: StaticScope, stmt: tree.For) -> typed.Stmt:
    counted = _counted(scope, stmt)
    if counted is not None:
        return counted
    iterable = as_object(scope, check_expr(scope, stmt.iterable))
    place = _check_place(scope, stmt.target, OBJECT)
    return typed.For(stmt.span, place, iterable, check_block(scope, stmt.body), check_block(scope, stmt.orelse))


def _counted(scope: StaticScope, stmt: tree.For) -> typed.Stmt | None:
    """`for i in range(…)` over machine integers."""
    call = stmt.iterable
    if not (isinstance(call, tree.Call) and isinstance(call.func, tree.Name) and call.func.id == "range"):
        return None
    if not isinstance(stmt.target, tree.Name) or any(a.kind is not ArgKind.POSITIONAL for a in call.args):
        return None
    bounds = [check_expr(scope, a.value, I64) for a in call.args]
    start = bounds[0] if len(bounds) > 1 else typed.Constant(call.span, I64, 0)
    stop = bounds[1] if len(bounds) > 1 else bounds[0]
    step = bounds[2] if len(bounds) > 2 else typed.Constant(call.span, I64, 1)
    if not isinstance(step, typed.Constant) or not isinstance(step.value, int) or step.value == 0:
        scope.fail(call.span, "the step of a counted loop must be a constant")
    variable = scope.variables.get(stmt.target.id)
    if variable is None or variable.type != I64:
        variable = scope.new_variable(stmt.target.id, I64)
    body = check_block(scope, stmt.body)
    orelse = check_block(scope, stmt.orelse)
    return typed.ForCounted(stmt.span, variable, start, stop, step.value, body, orelse)


def _check_try(scope: StaticScope, stmt: tree.Try) -> typed.Stmt:
    body = check_block(scope, stmt.body)
    handlers = []
    for handler in stmt.handlers:
        type_ = None if handler.type is None else as_object(scope, check_expr(scope, handler.type))
        place = None
        if handler.name is not None:
            variable = scope.variables.get(handler.name) or scope.new_variable(handler.name, OBJECT)
            place = typed.LocalPlace(handler.span, variable)
        handlers.append(typed.Handler(handler.span, type_, place, check_block(scope, handler.body)))
    orelse = check_block(scope, stmt.orelse)
    final = check_block(scope, stmt.final)
    return typed.Try(stmt.span, body, tuple(handlers), orelse, final)


