"""Boxed entries of library functions: from words to typed arguments and back.

The convention is in docs/design/values-and-objects.md, "Calls".  Plain positional
arguments that fill all parameters are taken where they lie; all else goes through the
library's binding.
"""

from __future__ import annotations

from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import FunctionDecl
from molt.compiler.check.library import NullDefault, can_be_boxed
from molt.compiler.intrinsics import layouts
from molt.compiler.intrinsics.modules import C_MODULES
from molt.compiler.ir.builder import FunctionBuilder, new_function
from molt.compiler.ir.model import CSignature, Function, ParamRecord, Rep, Value
from molt.compiler.lower.expr import box
from molt.compiler.lower.frame import Frame
from molt.compiler.lower.function import finish_errors
from molt.compiler.lower.unit import UnitLowering, make_const
from molt.compiler.types.model import BOOL, F64, OBJECT, VOID, Instance, Raw, Type, is_word, rep_of

ENTRY_SIGNATURE = CSignature((Rep.WORD, Rep.PTR, Rep.I64, Rep.WORD), Rep.WORD)


def is_exposable(decl: FunctionDecl) -> bool:
    """Whether Python can call it: every parameter and the result have a boxed form."""
    return (decl.result == VOID or can_be_boxed(decl.result)) and all(can_be_boxed(p.type) for p in decl.params)


def signature_symbol(decl: FunctionDecl) -> str:
    return f"{decl.symbol}__signature"


def param_records(decl: FunctionDecl) -> tuple[ParamRecord, ...]:
    """The parameters as binding needs them, in the order of the slots."""
    positional_only = decl.kind != "function" and not decl.keywords
    records = []
    for param in decl.params:
        kind = "positional_only" if positional_only and param.kind == "positional" else param.kind
        default = None
        if param.default is not None and is_word(param.type) and not isinstance(param.default.value, NullDefault):
            default = make_const(param.default.value)
        records.append(ParamRecord(param.name, kind, param.has_default, "object", default))
    return tuple(records)


def lower_entry(unit: UnitLowering, decl: FunctionDecl) -> Function:
    """`word entry(ctx, callee, args, n, kwnames)` for a library function."""
    ir = new_function(
        decl.entry_symbol, decl.qualname, ENTRY_SIGNATURE, decl.span, ["callee", "args", "n", "kwnames"], user=False
    )
    ir.noinline = decl.noinline
    builder = FunctionBuilder(ir)
    shell = typed.Function(decl.symbol, decl.name, decl.qualname, "library", decl.span, [], [], [], [], (), OBJECT)
    frame = Frame(unit, shell, ir, builder)
    if decl.in_place:
        _hand_over(frame, decl, ir)
    words, fresh = _bind(frame, decl, ir)
    args = [_convert(frame, decl, index, word) for index, word in enumerate(words)]
    result = frame.call_symbol(decl.symbol, unit.extern(decl), args, decl.span)
    boxed = frame.object(None) if result is None else _boxed(frame, result, decl.result)
    if fresh:
        builder.emit("keep", fresh)
    builder.ret(boxed, decl.span)
    finish_errors(frame)
    return builder.finish()


def _hand_over(frame: Frame, decl: FunctionDecl, ir: Function) -> None:
    """The call of the function that takes arguments where they lie, and without it only what that leaves over: names,
    unless it takes those too, and a method without its receiver."""
    builder, span = frame.builder, decl.span
    _, args, count, kwnames = ir.params
    target = frame.unit.library.functions[decl.in_place]
    has_receiver = decl.kind == "method"
    takes_names = len(target.params) == 3 + has_receiver
    general = builder.new_block()
    if not takes_names:
        plain = builder.new_block()
        builder.branch(builder.value("is_null", [kwnames], span), plain, general, span, likely=True)
        frame.enter(plain)
    operands = []
    if has_receiver:
        given = builder.new_block()
        builder.branch(builder.value("compare", [count, frame.i64(0)], span, op=">"), given, general, span, likely=True)
        frame.enter(given)
        word = builder.value("load", [args, frame.i64(0)], span, rep=Rep.WORD, elem="word", lent=True)
        operands.append(_convert(frame, decl, 0, word))
        args = builder.value("elem_address", [args, frame.i64(1)], span, elem="word")
        count = builder.value("arith", [count, frame.i64(1)], span, op="-", rep=Rep.I64)
    operands += [args, count, *([kwnames] if takes_names else [])]
    result = frame.call_symbol(target.symbol, frame.unit.extern(target), operands, span)
    assert result is not None
    builder.ret(_boxed(frame, result, target.result), span)
    frame.enter(general)


def slot_numbers(decl: FunctionDecl) -> list[int]:
    """The slot of each parameter: `*args` and `**kwargs` come after the keyword-only ones."""
    order = {"var_positional": 1, "var_keyword": 2}
    ordered = sorted(range(len(decl.params)), key=lambda i: order.get(decl.params[i].kind, 0))
    return [ordered.index(i) for i in range(len(decl.params))]


def _bind(frame: Frame, decl: FunctionDecl, ir: Function) -> tuple[list[Value], list[Value]]:
    """One word for each parameter; and those that are new, which the entry releases."""
    builder, span = frame.builder, decl.span
    _, args, count, kwnames = ir.params
    slots = len(decl.params)
    is_star = [p.kind in ("var_positional", "var_keyword") for p in decl.params]
    has_star = any(is_star)
    keyword_only = any(p.kind == "keyword_only" for p in decl.params)
    place = ("args", decl.symbol)
    builder.declare_variable(place, Rep.PTR)
    bound = builder.new_block()
    if not has_star and not keyword_only:
        general = builder.new_block()
        builder.write_variable(place, args)
        matches = builder.value("compare", [count, frame.i64(slots)], span, op="==")
        no_names = builder.new_block()
        builder.branch(matches, no_names, general, span, likely=True)
        frame.enter(no_names)
        builder.branch(builder.value("is_null", [kwnames], span), bound, general, span, likely=True)
        frame.enter(general)
    out = builder.value("stack", [], span, elem="word", count=max(slots, 1))
    signature = builder.value("symbol", [], span, name=signature_symbol(decl))
    name = frame.object(_name_in_errors(decl))
    frame.call("bind_library", [signature, name, args, count, kwnames, out], span)
    builder.write_variable(place, out)
    builder.jump(bound, span=span)
    frame.enter(bound)
    pointer = builder.read_variable(place)
    words, fresh = [], []
    slot_of = slot_numbers(decl)
    for index, star in enumerate(is_star):
        code = "take_elem" if star else "load"
        attrs: dict[str, object] = {} if star else {"elem": "word", "lent": True}
        rep = None if star else Rep.WORD
        word = builder.value(code, [pointer, frame.i64(slot_of[index])], span, rep=rep, **attrs)
        words.append(word)
        if star:
            fresh.append(word)
    return words, fresh


def _convert(frame: Frame, decl: FunctionDecl, index: int, word: Value) -> Value:
    """A word as the parameter's type; the default where nothing was given."""
    param = decl.params[index]
    if param.kind in ("var_positional", "var_keyword"):
        return word
    constant = param.default is not None and is_word(param.type) and not isinstance(param.default.value, NullDefault)
    if not param.has_default or constant:
        return _convert_given(frame, decl, index, word)
    if param.type == OBJECT:
        return word  # NULL says that nothing was given
    builder = frame.builder
    result = ("argument", index)
    builder.declare_variable(result, rep_of(param.type))
    absent, given = frame.branch_if_null(word, decl.span)
    end = builder.new_block()
    frame.enter(absent)
    builder.write_variable(result, _default(frame, param))
    builder.jump(end)
    frame.enter(given)
    builder.write_variable(result, _convert_given(frame, decl, index, word))
    builder.jump(end)
    frame.enter(end)
    return builder.read_variable(result)


def _name_in_errors(decl: FunctionDecl) -> str:
    """CPython names functions of C modules with their module, but for those it wrote in Python, and built-ins."""
    module = decl.module.removeprefix("std.")
    if decl.called and decl.name in ("__new__", "__init__"):
        return f"{decl.called}.{decl.name}"
    if decl.called:
        return f"{decl.qualname.removesuffix(decl.name)}{decl.called}"
    if decl.kind != "function" or decl.keywords or module == decl.module:
        return decl.qualname
    return f"{C_MODULES.get(module, module)}.{decl.qualname}"


def _default(frame: Frame, param: typed.Parameter) -> Value:
    if is_word(param.type):
        return frame.null()
    value = param.default.value if param.default is not None else 0
    if isinstance(value, NullDefault):
        value = None
    if param.type == F64:
        value = float(value)  # type: ignore[arg-type]
    return frame.const(value, rep_of(param.type))


def _convert_given(frame: Frame, decl: FunctionDecl, index: int, word: Value) -> Value:
    type_ = decl.params[index].type
    if index == 0 and decl.name == "__new__":
        _require_subclass(frame, decl, word)
        return word
    what = _named_in_errors(decl, index)
    is_receiver = index == 0 and decl.kind in ("method", "property", "setter")
    match type_:
        case Instance(cls=cls):
            default = decl.params[index].default
            if default is not None and default.value is None:
                return _require_unless_none(frame, decl, cls, word, what)
            _require(frame, decl, cls, word, what)
            return word
        case Raw() if type_ == BOOL and is_receiver:
            return frame.builder.value("is_true", [word], decl.span)
        case Raw() if type_ == F64 and is_receiver:
            _require(frame, decl, layouts.FLOAT, word, what)
            return frame.field(word, layouts.FLOAT, layouts.FLOAT_VALUE, Rep.F64)
        case Raw() if type_ == BOOL:
            return frame.emit_raising("truth", [word], decl.span, slow=frame.runtime_symbol("truth"))
        case Raw() if type_ == F64:
            return frame.call_value("to_float", [word], decl.span)
        case Raw(rep=rep):
            number = frame.call_value("to_i64", [word], decl.span)
            return number if rep is Rep.I64 else frame.builder.value("convert", [number], decl.span, rep=rep)
        case _:
            return word


def _named_in_errors(decl: FunctionDecl, index: int) -> str:
    """A parameter in the words of CPython: by its name if it has one for callers, or by its position
    if there are others; "" for a receiver."""
    first = 0 if decl.kind in ("function", "static") else 1
    if index < first:
        return ""
    param = decl.params[index]
    if decl.keywords and param.kind != "positional_only":
        return f"argument '{param.name}'"
    if len(decl.params) == first + 1 and not param.has_default:
        return "argument"
    return f"argument {index + 1 - first}"


def _require(frame: Frame, decl: FunctionDecl, cls: str, word: Value, what: str) -> None:
    """TypeError unless an instance of the class; the very class is settled at once."""
    builder, span = frame.builder, decl.span
    wanted = frame.i64(frame.unit.class_decl(cls).id)
    exact = builder.value("compare", [builder.value("type_id", [word], span), wanted], span, op="==")
    slow, end = builder.new_block(), builder.new_block()
    builder.branch(exact, end, slow, span, likely=True)
    frame.enter(slow)
    if what:
        operands = [word, wanted, frame.object(frame.unit.class_decl(cls).said_name), frame.object(decl.qualname)]
        frame.call("require_class", [*operands, frame.object(what)], span)
    else:
        frame.call("require_receiver", [word, wanted, frame.object(decl.qualname)], span)
    builder.jump(end, span=span)
    frame.enter(end)


def _require_subclass(frame: Frame, decl: FunctionDecl, word: Value) -> None:
    """What `__new__` makes an instance of: its own class, or one that derives from it."""
    builder, span = frame.builder, decl.span
    owner = builder.value("static_object", [], span, name=frame.unit.class_decl(decl.owner).object_symbol)
    slow, end = builder.new_block(), builder.new_block()
    builder.branch(builder.value("compare", [word, owner], span, op="=="), end, slow, span, likely=True)
    frame.enter(slow)
    frame.call("require_subclass", [word, owner], span)
    builder.jump(end, span=span)
    frame.enter(end)


def _require_unless_none(frame: Frame, decl: FunctionDecl, cls: str, word: Value, what: str) -> Value:
    """A parameter of a class with the default None."""
    builder, span = frame.builder, decl.span
    is_none = builder.value("compare", [word, frame.object(None)], span, op="==")
    check, end = builder.new_block(), builder.new_block()
    builder.branch(is_none, end, check, span)
    frame.enter(check)
    _require(frame, decl, cls, word, what)
    builder.jump(end, span=span)
    frame.enter(end)
    return word


def _boxed(frame: Frame, value: Value, type_: Type) -> Value:
    return value if is_word(type_) else box(frame, value, type_, frame.function.span)

