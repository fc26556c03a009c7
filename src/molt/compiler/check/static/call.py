"""Calls in library code: functions, methods, constructors, low-level operations."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import ClassDecl, FunctionDecl, ModuleRef
from molt.compiler.check.static.convert import as_object, as_truth, convert
from molt.compiler.check.static.expr import (
    attribute_of,
    check_condition,
    check_constant,
    check_expr,
    check_loose,
    record_key,
    static_target,
)
from molt.compiler.check.static.low import POINTER_METHODS, check_low, check_pointer_method
from molt.compiler.check.static.scope import StaticScope
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ArgKind
from molt.compiler.types.model import (
    BOOL,
    F64,
    OBJECT,
    RAW_NAMES,
    FnPtr,
    Instance,
    Ptr,
    Struct,
    Type,
    is_integer,
    is_word,
)


def check_call(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    func = node.func
    if isinstance(func, tree.Name) and func.id not in scope.variables:
        low = scope.low_name(func.id)
        if low is not None:
            return check_low(scope, node, low, expected)
        if func.id in RAW_NAMES and len(node.args) == 1:
            return _check_raw_conversion(scope, node, RAW_NAMES[func.id])
        if func.id == "isinstance" and len(node.args) == 2:
            found = static_target(scope, node.args[1].value)
            if isinstance(found, ClassDecl):
                return check_low(scope, node, "isinstance", expected)
    target = static_target(scope, func)
    if isinstance(target, FunctionDecl):
        return _call_declared(scope, node, target, ())
    if isinstance(target, ClassDecl):
        return _construct(scope, node, target)
    if isinstance(target, ModuleRef):
        scope.fail(node.span, "a module cannot be called")
    if isinstance(func, tree.Attribute):
        return _call_method(scope, node, func, expected)
    callee = check_expr(scope, func)
    return _call_value(scope, node, callee)


def _call_value(scope: StaticScope, node: tree.Call, callee: typed.Expr) -> typed.Expr:
    if isinstance(callee.type, FnPtr):
        args = tuple(
            check_expr(scope, arg.value, type_) for arg, type_ in zip(node.args, callee.type.params, strict=True)
        )
        return typed.CallPointer(node.span, callee.type.result, callee, args)
    if not is_word(callee.type):
        scope.fail(node.span, f"a {callee.type} cannot be called")
    return typed.CallDynamic(node.span, OBJECT, callee, _dynamic_args(scope, node))


def _dynamic_args(scope: StaticScope, node: tree.Call) -> tuple[typed.Argument, ...]:
    return tuple(
        typed.Argument(arg.kind.value, as_object(scope, check_expr(scope, arg.value)), arg.name or "")
        for arg in node.args
    )


def _construct(scope: StaticScope, node: tree.Call, decl: ClassDecl) -> typed.Expr:
    if decl.is_struct:
        scope.fail(node.span, "a struct is made with alloc() or stack()")
    type_object = typed.StaticObject(node.span, OBJECT, decl.object_symbol)
    # Python's own construction, through the type; the class of the result is known
    # (a library class whose __new__ may give something else declares no typed users).
    result = Instance(decl.key) if decl.name not in RAW_NAMES and decl.name != "object" else OBJECT
    return typed.CallDynamic(node.span, result, type_object, _dynamic_args(scope, node))


def _call_method(scope: StaticScope, node: tree.Call, func: tree.Attribute, expected: Type | None) -> typed.Expr:
    if _is_super(func.value):
        owner = scope.library.classes[scope.function.owner]
        base = scope.library.find_method(owner.base, func.attr)
        if base is None:
            scope.fail(node.span, f"no base class of {owner.name} has {func.attr!r}")
        first = scope.locals[0]
        return _call_declared(scope, node, base, (typed.Local(node.span, first.type, first),))
    receiver = check_expr(scope, func.value)
    if isinstance(receiver.type, Ptr) and func.attr in POINTER_METHODS:
        return check_pointer_method(scope, node, func.attr, receiver, expected)
    key = record_key(receiver.type) or _raw_class_key(scope, receiver.type)
    if key is not None:
        found = scope.library.find_field(key, func.attr)
        if found is not None:
            return _call_value(scope, node, attribute_of(scope, func, receiver, func.attr))
        method = scope.library.find_method(key, func.attr)
        if method is not None and method.kind != "property":
            if method.kind in ("static", "class"):
                scope.fail(node.span, f"call {method.qualname} through its class")
            return _call_declared(scope, node, method, (receiver,))
        if not is_word(receiver.type):
            scope.fail(node.span, f"{receiver.type} has no method {func.attr!r}")
    if not is_word(receiver.type):
        receiver = as_object(scope, receiver)
    callee = typed.Attr(func.span, OBJECT, receiver, func.attr)
    return typed.CallDynamic(node.span, OBJECT, callee, _dynamic_args(scope, node))


def _raw_class_key(scope: StaticScope, type_: Type) -> str | None:
    name = "float" if type_ == F64 else "bool" if type_ == BOOL else None
    return scope.builtin_class(name).key if name else None


def _is_super(node: tree.Expr) -> bool:
    return isinstance(node, tree.Call) and isinstance(node.func, tree.Name) and node.func.id == "super"


def _check_raw_conversion(scope: StaticScope, node: tree.Call, to: Type) -> typed.Expr:
    """`u8(x)`, `float(i)`, `bool(x)`: between machine values; of an object, Python's own."""
    if to == BOOL:
        return check_condition(scope, node.args[0].value)
    value = check_expr(scope, node.args[0].value)
    if isinstance(value, typed.Constant) and isinstance(value.value, int) and is_integer(to):
        return check_constant(scope, node.span, value.value, to)
    if is_word(value.type):
        if to != F64:
            scope.fail(node.span, f"an object does not become {to} by itself; use unbox_i64, small or index_of")
        decl = scope.builtin_class("float")
        call = typed.CallDynamic(
            node.span, OBJECT, typed.StaticObject(node.span, OBJECT, decl.object_symbol),
            (typed.Argument("positional", value),),
        )  # fmt: skip
        return typed.Low(node.span, F64, "unbox_float", (call,))
    if isinstance(value.type, (Ptr, FnPtr, Struct)):
        scope.fail(node.span, f"a {value.type} becomes an integer by as_word()")
    return typed.Low(node.span, to, "convert", (value,), (to,))


def _call_declared(
    scope: StaticScope, node: tree.Call, decl: FunctionDecl, before: tuple[typed.Expr, ...]
) -> typed.Expr:
    args = bind_arguments(scope, node.span, decl, before, node.args)
    return typed.CallStatic(node.span, decl.result, decl.symbol, args)


def bind_arguments(
    scope: StaticScope,
    span: Span,
    decl: FunctionDecl,
    before: tuple[typed.Expr, ...],
    given: tuple[tree.Arg, ...],
) -> tuple[typed.Expr, ...]:
    """The arguments of a static call in parameter order, defaults filled in.

    Keyword arguments are evaluated in parameter order: the library's are free of
    side effects that could tell.
    """
    positional = [a for a in given if a.kind is ArgKind.POSITIONAL]
    keywords = {a.name: a for a in given if a.kind is ArgKind.KEYWORD}
    stars = [a for a in given if a.kind in (ArgKind.STAR, ArgKind.DOUBLE_STAR)]
    if any(a.kind is ArgKind.DOUBLE_STAR for a in stars) or len(stars) > 1:
        scope.fail(span, f"call {decl.qualname} through rt.calls to spread arguments")
    result: list[typed.Expr] = list(before)
    if before:
        result[0] = convert(scope, before[0], decl.params[0].type, f"{decl.qualname}'s first parameter")
    params = decl.params[len(before) :]
    index = 0
    for param in params:
        where = f"parameter {param.name!r} of {decl.qualname}"
        if param.kind == "var_positional":
            rest = tuple(as_object(scope, check_expr(scope, a.value)) for a in positional[index:])
            if stars:
                starred = typed.Starred(span, OBJECT, as_object(scope, check_expr(scope, stars[0].value)))
                rest = (*rest, starred)
            index = len(positional)
            result.append(typed.Display(span, scope.builtin_instance("tuple"), "tuple", rest))
        elif param.kind == "var_keyword":
            items = tuple(
                (check_constant(scope, span, name, None), as_object(scope, check_expr(scope, a.value)))
                for name, a in keywords.items()
            )
            keywords = {}
            result.append(typed.DictDisplay(span, scope.builtin_instance("dict"), items))
        elif param.kind in ("positional", "positional_only") and index < len(positional):
            result.append(_argument(scope, positional[index].value, param.type, where))
            index += 1
        elif param.name in keywords:
            result.append(_argument(scope, keywords.pop(param.name).value, param.type, where))
        elif param.has_default:
            result.append(_default(scope, span, param))
        else:
            scope.fail(span, f"{where} is not given")
    if index < len(positional) or keywords:
        scope.fail(span, f"too many arguments for {decl.qualname}")
    return tuple(result)


def _argument(scope: StaticScope, node: tree.Expr, type_: Type, where: str) -> typed.Expr:
    if type_ == BOOL:
        value = check_expr(scope, node)
        return as_truth(value) if is_word(value.type) else convert(scope, value, BOOL, where)
    hint = None if is_word(type_) and type_ == OBJECT else type_
    return convert(scope, check_loose(scope, node, hint or type_), type_, where)


def _default(scope: StaticScope, span: Span, param: typed.Parameter) -> typed.Expr:
    value = param.default.value if param.default is not None else None
    checked = check_constant(scope, span, value, param.type)
    if checked.type == param.type:
        return checked
    if is_word(param.type) and is_word(checked.type):
        # A default that says "not given", as None for a parameter of a class.
        return typed.Convert(span, param.type, checked)
    return convert(scope, checked, param.type)
