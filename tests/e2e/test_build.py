"""The demo's own commands, with the real compiler."""

import subprocess
import sys
from pathlib import Path

from bench.common.machine import ROOT
from bench.demo.server import PROJECT, environment
from tests.client.compiled import built_entries


def manage(library: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT,
        env=environment("embedded", library),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_project_without_a_build_is_told_so(tmp_path: Path) -> None:
    done = manage(tmp_path / "entries.so", "check")
    assert done.returncode == 0
    assert "(molt.W001)" in done.stderr and "manage.py molt_build" in done.stderr


def test_what_molt_build_made_is_up_to_date_and_sound(tmp_path: Path) -> None:
    built_entries(ROOT / "demo" / "worker_app" / "entries.py")
    library = tmp_path / "lib" / "entries.so"
    first = manage(library, "molt_build")
    assert (first.returncode, library.is_file()) == (0, True), first.stderr
    assert manage(library, "molt_build").stdout == f"{library} is up to date\n"
    assert "no issues" in manage(library, "check").stdout
    doctor = manage(library, "molt_doctor")
    assert doctor.returncode == 0, doctor.stdout
    assert all(name in doctor.stdout for name in ("list_items", "offload_table", "compute", "health"))
