"""Building a function's IR: what `lower/` writes with.

A `FunctionBuilder` appends operations to a current block, gives results their
representation and ownership from `opcodes.TABLE`, and turns assignments to
variables into SSA form on the fly, after Braun et al., "Simple and Efficient
Construction of Static Single Assignment Form" (CC 2013), with block parameters for
phis.  A block is *sealed* once all jumps to it have been made.

Nothing here knows Python, nor what an operation does.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Sequence

from molt.compiler.ir.model import (
    Block,
    CSignature,
    Edge,
    Function,
    Op,
    Rep,
    Terminator,
    Value,
)
from molt.compiler.ir.opcodes import TABLE
from molt.compiler.source.span import NOWHERE, Span

_RESULT_REPS = {"W": Rep.WORD, "w": Rep.WORD, "b": Rep.BOOL, "p": Rep.PTR, "i": Rep.I64, "f": Rep.F64}

# What comes out of memory can be an unset variable or slot.
_MAY_GIVE_NULL = frozenset({
    "null", "global", "field", "load", "take_field", "take_elem", "take_global", "adopt", "bitcast", "take_carried",
})


def new_function(
    symbol: str,
    name: str,
    signature: CSignature,
    span: Span,
    param_names: Sequence[str] = (),
    *,
    user: bool = True,
) -> Function:
    """A function with an entry block that has the signature's parameters; set further
    flags on the result."""
    function = Function(symbol, name, signature, [], span, user=user)
    entry = function.new_block("entry")
    for index, rep in enumerate(signature.params):
        param_name = param_names[index] if index < len(param_names) else ""
        owned = rep is Rep.WORD and signature.consumes_param(index)
        param = function.new_value(rep, param_name, owned=owned)
        # Library code may hand over the word 0; user functions are called with bound arguments.
        param.maybe_null = rep is Rep.WORD and not owned and not user
        entry.params.append(param)
    return function


def result_rep(code: str, attrs: dict[str, object]) -> Rep:
    """The representation of an operation's result; VOID when it has none."""
    letter = TABLE[code].result
    if letter == "-":
        return Rep.VOID
    if letter == "=":
        rep = attrs["rep"]
        assert isinstance(rep, Rep), f"{code}: attribute rep is {rep!r}"
        return rep
    return _RESULT_REPS[letter]


def result_is_owned(code: str, attrs: dict[str, object]) -> bool:
    """Whether the (word) result comes with a reference of its own."""
    if code in ("call", "call_ptr"):
        sig = attrs["sig"]
        assert isinstance(sig, CSignature)
        return sig.result is Rep.WORD and not sig.result_borrowed
    return TABLE[code].result == "W"


def can_raise(code: str, attrs: dict[str, object]) -> bool:
    """Whether the operation must be the last of its block, before a `check`."""
    raises = TABLE[code].raises
    if raises != "?":
        return raises == "yes"
    sig = attrs["sig"]
    assert isinstance(sig, CSignature)
    return sig.raises and not sig.foreign


def _may_give_null(code: str, attrs: dict[str, object], user: bool) -> bool:
    """In library code a call can give 0 for "none", without an exception."""
    if code in ("call", "call_ptr"):
        return not user or not can_raise(code, attrs)
    return code in _MAY_GIVE_NULL


class FunctionBuilder:
    """Appends to one function.  Call `finish` at the end.

    `block` is where operations go; None after a terminator, until `switch_to`.
    `span` is given to operations that are emitted without one.
    """

    def __init__(self, function: Function) -> None:
        self.function = function
        self.span = function.span
        self.block: Block | None = None
        self._variables = _Variables(function)
        self.switch_to(function.entry)
        self.seal(function.entry)

    # --- blocks

    def new_block(self, name: str = "") -> Block:
        return self.function.new_block(name)

    def switch_to(self, block: Block) -> None:
        assert block.end is None, f"{block} already has its end"
        self.block = block

    def seal(self, block: Block) -> None:
        """No more jumps to `block` will be made."""
        self._variables.seal(block)

    def has_predecessors(self, block: Block) -> bool:
        """Whether a jump to `block` has been made."""
        return self._variables.has_edges(block)

    @property
    def reachable(self) -> bool:
        """Whether code emitted now can run."""
        return self.block is not None

    def add_param(self, block: Block, rep: Rep, name: str = "") -> Value:
        """A parameter for which each jump to `block` gives a value; before the first jump."""
        assert not self._variables.touched(block), f"{block} already has jumps or variables"
        value = self.function.new_value(rep, name)
        value.maybe_null = rep is Rep.WORD
        block.params.append(value)
        return value

    # --- variables

    def declare_variable(self, variable: Hashable, rep: Rep = Rep.WORD, name: str = "") -> None:
        """Fixes a variable's representation (WORD unless declared) and its name for the printer."""
        self._variables.declare(variable, rep, name)

    def write_variable(self, variable: Hashable, value: Value) -> None:
        if self.block is not None:
            self._variables.write(variable, self.block, value)

    def read_variable(self, variable: Hashable) -> Value:
        """The variable's value here; a `null` (raw: zero) where nothing was assigned."""
        return self._variables.read(variable, self._here())

    # --- operations

    def emit(
        self,
        code: str,
        operands: Iterable[Value] = (),
        span: Span | None = None,
        *,
        rep: object = None,
        **attrs: object,
    ) -> Value | None:
        """Appends an operation; its result, or None if it has none.

        `rep` is the attribute of that name.  After one that can raise, call `check` next.
        """
        if rep is not None:
            attrs["rep"] = rep
        row = TABLE[code]
        missing = [name for name in row.attrs if name not in attrs]
        assert not missing, f"{code} lacks {missing}"
        operands = [self._variables.resolve(operand) for operand in operands]
        op = Op(code, operands, None, attrs, span or self.span)
        kind = result_rep(code, attrs)
        if kind is not Rep.VOID:
            op.result = self.function.new_value(kind, owned=result_is_owned(code, attrs))
            op.result.maybe_null = kind is Rep.WORD and _may_give_null(code, attrs, self.function.user)
        self._here().ops.append(op)
        return op.result

    def value(
        self,
        code: str,
        operands: Iterable[Value] = (),
        span: Span | None = None,
        *,
        rep: object = None,
        **attrs: object,
    ) -> Value:
        """`emit` for an operation that has a result."""
        result = self.emit(code, operands, span, rep=rep, **attrs)
        assert result is not None, f"{code} has no result"
        return result

    # --- ends of blocks

    def jump(self, target: Block, args: Iterable[Value] = (), span: Span | None = None) -> None:
        self._end("jump", [], [(target, args)], span)

    def branch(
        self,
        condition: Value,
        if_true: Block,
        if_false: Block,
        span: Span | None = None,
        *,
        likely: bool | None = None,
        forget: int | None = None,
    ) -> None:
        attrs: dict[str, object] = {} if likely is None else {"likely": likely}
        if forget is not None:
            attrs["forget"] = forget
        self._end("branch", [condition], [(if_true, ()), (if_false, ())], span, attrs)

    def check(self, value: Value | None, span: Span | None, error_block: Block) -> Value | None:
        """Ends the block after an operation that can raise, and goes on in a new one.

        `value` is the operation's result, which is returned."""
        ok = self.new_block()
        self._end("check", [] if value is None else [value], [(ok, ()), (error_block, ())], span)
        self.switch_to(ok)
        self.seal(ok)
        if value is not None and self.function.user:
            # The library's own functions can give NULL for "none", without an exception.
            value.maybe_null = False
        return value

    def ret(self, value: Value | None = None, span: Span | None = None) -> None:
        self._end("return", [] if value is None else [value], [], span)

    def raise_(self, span: Span | None = None) -> None:
        """Leaves the function with its error value; `ctx->exc` is set."""
        self._end("raise", [], [], span)

    def unreachable(self, span: Span | None = None) -> None:
        self._end("unreachable", [], [], span)

    def yield_(self, value: Value, span: Span | None = None) -> Value:
        """Suspends the generator and goes on in a new block; the word that was sent, or 0
        when an exception was thrown in (then `ctx->exc` is set)."""
        resumed = self.new_block("resumed")
        sent = self.add_param(resumed, Rep.WORD, "sent")
        sent.owned = True
        self._end("yield", [value], [(resumed, ())], span)
        self.switch_to(resumed)
        self.seal(resumed)
        return sent

    def finish(self) -> Function:
        """Seals what is left, drops what cannot be reached, and settles what is known of nulls."""
        for block in list(self.function.blocks):
            self._variables.seal(block)
        self._variables.finish()
        _drop_unreachable(self.function)
        _settle_nulls(self.function)
        return self.function

    def _here(self) -> Block:
        assert self.block is not None, "no current block: code after a terminator"
        return self.block

    def _end(
        self,
        code: str,
        operands: Iterable[Value],
        targets: Iterable[tuple[Block, Iterable[Value]]],
        span: Span | None,
        attrs: dict[str, object] | None = None,
    ) -> None:
        block = self._here()
        resolve = self._variables.resolve
        edges = [Edge(target, [resolve(arg) for arg in args]) for target, args in targets]
        block.end = Terminator(
            code, [resolve(operand) for operand in operands], edges, span or self.span, attrs or {}
        )
        for edge in edges:
            self._variables.add_edge(block, edge)
        self.block = None


# Parameters that wait for their arguments: variable, block, parameter.
_Pending = deque[tuple[Hashable, Block, Value]]


class _Variables:
    """SSA construction: what each variable is at the end of each block."""

    def __init__(self, function: Function) -> None:
        self._function = function
        self._reps: dict[Hashable, Rep] = {}
        self._names: dict[Hashable, str] = {}
        self._at_end: dict[Block, dict[Hashable, Value]] = {}
        self._preds: dict[Block, list[tuple[Block, Edge]]] = {}
        self._sealed: set[Block] = set()
        # Parameters of unsealed blocks that still lack their arguments.
        self._incomplete: dict[Block, list[tuple[Hashable, Value]]] = {}
        self._replaced: dict[Value, Value] = {}
        # Parameters made here (their place), and by value those that receive it.
        self._block_of: dict[Value, Block] = {}
        self._receivers: dict[Value, list[Value]] = {}
        self._unset: dict[Rep, Value] = {}

    def declare(self, variable: Hashable, rep: Rep, name: str) -> None:
        self._reps[variable] = rep
        self._names[variable] = name

    def write(self, variable: Hashable, block: Block, value: Value) -> None:
        rep = self._reps.setdefault(variable, value.rep)
        assert rep is value.rep, f"{variable!r} is {rep}, not {value.rep}"
        if not value.name:
            value.name = self._name(variable)
        self._at_end.setdefault(block, {})[variable] = value

    def has_edges(self, block: Block) -> bool:
        return bool(self._preds.get(block))

    def touched(self, block: Block) -> bool:
        return block in self._preds or block in self._incomplete

    def add_edge(self, source: Block, edge: Edge) -> None:
        assert edge.target not in self._sealed, f"jump to sealed {edge.target}"
        self._preds.setdefault(edge.target, []).append((source, edge))

    def seal(self, block: Block) -> None:
        if block in self._sealed:
            return
        self._sealed.add(block)
        incomplete = self._incomplete.pop(block, ())
        self._complete(deque((variable, block, param) for variable, param in incomplete))

    def read(self, variable: Hashable, block: Block) -> Value:
        pending: _Pending = deque()
        value = self._find(variable, block, pending)
        self._complete(pending)
        return self.resolve(value)

    def resolve(self, value: Value) -> Value:
        while (better := self._replaced.get(value)) is not None:
            value = better
        return value

    def _name(self, variable: Hashable) -> str:
        return self._names.get(variable, variable if isinstance(variable, str) else "")

    def _find(self, variable: Hashable, block: Block, pending: _Pending) -> Value:
        """Walks up to a definition.  A join gets a parameter, which is put on `pending` for
        its arguments: no recursion, as functions may have thousands of blocks in a row."""
        at_end, preds_of, sealed = self._at_end, self._preds, self._sealed
        passed: list[Block] = []
        while True:
            here = at_end.get(block)
            known = here.get(variable) if here is not None else None
            if known is not None:
                value = self.resolve(known) if known in self._replaced else known
                break
            passed.append(block)
            preds = preds_of.get(block, ())
            if block in sealed and len(preds) == 1:
                block = preds[0][0]
                continue
            if block in sealed and not preds:
                value = self._unset_value(variable)
            else:
                value = self._new_param(variable, block)
                if block in sealed:
                    pending.append((variable, block, value))
                else:
                    self._incomplete.setdefault(block, []).append((variable, value))
            break
        for each in passed:
            here = at_end.get(each)
            if here is None:
                here = at_end[each] = {}
            here[variable] = value
        return value

    def _new_param(self, variable: Hashable, block: Block) -> Value:
        rep = self._reps.get(variable, Rep.WORD)
        param = self._function.new_value(rep, self._name(variable))
        param.maybe_null = rep is Rep.WORD  # until `_settle_nulls`
        block.params.append(param)
        self._block_of[param] = block
        return param

    def _unset_value(self, variable: Hashable) -> Value:
        rep = self._reps.get(variable, Rep.WORD)
        if rep not in self._unset:
            value = self._function.new_value(rep)
            value.maybe_null = rep is Rep.WORD
            if rep is Rep.WORD:
                op = Op("null", [], value, {}, NOWHERE)
            else:
                zero: object = {Rep.BOOL: False, Rep.F64: 0.0, Rep.PTR: None}.get(rep, 0)
                op = Op("const", [], value, {"rep": rep, "value": zero}, NOWHERE)
            self._function.entry.ops.insert(0, op)
            self._unset[rep] = value
        return self._unset[rep]

    def _complete(self, pending: _Pending) -> None:
        """Gives the parameters of sealed blocks their arguments.

        First in, first out: so the arguments of an edge come in the order of the parameters.
        """
        made: list[Value] = []
        while pending:
            variable, block, param = pending.popleft()
            made.append(param)
            for source, edge in self._preds.get(block, ()):
                arg = self._find(variable, source, pending)
                edge.args.append(arg)
                self._receivers.setdefault(arg, []).append(param)
        self._remove_trivial(made)

    def _remove_trivial(self, candidates: list[Value]) -> None:
        """Replaces parameters that only ever receive one value, besides themselves, by it."""
        while candidates:
            param = candidates.pop()
            block = self._block_of.get(param)
            if block is None or block not in self._sealed or param in self._replaced:
                continue
            index = block.params.index(param)
            edges = [edge for _, edge in self._preds.get(block, ())]
            # Fewer arguments than parameters: the first is the word sent to a generator.
            slot = index - (len(block.params) - len(edges[0].args)) if edges else index
            same: Value | None = None
            for edge in edges:
                arg = edge.args[slot]
                if arg in self._replaced:
                    arg = self.resolve(arg)
                if arg is param or arg is same:
                    continue
                if same is not None:
                    break
                same = arg
            else:
                # None: the block is never entered.
                self._replace(param, index, edges, slot, same or self._unset_value_of(param), candidates)

    def _replace(
        self, param: Value, index: int, edges: list[Edge], slot: int, same: Value, candidates: list[Value]
    ) -> None:
        """`same` for the parameter; those that received it become candidates."""
        del self._block_of[param].params[index]
        for edge in edges:
            del edge.args[slot]
        self._replaced[param] = same
        receivers = self._receivers.pop(param, [])
        self._receivers.setdefault(same, []).extend(receivers)
        candidates.extend(receivers)

    def _unset_value_of(self, param: Value) -> Value:
        self._reps[param] = param.rep
        return self._unset_value(param)

    def finish(self) -> None:
        """Puts the replacements into all that was emitted before they were known."""
        if not self._replaced:
            return
        end_of = {value: self.resolve(value) for value in self._replaced}

        def now(values: list[Value]) -> list[Value]:
            return [end_of.get(value, value) for value in values]

        for block in self._function.blocks:
            for op in block.ops:
                if op.operands:
                    op.operands = now(op.operands)
            if block.end is not None:
                block.end.operands = now(block.end.operands)
                for edge in block.end.edges:
                    edge.args = now(edge.args)


def _drop_unreachable(function: Function) -> None:
    reached = {function.entry}
    work = [function.entry]
    while work:
        block = work.pop()
        assert block.end is not None, f"{function.symbol}: {block} {block.name} has no end"
        for edge in block.end.edges:
            if edge.target not in reached:
                reached.add(edge.target)
                work.append(edge.target)
    function.blocks = [block for block in function.blocks if block in reached]


def _settle_nulls(function: Function) -> None:
    """A parameter may be null only if an argument may: the least solution."""
    entry = function.entry
    params = {
        param
        for block in function.blocks if block is not entry
        for param in block.params if param.rep is Rep.WORD and not _is_sent(param)
    }
    receivers: dict[Value, list[Value]] = {}
    for param in params:
        param.maybe_null = False
    work: list[Value] = []
    for block in function.blocks:
        assert block.end is not None
        for edge in block.end.edges:
            hidden = len(edge.target.params) - len(edge.args)
            for arg, param in zip(edge.args, edge.target.params[hidden:], strict=True):
                if arg in params:
                    receivers.setdefault(arg, []).append(param)
                elif arg.maybe_null and param in params and not param.maybe_null:
                    param.maybe_null = True
                    work.append(param)
    while work:
        for param in receivers.get(work.pop(), ()):
            if param in params and not param.maybe_null:
                param.maybe_null = True
                work.append(param)


def _is_sent(param: Value) -> bool:
    """The first parameter after a `yield`: null when an exception was thrown in."""
    return param.owned
