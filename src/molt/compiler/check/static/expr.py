"""Expressions of library code."""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import ClassDecl, ConstantDecl, FunctionDecl, ModuleRef, StaticInstance
from molt.compiler.check.library import NullDefault
from molt.compiler.check.static.convert import as_object, as_truth, convert, convert_literal, join
from molt.compiler.check.static.scope import StaticScope
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.types.model import (
    BOOL,
    F64,
    I64,
    OBJECT,
    VOID,
    FnPtr,
    Instance,
    Object,
    Ptr,
    Raw,
    Struct,
    Type,
    is_integer,
    is_word,
)

_DISPLAY_CLASSES = {"list": "list", "tuple": "tuple", "set": "set"}
_DYNAMIC_COMPARISONS = frozenset({"in", "not-in"})
# On two instances of one library class they give another of it.
_CLOSED_OPERATORS = frozenset({"+", "-", "*", "//", "%", "&", "|", "^", "<<", ">>"})


def check_expr(scope: StaticScope, node: tree.Expr, expected: Type | None = None) -> typed.Expr:
    """The typed form; of type `expected` if one is given."""
    value = check_loose(scope, node, expected)
    return value if expected is None else convert(scope, value, expected)


def check_condition(scope: StaticScope, node: tree.Expr) -> typed.Expr:
    """The truth of an expression, as a raw bool."""
    match node:
        case tree.BoolOp(op=op, operands=operands):
            return typed.BoolOp(node.span, BOOL, op, tuple(check_condition(scope, o) for o in operands))
        case tree.Unary(op="not", operand=operand):
            return typed.Unary(node.span, BOOL, "not", check_condition(scope, operand))
        case _:
            return as_truth(check_expr(scope, node))


def check_loose(scope: StaticScope, node: tree.Expr, expected: Type | None) -> typed.Expr:
    from molt.compiler.check.static.call import check_call

    match node:
        case tree.Constant(value=value):
            return check_constant(scope, node.span, value, expected)
        case tree.Name(id=name):
            return _check_name(scope, node, name, expected)
        case tree.Attribute():
            return _check_attribute(scope, node)
        case tree.Call():
            return check_call(scope, node, expected)
        case tree.Subscript():
            return _check_subscript(scope, node)
        case tree.Slice():
            return _check_slice(scope, node)
        case tree.Unary():
            return _check_unary(scope, node, expected)
        case tree.Binary():
            return _check_binary(scope, node, expected)
        case tree.BoolOp():
            return _check_bool_op(scope, node, expected)
        case tree.Compare():
            return _check_compare(scope, node)
        case tree.Conditional():
            return _check_conditional(scope, node, expected)
        case tree.Display(kind=kind, elements=elements):
            items = tuple(_element(scope, e) for e in elements)
            return typed.Display(node.span, scope.builtin_instance(_DISPLAY_CLASSES[kind]), kind, items)
        case tree.DictDisplay(items=pairs):
            typed_pairs = tuple(
                (as_object(scope, check_expr(scope, k)) if k is not None else None, as_object(scope, check_expr(scope, v)))
                for k, v in pairs
            )
            return typed.DictDisplay(node.span, scope.builtin_instance("dict"), typed_pairs)
        case tree.FormattedString(parts=parts):
            return typed.FormattedString(
                node.span, scope.builtin_instance("str"), tuple(_format_part(scope, p) for p in parts)
            )
        case tree.NamedExpr(target=target, value=value):
            checked = check_expr(scope, value)
            variable = scope.variables.get(target.id) or scope.new_variable(target.id, checked.type)
            place = typed.LocalPlace(target.span, variable)
            return typed.AssignExpr(node.span, variable.type, place, convert(scope, checked, variable.type))
        case _:
            scope.fail(node.span, f"the library's dialect has no {type(node).__name__}")


def _element(scope: StaticScope, node: tree.Expr) -> typed.Expr:
    if isinstance(node, tree.Starred):
        return typed.Starred(node.span, OBJECT, as_object(scope, check_expr(scope, node.value)))
    return as_object(scope, check_expr(scope, node))


def _format_part(scope: StaticScope, part: str | tree.FormatPart) -> str | typed.FormatPart:
    if isinstance(part, str):
        return part
    spec = None if part.spec is None else as_object(scope, check_expr(scope, part.spec))
    return typed.FormatPart(as_object(scope, check_expr(scope, part.value)), part.conversion, spec)


def check_constant(scope: StaticScope, span: Span, value: object, expected: Type | None) -> typed.Expr:
    """A literal; a number takes the expected type."""
    match value:
        case NullDefault():
            return _null_word(span, expected)
        case bool():
            return typed.Constant(span, OBJECT if isinstance(expected, Object) else BOOL, value)
        case int():
            natural = I64 if -(2**63) <= value < 2**64 else scope.builtin_instance("int")
            literal = typed.Constant(span, natural, value)
            fitting = convert_literal(literal, expected) if expected is not None else None
            return fitting or literal
        case float():
            return typed.Constant(span, OBJECT if isinstance(expected, Object) else F64, value)
        case str():
            return typed.Constant(span, scope.builtin_instance("str"), value)
        case bytes():
            return typed.Constant(span, scope.builtin_instance("bytes"), value)
        case tuple():
            return typed.Constant(span, scope.builtin_instance("tuple"), value)
        case StaticInstance(cls=cls):
            return typed.Constant(span, Instance(cls), value)
        case _:
            return typed.Constant(span, OBJECT, value)


def _null_word(span: Span, expected: Type | None) -> typed.Expr:
    if isinstance(expected, Ptr):
        return typed.Low(span, expected, "null", (), (expected.element,))
    return typed.Low(span, expected if isinstance(expected, Instance) else OBJECT, "null_word", ())


def _check_name(scope: StaticScope, node: tree.Name, name: str, expected: Type | None) -> typed.Expr:
    variable = scope.variables.get(name)
    if variable is not None:
        return typed.Local(node.span, variable.type, variable)
    low = scope.low_name(name)
    if low == "NULL":
        return _null_word(node.span, expected)
    if low == "ctx":
        return typed.Low(node.span, Ptr(Struct("rt.context.Context")), "ctx", ())
    if name == "NotImplemented" or name == "Ellipsis":
        return typed.Constant(node.span, OBJECT, NotImplemented if name == "NotImplemented" else Ellipsis)
    return _declared_value(scope, node, scope.lookup(name), name, expected)


def _declared_value(
    scope: StaticScope, node: tree.Expr, decl: object, name: str, expected: Type | None
) -> typed.Expr:
    match decl:
        case ConstantDecl(value=value, type=type_):
            constant = check_constant(scope, node.span, value, type_ or expected)
            return constant
        case ClassDecl(is_struct=False):
            return typed.StaticObject(node.span, scope.builtin_instance("type"), decl.object_symbol)
        case FunctionDecl():
            if isinstance(expected, FnPtr):
                return typed.Low(node.span, expected, "function_address", (), (), (decl.symbol,))
            if isinstance(expected, Ptr):
                return typed.Low(node.span, expected, "function_address", (), (), (decl.symbol,))
            return typed.StaticObject(node.span, OBJECT, decl.object_symbol)
        case _:
            scope.fail(node.span, f"unknown name {name!r}")


def static_target(scope: StaticScope, node: tree.Expr) -> object:
    """The declaration that a dotted name of modules and classes means, or None."""
    match node:
        case tree.Name(id=name) if name not in scope.variables:
            return scope.lookup(name)
        case tree.Attribute(value=value, attr=attr):
            owner = static_target(scope, value)
            if isinstance(owner, ModuleRef):
                dotted = f"{owner.module}.{attr}"
                if dotted in scope.library.modules:
                    return ModuleRef(dotted)
                module = scope.library.modules.get(owner.module)
                return module.names.get(attr) if module else None
            if isinstance(owner, ClassDecl):
                method = scope.library.find_method(owner.key, attr)
                if method is not None:
                    return method
                found = scope.library.find_constant(owner.key, attr)
                return ConstantDecl(attr, found[0], None) if found else None
    return None


def _check_attribute(scope: StaticScope, node: tree.Attribute) -> typed.Expr:
    target = static_target(scope, node)
    if target is not None and not isinstance(target, ModuleRef):
        return _declared_value(scope, node, target, node.attr, None)
    value = check_expr(scope, node.value)
    return attribute_of(scope, node, value, node.attr)


def attribute_of(scope: StaticScope, node: tree.Expr, value: typed.Expr, name: str) -> typed.Expr:
    key = record_key(value.type)
    if key is not None:
        found = scope.library.find_field(key, name)
        if found is not None:
            return typed.FieldGet(node.span, found[1].type, value, found[0].key, name)
        inline = scope.library.inline_of(key)
        if inline is not None and name == scope.library.inline_name_of(key):
            return typed.InlineData(node.span, Ptr(inline), value, key)
        method = scope.library.find_method(key, name)
        if method is not None and method.kind == "property":
            return typed.CallStatic(node.span, method.result, method.symbol, (value,))
        constant = scope.library.find_constant(key, name)
        if constant is not None:
            return check_constant(scope, node.span, constant[0], None)
        if isinstance(value.type, Ptr):
            scope.fail(node.span, f"struct {value.type.element} has no field {name!r}")
    if not is_word(value.type):
        scope.fail(node.span, f"a {value.type} has no attribute {name!r}")
    return typed.Attr(node.span, OBJECT, value, name)


def record_key(type_: Type) -> str | None:
    """The class or struct whose fields a value of this type has."""
    match type_:
        case Instance(cls=cls):
            return cls
        case Ptr(element=Struct(name=name)):
            return name
        case Object():
            return None
        case _:
            return None


def _check_subscript(scope: StaticScope, node: tree.Subscript) -> typed.Expr:
    value = check_expr(scope, node.value)
    if isinstance(value.type, Ptr):
        index = check_expr(scope, node.index, I64)
        return typed.PtrIndex(node.span, pointee(value.type), value, index)
    if isinstance(value.type, Instance):
        method = scope.library.find_method(value.type.cls, "__getitem__")
        if method is not None:
            index = check_expr(scope, node.index, method.params[1].type)
            return typed.CallStatic(node.span, method.result, method.symbol, (value, index))
    if not is_word(value.type):
        scope.fail(node.span, f"a {value.type} cannot be subscripted")
    return typed.Subscript(node.span, OBJECT, value, as_object(scope, check_expr(scope, node.index)))


def pointee(type_: Ptr) -> Type:
    """What `p[i]` is: an element, or for structs the address of one."""
    return Ptr(type_.element) if isinstance(type_.element, Struct) else type_.element


def _check_slice(scope: StaticScope, node: tree.Slice) -> typed.Expr:
    def bound(part: tree.Expr | None) -> typed.Expr:
        if part is None:
            return typed.Constant(node.span, OBJECT, None)
        return as_object(scope, check_expr(scope, part))

    return typed.SliceExpr(
        node.span, scope.builtin_instance("slice"), bound(node.lower), bound(node.upper), bound(node.step)
    )


def _check_unary(scope: StaticScope, node: tree.Unary, expected: Type | None) -> typed.Expr:
    if node.op == "not":
        return typed.Unary(node.span, BOOL, "not", check_condition(scope, node.operand))
    if node.op == "-" and isinstance(node.operand, tree.Constant) and isinstance(node.operand.value, (int, float)):
        if not isinstance(node.operand.value, bool):
            return check_constant(scope, node.span, -node.operand.value, expected)
    hint = expected if expected is not None and not is_word(expected) else None
    operand = check_loose(scope, node.operand, hint)
    if is_word(operand.type):
        return typed.Unary(node.span, OBJECT, node.op, operand)
    return typed.Unary(node.span, operand.type, node.op, operand)


def _check_binary(scope: StaticScope, node: tree.Binary, expected: Type | None) -> typed.Expr:
    hint = expected if isinstance(expected, Raw) else None
    left = check_loose(scope, node.left, hint)
    if hint is None and isinstance(left.type, Raw) and not isinstance(left, typed.Constant):
        hint = left.type
    right = check_loose(scope, node.right, hint)
    if isinstance(left.type, Ptr):
        return _pointer_arithmetic(scope, node, left, right)
    if node.op in ("<<", ">>") and is_integer(left.type) and is_integer(right.type):
        # The count may have another type than what is shifted.
        if isinstance(right, typed.Constant):
            right = typed.Constant(right.span, left.type, right.value)
        elif right.type != left.type:
            right = typed.Low(right.span, left.type, "convert", (right,), (left.type,))
        return typed.Binary(node.span, left.type, node.op, left, right)
    left, right = join(scope, left, right)
    if is_word(left.type):
        return _word_arithmetic(node, left, right)
    if node.op == "/" and left.type != F64:
        scope.fail(node.span, "`/` of the dialect is for floats only; `//` floors")
    if node.op in ("**", "@"):
        scope.fail(node.span, f"`{node.op}` is not in the dialect for {left.type}")
    if left.type == F64 and node.op in ("//", "%"):
        scope.fail(node.span, f"`{node.op}` on raw floats is not in the dialect; call the library")
    if left.type == BOOL and node.op not in ("&", "|", "^"):
        left = typed.Convert(left.span, I64, left)
        right = typed.Convert(right.span, I64, right)
    return typed.Binary(node.span, left.type, node.op, left, right)


def _word_arithmetic(node: tree.Binary, left: typed.Expr, right: typed.Expr) -> typed.Expr:
    """Dynamic; two operands of one class give that class (`str + str` is a str)."""
    closed = isinstance(left.type, Instance) and left.type == right.type and node.op in _CLOSED_OPERATORS
    return typed.Binary(node.span, left.type if closed else OBJECT, node.op, left, right)


def _pointer_arithmetic(
    scope: StaticScope, node: tree.Binary, left: typed.Expr, right: typed.Expr
) -> typed.Expr:
    assert isinstance(left.type, Ptr)
    if isinstance(right.type, Ptr) and node.op == "-":
        return typed.Low(node.span, I64, "ptr_difference", (left, right), (left.type.element,))
    index = convert(scope, right, I64)
    if node.op == "-":
        index = typed.Unary(node.span, I64, "-", index)
    elif node.op != "+":
        scope.fail(node.span, f"`{node.op}` is not for pointers")
    return typed.Low(node.span, left.type, "ptr_add", (left, index), (left.type.element,))


def _check_bool_op(scope: StaticScope, node: tree.BoolOp, expected: Type | None) -> typed.Expr:
    if expected is not None and is_word(expected) and expected != OBJECT:
        expected = OBJECT
    values = [check_expr(scope, o) for o in node.operands]
    if all(is_word(v.type) for v in values):
        common = values[0].type if len({v.type for v in values}) == 1 else OBJECT
        return typed.BoolOp(node.span, common, node.op, tuple(convert(scope, v, common) for v in values))
    if len({v.type for v in values}) == 1 and values[0].type != BOOL:
        return typed.BoolOp(node.span, values[0].type, node.op, tuple(values))
    return typed.BoolOp(node.span, BOOL, node.op, tuple(as_truth(v) for v in values))


def _check_compare(scope: StaticScope, node: tree.Compare) -> typed.Expr:
    """A chain of comparisons, as `and` of pairs: middle operands are held in temporaries."""
    parts: list[typed.Expr] = []
    left = check_expr(scope, node.first)
    for position, (op, operand) in enumerate(node.rest):
        is_last = position == len(node.rest) - 1
        if op in _DYNAMIC_COMPARISONS and isinstance(operand, tree.Display) and not is_word(left.type):
            parts.append(_membership(scope, node, op, left, operand))
            continue
        hint = left.type if not isinstance(left, typed.Constant) and isinstance(left.type, (Raw, Ptr)) else None
        right = check_loose(scope, operand, hint)
        if not is_last and not isinstance(right, (typed.Constant, typed.Local)):
            variable = scope.new_temporary(right.type)
            place = typed.LocalPlace(right.span, variable)
            held: typed.Expr = typed.AssignExpr(right.span, right.type, place, right)
            parts.append(_compare_pair(scope, node.span, op, left, held))
            left = typed.Local(right.span, right.type, variable)
            continue
        parts.append(_compare_pair(scope, node.span, op, left, right))
        left = right
    return parts[0] if len(parts) == 1 else typed.BoolOp(node.span, BOOL, "and", tuple(parts))


def _compare_pair(scope: StaticScope, span: Span, op: str, left: typed.Expr, right: typed.Expr) -> typed.Expr:
    if op in _DYNAMIC_COMPARISONS:
        left, right = as_object(scope, left), as_object(scope, right)
    else:
        left, right = join(scope, left, right)
    return typed.Compare(span, BOOL, left, ((op, right),))


def _membership(
    scope: StaticScope, node: tree.Compare, op: str, left: typed.Expr, display: tree.Display
) -> typed.Expr:
    """`c in (1, 2)` on raw values: compared one by one, the value held once."""
    if not isinstance(left, (typed.Local, typed.Constant)):
        variable = scope.new_temporary(left.type)
        first: typed.Expr = typed.AssignExpr(left.span, left.type, typed.LocalPlace(left.span, variable), left)
        again: typed.Expr = typed.Local(left.span, left.type, variable)
    else:
        first = again = left
    tests = []
    for element in display.elements:
        tests.append(_compare_pair(scope, node.span, "==", again if tests else first, check_expr(scope, element, left.type)))
    any_equal = tests[0] if len(tests) == 1 else typed.BoolOp(node.span, BOOL, "or", tuple(tests))
    return any_equal if op == "in" else typed.Unary(node.span, BOOL, "not", any_equal)


def _check_conditional(scope: StaticScope, node: tree.Conditional, expected: Type | None) -> typed.Expr:
    test = check_condition(scope, node.test)
    body = check_expr(scope, node.body, expected)
    orelse = check_expr(scope, node.orelse, expected)
    body, orelse = join(scope, body, orelse)
    if body.type == VOID:
        scope.fail(node.span, "a call without a result is no value")
    return typed.Conditional(node.span, body.type, test, body, orelse)
