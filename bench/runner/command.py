"""The sequence: find programs, prepare and check them under each peer, time them, report."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bench.common.artifacts import RESULTS, write_artifacts
from bench.common.machine import read_commit, read_machine
from bench.common.progress import Display, print_table, show_progress
from bench.peers.model import BuildFailed, Peer, Unavailable
from bench.peers.table import BASELINE, PEERS
from bench.runner.measure import Run, run_once
from bench.runner.report import Report, headline, headline_titles, to_document, to_markdown
from bench.runner.results import Entry, Results
from bench.runner.suite import PROGRAMS, Program, SuiteError, find_programs, read_expected

RUNS = 5
QUICK_RUNS = 1
# Programs take one or two seconds under CPython: whatever takes this long hangs.
_RUN_LIMIT_S = 120.0
_SHOWN = 200


def main(arguments: Sequence[str]) -> int:
    """Run the benchmark that the command line asks for; returns the exit status."""
    options = _parse(arguments)
    try:
        programs = find_programs(options.programs, options.names)
        if options.update:
            return _update(programs)
        peers = _choose_peers(options.peers)
        runs = options.runs or (QUICK_RUNS if options.quick else RUNS)
        return run_benchmark(programs, peers, runs, options.results)
    except SuiteError as error:
        sys.stderr.write(f"molt bench programs: {error}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("molt bench programs: stopped; nothing was written\n")
        return 130  # 128 + SIGINT, as shells have it


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="molt bench programs",
        description="Compile small programs, compare what they print with CPython's, time both, write the artifacts.",
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="programs or groups, with * and ? (default: all)")
    parser.add_argument("--runs", type=_positive, metavar="N", help=f"timed runs of each (default: {RUNS})")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_RUNS} timed run of each")
    parser.add_argument(
        "--peers", metavar="NAMES", help=f"separated by commas (default: {','.join(peer.name for peer in PEERS)})"
    )
    parser.add_argument("--update", action="store_true", help="only write each expected.txt anew, with CPython")
    parser.add_argument("--results", type=Path, default=RESULTS, help="the folder of the artifacts")
    parser.add_argument("--programs", type=Path, default=PROGRAMS, help="the folder of the programs")
    return parser.parse_args(arguments)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number


def _choose_peers(names: str | None) -> tuple[Peer, ...]:
    """The peers asked for, by which the baseline always is."""
    wanted = {peer.name for peer in PEERS} if names is None else {BASELINE.name, *names.split(",")}
    unknown = wanted - {peer.name for peer in PEERS}
    if unknown:
        known = ", ".join(peer.name for peer in PEERS)
        raise SuiteError(f"no peer is called '{min(unknown)}'; peers: {known}")
    return tuple(peer for peer in PEERS if peer.name in wanted)


def _update(programs: Sequence[Program]) -> int:
    for program in programs:
        run = run_once(BASELINE.prepare(program.folder, program.folder), _RUN_LIMIT_S)
        problem = _find_problem(run, run.output)
        if problem is not None:
            raise SuiteError(f"{program.name} under CPython: {problem}")
        program.expected_file.write_bytes(run.output)
        sys.stdout.write(f"{program.name}: {len(run.output)} bytes, {run.cpu_s:.2f} s\n")
    return 0


def run_benchmark(programs: Sequence[Program], peers: Sequence[Peer], runs: int, folder: Path) -> int:
    """Measure and write the artifacts to `folder`; the exit status is 1 if a program went wrong."""
    versions, unavailable = _read_versions(peers)
    present = [peer for peer in peers if peer.name in versions]
    results = Results(BASELINE.name)
    with (
        tempfile.TemporaryDirectory(prefix="molt-bench-") as built,
        show_progress(len(programs) * len(present) * (runs + 1)) as display,
    ):
        for program in programs:
            _measure(_prepare(program, present, Path(built), display), runs, results, display)
    report = Report(
        time=datetime.now(UTC),
        runs=runs,
        commit=read_commit(),
        machine=read_machine(),
        versions=versions,
        unavailable=unavailable,
        programs=tuple(programs),
        results=results,
    )
    print_table(headline_titles(report), headline(report))
    for path in write_artifacts(folder, "programs", report.time, to_document(report), to_markdown(report)):
        sys.stdout.write(f"wrote {os.path.relpath(path)}\n")
    return _say_failures(results.failures())


def _read_versions(peers: Sequence[Peer]) -> tuple[dict[str, str], dict[str, str]]:
    """Versions of the peers that are here, and why the others are not."""
    versions, unavailable = {}, {}
    for peer in peers:
        try:
            versions[peer.name] = peer.version()
        except Unavailable as reason:
            unavailable[peer.name] = str(reason)
            sys.stdout.write(f"without {peer.name}: {reason}\n")
    return versions, unavailable


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A program under a peer, with the command that runs it; none if it cannot run."""

    entry: Entry
    command: tuple[str, ...] | None
    expected: bytes


def _prepare(program: Program, peers: Sequence[Peer], built: Path, display: Display) -> Iterator[_Prepared]:
    """Build the program with each peer, and check what it prints once, which also warms caches."""
    expected = read_expected(program)
    for peer in peers:
        entry = Entry(program, peer.name)
        display.begin(f"{program.name}, {peer.name}, check")
        command = None
        try:
            place = built / peer.name
            place.mkdir(exist_ok=True)
            command = peer.prepare(program.folder, place)
            run = run_once(command, _RUN_LIMIT_S)
            entry.failure = _find_problem(run, expected)
        except Unavailable as reason:
            entry.skipped = str(reason)
        except BuildFailed as error:
            entry.failure = f"not built: {error}"
        display.end(entry.skipped or _first_line(entry.failure) or "as expected")
        runnable = entry.skipped is None and entry.failure is None
        yield _Prepared(entry, command if runnable else None, expected)


def _measure(prepared: Iterator[_Prepared], runs: int, results: Results, display: Display) -> None:
    """Time the peers in turn, so that drift of the machine meets all of them."""
    everything = list(prepared)
    for each in everything:
        results.add(each.entry)
    for number in range(runs):
        for each in everything:
            entry = each.entry
            display.begin(f"{entry.program.name}, {entry.peer}, run {number + 1}")
            if each.command is None or entry.failure is not None:
                display.end("left out")
                continue
            run = run_once(each.command, _RUN_LIMIT_S)
            entry.failure = _find_problem(run, each.expected)
            entry.runs.append(run)
            display.end(_first_line(entry.failure) or f"{run.cpu_s:.3f} s")


def _find_problem(run: Run, expected: bytes) -> str | None:
    """What is wrong with a run, if anything."""
    if run.status != 0:
        return f"exit status {run.status}: {run.errors.decode(errors='replace').strip()[-_SHOWN:]}"
    if run.output == expected:
        return None
    lines = zip(run.output.splitlines(), expected.splitlines(), strict=False)
    place = next((number for number, (found, wanted) in enumerate(lines, 1) if found != wanted), None)
    return "prints more or fewer lines than expected" if place is None else f"prints something else in line {place}"


def _first_line(text: str | None) -> str:
    return text.split("\n", 1)[0] if text else ""


def _say_failures(failures: Sequence[Entry]) -> int:
    for entry in failures:
        sys.stderr.write(f"WRONG: {entry.program.name}, {entry.peer}: {entry.failure}\n")
    return 1 if failures else 0
