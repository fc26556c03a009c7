"""What set-up relies on: the lock file, and the search for a Python."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "requirements" / "dev.txt").read_text()


def test_the_lock_file_names_no_address() -> None:
    assert "://" not in LOCK
    assert "--index-url" not in LOCK


def test_every_locked_package_has_hashes() -> None:
    for entry in re.split(r"\n(?=[a-z0-9])", LOCK)[1:]:
        assert "==" in entry
        assert "--hash=sha256:" in entry


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    extras = project["project"]["optional-dependencies"]
    lists = [*extras.values(), *project["dependency-groups"].values()]
    wanted = {_name(line) for lines in lists for line in lines if isinstance(line, str)}
    locked = set(re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE))
    assert wanted <= locked


def _name(requirement: str) -> str:
    match = re.match(r"[a-z0-9-]+", requirement)
    assert match is not None, requirement
    return match[0]


def find_python(
    folder: Path, script: str | None = None, **environ: str
) -> subprocess.CompletedProcess[str]:
    """Runs the search where PATH is `folder`, with `script` there as python3.11."""
    if script is not None:
        python = folder / "python3.11"
        python.write_text(f"#!/bin/sh\n{script}\n")
        python.chmod(0o755)
    (folder / "cat").symlink_to("/bin/cat")
    return subprocess.run(
        ["/bin/sh", ROOT / ".ci" / "find-python"],
        env={"PATH": str(folder)} | environ,
        capture_output=True,
        text=True,
    )


def test_a_python_that_can_make_environments_is_found(tmp_path: Path) -> None:
    done = find_python(tmp_path, f'exec "{sys.executable}" "$@"')
    assert done.returncode == 0
    assert os.path.samefile(done.stdout.strip(), sys.executable)


def test_a_python_without_ensurepip_names_the_package(tmp_path: Path) -> None:
    # $3 is the program after `-I -c`; None in sys.modules makes an import fail.
    hidden = f"""exec "{sys.executable}" -I -c "import sys; sys.modules['ensurepip'] = None\n$3" """
    done = find_python(tmp_path, hidden)
    assert done.returncode == 1
    assert "'ensurepip' is missing" in done.stderr
    assert "apt-get install python3.11-venv" in done.stderr


@pytest.mark.parametrize("script", ["exit 127", "exit 0", None])
def test_no_python_says_what_to_install(tmp_path: Path, script: str | None) -> None:
    done = find_python(tmp_path, script)
    assert done.returncode == 1
    assert "no CPython 3.11 found" in done.stderr
    assert "apt-get install python3.11" in done.stderr


def test_a_python_that_was_named_is_the_only_one_looked_for(tmp_path: Path) -> None:
    done = find_python(tmp_path, f'exec "{sys.executable}" "$@"', PYTHON="python3.99")
    assert done.returncode == 1
    assert "PYTHON=python3.99" in done.stderr
