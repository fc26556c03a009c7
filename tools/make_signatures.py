"""Writes `src/molt/lib/plain/_molt_signatures.py`: what CPython 3.11's `inspect.signature` says of built-in functions.

    python tools/make_signatures.py          writes it
    python tools/make_signatures.py --check  fails if it is not what this would write

Of the modules that Molt has of its own, which `inspect` cannot look into when a program runs. A name without a
signature is one of which CPython says that it has none.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
import sys
import types
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
OUT = ROOT / "src/molt/lib/plain/_molt_signatures.py"
STD = ROOT / "src/molt/lib/std"
# Of classes that have no name in a module.
NAMELESS = (
    types.FunctionType, types.MethodType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.CodeType,
    types.MappingProxyType, types.CellType, types.ModuleType, types.BuiltinFunctionType, types.TracebackType, type({}.keys()),
    type({}.values()), type({}.items()),
)  # fmt: skip


def main() -> int:
    text = _text()
    if "--check" in sys.argv:
        return 0 if OUT.read_text() == text else 1
    OUT.write_text(text)
    return 0


def _text() -> str:
    found: dict[str, str] = {}
    for name in _modules():
        module = builtins if name == "builtins" else importlib.import_module(name)
        for key, value in sorted(vars(module).items()):
            if not key.startswith("_") and callable(value) and _is_own(value, module):
                _note(found, value, "" if module is builtins else value.__module__.lstrip("_") + ".")
    for cls in NAMELESS:
        _note(found, cls, "")
    special = _common_specials(found)
    lines = [f"{key}{text}" for key, text in sorted(found.items()) if not _is_common(key, text, special)]
    lines += [f"*.{name}{text}" for name, text in sorted(special.items())]
    rows = "\n".join(line for line in lines if "\n" not in line)
    head = '"""Signatures of built-in functions. Made by `tools/make_signatures.py`."""\n\n'
    return f'{head}TEXT = r"""\n{rows}\n"""\n'


def _modules() -> list[str]:
    names = {path.stem for path in STD.iterdir() if not path.name.startswith("__")}
    names = {name for name in names if name in sys.stdlib_module_names and not name.startswith("_")}
    return sorted(names | {"builtins", "time", "zlib", "collections.abc"} - {"typing", "collections.abc"})


def _is_own(value: object, module: types.ModuleType) -> bool:
    home = getattr(value, "__module__", None)
    if module is builtins:
        return home in ("builtins", "io", "_io")
    return str(home).startswith(f"{module.__name__}.") or home in (module.__name__, f"_{module.__name__}", "_collections", "_io", "_struct")


def _note(found: dict[str, str], value: object, prefix: str) -> None:
    key = f"{prefix}{value.__qualname__}"
    if key in found:
        return
    text = _signature(value)
    if text is not None:
        found[key] = text
    if isinstance(value, type) and not (issubclass(value, BaseException) and value is not BaseException):
        for name, member in vars(value).items():
            if callable(getattr(value, name, None)) and not isinstance(member, type) and name != "__class__":
                text = _signature(getattr(value, name))
                if text is not None:
                    found[f"{key}.{name}"] = text


def _signature(value: object) -> str | None:
    """The signature as a text; "" where CPython has none, None where it has what a text cannot hold."""
    try:
        signature = inspect.signature(value)  # type: ignore[arg-type]
    except ValueError:
        return ""
    except TypeError:
        return None
    if signature.return_annotation is not signature.empty:
        return None
    return str(signature) if all(map(_is_plain, signature.parameters.values())) else None


def _is_plain(parameter: inspect.Parameter) -> bool:
    if parameter.annotation is not parameter.empty:
        return False
    if parameter.default is parameter.empty:
        return True
    try:
        return repr(ast.literal_eval(repr(parameter.default))) == repr(parameter.default)
    except (ValueError, SyntaxError):
        return False


def _members(found: dict[str, str]) -> Iterator[tuple[str, str]]:
    for key, text in found.items():
        name = key.rpartition(".")[2]
        if "." in key and name.startswith("__") and name.endswith("__"):
            yield name, text


def _common_specials(found: dict[str, str]) -> dict[str, str]:
    """What most classes have of special methods."""
    counts: dict[str, dict[str, int]] = {}
    for name, text in _members(found):
        counts.setdefault(name, {}).setdefault(text, 0)
        counts[name][text] += 1
    most = {name: max(texts, key=lambda text: texts[text]) for name, texts in counts.items()}
    return {name: text for name, text in most.items() if sum(counts[name].values()) > 2}


def _is_common(key: str, text: str, special: dict[str, str]) -> bool:
    return "." in key and special.get(key.rpartition(".")[2]) == text


if __name__ == "__main__":
    sys.exit(main())
