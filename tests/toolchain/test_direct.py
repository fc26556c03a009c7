"""zig's C compiler started directly, with a header that was read before: what it makes is what `zig cc` makes."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from molt.compiler.toolchain import direct
from molt.compiler.toolchain.build import CHeader, CSource, compile_objects, link_executable
from molt.compiler.toolchain.cache import Cache
from molt.compiler.toolchain.compilers import find_compiler
from molt.compiler.toolchain.errors import CommandFailed
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.targets import TARGETS, find_target

HOST = find_target(None)
COMMON = CHeader(
    "common.h",
    "#ifndef COMMON_H\n#define COMMON_H\n#include <stdio.h>\n#include \"numbers.h\"\n"
    "static inline int twice(int n) { return n * BASE; }\n#endif\n",
)
NUMBERS = CHeader("numbers.h", "#pragma once\n#define BASE 2\nstruct pair { int a, b; };\n")
OWN = CHeader("own.h", '#pragma once\n#include "common.h"\nint show(struct pair);\n')
HEADERS = (COMMON, NUMBERS, OWN)
MAIN = CSource("main.c", '#include "own.h"\nint main(void) { return show((struct pair){20, twice(11)}); }\n', HEADERS, first="common.h")
SHOW = CSource("show.c", '#include "own.h"\nint show(struct pair p) { printf("%d\\n", p.a + p.b); return 0; }\n', HEADERS, first="common.h")


def _run(*sources: CSource) -> bytes:
    program = link_executable(compile_objects(sources, Tier.RELEASE, HOST), Tier.RELEASE, HOST)
    return subprocess.run([program], capture_output=True).stdout


def test_the_common_header_is_read_once(cache: Cache) -> None:
    assert _run(MAIN, SHOW) == b"42\n"
    assert len(list(cache.root.glob("headers/*/*.pch"))) == 1


def test_it_is_read_again_when_what_it_includes_has_changed(cache: Cache) -> None:
    _run(MAIN, SHOW)
    changed = (COMMON, replace(NUMBERS, text=NUMBERS.text.replace("BASE 2", "BASE 3")), OWN)
    assert _run(replace(MAIN, headers=changed), replace(SHOW, headers=changed)) == b"53\n"
    assert len(list(cache.root.glob("headers/*/*.pch"))) == 2


def test_other_headers_do_not_matter(cache: Cache) -> None:
    _run(MAIN, SHOW)
    changed = (COMMON, NUMBERS, replace(OWN, text=f"{OWN.text}int other(void);\n"))
    compile_objects([replace(MAIN, headers=changed)], Tier.RELEASE, HOST)
    assert len(list(cache.root.glob("headers/*/*.pch"))) == 1


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_every_target_has_one(cache: Cache, name: str) -> None:
    (made,) = compile_objects([SHOW], Tier.RELEASE, TARGETS[name])
    assert made.read_bytes().startswith(b"\0asm" if name.startswith("wasm") else b"\x7fELF")
    assert list(cache.root.glob("headers/*/*.pch"))


def test_a_zig_that_answers_in_another_way_is_started_as_always(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(direct, "_ask", lambda *_: [])
    assert _run(MAIN, SHOW) == b"42\n"
    assert not list(cache.root.glob("headers/*/*.pch"))


def test_an_error_in_the_common_header_is_shown(cache: Cache) -> None:
    wrong = replace(COMMON, text="int f( {\n")
    with pytest.raises(CommandFailed) as caught:
        compile_objects([replace(MAIN, headers=(wrong, NUMBERS, OWN))], Tier.RELEASE, HOST)
    assert "common.h" in caught.value.log_file.read_text()


def test_a_line_holds_no_folder_of_this_machine_but_the_compilers(cache: Cache) -> None:
    compile_objects([SHOW], Tier.RELEASE, HOST)
    (line,) = (entry.read_text() for entry in cache.root.glob("warm/*/*.json"))
    assert str(cache.root) not in line
    installed = find_compiler("zig", Tier.RELEASE, HOST).executable.parents[1]  # it names a folder beside its own, too
    assert str(Path.cwd()) not in line.replace(str(installed), "")
