"""Runs programs that nobody here wrote, under CPython and compiled, and counts the outcomes.

    python tools/outside.py FOLDER… [--match TEXT] [--only wrong,crashed] [--show NAME]

Each file `*.py` below the folders is a program, run in an empty folder of its own with
limits of time and memory. What is compared is stdout, the exit status and the last line
of stderr; `--traceback` compares all of stderr. Programs that say nothing about Molt are
counted apart: CPython fails on them, does them differently each time, or they say SKIP.

Outcomes are kept in `build/outside` by content of program, compiler and library, so that a
run that was stopped goes on, and a second look at one program costs nothing.

A program that says MoltUnsupported, itself or in a traceback, is refused when it runs: read the difference, as
something else in it may be wrong.

The four outcomes and why a program is refused belong to `tests/harness`; so does running it.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import json
import os
import re
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from enum import Enum
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tests.harness.compiled import Built, CompilerFault, Refused, build  # noqa: E402
from tests.harness.execute import Outcome, mask_addresses, run_process  # noqa: E402
from tests.harness.oracle import interpreter_version, python  # noqa: E402
from tests.harness.programs import Markers, Program  # noqa: E402
from tests.harness.remembered import toolchain_hash  # noqa: E402
from tests.harness.verdict import describe_difference, split_live_count  # noqa: E402

CACHE_DIR = ROOT / "build" / "outside"
# Folders of modules to import rather than programs to run are left to `--skip`.
_NOT_PROGRAMS = {"__pycache__", "__init__.py"}
_ERROR_TITLE = re.compile(r": error: (.+)$", re.MULTILINE)
# What could not be known before: docs/language.md, "Refused when it runs".
_UNSUPPORTED = re.compile(r"MoltUnsupported\W+(.+)$", re.MULTILINE)
# They come at the start of each run in CPython, and when compiling in Molt: a documented difference.
_NO_WARNINGS = "ignore::SyntaxWarning"
_SEEDS = ("1", "4242")


class Kind(Enum):
    MATCH = "match"
    REFUSED = "refused"
    WRONG = "wrong"
    CRASHED = "crashed"
    TIMEOUT = "timeout"
    # Nothing is learnt from it.
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Limits:
    seconds: float = 10.0
    # CPython gets the same.
    megabytes: int = 1024
    compile_seconds: float = 60.0


@dataclass(frozen=True, slots=True)
class Job:
    file: Path
    name: str
    limits: Limits = Limits()
    tier: str = "debug"
    whole_traceback: bool = False
    failing_too: bool = False
    again: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """`reason` is one line, fit for counting; `detail` is for reading."""

    name: str
    kind: Kind
    reason: str = ""
    detail: str = ""


def main(arguments: Sequence[str]) -> int:
    options = _parse(arguments)
    jobs = find_jobs(options)
    findings: list[Finding] = []
    # Ctrl-C ends the run early, not without what is known by then.
    with contextlib.suppress(KeyboardInterrupt):
        for finding in _judge_all(jobs, options.jobs):
            findings.append(finding)
            _show_progress(findings, len(jobs))
    only = set(options.only.split(",")) if options.only else set()
    for finding in findings:
        if options.show or finding.kind.value in only:
            print(f"── {finding.name}: {finding.kind.value}: {finding.reason}")
            if options.show or options.details:
                print(finding.detail)
    print(format_report(findings))
    if options.json:
        rows = [asdict(finding) | {"kind": finding.kind.value} for finding in findings]
        Path(options.json).write_text(json.dumps(rows, indent=1) + "\n")
    return 1 if any(f.kind in (Kind.WRONG, Kind.CRASHED) for f in findings) else 0


def find_jobs(options: argparse.Namespace) -> list[Job]:
    """The programs to run, in a stable order; every n-th of them for a sample."""
    limits = Limits(options.seconds, options.megabytes, options.compile_seconds)
    settings = (limits, options.tier, options.traceback, options.failing, options.again)
    jobs = [
        Job(file.resolve(), str(file.relative_to(folder.parent)), *settings)
        for folder in options.folders
        for file in ([folder] if folder.is_file() else sorted(folder.rglob("*.py")))
        if not _NOT_PROGRAMS & set(file.parts)
    ]
    skip = re.compile(options.skip) if options.skip else None
    chosen = [
        job
        for job in jobs
        if (options.show or options.match or "") in job.name and not (skip and skip.search(job.name))
    ]
    return chosen[:: options.every]


def judge(job: Job) -> Finding:
    """The finding on one program, from the cache where nothing it depends on has changed."""
    kept = CACHE_DIR / f"{_key(job)}.json"
    if kept.is_file() and not job.again:
        fields = json.loads(kept.read_text())
        return Finding(job.name, Kind(fields["kind"]), fields["reason"], fields["detail"])
    with tempfile.TemporaryDirectory() as folder:
        finding = _judge(job, Path(folder))
    kept.parent.mkdir(parents=True, exist_ok=True)
    temporary = kept.with_suffix(f".{os.getpid()}.tmp")
    temporary.write_text(json.dumps(asdict(finding) | {"kind": finding.kind.value}))
    temporary.replace(kept)
    return finding


def _judge(job: Job, folder: Path) -> Finding:
    expected = _run_oracle(job, folder / "cpython")
    if why := _says_nothing(job, expected):
        return Finding(job.name, Kind.SKIPPED, why, _readable(expected.stderr))
    built = _build(job)
    match built:
        case CompilerFault(text):
            return Finding(job.name, Kind.CRASHED, f"compiler: {_last_line(text)}", text)
        case Refused(text):
            return Finding(job.name, Kind.REFUSED, _refusal(text), text)
    actual = _run(job, folder / "compiled", [str(job.file)], str(built.executable))
    actual = Outcome(actual.stdout, split_live_count(actual.stderr)[0], actual.status)
    finding = compare(job, expected, actual)
    if finding.kind in (Kind.WRONG, Kind.TIMEOUT) and _varies(job, expected, folder):
        return Finding(job.name, Kind.SKIPPED, "CPython's output varies")
    return finding


def compare(job: Job, expected: Outcome, actual: Outcome) -> Finding:
    """What the compiled program did, held against what CPython did."""
    expected, actual = mask_addresses(expected), mask_addresses(actual)
    difference = describe_difference(expected, actual)
    last = _last_line(_readable(actual.stderr))
    if actual.status is None:
        return Finding(job.name, Kind.TIMEOUT, f"over {job.limits.seconds:g} s", difference)
    if _last_line(_readable(actual.stdout)).startswith("SKIP"):
        # It looked for a module or a feature by itself.
        return Finding(job.name, Kind.REFUSED, "says SKIP, unlike under CPython")
    if actual.status < 0:
        return Finding(job.name, Kind.CRASHED, f"signal {-actual.status}: {last}", difference)
    said = _UNSUPPORTED.search(_readable(actual.stderr)) or _UNSUPPORTED.search(_readable(actual.stdout))
    if difference and said:
        return Finding(job.name, Kind.REFUSED, f"when it runs: {said[1]}", difference)
    same_error = last == _last_line(_readable(expected.stderr))
    if not same_error or expected.status != actual.status:
        return Finding(job.name, Kind.WRONG, last or "no error, unlike CPython", difference)
    if expected.stdout != actual.stdout:
        return Finding(job.name, Kind.WRONG, "stdout differs", difference)
    if job.whole_traceback and expected.stderr != actual.stderr:
        return Finding(job.name, Kind.WRONG, "stderr differs", difference)
    return Finding(job.name, Kind.MATCH)


def format_report(findings: Sequence[Finding]) -> str:
    """One line a folder, one column an outcome; then the reasons, most frequent first."""
    kinds = list(Kind)
    by_folder: dict[str, Counter[Kind]] = {}
    for finding in findings:
        by_folder.setdefault(str(Path(finding.name).parent), Counter())[finding.kind] += 1
    width = max((len(folder) for folder in by_folder), default=6) + 2
    lines = ["folder".ljust(width) + "".join(f"{kind.value:>9}" for kind in kinds)]
    total: Counter[Kind] = Counter()
    for folder, counts in by_folder.items():
        total += counts
        lines.append(_row(folder, width, counts))
    if len(by_folder) != 1:
        lines.append(_row("all", width, total))
    for kind in kinds:
        reasons = Counter(f.reason for f in findings if f.kind is kind and f.reason)
        if reasons:
            lines.append(f"\n{kind.value}:")
            lines.extend(f"{count:6}  {reason}" for reason, count in reasons.most_common())
    return "\n".join(lines)


def _row(title: str, width: int, counts: Counter[Kind]) -> str:
    return title.ljust(width) + "".join(f"{counts[kind] or '·':>9}" for kind in Kind)


def _run_oracle(job: Job, folder: Path, seed: str | None = None) -> Outcome:
    environment = {} if seed is None else {"PYTHONHASHSEED": seed}
    return _run(job, folder, [python(), "-W", _NO_WARNINGS, str(job.file)], None, environment)


def _run(
    job: Job,
    folder: Path,
    arguments: list[str],
    executable: str | None,
    environment: dict[str, str] | None = None,
) -> Outcome:
    folder.mkdir()
    return run_process(
        arguments,
        executable,
        environment,
        time_limit_s=job.limits.seconds,
        folder=folder,
        memory_limit=job.limits.megabytes << 20,
    )


def _says_nothing(job: Job, expected: Outcome) -> str:
    """Why CPython's outcome is nothing to compare with; empty when it is."""
    if expected.status is None:
        return "CPython takes too long"
    if expected.status < 0:
        return f"CPython dies of signal {-expected.status}"
    if _last_line(_readable(expected.stdout)).startswith("SKIP"):
        return "says SKIP"
    if expected.status and not job.failing_too:
        return f"CPython: {_last_line(_readable(expected.stderr)).split(':')[0] or 'fails'}"
    return ""


def _varies(job: Job, expected: Outcome, folder: Path) -> bool:
    """Whether CPython itself prints otherwise under other hash seeds, or the next time."""
    outcomes = (_run_oracle(job, folder / f"seed{seed}", seed) for seed in _SEEDS)
    return any(mask_addresses(o).stdout != mask_addresses(expected).stdout for o in outcomes)


def _build(job: Job) -> Built | Refused | CompilerFault:
    program = Program("outside", job.name, job.file, (job.file,), Markers())
    with _alarm(job.limits.compile_seconds):
        return build(program, job.tier)


@contextlib.contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    """Raises TimeoutError in here after `seconds`; for a process's main thread only."""

    def ring(*_: object) -> None:
        raise TimeoutError(f"compiling took over {seconds:g} s")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _refusal(text: str) -> str:
    """The titles of the diagnostics, each once, in the order of the program."""
    titles = dict.fromkeys(_ERROR_TITLE.findall(text))
    return next(iter(titles)) if titles else _last_line(text)


def _readable(output: bytes) -> str:
    return output.decode("utf-8", "backslashreplace")


def _last_line(text: str) -> str:
    lines = text.strip().splitlines()
    return lines[-1] if lines else ""


def _key(job: Job) -> str:
    parts = (
        str(job.file), job.tier, str(job.whole_traceback), str(job.failing_too),
        str(job.limits), toolchain_hash(), interpreter_version(),
    )  # fmt: skip
    own = Path(__file__).read_bytes()
    return hashlib.sha256("\0".join(parts).encode() + job.file.read_bytes() + own).hexdigest()


def _judge_all(jobs: Sequence[Job], workers: int) -> Iterator[Finding]:
    # Processes, not threads: the compiler is pure Python, and an alarm needs a main thread.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        yield from pool.map(judge, jobs)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _show_progress(findings: Sequence[Finding], total: int) -> None:
    if sys.stderr.isatty():
        counts = Counter(finding.kind for finding in findings)
        summary = ", ".join(f"{counts[kind]} {kind.value}" for kind in Kind if counts[kind])
        end = "" if len(findings) < total else "\n"
        print(f"\r{len(findings)}/{total}: {summary}\x1b[K", end=end, file=sys.stderr)


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="tools/outside.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER", help="or files")
    parser.add_argument("--match", metavar="TEXT", help="only programs with this in their name")
    parser.add_argument("--skip", metavar="REGEX", help="not the programs whose name has this")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="a sample: each N-th")
    parser.add_argument("--show", metavar="NAME", help="like --match, with the whole difference")
    parser.add_argument("--only", metavar="KINDS", help="list the programs of these outcomes")
    parser.add_argument("--details", action="store_true", help="with their differences")
    parser.add_argument("--json", metavar="OUT", help="also write the findings as JSON")
    parser.add_argument("--jobs", type=int, default=2, help="processes; by default 2")
    parser.add_argument("--seconds", type=float, default=10.0, help="for each run")
    parser.add_argument("--compile-seconds", type=float, default=60.0, help="for each program")
    parser.add_argument("--megabytes", type=int, default=1024, help="of address space for each run")
    parser.add_argument("--tier", default="debug", choices=("debug", "release", "sanitize"))
    parser.add_argument("--traceback", action="store_true", help="compare all of stderr")
    parser.add_argument("--failing", action="store_true", help="also programs that fail in CPython")
    parser.add_argument("--again", action="store_true", help="do not use what is kept")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
