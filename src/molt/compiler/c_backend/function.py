"""One function as C text: declarations, blocks as labels, jumps as `goto`.

Block parameters are variables that each jump assigns, all at once.  Blocks that only
errors reach come last, so that the usual path is one straight piece of code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from molt.compiler.c_backend.ops import EMITTERS
from molt.compiler.c_backend.types import (
    c_elem,
    c_result,
    c_type,
    declare,
    error_test,
    error_value,
    is_identifier,
)
from molt.compiler.ir.builder import can_raise
from molt.compiler.ir.dominance import reverse_postorder
from molt.compiler.ir.model import (
    Block,
    Const,
    CSignature,
    Edge,
    Function,
    Op,
    Rep,
    Site,
    Terminator,
    Value,
)
from molt.compiler.source.span import NOWHERE, Span

# Ends a function with #line: replaced by the line in the C file, when that is known.
LINE_RESET = "#line reset"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a function's text needs from its shard: names of what is defined elsewhere."""

    constant: Callable[[Const], str]  # an expression for a constant's word
    site: Callable[[Site], str]  # the address of a site's record
    callee: Callable[[str], str]  # the name under which a function is called
    base: str  # of the unit's numbers (ir.Unit)
    lines: bool  # whether to write #line
    frames: bool = False  # whether functions note where they are, for those that they call
    compact: bool = False  # whether counts and operators are calls everywhere


def function_head(function: Function, *, linkage: str = "", name: str = "") -> str:
    """`molt_word f(molt_ctx *ctx, molt_word x_2)`."""
    params = [declare("molt_ctx *", "ctx")]
    params += [declare(c_type(param.rep), value_name(param)) for param in function.params]
    return f"{linkage}{declare(c_result(function.signature), name or function.symbol)}({', '.join(params)})"


def prototype(symbol: str, sig: CSignature) -> str:
    """A declaration, without parameter names."""
    hidden = [] if sig.foreign else ["molt_ctx *"]
    params = ", ".join(hidden + [c_type(rep).rstrip() for rep in sig.params]) or "void"
    return f"{declare(c_result(sig), symbol)}({params});"


def value_name(value: Value) -> str:
    """A C variable's name: says the source variable where it can."""
    number = f"h{value.home}" if value.home else str(value.id)
    if value.name and is_identifier(value.name):
        return f"{value.name}_{number}"
    return f"v{number}"


def emit_function(
    function: Function, surroundings: Surroundings, *, linkage: str = "", name: str = ""
) -> list[str]:
    """The lines of a function's definition."""
    writer = _FunctionWriter(function, surroundings)
    body = list(_without_idle_lines(writer.body()) if surroundings.lines else writer.body())
    lines = [f"{function_head(function, linkage=linkage, name=name)} {{"]
    lines += writer.declarations()
    lines += body
    lines.append("}")
    if surroundings.lines:
        lines.append(LINE_RESET)
    return lines


# Null without an exception: the place remembers something else.
_FAILS_SILENTLY = frozenset({"slot_at", "place_at", "update_at", "method_at", "super_at", "class_at", "filled_at", "module_at", "exact_list", "exact_tuple", "item_at", "default_of"})


class _FunctionWriter:
    """Writes blocks in order; remembers which values need a variable."""

    def __init__(self, function: Function, surroundings: Surroundings) -> None:
        self._function = function
        self._surroundings = surroundings
        self._warm = _usual_blocks(function)
        self._order = _layout(function, self._warm)
        self._is_cold = False
        self._expressions: dict[Value, str] = {}  # values that stand for themselves
        self._names: dict[Value, str] = {}  # of variables
        self._storages: list[str] = []
        self._span = NOWHERE
        self._code = function.code if surroundings.frames else ""
        # What has no frame of its own, as a twin has not, runs in that of its function.
        self._frame = "frame." if function.poll else "ctx->frame->"
        self._noted = 0  # the line of the site that the frame has, as far as it is known
        self._targets = self._jump_targets()
        self._name_constants()

    # --- what emitters ask (ops.Scope)

    @property
    def is_cold(self) -> bool:
        return self._is_cold or self._function.noinline or self._surroundings.compact

    def name(self, value: Value) -> str:
        found = self._expressions.get(value) or self._names.get(value)
        if found is None:
            found = self._names[value] = value_name(value)
        return found

    def constant(self, const: Const) -> str:
        return self._surroundings.constant(const)

    def site(self, site: Site) -> str:
        return self._surroundings.site(site)

    def callee(self, symbol: str) -> str:
        return self._surroundings.callee(symbol)

    def number(self, kind: str, value: object) -> str:
        base = self._surroundings.base
        return f"({base}_{kind} + {value})" if base else str(value)

    def storage(self, op: Op) -> str:
        assert op.result is not None
        name = f"array_{op.result.id}"
        count, elem = (
            (len(op.operands), "word") if op.code == "array" else (op.attrs["count"], str(op.attrs["elem"]))
        )
        # C has no arrays of length 0.
        self._storages.append(f"  {declare(c_elem(elem), name)}[{count or 1}];")
        return name

    # --- parts

    def declarations(self) -> list[str]:
        """All variables at the top, as jumps may not skip them, one line for each type."""
        by_type: dict[str, dict[str, None]] = {}
        for value in self._variables():
            by_type.setdefault(c_type(value.rep), {})[value_name(value)] = None
        lines = []
        for type_text, found in by_type.items():
            names = list(found)
            star = "*" if type_text.endswith("*") else ""
            for start in range(0, len(names), 8):
                listed = ", ".join(star + each for each in names[start : start + 8])
                lines.append(f"  {type_text.rstrip('* ')} {listed};")
        return self._storages + lines

    def body(self) -> Iterator[str]:
        if self._function.poll:
            yield from self._enter()
        for index, block in enumerate(self._order):
            following = self._order[index + 1] if index + 1 < len(self._order) else None
            yield from self._block(block, following)

    def _name_constants(self) -> None:
        for block in self._order:
            for op in block.ops:
                if EMITTERS[op.code].pure and op.result is not None:
                    self._expressions[op.result] = EMITTERS[op.code].emit(op, self)

    def _variables(self) -> Iterator[Value]:
        entry = self._function.entry
        for block in self._order:
            if block is not entry:
                yield from block.params
            for op in block.ops:
                if op.result is not None and op.result not in self._expressions:
                    yield op.result

    def _jump_targets(self) -> set[Block]:
        """Blocks that need a label: all that are not only fallen into."""
        targets: set[Block] = set()
        for block, following in zip(self._order, [*self._order[1:], None], strict=True):
            assert block.end is not None
            edges = block.end.edges
            if block.end.code == "check":
                targets.add(edges[1].target)
                edges = edges[:1]
            for edge in edges:
                if edge.target is not following or len(edges) > 1:
                    targets.add(edge.target)
        return targets

    def _enter(self) -> Iterator[str]:
        """A function that may not begin gives back what it was handed."""
        sig = self._function.signature
        owned = [
            f"molt_decref{'_null' if param.maybe_null else ''}(ctx, {self.name(param)});"
            for index, param in enumerate(self._function.params)
            if param.rep is Rep.WORD and sig.consumes_param(index)
        ]
        steps = " ".join([*owned, f"return {error_value(sig.result)};"])
        yield "  const int64_t depth = ctx->depth;"
        yield f"  if (MOLT_UNLIKELY(!molt_enter(ctx, depth))) {{ {steps} }}"
        if self._code:
            yield f"  molt_stack_frame frame = {{ctx->frame, (void *)&{self._code}, 0, 0}};"
            yield "  ctx->frame = &frame;"

    def _block(self, block: Block, following: Block | None) -> Iterator[str]:
        if block in self._targets:
            yield f"{block}:;"
        self._is_cold = block not in self._warm
        self._noted = 0
        end = block.end
        assert end is not None
        status = ""
        done: set[Op] = set()
        for index, op in enumerate(block.ops):
            if op in done:
                continue
            if op.code == "decref" and self.is_cold:
                together = _ended_together(block.ops, index)
                done.update(together)
                yield from self._line(op.span)
                yield f"  {self._end_together(together)}"
                continue
            if op.result in self._expressions:
                if op.code == "array":
                    yield from self._fill_array(op)
                continue
            if self._code and op is block.ops[-1] and end.code == "check" and can_raise(op.code, op.attrs):
                yield from self._note_site(end)
            text = EMITTERS[op.code].emit(op, self)
            yield from self._line(op.span if text else NOWHERE)
            if op.code == "checked":
                status = text
            elif op.result is not None:
                yield f"  {value_name(op.result)} = {text};"
            elif end.code == "check" and op is block.ops[-1] and can_raise(op.code, op.attrs):
                status = text
            elif text:
                yield f"  {text}"
        yield from self._line(end.span)
        yield from self._end(block, end, status, following)

    def _end_together(self, ops: list[Op]) -> str:
        """The call for ops of `_ended_together`."""
        words = ", ".join(self.name(op.operands[0]) for op in ops if op.code == "decref")
        last = ops[-1]
        if last.code == "decref":
            return f"molt_decref{len(ops) if len(ops) > 1 else ''}_cold(ctx, {words});"
        site = last.attrs["site"]
        assert isinstance(site, Site)
        return f"molt_trace{len(ops) - 1}(ctx, {words}, {self.site(site)});"

    def _fill_array(self, op: Op) -> Iterator[str]:
        assert op.result is not None
        for index, operand in enumerate(op.operands):
            yield f"  {self.name(op.result)}[{index}] = {self.name(operand)};"

    def _line(self, span: Span) -> Iterator[str]:
        if self._surroundings.lines and span.line > 0 and span.line != self._span.line:
            self._span = span
            path = span.file.replace("\\", "\\\\").replace('"', '\\"')
            yield f'#line {span.line} "{path}"'

    def _end(
        self, block: Block, end: Terminator, status: str, following: Block | None
    ) -> Iterator[str]:
        match end.code:
            case "jump":
                yield from self._goto(end.edges[0], following)
            case "branch":
                yield from self._branch(end, following)
            case "check":
                failed = self._failed(block, status)
                yield from self._jump_if(f"MOLT_UNLIKELY({failed})", end.edges[1])
                yield from self._goto(end.edges[0], following)
            case "return":
                yield from self._return(self._returned(end))
            case "raise":
                yield from self._return(f" {error_value(self._function.signature.result)}")
            case "unreachable":
                yield "  __builtin_unreachable();"
            case _:
                raise AssertionError(f"{self._function.symbol}: {end.code} in {block}")

    def _failed(self, block: Block, status: str) -> str:
        """The condition that the last operation of `block` raised."""
        op = block.ops[-1]
        if op.code == "checked":
            return status
        if op.code in _FAILS_SILENTLY and op.result is not None:
            return f"!{self.name(op.result)}"
        if op.result is None:
            return error_test(Rep.VOID, status)
        if op.code == "poll":
            return f"!{self.name(op.result)}"
        name = self.name(op.result)
        if op.result.rep is Rep.WORD and not self._function.user:
            # Library functions can return NULL for "none", without an exception.
            return f"!{name} && ctx->exc"
        return error_test(op.result.rep, name)

    def _returned(self, end: Terminator) -> str:
        if end.operands:
            return f" {self.name(end.operands[0])}"
        return " true" if c_result(self._function.signature) == "bool" else ""

    def _note_site(self, end: Terminator) -> Iterator[str]:
        """Before what can raise: what a traceback would show."""
        block = end.edges[1].target
        site = next(_traced(block), None)
        if site is None and block.end is not None and block.end.code == "jump":
            # Where several ways lead to, values are put in place before.
            site = next(_traced(block.end.edges[0].target), None)
        if isinstance(site, Site) and site.line != self._noted:
            self._noted = site.line
            yield f"  {self._frame}site = {self.site(site)};"

    def _return(self, value: str) -> Iterator[str]:
        if self._code and self._function.poll:
            yield "  molt_leave_frame(ctx, &frame);"
        if self._function.poll:
            yield "  molt_exit(ctx, depth);"
        yield f"  return{value};"

    def _branch(self, end: Terminator, following: Block | None) -> Iterator[str]:
        condition = self.name(end.operands[0])
        likely = end.attrs.get("likely")
        yes, no = end.edges
        negated = yes.target is following and no.target is not following
        if likely is not None:
            condition = f"MOLT_{'LIKELY' if likely else 'UNLIKELY'}({condition})"
        if negated:
            yield from self._jump_if(f"!{condition}", no)
            yield from self._goto(yes, following)
        else:
            yield from self._jump_if(condition, yes)
            yield from self._goto(no, following)

    def _jump_if(self, condition: str, edge: Edge) -> Iterator[str]:
        steps = [*self._moves(edge), f"goto {edge.target};"]
        if len(steps) == 1:
            yield f"  if ({condition}) {steps[0]}"
        else:
            yield f"  if ({condition}) {{ {' '.join(steps)} }}"

    def _goto(self, edge: Edge, following: Block | None) -> Iterator[str]:
        for move in self._moves(edge):
            yield f"  {move}"
        if edge.target is not following:
            yield f"  goto {edge.target};"

    def _moves(self, edge: Edge) -> list[str]:
        """The assignments of an edge's arguments to the parameters, in an order in which
        none is overwritten before it is read; a cycle goes through a temporary."""
        if not edge.args:
            return []
        waiting = {}
        for arg, param in zip(edge.args, edge.target.params, strict=True):
            source, target = self.name(arg), self.name(param)
            if source != target:
                waiting[target] = (source, c_type(param.rep))
        moves: list[str] = []
        while waiting:
            needed = {source for source, _ in waiting.values()}
            free = next((target for target in waiting if target not in needed), None)
            if free is not None:
                moves.append(f"{free} = {waiting.pop(free)[0]};")
                continue
            target, (_, type_text) = next(iter(waiting.items()))
            moves.insert(0, "{")
            moves.append(f"{declare(type_text, f'old_{target}')} = {target};")
            moves.append(f"{target} = {waiting.pop(target)[0]};")
            waiting = {
                each: (f"old_{target}" if source == target else source, kind)
                for each, (source, kind) in waiting.items()
            }
        return _braced(moves)


# As many words as molt.h has functions for that end them in one call.
_MOST_ENDED = 3


def _ended_together(ops: list[Op], first: int) -> list[Op]:
    """The ends of words that one call does, as it stands on most ways of errors, and the entry of a traceback behind them."""
    last = first
    while last < len(ops) and last < first + _MOST_ENDED and ops[last].code == "decref":
        last += 1
    if last < len(ops) and ops[last].code == "trace":
        last += 1
    return ops[first:last]


def _braced(moves: list[str]) -> list[str]:
    """Closes the braces that temporaries opened."""
    return moves + ["}"] * moves.count("{")


def _usual_edges(end: Terminator) -> list[Edge]:
    likely = end.attrs.get("likely")
    if end.code == "check" or likely is True:
        return end.edges[:1]
    return end.edges[1:] if likely is False else end.edges


def _without_idle_lines(lines: Iterator[str]) -> Iterator[str]:
    """Of several #line in a row only the last counts."""
    waiting: str | None = None
    for line in lines:
        if line.startswith("#line "):
            waiting = line
            continue
        if waiting is not None:
            yield waiting
            waiting = None
        yield line


def _usual_blocks(function: Function) -> set[Block]:
    """The blocks that are not only reached by errors and unlikely branches."""
    warm = {function.entry}
    work = [function.entry]
    while work:
        end = work.pop().end
        assert end is not None
        for edge in _usual_edges(end):
            if edge.target not in warm:
                warm.add(edge.target)
                work.append(edge.target)
    return warm


def _layout(function: Function, warm: set[Block]) -> list[Block]:
    """Reverse postorder, with the usual blocks first."""
    order = reverse_postorder(function)
    return [block for block in order if block in warm] + [block for block in order if block not in warm]


def _traced(block: Block) -> Iterator[object]:
    return (op.attrs["site"] for op in block.ops if op.code == "trace")
