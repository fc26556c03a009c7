"""What a source declares: just the symbols that its text uses.

A header with every prototype of the library would be read again for each source, and
would recompile all of them whenever one function is added.  So each source begins with
the declarations it needs, picked from a table by the symbols that occur in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from molt.compiler.c_backend.constants import declare_constant, needs_object
from molt.compiler.c_backend.function import prototype
from molt.compiler.c_backend.tables import declare_code, declare_signature, library_declarations
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import Unit

_SYMBOL = re.compile(r"\bmolt_\w+")


def unit_declarations(unit: Unit, library: LibraryNames, *, is_library: bool) -> dict[str, str]:
    """The declaration of everything that the unit defines, by symbol."""
    lines = [prototype(function.symbol, function.signature) for function in unit.functions]
    lines += [
        declare_constant(const, symbol, library)
        for const, symbol in unit.constants.items() if needs_object(const)
    ]  # fmt: skip
    if unit.base:
        lines += [f"extern const int64_t {unit.base}_{kind};" for kind in ("globals", "rows", "module")]
    for code in unit.codes:
        lines += [declare_code(code, library), declare_signature(code.symbol, library)]
    if is_library:
        lines += library_declarations(unit, library)
    return {declared_symbol(line): line for line in lines}


def declared_symbol(line: str) -> str:
    """The symbol that a declaration is of: the last name before `(` or `;`."""
    head = line.partition("(")[0] if "(" in line else line.rstrip(";")
    return head.split()[-1].lstrip("*")


def used_declarations(lines: Iterable[str], tables: Iterable[Mapping[str, str]]) -> list[str]:
    """The declarations, sorted, of the symbols that occur in `lines`."""
    used = {symbol for line in lines for symbol in _SYMBOL.findall(line)}
    found = {symbol: table[symbol] for table in tables for symbol in used if symbol in table}
    return [found[symbol] for symbol in sorted(found)]
