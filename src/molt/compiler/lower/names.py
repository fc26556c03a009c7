"""Names and imports: reading variables, module globals, class scopes, modules."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.intrinsics import layouts
from molt.compiler.ir.model import Rep, Value
from molt.compiler.lower.frame import Frame
from molt.compiler.source.span import Span
from molt.compiler.types.model import rep_of


def read_local(frame: Frame, var: typed.Variable, span: Span) -> Value:
    """The variable's value; UnboundLocalError or NameError where it has none."""
    if var.cell:
        return _read_cell(frame, var, span)
    value = frame.builder.read_variable(var)
    if value.rep is Rep.WORD and frame.is_user:
        if value.maybe_null:
            _require(frame, value, "raise_unbound_local", var.name, span)
        if var.rebound_inside_expr:
            value = frame.builder.value("own", [value], span)
    return value


def _read_cell(frame: Frame, var: typed.Variable, span: Span) -> Value:
    value = frame.field(cell_of(frame, var, span), layouts.CELL, layouts.CELL_CONTENTS, Rep.WORD, span)
    key = "raise_free_variable" if var.free >= 0 else "raise_unbound_local"
    _require(frame, value, key, var.name, span)
    return value


def cell_of(frame: Frame, var: typed.Variable, span: Span) -> Value:
    """The cell that holds a captured variable: the function's own, or from its closure."""
    if var.free < 0:
        return frame.builder.read_variable(var)
    assert frame.callee is not None
    closure = frame.field(frame.callee, layouts.FUNCTION, layouts.FUNCTION_CLOSURE, Rep.WORD, span)
    items = frame.builder.value("inline_data", [closure], span, struct=frame.unit.struct_symbol(layouts.TUPLE))
    return frame.builder.value("load", [items, frame.i64(var.free)], span, elem="word", rep=Rep.WORD)


def _require(frame: Frame, value: Value, error: str, name: str, span: Span) -> None:
    null, bound = frame.branch_if_null(value, span)
    with frame.elsewhere(null):
        frame.raise_always(error, [frame.object(name)], span)
    frame.enter(bound)


def locals_dict(frame: Frame, node: typed.LocalsDict) -> Value:
    """`locals()`: the dict of this call of the function, brought up to date; in a class body, the namespace."""
    if node.kept is None:
        assert frame.namespace is not None
        return frame.namespace
    builder, span = frame.builder, node.span
    table = frame.call_value("locals_dict", [builder.read_variable(node.kept)], span)
    builder.write_variable(node.kept, table)
    for var in node.variables:
        value = builder.read_variable(var) if not var.cell else frame.field(
            cell_of(frame, var, span), layouts.CELL, layouts.CELL_CONTENTS, Rep.WORD, span
        )  # fmt: skip
        frame.call("set_in_locals", [table, frame.object(var.name), value], span)
    return table


def read_global(frame: Frame, node: typed.GlobalName) -> Value:
    """A module global; when unset the built-in of that name, or NameError."""
    builder = frame.builder
    if node.index < 0:
        if node.fallback:
            return builder.value("static_object", [], node.span, name=node.fallback)
        frame.raise_always("raise_name_error", [frame.object(node.name)], node.span)
        builder.switch_to(builder.new_block("unreachable"))
        return frame.null()
    value = builder.value("global", [], node.span, index=node.index, name=node.name)
    if not node.fallback and node.constant is None:
        _require(frame, value, "raise_name_error", node.name, node.span)
        return value
    result = ("global", node)
    builder.write_variable(result, value)
    null, bound = frame.branch_if_null(value, node.span)
    with frame.elsewhere(null):
        if node.constant is not None:
            builtin = lower_otherwise(frame, node.constant)
        else:
            builtin = builder.value("static_object", [], node.span, name=node.fallback)
        builder.write_variable(result, builtin)
        builder.jump(bound, span=node.span)
    frame.enter(bound)
    return builder.read_variable(result)


def read_builtin(frame: Frame, node: typed.BuiltinName) -> Value:
    """A module global, if there is one and it is set; else what the name means in `builtins`."""
    builder, span = frame.builder, node.span
    result = ("builtin", node)
    value = builder.value("global", [], span, index=node.index, name=node.name) if node.index >= 0 else frame.null()
    builder.write_variable(result, value)
    null, bound = frame.branch_if_null(value, span)
    with frame.elsewhere(null):
        usual = builder.value("static_object", [], span, name=node.fallback) if node.fallback else frame.null()
        builder.write_variable(result, frame.call_value("read_builtin", [frame.object(node.name), usual], span))
        builder.jump(bound, span=span)
    frame.enter(bound)
    return builder.read_variable(result)


def own_names(frame: Frame, span: Span) -> Value:
    """The dict that the module's names are kept in."""
    return frame.call_value("globals_dict", [frame.module_number()], span)


def read_name_of_dict(frame: Frame, namespace: Value, node: typed.ClassName | typed.OwnName) -> Value:
    """In a class body: its namespace first, then the enclosing scope; a module with a dict of its names likewise."""
    builder = frame.builder
    found = frame.call_quiet("class_lookup", [namespace, frame.object(node.name)], node.span)
    assert found is not None
    result = ("name-of-dict", node)
    builder.write_variable(result, found)
    null, bound = frame.branch_if_null(found, node.span)
    with frame.elsewhere(null):
        builder.write_variable(result, lower_otherwise(frame, node.otherwise))
        builder.jump(bound, span=node.span)
    frame.enter(bound)
    return builder.read_variable(result)


def lower_otherwise(frame: Frame, node: typed.Expr) -> Value:
    from molt.compiler.lower.expr import lower_expr

    return lower_expr(frame, node)


def import_module(frame: Frame, node: typed.ImportModule) -> Value:
    """`import a.b.c` of the program's own modules: outermost first."""
    values = [frame.call_value("import_module", [frame.i64(index)], node.span) for index in node.modules]
    return values[node.result]


def import_name(frame: Frame, node: typed.ImportName) -> Value:
    from molt.compiler.lower.expr import lower_expr

    module = lower_expr(frame, node.module)
    if node.submodule >= 0:
        # A name the package defines wins over the module file of that name.
        return frame.call_value(
            "import_from_package", [module, frame.name(node.name), frame.i64(node.submodule)], node.span
        )
    key = "import_from_any" if node.by_name else "import_from"
    return frame.call_value(key, [module, frame.name(node.name)], node.span)


def declare_local(frame: Frame, var: typed.Variable) -> None:
    """Tells the builder how a variable is represented; a cell is a word."""
    frame.builder.declare_variable(var, Rep.WORD if var.cell else rep_of(var.type), var.name)
