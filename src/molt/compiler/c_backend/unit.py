"""A unit as C: one header and sources of bounded size.

Functions are grouped by the file they come from, and which of them begin a source follows
from their symbols, where their number allows: a change in one function leaves the other
sources as they were, and the cache with them.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType

from molt.compiler.c_backend.constants import (
    constant_word,
    define_constant,
    needs_object,
    static_struct,
)
from molt.compiler.c_backend.declarations import unit_declarations, used_declarations
from molt.compiler.c_backend.function import LINE_RESET, Surroundings, emit_function, function_head, prototype
from molt.compiler.c_backend.header import define_singletons, library_header, program_header
from molt.compiler.c_backend.tables import (
    ProgramTables,
    Texts,
    define_code,
    library_data,
)
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import LIBRARY_UNIT, Const, Function, Site, Unit, constant_prefix

# Operations in one source, at least if there are so many, and at most: what compiles in half a second to one.  To
# start the compiler and read the headers is 0.05 s.
_LEAST_OPS, _MOST_OPS = 3000, 8000
# Of units that do not change: four times as much in one source is a tenth of the time less.
_OPS_OF_FIXED = (12_000, 32_000)
# Of the functions that can begin a source, one in so many does.
_BEGINNERS = 4
# Lines of C of one function, from which on it is compiled without the C compiler's passes.  What they take grows with
# the square of a function's length: 6 s for 46,000 lines, 50 s for 100,000; without them 1.7.
_LONG_FUNCTION = 30_000
_LONG = "MOLT_LONG "
# gcc has no such attribute; "optimize" is one for debugging, it says.
_DEFINES_LONG = """\
#ifdef __clang__
#define MOLT_LONG __attribute__((noinline, optnone))
#else
#define MOLT_LONG MOLT_COLD
#endif"""
# Before molt.h, in the one source that defines its cold functions.
_DEFINES_COLD = "#define MOLT_DEFINES_COLD 1"


@dataclass(frozen=True, slots=True)
class CText:
    """A C file: its name and what is in it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class EmittedUnit:
    """The header has no folders in its name; every source includes it.

    `declarations`: of all that the unit defines, by symbol, for other units' sources.
    """

    header: CText
    sources: tuple[CText, ...]
    declarations: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EmitOptions:
    """`includes`: headers, as in `<math.h>`, for the plain C functions that are called.
    `frames`: Python functions note where they are, for what looks at its callers.
    `compact`: what counts and operators do is not written out in each place."""

    is_library: bool = False
    lines: bool = True
    includes: tuple[str, ...] = ()
    frames: bool = False
    compact: bool = False


def emit_unit(
    unit: Unit,
    library: LibraryNames,
    options: EmitOptions | None = None,
    declared: Mapping[str, str] = MappingProxyType({}),
) -> EmittedUnit:
    """All of a unit.  The counts must have been inserted, and generators taken apart.

    `declared`: the declarations of the library, where the unit is a program.
    """
    emission = Emission(unit, library, options or EmitOptions(), declared)
    sources = tuple(emission.sources(unit.functions))
    return EmittedUnit(emission.header, sources, emission.declarations)


class Emission:
    """A unit whose functions come one after the other: each source is made as soon as it is full.

    The unit's own functions may lack the last passes yet; their signatures, and all else that
    the unit lists, do not change any more.  `declarations` is complete when all sources are made.
    """

    def __init__(
        self, unit: Unit, library: LibraryNames, options: EmitOptions, declared: Mapping[str, str] = MappingProxyType({})
    ) -> None:
        self._shared = _Shared(unit, library, options, declared)
        self.header = self._shared.header()
        self.declarations: Mapping[str, str] = self._shared.own

    def sources(self, functions: Iterable[Function]) -> Iterator[CText]:
        """The unit's functions as they are to be, in sources; then its data."""
        shared = self._shared
        for name, part in _shards(map(self._declare, functions), *(_OPS_OF_FIXED if shared.options.compact else (_LEAST_OPS, _MOST_OPS))):
            yield CText(name, _Shard(shared, part, name).text())
        data = shared.data()
        if data:
            name = f"{shared.unit.name}_data.c"
            first = [_DEFINES_COLD] if shared.options.is_library else []
            yield CText(name, "\n".join([*first, *shared.opening(data), *data, ""]))

    def _declare(self, function: Function) -> Function:
        self._shared.own[function.symbol] = prototype(function.symbol, function.signature)
        return function


def _shards(functions: Iterable[Function], least: int, most: int) -> Iterator[tuple[str, list[Function]]]:
    """The functions of one source each, with its name; operations in it, where more follow: at least and at most."""
    parts: dict[str, list[Function]] = {}
    sizes: dict[str, int] = {}
    for function in functions:
        file = function.span.file
        part, size = parts.setdefault(file, []), sizes.get(file, 0)
        ops = sum(len(block.ops) + 1 for block in function.blocks)
        begins = size >= least and _number_of(function) % _BEGINNERS == 0
        if part and (begins or size + ops > most):
            yield _source_name(part), part
            part, size = [], 0
            parts[file] = part
        part.append(function)
        sizes[file] = size + ops
    for part in parts.values():
        yield _source_name(part), part


def _source_name(functions: list[Function]) -> str:
    stem = "".join(c if c.isalnum() else "_" for c in PurePath(functions[0].span.file).stem) or "unit"
    return f"{stem}_{_number_of(functions[0]):08x}.c"


def _number_of(function: Function) -> int:
    """A number that a function keeps whatever others there are."""
    return zlib.crc32(function.symbol.encode())


def emit_tables(
    library_unit: Unit,
    library: LibraryNames,
    program: Unit | None = None,
    *,
    declared: Iterable[Mapping[str, str]] = (),
    has_frames: bool = False,
) -> CText:
    """The source with the type objects and modules of one program: `molt_program` and what
    it reaches.  `declared`: the declarations of the library and of the program."""
    lines = ProgramTables(library_unit, program, library, has_frames=has_frames).lines()
    opening = ['#include "molt.h"', "", *used_declarations(lines, declared), ""]
    return CText("molt_tables.c", "\n".join([*opening, *lines, ""]))


class _Shared:
    """What all sources of a unit share: its constants and its header."""

    def __init__(
        self, unit: Unit, library: LibraryNames, options: EmitOptions, declared: Mapping[str, str]
    ) -> None:
        self.unit = unit
        self.library = library
        self.options = options
        self.functions = {function.symbol: function for function in unit.functions}
        self.own = unit_declarations(unit, library, is_library=options.is_library)
        self.first_lines = {code.symbol: code.line for code in unit.codes}
        self._declared = declared

    def header(self) -> CText:
        if self.options.is_library:
            return CText("molt_lib.h", library_header(self.unit, self.library))
        return CText(f"{self.unit.name}.h", program_header(self.unit))

    def opening(self, body: Iterable[str]) -> list[str]:
        """The includes of a source and the declarations that its text needs."""
        own = '#include "molt.h"' if self.options.is_library else f'#include "{self.unit.name}.h"'
        includes = [own, *(f"#include {name}" for name in self.options.includes), ""]
        return [*includes, *used_declarations(body, (self._declared, self.own)), ""]

    def data(self) -> list[str]:
        """Constants, the singletons of the library, and the records of functions."""
        constants = [
            define_constant(const, symbol, self.library, self.unit.constants.__getitem__)
            for const, symbol in self.unit.constants.items()
            if needs_object(const) and (self.options.is_library or not symbol.startswith(constant_prefix(LIBRARY_UNIT)))
        ]
        texts = Texts(self.library, self.unit.constants)
        records = [line for code in self.unit.codes for line in define_code(code, texts)]
        if self.options.is_library:
            records += [*define_singletons(self.library), *library_data(self.unit, texts)]
        return [*constants, *texts.lines, *records]


class _Shard:
    """One source: its functions, and the static data that only they use."""

    def __init__(self, shared: _Shared, functions: Sequence[Function], name: str) -> None:
        self._shared = shared
        self._functions = functions
        self._name = name
        self._inlined: dict[str, Function] = {}
        self._private: dict[Const, str] = {}  # constants that the unit does not list
        self._private_lines: list[str] = []
        self._sites: dict[Site, str] = {}
        self._site_lines: list[str] = []
        self._has_long = False

    def text(self) -> str:
        bodies = [line for function in self._functions for line in self._emit(function)]
        # Emitting an inline function can ask for others.
        inline_lines: list[str] = []
        done: set[str] = set()
        while waiting := [symbol for symbol in self._inlined if symbol not in done]:
            for symbol in waiting:
                done.add(symbol)
                inline_lines += self._emit(self._inlined[symbol], "MOLT_INLINE ", _inline_name(symbol))
        heads = [
            f"{function_head(function, linkage='MOLT_INLINE ', name=_inline_name(symbol))};"
            for symbol, function in self._inlined.items()
        ]
        heads = [*_DEFINES_LONG.split("\n"), *heads] if self._has_long else heads
        text = [*self._private_lines, *self._site_lines, *heads, *inline_lines, *bodies]
        lines = [*self._shared.opening(text), *text]
        return _number_lines(lines, self._name)

    def _emit(self, function: Function, linkage: str = "", name: str = "") -> list[str]:
        options = self._shared.options
        surroundings = Surroundings(
            self._constant, self._site, self._callee, self._shared.unit.base, options.lines and function.user,
            frames=options.frames and function.user, compact=options.compact,
        )  # fmt: skip
        if function.noinline:
            linkage = "MOLT_COLD "
        head, *rest = emit_function(function, surroundings, linkage=linkage, name=name)
        if len(rest) > _LONG_FUNCTION and not name:
            self._has_long = True
            head = _LONG + head.removeprefix(linkage)
        return [head, *rest, ""]

    def _callee(self, symbol: str) -> str:
        """Inline functions of the unit are defined again in each source that calls them."""
        function = self._shared.functions.get(symbol)
        if function is None or not function.inline:
            return symbol
        self._inlined.setdefault(symbol, function)
        return _inline_name(symbol)

    def _constant(self, const: Const) -> str:
        return constant_word(const, self._symbol)

    def _symbol(self, const: Const) -> str:
        shared = self._shared.unit.constants.get(const)
        if shared is not None:
            return shared
        if const not in self._private:
            if const.kind == "tuple":
                assert isinstance(const.value, tuple)
                for item in const.value:  # defined before what holds it
                    self._constant(item)
            symbol = f"const_{len(self._private)}"
            self._private[const] = symbol
            self._private_lines.append(
                define_constant(const, symbol, self._shared.library, self._symbol, linkage="static ")
            )
        return self._private[const]

    def _site(self, site: Site) -> str:
        if site not in self._sites:
            library = self._shared.library
            symbol = f"site_{len(self._sites)}"
            first = self._shared.first_lines.get(site.code, 0)
            fields = {
                "code": f"(void *)&{site.code}",
                "line": str(site.line - first),
                "text": self._constant(Const(site.text, "str")) if site.text else "0",
                "carets": self._constant(Const(site.carets, "str")) if site.carets else "0",
                "end_line": str(site.end_line - first),
                "column": str(site.column),
                "end_column": str(site.end_column),
            }
            self._sites[site] = symbol
            value = static_struct(library, "site", fields)
            self._site_lines.append(f"static const molt_site {symbol} = {value};")
        return f"(void *)&{self._sites[site]}"


def _inline_name(symbol: str) -> str:
    return f"{symbol}__inline"


def _number_lines(lines: list[str], name: str) -> str:
    """Puts the number of the following line into each reset."""
    return "\n".join(
        f'#line {number + 1} "{name}"' if line == LINE_RESET else line
        for number, line in enumerate(lines, 1)
    ) + "\n"
