"""Functions, lambdas and comprehensions of user code."""

from __future__ import annotations

from dataclasses import replace

from molt.compiler.check import tree as typed
from molt.compiler.check.user.annotations import signature_annotations
from molt.compiler.check.user.context import Context
from molt.compiler.check.user.expr import check_expr, check_truth
from molt.compiler.check.user.folds import Fold, empty_result
from molt.compiler.check.user.resolve import Resolved
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ParamKind
from molt.compiler.types.model import OBJECT

_POSITIONAL = (ParamKind.POSITIONAL_ONLY, ParamKind.POSITIONAL)


def new_function(
    context: Context, resolved: Resolved, name: str, span: Span, kind: str, params: tuple[tree.Param, ...] = ()
) -> tuple[typed.Function, Context]:
    """An empty typed function and the context to check its body in."""
    qualname = context.inner_qualname(name)
    scope = resolved.scope
    variables = [resolved.variables[p] for p in scope.params]
    signature = tuple(typed.Parameter(p.name, p.kind.value, OBJECT, p.default is not None) for p in _slots(params))
    function = typed.Function(
        symbol=context.define_symbol(qualname),
        name=name,
        qualname=qualname,
        kind=kind,
        span=span,
        params=variables,
        locals=resolved.own_variables(),
        frees=resolved.frees,
        captures=resolved.captures,
        body=(),
        result=OBJECT,
        is_generator=scope.has_yield,
        is_async=scope.is_async,
        signature=signature,
    )
    # What is in a text that is run (`evaluate/known_texts.py`) is at its top, as in a module.
    inner = Context(context.module, resolved, "" if name == "<module>" else qualname, variables[0] if variables else None)
    inner.inner = function.inner
    inner.slots = function.locals
    context.inner.append(function)
    return function, inner


def _slots(params: tuple[tree.Param, ...]) -> list[tree.Param]:
    """Parameters in the order of a frame's slots."""
    last = (ParamKind.VAR_POSITIONAL, ParamKind.VAR_KEYWORD)
    return sorted(params, key=lambda p: last.index(p.kind) + 1 if p.kind in last else 0)


def check_function(context: Context, node: tree.FunctionDef) -> typed.Expr:
    """The function object that a `def` makes, before its decorators."""
    from molt.compiler.check.user.stmt import check_block

    function, inner = new_function(
        context, context.child_of(node), node.name, node.span, "function", node.params
    )
    function.docstring = node.docstring
    made = _make(context, node.span, function, node.params)
    annotations = signature_annotations(context, node)
    function.body = check_block(inner, node.body)
    return typed.MakeFunction(made.span, OBJECT, function, made.defaults, made.kw_defaults, annotations)


def _make(
    context: Context, span: Span, function: typed.Function, params: tuple[tree.Param, ...]
) -> typed.MakeFunction:
    defaults = tuple(
        check_expr(context, p.default) for p in params if p.kind in _POSITIONAL and p.default is not None
    )
    kw_defaults = tuple(
        (p.name, check_expr(context, p.default))
        for p in params
        if p.kind is ParamKind.KEYWORD_ONLY and p.default is not None
    )
    return typed.MakeFunction(span, OBJECT, function, defaults, kw_defaults)


def check_lambda(context: Context, node: tree.Lambda) -> typed.Expr:
    function, inner = new_function(
        context, context.child_of(node), "<lambda>", node.span, "function", node.params
    )
    made = _make(context, node.span, function, node.params)
    function.body = (typed.Return(node.body.span, check_expr(inner, node.body)),)
    return made


def check_comprehension(context: Context, node: tree.Comprehension) -> typed.Expr:
    """A function of its own, as in CPython 3.11, called at once with the first iterator."""
    iterable = check_expr(context, node.clauses[0].iterable)
    if node.clauses[0].is_async:
        iterable = typed.AsyncIterator(iterable.span, OBJECT, iterable)
    function, inner, source = _comprehension_function(context, node)
    if node.kind == "generator":
        item = typed.Yield(node.element.span, OBJECT, check_expr(inner, node.element))
        function.body = (_clauses(inner, node, typed.ExprStmt(node.element.span, item), source, iterable),)
        return typed.CallInner(node.span, OBJECT, function, iterable)
    result = _result_of(function)
    key = None if node.key is None else check_expr(inner, node.key)
    add = typed.Accumulate(node.element.span, node.kind, result, key, check_expr(inner, node.element))
    empty: typed.Expr = (
        typed.DictDisplay(node.span, OBJECT, ())
        if node.kind == "dict"
        else typed.Display(node.span, OBJECT, node.kind, ())
    )
    function.body = _gathering(node, result, empty, _clauses(inner, node, add, source, iterable))
    made = typed.CallInner(node.span, OBJECT, function, iterable)
    return typed.Await(node.span, OBJECT, made) if function.is_async else made


def check_folded(context: Context, call: tree.Call, fold: Fold) -> typed.Expr:
    """A generator expression as a function that does with its elements what `call` would (`folds`)."""
    node = call.args[0].value
    assert isinstance(node, tree.Comprehension)
    iterable = check_expr(context, node.clauses[0].iterable)
    function, inner, source = _comprehension_function(context, node)
    function.is_generator, function.is_fold = False, True
    result = _result_of(function)
    element = check_expr(inner, node.element)
    add = typed.Accumulate(node.element.span, fold.kind, result, None, element, outside=True)
    empty = empty_result(call, fold)
    function.body = _gathering(node, result, empty, _clauses(inner, node, add, source, iterable))
    return typed.CallInner(node.span, OBJECT, function, iterable, call.span)


def _comprehension_function(context: Context, node: tree.Comprehension) -> tuple[typed.Function, Context, typed.Expr]:
    """An empty function for a comprehension, the context of its body, and its parameter: the first iterator."""
    resolved = context.child_of(node)
    function, inner = new_function(context, resolved, resolved.scope.name, node.span, "comprehension")
    function.signature = (typed.Parameter(".0", "positional_only"),)
    return function, inner, typed.Local(node.clauses[0].iterable.span, OBJECT, resolved.variables[".0"])


def _result_of(function: typed.Function) -> typed.Variable:
    """A variable in which a comprehension's function gathers."""
    result = typed.Variable(".result", temporary=True)
    function.locals.append(result)
    return result


def _gathering(
    node: tree.Comprehension, result: typed.Variable, empty: typed.Expr | None, loops: typed.Stmt
) -> tuple[typed.Stmt, ...]:
    """The body of a comprehension's function: what there is at first, the loops, and the result."""
    if empty is None:
        return loops, typed.Return(node.span, typed.ListOfFound(node.span, OBJECT, result))
    return (
        typed.Assign(node.span, (typed.LocalPlace(node.span, result),), empty),
        loops,
        typed.Return(node.span, typed.Local(node.span, OBJECT, result)),
    )


def _places_of_conditions(node: tree.Comprehension) -> list[Span]:
    """Where each condition is asked, for tracebacks: in the comprehension, until one is a comparison."""
    places: list[Span] = []
    place = node.span
    for clause in node.clauses:
        for condition in clause.conditions:
            places.append(place)
            place = _place_after(condition, place)
    return places


def _place_after(condition: tree.Expr, place: Span) -> Span:
    """Where what comes behind a condition is, if that was at `place`: at the last comparison that it branches on, if any
    (as `lower_condition` has it)."""
    match condition:
        case tree.Compare(span=span):
            return span
        case tree.Unary(op="not", operand=operand):
            return _place_after(operand, place)
        case tree.BoolOp(operands=parts):
            pass
        case tree.Conditional(test=test, body=body, orelse=orelse):
            parts = (test, body, orelse)
        case _:
            parts = ()
    for part in parts:
        place = _place_after(part, place)
    return place


def _clauses(
    context: Context, node: tree.Comprehension, innermost: typed.Stmt, given: typed.Expr, source: typed.Expr
) -> typed.Stmt:
    """The nest of loops and conditions around what is done for each element."""
    from molt.compiler.check.user.stmt import check_place

    stmt = innermost
    places = _places_of_conditions(node)
    for position in range(len(node.clauses) - 1, -1, -1):
        clause = node.clauses[position]
        for condition in reversed(clause.conditions):
            stmt = typed.If(places.pop(), check_truth(context, condition), (stmt,), ())
        iterable = given if position == 0 else check_expr(context, clause.iterable)
        if clause.is_async and position:
            iterable = typed.AsyncIterator(iterable.span, OBJECT, iterable)
        place = check_place(context, clause.target)
        stmt = typed.For(node.span, place, iterable, (stmt,), (), is_async=clause.is_async)
        if position == 0 and not clause.is_async:
            stmt = replace(stmt, is_iterator=True, source=source)
    return stmt
