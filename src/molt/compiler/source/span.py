"""Places in source text.

Columns count characters (not UTF-8 bytes) from 0; lines count from 1.  What a
span looks like when it is shown belongs in `render.py`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of one file; `file` is the path as the user wrote it."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column + 1}"


NOWHERE = Span("<molt>", 0, 0, 0, 0)
