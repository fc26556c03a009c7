"""The one place that knows the sequence of stages.

The library is compiled once for each target and tier and kept, with its declarations,
in the cache; a program is checked against those and linked with its objects.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from molt.compiler.c_backend.manifest import manifest_c
from molt.compiler.c_backend.unit import EmitOptions, emit_unit
from molt.compiler.check import tree as typed
from molt.compiler.check.declarations import Library
from molt.compiler.check.user.dead_branches import may_have_dead_branches, without_dead_branches
from molt.compiler.check.user.entries import Entries, find_entries, manifest_text, with_entries
from molt.compiler.check.user.imports import BUILTINS, imported_names
from molt.compiler.check.user.program import SourceModule
from molt.compiler.check.user.program import check_program as check_modules
from molt.compiler.check.user.warned import with_warnings
from molt.compiler.evaluate.package_path import with_path
from molt.compiler.host import HostUse, find_host_use, load_common_modules, load_host_objects, number_modules
from molt.compiler.intrinsics.modules import READ_ANNOTATIONS, RUN_TEXTS
from molt.compiler.ir.model import Unit
from molt.compiler.ir.printer import print_unit
from molt.compiler.library import CompiledLibrary, generator_names, library_names
from molt.compiler.library import collect_library as collect_library
from molt.compiler.library import load_declarations as load_declarations
from molt.compiler.library import load_library as load_library
from molt.compiler.lower.fast_paths import fast_paths
from molt.compiler.lower.program import lower_program
from molt.compiler.passes.pipeline import BEFORE_VERSIONS, run_passes
from molt.compiler.passes.versions.budget import Budget
from molt.compiler.passes.versions.kept import Kept as Kept
from molt.compiler.passes.versions.kept import Outdated
from molt.compiler.passes.versions.twin import is_way_out
from molt.compiler.program import ProgramEmission, with_host
from molt.compiler.source.diagnostics import CompileErrors, Diagnostics, nested_too_deeply
from molt.compiler.source.files import SourceFile, read_source
from molt.compiler.source.installed import installed_names
from molt.compiler.syntax import tree
from molt.compiler.syntax.convert import parse_module
from molt.compiler.syntax.printer import print_module
from molt.compiler.timings import SILENT
from molt.compiler.timings import Watch as Watch
from molt.compiler.timings import Meter as Meter
from molt.compiler.toolchain.build import CSource, compile_objects, link_executable, link_shared
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.hashing import key
from molt.compiler.toolchain.targets import Target, host_target

if TYPE_CHECKING:
    from molt.compiler.evaluate.known_texts import KnownText
    from molt.compiler.explain.report import Report

# Of Python's calls. The deepest program that the parser takes, at Python's own limit of
# 1000, was seen to need 6000; each takes some 500 bytes of the C stack.
_RECURSION_LIMIT = 8000

# The module that has the texts which a program runs (`evaluate/known_texts.py`).
TEXTS = "_molt_texts"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """`cc`: None for zig, else a gcc on this machine.  `infer`: whether values of user code
    may be held as anything but words.  `kept`: what builds before left of the program's functions, and this one will.  `budget`: how much of a large program is made fast."""

    tier: Tier = Tier.RELEASE
    target: Target | None = None
    cc: str | None = None
    infer: bool = True
    kept: Kept | None = None
    budget: Budget = Budget()


@dataclass(frozen=True, slots=True)
class BuildResult:
    """`sources`: every file of the program that was read."""

    executable: Path
    sources: tuple[Path, ...]


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
    try:
        return _build_program(path, options, meter)
    except Outdated:
        assert options.kept is not None
        options.kept.forget()
        return _build_program(path, options, meter)


def _build_program(path: Path, options: BuildOptions, meter: Meter) -> BuildResult:
    target = options.target or host_target()
    modules, sources = _load_program(path, meter)
    library = load_library(target, options.tier, options.cc)
    meter.lap("library")
    host = find_host_use(modules, library.library)
    meter.lap("finding modules of the host")
    with _deep_recursion(modules):
        objects = _compile_program(modules, sources, library, host, target, options, meter, entry="main")
    executable = link_executable([*objects, library.objects], options.tier, target, options.cc)
    meter.lap("linking")
    read = [*sources, *(file.path for file in host.files)]
    return BuildResult(executable, tuple(Path(s) for s in read))


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
        host = find_host_use(expanded, library.library)
        objects = _compile_program(expanded, sources, library, host, target, options, meter, entry="library", more=(manifest,))
    link_shared([*objects, library.objects], options.tier, target, options.cc, out=out)
    meter.lap("linking")


@_without_collector()
def make_sources(path: Path, options: BuildOptions, meter: Meter = SILENT) -> list[CSource]:
    """The C text of a program; no C compiler is started for it."""
    target = options.target or host_target()
    modules, sources = _load_program(path, meter)
    library = load_library(target, options.tier, options.cc)
    meter.lap("library")
    with _deep_recursion(modules):
        host = find_host_use(modules, library.library)
        emission = _emit_program(modules, sources, library, host, target, options, meter, entry="main")
        return list(emission.sources())


def measure_program(path: Path, options: BuildOptions) -> Meter:
    """What a build up to its C text takes and makes."""
    meter = Meter()
    make_sources(path, options, meter)
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


def warm_modules(texts: Sequence[str]) -> Iterator[str]:
    """Compiles what programs of these texts use of the host's standard library, for release builds of this machine.

    Yields what each step makes, before it does.
    """
    target = host_target()
    library = load_library(target, Tier.RELEASE, None)
    for name in load_common_modules(texts, library, target, Tier.RELEASE):
        yield f"the module {name} of the standard library"


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

        run_passes(unit, generator_names(declarations), paths, after=look)
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
    lowered = lower_program(program, declarations, sources, os.getcwd(), infer=infer)
    if stage == "ir":
        return print_unit(lowered.unit)
    names = library_names(declarations)
    run_passes(lowered.unit, generator_names(declarations), fast_paths(declarations, names) if infer else None)
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
    return with_warnings(_with_codes(expanded, sources)), sources


def _read_program(path: Path, script: str) -> tuple[list[SourceModule], dict[str, SourceFile]]:
    """Reads and parses a file, which is to be the module `script`, and, from its folder, whatever it imports."""
    sink = Diagnostics()
    modules: list[SourceModule] = []
    sources: dict[str, SourceFile] = {}
    folder = path.parent
    installed = installed_names(folder)
    waiting: list[tuple[str, Path, bool]] = [(script, path, False)]
    known = {script}
    while waiting:
        name, file, is_package = waiting.pop(0)
        source = read_source(str(file), sink)
        module = parse_module(source, name, sink) if source is not None else None
        if source is None or module is None:
            continue
        sources[source.path] = source
        if may_have_dead_branches(source.text):
            module = without_dead_branches(module)
        if is_package:
            module = with_path(module)
        is_installed = name.split(".")[0] in installed
        modules.append(SourceModule(
            module, is_package, _mentions_annotations(source), mentions_builtins=BUILTINS in source.text, installed=is_installed,
        ))
        waiting += _imported_files(module, is_package, folder, known)
        if not waiting and not sink.has_errors:
            modules, texts = _with_texts(modules, sources)
            if texts is not None:
                waiting += _imported_files(texts, False, folder, known)
    sink.raise_if_errors()
    return modules, sources


def _imported_files(module: tree.Module, is_package: bool, folder: Path, known: set[str]) -> list[tuple[str, Path, bool]]:
    """The files of the program that a module imports and that are not known yet; they are from now on."""
    found = []
    for wanted in imported_names(module, is_package):
        file = _find_module(folder, wanted)
        if wanted and wanted not in known and file is not None:
            known.add(wanted)
            found.append((wanted, *file))
    return found


def _with_texts(
    modules: list[SourceModule], sources: dict[str, SourceFile]
) -> tuple[list[SourceModule], tree.Module | None]:
    """The modules with what is known of the texts that they run, and one more for those; with that one,
    unless it was there before or there are no such texts."""
    imported = {name for module in modules for name in imported_names(module.tree, module.is_package)}
    has_examples = "doctest" in imported
    runners = [row for name, row in RUN_TEXTS.items() if name in imported]
    words = ("exec", "eval", "compile")
    using = [has_examples or bool(runners) or any(word in sources[module.tree.path].text for word in words) for module in modules if module.tree.path in sources]
    if any(module.tree.name == TEXTS for module in modules) or not any(using):
        return modules, None
    from molt.compiler.evaluate.known_texts import find_texts, flags_of, names_bound, runs_unknown, texts_module  # imports much
    from molt.compiler.evaluate.text_sets import text_sets

    flags = flags_of(module.tree for module in modules)
    found: list[KnownText] = []
    result = []
    for module in modules:
        sets = text_sets(module.tree)
        texts = list(find_texts(module.tree, sets, examples=has_examples, runners=runners))
        found += texts
        names = frozenset(names_bound(texts, flags))
        result.append(replace(module, texts=sets, bound_by_texts=names, evaluates=runs_unknown(module.tree, sets)))
    if not found:
        return result, None
    made = texts_module(found, flags)
    return [*result, SourceModule(made, False, False, lenient=True)], made


def _with_codes(modules: list[SourceModule], sources: dict[str, SourceFile]) -> list[SourceModule]:
    """The modules, and one more with what CPython's code objects say of theirs, if the program asks for that."""
    if not any("co_" in source.text or "dis" in source.text or "closurevars" in source.text for source in sources.values()):
        return modules
    from molt.compiler.evaluate.code_parts import asks_for_code, codes_module
    from molt.compiler.evaluate.known_texts import find_texts

    if not any(asks_for_code(source.text) for source in sources.values()):
        return modules
    texts = [text for module in modules for text in find_texts(module.tree, module.texts, examples=False)]
    files = [(os.path.join(os.getcwd(), source.path), source.text) for source in sources.values()]
    return [*modules, SourceModule(codes_module(files, texts), False, False, lenient=True)]


def _expand(modules: list[SourceModule], sources: dict[str, SourceFile]) -> list[SourceModule]:
    """Modules with their class-making decorators evaluated, and calls of other makers completed."""
    if any("namedtuple" in source.text for source in sources.values()):
        from molt.compiler.evaluate.module_names import add_module_names

        named = {module.tree.name: module.tree for module in modules}
        modules = [replace(module, tree=add_module_names(module.tree, named.get)) for module in modules]
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
            result.append(replace(module, tree=expanded, mentions_annotations=mentions))
    sink.raise_if_errors()
    return result


def _mentions_annotations(source: SourceFile) -> bool:
    return any(name in source.text for name in READ_ANNOTATIONS)


def _find_module(folder: Path, name: str) -> tuple[Path, bool] | None:
    """The file of a module of the program, and whether it is a package's."""
    place = folder.joinpath(*name.split("."))
    package = place / "__init__.py"
    if package.is_file():
        return package, True
    file = place.with_name(place.name + ".py")
    return (file, False) if file.is_file() else None


def _check(modules: list[SourceModule], library: Library, host: HostUse | None = None) -> typed.Program:
    if host is None:
        host = find_host_use(modules, library)
    sink = Diagnostics()
    keeps = any(file.mentions_annotations for file in host.files)
    program = check_modules(modules, library, sink, host.names, host.lacks, host.lost, keeps_annotations=keeps)
    sink.raise_if_errors()
    return program


def _compile_program(
    modules: list[SourceModule],
    sources: dict[str, SourceFile],
    compiled: CompiledLibrary,
    host: HostUse,
    target: Target,
    options: BuildOptions,
    meter: Meter,
    *,
    entry: str,
    more: tuple[CSource, ...] = (),
) -> list[Path]:
    emission = _emit_program(modules, sources, compiled, host, target, options, meter, entry=entry)
    made: list[str] = []
    # The C compiler begins with the first source, while others are still being made.
    objects = compile_objects(chain(more, emission.sources()), options.tier, target, options.cc, made=made)
    meter.note("objects compiled", len(made))
    meter.note("objects from the cache", len(objects) - len(made))
    meter.lap("C compiler")
    return [*objects, *(path for each in emission.host for path in each.objects)]


def _emit_program(
    modules: list[SourceModule],
    sources: dict[str, SourceFile],
    compiled: CompiledLibrary,
    host: HostUse,
    target: Target,
    options: BuildOptions,
    meter: Meter,
    *,
    entry: str,
) -> ProgramEmission:
    """A program up to the passes that look at each function by itself, with the host's modules that it uses."""
    if options.kept is not None:
        options.kept.begin()
    program = _check(modules, compiled.library, host)
    meter.lap("checking")
    lowered = lower_program(program, compiled.library, sources, os.getcwd(), infer=options.infer)
    meter.lap("lowering")
    run_passes(
        lowered.unit,
        generator_names(compiled.library),
        fast_paths(compiled.library, library_names(compiled.library)) if options.infer else None,
        options.kept,
        options.budget,
        after=_measured(lowered.unit, meter, options.budget) if meter.is_on else None,
        finish=False,
    )
    host_objects = load_host_objects(host.files, compiled, target, options.tier, options.cc, meter)
    number_modules(lowered.unit, host_objects)
    meter.lap("modules of the host")
    return ProgramEmission(
        with_host(program, host_objects), lowered.unit, lowered.live_names, compiled, host_objects, host.looks_at_callers,
        sum(len(source.lines) for source in sources.values()), options.tier, meter, entry, options.kept,
    )  # fmt: skip


def _measured(unit: Unit, meter: Meter, budget: Budget) -> Callable[[str], None]:
    """Tells the meter of each pass."""

    def after(name: str) -> None:
        meter.lap(f"pass {name}")
        own = [function for function in unit.functions if function.user]
        if name == BEFORE_VERSIONS:
            meter.note("functions", len(own))
            meter.note("blocks before versions", sum(len(function.blocks) for function in own))
        elif name == "versions":
            meter.note("blocks that versions are made of at most", budget.of_program)
            meter.note("blocks without versions", sum(len(f.blocks) for f in own if f.noinline and not f.symbol.endswith("__twin")))
            meter.note("blocks after versions", sum(len(function.blocks) for function in own))
            meter.note("ways to give up", sum(is_way_out(op) for function in own for op in function.ops()))

    return after
