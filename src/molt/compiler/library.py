"""Molt's library, compiled: once for each target and tier, kept in the cache with its declarations."""

from __future__ import annotations

import fcntl
import os
import pickle
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from molt.compiler.c_backend.unit import CText, EmitOptions, emit_unit
from molt.compiler.check.declarations import Library
from molt.compiler.check.library import LIBRARY_PREFIX, LibraryCollector
from molt.compiler.check.static.function import check_library_function
from molt.compiler.intrinsics import layouts
from molt.compiler.intrinsics.string_hash import string_hash
from molt.compiler.ir.library import LibraryNames
from molt.compiler.ir.model import Unit
from molt.compiler.ir.reach import Mentions, mentions_of
from molt.compiler.lower.library import lower_library
from molt.compiler.lower.unit import UnitLowering, struct_record
from molt.compiler.passes.generators import GeneratorNames
from molt.compiler.passes.pipeline import run_passes
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import read_source
from molt.compiler.syntax.convert import parse_module
from molt.compiler.toolchain.build import CHeader, CSource, archive, compile_objects, open_toolchain
from molt.compiler.toolchain.cache import Cache
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.hashing import file_key, key
from molt.compiler.toolchain.targets import Target, host_target

_LIBRARY = Path(__file__).parent.parent / "lib"
FLOOR = _LIBRARY / "floor"
# What all generated C includes.
_PRELUDE = "molt.h"
_NOT_COMPILED = ("shim", "floor", "plain", "instead")
_INCLUDES = (
    "<math.h>", "<stdlib.h>", "<stdio.h>", "<unistd.h>", "<time.h>", "<errno.h>", '"process.h"', '"waiting.h"',
    '"calendar.h"', '"calls.h"', '"compression.h"', '"files.h"', '"pages.h"', '"system.h"', '"threads.h"',
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LibraryTables:
    """What a program's tables are made from; nothing before asks for it."""

    records: Unit  # the library's classes, modules and constants; no functions
    mentions: dict[str, Mentions]  # of each of its functions


@dataclass(frozen=True, slots=True)
class CompiledLibrary:
    """The library for one target and tier: what it declares, and its objects."""

    library: Library
    headers: tuple[CHeader, ...]
    objects: Path
    declarations: dict[str, str]  # in C, by symbol
    called_from_c: frozenset[str]  # its exported functions but those that only some start file calls
    pickled_tables: bytes

    def load_tables(self) -> LibraryTables:
        """To be asked for late: it takes half of the time of reading the library, in which C can be compiled already."""
        tables: LibraryTables = pickle.loads(self.pickled_tables)  # noqa: S301  our own cache
        return tables


def c_source(text: CText, headers: tuple[CHeader, ...]) -> CSource:
    """A generated source, all of which begin with the prelude but where something is defined before it."""
    return CSource(text.name, text.text, headers, first=_PRELUDE if text.text.startswith('#include "') else "")


def library_files() -> list[Path]:
    """The sources of the library in Molt Python."""
    return sorted(
        file
        for file in _LIBRARY.rglob("*.py")
        if file.relative_to(_LIBRARY).parts[0] not in (*_NOT_COMPILED, "low.py", "__init__.py")
    )


@cache
def library_key() -> str:
    """A key of all that the library is made from, and of the compiler."""
    compiler = Path(__file__).parent
    files = [*library_files(), *sorted(FLOOR.glob("*")), *sorted(compiler.rglob("*.py"))]
    return key(*(part for file in files for part in (str(file.relative_to(_LIBRARY.parent)), file_key(file))))


def collect_library() -> LibraryCollector:
    """The library's declarations and syntax, from its sources."""
    sink = Diagnostics()
    trees = []
    for file in library_files():
        parts = file.relative_to(_LIBRARY).with_suffix("").parts
        name = LIBRARY_PREFIX + ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        source = read_source(str(file), sink)
        module = parse_module(source, name, sink, is_library=True) if source is not None else None
        if module is not None:
            trees.append(module)
    collector = LibraryCollector(sink)
    collector.collect(trees)
    sink.raise_if_errors()
    return collector


def load_declarations() -> Library:
    """What the library declares, from the cache if it is there."""
    cache = open_toolchain(Tier.RELEASE, host_target(), None).cache
    made = library_key()
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
    made = key(library_key(), library_tier.value, target.name, cc or "")
    stored = _stored_library(cache, made)
    if stored is not None:
        return stored
    with building(cache.entry("library", made, ".lock")):
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
def building(lock: Path) -> Iterator[None]:
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
    run_passes(lowered.unit, generator_names(library))
    names = library_names(library)
    emitted = emit_unit(lowered.unit, names, EmitOptions(is_library=True, lines=False, includes=_INCLUDES))
    written = [CHeader(f.name, f.read_text()) for f in sorted(FLOOR.glob("*.h"))]
    headers = (*written, CHeader(emitted.header.name, emitted.header.text))
    floor = [CSource(f.name, f.read_text(), headers) for f in sorted(FLOOR.glob("*.c")) if not f.name.startswith("entry_")]
    exported = frozenset(function.symbol for function in lowered.unit.functions if function.exported)
    starts = [c_symbols(file.read_text()) for file in sorted(FLOOR.glob("entry_*.c"))]
    generated = [c_source(text, headers) for text in emitted.sources]
    objects = compile_objects([*generated, *floor], tier, target, cc)
    tables = LibraryTables(_records_of(lowered.unit), mentions_of(lowered.unit, *looked_for(library)))
    return CompiledLibrary(
        library, headers, archive(objects, tier, target, cc), dict(emitted.declarations), exported.difference(*starts),
        pickle.dumps(tables, protocol=5),
    )  # fmt: skip


def _records_of(unit: Unit) -> Unit:
    """What a program's static tables are made from."""
    return Unit(unit.name, constants=unit.constants, classes=unit.classes, modules=unit.modules, structs=unit.structs)


def library_names(library: Library) -> LibraryNames:
    """The library by role, for passes and back end."""
    roles = {**layouts.CLASS_ROLES, **layouts.STRUCT_ROLES, **{key: key for key in library.instance_classes()}}
    present = {role: library.classes[name] for role, name in roles.items() if name in library.classes}
    structs = {role: struct_record(library, decl) for role, decl in present.items()}
    ids = {role: decl.id for role, decl in present.items() if not decl.is_struct}
    return LibraryNames(structs, ids, string_hash)


def generator_names(library: Library) -> GeneratorNames:
    lowering = UnitLowering.for_library(library)
    made = ("make_generator", "make_coroutine", "make_async_generator")
    make, *others = (lowering.runtime(name).symbol for name in made)
    structs = [library.classes[name].struct_symbol for name in (layouts.GENERATOR, layouts.CONTEXT)]
    return GeneratorNames(make, *structs, *others, delegate_step=lowering.runtime("delegate_step").symbol)


_C_SYMBOL = re.compile(r"\bmolt_\w+")


def c_symbols(text: str) -> frozenset[str]:
    """What C written by hand may call of the library."""
    return frozenset(_C_SYMBOL.findall(text))


def looked_for(library: Library) -> tuple[str, str]:
    """The functions of the library that make an instance of a class, and that compare names."""
    lowering = UnitLowering.for_library(library)
    return lowering.runtime("alloc_object").symbol, lowering.runtime("same_name").symbol
