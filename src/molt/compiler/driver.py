"""The one place that knows the sequence of stages.

The library is compiled once for each target and tier and kept, with its declarations,
in the cache; a program is checked against those and linked with its objects.
"""

from __future__ import annotations

import fcntl
import gc
import os
import pickle
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from molt.compiler.c_backend.manifest import manifest_c
from molt.compiler.c_backend.unit import EmitOptions, emit_tables, emit_unit
from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import Library
from molt.compiler.check.library import LIBRARY_PREFIX, LibraryCollector
from molt.compiler.check.static.function import check_library_function
from molt.compiler.check.user.entries import Entries, find_entries, manifest_text, with_entries
from molt.compiler.check.user.imports import imported_names
from molt.compiler.check.user.program import SourceModule
from molt.compiler.check.user.program import check_program as check_modules
from molt.compiler.intrinsics import layouts
from molt.compiler.intrinsics.string_hash import string_hash
from molt.compiler.intrinsics.modules import SELF_CONTAINED
from molt.compiler.intrinsics.suggestions import near_names
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import ModuleRecord, Unit
from molt.compiler.ir.printer import print_unit
from molt.compiler.ir.reach import Mentions, find_reached, mentions_of
from molt.compiler.lower.fast_paths import fast_paths
from molt.compiler.lower.library import lower_library
from molt.compiler.lower.program import lower_program
from molt.compiler.lower.unit import UnitLowering, struct_record
from molt.compiler.passes.generators import GeneratorNames
from molt.compiler.passes.pipeline import BEFORE_VERSIONS, run_passes
from molt.compiler.passes.versions.twin import is_way_out
from molt.compiler.source.diagnostics import CompileErrors, Diagnostics, nested_too_deeply
from molt.compiler.source.files import SourceFile, read_source
from molt.compiler.syntax.convert import parse_module
from molt.compiler.syntax.printer import print_module
from molt.compiler.timings import SILENT
from molt.compiler.timings import Meter as Meter
from molt.compiler.toolchain.cache import Cache
from molt.compiler.toolchain.build import (
    CHeader,
    CSource,
    archive,
    compile_objects,
    link_executable,
    link_shared,
    open_toolchain,
)
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.hashing import file_key, key
from molt.compiler.toolchain.targets import Target, host_target

if TYPE_CHECKING:
    from molt.compiler.explain.report import Report

_LIBRARY = Path(__file__).parent.parent / "lib"
_FLOOR = _LIBRARY / "floor"
_NOT_COMPILED = ("shim", "floor")
_INCLUDES = ("<math.h>", "<stdlib.h>", "<stdio.h>", "<unistd.h>", "<time.h>", "<errno.h>", '"process.h"', '"waiting.h"')

# Of Python's calls. The deepest program that the parser takes, at Python's own limit of
# 1000, was seen to need 6000; each takes some 500 bytes of the C stack.
_RECURSION_LIMIT = 8000

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """`cc`: None for zig, else a gcc on this machine.  `infer`: whether values of user code
    may be held as anything but words."""

    tier: Tier = Tier.RELEASE
    target: Target | None = None
    cc: str | None = None
    infer: bool = True


@dataclass(frozen=True, slots=True)
class BuildResult:
    """`sources`: every file of the program that was read."""

    executable: Path
    sources: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class CompiledLibrary:
    """The library for one target and tier: what it declares, and its objects."""

    library: Library
    headers: tuple[CHeader, ...]
    objects: Path
    records: Unit  # its classes, modules and constants; no functions
    declarations: dict[str, str]  # in C, by symbol
    mentions: dict[str, Mentions]  # of each of its functions
    called_from_c: frozenset[str]  # its exported functions but those that only some start file calls


# --- what users call -------------------------------------------------------------


@contextmanager
def _without_collector() -> Iterator[None]:
    """Trees and IR live as long as the build: the garbage collector would search them in
    vain, for a third of the time of building the library."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@_without_collector()
def build_program(path: Path, options: BuildOptions, meter: Meter = SILENT) -> BuildResult:
    """Compiles a script and all it imports to an executable in the cache.

    Raises CompileErrors where the program is refused, ToolchainError where C fails.
    """
    target = options.target or host_target()
    modules, sources = _load_program(path, meter)
    library = load_library(target, options.tier, options.cc)
    meter.lap("library")
    with _deep_recursion(modules):
        objects = _compile_program(modules, sources, library, target, options, meter, entry="main")
    executable = link_executable([*objects, library.objects], options.tier, target, options.cc)
    meter.lap("linking")
    return BuildResult(executable, tuple(Path(s) for s in sources))


@_without_collector()
def build_library(path: Path, out: Path, options: BuildOptions, meter: Meter = SILENT) -> None:
    """Compiles a module's entries to a shared library at `out`."""
    target = options.target or host_target()
    modules, sources, entries = _read_entries(path)
    meter.lap("reading and parsing")
    library = load_library(target, options.tier, options.cc)
    meter.lap("library")
    made_from = key(*(source.text for source in sources.values()), str(library.objects))
    manifest = CSource("manifest.c", manifest_c(manifest_text(entries, made_from)))
    expanded = _expand(modules, sources)
    meter.lap("class makers")
    with _deep_recursion(modules):
        objects = _compile_program(expanded, sources, library, target, options, meter, entry="library", more=(manifest,))
    link_shared([*objects, library.objects], options.tier, target, options.cc, out=out)
    meter.lap("linking")


@_without_collector()
def measure_program(path: Path, options: BuildOptions) -> Meter:
    """What a build up to its C text takes and makes; no C compiler is started for the program."""
    meter = Meter()
    target = options.target or host_target()
    modules, sources = _load_program(path, meter)
    library = load_library(target, options.tier, options.cc)
    meter.lap("library")
    with _deep_recursion(modules):
        _emit_program(modules, sources, library, options, meter, entry="main")
    return meter


@contextmanager
def _deep_recursion(modules: list[SourceModule]) -> Iterator[None]:
    """Stages after parsing go several calls down for a level of nesting, and take what the
    parser took: an `elif` is nested in its `if`."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, _RECURSION_LIMIT))
    try:
        yield
    except RecursionError:
        raise CompileErrors([nested_too_deeply(modules[0].tree.path)]) from None
    finally:
        sys.setrecursionlimit(limit)


def _read_entries(path: Path) -> tuple[list[SourceModule], dict[str, SourceFile], Entries]:
    """A library of entries, with what calls them."""
    # Under its own name, as whoever imports it has it: `__main__` is for scripts.
    modules, sources = _read_program(path, path.stem)
    entries = _find_entries(modules)
    modules[0] = replace(modules[0], tree=with_entries(modules[0].tree, entries))
    return modules, sources, entries


def _find_entries(modules: list[SourceModule]) -> Entries:
    sink = Diagnostics()
    trees = {module.tree.name: module.tree for module in modules}
    entries = find_entries(modules[0].tree, trees.get, sink)
    sink.raise_if_errors()
    return entries


def check_program(path: Path) -> None:
    """Raises CompileErrors where the program is refused."""
    modules, _ = _load_program(path)
    with _deep_recursion(modules):
        _check(modules, load_declarations())


def show_stage(stage: str, path: Path, *, infer: bool = True) -> str:
    """The text of one stage: syntax, typed, ir, passes or c."""
    modules, sources = _load_program(path)
    with _deep_recursion(modules):
        return _stage_text(stage, modules, sources, infer=infer)


@_without_collector()
def explain_program(path: Path, *, as_library: bool = False) -> Report:
    """What each line of a program and of what it imports from its folder was compiled to, and why.

    `as_library`: as a library of entries.
    """
    from molt.compiler.explain.explain import Before, look_before, make_report  # builds do without
    from molt.compiler.explain.library_types import library_types
    from molt.compiler.passes.versions.likely import find_flows

    if as_library:
        read, sources, _ = _read_entries(path)
        modules = _expand(read, sources)
    else:
        modules, sources = _load_program(path)
    with _deep_recursion(modules):
        declarations = load_declarations()
        program = _check(modules, declarations)
        unit = lower_program(program, declarations, sources, os.getcwd()).unit
        paths = fast_paths(declarations, library_names(declarations))
        lines = {file: source.lines for file, source in sources.items()}
        before: list[Before] = []

        def look(name: str) -> None:
            if name == BEFORE_VERSIONS:
                before.append(look_before(unit, paths, find_flows(unit, paths), library_types(declarations), lines))

        run_passes(unit, _generator_names(declarations), paths, after=look)
        return make_report(before[0], unit, paths, lines, sources)


def _stage_text(
    stage: str, modules: list[SourceModule], sources: dict[str, SourceFile], *, infer: bool
) -> str:
    if stage == "syntax":
        return "\n".join(print_module(m.tree) for m in modules)
    declarations = load_declarations()
    program = _check(modules, declarations)
    if stage == "typed":
        from molt.compiler.check.printer import print_program

        return print_program(program)
    lowered = lower_program(program, declarations, sources, os.getcwd())
    if stage == "ir":
        return print_unit(lowered.unit)
    names = library_names(declarations)
    run_passes(lowered.unit, _generator_names(declarations), fast_paths(declarations, names) if infer else None)
    if stage == "passes":
        return print_unit(lowered.unit)
    emitted = emit_unit(lowered.unit, names, EmitOptions())
    return "\n".join(text.text for text in (emitted.header, *emitted.sources))


# --- programs --------------------------------------------------------------------


def _load_program(path: Path, meter: Meter = SILENT) -> tuple[list[SourceModule], dict[str, SourceFile]]:
    """A script and all it imports, with classes made."""
    modules, sources = _read_program(path, "__main__")
    meter.lap("reading and parsing")
    expanded = _expand(modules, sources)
    meter.lap("class makers")
    return expanded, sources


def _read_program(path: Path, script: str) -> tuple[list[SourceModule], dict[str, SourceFile]]:
    """Reads and parses a file, which is to be the module `script`, and, from its folder, whatever it imports."""
    sink = Diagnostics()
    modules: list[SourceModule] = []
    sources: dict[str, SourceFile] = {}
    folder = path.parent
    waiting: list[tuple[str, Path, bool]] = [(script, path, False)]
    known = {script}
    while waiting:
        name, file, is_package = waiting.pop(0)
        source = read_source(str(file), sink)
        module = parse_module(source, name, sink) if source is not None else None
        if source is None or module is None:
            continue
        sources[source.path] = source
        modules.append(SourceModule(module, is_package, _mentions_annotations(source)))
        for wanted in imported_names(module, is_package):
            found = _find_module(folder, wanted)
            if wanted and wanted not in known and found is not None:
                known.add(wanted)
                waiting.append((wanted, *found))
    sink.raise_if_errors()
    return modules, sources


def _expand(modules: list[SourceModule], sources: dict[str, SourceFile]) -> list[SourceModule]:
    """Modules with their class-making decorators evaluated."""
    if not any("dataclass" in source.text for source in sources.values()):
        return modules
    from molt.compiler.evaluate.expand import expand_class_makers  # imports much

    sink = Diagnostics()
    trees = {module.tree.name: module.tree for module in modules}
    result = []
    with _deep_recursion(modules):
        for module in modules:
            expanded = expand_class_makers(module.tree, trees.get, sink)
            mentions = module.mentions_annotations or expanded is not module.tree
            result.append(SourceModule(expanded, module.is_package, mentions))
    sink.raise_if_errors()
    return result


def _mentions_annotations(source: SourceFile) -> bool:
    return "__annotations__" in source.text or "get_type_hints" in source.text


def _find_module(folder: Path, name: str) -> tuple[Path, bool] | None:
    """The file of a module of the program, and whether it is a package's."""
    place = folder.joinpath(*name.split("."))
    package = place / "__init__.py"
    if package.is_file():
        return package, True
    file = place.with_name(place.name + ".py")
    return (file, False) if file.is_file() else None


def _check(modules: list[SourceModule], library: Library) -> typed.Program:
    sink = Diagnostics()
    program = check_modules(modules, library, sink)
    sink.raise_if_errors()
    return program


def _compile_program(
    modules: list[SourceModule],
    sources: dict[str, SourceFile],
    compiled: CompiledLibrary,
    target: Target,
    options: BuildOptions,
    meter: Meter,
    *,
    entry: str,
    more: tuple[CSource, ...] = (),
) -> list[Path]:
    c_sources = _emit_program(modules, sources, compiled, options, meter, entry=entry)
    made: list[str] = []
    objects = compile_objects([*c_sources, *more], options.tier, target, options.cc, made=made)
    meter.note("objects compiled", len(made))
    meter.note("objects from the cache", len(objects) - len(made))
    meter.lap("C compiler")
    return objects


def _emit_program(
    modules: list[SourceModule],
    sources: dict[str, SourceFile],
    compiled: CompiledLibrary,
    options: BuildOptions,
    meter: Meter,
    *,
    entry: str,
) -> list[CSource]:
    """A program's C text, with all that it includes."""
    program = _check(modules, compiled.library)
    meter.lap("checking")
    lowered = lower_program(program, compiled.library, sources, os.getcwd())
    meter.lap("lowering")
    names = library_names(compiled.library)
    run_passes(
        lowered.unit,
        _generator_names(compiled.library),
        fast_paths(compiled.library, names) if options.infer else None,
        after=_measured(lowered.unit, meter) if meter.is_on else None,
    )
    start = _FLOOR / f"entry_{entry}.c"
    mentions = mentions_of(lowered.unit, *_looked_for(compiled.library))
    looked_up = None
    if not _looks_up_any_name(program):
        looked_up = frozenset(lowered.live_names | _suggested_names(mentions, compiled.records))
    reached = find_reached(
        compiled.mentions, _used_records(compiled, program, looked_up), mentions,
        names=looked_up,
        roots=sorted(compiled.called_from_c | _c_symbols(start.read_text())),
        class_of_kind=names.class_ids,
        ids=[names.class_ids[role] for role in layouts.IN_TABLES],
        gives_classes=looked_up is None or not SELF_CONTAINED.issuperset(program.library_modules) or bool(looked_up & _GIVES_CLASSES),
    )  # fmt: skip
    names = replace(names, reached_classes=reached.classes)
    meter.lap("what is reached")
    emitted = emit_unit(lowered.unit, names, EmitOptions(), compiled.declarations)
    tables = emit_tables(reached.records, names, lowered.unit, declared=(compiled.declarations, emitted.declarations))
    headers = (*compiled.headers, CHeader(emitted.header.name, emitted.header.text))
    c_sources = [CSource(text.name, text.text, headers) for text in (*emitted.sources, tables)]
    # With the library's headers only, so that it is compiled once for all programs.
    c_sources.append(CSource(start.name, start.read_text(), compiled.headers))
    meter.lap("C text")
    if meter.is_on:
        meter.note("lines of the program", sum(len(source.lines) for source in sources.values()))
        meter.note("lines of C", sum(text.text.count("\n") for text in emitted.sources))
        meter.note("bytes of C", sum(len(text.text) for text in emitted.sources))
    return c_sources


def _measured(unit: Unit, meter: Meter) -> Callable[[str], None]:
    """Tells the meter of each pass."""

    def after(name: str) -> None:
        meter.lap(f"pass {name}")
        own = [function for function in unit.functions if function.user]
        if name == BEFORE_VERSIONS:
            meter.note("functions", len(own))
            meter.note("blocks before versions", sum(len(function.blocks) for function in own))
        elif name == "versions":
            meter.note("blocks after versions", sum(len(function.blocks) for function in own))
            meter.note("ways to give up", sum(is_way_out(op) for function in own for op in function.ops()))

    return after




def _used_records(compiled: CompiledLibrary, program: typed.Program, looked_up: frozenset[str] | None) -> Unit:
    """The library's records without the modules that the program does not import.

    `looked_up`: the names in the program, None for any.  The library itself refers to
    built-ins by symbol, so that its own strings find none of them."""
    records = compiled.records
    imported = {"builtins"}
    for name in program.library_modules:
        parts = name.split(".")
        imported.update(".".join(parts[: i + 1]) for i in range(len(parts)))
    modules = records.modules
    if SELF_CONTAINED.issuperset(program.library_modules):  # others import one another by name, too
        modules = [m for m in modules if m.name in imported]
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


_C_SYMBOL = re.compile(r"\bmolt_\w+")


def _c_symbols(text: str) -> frozenset[str]:
    """What C written by hand may call of the library."""
    return frozenset(_C_SYMBOL.findall(text))


def _looked_for(library: Library) -> tuple[str, str]:
    """The functions of the library that make an instance of a class, and that compare names."""
    lowering = UnitLowering.for_library(library)
    return lowering.runtime("alloc_object").symbol, lowering.runtime("same_name").symbol


# Names by which a program gets the class object of what it has only an instance of, or by
# which the library hands it one.  Modules of the library may do it in any way.
_GIVES_CLASSES = frozenset({
    "type", "super", "__class__", "__mro__", "mro", "__base__", "__bases__", "__subclasses__", "__objclass__",
    "__self__", "__exit__", "__get__", "__set_name__", "__instancecheck__", "__subclasscheck__", "__mro_entries__",
    "__reduce__", "__reduce_ex__", "__getstate__", "__origin__", "__args__", "__getnewargs__", "throw", "exc_info",
})  # fmt: skip


def _looks_up_any_name(program: typed.Program) -> bool:
    """Whether names made at run time can be looked up: then all of them are kept."""
    return bool(program.live_names & {"getattr", "hasattr", "dir", "vars", "__getattribute__", "__dict__"})


# --- the library -----------------------------------------------------------------


def library_files() -> list[Path]:
    """The sources of the library in Molt Python."""
    return sorted(
        file
        for file in _LIBRARY.rglob("*.py")
        if file.relative_to(_LIBRARY).parts[0] not in (*_NOT_COMPILED, "low.py", "__init__.py")
    )


def _library_key() -> str:
    compiler = Path(__file__).parent
    files = [*library_files(), *sorted(_FLOOR.glob("*")), *sorted(compiler.rglob("*.py"))]
    return key(*(part for file in files for part in (str(file.relative_to(_LIBRARY.parent)), file_key(file))))


def collect_library() -> LibraryCollector:
    """The library's declarations and syntax, from its sources."""
    sink = Diagnostics()
    trees = []
    for file in library_files():
        parts = file.relative_to(_LIBRARY).with_suffix("").parts
        name = LIBRARY_PREFIX + ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        source = read_source(str(file), sink)
        module = parse_module(source, name, sink) if source is not None else None
        if module is not None:
            trees.append(module)
    collector = LibraryCollector(sink)
    collector.collect(trees)
    sink.raise_if_errors()
    return collector


def load_declarations() -> Library:
    """What the library declares, from the cache if it is there."""
    cache = open_toolchain(Tier.RELEASE, host_target(), None).cache
    made = _library_key()
    found = cache.find("library", made, ".pickle")
    if found is not None:
        return pickle.loads(found.read_bytes())  # noqa: S301  our own cache
    library = collect_library().library
    cache.store_bytes(pickle.dumps(library, protocol=5), cache.entry("library", made, ".pickle"))
    return library


def load_library(target: Target, tier: Tier, cc: str | None) -> CompiledLibrary:
    """The compiled library; compiled now if the cache has none for these sources."""
    # Only sanitizers need a library of their own: a debug build debugs the program.
    library_tier = tier if tier is Tier.SANITIZE else Tier.RELEASE
    cache = open_toolchain(library_tier, target, cc).cache
    made = key(_library_key(), library_tier.value, target.name, cc or "")
    stored = _stored_library(cache, made)
    if stored is not None:
        return stored
    with _building(cache.entry("library", made, ".lock")):
        stored = _stored_library(cache, made)
        if stored is not None:  # another process was faster
            return stored
        compiled = _compile_library(target, library_tier, cc)
        cache.store_bytes(pickle.dumps(compiled, protocol=5), cache.entry("library", made, ".compiled"))
        return compiled


def _stored_library(cache: Cache, made: str) -> CompiledLibrary | None:
    """A library that was compiled before, if all of it is still in the cache."""
    found = cache.find("library", made, ".compiled")
    if found is None:
        return None
    stored: CompiledLibrary = pickle.loads(found.read_bytes())  # noqa: S301  our own cache
    try:
        os.utime(stored.objects)  # in use: what was used longest ago goes first
    except OSError:
        return None
    return stored


@contextmanager
def _building(lock: Path) -> Iterator[None]:
    """One process at a time builds the library; the others wait for its result."""
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def lower_whole_library() -> UnitLowering:
    """The library as IR, before any pass."""
    collector = collect_library()
    functions = [check_library_function(collector, decl) for decl in collector.library.functions.values()]
    collector.sink.raise_if_errors()
    return lower_library(collector.library, functions)


def _compile_library(target: Target, tier: Tier, cc: str | None) -> CompiledLibrary:
    lowered = lower_whole_library()
    library = lowered.library
    run_passes(lowered.unit, _generator_names(library))
    names = library_names(library)
    emitted = emit_unit(lowered.unit, names, EmitOptions(is_library=True, lines=False, includes=_INCLUDES))
    written = [CHeader(f.name, f.read_text()) for f in sorted(_FLOOR.glob("*.h"))]
    headers = (*written, CHeader(emitted.header.name, emitted.header.text))
    floor = [CSource(f.name, f.read_text(), headers) for f in sorted(_FLOOR.glob("*.c")) if not f.name.startswith("entry_")]
    exported = frozenset(function.symbol for function in lowered.unit.functions if function.exported)
    starts = [_c_symbols(file.read_text()) for file in sorted(_FLOOR.glob("entry_*.c"))]
    generated = [CSource(text.name, text.text, headers) for text in emitted.sources]
    objects = compile_objects([*generated, *floor], tier, target, cc)
    return CompiledLibrary(
        library, headers, archive(objects, tier, target, cc), _records_of(lowered.unit),
        dict(emitted.declarations), mentions_of(lowered.unit, *_looked_for(library)), exported.difference(*starts),
    )  # fmt: skip


def _records_of(unit: Unit) -> Unit:
    """What a program's static tables are made from."""
    return Unit(unit.name, constants=unit.constants, classes=unit.classes, modules=unit.modules, structs=unit.structs)


def library_names(library: Library) -> LibraryNames:
    """The library by role, for passes and back end."""
    roles = {**layouts.CLASS_ROLES, **layouts.STRUCT_ROLES}
    present = {role: library.classes[name] for role, name in roles.items() if name in library.classes}
    structs = {role: struct_record(library, decl) for role, decl in present.items()}
    ids = {role: decl.id for role, decl in present.items() if not decl.is_struct}
    return LibraryNames(structs, ids, string_hash)


def _generator_names(library: Library) -> GeneratorNames:
    make = UnitLowering.for_library(library).runtime("make_generator")
    structs = [library.classes[name].struct_symbol for name in (layouts.GENERATOR, layouts.CONTEXT)]
    return GeneratorNames(make.symbol, *structs)
