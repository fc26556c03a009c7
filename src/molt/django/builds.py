"""What the library at `LIBRARY` was built from, and whether that has changed since.

`molt_build` writes a record beside the library. The sources are found by
reading imports, never by running them. Compiling is the command line's work.
"""

import ast
import hashlib
import importlib.util
import json
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import molt

# What of the compiler's and the library's files makes a difference to what is built.
_COMPILED = frozenset({".py", ".c", ".h"})


def find_source(module: str) -> Path:
    """The file of a module; ValueError when there is none."""
    try:
        spec = importlib.util.find_spec(module)
    except ImportError as error:
        raise ValueError(f"the module {module} cannot be found: {error}") from None
    if spec is None or spec.origin is None or not spec.origin.endswith(".py"):
        raise ValueError(f"the module {module} cannot be found, or is not a Python file")
    return Path(spec.origin)


def record_path(library: Path) -> Path:
    """Where the record of a build is kept."""
    return library.with_name(library.name + ".sources.json")


def write_record(library: Path, source: Path) -> None:
    """Record what a library that was just built from `source` was built from."""
    record = {"molt": hash_molt(), "sources": hash_sources(source)}
    record_path(library).write_text(json.dumps(record, indent=2) + "\n")


def is_stale(library: Path, source: Path) -> bool:
    """Whether the sources or Molt differ from the record; a library without one counts as stale.

    Where the compiler is not installed, a library is not held against it.
    """
    try:
        recorded = json.loads(record_path(library).read_text())
    except (OSError, ValueError):
        return True
    if not isinstance(recorded, dict) or recorded.get("sources") != hash_sources(source):
        return True
    return hash_molt() not in ("", recorded.get("molt"))


@cache
def hash_molt() -> str:
    """The content hash of the compiler and of the library that is compiled with each program; "" without them."""
    package = Path(molt.__file__).parent
    digest = hashlib.sha256()
    found = False
    for folder in ("compiler", "lib"):
        for file in sorted((package / folder).rglob("*")):
            if file.suffix in _COMPILED and file.is_file():
                found = True
                digest.update(f"{file.relative_to(package).as_posix()}\0".encode() + file.read_bytes() + b"\0")
    return digest.hexdigest() if found else ""


def hash_sources(source: Path) -> dict[str, str]:
    """The content hash of `source` and of each of the program's own files that it imports."""
    root = _find_root(source)
    # Imports start at the file's own folder when it is compiled, and at the
    # root of its package when Django imports it.
    starts = (source.parent, root) if root != source.parent else (root,)
    pending, hashes = [source], {}
    while pending:
        file = pending.pop()
        name = file.relative_to(root).as_posix()
        if name in hashes:
            continue
        content = file.read_bytes()
        hashes[name] = hashlib.sha256(content).hexdigest()
        for imported in _imported_files(content, file.parent, starts):
            if imported.is_relative_to(root):
                pending.append(imported)
                pending.extend(_package_files(imported, root))
    return dict(sorted(hashes.items()))


def _find_root(source: Path) -> Path:
    """The folder that holds the outermost package of a file, or the file itself."""
    folder = source.parent
    while (folder / "__init__.py").is_file():
        folder = folder.parent
    return folder


def _package_files(file: Path, root: Path) -> Iterator[Path]:
    """The `__init__.py` of every package that importing `file` imports first."""
    for folder in file.parents:
        if folder == root:
            return
        if (folder / "__init__.py").is_file():
            yield folder / "__init__.py"


def _imported_files(content: bytes, folder: Path, starts: Iterable[Path]) -> Iterator[Path]:
    try:
        tree = ast.parse(content)
    except (SyntaxError, ValueError):
        return
    for node in ast.walk(tree):
        for base, name in _imported_names(node, folder, starts):
            stem = base.joinpath(*name.split("."))
            for file in (stem.with_suffix(".py"), stem / "__init__.py"):
                if file.is_file():
                    yield file


def _imported_names(node: ast.AST, folder: Path, starts: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """The modules that an import may mean, each with the folder it is looked for in."""
    if isinstance(node, ast.Import):
        yield from ((start, alias.name) for start in starts for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        # One dot is the file's own folder, each further one a folder up.
        bases = [folder, *folder.parents][node.level - 1 : node.level] if node.level else starts
        prefix = f"{node.module}." if node.module else ""
        for base in bases:
            if node.module:
                yield base, node.module
            yield from ((base, prefix + alias.name) for alias in node.names if alias.name != "*")
