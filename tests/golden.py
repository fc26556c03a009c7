"""Golden files: cases that can be read without knowing the runner.

A file holds any number of cases, each with a source and what a stage makes of it:

    [case loop]
    for x in y:
        f(x)
    [out]
       1:1   for x in y:
       2:5       f(x)

Further sections are `[file NAME]`, other sources of the program, and `[err]`.  With
`--update` an expected section is rewritten in place.  A stage's tests are one function:

    @pytest.mark.parametrize("case", golden_cases(__file__), ids=str)
    def test_syntax(case: Case, update: bool) -> None:
        case.check("out", show(case.source), update)

which takes its cases from the `*.case` files beside it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_HEADER = re.compile(r"^\[(case [^\]]+|out|err|file [^\]]+)\]$")


@dataclass(frozen=True, slots=True)
class Case:
    """One case; `sections` by header, the text before any being the source."""

    path: Path
    name: str
    source: str
    sections: dict[str, str]

    def __str__(self) -> str:
        return f"{self.path.stem}-{self.name}".replace(" ", "-")

    def files(self) -> dict[str, str]:
        """The other sources of the program, by name."""
        return {header.removeprefix("file "): text for header, text in self.sections.items()
                if header.startswith("file ")}

    def check(self, header: str, actual: str, update: bool) -> None:
        """Compare section `header` with `actual`, or with `update` rewrite it."""
        actual = actual.rstrip("\n") + "\n" if actual.strip() else ""
        if update:
            _rewrite(self.path, self.name, header, actual)
            return
        assert actual == self.sections.get(header, ""), f"{self.path}: {self.name}"


def golden_cases(test_file: str, pattern: str = "*.case") -> list[Case]:
    """The cases of the files beside `test_file`, in order of name and place."""
    paths = sorted(Path(test_file).parent.glob(pattern))
    return [case for path in paths for case in read_cases(path)]


def read_cases(path: Path) -> list[Case]:
    cases = []
    for name, sections in _read(path):
        source = sections.pop("", "")
        cases.append(Case(path, name, source, sections))
    names = [case.name for case in cases]
    assert len(set(names)) == len(names), f"{path}: two cases of one name"
    return cases


def _read(path: Path) -> list[tuple[str, dict[str, str]]]:
    """Cases as (name, sections); the blank lines that end a section are layout."""
    cases: list[tuple[str, dict[str, list[str]]]] = []
    lines: list[str] = []
    for line in path.read_text("utf-8").splitlines():
        header = _HEADER.match(line)
        if header is None:
            lines.append(line)
        elif header[1].startswith("case "):
            lines = []
            cases.append((header[1].removeprefix("case "), {"": lines}))
        else:
            assert cases, f"{path}: [{header[1]}] before any [case …]"
            lines = cases[-1][1][header[1]] = []
    return [(name, {header: _join(text) for header, text in sections.items()})
            for name, sections in cases]


def _join(lines: list[str]) -> str:
    text = "\n".join(lines).rstrip("\n")
    return text + "\n" if text else ""


def _rewrite(path: Path, name: str, header: str, actual: str) -> None:
    """Put `actual` into section `header` of case `name`, which is made if missing."""
    cases = _read(path)
    preamble = path.read_text("utf-8").partition("[case ")[0]
    for found, sections in cases:
        if found == name:
            sections[header] = actual
            if not actual:
                del sections[header]
    blocks = []
    for found, sections in cases:
        text = f"[case {found}]\n{sections.pop('', '')}"
        blocks.append(text + "".join([f"[{key}]\n{body}" for key, body in sections.items()]))
    path.write_text(preamble + "\n".join(blocks), "utf-8")
