"""The fixed flags of every compiler and linker run, and why each is there.

All of them are part of the cache keys. Paths and the compiler's own name are
`compilers.py`'s business.
"""

from enum import Enum

from molt.compiler.toolchain.targets import Target


class Tier(Enum):
    """How a program is built."""

    # Compiled fast, with debugging information and Molt's own checks.
    DEBUG = "debug"
    RELEASE = "release"
    # gcc's address and undefined-behaviour sanitizers, over the system's
    # allocator; not with zig, whose address sanitizer does not link. A library
    # needs a process that has the sanitizers' own library loaded first.
    SANITIZE = "sanitize"


# What C leaves undefined or to the implementation, pinned to what generated
# code relies on, and to the same result from every compiler.
_MEANING = (
    "-std=gnu11",
    # Overflow of signed integers wraps: the i64 of Molt's library dialect.
    "-fwrapv",
    # Values are read as words and as structures.
    "-fno-strict-aliasing",
    # a*b+c is two roundings, as in CPython.
    "-ffp-contract=off",
    # A call of pow() is one: what a compiler makes of it (x*x, sqrt(x), exp2(x)) rounds otherwise now and then.
    "-fno-builtin-pow",
    # A generated call to a function nobody declared is a fault, not a guess.
    "-Werror=implicit-function-declaration",
    "-Werror=incompatible-pointer-types",
    "-Werror=int-conversion",
    "-Werror=return-type",
)

# Each function and table by itself, so that the linker can leave out what is
# not reached; nothing exported but what says so.
_LAYOUT = ("-ffunction-sections", "-fdata-sections", "-fvisibility=hidden")

_TIERS: dict[Tier, tuple[str, ...]] = {
    # `-Og` and `-O1` would be as slow to compile as -O2: zig takes any level
    # but 0 and s for 3.  Names of functions are all that a debugger gets: tables of
    # the lines of generated C would be most of a binary, and half of the time.
    Tier.DEBUG: ("-O0", "-g0", "-DMOLT_DEBUG=1"),
    # Without unwind tables: exceptions are ordinary returns, and the tables
    # would be a tenth of a small binary.  zig adds debug information unless told
    # not to: it takes half the time, and the link would throw it away.
    # It also keeps frame pointers: a register less and three instructions more in each function.
    # To look for straight code that vector instructions could do takes a twentieth of the time, and finds none.
    Tier.RELEASE: (
        "-O2",
        "-g0",
        "-fno-slp-vectorize",
        "-fomit-frame-pointer",
        "-fno-asynchronous-unwind-tables",
        "-fno-unwind-tables",
    ),
    Tier.SANITIZE: (
        "-O1",
        "-g",
        "-DMOLT_DEBUG=1",
        # Every object a block of malloc: one that is used after its end is seen.
        "-DMOLT_SYSTEM_MALLOC=1",
        "-fno-omit-frame-pointer",
        "-fsanitize=address,undefined",
        "-fno-sanitize-recover=undefined",
    ),
}


def compile_flags(tier: Tier, target: Target) -> list[str]:
    """The flags of `cc -c`, without those that name the compiler's target."""
    flags = [*_TIERS[tier], *_MEANING, *_LAYOUT]
    if target.position_independent:
        flags.append("-fPIC")
    return flags


def link_flags(tier: Tier, target: Target, *, shared: bool) -> list[str]:
    """The flags of a link; libraries come after the objects, see `link_libraries`."""
    # The level is that of the start files and helpers, which zig builds from
    # source once for each level: one for all tiers saves 20 s of set-up.
    flags = ["-O2", "-Wl,--gc-sections"]
    if target.position_independent:
        # One table of names, which all dynamic linkers since 2006 read, and not an older one as well.
        flags.append("-Wl,--hash-style=gnu")
    if tier is Tier.RELEASE:
        flags.append("-Wl,--strip-all")
    if tier is Tier.SANITIZE:
        flags.append("-fsanitize=address,undefined")
    if shared:
        # A symbol that nothing defines is found here, not when Django starts.
        flags += ["-shared", "-Wl,-z,defs"]
    return flags


def link_libraries(target: Target) -> list[str]:
    """The system libraries every binary may need."""
    return [f"-l{name}" for name in target.libraries]
