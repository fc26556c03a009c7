"""Expressions of user code: everything is an object, names are resolved."""

from __future__ import annotations

from dataclasses import replace

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import FunctionDecl
from molt.compiler.check.errors import NotCompiled
from molt.compiler.check.user.context import Context
from molt.compiler.check.user.folds import Fold, fold_of
from molt.compiler.check.user.imports import BUILTINS
from molt.compiler.check.user.library_names import (
    check_attribute,
    library_function,
    library_module,
    meaning,
    module_facts,
)
from molt.compiler.check.user.namespaces import check_namespace, note_reads
from molt.compiler.evaluate.text_sets import RUNNERS
from molt.compiler.intrinsics.modules import OWN_FRAME
from molt.compiler.source.host import real_name
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.tree import ArgKind
from molt.compiler.types.model import BOOL, OBJECT

# Built-ins that are values; compiled code has no table of these.
_CONSTANTS = {"NotImplemented": NotImplemented, "Ellipsis": Ellipsis, "__debug__": True}


def check_expr(context: Context, node: tree.Expr) -> typed.Expr:
    """An expression; where it is refused in a module that is not the user's, what raises the error."""
    if not context.module.forgiving:
        return _check_node(context, node)
    try:
        return _check_node(context, node)
    except NotCompiled as refused:
        return typed.Unsupported(node.span, OBJECT, refused.reason)


def _check_node(context: Context, node: tree.Expr) -> typed.Expr:
    from molt.compiler.check.user.function import check_comprehension, check_lambda

    span = node.span
    note_reads(context, node)
    check_namespace(context, node)
    match node:
        case tree.Constant(value=value):
            return typed.Constant(span, OBJECT, value)
        case tree.Name(id=name):
            return context.read_name(span, name)
        case tree.Attribute(value=value, attr=attr):
            if attr == "f_locals" and _is_own_frame(context, value):
                return _own_locals(context, span)
            check_attribute(context, node)
            module = library_module(context, value)
            if module == BUILTINS and attr in _CONSTANTS:
                return typed.Constant(span, OBJECT, _CONSTANTS[attr])
            return typed.Attr(span, OBJECT, check_expr(context, value), attr, module_facts(context, node))
        case tree.Subscript(value=value, index=index):
            if isinstance(value, tree.Name) and value.id == "type" and context.is_builtin("type"):
                return typed.TypeItem(span, OBJECT, check_expr(context, index))
            return typed.Subscript(span, OBJECT, check_expr(context, value), check_expr(context, index))
        case tree.Slice(lower=lower, upper=upper, step=step):
            parts = (_or_none(context, node, part) for part in (lower, upper, step))
            return typed.SliceExpr(span, OBJECT, *parts)
        case tree.Starred(value=value):
            return typed.Starred(span, OBJECT, check_expr(context, value))
        case tree.Call():
            return _check_call(context, node)
        case tree.Unary(op="not", operand=operand):
            return typed.Unary(span, OBJECT, "not", check_truth(context, operand))
        case tree.Unary(op="-", operand=tree.Constant(value=int() | float() as number)) if number is not True:
            # A negative literal is one constant, as CPython folds it.
            return typed.Constant(span, OBJECT, -number)
        case tree.Unary(op=op, operand=operand):
            return typed.Unary(span, OBJECT, op, check_expr(context, operand))
        case tree.Binary(op=op, left=left, right=right):
            return typed.Binary(span, OBJECT, op, check_expr(context, left), check_expr(context, right))
        case tree.BoolOp(op=op, operands=operands):
            return typed.BoolOp(span, OBJECT, op, tuple(check_expr(context, o) for o in operands))
        case tree.Compare(first=first, rest=rest):
            checked = tuple((op, check_expr(context, operand)) for op, operand in rest)
            return typed.Compare(span, OBJECT, check_expr(context, first), checked)
        case tree.Conditional(test=test, body=body, orelse=orelse):
            return typed.Conditional(
                span, OBJECT, check_truth(context, test), check_expr(context, body), check_expr(context, orelse)
            )
        case tree.NamedExpr(target=target, value=value):
            place = context.name_place(target.span, target.id)
            return typed.AssignExpr(span, OBJECT, place, check_expr(context, value))
        case tree.Display(kind=kind, elements=elements):
            return typed.Display(span, OBJECT, kind, tuple(check_expr(context, e) for e in elements))
        case tree.DictDisplay(items=items):
            pairs = tuple(
                (None if key is None else check_expr(context, key), check_expr(context, value)) for key, value in items
            )
            return typed.DictDisplay(span, OBJECT, pairs)
        case tree.FormattedString(parts=parts):
            return typed.FormattedString(span, OBJECT, tuple(_format_part(context, part) for part in parts))
        case tree.Lambda():
            return check_lambda(context, node)
        case tree.Comprehension():
            return check_comprehension(context, node)
        case tree.Yield(value=value):
            return typed.Yield(span, OBJECT, None if value is None else check_expr(context, value))
        case tree.YieldFrom(value=value):
            return typed.YieldFrom(span, OBJECT, check_expr(context, value))
        case tree.Await(value=value):
            return typed.Await(span, OBJECT, check_expr(context, value))
        case tree.Unsupported(reason=reason):
            raise NotCompiled(span, reason)
        case _:
            raise AssertionError(f"no check for {type(node).__name__}")


def check_truth(context: Context, node: tree.Expr) -> typed.Expr:
    """The truth of an expression, as a raw bool."""
    return typed.Truth(node.span, BOOL, check_expr(context, node))


def _or_none(context: Context, node: tree.Expr, part: tree.Expr | None) -> typed.Expr:
    return typed.Constant(node.span, OBJECT, None) if part is None else check_expr(context, part)


def _format_part(context: Context, part: str | tree.FormatPart) -> str | typed.FormatPart:
    if isinstance(part, str):
        return part
    spec = None if part.spec is None else check_expr(context, part.spec)
    return typed.FormatPart(check_expr(context, part.value), part.conversion, spec)


def check_arguments(context: Context, args: tuple[tree.Arg, ...]) -> tuple[typed.Argument, ...]:
    return tuple(typed.Argument(arg.kind.value, check_expr(context, arg.value), arg.name or "") for arg in args)


def _check_call(context: Context, node: tree.Call) -> typed.Expr:
    if isinstance(node.func, tree.Name) and context.is_builtin(node.func.id):
        special = _check_special(context, node, node.func.id)
        if special is not None:
            return special
    if context.module.lenient:
        update = _check_names_update(context, node)
        if update is not None:
            return update
    fold = fold_of(context, node)
    if fold is not None:
        return _check_fold(context, node, fold)
    func = check_expr(context, node.func)
    expected = library_function(context, node.func)
    args = _arguments_with_globals(context, node) if any(_is_globals(arg.value) for arg in node.args) else check_arguments(context, node.args)
    return typed.CallDynamic(node.span, OBJECT, func, args, expected)


def _check_fold(context: Context, node: tree.Call, fold: Fold) -> typed.Expr:
    from molt.compiler.check.user.function import check_folded

    if not fold.keeps_call:
        return check_folded(context, node, fold)
    func = check_expr(context, node.func)
    items = typed.Argument("positional", check_folded(context, node, fold))
    return typed.CallDynamic(node.span, OBJECT, func, (items, *check_arguments(context, node.args[1:])))


def _arguments_with_globals(context: Context, node: tree.Call) -> tuple[typed.Argument, ...]:
    """The arguments of a call with `globals()` among them: what a module of the host gets is the module's own names,
    not a copy."""
    home, _, _ = meaning(context, node.func).rpartition(".")
    if home not in context.module.modules.host or not context.is_builtin("globals"):
        return check_arguments(context, node.args)
    return tuple(
        typed.Argument(arg.kind.value, typed.GlobalsDict(arg.span, OBJECT, live=True), arg.name or "")
        if _is_globals(arg.value)
        else check_arguments(context, (arg,))[0]
        for arg in node.args
    )


def _check_names_update(context: Context, node: tree.Call) -> typed.Expr | None:
    """`globals().update(names)` or `x.__dict__.update(names)` in a module of the host, whose names are known."""
    match node:
        case tree.Call(
            func=tree.Attribute(value=owner, attr="update"), args=(tree.Arg(kind=ArgKind.POSITIONAL, value=value),)
        ):
            pass
        case _:
            return None
    match owner:
        case tree.Call(func=tree.Name(id="globals"), args=()) if context.is_builtin("globals"):
            return typed.GlobalsUpdate(node.span, OBJECT, check_expr(context, value))
        case tree.Attribute(value=module, attr="__dict__"):
            return typed.NamesUpdate(node.span, OBJECT, check_expr(context, module), check_expr(context, value))
        case _:
            return None


def _check_special(context: Context, node: tree.Call, name: str) -> typed.Expr | None:
    """Built-ins that look at the scope they are called in, and what is refused by its arguments."""
    match name, node.args:
        case "type", (first, second, tree.Arg(kind=ArgKind.POSITIONAL) as third) if context.module.name != "__main__" and all(
            arg.kind is ArgKind.POSITIONAL for arg in (first, second)
        ):
            *others, namespace = check_arguments(context, node.args)
            own = typed.Argument(namespace.kind, typed.OwnNamespace(third.value.span, OBJECT, namespace.value), "")
            return typed.CallDynamic(node.span, OBJECT, check_expr(context, node.func), (*others, own), "")
        case "exit" | "quit", ():
            return typed.LeaveProgram(node.span, OBJECT, typed.Constant(node.span, OBJECT, None))
        case "exit" | "quit", (tree.Arg(kind=ArgKind.POSITIONAL, value=code) | tree.Arg(name="code", value=code),):
            return typed.LeaveProgram(node.span, OBJECT, check_expr(context, code))
    if name == "super" and not node.args:
        return _check_super(context, node)
    if name == "__import__":
        return _check_import(context, node)
    if name in RUNNERS:
        return _check_run_text(context, node, name)
    if name == "globals" and not node.args:
        return typed.GlobalsDict(node.span, OBJECT, context.module.lenient and id(node) not in context.module.read_at_once)
    if name == "locals" and not node.args:
        if context.kind == "module":
            return typed.GlobalsDict(node.span, OBJECT)
        return _locals_dict(context, node.span)
    if name in ("dir", "vars") and not node.args:
        names = typed.GlobalsDict(node.span, OBJECT) if context.kind == "module" else _locals_dict(context, node.span)
        argument = typed.Argument(ArgKind.POSITIONAL.value, names)
        if name == "vars":
            return argument.value
        decl = context.module.library.builtins.get("sorted")
        if decl is not None:
            return typed.CallDynamic(node.span, OBJECT, context.read_name(node.span, "sorted"), (argument,))
    return None


def _check_import(context: Context, node: tree.Call) -> typed.Expr | None:
    """A call of `__import__` with the name of a module that the program has, as a constant; None for others."""
    modules = context.module.modules
    match node.args:
        case (tree.Arg(kind=ArgKind.POSITIONAL, value=tree.Constant(value=str() as wanted)), *_) if (
            modules.find(wanted) >= 0 or modules.is_library(wanted) or real_name(wanted) in modules.host
        ):
            decl = context.module.library.builtins["__import__"]
            assert isinstance(decl, FunctionDecl)
            func = typed.GlobalName(node.func.span, OBJECT, "__import__", -1, decl.object_symbol)
            return typed.CallDynamic(node.span, OBJECT, func, check_arguments(context, node.args), "")
        case _:
            return None


def _check_run_text(context: Context, node: tree.Call, name: str) -> typed.Expr | None:
    """A call of `exec`, `eval` or `compile`, with the names that it sees unless it is given some; None where that cannot
    be told, so that it is an error if it is given none."""
    if any(arg.kind is not ArgKind.POSITIONAL for arg in node.args) or not node.args:
        return None
    if name != "compile" and all(_is_none(arg.value) for arg in node.args[1:]):
        node = replace(node, args=node.args[:1])  # as if none were given
    modules = context.module.modules
    is_known = not context.module.lenient and context.module.texts.given(node, name) is not None
    if name == "exec" and not is_known and not context.module.lenient and (
        len(node.args) == 1 or any(_is_globals(arg.value) for arg in node.args) or _is_none(node.args[1].value)
    ):
        # What such a text binds can be any name of the module.
        modules.want_dict.add(context.module.index)
    decl = context.module.library.builtins.get(name)
    assert isinstance(decl, FunctionDecl), f"the library has no {name}"
    positional = ArgKind.POSITIONAL.value
    names = typed.GlobalsDict(node.span, OBJECT, live=True)
    args = [
        typed.Argument(positional, names) if name != "compile" and (_is_globals(arg.value) or place == 1 and _is_none(arg.value))
        else check_arguments(context, (arg,))[0]
        for place, arg in enumerate(node.args)
    ]
    if name != "compile" and len(args) == 1:
        args.append(typed.Argument(positional, names))
        if context.kind != "module":
            args.append(typed.Argument(positional, _locals_dict(context, node.span)))
    func = typed.GlobalName(node.func.span, OBJECT, name, -1, decl.object_symbol)
    return typed.CallDynamic(node.span, OBJECT, func, tuple(args), "")


def _is_none(node: tree.Expr) -> bool:
    return isinstance(node, tree.Constant) and node.value is None


def _is_globals(node: tree.Expr) -> bool:
    return isinstance(node, tree.Call) and isinstance(node.func, tree.Name) and node.func.id == "globals" and not node.args


def _locals_dict(context: Context, span: Span) -> typed.Expr:
    """`locals()` of a function or a class body."""
    if context.kind == "class":
        return typed.LocalsDict(span, OBJECT, (), None)
    assert context.slots is not None
    # As CPython has them: plain ones and parameters, other cells, what is captured.
    resolved = context.resolved
    own = resolved.own_variables()
    cells = sorted((v for v in own if v.cell and not v.is_param), key=lambda v: v.name)
    frees = sorted((v for v in resolved.frees), key=lambda v: v.name)
    plain = [v for v in own if not v.cell or v.is_param]
    return typed.LocalsDict(span, OBJECT, (*plain, *cells, *frees), context.locals_variable())


def _is_own_frame(context: Context, node: tree.Expr) -> bool:
    """Whether an expression is the frame of the code that it is in."""
    match node:
        case tree.Call(func=func, args=() | (tree.Arg(kind=ArgKind.POSITIONAL, value=tree.Constant(value=0)),)):
            return meaning(context, func) in OWN_FRAME
        case _:
            return False


def _own_locals(context: Context, span: Span) -> typed.Expr:
    """The `f_locals` of the frame of the code it is in."""
    if context.kind == "module":
        if not context.module.lenient:
            context.module.modules.want_dict.add(context.module.index)
        return typed.GlobalsDict(span, OBJECT, live=True)
    return _locals_dict(context, span)


def _refused(span: Span) -> typed.Expr:
    """Stands for what has been refused, so that it is said once."""
    return typed.Constant(span, OBJECT, None)


def _check_super(context: Context, node: tree.Call) -> typed.Expr | None:
    """`super()`: the class whose body holds the method, and the method's first parameter."""
    cell = context.resolved.lookup("__class__")
    if cell is None or cell.free < 0 or context.first_param is None:
        return None  # CPython raises RuntimeError at run time, and so does the library
    first = typed.Local(node.span, OBJECT, context.first_param)
    return typed.SuperCall(node.span, OBJECT, typed.Local(node.span, OBJECT, cell), first)
