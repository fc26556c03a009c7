"""Expressions of the tree as text: Python, with every pair of parentheses written."""

from __future__ import annotations

import math
from collections.abc import Iterable

from molt.compiler.syntax.tree import (
    AnnotationText,
    Await,
    Arg,
    ArgKind,
    Attribute,
    Binary,
    BoolOp,
    Call,
    Compare,
    Comprehension,
    Conditional,
    Constant,
    DictDisplay,
    Display,
    Expr,
    FormatPart,
    FormattedString,
    Lambda,
    Name,
    NamedExpr,
    Param,
    ParamKind,
    Slice,
    Starred,
    Subscript,
    Unary,
    Yield,
    YieldFrom,
)


def expr_text(expr: Expr) -> str:
    """`expr` as it can stand inside any other expression."""
    match expr:
        case Constant(value=value):
            return constant_text(value)
        case Name(id=name):
            return name
        case Attribute(value=value, attr=attr):
            return f"{_primary(value)}.{attr}"
        case Subscript(value=value, index=index):
            return f"{_primary(value)}[{_index_text(index)}]"
        case Slice(lower=lower, upper=upper, step=step):
            text = f"{_optional(lower)}:{_optional(upper)}"
            return text if step is None else f"{text}:{expr_text(step)}"
        case Starred(value=value):
            return f"*{expr_text(value)}"
        case AnnotationText(value=value):
            return expr_text(value)
        case Call(func=func, args=args):
            return f"{_primary(func)}({args_text(args)})"
        case Display():
            return _display_text(expr)
        case DictDisplay(items=items):
            return "{" + ", ".join([_item_text(key, value) for key, value in items]) + "}"
        case Comprehension():
            return _comprehension_text(expr)
        case FormattedString():
            return _formatted_text(expr)
        case _:
            return f"({bare_text(expr)})"


def bare_text(expr: Expr) -> str:
    """`expr` without parentheses of its own, for where a statement holds it."""
    match expr:
        case Unary(op=op, operand=operand):
            return f"{op} {expr_text(operand)}" if op == "not" else op + expr_text(operand)
        case Binary(op=op, left=left, right=right):
            return f"{expr_text(left)} {op} {expr_text(right)}"
        case BoolOp(op=op, operands=operands):
            return f" {op} ".join([expr_text(operand) for operand in operands])
        case Compare(first=first, rest=rest):
            tail = [f" {op.replace('-', ' ')} {expr_text(operand)}" for op, operand in rest]
            return expr_text(first) + "".join(tail)
        case Conditional(test=test, body=body, orelse=orelse):
            return f"{expr_text(body)} if {expr_text(test)} else {expr_text(orelse)}"
        case Lambda(params=params, body=body):
            head = "lambda " if params else "lambda"
            return f"{head}{params_text(params)}: {expr_text(body)}"
        case NamedExpr(target=target, value=value):
            return f"{target.id} := {expr_text(value)}"
        case Yield(value=value):
            return "yield" if value is None else f"yield {expr_text(value)}"
        case YieldFrom(value=value):
            return f"yield from {expr_text(value)}"
        case Await(value=value):
            return f"await {expr_text(value)}"
        case _:
            return expr_text(expr)


def constant_text(value: object) -> str:
    """The literal for `value`."""
    if value is Ellipsis:
        return "..."
    if isinstance(value, float) and math.isinf(value):
        return "1e999"
    if isinstance(value, complex) and math.isinf(value.imag):
        return "1e999j"
    return repr(value)


def args_text(args: Iterable[Arg]) -> str:
    return ", ".join([_arg_text(arg) for arg in args])


def params_text(params: tuple[Param, ...]) -> str:
    """A parameter list, with the `/` and `*` that separate the kinds."""
    parts: list[str] = []
    for at, param in enumerate(params):
        before = params[at - 1].kind if at else None
        if before is ParamKind.POSITIONAL_ONLY and param.kind is not before:
            parts.append("/")
        if param.kind is ParamKind.KEYWORD_ONLY and before not in (
                ParamKind.KEYWORD_ONLY, ParamKind.VAR_POSITIONAL):
            parts.append("*")
        parts.append(_param_text(param))
    if params and params[-1].kind is ParamKind.POSITIONAL_ONLY:
        parts.append("/")
    return ", ".join(parts)


def _param_text(param: Param) -> str:
    stars = {ParamKind.VAR_POSITIONAL: "*", ParamKind.VAR_KEYWORD: "**"}.get(param.kind, "")
    text = stars + param.name
    if param.annotation is not None:
        text += f": {expr_text(param.annotation)}"
    if param.default is not None:
        text += f"={expr_text(param.default)}"
    return text


def _arg_text(arg: Arg) -> str:
    prefix = {ArgKind.POSITIONAL: "", ArgKind.STAR: "*", ArgKind.DOUBLE_STAR: "**",
              ArgKind.KEYWORD: f"{arg.name}="}[arg.kind]
    return prefix + expr_text(arg.value)


def _optional(expr: Expr | None) -> str:
    return "" if expr is None else expr_text(expr)


def _primary(expr: Expr) -> str:
    """`expr` before a dot, bracket or call: a number needs parentheses there."""
    text = expr_text(expr)
    if isinstance(expr, Constant) and isinstance(expr.value, int | float | complex):
        return f"({text})"
    return text


def _index_text(index: Expr) -> str:
    """A tuple index stands without parentheses, since it may hold slices."""
    match index:
        case Display(kind="tuple", elements=[only]):
            return f"{expr_text(only)},"
        case Display(kind="tuple", elements=[_, *_] as elements):
            return ", ".join([expr_text(element) for element in elements])
        case _:
            return expr_text(index)


def _display_text(display: Display) -> str:
    elements = [expr_text(element) for element in display.elements]
    inner = ", ".join(elements)
    match display.kind:
        case "list":
            return f"[{inner}]"
        case "set":
            return "{" + inner + "}"
        case _:
            return f"({inner},)" if len(elements) == 1 else f"({inner})"


def _item_text(key: Expr | None, value: Expr) -> str:
    return f"**{expr_text(value)}" if key is None else f"{expr_text(key)}: {expr_text(value)}"


def _comprehension_text(expr: Comprehension) -> str:
    element = expr_text(expr.element)
    if expr.key is not None:
        element = f"{expr_text(expr.key)}: {element}"
    for clause in expr.clauses:
        element += f"{' async' if clause.is_async else ''} for {expr_text(clause.target)} in {expr_text(clause.iterable)}"
        element += "".join([f" if {expr_text(test)}" for test in clause.conditions])
    opening, closing = {"list": "[]", "set": "{}", "dict": "{}"}.get(expr.kind, "()")
    return opening + element + closing


def _formatted_text(expr: FormattedString) -> str:
    """An f-string, in quotes that occur nowhere in its expressions."""
    inner = "".join([_part_text(part) for part in expr.parts])
    nested = "".join([_part_text(part) for part in expr.parts
                      if isinstance(part, FormatPart)])
    for quote in ('"', "'", '"""', "'''"):
        if quote not in nested:
            return f"f{quote}{_escape_quote(expr, quote)}{quote}"
    return f'f"{inner}"'


def _escape_quote(expr: FormattedString, quote: str) -> str:
    return "".join([_literal_text(part).replace(quote[0], "\\" + quote[0])
                    if isinstance(part, str) else _part_text(part)
                    for part in expr.parts])


def _part_text(part: str | FormatPart) -> str:
    if isinstance(part, str):
        return _literal_text(part)
    value = expr_text(part.value)
    # A brace right after the opening one would be an escaped brace.
    text = "{ " + value if value.startswith("{") else "{" + value
    if part.conversion:
        text += f"!{part.conversion}"
    if part.spec is not None:
        text += ":" + _spec_text(part.spec)
    return text + "}"


def _spec_text(spec: Expr) -> str:
    match spec:
        case Constant(value=str(text)):
            return _literal_text(text)
        case FormattedString(parts=parts):
            return "".join([_part_text(part) for part in parts])
    raise AssertionError(f"unknown format spec: {spec}")


def _literal_text(text: str) -> str:
    """Text between the expressions of an f-string, except for its quotes."""
    escaped = repr(text + '"')[1:-2]
    return escaped.replace("\\'", "'").replace("{", "{{").replace("}", "}}")
