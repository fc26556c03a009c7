"""Runs the command line as a user would: as a process, in a folder, with a cache."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import molt
from molt.compiler.toolchain.cache import open_cache

_LAUNCH = Path(__file__).with_name("launch.py")


@dataclass(frozen=True, slots=True)
class CommandLine:
    """The program `molt` with the fake driver, in a folder of its own."""

    folder: Path
    environ: dict[str, str]

    def __call__(self, *arguments: str, **environ: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, _LAUNCH, *arguments],
            cwd=self.folder,
            env=self.environ | environ,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )

    def write(self, name: str, text: str) -> Path:
        """Writes a file in the folder, older than any run that follows."""
        path = self.folder / name
        path.write_text(text)
        return path

    @property
    def builds(self) -> list[str]:
        """What the driver was asked to build so far."""
        log = Path(self.environ["FAKE_DRIVER_LOG"])
        return log.read_text().splitlines() if log.exists() else []


@pytest.fixture
def run_molt(tmp_path: Path) -> CommandLine:
    cache = tmp_path / "cache"
    cache.mkdir()
    warmed = open_cache().compiler_folder
    warmed.mkdir(exist_ok=True)
    (cache / "zig").symlink_to(warmed)
    folder = tmp_path / "work"
    folder.mkdir()
    environ = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "MOLT_CACHE_DIR": str(cache),
        "FAKE_DRIVER_LOG": str(tmp_path / "driver.log"),
        "PYTHONPATH": str(Path(molt.__file__).parents[1]),
    }
    return CommandLine(folder, environ)
