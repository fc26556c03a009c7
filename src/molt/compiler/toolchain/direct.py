"""The C compiler within zig, started without what zig does around it, and headers read once for many sources.

Before it compiles anything, `zig cc` spends 0.03 s on asking itself what it will be asked to do; the common
header of generated C takes another 0.02 s, in each source.  Both are most of what a small source takes, and a
tenth of a usual one.  So zig is asked once, by `-###`, how it starts its compiler, and that line is kept; and what
the common header comes to (`-emit-pch`) is kept, too.

The line holds names in place of what differs from source to source.  Whoever cannot have a direct start (gcc, or
a zig that answers in another way) gets None, and is to start the compiler as always.
"""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache as memoize
from pathlib import Path
from threading import Lock

from molt.compiler.toolchain.cache import Cache
from molt.compiler.toolchain.errors import CommandFailed
from molt.compiler.toolchain.hashing import key
from molt.compiler.toolchain.run import run_command

# What stands in a line for the source's name; its object is always `OBJECT`.
_SOURCE, OBJECT = "molt_source.c", "out.o"
# A read header holds the paths of its files, which are absolute: this one is each process's own folder.
_THIS_FOLDER = "/proc/self/cwd"
# Folders of the process that was asked; sources are compiled under relative names.
_FOLDERS = ("-fdebug-compilation-dir=", "-fcoverage-compilation-dir=")
_INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)

# One thread makes what all wait for.
_LOCK = Lock()


@dataclass(frozen=True, slots=True)
class Direct:
    """`line`: a start of the compiler for `_SOURCE` in the folder it runs in; `identity`: of the compiler."""

    cache: Cache
    line: tuple[str, ...]
    identity: str

    def compile_line(self, name: str, defines: Sequence[str], header: Path | None) -> list[str]:
        """For a source of this name in the folder it runs in.

        `header`: what `read_header` gave; the files that it was made from have to be there, as they are looked at again.
        """
        line = [name if word == _SOURCE else word for word in self.line]
        kind = line.index("-x")
        before = [word for define in defines for word in ("-D", define)]
        if header is not None:
            before += ["-include-pch", str(header)]
        return [*line[:kind], *before, *line[kind:]]

    def read_header(self, name: str, texts: dict[str, str]) -> Path:
        """What the header of this name, among those of `texts`, comes to; from the cache."""
        wanted = included_by(name, texts)
        header_key = key(self.identity, *self.line, name, *(part for each in wanted for part in (each, texts[each])))
        with _LOCK:
            found = self.cache.find("headers", header_key, ".pch")
            if found is not None:
                return found
            line = [name if word == _SOURCE else word for word in self.line]
            made = line.index("-emit-obj")
            line[made : made + 1] = ["-emit-pch", "-fno-pch-timestamp"]
            line[-3:] = ["-x", "c-header", f"{_THIS_FOLDER}/{name}"]
            with self.cache.work_folder() as folder:
                for each in wanted:
                    (folder / each).write_text(texts[each], "utf-8")
                run_command(line, what=f"reading {name}", cache=self.cache, folder=folder)
                return self.cache.store_file(folder / OBJECT, self.cache.entry("headers", header_key, ".pch"))


def included_by(name: str, texts: dict[str, str]) -> list[str]:
    """The header and those that it includes, directly or not, each once."""
    found = [name]
    for each in found:
        found += [other for other in _INCLUDE.findall(texts[each]) if other in texts and other not in found]
    return found


@memoize
def find_direct(cache: Cache, executable: Path, identity: str, flags: tuple[str, ...]) -> Direct | None:
    """How this zig starts its compiler for these flags, `cc` the first; None if that could not be found out."""
    with _LOCK:
        entry = cache.entry("warm", key("direct", identity, str(executable), *flags), ".json")
        try:
            line = json.loads(entry.read_text())
        except (OSError, ValueError):
            line = _ask(cache, executable, flags)
            cache.store_bytes(json.dumps(line).encode(), entry)
    return Direct(cache, tuple(line), identity) if line else None


def _ask(cache: Cache, executable: Path, flags: tuple[str, ...]) -> list[str]:
    """The line, or nothing."""
    with cache.work_folder() as folder:
        (folder / _SOURCE).write_text("")
        line = [str(executable), *flags, "-I.", "-c", _SOURCE, "-o", OBJECT, "-###"]
        try:
            run_command(line, what="asking zig for its compiler", cache=cache, folder=folder)
        except CommandFailed:
            return []
        answer = (folder / "output.txt").read_text("utf-8", "replace")
    lines = [each for each in answer.splitlines() if ' "-cc1" ' in each]
    words = shlex.split(lines[0]) if len(lines) == 1 else []
    if words[-3:] != ["-x", "c", _SOURCE] or OBJECT not in words or "-emit-obj" not in words:
        return []
    words = [f"{word.split('=')[0]}=." if word.startswith(_FOLDERS) else word for word in words]
    return [str(executable), "clang", *words[1:]]
