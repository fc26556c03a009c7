"""What CPython's code objects say of themselves and Molt's have no use for: `co_consts`, `co_names`, bytecode.

A program that asks for it gets what the CPython that runs Molt makes of the same text, in one more module,
`_molt_codes`, by file, name and line of the code (`lib/plain/_molt_code_parts.py`):

    f.__code__.co_names   ->   _molt_code_parts.table["main.py", "f", 3]["co_names"]
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterable, Iterator
from types import CodeType

from molt.compiler.evaluate.text_sets import KnownText
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import make_source
from molt.compiler.source.span import Span
from molt.compiler.syntax import tree
from molt.compiler.syntax.context import Context
from molt.compiler.syntax.convert import convert_module

MODULE = "_molt_codes"
# What asks for it, written in a program.
_ASKING = re.compile(
    r"\b(co_(consts|names|freevars|cellvars|code|stacksize|linetable|exceptiontable|lnotab|lines|positions)|"
    r"_varname_from_oparg|getclosurevars)\b|^\s*(import|from)\b.*\bdis\b",
    re.MULTILINE,
)
_TABLES = ("co_consts", "co_names", "co_freevars", "co_cellvars", "co_code", "co_stacksize", "co_linetable", "co_exceptiontable")


def asks_for_code(text: str) -> bool:
    """Whether the text of a module names what only code objects of CPython have."""
    return _ASKING.search(text) is not None


def codes_module(files: Iterable[tuple[str, str]], texts: Iterable[KnownText]) -> tree.Module:
    """The module with the code of files, each with what tracebacks call it, and of texts that are run."""
    span = Span(f"<{MODULE}>", 1, 0, 1, 0)
    lines = ["from _molt_code_parts import Code, part, table", "nan = float('nan')"]
    rows: dict[str, str | None] = {}
    for file, text in files:
        for code in _codes_of(text, file, "exec"):
            _add(rows, repr(_key(code)), code)
    for known in dict.fromkeys(texts):
        codes = _codes_of(known.text, known.file, known.mode)
        _add(rows, repr((known.mode, known.file, known.text)), next(codes, None))
        for code in codes:
            _add(rows, repr(_key(code)), code)
    # Two codes of one name in one line cannot be told apart.
    lines += [f"table[{key}] = {row}" for key, row in rows.items() if row is not None]
    source = "\n".join(lines)
    context = Context(make_source(span.file, source), Diagnostics(), lenient=True)
    return tree.Module(span, MODULE, span.file, tuple(convert_module(ast.parse(source), MODULE, context).body), None, False)


def _add(rows: dict[str, str | None], key: str, code: CodeType | None) -> None:
    row = None if code is None else _row(code)
    rows[key] = row if rows.get(key, row) == row else None


def _codes_of(text: str, file: str, mode: str) -> Iterator[CodeType]:
    """The code of a text, and of all that is in it; nothing where it is no Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            waiting = [compile(text.lstrip(" \t") if mode == "eval" else text, file, mode, dont_inherit=True, optimize=0)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return
    while waiting:
        code = waiting.pop(0)
        yield code
        waiting += [const for const in code.co_consts if isinstance(const, CodeType)]


def _key(code: CodeType) -> tuple[str, str, int]:
    return (code.co_filename, code.co_qualname, code.co_firstlineno)


def _row(code: CodeType) -> str | None:
    """A display of what a code object says; None where a constant cannot be written."""
    parts = {name: _display(getattr(code, name)) for name in _TABLES}
    parts["co_lines"] = _display(tuple(code.co_lines()))
    parts["co_positions"] = _display(tuple(code.co_positions()))
    parts["_varname_from_oparg"] = _display(_all_variables(code))
    if any(part is None for part in parts.values()):
        return None
    return "{" + ", ".join(f"{name!r}: {part}" for name, part in parts.items()) + "}"


def _all_variables(code: CodeType) -> tuple[str, ...]:
    cells = tuple(name for name in code.co_cellvars if name not in code.co_varnames)
    return (*code.co_varnames, *cells, *code.co_freevars)


def _display(value: object) -> str | None:
    match value:
        case CodeType():
            counts = (value.co_posonlyargcount, value.co_argcount, value.co_kwonlyargcount)
            stars = (value.co_flags >> 2 & 1, value.co_flags >> 3 & 1)
            return f"Code{(value.co_filename, value.co_name, value.co_qualname, value.co_firstlineno, value.co_varnames, counts + stars, value.co_flags)!r}"
        case tuple():
            parts = [_display(item) for item in value]
            known = [part for part in parts if part is not None]
            return f"({', '.join(known)}{',' if len(known) == 1 else ''})" if len(known) == len(parts) else None
        case frozenset():
            parts = [_display(item) for item in value]
            return f"frozenset(({', '.join(part for part in parts if part is not None)},))" if value else "frozenset()"
        case int() if abs(value) >= 10**4000:
            return hex(value)
        case float() | complex():
            return repr(value).replace("inf", "1e999")
        case str() | bytes() | int() | None:
            return repr(value)
    return "..." if value is ... else None
