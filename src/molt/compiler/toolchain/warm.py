"""Makes the C compiler build what it builds but once: start files and libc stubs.

zig ships the C libraries as source. The first link of a target takes 6 to 20
seconds, all later ones 0.1: set-up waits for that, so that no `molt run` does.
"""

from collections.abc import Iterator

from molt.compiler.toolchain.build import (
    CSource,
    Toolchain,
    compile_objects,
    link_executable,
    link_shared,
    open_toolchain,
)
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.hashing import key
from molt.compiler.toolchain.targets import Target, host_target

# Debug and release link differently (one is stripped), and zig builds its
# helpers for each.
_TIERS = (Tier.RELEASE, Tier.DEBUG)

# Reaches libm and libpthread, whose stubs are thus built too.
_PROGRAM = CSource(
    "warm.c",
    """\
#include <math.h>
#include <pthread.h>
#include <stdio.h>
int main(int count, char **values) {
    printf("%s %f %d\\n", values[0], sin(count), pthread_self() != 0);
    return 0;
}
""",
)


def is_warm(target: Target | None = None) -> bool:
    """Whether `warm_up` was done for this target, compiler and cache."""
    return all(_done(open_toolchain(tier, target or host_target())) for tier in _TIERS)


def warm_up(target: Target | None = None) -> Iterator[str]:
    """Builds a program and, where there are any, a shared library in every tier users get.

    Yields what each step makes, before it does; each step takes some seconds.
    """
    target = target or host_target()
    for tier in _TIERS:
        toolchain = open_toolchain(tier, target)
        if _done(toolchain):
            continue
        yield f"the C library for {tier.value} executables of {target.name}"
        objects = compile_objects([_PROGRAM], tier, target)
        link_executable(objects, tier, target)
        if target.shared_suffix is not None:
            yield f"the C library for {tier.value} libraries of {target.name}"
            link_shared(objects, tier, target)
        _mark_done(toolchain)


def _done(toolchain: Toolchain) -> bool:
    return toolchain.cache.entry("warm", _key(toolchain)).exists()


def _mark_done(toolchain: Toolchain) -> None:
    toolchain.cache.store_bytes(b"", toolchain.cache.entry("warm", _key(toolchain)))


def _key(toolchain: Toolchain) -> str:
    return key(toolchain.compiler.identity, toolchain.target.name, toolchain.tier.value)
