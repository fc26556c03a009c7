"""The dialect's low-level operations (docs/design/dialect.md): a row each."""

from __future__ import annotations

from collections.abc import Callable

from molt.compiler.check import tree as typed
from molt.compiler.intrinsics import layouts
from molt.compiler.ir.model import CSignature, Rep, Value
from molt.compiler.lower.expr import lower_expr, read_element
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.unit import element_name
from molt.compiler.types.model import rep_of

_Row = Callable[[Frame, typed.Low, list[Value]], Value | None]


def lower_low(frame: Frame, node: typed.Low) -> Value | None:
    """The value of a low-level operation, if it has one."""
    args = [lower_expr(frame, arg) for arg in node.args]
    row = _ROWS.get(node.name)
    assert row is not None, f"no lowering for {node.name}"
    return row(frame, node, args)


def _op(code: str, **attrs: object) -> _Row:
    """A row that is one operation."""

    def row(frame: Frame, node: typed.Low, args: list[Value]) -> Value | None:
        return frame.builder.emit(code, args, node.span, **attrs)

    return row


def _runtime(key: str) -> _Row:
    def row(frame: Frame, node: typed.Low, args: list[Value]) -> Value | None:
        return frame.call(key, args, node.span)

    return row


def _foreign(symbol: str, params: tuple[Rep, ...], result: Rep) -> _Row:
    """A row that is a C function of floor."""
    sig = CSignature(params, result, raises=False, foreign=True)

    def row(frame: Frame, node: typed.Low, args: list[Value]) -> Value | None:
        frame.unit.unit.externs.setdefault(symbol, sig)
        return frame.builder.emit("call", args, node.span, rep=result, symbol=symbol, sig=sig)

    return row


def _elem(frame: Frame, node: typed.Low) -> str:
    return element_name(frame.unit.library, node.types[0])


def _size(frame: Frame, elem: str) -> Value:
    return frame.builder.value("sizeof", [], elem=elem)


def _bytes(frame: Frame, node: typed.Low, count: Value) -> Value:
    """The size in bytes of so many elements."""
    elem = _elem(frame, node)
    if elem in ("u8", "i8"):
        return count
    return frame.builder.value("arith", [count, _size(frame, elem)], node.span, op="*", rep=Rep.I64)


# --- memory ----------------------------------------------------------------------


def _alloc(key: str) -> _Row:
    def row(frame: Frame, node: typed.Low, args: list[Value]) -> Value | None:
        return frame.call(key, [_bytes(frame, node, args[0])], node.span)

    return row


def _realloc(frame: Frame, node: typed.Low, args: list[Value]) -> Value | None:
    sizes = [_bytes(frame, node, count) for count in args[1:]]
    return frame.call("realloc_bytes", [args[0], *sizes], node.span)


def _free(frame: Frame, node: typed.Low, args: list[Value]) -> Value | None:
    return frame.call_quiet("free_bytes", [args[0], _bytes(frame, node, args[1])], node.span)


def _transfer(symbol: str, result: Rep) -> _Row:
    def row(frame: Frame, node: typed.Low, args: list[Value]) -> Value | None:
        first, second, count = args
        sig = CSignature((first.rep, second.rep, Rep.I64), result, raises=False, foreign=True)
        frame.unit.unit.externs.setdefault(symbol, sig)
        operands = [first, second, _bytes(frame, node, count)]
        return frame.builder.emit("call", operands, node.span, rep=result, symbol=symbol, sig=sig)

    return row


def _null(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return frame.const(None, Rep.PTR, node.span)


def _is_null(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    if args[0].rep is Rep.WORD:
        return frame.builder.value("is_null", args, node.span)
    return frame.builder.value("compare", [args[0], frame.const(None, Rep.PTR, node.span)], node.span, op="==")


def _stack(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return frame.builder.value("stack", [], node.span, elem=_elem(frame, node), count=node.extra[0])


def _bytes_of(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return frame.builder.value("static_bytes", [], node.span, value=node.extra[0])


def _pointer_add(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return frame.builder.value("elem_address", args, node.span, elem=_elem(frame, node))


def _pointer_difference(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return frame.builder.value("ptr_difference", args, node.span, elem=_elem(frame, node))


def _pointer_get(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return read_element(frame, args[0], args[1], node.args[0].type, node.span)


# --- objects ---------------------------------------------------------------------


def _object_size(frame: Frame, node: typed.Low, counts: list[Value]) -> Value:
    """The size of an instance, with the inline elements asked for."""
    key = str(node.extra[0])
    size = _size(frame, frame.unit.struct_symbol(key))
    if not counts:
        return size
    inline = frame.unit.library.inline_of(key)
    assert inline is not None, f"{key} has no inline data"
    each = _size(frame, element_name(frame.unit.library, inline))
    data = frame.builder.value("arith", [counts[0], each], node.span, op="*", rep=Rep.I64)
    return frame.builder.value("arith", [size, data], node.span, op="+", rep=Rep.I64)


def _new(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    decl = frame.unit.class_decl(str(node.extra[0]))
    size = _object_size(frame, node, args)
    bits = frame.call_value("alloc_object", [frame.i64(decl.id), size], node.span)
    return _adopt(frame, bits)


def _new_of(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    size = _object_size(frame, node, args[1:])
    return _adopt(frame, frame.call_value("alloc_instance", [args[0], size], node.span))


def _adopt(frame: Frame, bits: Value) -> Value:
    pointer = bits if bits.rep is Rep.PTR else frame.builder.value("bitcast", [bits], rep=Rep.PTR)
    value = frame.builder.value("adopt", [pointer])
    value.maybe_null = False
    return value


def _cast(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return args[0]


def _bits(to: Rep) -> _Row:
    def row(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
        if args[0].rep is to:
            return args[0]
        return frame.builder.value("bitcast", args, node.span, rep=to)

    return row


def _from_word(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return frame.builder.value("bitcast", args, node.span, rep=rep_of(node.types[0]))


def _convert(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    to = rep_of(node.type)
    return args[0] if args[0].rep is to else frame.builder.value("convert", args, node.span, rep=to)


def _type_is(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    decl = frame.unit.class_decl(str(node.extra[0]))
    found = frame.builder.value("type_id", args, node.span)
    return frame.builder.value("compare", [found, frame.i64(decl.id)], node.span, op="==")


def _isinstance(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    decl = frame.unit.class_decl(str(node.extra[0]))
    result = frame.call_quiet("is_instance_of", [args[0], frame.i64(decl.id)], node.span)
    assert result is not None
    return result


def _class_id(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return frame.i64(frame.unit.class_decl(str(node.extra[0])).id)


def _unbox_float(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return frame.field(args[0], layouts.FLOAT, layouts.FLOAT_VALUE, Rep.F64, node.span)


def _fits_small(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    """`-(2**62) <= x < 2**62`, as one unsigned comparison."""
    builder = frame.builder
    shifted = builder.value("arith", [args[0], frame.i64(2**62)], node.span, op="+", rep=Rep.I64)
    return builder.value(
        "compare",
        [builder.value("convert", [shifted], rep=Rep.U64), frame.const(2**63, Rep.U64)],
        node.span, op="<",
    )  # fmt: skip


# --- calls -----------------------------------------------------------------------


def _function_address(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    symbol = str(node.extra[0])
    frame.unit.extern(frame.unit.library.functions[symbol])
    return frame.builder.value("symbol", [], node.span, name=symbol)


def _c_call(frame: Frame, node: typed.Low, args: list[Value]) -> Value | None:
    sig = CSignature(tuple(a.rep for a in args), rep_of(node.type), raises=False, foreign=True)
    symbol = str(node.extra[0])
    frame.unit.unit.externs.setdefault(symbol, sig)
    return frame.builder.emit("call", args, node.span, rep=sig.result, symbol=symbol, sig=sig)


def _unreachable(frame: Frame, node: typed.Low, args: list[Value]) -> None:
    frame.builder.unreachable(node.span)


def _same(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return args[0]


def _context(frame: Frame, node: typed.Low, args: list[Value]) -> Value:
    return frame.builder.value("context", [], node.span)


_CHECKED = (Rep.I64, Rep.I64, Rep.PTR)

_ROWS: dict[str, _Row] = {
    "ctx": _context,
    "null_word": _op("null"),
    "is_small": _op("is_small"),
    "small": _op("untag"),
    "make_small": _op("tag"),
    "fits_small": _fits_small,
    "box_i64": _runtime("box_i64"),
    "box_u64": _runtime("box_u64"),
    "unbox_i64": _runtime("unbox_i64"),
    "box_float": _runtime("box_float"),
    "unbox_float": _unbox_float,
    "box_bool": _op("box_bool"),
    "unbox_bool": _op("is_true"),
    "add_checked": _foreign("molt_add_checked", _CHECKED, Rep.BOOL),
    "sub_checked": _foreign("molt_sub_checked", _CHECKED, Rep.BOOL),
    "mul_checked": _foreign("molt_mul_checked", _CHECKED, Rep.BOOL),
    "mul_wide": _foreign("molt_mul_wide", (Rep.U64, Rep.U64, Rep.PTR), Rep.U64),
    "div_wide": _foreign("molt_div_wide", (Rep.U64, Rep.U64, Rep.U64, Rep.PTR), Rep.U64),
    "clz": _foreign("molt_clz", (Rep.U64,), Rep.I64),
    "ctz": _foreign("molt_ctz", (Rep.U64,), Rep.I64),
    "popcount": _foreign("molt_popcount", (Rep.U64,), Rep.I64),
    "float_bits": _op("bitcast", rep=Rep.U64),
    "bits_float": _op("bitcast", rep=Rep.F64),
    "type_id": _op("type_id"),
    "likely": _same,
    "unlikely": _same,
    "unreachable": _unreachable,
    "alloc": _alloc("alloc_bytes"),
    "alloc_zeroed": _alloc("alloc_zeroed_bytes"),
    "realloc": _realloc,
    "free": _free,
    "copy": _transfer("molt_copy", Rep.VOID),
    "move": _transfer("molt_move", Rep.VOID),
    "compare_bytes": _transfer("molt_compare_bytes", Rep.I64),
    "fill": _transfer("molt_fill", Rep.VOID),
    "null": _null,
    "is_null": _is_null,
    "stack": _stack,
    "bytes_of": _bytes_of,
    "ptr_add": _pointer_add,
    "ptr_difference": _pointer_difference,
    "ptr_get": _pointer_get,
    "ptr_take": _op("take_elem"),
    "ptr_init": _op("init_elem"),
    "ptr_set": _op("replace_elem"),
    "new": _new,
    "new_of": _new_of,
    "cast": _cast,
    "from_word": _from_word,
    "as_word": _bits(Rep.U64),
    "convert": _convert,
    "type_is": _type_is,
    "isinstance": _isinstance,
    "class_id": _class_id,
    "function_address": _function_address,
    "c_call": _c_call,
}

