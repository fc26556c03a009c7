"""`molt run`: the program's own input, output and status; and the cached second run."""

import subprocess
import sys
from pathlib import Path

import click
import pytest

from molt.cli.cached_run import OPTIONS_WITH_VALUE, split_arguments
from molt.cli.run import run_program

from .conftest import CommandLine


def test_the_program_sees_its_arguments_as_under_cpython(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    first = run_molt("run", "./p.py", "--debug", "-x", "--", "a b", "")
    second = run_molt("run", "./p.py", "--debug", "-x", "--", "a b", "")
    for done in (first, second):
        assert done.stdout == "./p.py\n--debug\n-x\n--\na b\n\n"
        assert done.stderr == ""
        assert done.returncode == 7
    assert len(run_molt.builds) == 1


def test_options_before_the_file_are_molts(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    run_molt("run", "--debug", "p.py")
    run_molt("run", "p.py")
    run_molt("run", "--debug", "p.py")
    assert run_molt.builds == ["p.py debug", "p.py release"]


def test_a_changed_program_is_built_again(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    run_molt("run", "p.py")
    run_molt.write("p.py", "pass  # changed")
    run_molt("run", "p.py")
    run_molt("run", "p.py")
    assert len(run_molt.builds) == 2


def test_a_module_that_appears_is_noticed(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    run_molt("run", "p.py")
    run_molt.write("json.py", "pass")
    run_molt("run", "p.py")
    (run_molt.folder / "csv").mkdir()
    run_molt("run", "p.py")
    assert len(run_molt.builds) == 3


def test_other_files_that_appear_do_not_matter(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    run_molt("run", "p.py")
    run_molt.write("output.txt", "pass")
    (run_molt.folder / "__pycache__").mkdir()
    run_molt("run", "p.py")
    assert len(run_molt.builds) == 1


def test_a_lost_binary_is_built_again(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    run_molt("run", "p.py")
    for binary in Path(run_molt.environ["MOLT_CACHE_DIR"], "binaries").rglob("*"):
        if binary.is_file():
            binary.unlink()
    assert run_molt("run", "p.py").returncode == 7


@pytest.mark.parametrize("damage", [b"", b"molt run manifest 1\0binary", b"\xff\0\0"])
def test_a_damaged_manifest_is_no_manifest(run_molt: CommandLine, damage: bytes) -> None:
    run_molt.write("p.py", "pass")
    run_molt("run", "p.py")
    for manifest in Path(run_molt.environ["MOLT_CACHE_DIR"], "run").rglob("*"):
        if manifest.is_file():
            manifest.write_bytes(damage)
    assert run_molt("run", "p.py").returncode == 7
    assert len(run_molt.builds) == 2


def test_settings_of_the_project_apply_and_are_part_of_the_key(run_molt: CommandLine) -> None:
    run_molt.write("p.py", "pass")
    run_molt("run", "p.py")
    run_molt.write("pyproject.toml", "[tool.molt]\ntier = 'debug'\n")
    run_molt("run", "p.py")
    assert run_molt.builds == ["p.py release", "p.py debug"]


@pytest.mark.parametrize(
    ("arguments", "split"),
    [
        (["p.py"], ([], "p.py", [])),
        (["p.py", "--cc", "x"], ([], "p.py", ["--cc", "x"])),
        (["--cc", "gcc", "p.py", "a"], (["--cc", "gcc"], "p.py", ["a"])),
        (["--cc=gcc", "p.py"], (["--cc=gcc"], "p.py", [])),
        (["--debug"], None),
        (["--help"], None),
        (["--", "p.py"], None),
        ([], None),
    ],
)
def test_splitting_the_command_line(arguments: list[str], split: object) -> None:
    assert split_arguments(arguments) == split


def test_the_fast_path_knows_which_options_take_a_value() -> None:
    with_value = {
        name
        for parameter in run_program.params
        if isinstance(parameter, click.Option) and not parameter.is_flag
        for name in parameter.opts
        if parameter.flag_value is None or not isinstance(parameter.flag_value, str)
    }
    assert with_value == OPTIONS_WITH_VALUE


def test_the_fast_path_imports_next_to_nothing(run_molt: CommandLine) -> None:
    program = (
        "import sys\n"
        "from molt.cli.cached_run import exec_if_cached\n"
        "import molt.cli.start\n"
        "exec_if_cached(['/no/such.py'])\n"
        "print(*sys.modules)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", program],
        env=run_molt.environ,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    heavy = {"click", "rich", "subprocess", "dataclasses", "pathlib", "json", "ast"}
    assert heavy.isdisjoint(loaded)
    compiler = {name for name in loaded if name.startswith("molt.compiler.")}
    assert compiler == {
        "molt.compiler.toolchain",
        "molt.compiler.toolchain.hashing",
        "molt.compiler.toolchain.location",
    }
