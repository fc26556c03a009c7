"""From C text to binaries that run, cached, and the same bytes every time."""

import ctypes
import shutil
import subprocess
from pathlib import Path

import pytest

from molt.compiler.toolchain import build
from molt.compiler.toolchain.build import (
    CHeader,
    CSource,
    archive,
    compile_objects,
    link_executable,
    link_shared,
    open_toolchain,
)
from molt.compiler.toolchain.cache import Cache
from molt.compiler.toolchain.errors import CommandFailed, ToolchainError
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.targets import TARGETS, find_target

HOST = find_target(None)
HEADER = CHeader("answer.h", "int answer(int);\n")
MAIN = CSource(
    "main.c",
    "#include <stdio.h>\n"
    '#include "answer.h"\n'
    'int main(void) { printf("%d\\n", answer(6)); return 3; }\n',
    (HEADER,),
)
ANSWER = CSource(
    "answer.c",
    '#include "answer.h"\n'
    '__attribute__((visibility("default"))) int answer(int n) { return n * 7; }\n'
    "int hidden(void) { return 1; }\n",
    (HEADER,),
)


@pytest.mark.parametrize("tier", [Tier.RELEASE, Tier.DEBUG])
def test_an_executable_runs(cache: Cache, tmp_path: Path, tier: Tier) -> None:
    objects = compile_objects([MAIN, ANSWER], tier, HOST)
    program = link_executable(objects, tier, HOST, out=tmp_path / "program")
    done = subprocess.run([program], capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("42\n", 3)


def test_an_archive_links(cache: Cache) -> None:
    main, answer = compile_objects([MAIN, ANSWER], Tier.RELEASE, HOST)
    library = archive([answer], Tier.RELEASE, HOST)
    program = link_executable([main, library], Tier.RELEASE, HOST)
    assert subprocess.run([program], capture_output=True).stdout == b"42\n"


def test_a_shared_library_exports_only_what_says_so(cache: Cache, tmp_path: Path) -> None:
    objects = compile_objects([ANSWER], Tier.RELEASE, HOST)
    library = ctypes.CDLL(str(link_shared(objects, Tier.RELEASE, HOST, out=tmp_path / "a.so")))
    assert library.answer(2) == 14
    assert not hasattr(library, "hidden")


def test_a_shared_library_with_an_undefined_symbol_does_not_link(cache: Cache) -> None:
    needs = CSource(
        "needs.c",
        "int answer(int);\n"
        '__attribute__((visibility("default"))) int ask(void) { return answer(1); }\n',
    )
    objects = compile_objects([needs], Tier.RELEASE, HOST)
    with pytest.raises(CommandFailed) as caught:
        link_shared(objects, Tier.RELEASE, HOST)
    assert "answer" in caught.value.log_file.read_text()


def test_sanitizers_find_an_overrun(cache: Cache) -> None:
    if shutil.which("gcc") is None:
        pytest.skip("gcc is not installed")
    overrun = CSource(
        "overrun.c",
        "#include <stdlib.h>\n"
        "int main(int n, char **v) { volatile char *p = malloc(n); p[n] = 1; return v == 0; }\n",
    )
    objects = compile_objects([overrun], Tier.SANITIZE, HOST)
    program = link_executable(objects, Tier.SANITIZE, HOST)
    assert b"heap-buffer-overflow" in subprocess.run([program], capture_output=True).stderr


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_every_target_compiles(cache: Cache, name: str) -> None:
    (made,) = compile_objects([ANSWER], Tier.RELEASE, TARGETS[name])
    magic = b"\0asm" if name.startswith("wasm") else b"\x7fELF"
    assert made.read_bytes().startswith(magic)


def test_a_second_build_starts_no_process(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    def build_all() -> Path:
        objects = compile_objects([MAIN, ANSWER], Tier.RELEASE, HOST)
        return link_executable(objects, Tier.RELEASE, HOST)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a process would have been started")

    first = build_all()
    monkeypatch.setattr(build, "run_command", refuse)
    assert build_all() == first


def test_a_changed_header_is_compiled_again(cache: Cache) -> None:
    changed = CSource(ANSWER.name, ANSWER.text, (CHeader("answer.h", "int answer(int); //\n"),))
    first, second = compile_objects([ANSWER, changed], Tier.RELEASE, HOST)
    assert first != second


def test_defines_reach_the_compiler(cache: Cache) -> None:
    text = "#if LIMIT != 7\n#error no limit\n#endif\n"
    compile_objects([CSource("limit.c", text, defines=("LIMIT=7",))], Tier.RELEASE, HOST)


def test_the_same_input_gives_the_same_bytes(
    cache: Cache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build_in(folder: Path) -> list[bytes]:
        folder.mkdir()
        (folder / "zig").symlink_to(cache.compiler_folder)
        monkeypatch.setenv("MOLT_CACHE_DIR", str(folder))
        open_toolchain.cache_clear()
        objects = compile_objects([MAIN, ANSWER], Tier.DEBUG, HOST)
        return [
            path.read_bytes() for path in (*objects, link_executable(objects, Tier.DEBUG, HOST))
        ]

    assert build_in(tmp_path / "here") == build_in(tmp_path / "a-longer-name-elsewhere")


def test_c_that_does_not_compile_names_the_file_with_the_output(cache: Cache) -> None:
    with pytest.raises(CommandFailed) as caught:
        compile_objects([CSource("bad.c", "int f( {")], Tier.RELEASE, HOST)
    error = caught.value
    assert error.exit_status == 1
    assert "bad.c:1" in error.log_file.read_text()
    assert str(error.log_file) in str(error)
    assert "bad.c:1:8: error: " in str(error)
    assert "compiling bad.c" in str(error)


def test_undeclared_functions_are_errors(cache: Cache) -> None:
    with pytest.raises(CommandFailed):
        compile_objects([CSource("call.c", "int f(void) { return g(); }")], Tier.RELEASE, HOST)


def test_a_target_without_shared_libraries_says_so(cache: Cache) -> None:
    with pytest.raises(ToolchainError, match="has no shared libraries"):
        link_shared([], Tier.RELEASE, TARGETS["wasm32-wasi"])
