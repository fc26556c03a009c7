"""Choosing a target and a compiler."""

from pathlib import Path

import pytest

from molt.compiler.toolchain.compilers import find_compiler
from molt.compiler.toolchain.errors import CompilerMissing, ToolchainError
from molt.compiler.toolchain.flags import Tier, compile_flags
from molt.compiler.toolchain.hashing import key
from molt.compiler.toolchain.targets import TARGETS, Target, find_target, host_target


def test_no_name_is_this_machine() -> None:
    assert find_target(None) == host_target()


def test_an_unknown_target_lists_the_known_ones() -> None:
    with pytest.raises(ToolchainError) as caught:
        find_target("vax-ultrix")
    assert "unknown target 'vax-ultrix'" in str(caught.value)
    assert all(name in str(caught.value) for name in TARGETS)


@pytest.mark.parametrize("tier", Tier)
@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
def test_the_optimisation_level_is_always_explicit(tier: Tier, target: Target) -> None:
    flags = compile_flags(tier, target)
    assert len([flag for flag in flags if flag.startswith("-O")]) == 1


def test_zig_is_the_default_and_names_its_version() -> None:
    compiler = find_compiler(None, Tier.RELEASE, host_target())
    assert compiler.is_zig
    assert compiler.identity.startswith("zig 0.")


def test_a_compiler_that_is_not_there_says_how_to_get_one() -> None:
    with pytest.raises(CompilerMissing, match="'no-such-cc' is not installed\n  .*apt-get"):
        find_compiler("no-such-cc", Tier.RELEASE, host_target())


def test_zig_refuses_to_sanitize() -> None:
    with pytest.raises(ToolchainError, match="--cc gcc"):
        find_compiler("zig", Tier.SANITIZE, host_target())


def test_another_compiler_builds_for_this_machine_alone() -> None:
    # `cat` stands for any program that is installed: it is found, not started.
    with pytest.raises(ToolchainError, match="builds for this machine alone"):
        find_compiler("cat", Tier.RELEASE, TARGETS["wasm32-wasi"])


def test_a_compiler_named_from_here_is_started_from_anywhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cc").write_text("#!/bin/sh\n")
    (tmp_path / "cc").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    compiler = find_compiler("./cc", Tier.RELEASE, host_target())
    assert compiler.compile_command(host_target())[0] == str(tmp_path / "cc")


def test_keys_tell_sequences_of_parts_apart() -> None:
    assert len({key("ab", "c"), key("a", "bc"), key("abc"), key("abc", ""), key()}) == 5
    assert key("é") == key("é".encode())
