"""Writes src/molt/lib/plain/_molt_cjk_*.py: what bytes mean in the encodings of East Asia that have no states.

The oracle is the host CPython 3.11 itself. `--check` only compares. A table is a text with a character for each lead
byte and each trail byte, a space for none; those that are much like another say what they have instead.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "src/molt/lib/plain"
WIDTH = 110
FILES = {
    "jp": ("shift_jis", "cp932", "euc_jp"),
    "cn": ("gb2312", "gbk", "gb18030"),
    "kr": ("cp949", "euc_kr"),
    "tw": ("big5", "cp950"),
}
# Of those that differ little, which other they are like.
BASES = {"cp950": "big5", "gb18030": "gbk"}


def decoded(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return None


def encoded(char: str, name: str) -> bytes | None:
    try:
        return char.encode(name)
    except UnicodeEncodeError:
        return None


def begins(byte: int, name: str) -> bool:
    """Whether a byte may be the first of several."""
    try:
        bytes([byte]).decode(name)
    except UnicodeDecodeError as error:
        return error.reason == "incomplete multibyte sequence"
    return False


class Table:
    def __init__(self, name: str) -> None:
        self.name = name
        self.single = {a: char for a in range(128, 256) if (char := decoded(bytes([a]), name)) is not None}
        self.begins = [a for a in range(128, 256) if begins(a, name)]
        self.double = {
            (a, b): char for a in self.begins for b in range(256) if (char := decoded(bytes([a, b]), name)) is not None
        }
        self.leads = sorted({a for a, _ in self.double})
        self.trails = sorted({b for _, b in self.double})

    def text(self) -> str:
        return "".join(self.double.get((a, b), " ") for a in self.leads for b in self.trails)

    def others(self, base: Table) -> str:
        """What the table has otherwise than `base`, which has no more."""
        assert base.double.keys() <= self.double.keys() and base.single == self.single
        return "".join(f"{a:02x}{b:02x}{char}" for (a, b), char in self.double.items() if base.double.get((a, b)) != char)

    def more(self) -> str:
        """Characters that are written otherwise than their pairs say, in one byte or two."""
        usual: dict[str, bytes] = {}
        for pair in sorted(self.double, reverse=True):
            usual[self.double[pair]] = bytes(pair)
        usual |= {char: bytes([byte]) for byte, char in self.single.items()}
        found = ((chr(code), encoded(chr(code), self.name)) for code in range(128, 0x10000) if not 0xD800 <= code < 0xE000)
        return "".join(f"{data.hex():0>4}{char}" for char, data in found if data and len(data) < 3 and data != usual.get(char))


def constant(name: str, text: str) -> str:
    lines = [text[i : i + WIDTH] for i in range(0, len(text), WIDTH)]
    return f"{name} = (\n" + "".join(f"    {line!r}\n" for line in lines) + ")\n" if text else f'{name} = ""\n'


def written(part: str) -> str:
    tables = {name: Table(name) for name in FILES[part]}
    text = '"""What bytes mean in encodings of East Asia. Written by tools/cjk_tables.py."""\n'
    for name, table in tables.items():
        upper = name.upper()
        text += f"\n{upper}_BEGINS = {bytes(table.begins)!r}\n"
        text += constant(f"{upper}_SINGLE", "".join(chr(byte) + char for byte, char in table.single.items()))
        if name in BASES:
            text += constant(f"{upper}_OTHERS", table.others(tables[BASES[name]]))
        elif name != "euc_kr":
            text += f"{upper}_LEADS = {bytes(table.leads)!r}\n{upper}_TRAILS = {bytes(table.trails)!r}\n"
            text += constant(f"{upper}_TEXT", table.text())
        text += constant(f"{upper}_MORE", table.more())
    return text + "".join(more_of(part, tables))


def more_of(part: str, tables: dict[str, Table]) -> Iterator[str]:
    if part == "jp":
        # The second set of EUC-JP, in three bytes.
        chars = [decoded(bytes([0x8F, a, b]), "euc_jp") or " " for a in range(0xA1, 0xFF) for b in range(0xA1, 0xFF)]
        yield constant("JIS_X_0212", "".join(chars).rstrip())
    if part == "cn":
        # Where runs of characters in four bytes begin, by their place in the order of these bytes, and the first of each.
        runs: list[str] = []
        before = -1
        for place in range(39420):
            rest, fourth = divmod(place, 10)
            rest, third = divmod(rest, 126)
            first, second = divmod(rest, 10)
            char = decoded(bytes([0x81 + first, 0x30 + second, 0x81 + third, 0x30 + fourth]), "gb18030")
            assert char is not None
            if ord(char) != before + 1:
                runs.append(f"{place}:{ord(char):x}")
            before = ord(char)
        yield constant("GB18030_RUNS", " ".join(runs))
    if part == "kr":
        # Of the larger encoding, this is what lies beyond the old bytes, but for the filler.
        large, small = tables["cp949"].double, tables["euc_kr"].double
        assert small == {pair: char for pair, char in large.items() if min(pair) >= 0xA1 and pair != (0xA4, 0xD4)}


def main() -> int:
    status = 0
    for part in FILES:
        target, text = FOLDER / f"_molt_cjk_{part}.py", written(part)
        if "--check" not in sys.argv[1:]:
            target.write_text(text)
        elif target.read_text() != text:
            print(f"{target} is not what {sys.argv[0]} writes", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())
