"""`molt run --watch`: runs again after a change, waits where the program ends or is refused, ends what still runs."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from .conftest import CommandLine

_LAUNCH = Path(__file__).with_name("launch.py")
_PATIENCE = 60  # seconds: a limit for what hangs, not a measurement


class Watching:
    """A `molt run --watch` whose stderr is read line by line."""

    def __init__(self, run_molt: CommandLine, *arguments: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, _LAUNCH, "run", "--watch", *arguments],
            cwd=run_molt.folder,
            env=run_molt.environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            # Whoever runs the tests in the background may ignore it for all that they start.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self.limit = threading.Timer(_PATIENCE, self.process.kill)
        self.limit.start()

    def wait_for(self, text: str) -> None:
        assert self.process.stderr is not None
        seen = []
        for line in self.process.stderr:
            seen.append(line)
            if text in line:
                return
        pytest.fail(f"{text!r} did not come: {seen}")

    def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGINT)
        out, _ = self.process.communicate()
        self.limit.cancel()
        return self.process.returncode, out


def change(run_molt: CommandLine, name: str, text: str) -> None:
    """Puts a file in place at once: half of a text would be a change of its own."""
    os.replace(run_molt.write("new text", text), run_molt.folder / name)


@pytest.fixture
def watching(run_molt: CommandLine) -> Iterator[Watching]:
    run_molt.write("p.py", "pass")
    watching = Watching(run_molt, "p.py", "-x", "two words")
    yield watching
    watching.process.kill()
    watching.limit.cancel()


def test_a_change_is_built_and_run(run_molt: CommandLine, watching: Watching) -> None:
    watching.wait_for("ended with exit status 7")
    change(run_molt, "p.py", "pass  # changed")
    watching.wait_for("p.py or what it imports has changed")
    watching.wait_for("ended with exit status 7")
    assert watching.end() == (130, "p.py\n-x\ntwo words\n" * 2)
    assert len(run_molt.builds) == 2


def test_a_refused_program_waits_for_a_change(run_molt: CommandLine, watching: Watching) -> None:
    watching.wait_for("ended with exit status 7")
    change(run_molt, "p.py", "refused")
    watching.wait_for("error")
    change(run_molt, "p.py", "pass")
    watching.wait_for("ended with exit status 7")
    assert watching.end()[0] == 130


def test_a_module_that_appears_is_a_change(run_molt: CommandLine, watching: Watching) -> None:
    watching.wait_for("ended with exit status 7")
    change(run_molt, "json.py", "pass")
    watching.wait_for("ended with exit status 7")
    os.remove(run_molt.folder / "json.py")
    watching.wait_for("ended with exit status 7")
    assert watching.end()[0] == 130


def test_what_is_imported_no_longer_is_no_change(run_molt: CommandLine, watching: Watching) -> None:
    watching.wait_for("ended with exit status 7")
    run_molt.write("helper.py", "pass")
    watching.wait_for("ended with exit status 7")
    change(run_molt, "p.py", "import helper")
    watching.wait_for("ended with exit status 7")
    change(run_molt, "helper.py", "pass  # changed")
    watching.wait_for("ended with exit status 7")
    built = len(run_molt.builds)
    change(run_molt, "p.py", "pass")
    watching.wait_for("ended with exit status 7")
    assert len(run_molt.builds) == built + 1
    assert watching.end()[0] == 130
