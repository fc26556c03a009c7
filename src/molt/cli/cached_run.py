"""Finds and starts the binary that an earlier `molt run` made of the same program.

A manifest is a file in the cache, named by the hash of what the command line
says; it lists what the binary was made from. A run whose manifest still holds
execs the binary without importing the compiler, or click. Anything unusual is
answered with "not cached", so that the ordinary path explains it.

Manifests hold records separated by NUL, which no path can contain:
`binary`, its size and time, its path; `source`, a content key, a path; and
`folder`, a key of what can be imported from there, a path: a module that
appears in a folder of the program's may be what an import now finds first.
"""

import os
import sys
from collections.abc import Sequence

from molt.compiler.toolchain.hashing import file_key, key, molt_identity
from molt.compiler.toolchain.location import cache_root

_FORMAT = "molt run manifest 1"

# The options of `molt run` that take a value; `tests/cli` holds this to what
# click knows.
OPTIONS_WITH_VALUE = frozenset({"--cc"})


def exec_if_cached(arguments: Sequence[str]) -> None:
    """Becomes the cached binary for `molt run arguments`; returns if there is none."""
    split = split_arguments(arguments)
    if split is None:
        return
    options, script, program_arguments = split
    if "--timings" in options:  # of a build, which is wanted
        return
    try:
        binary = _find_binary(manifest_path(options, script))
        if binary is not None:
            exec_program(binary, script, program_arguments)
    except (OSError, ValueError):
        # ValueError: a manifest cut short or written by another version.
        return


def split_arguments(arguments: Sequence[str]) -> tuple[list[str], str, list[str]] | None:
    """Options, script and the program's own arguments; None where click must decide."""
    place = 0
    while place < len(arguments) and arguments[place].startswith("-"):
        option = arguments[place]
        if option in ("-", "--", "--help"):
            return None
        place += 2 if option in OPTIONS_WITH_VALUE else 1
    if place >= len(arguments):
        return None
    return list(arguments[:place]), arguments[place], list(arguments[place + 1 :])


def exec_program(binary: str, script: str, arguments: Sequence[str]) -> None:
    """Becomes `binary`, which then sees what CPython would put in sys.argv."""
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(binary, [script, *arguments])


def manifest_path(options: Sequence[str], script: str) -> str:
    """Where the manifest of `molt run options script` is, or would be."""
    folder = os.getcwd()
    # Not normalised: CPython's tracebacks show the path as it was written.
    absolute = os.path.join(folder, script)
    settings = settings_file(absolute)
    name = key(
        _FORMAT,
        molt_identity(),
        sys.version,
        absolute,
        *(settings, file_key(settings)) if settings else ("", ""),
        *options,
    )
    return os.path.join(cache_root(), "run", name[:2], name[2:])


def settings_file(script: str) -> str | None:
    """The pyproject.toml nearest above `script`."""
    folder = os.path.dirname(os.path.abspath(script))
    while True:
        candidate = os.path.join(folder, "pyproject.toml")
        if os.path.isfile(candidate):
            return candidate
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def describe_run(binary: str, sources: Sequence[str]) -> bytes:
    """The manifest of a run; all paths are absolute."""
    fields = [_FORMAT, "binary", _file_state(binary), binary]
    for source in sources:
        fields += ["source", file_key(source), source]
    for folder in sorted({os.path.dirname(source) for source in sources}):
        fields += ["folder", importable_names(folder), folder]
    return "\0".join(fields).encode("utf-8", "surrogateescape")


def _find_binary(manifest: str) -> str | None:
    """The binary that `manifest` promises, if all it was made from is unchanged."""
    with open(manifest, "rb") as file:
        fields = file.read().decode("utf-8", "surrogateescape").split("\0")
    if fields[0] != _FORMAT:
        return None
    binary = None
    for kind, state, path in zip(fields[1::3], fields[2::3], fields[3::3], strict=True):
        if kind == "binary":
            binary = path
        if not _still_holds(kind, state, path):
            return None
    return binary


def _still_holds(kind: str, state: str, path: str) -> bool:
    if kind == "binary":
        return _file_state(path) == state
    if kind == "source":
        return file_key(path) == state
    return importable_names(path) == state


def importable_names(folder: str) -> str:
    """A key of the names of the modules, and of what may be packages, in `folder`."""
    with os.scandir(folder) as entries:
        names = [
            entry.name
            for entry in entries
            if entry.name.endswith(".py")
            # CPython makes the exception, when the same program is run with it.
            or (entry.name.isidentifier() and entry.name != "__pycache__" and entry.is_dir())
        ]
    return key(*sorted(names))


def _file_state(path: str) -> str:
    status = os.stat(path)
    return f"{status.st_size} {status.st_mtime_ns}"
