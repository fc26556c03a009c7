"""A program on its way to C text: source by source, and then the tables of what it reaches.

The driver takes it through the passes that look at the whole of it.  The rest is done for one
function after the other, so that the C compiler, on other processors, has its first source
when most functions are still IR: on two processors, half of what is done here takes no time.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from molt.compiler.c_backend.unit import CText, Emission, EmitOptions, emit_tables
from molt.compiler.check import tree as typed
from molt.compiler.host import HostObject
from molt.compiler.intrinsics import layouts
from molt.compiler.intrinsics.modules import LOOK_UP_ANY_NAME, PICKLES, SAY_THEY_ARE_OF, SELF_CONTAINED, is_only_by_import
from molt.compiler.intrinsics.suggestions import near_names
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import Function, ModuleRecord, Unit
from molt.compiler.ir.reach import Mentions, find_reached, mentions_in
from molt.compiler.library import FLOOR, CompiledLibrary, c_source, c_symbols, generator_names, library_names, looked_for
from molt.compiler.passes.pipeline import finish_functions
from molt.compiler.passes.versions.kept import Kept
from molt.compiler.timings import Meter
from molt.compiler.toolchain.build import CHeader, CSource
from molt.compiler.toolchain.flags import Tier


@dataclass(frozen=True, slots=True)
class ProgramEmission:
    """A program on its way to C text: all passes that look at the whole of it are done."""

    program: typed.Program
    unit: Unit
    live_names: set[str]  # in its own code
    compiled: CompiledLibrary
    host: list[HostObject]
    looks_at_callers: bool
    lines: int  # of its text
    tier: Tier
    meter: Meter
    entry: str
    kept: Kept | None  # what is kept of its functions

    def sources(self) -> Iterator[CSource]:
        """Its C text, with all that it includes."""
        meter, unit, compiled = self.meter, self.unit, self.compiled
        names = library_names(compiled.library)
        with_lines = self.tier is not Tier.RELEASE
        emission = Emission(unit, names, EmitOptions(lines=with_lines, frames=self.looks_at_callers), compiled.declarations)
        headers = (*compiled.headers, CHeader(emission.header.name, emission.header.text))
        mentions: dict[str, Mentions] = {}
        wanted = looked_for(compiled.library)

        def finished() -> Iterator[Function]:
            for function in finish_functions(unit, generator_names(compiled.library), self.kept, done=lambda name: meter.lap(f"pass {name}")):
                mentions[function.symbol] = mentions_in(function, *wanted)
                meter.lap("what is reached")
                yield function

        for text in emission.sources(finished()):
            meter.note("lines of C", text.text.count("\n"))
            meter.note("bytes of C", len(text.text))
            meter.lap("C text")
            yield c_source(text, headers)
        yield c_source(CText("molt_tables.c", self._tables(names, mentions, emission.declarations)), headers)
        # With the library's headers only, so that it is compiled once for all programs.
        start = FLOOR / f"entry_{self.entry}.c"
        yield CSource(start.name, start.read_text(), compiled.headers)
        meter.note("lines of the program", self.lines)

    def _tables(self, names: LibraryNames, mentions: dict[str, Mentions], declarations: Mapping[str, str]) -> str:
        """The types and modules of the library that the program reaches, and what it says of itself."""
        program, compiled, host = self.program, self.compiled, self.host
        of_library = compiled.load_tables()
        for each in host:
            mentions.update(each.mentions)
        looked_up = None
        if not _looks_up_any_name(program):
            live_names = self.live_names.union(*(each.live_names for each in host))
            looked_up = frozenset(live_names | _suggested_names(mentions, of_library.records))
        start = FLOOR / f"entry_{self.entry}.c"
        reached = find_reached(
            of_library.mentions, _used_records(of_library.records, program, looked_up), mentions,
            names=looked_up,
            roots=sorted(compiled.called_from_c | c_symbols(start.read_text())),
            class_of_kind=names.class_ids,
            ids=[names.class_ids[role] for role in (*layouts.IN_TABLES, *_made_for(looked_up))],
            gives_classes=looked_up is None or not SELF_CONTAINED.issuperset(program.library_modules) or bool(looked_up & _GIVES_CLASSES),
        )  # fmt: skip
        self.meter.lap("what is reached")
        declared = (compiled.declarations, declarations, *(each.declarations for each in host))
        names = replace(names, reached_classes=reached.classes)
        tables = emit_tables(reached.records, names, self.unit, declared=declared, has_frames=self.looks_at_callers)
        self.meter.lap("C text")
        return tables.text


def with_host(program: typed.Program, host: list[HostObject]) -> typed.Program:
    """The program with the names and the library's modules that the host's modules use."""
    modules = dict.fromkeys([*program.library_modules, *(name for each in host for name in each.library_modules)])
    if any(each.record.name == PICKLES for each in host):
        modules |= dict.fromkeys(home for name, home in SAY_THEY_ARE_OF.items() if name in modules)
    names = program.live_names.union(*(each.names_read for each in host))
    return replace(program, live_names=names, library_modules=list(modules))


def _used_records(records: Unit, program: typed.Program, looked_up: frozenset[str] | None) -> Unit:
    """The library's records without the modules that the program does not import.

    `looked_up`: the names in the program, None for any.  The library itself refers to
    built-ins by symbol, so that its own strings find none of them."""
    imported = {"builtins"}
    for name in program.library_modules:
        parts = name.split(".")
        imported.update(".".join(parts[: i + 1]) for i in range(len(parts)))
    modules = records.modules
    if SELF_CONTAINED.issuperset(program.library_modules):  # others import one another by name, too
        modules = [m for m in modules if m.name in imported]
    modules = [m for m in modules if m.name in imported or not is_only_by_import(m.name)]
    if looked_up is not None:
        modules = [_with_names(m, looked_up) if m.name == "builtins" else m for m in modules]
    return replace(records, modules=modules)


def _suggested_names(program: dict[str, Mentions], records: Unit) -> set[str]:
    """Names of the library that errors may suggest in place of those in a program's code."""
    wanted = (name for mentions in program.values() for name in mentions.names)
    members = (member.name for owner in [*records.classes, *records.modules] for member in owner.members)
    return near_names(wanted, members)


def _with_names(module: ModuleRecord, names: frozenset[str]) -> ModuleRecord:
    return replace(module, members=tuple(member for member in module.members if member.name in names))


# Names by which a program gets the class object of what it has only an instance of, or by
# which the library hands it one.  Modules of the library may do it in any way.
_GIVES_CLASSES = frozenset({
    "type", "super", "__class__", "__mro__", "mro", "__base__", "__bases__", "__subclasses__", "__objclass__",
    "__self__", "__exit__", "__get__", "__set_name__", "__instancecheck__", "__subclasscheck__", "__mro_entries__",
    "__reduce__", "__reduce_ex__", "__getstate__", "__origin__", "__args__", "__getnewargs__", "throw", "exc_info",
})  # fmt: skip


def _made_for(looked_up: frozenset[str] | None) -> list[str]:
    """The roles of which the library makes instances because of a name; None: any name."""
    return [role for name, role in layouts.MADE_FOR_NAMES.items() if looked_up is None or name in looked_up]


def _looks_up_any_name(program: typed.Program) -> bool:
    """Whether names made at run time can be looked up: then all of them are kept."""
    return bool(program.live_names & LOOK_UP_ANY_NAME)
