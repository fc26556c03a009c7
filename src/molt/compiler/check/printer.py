"""The typed tree as text, for `molt show typed` and golden tests.

One form for all nodes: `Name(field=value, …): type`, statements one a line, blocks
indented.  What is usual is left out: the type `object`, empty fields, spans.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from molt.compiler.check import tree as typed
from molt.compiler.types.model import OBJECT

_INDENT = "  "
_SAID_ELSEWHERE = ("span", "source")
_BLOCKS = ("body", "orelse", "final", "handlers", "cases")


def print_program(program: typed.Program) -> str:
    """All modules of a program."""
    return "\n".join(print_module(module) for module in program.modules)


def print_module(module: typed.Module) -> str:
    return "\n".join([f"module {module.name}", *_function_lines(module.body)]) + "\n"


def print_function(function: typed.Function) -> str:
    return "\n".join(_function_lines(function)) + "\n"


def _function_lines(function: typed.Function) -> Iterator[str]:
    params = ", ".join(_variable(v) for v in function.params)
    captured = f" captures {', '.join(v.name for v in function.captures)}" if function.captures else ""
    kind = "generator" if function.is_generator else function.kind
    kind = f"async {kind}" if function.is_async else kind
    yield f"{kind} {function.qualname}({params}) -> {function.result}{captured}"
    locals_ = [v for v in function.locals if v not in function.params and v.free < 0]
    if locals_:
        yield f"{_INDENT}locals {', '.join(map(_variable, locals_))}"
    yield from _block(function.body, 1)
    for inner in function.inner:
        yield ""
        yield from _function_lines(inner)


def _variable(variable: typed.Variable) -> str:
    cell = " cell" if variable.cell else ""
    return f"{variable.name}: {variable.type}{cell}"


def _block(body: tuple[typed.Stmt, ...], depth: int) -> Iterator[str]:
    for stmt in body:
        yield from _stmt(stmt, depth)


def _stmt(stmt: object, depth: int) -> Iterator[str]:
    pad = _INDENT * depth
    parts = []
    blocks = []
    for fld in fields(stmt):  # type: ignore[arg-type]
        value = getattr(stmt, fld.name)
        if fld.name in _BLOCKS and isinstance(value, tuple):
            blocks.append((fld.name, value))
        elif fld.name not in _SAID_ELSEWHERE and value not in (None, (), "") and value is not False:
            parts.append(f"{fld.name}={_value(value)}")
    yield f"{pad}{type(stmt).__name__}({', '.join(parts)})"
    for name, body in blocks:
        if body:
            if name != "body":
                yield f"{pad}{name}"
            yield from _block(body, depth + 1)


def _value(value: object) -> str:
    match value:
        case typed.Constant(value=constant, type=type_):
            return f"{constant!r}{_type(type_)}"
        case typed.Local(var=variable, type=type_):
            return f"{variable.name}{_type(type_)}"
        case typed.LocalPlace(var=variable):
            return variable.name
        case typed.Function():
            return f"<{value.qualname}>"
        case typed.Variable():
            return value.name
        case tuple():
            return f"[{', '.join(map(_value, value))}]"
        case typed.Node() | typed.Argument() | typed.FormatPart():
            return _node(value)
        case str():
            return repr(value)
        case _:
            return str(value)


def _node(node: object) -> str:
    parts = []
    for fld in fields(node):  # type: ignore[arg-type]
        value = getattr(node, fld.name)
        if fld.name not in ("span", "type") and value not in (None, (), ""):
            parts.append(f"{fld.name}={_value(value)}")
    type_ = getattr(node, "type", OBJECT)
    return f"{type(node).__name__}({', '.join(parts)}){_type(type_)}"


def _type(type_: object) -> str:
    return "" if type_ == OBJECT else f": {type_}"
