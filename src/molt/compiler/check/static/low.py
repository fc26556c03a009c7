"""The dialect's low-level operations: their arguments and result types.

What each does is in docs/design/dialect.md; how it is compiled, in `lower/low.py`.
A row is `name: (argument types, result type)`; rows with types that depend on a
type argument have a function of their own.
"""

from __future__ import annotations

from collections.abc import Callable

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import ClassDecl
from molt.compiler.check.static.convert import as_object, as_truth, convert
from molt.compiler.check.static.scope import StaticScope
from molt.compiler.syntax import tree
from molt.compiler.types.model import (
    BOOL,
    F64,
    I64,
    OBJECT,
    RAW_NAMES,
    U8,
    U64,
    VOID,
    FnPtr,
    Instance,
    Ptr,
    Raw,
    Struct,
    Type,
    is_integer,
    is_word,
)

_INT = "int"  # stands for the library's int class in the tables below
_TYPE = "type"

_SIMPLE: dict[str, tuple[tuple[Type | str, ...], Type | str]] = {
    "is_small": ((OBJECT,), BOOL),
    "small": ((OBJECT,), I64),
    "make_small": ((I64,), _INT),
    "fits_small": ((I64,), BOOL),
    "box_i64": ((I64,), _INT),
    "box_u64": ((U64,), _INT),
    "unbox_i64": ((OBJECT,), I64),
    "box_float": ((F64,), OBJECT),
    "unbox_float": ((OBJECT,), F64),
    "box_bool": ((BOOL,), OBJECT),
    "unbox_bool": ((OBJECT,), BOOL),
    "add_checked": ((I64, I64, Ptr(I64)), BOOL),
    "sub_checked": ((I64, I64, Ptr(I64)), BOOL),
    "mul_checked": ((I64, I64, Ptr(I64)), BOOL),
    "mul_wide": ((U64, U64, Ptr(U64)), U64),
    "div_wide": ((U64, U64, U64, Ptr(U64)), U64),
    "clz": ((U64,), I64),
    "ctz": ((U64,), I64),
    "popcount": ((U64,), I64),
    "float_bits": ((F64,), U64),
    "bits_float": ((U64,), F64),
    "type_id": ((OBJECT,), I64),
    "likely": ((BOOL,), BOOL),
    "unlikely": ((BOOL,), BOOL),
    "unreachable": ((), VOID),
}


def check_low(scope: StaticScope, node: tree.Call, name: str, expected: Type | None) -> typed.Expr:
    """A call of a low-level name."""
    special = _SPECIAL.get(name)
    if special is not None:
        return special(scope, node, expected)
    row = _SIMPLE.get(name)
    if row is None:
        scope.fail(node.span, f"{name!r} is no operation of the dialect")
    params, result = row
    values = [arg.value for arg in node.args]
    if len(values) != len(params):
        scope.fail(node.span, f"{name} takes {len(params)} arguments")
    args = tuple(_argument(scope, v, _named(scope, p)) for v, p in zip(values, params, strict=True))
    return typed.Low(node.span, _named(scope, result), name, args)


def _named(scope: StaticScope, type_: Type | str) -> Type:
    return scope.builtin_instance(type_) if isinstance(type_, str) else type_


def _argument(scope: StaticScope, node: tree.Expr, type_: Type) -> typed.Expr:
    from molt.compiler.check.static.expr import check_expr, check_loose

    if type_ == BOOL:
        return as_truth(check_expr(scope, node))
    if type_ == OBJECT:
        return as_object(scope, check_loose(scope, node, None))
    return check_expr(scope, node, type_)


def _value(scope: StaticScope, node: tree.Expr, type_: Type | None = None) -> typed.Expr:
    from molt.compiler.check.static.expr import check_expr

    return check_expr(scope, node, type_)


def _type_argument(scope: StaticScope, node: tree.Call, index: int = 0) -> Type:
    return scope.resolve_type(node.args[index].value)


def _class_argument(scope: StaticScope, node: tree.Call, index: int) -> ClassDecl:
    value = node.args[index].value
    from molt.compiler.check.static.expr import static_target

    found = static_target(scope, value)
    if not isinstance(found, ClassDecl):
        scope.fail(node.span, "expected a library class")
    return found


# --- memory ----------------------------------------------------------------------


def _alloc(name: str) -> Callable[[StaticScope, tree.Call, Type | None], typed.Expr]:
    def check(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
        element = _type_argument(scope, node)
        count = _value(scope, node.args[1].value, I64)
        return typed.Low(node.span, Ptr(element), name, (count,), (element,))

    return check


def _pointer_and_counts(name: str, returns_pointer: bool) -> Callable[[StaticScope, tree.Call, Type | None], typed.Expr]:
    def check(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
        pointer = _pointer(scope, node.args[0].value)
        assert isinstance(pointer.type, Ptr)
        counts = tuple(_value(scope, a.value, I64) for a in node.args[1:])
        return typed.Low(
            node.span, pointer.type if returns_pointer else VOID, name, (pointer, *counts), (pointer.type.element,)
        )

    return check


def _pointer(scope: StaticScope, node: tree.Expr) -> typed.Expr:
    pointer = _value(scope, node)
    if not isinstance(pointer.type, Ptr):
        scope.mismatch(node.span, "a pointer", pointer.type)
    return pointer


def _two_pointers(name: str, result: Type) -> Callable[[StaticScope, tree.Call, Type | None], typed.Expr]:
    def check(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
        first = _pointer(scope, node.args[0].value)
        second = _pointer(scope, node.args[1].value)
        assert isinstance(first.type, Ptr)
        if first.type != second.type:
            scope.mismatch(node.span, first.type, second.type, f"the first argument of {name}")
        count = _value(scope, node.args[2].value, I64)
        return typed.Low(node.span, result, name, (first, second, count), (first.type.element,))

    return check


def _fill(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    pointer = _pointer(scope, node.args[0].value)
    assert isinstance(pointer.type, Ptr)
    byte = _value(scope, node.args[1].value)
    if isinstance(byte, typed.Constant):
        byte = convert(scope, byte, I64)
    elif byte.type != I64:
        byte = typed.Low(byte.span, I64, "convert", (byte,), (I64,))
    count = _value(scope, node.args[2].value, I64)
    return typed.Low(node.span, VOID, "fill", (pointer, byte, count), (pointer.type.element,))


def _null(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    element = _type_argument(scope, node)
    return typed.Low(node.span, Ptr(element), "null", (), (element,))


def _is_null(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    value = _value(scope, node.args[0].value)
    if not (is_word(value.type) or isinstance(value.type, (Ptr, FnPtr))):
        scope.mismatch(node.span, "a pointer or an object", value.type)
    return typed.Low(node.span, BOOL, "is_null", (value,))


def _stack(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    element = _type_argument(scope, node)
    count = _value(scope, node.args[1].value, I64)
    if not isinstance(count, typed.Constant):
        scope.fail(node.span, "the size of stack storage must be a constant")
    return typed.Low(node.span, Ptr(element), "stack", (), (element,), (count.value,))


def _bytes_of(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    value = _value(scope, node.args[0].value)
    if not isinstance(value, typed.Constant) or not isinstance(value.value, (str, bytes)):
        scope.fail(node.span, "bytes_of takes a literal")
    data = value.value if isinstance(value.value, bytes) else value.value.encode("latin-1")
    return typed.Low(node.span, Ptr(U8), "bytes_of", (), (), (data,))


# --- objects ---------------------------------------------------------------------


def _new(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    decl = _class_argument(scope, node, 0)
    count = tuple(_value(scope, a.value, I64) for a in node.args[1:])
    return typed.Low(node.span, Instance(decl.key), "new", count, (), (decl.key,))


def _new_of(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    cls = as_object(scope, _value(scope, node.args[0].value))
    decl = _class_argument(scope, node, 1)
    count = tuple(_value(scope, a.value, I64) for a in node.args[2:])
    return typed.Low(node.span, Instance(decl.key), "new_of", (cls, *count), (), (decl.key,))


def _cast(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    to = _type_argument(scope, node)
    value = _value(scope, node.args[1].value)
    if is_word(to):
        value = as_object(scope, value)
    elif to == F64 and is_word(value.type):
        return typed.Low(node.span, F64, "unbox_float", (value,))
    elif to == BOOL and is_word(value.type):
        return typed.Low(node.span, BOOL, "unbox_bool", (value,))
    elif not isinstance(to, (Ptr, FnPtr)) or not isinstance(value.type, (Ptr, FnPtr)):
        scope.mismatch(node.span, to, value.type, "cast()")
    return typed.Low(node.span, to, "cast", (value,), (to,))


def _from_word(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    to = _type_argument(scope, node)
    value = _value(scope, node.args[1].value, U64)
    return typed.Low(node.span, to, "from_word", (value,), (to,))


def _as_word(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    value = _value(scope, node.args[0].value)
    if not (is_word(value.type) or isinstance(value.type, (Ptr, FnPtr))):
        scope.mismatch(node.span, "a pointer or an object", value.type)
    return typed.Low(node.span, U64, "as_word", (value,))


def _type_is(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    value = as_object(scope, _value(scope, node.args[0].value))
    decl = _class_argument(scope, node, 1)
    return typed.Low(node.span, BOOL, "type_is", (value,), (), (decl.key,))


def _isinstance(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    value = as_object(scope, _value(scope, node.args[0].value))
    decl = _class_argument(scope, node, 1)
    return typed.Low(node.span, BOOL, "isinstance", (value,), (), (decl.key,))


def _class_id(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    return typed.Low(node.span, I64, "class_id", (), (), (_class_argument(scope, node, 0).key,))


def _class_object(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    decl = _class_argument(scope, node, 0)
    return typed.StaticObject(node.span, scope.builtin_instance(_TYPE), decl.object_symbol)


# --- calls -----------------------------------------------------------------------


def _call_ptr(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    func = _value(scope, node.args[0].value)
    if not isinstance(func.type, FnPtr):
        scope.mismatch(node.span, "a fn", func.type)
    if len(node.args) - 1 != len(func.type.params):
        scope.fail(node.span, f"the function takes {len(func.type.params)} arguments")
    args = tuple(_argument(scope, a.value, t) for a, t in zip(node.args[1:], func.type.params, strict=True))
    return typed.CallPointer(node.span, func.type.result, func, args)


def _c_call(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
    name = node.args[0].value
    if not isinstance(name, tree.Constant) or not isinstance(name.value, str):
        scope.fail(node.span, "c_call takes the C function's name as a literal")
    result = _type_argument(scope, node, 1)
    args = tuple(_value(scope, a.value) for a in node.args[2:])
    for arg in args:
        if not isinstance(arg.type, (Raw, Ptr, FnPtr)):
            scope.mismatch(arg.span, "a machine value", arg.type, "c_call()")
    return typed.Low(node.span, result, "c_call", args, (), (name.value,))


def _raw_conversion(to: Type) -> Callable[[StaticScope, tree.Call, Type | None], typed.Expr]:
    def check(scope: StaticScope, node: tree.Call, expected: Type | None) -> typed.Expr:
        from molt.compiler.check.static.expr import check_constant

        value = _value(scope, node.args[0].value)
        if isinstance(value, typed.Constant) and isinstance(value.value, int):
            return check_constant(scope, node.span, int(value.value), to)
        if is_word(value.type) or isinstance(value.type, (Ptr, FnPtr, Struct)):
            scope.fail(
                node.span, f"a {value.type} does not become {to} by itself", "use unbox_i64, small, index_of or as_word"
            )
        return typed.Low(node.span, to, "convert", (value,), (to,))

    return check


_SPECIAL: dict[str, Callable[[StaticScope, tree.Call, Type | None], typed.Expr]] = {
    "alloc": _alloc("alloc"),
    "alloc_zeroed": _alloc("alloc_zeroed"),
    "realloc": _pointer_and_counts("realloc", True),
    "free": _pointer_and_counts("free", False),
    "copy": _two_pointers("copy", VOID),
    "move": _two_pointers("move", VOID),
    "compare_bytes": _two_pointers("compare_bytes", I64),
    "fill": _fill,
    "null": _null,
    "is_null": _is_null,
    "stack": _stack,
    "bytes_of": _bytes_of,
    "new": _new,
    "new_of": _new_of,
    "cast": _cast,
    "from_word": _from_word,
    "as_word": _as_word,
    "address": _as_word,
    "type_is": _type_is,
    "isinstance": _isinstance,
    "class_id": _class_id,
    "class_object": _class_object,
    "call_ptr": _call_ptr,
    "c_call": _c_call,
    **{name: _raw_conversion(type_) for name, type_ in RAW_NAMES.items() if is_integer(type_)},
}


# --- methods of pointers ---------------------------------------------------------

POINTER_METHODS = frozenset({"get", "init", "take", "set", "cast"})


def check_pointer_method(
    scope: StaticScope, node: tree.Call, name: str, pointer: typed.Expr, expected: Type | None
) -> typed.Expr:
    """`p.get(i)`, `p.init(i, v)`, `p.take(i)`, `p.set(i, v)`, `p.cast(T)`."""
    assert isinstance(pointer.type, Ptr)
    element = pointer.type.element
    if name == "cast":
        to = _type_argument(scope, node)
        return typed.Low(node.span, Ptr(to), "cast", (pointer,), (Ptr(to),))
    if not is_word(element):
        scope.fail(node.span, f"{name}() is for pointers to objects; use p[i]")
    index = _value(scope, node.args[0].value, I64)
    if name in ("get", "take"):
        return typed.Low(node.span, element, f"ptr_{name}", (pointer, index), (element,))
    value = _argument(scope, node.args[1].value, element)
    return typed.Low(node.span, VOID, f"ptr_{name}", (pointer, index, value), (element,))

