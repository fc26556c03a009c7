"""Every command: its help, its exit status, and failures in words."""

import os
from pathlib import Path

import pytest

from .conftest import CommandLine

COMMANDS = ("run", "build", "check", "explain", "show", "bench", "doctor", "completion")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_teaches_by_example(run_molt: CommandLine, command: str) -> None:
    done = run_molt(command, "--help")
    assert done.returncode == 0
    assert f"molt {command} " in done.stdout.split("\n", 1)[1]


def test_molt_alone_lists_the_commands(run_molt: CommandLine) -> None:
    done = run_molt()
    assert done.returncode in (0, 2)
    assert all(f"\n  {command} " in done.stdout + done.stderr for command in COMMANDS)


def test_the_version_is_told(run_molt: CommandLine) -> None:
    done = run_molt("--version")
    assert done.returncode == 0
    assert done.stdout.startswith("molt")


def test_an_unknown_command_is_refused(run_molt: CommandLine) -> None:
    done = run_molt("rnu", "p.py")
    assert done.returncode == 2
    assert "No such command 'rnu'" in done.stderr


def test_build_writes_an_executable_beside_the_user(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    assert run_molt("build", "p.py").returncode == 0
    assert os.access(run_molt.folder / "p", os.X_OK)


def test_build_does_not_overwrite_the_program(run_molt: CommandLine) -> None:
    program = run_molt.write("p.py", "pass")
    done = run_molt("build", "p.py", "-o", "p.py")
    assert done.returncode == 2
    assert "would overwrite the program" in done.stderr
    assert program.read_text() == "pass"


def test_build_names_a_target_it_does_not_know(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    done = run_molt("build", "p.py", "--target", "vax")
    assert done.returncode == 2
    assert "unknown target 'vax'" in done.stderr
    assert "wasm32-wasi" in done.stderr


def test_build_says_when_the_output_cannot_be_written(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    done = run_molt("build", "p.py", "-o", "missing/p")
    assert done.returncode == 3
    assert "missing cannot be written to: No such file or directory" in done.stderr


def test_build_makes_a_library(run_molt: CommandLine) -> None:
    run_molt.write("entries.py", "pass")
    assert run_molt("build", "--lib", "entries.py").returncode == 0
    assert (run_molt.folder / "entries.so").read_text().startswith("library of entries.py for ")


def test_build_takes_the_projects_target(run_molt: CommandLine) -> None:
    run_molt.write("entries.py", "pass")
    run_molt.write("pyproject.toml", "[tool.molt]\ntarget = 'aarch64-linux-gnu'\n")
    run_molt("build", "--lib", "entries.py")
    text = (run_molt.folder / "entries.so").read_text()
    assert text == "library of entries.py for aarch64-linux-gnu\n"


def test_build_emits_a_stage(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    assert run_molt("build", "--emit", "c", "p.py").stdout == "c of p.py\n"
    run_molt("build", "--emit", "ir", "p.py", "-o", "p.ir")
    assert (run_molt.folder / "p.ir").read_text() == "ir of p.py\n"


def test_show_lists_the_stages_it_knows(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    done = run_molt("show", "assembly", "p.py")
    assert done.returncode == 2
    assert "'syntax', 'typed', 'ir', 'passes', 'c'" in done.stderr


def test_show_prints_a_stage(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    assert run_molt("show", "ir", "p.py").stdout == "ir of p.py\n"


@pytest.mark.parametrize("command", ["run", "check", "build", "explain"])
def test_a_refused_program_is_shown_with_the_place(run_molt: CommandLine, command: str) -> None:
    run_molt.write("p.py", "refused = 1\n")
    done = run_molt(command, "p.py")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("p.py:1:1: error: this is refused\n")
    assert "refused = 1" in done.stderr


def test_check_goes_on_to_the_next_file(run_molt: CommandLine) -> None:
    run_molt.write("a.py", "refused = 1\n")
    run_molt.write("b.py", "pass")
    run_molt.write("c.py", "refused = 1\n")
    done = run_molt("check", "a.py", "b.py", "c.py")
    assert done.returncode == 2
    assert "a.py:1:1" in done.stderr
    assert "c.py:1:1" in done.stderr


def test_a_fault_of_the_compiler_shows_the_place_and_no_traceback(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "fault = 1\n")
    done = run_molt("run", "p.py")
    assert done.returncode == 3
    assert "internal fault of the compiler: AssertionError: a broken invariant" in done.stderr
    assert "while it worked on: p.py:1:3" in done.stderr
    assert "Traceback" not in done.stderr
    log = done.stderr.split("the details are in: ")[1].splitlines()[0]
    assert "Traceback" in Path(log).read_text()


def test_errors_in_molts_own_library_are_molts_fault(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "library = 1\n")
    done = run_molt("run", "p.py")
    assert done.returncode == 3
    assert "low.py:1:1: error: not a type" in done.stderr
    assert "a fault in Molt, not in the program" in done.stderr


def test_c_that_does_not_compile_names_the_log(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "badc = 1\n")
    done = run_molt("run", "p.py")
    assert done.returncode == 3
    assert "the C compiler failed with status 1 while compiling bad.c" in done.stderr
    log = done.stderr.split("what it printed: ")[1].splitlines()[0]
    assert "bad.c:1" in Path(log).read_text()


@pytest.mark.parametrize("place", ["file/cache", "/proc/molt"])
def test_a_cache_that_cannot_be_written_is_said_in_words(run_molt: CommandLine, place: str) -> None:
    run_molt.write("p.py", "cache = 1\n")
    run_molt.write("file", "")
    done = run_molt("run", "p.py", MOLT_CACHE_DIR=place)
    assert done.returncode == 3
    assert "cannot be written to" in done.stderr
    assert "set MOLT_CACHE_DIR" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ("[tool.molt]\nspeed = 'high'\n", "unknown setting 'speed'; known: cc, target, tier"),
        ("[tool.molt]\ncc = 1\n", "cc: expected a string, got 1"),
        ("[tool.molt]\ntier = 'fast'\n", "tier: expected 'debug' or 'release', got 'fast'"),
        ("[tool.molt\n", "pyproject.toml: Expected"),
        ("[tool]\nmolt = 3\n", "expected a table"),
    ],
)
def test_wrong_settings_are_named(run_molt: CommandLine, settings: str, problem: str) -> None:
    run_molt.write("p.py", "pass")
    run_molt.write("pyproject.toml", settings)
    done = run_molt("run", "p.py")
    assert done.returncode == 2
    assert problem in done.stderr
    assert "pyproject.toml" in done.stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(run_molt: CommandLine, shell: str) -> None:
    done = run_molt("completion", shell)
    assert done.returncode == 0
    assert "_MOLT_COMPLETE" in done.stdout


def test_completion_completes(run_molt: CommandLine) -> None:
    done = run_molt(_MOLT_COMPLETE="bash_complete", COMP_WORDS="molt ch", COMP_CWORD="1")
    assert done.stdout == "plain,check\n"


def test_doctor_reports_what_is_there(run_molt: CommandLine) -> None:
    done = run_molt("doctor")
    assert done.returncode == 0, done.stdout
    for what in ("python", "zig", "gcc", "k6", "cache", "disk"):
        assert f"  {what} " in done.stdout
    assert "\x1b" not in done.stdout


def test_doctor_fails_where_molt_cannot_work(run_molt: CommandLine) -> None:
    done = run_molt("doctor", "--quiet", MOLT_CACHE_DIR="/proc/molt")
    assert done.returncode == 1
    assert done.stdout.startswith("no  cache ")
    assert "MOLT_CACHE_DIR" in done.stdout
