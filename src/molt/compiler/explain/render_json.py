"""A report as JSON, for tools: `files`, each with its `lines`, and a `summary`.  Names are those of `report.py`."""

from __future__ import annotations

import json
from dataclasses import asdict

from molt.compiler.explain.report import FileReport, LineReport, Report

FORMAT = 1


def render_json(report: Report) -> str:
    """One object, indented, with a line end."""
    document = {
        "format": FORMAT,
        "summary": {
            "lines": len(report.lines_that_count),
            "native": report.native_lines,
            "worst": [{"file": file.path, "line": line.number, "weight": line.weight} for file, line in report.worst_lines(10)],
        },
        "files": [_file(file) for file in report.files],
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def _file(file: FileReport) -> dict[str, object]:
    return {"path": file.path, "lines": [_line(line) for line in file.lines]}


def _line(line: LineReport) -> dict[str, object]:
    return {**asdict(line), "level": line.level.value, "weight": line.weight}
