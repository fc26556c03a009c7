"""What the demo's runs need of this machine: a core for each side, and the versions of all that takes part."""

import os
import platform

from bench.common.machine import ask, package_version, zig_version
from bench.demo.server import ServerError, find_tool


def read_versions() -> dict[str, str | None]:
    """The versions of all that takes part."""
    return {
        "python": platform.python_version(),
        "k6": _k6_version(),
        "django": package_version("django"),
        "granian": package_version("granian"),
        "orjson": package_version("orjson"),
        "msgpack": package_version("msgpack"),
        "molt": package_version("molt"),
        "c compiler": zig_version(),
    }


def choose_cores() -> tuple[int | None, int | None]:
    """One core for the server and another for k6; None where there are not two to choose from."""
    if not hasattr(os, "sched_getaffinity"):
        return None, None
    cores = sorted(os.sched_getaffinity(0))
    return (cores[0], cores[1]) if len(cores) > 1 else (None, None)


def _k6_version() -> str | None:
    try:
        said = ask(find_tool("k6"), "version")
    except ServerError:
        return None
    return said.split()[1] if said else None
