"""One compiler run: its limit in time, its output, its environment."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from molt.compiler.toolchain import cache as cache_module
from molt.compiler.toolchain.cache import Cache
from molt.compiler.toolchain.errors import CacheUnusable, CommandFailed, ToolchainError
from molt.compiler.toolchain.run import RunningCommands, run_command


def run(cache: Cache, folder: Path, program: str, time_limit: float = 60.0) -> None:
    run_command(
        [sys.executable, "-c", program],
        what="testing",
        cache=cache,
        folder=folder,
        time_limit=time_limit,
    )


def test_a_command_that_hangs_is_ended_with_its_children(cache: Cache, tmp_path: Path) -> None:
    with pytest.raises(CommandFailed, match="stopped after 0.5 s while testing") as caught:
        run(cache, tmp_path, "import os, signal; os.fork(); signal.pause()", 0.5)
    assert caught.value.exit_status is None


def test_a_failing_command_leaves_its_output(cache: Cache, tmp_path: Path) -> None:
    with pytest.raises(CommandFailed, match="failed with status 9") as caught:
        run(cache, tmp_path, "import sys; print('out', flush=True); sys.exit(9)")
    assert caught.value.log_file.read_text() == "out\n"


def test_a_command_ended_by_a_signal_names_it(cache: Cache, tmp_path: Path) -> None:
    with pytest.raises(CommandFailed, match="ended by SIGKILL"):
        run(cache, tmp_path, "import os; os.kill(os.getpid(), 9)")


def test_a_failure_on_a_full_disk_is_put_down_to_that(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # No disk has that much room.
    monkeypatch.setattr(cache_module, "LEAST_FREE_BYTES", 1 << 62)
    with pytest.raises(CacheUnusable, match="is full, or has less than"):
        run(cache, tmp_path, "import sys; sys.exit(1)")


def test_a_program_that_cannot_start_is_named(cache: Cache, tmp_path: Path) -> None:
    with pytest.raises(ToolchainError, match="/no/such/cc could not be started: No such file"):
        run_command(["/no/such/cc"], what="testing", cache=cache, folder=tmp_path)


def test_the_users_compiler_variables_do_not_get_through(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CPATH", "/elsewhere")
    run(cache, tmp_path, "import os; assert 'CPATH' not in os.environ")


def test_ending_all_commands_ends_those_that_run_and_those_to_come(
    cache: Cache, tmp_path: Path
) -> None:
    running = RunningCommands()

    def wait_forever(name: str) -> None:
        folder = tmp_path / name
        folder.mkdir()
        program = "import signal; open('started', 'w').close(); signal.pause()"
        run_command([sys.executable, "-c", program], what="waiting", cache=cache,
                    folder=folder, running=running)  # fmt: skip

    with ThreadPoolExecutor() as pool:
        first = pool.submit(wait_forever, "first")
        while not (tmp_path / "first" / "started").exists() and not first.done():
            pass
        running.end()
        second = pool.submit(wait_forever, "second")
        for waiting in (first, second):
            with pytest.raises(CommandFailed, match="ended by SIGKILL"):
                waiting.result(timeout=30)
