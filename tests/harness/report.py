"""Runs programs and prints the four outcomes by topic: `python -m tests.harness.report`.

For working on the compiler: shows at a glance what matches, and with
`--details` why the rest does not. `--json FILE` writes the same for tools.
`--tier sanitize` (`make sanitize`) builds with gcc's sanitizers. The exit status is
0 when every program did what its markers say of it.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from tests.harness.programs import Program, find_programs
from tests.harness.verdict import Result, Verdict, judge

MAX_WORKERS = 2

Judged = tuple[Program, Verdict]


def main(arguments: Sequence[str]) -> int:
    options = _parse(arguments)
    programs = _select(find_programs(), options.topic, options.match)
    judged: list[Judged] = []
    # Ctrl-C ends the run early, not without what is known by then.
    with contextlib.suppress(KeyboardInterrupt):
        judged.extend(_judge_all(programs, options.tier, min(options.workers, MAX_WORKERS)))
    if options.details:
        print_details(judged)
    print(format_table(judged))
    if options.json:
        Path(options.json).write_text(format_json(judged))
    finished = len(judged) == len(programs) > 0
    return 0 if finished and all(is_as_marked(*row) for row in judged) else 1


def is_as_marked(program: Program, verdict: Verdict) -> bool:
    """Whether a program did what its markers say; a known difference must not have become a crash."""
    if program.markers.refused is not None:
        return verdict.result is Result.REFUSED
    if program.markers.differs is not None:
        return verdict.result is Result.WRONG
    return verdict.result is Result.MATCH


def format_table(judged: Sequence[Judged]) -> str:
    """One line a topic, one column an outcome, and the totals."""
    results = list(Result)
    by_topic: dict[str, Counter[Result]] = {}
    for program, verdict in judged:
        by_topic.setdefault(program.topic, Counter())[verdict.result] += 1
    width = max((len(topic) for topic in by_topic), default=5) + 2
    lines = ["topic".ljust(width) + "".join(f"{result.value:>9}" for result in results)]
    total: Counter[Result] = Counter()
    for topic, counts in by_topic.items():
        total += counts
        lines.append(
            topic.ljust(width) + "".join(f"{counts[result] or '·':>9}" for result in results)
        )
    lines.append("all".ljust(width) + "".join(f"{total[result]:>9}" for result in results))
    return "\n".join(lines)


def print_details(judged: Sequence[Judged]) -> None:
    for program, verdict in judged:
        if not is_as_marked(program, verdict):
            print(f"── {program.path_argument}: {verdict.result.value}\n{verdict.detail}")


def format_json(judged: Sequence[Judged]) -> str:
    rows = [
        {"program": program.test_id, "result": verdict.result.value, "detail": verdict.detail}
        for program, verdict in judged
    ]
    return json.dumps(rows, indent=1) + "\n"


def _judge_all(programs: Sequence[Program], tier: str, workers: int) -> Iterator[Judged]:
    done: Counter[Result] = Counter()
    # Processes, not threads: the compiler is pure Python. Spawned: they share no open files.
    pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
    try:
        for program, verdict in zip(programs, pool.map(partial(judge, tier=tier), programs), strict=True):
            done[verdict.result] += 1
            _show_progress(sum(done.values()), len(programs), done)
            yield program, verdict
    finally:
        # What runs now ends within its own time limit; nothing new is begun.
        pool.shutdown(wait=False, cancel_futures=True)


def _show_progress(done: int, total: int, counts: Counter[Result]) -> None:
    if sys.stderr.isatty():
        summary = ", ".join(
            f"{counts[result]} {result.value}" for result in Result if counts[result]
        )
        print(
            f"\r{done}/{total}: {summary}\x1b[K", end="" if done < total else "\n", file=sys.stderr
        )


def _select(programs: Sequence[Program], topics: Sequence[str], text: str) -> list[Program]:
    return [
        program
        for program in programs
        if program.is_for_host and (not topics or program.topic in topics) and text in program.test_id
    ]


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.harness.report", description=__doc__)
    parser.add_argument(
        "--topic", action="append", default=[], help="only this topic; may be repeated"
    )
    parser.add_argument(
        "--match", default="", help="only programs whose topic/name holds this text"
    )
    parser.add_argument(
        "--details", action="store_true", help="print why each program does not match"
    )
    parser.add_argument(
        "--tier", default="debug", choices=("debug", "release", "sanitize"), help="how they are built"
    )
    parser.add_argument("--json", metavar="FILE", help="also write the verdicts as JSON")
    parser.add_argument(
        "--workers", type=int, default=MAX_WORKERS, help=f"processes, at most {MAX_WORKERS}"
    )
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
