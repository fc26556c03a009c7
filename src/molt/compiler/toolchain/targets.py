"""The machines Molt compiles for: a table, and which row is this machine.

What the compiler is told about a target is in `flags.py`.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass

from molt.compiler.toolchain.errors import NotOffered


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of machine, under the name users give to `--target`."""

    name: str
    # What `zig cc -target` takes. It carries the oldest glibc supported.
    zig_triple: str
    # The baseline instruction set: named, so that a binary built on a newer
    # processor runs on an older one, and the same input gives the same bytes.
    # The first spelling is zig's, the second gcc's.
    march: str
    gcc_march: str
    libraries: tuple[str, ...]
    # Position-independent objects serve executables and shared libraries alike.
    position_independent: bool = True
    executable_suffix: str = ""
    # None: the target has no shared libraries.
    shared_suffix: str | None = ".so"


_LINUX_LIBRARIES = ("m", "pthread", "dl")

# glibc 2.28 is that of Debian 10 and RHEL 8, the oldest that Python wheels
# (manylinux_2_28) still commonly support. x86-64-v2 is every 64-bit Intel and
# AMD processor since about 2011.
TARGETS: dict[str, Target] = {
    target.name: target
    for target in (
        Target(
            "x86_64-linux-gnu", "x86_64-linux-gnu.2.28", "x86_64_v2", "x86-64-v2", _LINUX_LIBRARIES
        ),
        Target(
            "x86_64-linux-musl",
            "x86_64-linux-musl",
            "x86_64_v2",
            "x86-64-v2",
            _LINUX_LIBRARIES,
            shared_suffix=None,
        ),
        Target(
            "aarch64-linux-gnu", "aarch64-linux-gnu.2.28", "generic", "armv8-a", _LINUX_LIBRARIES
        ),
        Target(
            "aarch64-linux-musl",
            "aarch64-linux-musl",
            "generic",
            "armv8-a",
            _LINUX_LIBRARIES,
            shared_suffix=None,
        ),
        Target(
            "wasm32-wasi",
            "wasm32-wasi",
            "generic",
            "generic",
            ("m",),
            position_independent=False,
            executable_suffix=".wasm",
            shared_suffix=None,
        ),
    )
}


def find_target(name: str | None) -> Target:
    """The target called `name`, this machine for None; NotOffered when there is none."""
    if name is None:
        return host_target()
    target = TARGETS.get(name)
    if target is None:
        raise NotOffered(f"unknown target '{name}'", f"Molt can build for: {_listed(TARGETS)}.")
    return target


def host_target() -> Target:
    """The target that this machine runs."""
    machine = os.uname()
    name = f"{machine.machine}-{machine.sysname.lower()}-{_host_libc()}"
    target = TARGETS.get(name)
    if target is None:
        raise NotOffered(
            f"Molt cannot build for this machine, {machine.sysname} on {machine.machine}, yet",
            f"Name another with --target: {_listed(TARGETS)}.",
        )
    return target


def _host_libc() -> str:
    try:
        return "gnu" if os.confstr("CS_GNU_LIBC_VERSION") else "musl"
    except (ValueError, OSError):
        return "musl"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
