"""Which part of Molt may import which: the table in docs/architecture.md, held here.

A change of the table is a design decision: make it in DESIGN's terms, in both places.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "src"
MOLT = ROOT / "molt"
COMPILER = "molt.compiler."
LIB = "molt.lib."

# Stage -> the stages whose modules it may import.  `source` is open to all.
STAGES: dict[str, set[str]] = {
    "source": set(),
    "types": set(),
    "syntax": set(),
    "ir": {"types"},
    "evaluate": {"syntax", "types"},
    "check": {"syntax", "types", "evaluate", "intrinsics"},
    "intrinsics": {"ir"},
    "lower": {"check", "intrinsics", "ir", "types"},
    "passes": {"ir", "types"},
    "explain": {"passes", "check", "ir", "types"},
    "c_backend": {"ir", "types"},
    "toolchain": set(),
}

# Layers of the library, each with those below it.
LAYERS: dict[str, set[str]] = {
    "std": {"std", "builtins", "rt", "low"},
    "builtins": {"builtins", "rt", "low"},
    "rt": {"rt", "builtins", "low"},
    "low": {"shim"},
    "shim": {"shim", "low"},
}

# What the services may import of Molt.
SERVICES: dict[str, set[str]] = {
    "wire": {"wire"},
    "client": {"client", "wire", "entries"},
    "django": {"django", "client", "wire", "entries"},
}


def modules(folder: Path) -> Iterator[Path]:
    yield from sorted(folder.rglob("*.py"))


def imports(file: Path) -> Iterator[tuple[int, str]]:
    """Every module a file imports, by full name, with its line."""
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.lineno, node.module


def stage_of(file: Path) -> str:
    return file.relative_to(MOLT / "compiler").parts[0]


@pytest.mark.parametrize("stage", STAGES)
def test_stages_import_only_what_the_table_allows(stage: str) -> None:
    allowed = STAGES[stage] | {stage, "source"}
    wrong = [
        f"{file.relative_to(ROOT)}:{line}: {name}"
        for file in modules(MOLT / "compiler" / stage)
        for line, name in imports(file)
        if name.startswith("molt.") and not any(f"{name}.".startswith(f"{COMPILER}{each}.") for each in allowed)
    ]
    assert wrong == []


@pytest.mark.parametrize("layer", ["std", "builtins", "rt"])
def test_library_layers(layer: str) -> None:
    allowed = LAYERS[layer]
    wrong = [
        f"{file.relative_to(ROOT)}:{line}: {name}"
        for file in modules(MOLT / "lib" / layer)
        for line, name in imports(file)
        if name.startswith("molt.") and not any(f"{name}.".startswith(f"{LIB}{each}.") for each in allowed)
    ]
    assert wrong == []


@pytest.mark.parametrize("service", SERVICES)
def test_services_do_not_import_the_compiler(service: str) -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{line}: {name}"
        for file in modules(MOLT / service)
        for line, name in imports(file)
        if name.startswith(COMPILER)
        or name.startswith("molt.")
        and not any(f"{name}.".startswith(f"molt.{each}.") for each in SERVICES[service])
    ]
    assert wrong == []


def test_every_stage_is_in_the_table() -> None:
    folders = {f.name for f in (MOLT / "compiler").iterdir() if f.is_dir() and f.name != "__pycache__"}
    assert folders == set(STAGES)


def test_only_the_driver_knows_the_stages() -> None:
    importers = {
        file.relative_to(MOLT).as_posix()
        for file in modules(MOLT / "cli")
        for _, name in imports(file)
        if name.startswith(COMPILER)
        and name.removeprefix(COMPILER).split(".")[0] not in ("driver", "explain", "toolchain", "source")
    }
    assert importers == set()
