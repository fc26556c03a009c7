"""The names that a library module is known to have are those that it has when it runs."""

import importlib
import subprocess
import sys
from pathlib import Path
from types import ModuleType

from molt.compiler import driver
from molt.compiler.toolchain.flags import Tier


def test_of_cpythons_names_a_module_has_those_that_it_is_known_to_have(tmp_path: Path) -> None:
    known = {
        name.removeprefix("std."): module.visible_names()
        for name, module in driver.load_declarations().modules.items()
        if name.startswith("std.")
    }
    hosts = {name: host for name in known if (host := _import_host(name)) is not None}
    asked = {
        name: [n for n in dir(host) if not n.startswith("__") and f"{name}.{n}" not in known]
        for name, host in hosts.items()
    }
    lines = [f"import {name}\nprint({name!r}, *[n for n in {asked[name]!r} if hasattr({name}, n)])" for name in asked]
    (tmp_path / "names.py").write_text("\n".join(lines))
    built = driver.build_program(tmp_path / "names.py", driver.BuildOptions(tier=Tier.DEBUG))
    said = subprocess.run([built.executable], capture_output=True, text=True, check=True).stdout
    found = {name: set(names) for name, *names in map(str.split, said.splitlines())}
    assert "path" in found["sys"] and "OrderedDict" in found["collections"]
    assert found == {name: known[name] & set(names) for name, names in asked.items()}


def _import_host(name: str) -> ModuleType | None:
    """CPython's module of a name, if it has one."""
    if name.split(".")[0] not in sys.stdlib_module_names:
        return None
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
