"""Makes the C compiler build what it builds but once: start files and libc stubs.

zig ships the C libraries as source. The first link of a target takes 6 to 20
seconds, all later ones 0.1: set-up waits for that, so that no `molt run` does.
"""

from collections.abc import Iterator
from pathlib import Path

from molt.compiler.toolchain.build import (
    CSource,
    compile_objects,
    has_linked,
    link_executable,
    link_shared,
)
from molt.compiler.toolchain.flags import Tier
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


def warm_up(target: Target | None = None) -> Iterator[str]:
    """Links once in every way users can that was not done before.

    Yields what each step makes, before it does; each step takes some seconds.
    """
    target = target or host_target()
    for tier in _TIERS:
        if not has_linked(tier, target):
            yield f"the C library for {tier.value} executables of {target.name}"
            link_executable(_objects(tier, target), tier, target)
        if target.shared_suffix is not None and not has_linked(tier, target, shared=True):
            yield f"the C library for {tier.value} libraries of {target.name}"
            link_shared(_objects(tier, target), tier, target)


def _objects(tier: Tier, target: Target) -> list[Path]:
    return compile_objects([_PROGRAM], tier, target)
