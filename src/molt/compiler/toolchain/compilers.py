"""Finds a C compiler, and knows how each spells its target, archive and environment.

`zig`, of the pinned package ziglang, is the default; `gcc` is there for its
sanitizers and for comparison. Nothing here starts a process: what identifies
a compiler is read from the file system, so that a build whose objects are all
cached runs no compiler at all.
"""

import importlib.util
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from molt.compiler.toolchain.errors import CompilerMissing, NotOffered
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.targets import Target, host_target

GET_ZIG = "It is in the package ziglang: pip install 'molt[compiler]'"
GET_GCC = "On Debian and Ubuntu: apt-get install gcc libc6-dev"


@dataclass(frozen=True, slots=True)
class Compiler:
    """A C compiler on this machine: how to start it, and what identifies it in keys."""

    name: str
    executable: Path
    identity: str
    # zig works for any target, gcc for this machine alone.
    is_zig: bool

    def compile_command(self, target: Target) -> list[str]:
        """The start of a `cc` command line, up to what selects the target."""
        return [*self._cc(target), *self._machine(target), *self._only_zig()]

    def link_command(self, target: Target) -> list[str]:
        """The start of a linking command line."""
        return self._cc(target)

    def archive_command(self) -> list[str]:
        """The start of an `ar` command line; D leaves times and owners out."""
        ar = [str(self.executable), "ar"] if self.is_zig else ["ar"]
        return [*ar, "rcsD"]

    def _cc(self, target: Target) -> list[str]:
        if self.is_zig:
            return [str(self.executable), "cc", "-target", target.zig_triple]
        return [str(self.executable)]

    def _machine(self, target: Target) -> list[str]:
        return [f"-march={target.march if self.is_zig else target.gcc_march}"]

    def _only_zig(self) -> list[str]:
        if not self.is_zig:
            return []
        # The first two are on by default in zig's unoptimised builds. The last: two tests that lead to
        # one place stay two jumps, as neither is likely; made one, which costs LLVM "nothing", they
        # are three instructions more, and there is a pair of them at each count.
        return ["-fno-sanitize=undefined", "-fno-stack-protector", "-mllvm", "-bonus-inst-threshold=0"]


def find_compiler(name: str | None, tier: Tier, target: Target) -> Compiler:
    """The compiler for `--cc name`, by default the one that `tier` needs."""
    name = name or ("gcc" if tier is Tier.SANITIZE else "zig")
    compiler = _find_zig() if name == "zig" else _find_gcc(name)
    if tier is Tier.SANITIZE and compiler.is_zig:
        raise NotOffered(
            "zig cannot link its address sanitizer",
            "Build with sanitizers by --cc gcc.",
        )
    if not compiler.is_zig and target != host_target():
        raise NotOffered(
            f"{name} builds for this machine alone, not for {target.name}",
            "Leave --cc away: zig builds for every target.",
        )
    return compiler


def _find_zig() -> Compiler:
    spec = importlib.util.find_spec("ziglang")
    if spec is None or spec.origin is None:
        raise CompilerMissing("the C compiler zig is not installed", GET_ZIG, "zig")
    package = Path(spec.origin).parent
    executable = package / "zig"
    if not os.access(executable, os.X_OK):
        raise CompilerMissing(f"the package ziglang has no program at {executable}", GET_ZIG, "zig")
    return Compiler("zig", executable, f"zig {_installed_version(package)}", is_zig=True)


def _installed_version(package: Path) -> str:
    """The version in the name of the package's .dist-info folder beside it.

    `importlib.metadata` would say the same, some 40 ms later.
    """
    prefix = f"{package.name}-"
    for entry in os.scandir(package.parent):
        if entry.name.startswith(prefix) and entry.name.endswith(".dist-info"):
            return entry.name.removeprefix(prefix).removesuffix(".dist-info")
    status = (package / "zig").stat()
    return f"of unknown version {status.st_size} {status.st_mtime_ns}"


def _find_gcc(name: str) -> Compiler:
    found = shutil.which(name)
    if found is None:
        raise CompilerMissing(f"the C compiler '{name}' is not installed", GET_GCC, name)
    # It is started in folders of the cache: what is named from here has to be found from there.
    executable = Path(found).absolute()
    # A new version of a distribution's compiler is a new file with a new time.
    real = executable.resolve()
    status = real.stat()
    return Compiler(name, executable, f"{real} {status.st_size} {status.st_mtime_ns}", is_zig=False)
