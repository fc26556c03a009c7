"""The files that a benchmark leaves: one for programs (JSON), one for people (Markdown)."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from bench.common.machine import ROOT, Commit, Machine

RESULTS = ROOT / "bench" / "results"


def write_artifacts(
    folder: Path, name: str, time: datetime, document: Mapping[str, object], markdown: str
) -> tuple[Path, Path]:
    """Write both files, named by the benchmark and the time; returns where they are."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = f"{name}_{time:%Y%m%dT%H%M%SZ}"
    as_json, as_markdown = folder / f"{stem}.json", folder / f"{stem}.md"
    as_json.write_text(json.dumps(document, indent=2) + "\n")
    as_markdown.write_text(markdown)
    return as_json, as_markdown


def markdown_table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table."""
    yield f"| {' | '.join(titles)} |"
    yield f"|{'---|' * len(titles)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def describe_setting(commit: Commit, machine: Machine, versions: Mapping[str, str | None]) -> Iterator[str]:
    """Lines of what was measured, where and with what."""
    dirty = {True: ", with changes", False: "", None: ""}[commit.dirty]
    yield f"- commit {commit.hash or 'unknown'}{dirty}"
    yield f"- {machine.platform}; {machine.cpu_count} × {machine.cpu_model}; {machine.memory_bytes / 2**30:.1f} GiB"
    yield "- " + ", ".join(f"{name} {version or 'unknown'}" for name, version in versions.items())
