"""C text in, objects and binaries out: what the driver calls.

Every result is cached by what it was made from: text, headers, flags and the
compiler's identity. On a warm cache no process is started.
"""

import os
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache as memoize
from functools import partial
from pathlib import Path

from molt.compiler.toolchain.cache import Cache, copy_out, explained, open_cache
from molt.compiler.toolchain.compilers import Compiler, find_compiler
from molt.compiler.toolchain.direct import OBJECT, Direct, find_direct
from molt.compiler.toolchain.errors import NotOffered
from molt.compiler.toolchain.flags import Tier, compile_flags, link_flags, link_libraries
from molt.compiler.toolchain.hashing import file_key, key
from molt.compiler.toolchain.run import RunningCommands, run_command
from molt.compiler.toolchain.targets import Target

# Two keep the usual build of one changed file and its neighbours busy, wherever they run; a
# compiler takes some 200 MB, so that more than eight would want a machine of their own.
_FEWEST_RUNS, _MOST_RUNS = 2, 8

# Sources are compiled in a folder of their own under these names, so that no
# path of this machine gets into an object.
_HERE = "-ffile-prefix-map={folder}=."


@dataclass(frozen=True, slots=True)
class CHeader:
    """A file that sources include as "name"; `name` may have folders in it."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class CSource:
    """One translation unit. `name` ends in .c; it is what debuggers show.

    `first`: the header that it includes, directly or not, before anything else is said; read once for all
    sources that begin with it. It has to be one that may be included more than once.
    """

    name: str
    text: str
    headers: tuple[CHeader, ...] = ()
    defines: tuple[str, ...] = ()
    first: str = ""


@dataclass(frozen=True, slots=True)
class Toolchain:
    """A compiler with its target, tier and cache: what all steps of one build share."""

    cache: Cache
    compiler: Compiler
    target: Target
    tier: Tier


@memoize
def open_toolchain(tier: Tier, target: Target, cc: str | None = None) -> Toolchain:
    """Finds the compiler and proves the cache writable, once per process."""
    return Toolchain(open_cache(), find_compiler(cc, tier, target), target, tier)


def compile_objects(
    sources: Iterable[CSource], tier: Tier, target: Target, cc: str | None = None, made: list[str] | None = None
) -> list[Path]:
    """The objects of `sources`, in their order; they lie in the cache and must not be changed.

    `sources` may make them one after the other: each is compiled at once, while the next are made.

    `made` gets the names of those that were not in the cache yet.
    """
    toolchain = open_toolchain(tier, target, cc)
    running = RunningCommands()
    with ThreadPoolExecutor(_parallel_runs()) as pool:
        try:
            return list(pool.map(partial(_compile_object, toolchain, running, made), sources))
        except BaseException:
            # One failed, or Ctrl-C: the others would be waited for in vain.
            running.end()
            raise


def _parallel_runs() -> int:
    """How many compilers run at once: one for each processor that this process may use."""
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(_FEWEST_RUNS, min(processors, _MOST_RUNS))


def archive(
    objects: Sequence[Path],
    tier: Tier,
    target: Target,
    cc: str | None = None,
    *,
    out: Path | None = None,
) -> Path:
    """A static library of `objects`: in the cache, or copied to `out`."""
    toolchain = open_toolchain(tier, target, cc)
    command = toolchain.compiler.archive_command()
    return _make_binary(toolchain, command, objects, (), ".a", out, command_output=())


def link_executable(
    objects: Sequence[Path],
    tier: Tier,
    target: Target,
    cc: str | None = None,
    *,
    out: Path | None = None,
) -> Path:
    """An executable of `objects` and archives: in the cache, or copied to `out`."""
    toolchain = open_toolchain(tier, target, cc)
    return _link(toolchain, objects, target.executable_suffix, out, shared=False)


def link_shared(
    objects: Sequence[Path],
    tier: Tier,
    target: Target,
    cc: str | None = None,
    *,
    out: Path | None = None,
) -> Path:
    """A shared library of `objects` and archives: in the cache, or copied to `out`."""
    if target.shared_suffix is None:
        raise NotOffered(
            f"{target.name} has no shared libraries",
            "Build a library for one of the -linux-gnu targets.",
        )
    toolchain = open_toolchain(tier, target, cc)
    return _link(toolchain, objects, target.shared_suffix, out, shared=True)


def has_linked(tier: Tier, target: Target, cc: str | None = None, *, shared: bool = False) -> bool:
    """Whether such a link was done before: zig's first one also builds a C library."""
    toolchain = open_toolchain(tier, target, cc)
    return not toolchain.compiler.is_zig or _link_note(toolchain, shared).exists()


def _compile_object(
    toolchain: Toolchain, running: RunningCommands, made: list[str] | None, source: CSource
) -> Path:
    object_key = _object_key(toolchain, source)
    found = toolchain.cache.find("objects", object_key, ".o")
    if found is not None:
        return found
    if made is not None:
        made.append(source.name)
    with toolchain.cache.work_folder() as folder:
        run_command(
            _prepare(toolchain, source, folder),
            what=f"compiling {source.name}",
            cache=toolchain.cache,
            folder=folder,
            running=running,
        )
        entry = toolchain.cache.entry("objects", object_key, ".o")
        return toolchain.cache.store_file(folder / OBJECT, entry)


def _object_key(toolchain: Toolchain, source: CSource) -> str:
    headers = [part for header in source.headers for part in (header.name, header.text)]
    flags = _fixed_compile_flags(toolchain)
    return key(
        toolchain.compiler.identity, str(len(flags)), *flags,
        str(len(source.defines)), *source.defines,
        source.name, source.text, *headers,
    )  # fmt: skip


def _fixed_compile_flags(toolchain: Toolchain) -> list[str]:
    selected = toolchain.compiler.compile_command(toolchain.target)[1:]
    return [*selected, *compile_flags(toolchain.tier, toolchain.target)]


def _prepare(toolchain: Toolchain, source: CSource, folder: Path) -> list[str]:
    """Puts a source and its headers into a folder; the line that compiles it there."""
    direct = _direct(toolchain)
    texts = {header.name: header.text for header in source.headers}
    with explained(toolchain.cache.root):
        if direct is not None and source.first and not source.defines:
            found = direct.read_header(source.first, texts)
            line = direct.compile_line(source.name, (), found)
        elif direct is not None:
            line = direct.compile_line(source.name, source.defines, None)
        else:
            line = _compile_line(toolchain, source, folder)
        for name, text in ((source.name, source.text), *texts.items()):
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    return line


def _direct(toolchain: Toolchain) -> Direct | None:
    compiler = toolchain.compiler
    if not compiler.is_zig:
        return None
    return find_direct(toolchain.cache, compiler.executable, compiler.identity, tuple(_fixed_compile_flags(toolchain)))


def _compile_line(toolchain: Toolchain, source: CSource, folder: Path) -> list[str]:
    return [
        str(toolchain.compiler.executable),
        *_fixed_compile_flags(toolchain),
        *(f"-D{define}" for define in source.defines),
        _HERE.format(folder=folder),
        "-I.", "-c", source.name, "-o", OBJECT,
    ]  # fmt: skip


def _link(
    toolchain: Toolchain, objects: Sequence[Path], suffix: str, out: Path | None, *, shared: bool
) -> Path:
    command = [
        *toolchain.compiler.link_command(toolchain.target),
        *link_flags(toolchain.tier, toolchain.target, shared=shared),
    ]
    libraries = link_libraries(toolchain.target)
    made = _make_binary(toolchain, command, objects, libraries, suffix, out, command_output=("-o",))
    note = _link_note(toolchain, shared)
    if not note.exists():
        toolchain.cache.store_bytes(b"", note)
    return made


def _link_note(toolchain: Toolchain, shared: bool) -> Path:
    kind = "shared" if shared else "executable"
    names = (toolchain.compiler.identity, toolchain.target.name, toolchain.tier.value, kind)
    return toolchain.cache.entry("warm", key(*names))


def _input_key(cache: Cache, path: Path) -> str:
    """What stands for a file in the key of what is linked from it."""
    # An entry's name is the key of what it was made from; the archive of Molt's
    # library is too large to be read for each program.
    if path.is_relative_to(cache.root):
        return str(path.relative_to(cache.root))
    return file_key(path)


def _make_binary(
    toolchain: Toolchain,
    command: Sequence[str],
    objects: Sequence[Path],
    libraries: Sequence[str],
    suffix: str,
    out: Path | None,
    *,
    command_output: Sequence[str],
) -> Path:
    """Runs `command` over `objects`, unless it was run over the same before."""
    cache = toolchain.cache
    binary_key = key(
        toolchain.compiler.identity,
        *command[1:],
        *libraries,
        suffix,
        *(_input_key(cache, path) for path in objects),
    )
    entry = cache.find("binaries", binary_key, suffix)
    if entry is None:
        with cache.work_folder() as folder:
            made = f"out{suffix}"
            run_command(
                [*command, *command_output, made, *map(str, objects), *libraries],
                what=f"making {out.name if out else 'a binary'}",
                cache=cache,
                folder=folder,
            )
            entry = cache.store_file(folder / made, cache.entry("binaries", binary_key, suffix))
    return copy_out(entry, out) if out else entry
