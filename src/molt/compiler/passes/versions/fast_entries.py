"""Functions called with machine values.

Problem.  `fib(n - 1) + fib(n - 2)` makes an object of each argument and tests each result.

For each function whose parameters or result are likely numbers there is a second one, its
*fast entry*, with such parameters and result.  Callers that know the function and have
such arguments call it; the function itself tests its arguments and goes there, too.

    func f(callee, n: word) -> word:            func f__fast(callee, n: i64) -> i64:
      small n? f__fast, and wrap the result       versions of f's blocks, n known to be an int
      else f's blocks, as they were

What a fast entry returns and is not of the likely kind is *carried*: the function raises,
to all appearances, with the value inside a carrier; `take_carried` tells the two apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from molt.compiler.ir.builder import FunctionBuilder, new_function
from molt.compiler.ir.library import FastPaths
from molt.compiler.ir.model import Const, CSignature, Fills, Function, ParamRecord, Rep, Unit, Value
from molt.compiler.passes.versions.facts import REPS, Kind
from molt.compiler.passes.versions.likely import Likely

_WORTHWHILE = frozenset({Kind.INT, Kind.FLOAT})


@dataclass(frozen=True, slots=True)
class FastEntry:
    """How a function is called by those who know it.

    `kinds`: of the parameters after the callee, None for any word; `result` likewise.
    `symbol` is the function's own where none of them is a number.  `uses_callee`: whether it
    asks for the function object, which has what a closure captures.  `params`: as calls see them.
    `fills`: all that it does, if it only stores in attributes.
    """

    symbol: str
    original: str  # symbol of the function it belongs to
    signature: CSignature
    kinds: tuple[Kind | None, ...]
    result: Kind | None
    returns_none: bool
    uses_callee: bool
    params: tuple[ParamRecord, ...]
    fills: Fills | None = None

    @property
    def default_count(self) -> int:
        return sum(param.has_default for param in self.params)

    @property
    def is_separate(self) -> bool:
        return self.symbol != self.original


def plan_fast_entries(unit: Unit, likely: Likely) -> dict[str, FastEntry]:
    """How the plain functions of a unit are called, by the function's symbol."""
    plain = {
        code.symbol.removesuffix("__code"): code.params
        for code in unit.codes
        if all(param.kind in ("positional_only", "positional") for param in code.params)
    }
    planned = {}
    for function in unit.functions:
        if function.user and function.symbol in plain:
            entry = _plan(function, likely, plain[function.symbol])
            if entry is not None:
                planned[function.symbol] = entry
    return planned


def _plan(function: Function, likely: Likely, given: tuple[ParamRecord, ...]) -> FastEntry | None:
    """None for generators, whose calls run nothing."""
    if function.is_generator or function.signature.result is not Rep.WORD:
        return None
    params = function.params[1:]
    kinds = tuple(None if likely.may_be_none(param) else _worthwhile(likely.kind(param)) for param in params)
    result = _worthwhile(likely.result(function.symbol))
    if not all(function.signature.consumes_param(index + 1) for index in range(len(params))):
        return None
    none, uses_callee = _returns_none(function), _uses(function, function.params[0])
    if result is None and not any(kinds):
        return FastEntry(function.symbol, function.symbol, function.signature, kinds, None, none, uses_callee, given, function.fills)
    reps = tuple(Rep.WORD if kind is None else REPS[kind] for kind in kinds)
    signature = CSignature(
        (Rep.WORD, *reps),
        Rep.WORD if result is None else REPS[result],
        consumes=(False, *(rep is Rep.WORD for rep in reps)),
    )
    return FastEntry(f"{function.symbol}__fast", function.symbol, signature, kinds, result, none, uses_callee, given, function.fills)


def _uses(function: Function, value: Value) -> bool:
    for block in function.blocks:
        assert block.end is not None
        if any(value in op.operands for op in block.ops) or value in block.end.operands:
            return True
        if any(value in edge.args for edge in block.end.edges):
            return True
    return False


def _worthwhile(kind: Kind | None) -> Kind | None:
    return kind if kind in _WORTHWHILE else None


def _returns_none(function: Function) -> bool:
    """Whether every `return` says None, or nothing."""
    nones = {
        op.result for op in function.ops()
        if op.code == "object" and isinstance(const := op.attrs["const"], Const) and const.kind == "none"
    }  # fmt: skip
    nones |= {op.result for op in function.ops() if op.code == "own" and op.operands[0] in nones}
    ends = [block.end for block in function.blocks if block.end is not None and block.end.code == "return"]
    return all(end.operands[0] in nones for end in ends)


def make_dispatcher(function: Function, entry: FastEntry, paths: FastPaths) -> Function:
    """What stands under the function's own symbol: tests its arguments, and calls the fast
    entry or the function as it was, which gets a symbol of its own."""
    dispatcher = new_function(
        function.symbol, function.name, function.signature, function.span, [p.name for p in function.params], user=False
    )
    for param in dispatcher.params:
        param.maybe_null = False
    function.symbol = f"{entry.original}__any"
    builder = FunctionBuilder(dispatcher)
    otherwise = builder.new_block()
    for param, kind in zip(dispatcher.params[1:], entry.kinds, strict=True):
        if kind is not None:
            fits = builder.new_block()
            builder.branch(_is_of(builder, param, kind, paths), fits, otherwise, likely=True)
            builder.switch_to(fits)
            builder.seal(fits)
    args = [dispatcher.params[0]]
    for param, kind in zip(dispatcher.params[1:], entry.kinds, strict=True):
        args.append(param if kind is None else _raw(builder, param, kind, paths))
    _call_fast_entry(builder, entry, args)
    builder.switch_to(otherwise)
    builder.seal(otherwise)
    if builder.has_predecessors(otherwise):
        _call_and_return(builder, function.symbol, function.signature, dispatcher.params)
    else:
        builder.unreachable()
    builder.finish()
    return dispatcher


def _is_of(builder: FunctionBuilder, word: Value, kind: Kind, paths: FastPaths) -> Value:
    if kind is Kind.INT:
        return builder.value("is_small", [word])
    return builder.value("is_exactly", [word], id=paths.names.class_ids["float"])


def _raw(builder: FunctionBuilder, word: Value, kind: Kind, paths: FastPaths) -> Value:
    if kind is Kind.INT:
        return builder.value("untag", [word])
    struct, field = paths.names.struct_symbol("float"), paths.fields["float.value"]
    return builder.value("field", [word], struct=struct, field=field, rep=Rep.F64)


def _call_fast_entry(builder: FunctionBuilder, entry: FastEntry, args: list[Value]) -> None:
    sig = entry.signature
    result = builder.emit("call", args, symbol=entry.symbol, sig=sig, rep=sig.result)
    assert result is not None
    failed = builder.new_block()
    builder.check(result, None, failed)
    if entry.result is not None:
        result = builder.value("wrap_int" if entry.result is Kind.INT else "wrap_float", [result])
    builder.ret(result)
    builder.switch_to(failed)
    builder.seal(failed)
    if entry.result is not None:
        carried = builder.value("take_carried", [])
        raised, other = builder.new_block(), builder.new_block()
        builder.branch(builder.value("is_null", [carried]), raised, other, likely=True)
        builder.switch_to(other)
        builder.seal(other)
        builder.ret(carried)
        builder.switch_to(raised)
        builder.seal(raised)
    builder.raise_()


def _call_and_return(builder: FunctionBuilder, symbol: str, sig: CSignature, args: list[Value]) -> None:
    result = builder.emit("call", args, symbol=symbol, sig=sig, rep=sig.result)
    failed = builder.new_block()
    builder.check(result, None, failed)
    assert result is not None
    builder.ret(result)
    builder.switch_to(failed)
    builder.seal(failed)
    builder.raise_()
