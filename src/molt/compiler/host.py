"""Modules of the host's standard library: which a program needs, and their compiled form.

Each is a unit of its own, compiled without inference and kept in the cache, with what the
program's tables and the linker need of it, so that a program only links it.  Its C text is
the same in all programs: it imports by name, and its globals and rows are numbered from a
base that the program's tables define.
"""

from __future__ import annotations

import os
import pickle
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TypeVar

from molt.compiler.c_backend.unit import EmitOptions, emit_unit
from molt.compiler.check.declarations import Library
from molt.compiler.check.user.host_imports import Body, HostImport, bases_of, called_names, derives_from, find_bodies, needed_imports, taken_of
from molt.compiler.check.user.imports import BUILTINS, LIBRARY_PACKAGE
from molt.compiler.check.user.instead import with_functions_instead
from molt.compiler.check.user.program import SourceModule, check_host_module
from molt.compiler.check.user.scopes import build_scopes
from molt.compiler.check.user.set_from_elsewhere import names_set_in_builtins
from molt.compiler.check.user.warned import is_warned
from molt.compiler.evaluate.package_path import with_path
from molt.compiler.intrinsics.modules import (
    CALLED_IN_HOST, EVALUATOR, FOUND_BY_NAME, FRAME_NAMES, HOST_FOR_MORE, LOOK_AT_CALLERS, LOOK_FOR_SOME, MAKE_CLASSES, NAMES_ONLY, OVER_OBJECTS, OWN_BASES,
    READ_ANNOTATIONS, REST_IN,
)  # fmt: skip
from molt.compiler.ir.model import ModuleRecord, Unit
from molt.compiler.ir.reach import Mentions, mentions_of
from molt.compiler.library import CompiledLibrary, c_source, generator_names, library_key, library_names, looked_for
from molt.compiler.lower.program import lower_host_module
from molt.compiler.passes.pipeline import run_passes
from molt.compiler.source.diagnostics import Diagnostics
from molt.compiler.source.files import SourceFile, make_source, read_source
from molt.compiler.source.host import REST_OF, find_host_module, find_instead, is_plain, real_name
from molt.compiler.syntax import tree
from molt.compiler.syntax.convert import parse_module
from molt.compiler.timings import SILENT, Meter
from molt.compiler.toolchain.build import CHeader, CSource, compile_objects, open_toolchain
from molt.compiler.toolchain.cache import Cache, open_cache
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.hashing import file_key, key
from molt.compiler.toolchain.targets import Target

_T = TypeVar("_T")

# Encodings that need no module (`builtins/codecs.py`).
_OWN_CODECS = re.compile(r"utf_?(8|16|32)(_?(le|be|sig))?|u8|(iso_?)?8859(_1)?|latin_?1?|l1|ascii|us_ascii|646|locale")
# What a module in plain Python binds that makes most of its names as it runs: none of them is known to be missing.
_MAKES_NAMES = "_makes_names"
_OF_NO_CODEC = frozenset({"encodings.aliases", "encodings.__init__", "encodings.utf_7"})

_NEEDED_BY = ", which "
_OF_EVERY_MODULE = {"__doc__", "__loader__", "__name__", "__package__", "__spec__"}


@dataclass(frozen=True, slots=True)
class HostFile:
    """A module's file, with what it imports and where."""

    name: str
    path: Path
    is_package: bool
    key: str  # of its text
    bodies: tuple[Body, ...]
    mentions_annotations: bool
    own_names: frozenset[str]  # that its statements bind
    stars: frozenset[str]  # the modules that it takes all names of
    asks: frozenset[str] = field(default=frozenset(), kw_only=True)  # names that the program sets in `builtins`
    replaced: frozenset[str]  # of those that the library has names of only, which it derives classes from


@dataclass(frozen=True, slots=True)
class HostObject:
    """A compiled module.  `record` numbers its globals from 0; `rows`: how many it has."""

    record: ModuleRecord
    rows: int
    objects: tuple[Path, ...]
    declarations: dict[str, str]
    mentions: dict[str, Mentions]
    live_names: frozenset[str]
    names_read: frozenset[str]
    library_modules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HostUse:
    """What a program uses of the host's modules; `lacks`: why it cannot have others that it imports;
    `lost`: the names that those it has would take from modules of the library, which lack them.
    `looks_at_callers`: whether something that it reaches asks where it was called."""

    files: tuple[HostFile, ...] = ()
    lacks: Mapping[str, str] = field(default_factory=dict)
    lost: Mapping[str, frozenset[str]] = field(default_factory=dict)
    looks_at_callers: bool = False

    @property
    def names(self) -> frozenset[str]:
        return frozenset(file.name for file in self.files)


# --- which modules a program needs -----------------------------------------------


def find_host_use(modules: Sequence[SourceModule], library: Library) -> HostUse:
    """The host's modules that a program of these modules imports, and what those need."""
    own = {module.tree.name for module in modules}
    bodies = [body for module in modules for body in find_bodies(module.tree, module.is_package)]
    host = HostModules(library, open_cache())
    wanted: list[str] = []
    imported = set[str]()
    for each in (each for body in bodies for each in body.imports):
        imported.update(_modules_of(each))
        if each.module.split(".")[0] not in own and not host.is_library(each.module):
            wanted += _modules_of(each)
    replaced = {name for module in modules for name in derives_from(module.tree, NAMES_ONLY)}
    named = set[str]().union(*(body.names for body in bodies))
    derived = {
        name for module in modules for base in bases_of(module.tree)
        for name, _, rest in [base.partition(".")]
        if name in HOST_FOR_MORE and name not in own and rest and rest not in OWN_BASES
    }  # fmt: skip
    if derived:
        # What these stand for are classes to derive from, then.
        replaced |= derived | NAMES_ONLY
    replaced |= host.lacking((each for body in bodies for each in body.imports), named, own)
    replaced |= host.lacking((each for module in modules for each in taken_of(module.tree, HOST_FOR_MORE)), named, own)
    called = set[str]().union(*(called_names(module.tree) for module in modules))
    named.update(name for body in bodies for each in body.imports for name in each.names)
    looks = bool(named & LOOK_AT_CALLERS or called & MAKE_CLASSES) or is_warned(module.tree for module in modules)
    codecs = set[str]().union(*(body.codecs for body in bodies))
    if any(body.gives_encodings for body in bodies):
        codecs.update(*(body.texts for body in bodies))
    has_codecs = any(_modules_of_codec(name) for name in codecs)
    if any(module.evaluates for module in modules):
        wanted += EVALUATOR
    if not wanted and not replaced and not has_codecs and not host.has_rests(imported, named):
        return HostUse(looks_at_callers=looks)
    more = replaced
    while True:
        host.use_host_for(more)
        wanted += sorted(more)
        reached = set(named)
        files = host.closure(wanted, reached, imported, codecs)
        taken = (each for file in files for body in _named_bodies(file, reached) for each in body.imports)
        more = frozenset[str]().union(*(file.replaced for file in files), host.lacking(taken, reached, own)) - replaced
        if not more:
            break
        replaced |= more
    lacks = {name: host.lack_of(name) for name in wanted if find_host_module(name) is not None}
    lost = {file.name: host.lost_names(file) for file in files if file.stars or is_plain(file.path)}
    looks = looks or _look_at_callers(files, named)
    set_names = frozenset(name for module in modules if module.mentions_builtins for name in names_set_in_builtins(module.tree))
    if set_names:
        files = [_asking(file, set_names) for file in files]
    return HostUse(tuple(files), {name: lack for name, lack in lacks.items() if lack}, lost, looks)


def _asking(file: HostFile, names: frozenset[str]) -> HostFile:
    """The module as one that looks up `names`, as far as it reads them, in the module `builtins` too."""
    asks = names & set[str]().union(*(body.names for body in file.bodies))
    return replace(file, asks=asks, key=key(file.key, *sorted(asks))) if asks else file


def _look_at_callers(files: Iterable[HostFile], named: set[str]) -> bool:
    """Whether code of the modules that can run, where all of `named` is named, looks at its callers."""
    return any(
        body.names & FRAME_NAMES
        for file in files if file.name not in LOOK_FOR_SOME
        for body in _named_bodies(file, named)
    ) or any(file.name in HOST_FOR_MORE for file in files)


def _evaluates(file: HostFile, own_names: set[str]) -> bool:
    """Whether a module runs texts in what the program itself names of it. What others may call (`c2py` of `gettext`,
    for `argparse`) would put the evaluator into programs that hardly ever get there."""
    return not file.name.startswith(REST_OF) and any(body.evaluates for body in _named_bodies(file, own_names))


def _named_bodies(file: HostFile, named: set[str]) -> list[Body]:
    """The bodies of a module that have no name, or one that is named, or is so by those of the module that are."""
    found = {body.name: body for body in file.bodies if body.name in named}
    waiting = list(found.values())
    while waiting:
        naming = waiting.pop()
        more = [body for body in file.bodies if body.name in naming.names and body.name not in found]
        found.update((body.name, body) for body in more)
        waiting += more
    return [body for body in file.bodies if not body.name or body.name in found]


@dataclass(eq=False, slots=True)
class HostModules:
    """The host's modules, as far as they have been asked for."""

    library: Library
    cache: Cache
    _files: dict[str, HostFile | None] = field(default_factory=dict)
    _lacks: dict[str, str] = field(default_factory=dict)
    _replaced: set[str] = field(default_factory=set)

    def use_host_for(self, names: Iterable[str]) -> None:
        """From now on, these modules are the host's, although the library has them."""
        self._replaced.update(names)
        self._lacks.clear()

    def lack_of(self, name: str) -> str:
        """Why a module cannot be imported, in words; "" if it can."""
        if name not in self._lacks:
            self._lacks[name] = ""  # while it is looked into: modules import one another
            self._lacks[name] = self._find_lack(name)
        return self._lacks[name]

    def closure(self, wanted: Iterable[str], named: set[str], imported: set[str], codecs: set[str]) -> list[HostFile]:
        """The modules that a program needs which imports `wanted`, names `named` and what they name.
        `imported`: all that it imports itself; `codecs`: encodings that it may name."""
        found: dict[str, HostFile] = {}
        own = frozenset(imported)
        own_names = frozenset(named)
        self._add(wanted, found)
        before = (-1, -1)
        while before != (len(found), len(named)):
            before = (len(found), len(named))
            for file in list(found.values()):
                for each in needed_imports(file.bodies, named):
                    if self._is_run(each):
                        self._add(_modules_of(each), found)
                        imported.update(_modules_of(each))
                        named.update(each.names)
            self._add(self._rests(imported, named), found)
            for file in list(found.values()):
                codecs.update(*(body.codecs for body in file.bodies if not body.name or body.name in named))
            if any(_evaluates(file, set(own_names)) for file in found.values()):
                self._add(EVALUATOR, found)
            for name in codecs:
                self._add(_modules_of_codec(name), found)
            for name, (triggers, modules) in OVER_OBJECTS.items():
                if name in imported and named & triggers:
                    self._add(modules, found)
            for name, (triggers, modules) in FOUND_BY_NAME.items():
                if name in own or (name in found and own_names & triggers):
                    self._add(modules, found)
        return [found[name] for name in sorted(found)]

    def lacking(self, imports: Iterable[HostImport], named: set[str], own: set[str]) -> set[str]:
        """Those of the modules that may be the host's as a whole of which names are taken that the library's lack."""
        return {
            each.module for each in imports
            if each.module in HOST_FOR_MORE and each.module not in own and self._lacked(each, named)
        }  # fmt: skip

    def _lacked(self, each: HostImport, named: set[str]) -> bool:
        from molt.compiler.evaluate.host_names import star_names  # imports much, for what is rare

        has = self.library.modules[f"{LIBRARY_PACKAGE}{each.module}"].visible_names()
        taken = {name for name in each.names if not name.startswith("__")}
        if each.star:
            taken |= star_names(each.module) & named
        return not taken <= has

    def has_rests(self, imported: set[str], named: set[str]) -> bool:
        """Whether a program needs a module behind one of Molt's own."""
        over = any(name in imported and named & triggers for name, (triggers, _) in OVER_OBJECTS.items())
        return over or bool(self._rests(imported, named))

    def _rests(self, imported: set[str], named: set[str]) -> list[str]:
        """The modules behind Molt's own whose names are named that those do not have, and those that they call."""
        behind = [
            REST_IN.get(name, f"{REST_OF}{name}") for name in imported
            if self.is_library(name) and name != "builtins"
            and self.library.modules[f"{LIBRARY_PACKAGE}{name}"].names_of_host() & named
        ]  # fmt: skip
        called = [
            module for name, (triggers, modules) in CALLED_IN_HOST.items()
            if name in imported and self.is_library(name) and named & triggers for module in modules
        ]  # fmt: skip
        return behind + called

    def _add(self, wanted: Iterable[str], found: dict[str, HostFile]) -> None:
        for name in wanted:
            file = None if name in found or self.is_library(name) or self.lack_of(name) else self.file(name)
            if file is not None:
                found[name] = file

    def is_library(self, name: str) -> bool:
        """Whether a module is Molt's own; `builtins` always is, though programs may not import it."""
        return name not in self._replaced and (
            name == "builtins" or f"{LIBRARY_PACKAGE}{name}" in self.library.modules
        )

    def file(self, name: str) -> HostFile | None:
        if name not in self._files:
            self._files[name] = _read_file(name, self.cache)
        return self._files[name]

    def lost_names(self, file: HostFile) -> frozenset[str]:
        """The names that `from m import *` binds in CPython's module, and not here."""
        from molt.compiler.evaluate.host_names import names_in, star_names  # imports much, for what is rare

        lost: set[str] = set()
        for module in filter(self.is_library, file.stars):
            lost |= star_names(module) - self.library.modules[f"{LIBRARY_PACKAGE}{module}"].visible_names()
        for module in file.stars:
            other = None if self.is_library(module) else self.file(module)
            if other is not None and is_plain(other.path) and _MAKES_NAMES not in other.own_names:
                lost |= star_names(module) - other.own_names
        if is_plain(file.path) and _MAKES_NAMES not in file.own_names:
            lost |= {name for name in names_in(file.name) if not name.startswith("__")}
        return frozenset(lost - file.own_names)

    def _find_lack(self, name: str) -> str:
        if self.is_library(name) or name == "__main__":  # every program has that
            return ""
        file = self.file(name)
        if file is None:
            return f"Molt has no module {name!r}"
        package, _, _ = name.rpartition(".")
        if package and self.lack_of(package):
            return self.lack_of(package)
        needed = [each for each in file.bodies[0].imports if not each.optional and self._is_run(each)]
        lack = next((lack for lack in map(self._lack_in, needed) if lack), "")
        # Of a chain of modules, the last one needs what is missing.
        return lack if not lack or _NEEDED_BY in lack else f"{lack}{_NEEDED_BY}{name!r} needs"

    def _lack_in(self, needed: HostImport) -> str:
        """What is missing of what an import takes."""
        name = real_name(needed.module)
        lack = self.lack_of(name)
        if lack:
            return lack
        if not self.is_library(name):
            parts = (f"{name}.{part}" for part in needed.names)
            return next((self.lack_of(part) for part in parts if find_host_module(part) and self.lack_of(part)), "")
        if name in HOST_FOR_MORE:
            return ""  # the host's, then
        if name == "builtins":
            has = set(self.library.builtins)
        else:
            has = self.library.modules[f"{LIBRARY_PACKAGE}{name}"].visible_names() | _OF_EVERY_MODULE
        missing = [n for n in needed.names if n not in has and not self.is_library(f"{needed.module}.{n}")]
        return f"Molt's module {needed.module!r} has no {missing[0]!r}" if missing else ""

    def _is_run(self, each: HostImport) -> bool:
        """Whether an import is more than what a handler does for want of another module, and in no
        branch that cannot run."""
        if any(self._lack_in(other) for other in each.along_with):
            return False
        return not each.instead_of or any(self._lack_in(tried) for tried in each.instead_of)


def _modules_of(each: HostImport) -> Iterator[str]:
    """The modules that an import may run, packages first."""
    parts = each.module.split(".")
    for end in range(1, len(parts) + 1):
        yield real_name(".".join(parts[:end]))
    for name in each.names:
        if find_host_module(f"{each.module}.{name}") is not None:
            yield f"{each.module}.{name}"


def _modules_of_codec(name: str) -> tuple[str, ...]:
    """The modules of an encoding by its name; none for one that the library knows itself, and for no encoding."""
    plain = "_".join(re.findall(r"[a-z0-9.]+", name.lower()))
    if not plain or _OWN_CODECS.fullmatch(plain):
        return ()
    from encodings.aliases import aliases

    module = f"encodings.{aliases.get(plain, plain)}"
    if "." in plain or module in _OF_NO_CODEC or find_host_module(module) is None:
        return ()
    return ("codecs", "encodings", "encodings.aliases", module)


def _read_file(name: str, cache: Cache) -> HostFile | None:
    place = find_host_module(name)
    if place is None:
        return None
    path, is_package = place
    text_key = file_key(path)
    instead = find_instead(name)
    if instead is not None:
        text_key = key(text_key, file_key(instead))

    def make() -> HostFile | None:
        sources, parsed = parse_host_module(name, path, is_package, Diagnostics())
        if parsed is None:
            return None
        source = sources[str(path)]
        mentions = any(name in source.text for name in READ_ANNOTATIONS)
        scope = build_scopes(parsed)
        stars = frozenset(stmt.module for stmt in scope.star_imports if stmt.module and not stmt.level)
        bodies = find_bodies(parsed, is_package, is_host=True)
        replaced = frozenset(derives_from(parsed, NAMES_ONLY))
        return HostFile(name, path, is_package, text_key, bodies, mentions, frozenset(scope.bound), stars, replaced)

    return _cached(cache, key(library_key(), name, str(path), text_key), ".imports", make)


def parse_host_module(name: str, path: Path, is_package: bool, sink: Diagnostics) -> tuple[dict[str, SourceFile], tree.Module | None]:
    """A module's tree, what stands in place of its functions put in, and the files that it is from."""
    sources: dict[str, SourceFile] = {}

    def parse(file: Path) -> tree.Module | None:
        source = read_source(str(file), sink)
        if source is None:
            return None
        sources[source.path] = source
        module = parse_module(source, name.removeprefix(REST_OF), sink, lenient=True)
        return with_path(module) if module is not None and is_package and file == path else module

    parsed = parse(path)
    instead = find_instead(name)
    if instead is not None and parsed is not None:
        other = parse(instead)
        assert other is not None, f"{instead} does not parse"
        parsed = with_functions_instead(parsed, other)
    return sources, parsed


def _cached(cache: Cache, made_from: str, suffix: str, make: Callable[[], _T]) -> _T:
    found = cache.find("host", made_from, suffix)
    if found is not None:
        stored: _T = pickle.loads(found.read_bytes())  # noqa: S301  our own cache
        return stored
    made = make()
    cache.store_bytes(pickle.dumps(made, protocol=5), cache.entry("host", made_from, suffix))
    return made


# --- compiling them --------------------------------------------------------------


def load_host_objects(
    files: Sequence[HostFile], compiled: CompiledLibrary, target: Target, tier: Tier, cc: str | None,
    meter: Meter = SILENT,
) -> list[HostObject]:
    """The modules, compiled; now, if the cache has none of this text."""
    cache = open_toolchain(tier, target, cc).cache
    loaded = {file.name: _find_stored(file, cache, target, tier, cc) for file in files}
    missing = [file for file in files if loaded[file.name] is None]
    texts: list[_HostText] = []

    def sources() -> Iterator[CSource]:
        for file in missing:
            meter.begin(f"once: {file.name} of the standard library")
            texts.append(_make_text(file, compiled, tier))
            yield from texts[-1].sources

    # While the C compiler has the sources of one module, those of the next are made.
    objects = iter(compile_objects(sources(), tier, target, cc))
    for file, text in zip(missing, texts, strict=True):
        made = loaded[file.name] = replace(text.module, objects=tuple(islice(objects, len(text.sources))))
        entry = cache.entry("host", _made_from(file, target, tier, cc), ".compiled")
        cache.store_bytes(pickle.dumps(made, protocol=5), entry)
    meter.begin("")
    return [each for each in loaded.values() if each is not None]


def load_common_modules(texts: Sequence[str], compiled: CompiledLibrary, target: Target, tier: Tier) -> Iterator[str]:
    """Compiles, once, all modules of the host that programs of these texts use.

    Yields the name of each before it is compiled; nothing for those that are there.
    """
    cache = open_toolchain(tier, target, None).cache
    for text in texts:
        sink = Diagnostics()
        parsed = parse_module(make_source("common.py", text), "__main__", sink)
        sink.raise_if_errors()
        assert parsed is not None
        for file in find_host_use([SourceModule(parsed, False, False)], compiled.library).files:
            if _find_stored(file, cache, target, tier, None) is None:
                yield file.name
                load_host_objects([file], compiled, target, tier, None)


def _find_stored(file: HostFile, cache: Cache, target: Target, tier: Tier, cc: str | None) -> HostObject | None:
    """A module that was compiled before, if all of it is still in the cache."""
    stored = cache.find("host", _made_from(file, target, tier, cc), ".compiled")
    return None if stored is None else _still_there(pickle.loads(stored.read_bytes()))  # noqa: S301  our own


def _made_from(file: HostFile, target: Target, tier: Tier, cc: str | None) -> str:
    """The key of a compiled module."""
    return key(library_key(), tier.value, target.name, cc or "", file.name, str(file.path), file.key)


def _still_there(stored: HostObject) -> HostObject | None:
    """A module that was compiled before, if its objects are still in the cache."""
    try:
        for path in stored.objects:
            os.utime(path)  # in use: what was used longest ago goes first
    except OSError:
        return None
    return stored


@dataclass(frozen=True, slots=True)
class _HostText:
    """A module as C text.  `module`: what is kept of it, without the objects."""

    module: HostObject
    sources: tuple[CSource, ...]


def _make_text(file: HostFile, compiled: CompiledLibrary, tier: Tier) -> _HostText:
    sink = Diagnostics()
    sources, parsed = parse_host_module(file.name, file.path, file.is_package, sink)
    assert parsed is not None
    hidden = is_plain(file.path)
    library = compiled.library
    mentions = any(BUILTINS in source.text for source in sources.values())
    program = check_host_module(SourceModule(parsed, file.is_package, True, mentions_builtins=mentions), library, sink, file.asks)
    sink.raise_if_errors()
    lowered = lower_host_module(program, library, sources, hidden=hidden)
    unit = lowered.unit
    run_passes(unit, generator_names(library))
    emitted = emit_unit(unit, library_names(library), EmitOptions(lines=tier is not Tier.RELEASE, frames=not hidden, compact=True), compiled.declarations)
    headers = (*compiled.headers, CHeader(emitted.header.name, emitted.header.text))
    record = replace(unit.modules[0], base=unit.base, name=file.name)
    module = HostObject(
        record, unit.caches, (), {record.body: emitted.declarations[record.body]},
        mentions_of(unit, *looked_for(library)), frozenset(lowered.live_names), frozenset(program.live_names),
        tuple(program.library_modules),
    )  # fmt: skip
    return _HostText(module, tuple(c_source(text, headers) for text in emitted.sources))


def number_modules(unit: Unit, modules: Sequence[HostObject]) -> None:
    """Gives the modules their place in the program: behind its own, by module, globals and rows."""
    for module in modules:
        names = tuple((name, unit.globals + index) for name, index in module.record.names)
        unit.modules.append(
            replace(module.record, names=names, index=len(unit.modules), first_row=unit.caches)
        )
        unit.globals += len(names)
        unit.caches += module.rows
