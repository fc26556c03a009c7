"""Each operation as C: one small function per code, in a table.

An emitter gives either an expression for the operation's result, or a statement
(with `;`) for one that has none.  Declarations, names of values, jumps and error tests
are `function.py`'s.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from molt.compiler.c_backend.types import (
    c_elem,
    c_field,
    c_result,
    c_string,
    c_type,
    pointer_to,
    raw_constant,
)
from molt.compiler.ir.model import SIGNED, Const, CSignature, Op, Rep, Site, Value


class Scope(Protocol):
    """What an emitter asks of the function it emits for.

    `is_cold`: it hardly ever runs, so that the shortest text is the best one.
    """

    @property
    def is_cold(self) -> bool: ...

    def name(self, value: Value) -> str: ...

    def constant(self, const: Const) -> str: ...

    def site(self, site: Site) -> str: ...

    def callee(self, symbol: str) -> str: ...

    def number(self, kind: str, value: object) -> str: ...

    def storage(self, op: Op) -> str: ...


@dataclass(frozen=True, slots=True)
class Emitter:
    """`pure`: the expression is so small and constant that it stands at each use."""

    emit: Callable[[Op, Scope], str]
    pure: bool = False


def rep_of(op: Op) -> Rep:
    rep = op.attrs["rep"]
    assert isinstance(rep, Rep)
    return rep


def _operands(op: Op, scope: Scope) -> list[str]:
    return [scope.name(operand) for operand in op.operands]


# --- constants and addresses


def _const(op: Op, scope: Scope) -> str:
    return raw_constant(rep_of(op), op.attrs["value"])


def _null(op: Op, scope: Scope) -> str:
    return "(molt_word)0"


def _object(op: Op, scope: Scope) -> str:
    const = op.attrs["const"]
    assert isinstance(const, Const)
    return scope.constant(const)


def _symbol(op: Op, scope: Scope) -> str:
    return f"(void *)(uintptr_t)&{op.attrs['name']}"


def _static_object(op: Op, scope: Scope) -> str:
    return f"{_STATIC}{op.attrs['name']})"


def _static_bytes(op: Op, scope: Scope) -> str:
    value = op.attrs["value"]
    data = value.encode("utf-8", "surrogatepass") if isinstance(value, str) else value
    assert isinstance(data, bytes)
    return f"(void *){c_string(data)}"


# --- raw arithmetic


def _arith(op: Op, scope: Scope) -> str:
    rep = rep_of(op)
    a, b = _operands(op, scope)
    operator = str(op.attrs["op"])
    if operator == "//" and rep is not Rep.F64:
        return f"molt_floordiv_i64({a}, {b})" if rep in SIGNED else f"{a} / {b}"
    if operator == "%" and rep in SIGNED:
        return f"molt_mod_i64({a}, {b})"
    if operator == "<<" and rep in SIGNED:
        unsigned = c_type(Rep("u" + str(rep)[1:]))
        return f"({c_type(rep)})(({unsigned}){a} << {b})"
    return f"{a} {operator} {b}"


_OVERFLOW = {"+": "__builtin_add_overflow", "-": "__builtin_sub_overflow", "*": "__builtin_mul_overflow", "[]": "molt_leaves_list"}


def _checked(op: Op, scope: Scope) -> str:
    """The condition that there is no such result; assigns it otherwise."""
    a, b = _operands(op, scope)
    assert op.result is not None
    return f"{_OVERFLOW[str(op.attrs['op'])]}({a}, {b}, &{scope.name(op.result)})"


def _negate(op: Op, scope: Scope) -> str:
    return f"-{scope.name(op.operands[0])}"


def _invert(op: Op, scope: Scope) -> str:
    return f"({c_type(rep_of(op))})~{scope.name(op.operands[0])}"


def _not(op: Op, scope: Scope) -> str:
    return f"!{scope.name(op.operands[0])}"


def _compare(op: Op, scope: Scope) -> str:
    a, b = _operands(op, scope)
    return f"{a} {op.attrs['op']} {b}"


def _convert(op: Op, scope: Scope) -> str:
    rep, operand = rep_of(op), scope.name(op.operands[0])
    return f"{operand} != 0" if rep is Rep.BOOL else f"({c_type(rep)}){operand}"


def _bitcast(op: Op, scope: Scope) -> str:
    source, target = op.operands[0].rep, rep_of(op)
    operand = scope.name(op.operands[0])
    if source is Rep.F64:
        return f"molt_float_bits({operand})"
    if target is Rep.F64:
        return f"molt_bits_float({operand})"
    if Rep.PTR in (source, target):
        return f"({c_type(target)})(uintptr_t){operand}"
    return f"({c_type(target)}){operand}"


def _select(op: Op, scope: Scope) -> str:
    condition, a, b = _operands(op, scope)
    return f"{condition} ? {a} : {b}"


# --- words


def _calls(function: str) -> Emitter:
    """An inline function of molt.h over the operands."""
    return Emitter(lambda op, scope: f"{function}({', '.join(_operands(op, scope))})")


def _calls_with_ctx(function: str) -> Emitter:
    return Emitter(lambda op, scope: f"{function}({', '.join(['ctx', *_operands(op, scope)])})")


def _is_null(op: Op, scope: Scope) -> str:
    return f"{scope.name(op.operands[0])} == 0"


def _is_true(op: Op, scope: Scope) -> str:
    return f"{scope.name(op.operands[0])} == MOLT_WORD(&molt_True)"


def _same(op: Op, scope: Scope) -> str:
    return scope.name(op.operands[0])


def _adopt(op: Op, scope: Scope) -> str:
    return f"MOLT_WORD({scope.name(op.operands[0])})"


def _disown(op: Op, scope: Scope) -> str:
    return f"MOLT_AT(void, {scope.name(op.operands[0])})"


# --- memory


def _place(op: Op, scope: Scope) -> str:
    """The field of an object or struct, as an lvalue."""
    base = op.operands[0]
    struct = f"struct {op.attrs['struct']}"
    address = f"MOLT_AT({struct}, {scope.name(base)})"
    if base.rep is Rep.PTR:
        address = f"(({struct} *){scope.name(base)})"
    return f"{address}->{c_field(str(op.attrs['field']))}"


def _element(op: Op, scope: Scope, elem: str) -> str:
    """The element of an array, as an lvalue."""
    return f"(({pointer_to(elem)}){scope.name(op.operands[0])})[{scope.name(op.operands[1])}]"


def _assign_field(op: Op, scope: Scope) -> str:
    return f"{_place(op, scope)} = {scope.name(op.operands[1])};"


def _replace_field(op: Op, scope: Scope) -> str:
    return f"molt_replace(ctx, &{_place(op, scope)}, {scope.name(op.operands[1])});"


def _take_field(op: Op, scope: Scope) -> str:
    return f"molt_take(&{_place(op, scope)})"


def _inline_data(op: Op, scope: Scope) -> str:
    base = op.operands[0]
    struct = f"struct {op.attrs['struct']}"
    address = f"MOLT_AT({struct}, {scope.name(base)})"
    if base.rep is Rep.PTR:
        address = f"(({struct} *){scope.name(base)})"
    return f"{address}->inline_"


def _load(op: Op, scope: Scope) -> str:
    return _element(op, scope, str(op.attrs["elem"]))


def _store(op: Op, scope: Scope) -> str:
    return f"{_load(op, scope)} = {scope.name(op.operands[2])};"


def _init_elem(op: Op, scope: Scope) -> str:
    return f"{_element(op, scope, 'word')} = {scope.name(op.operands[2])};"


def _replace_elem(op: Op, scope: Scope) -> str:
    return f"molt_replace(ctx, &{_element(op, scope, 'word')}, {scope.name(op.operands[2])});"


def _take_elem(op: Op, scope: Scope) -> str:
    return _element(op, scope, "word")


def _elem_address(op: Op, scope: Scope) -> str:
    pointer, index = _operands(op, scope)
    return f"({pointer_to(str(op.attrs['elem']))}){pointer} + {index}"


def _ptr_difference(op: Op, scope: Scope) -> str:
    a, b = _operands(op, scope)
    cast = pointer_to(str(op.attrs["elem"]))
    return f"({cast}){a} - ({cast}){b}"


def _storage(op: Op, scope: Scope) -> str:
    return scope.storage(op)


def _sizeof(op: Op, scope: Scope) -> str:
    return f"(int64_t)sizeof({c_elem(str(op.attrs['elem'])).rstrip()})"


# --- context


def _context(op: Op, scope: Scope) -> str:
    return "(void *)ctx"


def _unit_number(op: Op, scope: Scope) -> str:
    return scope.number(str(op.attrs["kind"]), op.attrs["value"])


def _slot(op: Op, scope: Scope) -> str:
    return f"ctx->globals[{scope.number('globals', op.attrs['index'])}] /* {op.attrs['name']} */"


def _global(op: Op, scope: Scope) -> str:
    return _slot(op, scope)


def _set_global(op: Op, scope: Scope) -> str:
    return f"molt_replace(ctx, &{_slot(op, scope)}, {scope.name(op.operands[0])});"


def _take_global(op: Op, scope: Scope) -> str:
    return f"molt_take(&{_slot(op, scope)})"


# --- calls


def _signature(op: Op) -> CSignature:
    sig = op.attrs["sig"]
    assert isinstance(sig, CSignature)
    return sig


def _call(op: Op, scope: Scope) -> str:
    hidden = [] if _signature(op).foreign else ["ctx"]
    call = f"{scope.callee(str(op.attrs['symbol']))}({', '.join(hidden + _operands(op, scope))})"
    return call if op.result is not None or _signature(op).raises else f"{call};"


def _call_ptr(op: Op, scope: Scope) -> str:
    sig = _signature(op)
    hidden = [] if sig.foreign else ["molt_ctx *"]
    types = ", ".join(hidden + [c_type(rep).rstrip() for rep in sig.params]) or "void"
    function, *args = _operands(op, scope)
    passed = ", ".join(([] if sig.foreign else ["ctx"]) + args)
    call = f"(({c_result(sig)} (*)({types})){function})({passed})"
    return call if op.result is not None or sig.raises else f"{call};"


_BINARY = {
    "+": "molt_add", "-": "molt_sub", "*": "molt_mul", "//": "molt_floordiv", "%": "molt_mod",
    "&": "molt_and", "|": "molt_or", "^": "molt_xor", "<<": "molt_lshift", ">>": "molt_rshift",
}  # fmt: skip

_COMPARISON = {"==": "eq", "!=": "ne", "<": "lt", "<=": "le", ">": "gt", ">=": "ge"}


def _binary(op: Op, scope: Scope) -> str:
    a, b = _operands(op, scope)
    # An augmented assignment of ints is the operation.
    operator = str(op.attrs["op"]).removesuffix("=")
    return f"{_BINARY.get(operator, 'molt_binary')}{_form(scope)}(ctx, {a}, {b}, {op.attrs['slow']})"


def _form(scope: Scope) -> str:
    """Which of two functions: the inline one, or the one for what hardly ever runs."""
    return "_cold" if scope.is_cold else ""


def _compare_op(op: Op, scope: Scope) -> str:
    a, b = _operands(op, scope)
    return f"molt_{_COMPARISON[str(op.attrs['op'])]}{_form(scope)}(ctx, {a}, {b}, {op.attrs['slow']})"


def _compare_true(op: Op, scope: Scope) -> str:
    a, b = _operands(op, scope)
    return f"molt_{_COMPARISON[str(op.attrs['op'])]}_true{_form(scope)}(ctx, {a}, {b}, {op.attrs['slow']})"


def _truth(op: Op, scope: Scope) -> str:
    return f"molt_truth{_form(scope)}(ctx, {scope.name(op.operands[0])}, {op.attrs['slow']})"


_STATIC = "MOLT_WORD(&"

# Numbers of arguments for which molt.h has a function.
_SHORT_CALLS = 4


def _word_array(words: list[str]) -> str:
    return f"(molt_word[]){{{', '.join(words)}}}" if words else "NULL"


def _call_object(op: Op, scope: Scope) -> str:
    callee, *args = _operands(op, scope)
    slow = str(op.attrs["slow"])
    names = op.attrs.get("keywords")
    if isinstance(names, Const):
        return _call_with_keywords(op, args, scope.constant(names), len(names.value), scope)
    # What the library has as an object is no plain function of Python code, which is what the short way is for.
    form = "_cold" if callee.startswith(_STATIC) else _form(scope)
    call = _call_of(callee, args, slow, form)
    if op.attrs.get("method") and op.operands[1].maybe_null:
        if scope.is_cold and len(args) < _SHORT_CALLS:
            return f"molt_call_method{len(args) - 1}_cold({', '.join(['ctx', callee, *args, slow])})"
        return f"({args[0]} ? {call} : {_call_of(callee, args[1:], slow, '_cold')})"
    return call


def _call_with_keywords(op: Op, args: list[str], names: str, count: int, scope: Scope) -> str:
    """The names are those of the last `count` arguments."""
    callee, has_receiver = scope.name(op.operands[0]), bool(op.attrs.get("method"))

    def call(first: int) -> str:
        words = f"{_word_array(args)} + {first}" if first else _word_array(args)
        given = len(args) - first
        return f"molt_call_keywords(ctx, {callee}, {words}, {given - count}, {given}, {names}, {op.attrs['slow']})"

    if has_receiver and op.operands[1].maybe_null:
        return f"({args[0]} ? {call(0)} : {call(1)})"
    return call(0)


def _call_of(callee: str, args: list[str], slow: str, form: str) -> str:
    if len(args) < _SHORT_CALLS:
        return f"molt_call{len(args)}{form}({', '.join(['ctx', callee, *args, slow])})"
    return f"molt_call_array(ctx, {callee}, {_word_array(args)}, {len(args)}, {slow})"


def _make_tuple(op: Op, scope: Scope) -> str:
    items = _operands(op, scope)
    if not items:
        return "molt_empty_tuple(ctx)"
    return f"molt_make_tuple(ctx, {_word_array(items)}, {len(items)})"


def _make_hashed(op: Op, scope: Scope) -> str:
    items = _operands(op, scope)
    return f"{op.attrs['slow']}(ctx, {_word_array(items) if items else 'NULL'}, {len(items)})"


def _at(function: str) -> Callable[[Op, Scope], str]:
    def emit(op: Op, scope: Scope) -> str:
        name = op.attrs.get("name")
        named = f"{scope.constant(name)}, " if isinstance(name, Const) else ""
        words = ", ".join(_operands(op, scope))
        row = scope.number("rows", op.attrs["site"])
        shaped = "" if op.code in ("super_at", "class_at", "filled_at", "module_at") else "true, " if op.attrs.get("shaped") else "false, "
        return f"{function}(ctx, {words}, {named}{row}, {shaped}{op.attrs['slow']})"

    return emit


def _fill_slots(op: Op, scope: Scope) -> str:
    made, *values = _operands(op, scope)
    return f"molt_fill_slots(ctx, {made}, {scope.number('rows', op.attrs['site'])}, {_word_array(values)}, {len(values)});"


def _replace_float(op: Op, scope: Scope) -> str:
    how = "update" if op.attrs.get("held") else "replace"
    return f"molt_{how}_float(ctx, &{_element(op, scope, 'word')}, {scope.name(op.operands[2])});"


def _calls_function(op: Op, scope: Scope) -> str:
    return f"molt_calls({scope.name(op.operands[0])}, (void *)(uintptr_t)&{op.attrs['symbol']})"


# --- lifetimes and tracebacks


def _nothing(op: Op, scope: Scope) -> str:
    return ""


def _trace(op: Op, scope: Scope) -> str:
    site = op.attrs["site"]
    assert isinstance(site, Site)
    return f"molt_trace(ctx, {scope.site(site)});"


def _leave(op: Op, scope: Scope) -> str:
    words = _operands(op, scope)
    return f"molt_leave(ctx, {_word_array(words)}, {len(words)});" if words else ""


def _poll(op: Op, scope: Scope) -> str:
    return "molt_poll(ctx)"


def _incref(op: Op, scope: Scope) -> str:
    form = "_cold" if scope.is_cold else "_null" if op.attrs["null"] else ""
    return f"molt_incref{form}({scope.name(op.operands[0])});"


def _decref(op: Op, scope: Scope) -> str:
    form = "_cold" if scope.is_cold else "_null" if op.attrs["null"] else ""
    return f"molt_decref{form}(ctx, {scope.name(op.operands[0])});"


EMITTERS: dict[str, Emitter] = {
    "const": Emitter(_const, pure=True),
    "null": Emitter(_null, pure=True),
    "object": Emitter(_object, pure=True),
    "symbol": Emitter(_symbol, pure=True),
    "static_object": Emitter(_static_object, pure=True),
    "static_bytes": Emitter(_static_bytes),
    "arith": Emitter(_arith),
    "checked": Emitter(_checked),
    "negate": Emitter(_negate),
    "invert": Emitter(_invert),
    "not": Emitter(_not),
    "compare": Emitter(_compare),
    "convert": Emitter(_convert),
    "bitcast": Emitter(_bitcast),
    "select": Emitter(_select),
    "is_null": Emitter(_is_null),
    "is_small": _calls("molt_is_small"),
    "untag": _calls("molt_untag"),
    "tag": _calls("molt_tag"),
    "wrap_int": _calls_with_ctx("molt_wrap_int"),
    "wrap_float": _calls_with_ctx("molt_wrap_float"),
    "power_is_plain": _calls("molt_has_power"),
    "power": _calls("molt_power"),
    "type_id": _calls("molt_type_id"),
    "box_bool": _calls("molt_bool_word"),
    "is_true": Emitter(_is_true),
    "borrow": Emitter(_same),
    "own": Emitter(_same),
    "adopt": Emitter(_adopt),
    "disown": Emitter(_disown),
    "field": Emitter(_place),
    "set_field": Emitter(_assign_field),
    "init_field": Emitter(_assign_field),
    "replace_field": Emitter(_replace_field),
    "take_field": Emitter(_take_field),
    "inline_data": Emitter(_inline_data),
    "load": Emitter(_load),
    "store": Emitter(_store),
    "init_elem": Emitter(_init_elem),
    "replace_elem": Emitter(_replace_elem),
    "take_elem": Emitter(_take_elem),
    "elem_address": Emitter(_elem_address),
    "ptr_difference": Emitter(_ptr_difference),
    "stack": Emitter(_storage, pure=True),
    "array": Emitter(_storage, pure=True),
    "sizeof": Emitter(_sizeof),
    "context": Emitter(_context, pure=True),
    "unit_number": Emitter(_unit_number, pure=True),
    "global": Emitter(_global),
    "set_global": Emitter(_set_global),
    "take_global": Emitter(_take_global),
    "call": Emitter(_call),
    "call_ptr": Emitter(_call_ptr),
    "binary": Emitter(_binary),
    "compare_op": Emitter(_compare_op),
    "compare_true": Emitter(_compare_true),
    "truth": Emitter(_truth),
    "is_exactly": Emitter(lambda op, scope: f"molt_is_exactly({scope.name(op.operands[0])}, {op.attrs['id']})"),
    "slot_at": Emitter(_at("molt_slot_at")),
    "place_at": Emitter(_at("molt_place_at")),
    "update_at": Emitter(_at("molt_update_at")),
    "method_at": Emitter(_at("molt_method_at")),
    "super_at": Emitter(_at("molt_super_at")),
    "exact_list": _calls("molt_exact_list"),
    "append": Emitter(
        lambda op, scope: f"molt_append{_form(scope)}(ctx, {', '.join(_operands(op, scope))}, {op.attrs['slow']})"
    ),
    "same_text": Emitter(lambda op, scope: f"molt_same_text({', '.join(_operands(op, scope))})"),
    "default_of": Emitter(
        lambda op, scope: f"molt_default_of({scope.name(op.operands[0])}, {op.attrs['index']}, {op.attrs['count']})"
    ),
    "exact_tuple": Emitter(lambda op, scope: f"molt_exact_tuple({scope.name(op.operands[0])}, {op.attrs['count']})"),
    "make_tuple": Emitter(_make_tuple),
    "make_dict": Emitter(_make_hashed),
    "make_set": Emitter(_make_hashed),
    "item_at": _calls("molt_item_at"),
    "module_at": Emitter(_at("molt_module_at")),
    "class_at": Emitter(_at("molt_class_at")),
    "filled_at": Emitter(_at("molt_filled_at")),
    "fill_slots": Emitter(_fill_slots),
    "new_instance": _calls_with_ctx("molt_new_instance"),
    "replace_float": Emitter(_replace_float),
    "call_object": Emitter(_call_object),
    "calls_function": Emitter(_calls_function),
    "carry": Emitter(lambda op, scope: f"molt_carry(ctx, {scope.name(op.operands[0])});"),
    "take_carried": _calls_with_ctx("molt_take_carried"),
    # A release that the pass insert_refcounts left is of a value nobody counts.
    "release": Emitter(_nothing),
    "keep": Emitter(_nothing),
    "trace": Emitter(_trace),
    "leave": Emitter(_leave),
    "count_depth": Emitter(lambda op, scope: f"ctx->depth += {op.attrs['by']};"),
    "poll": Emitter(_poll),
    "incref": Emitter(_incref),
    "decref": Emitter(_decref),
}
