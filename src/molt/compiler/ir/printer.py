"""IR as text: what `molt show ir` prints, golden tests compare and `reader.py` reads back.

    func molt_m_f(%callee.1: word, %x.2: word owned) -> word raises user "m.f":
    b1:
      %3 = binary %x.2, %x.2 [op='+', slow='molt_binary_add', rep='object']
      check %3 -> b2, b3
    b2:
      release %x.2
      return %3

After a value where it is defined stand its representation, `owned` and `null` (it can
be the word 0).  A block's name follows its parameters as a comment.
"""

from __future__ import annotations

from collections.abc import Iterator

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
    Unit,
    Value,
)
from molt.compiler.source.span import NOWHERE, Span

# Flags of a function in the order in which they are printed.
FUNCTION_FLAGS = ("user", "is_generator", "inline", "noinline", "exported", "poll")


def print_unit(unit: Unit, *, spans: bool = False) -> str:
    """All functions of a unit, then its constants."""
    parts = [print_function(function, spans=spans) for function in unit.functions]
    if unit.constants:
        parts.append("".join(
            f"{symbol} = {print_attribute(const)}\n" for const, symbol in unit.constants.items()
        ))
    return "\n".join(parts)


def print_function(function: Function, *, spans: bool = False) -> str:
    """One function, as above.  `spans` adds the place of each operation."""
    return "\n".join(_function_lines(function, spans)) + "\n"


def print_op(op: Op) -> str:
    """One operation, without its span: for messages."""
    definition = f"{print_definition(op.result)} = " if op.result is not None else ""
    attrs = ", ".join(f"{name}={print_attribute(value)}" for name, value in op.attrs.items())
    operands = ", ".join(map(str, op.operands))
    return definition + " ".join(filter(None, [op.code, operands, f"[{attrs}]" if attrs else ""]))


def print_terminator(end: Terminator) -> str:
    """The end of a block, without its span."""
    attrs = ", ".join(f"{name}={print_attribute(value)}" for name, value in end.attrs.items())
    targets = ", ".join(map(_edge, end.edges))
    return " ".join(filter(None, [
        end.code,
        ", ".join(map(str, end.operands)),
        f"[{attrs}]" if attrs else "",
        f"-> {targets}" if targets else "",
    ]))


def print_definition(value: Value) -> str:
    """A value with what is known of it.  The representation `word` goes without saying."""
    words = [] if value.rep is Rep.WORD else [str(value.rep)]
    if value.owned:
        words.append("owned")
    if value.maybe_null:
        words.append("null")
    return f"{value}: {' '.join(words)}" if words else str(value)


def print_signature(sig: CSignature) -> str:
    """`(word owned, i64) -> word raises`."""
    params = ", ".join(
        f"{rep} owned" if sig.consumes_param(i) else str(rep) for i, rep in enumerate(sig.params)
    )
    flags = [("borrowed", sig.result_borrowed), ("raises", sig.raises), ("foreign", sig.foreign)]
    return " ".join([f"({params}) -> {sig.result}", *(name for name, on in flags if on)])


def print_attribute(value: object) -> str:
    """A constant of an operation, in the syntax of a Python expression."""
    match value:
        case Rep():
            return value.name
        case CSignature():
            return f"sig({print_signature(value)!r})"
        case Const():
            return f"const({value.kind!r}, {print_attribute(value.value)})"
        case Site():
            return f"site({value.code!r}, {value.line}, {value.text!r}, {value.carets!r})"
        case tuple():
            items = "".join(f"{print_attribute(item)}, " for item in value)
            return f"({items.rstrip()})"
        case float():
            return f"hex({value.hex()!r})"
        case _:
            return "..." if value is Ellipsis else repr(value)


def print_span(span: Span) -> str:
    return f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"


def _function_lines(function: Function, spans: bool) -> Iterator[str]:
    yield _header(function, spans)
    for block in function.blocks:
        yield _label(block, block is function.entry)
        for op in block.ops:
            yield f"  {print_op(op)}{_place(op.span, spans)}"
        if block.end is not None:
            yield f"  {print_terminator(block.end)}{_place(block.end.span, spans)}"


def _header(function: Function, spans: bool) -> str:
    params = ", ".join(
        f"{value}: {value.rep}{' owned' if value.owned else ''}{' null' if value.maybe_null else ''}"
        for value in function.params
    )
    sig = function.signature
    words = [f"func {function.symbol}({params}) -> {sig.result}"]
    words += [name for name, on in (("borrowed", sig.result_borrowed), ("raises", sig.raises)) if on]
    words += [flag for flag in FUNCTION_FLAGS if getattr(function, flag)]
    words.append(f"{function.name!r}:")
    place = f" ; {function.span.file!r} {print_span(function.span)}" if spans else ""
    return " ".join(words) + place


def _label(block: Block, is_entry: bool) -> str:
    params = "" if is_entry else ", ".join(map(print_definition, block.params))
    comment = f"  ; {block.name}" if block.name else ""
    return f"{block}{f'({params})' if params else ''}:{comment}"


def _edge(edge: Edge) -> str:
    args = ", ".join(map(str, edge.args))
    return f"{edge.target}({args})" if args else str(edge.target)


def _place(span: Span, spans: bool) -> str:
    return f"  ; {print_span(span)}" if spans and span != NOWHERE else ""
