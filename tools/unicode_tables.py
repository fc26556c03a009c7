"""Writes src/molt/lib/builtins/unicode_data.py: what str needs to know of every character.

The oracle is the host CPython 3.11 itself, asked through the methods of str, so
that the library's Unicode version is the host's.  `--check` only compares.

A character's index is looked up in two steps (block of 128, then the character),
and leads to a record of fixed width.  What reading numbers, showing text and making classes ask of
characters has tables of its own, the bounds of ranges: nearly every program does these,
and few need the rest, which is ten times as large.  All tables are printable ASCII, six bits a
character from '0' up, because the dialect's static bytes are text.
"""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "src/molt/lib/builtins/unicode_data.py"
BLOCK = 128
LAST = 0x110000
# Mappings are stored as differences, shifted so that they are not negative;
# beyond SPECIAL lies an index into the table of mappings to several characters.
SHIFT = 1 << 21
SPECIAL = 1 << 23
FLAGS = (
    "alpha", "decimal", "digit", "numeric", "space", "lower", "upper", "title",
    "printable", "id_start", "id_continue", "cased", "case_ignorable",
)  # fmt: skip
IN_RANGES = ("decimal", "space", "printable", "id_start", "id_continue")


def flags_of(c: str) -> int:
    title = c.istitle() and not c.isupper()
    facts = (
        c.isalpha(), c.isdecimal(), c.isdigit(), c.isnumeric(), c.isspace(), c.islower(), c.isupper(), title,
        c.isprintable(), c.isidentifier(), ("a" + c).isidentifier(), c.islower() or c.isupper() or title,
        is_case_ignorable(c),
    )  # fmt: skip
    return sum(1 << i for i, fact in enumerate(facts) if fact)


def is_case_ignorable(c: str) -> bool:
    """Asked through the rule of the final sigma, the only one that depends on it."""
    if c.islower() or c.isupper() or c.istitle():
        return ("a\u03a3" + c).lower()[1] == "\u03c2"
    return ("a\u03a3" + c + "a").lower()[1] == "\u03c3"


def six_bits(value: int, width: int) -> str:
    """Most significant first."""
    assert 0 <= value < 64**width, value
    return "".join(chr(48 + (value >> (6 * i) & 63)) for i in reversed(range(width)))


class Specials:
    def __init__(self) -> None:
        self.known: dict[str, int] = {}

    def mapping(self, c: str, mapped: str) -> int:
        if len(mapped) == 1:
            return ord(mapped) - ord(c) + SHIFT
        return SPECIAL + self.known.setdefault(mapped, len(self.known))

    def text(self) -> str:
        return "".join(
            six_bits(len(s), 1) + "".join(six_bits(ord(x), 4) for x in s.ljust(3, "\0")) for s in self.known
        )


def record_of(c: str, specials: Specials) -> str:
    digit = unicodedata.digit(c, 0)
    mapped = (c.upper(), c.lower(), c.title(), c.casefold())
    return (
        six_bits(flags_of(c), 3) + six_bits(digit, 1) + "".join(six_bits(specials.mapping(c, m), 4) for m in mapped)
    )



def tables() -> tuple[str, str, str, str]:
    """The block numbers, the blocks, the records and the special mappings."""
    specials = Specials()
    records: dict[str, int] = {}
    numbers = [records.setdefault(record_of(chr(i), specials), len(records)) for i in range(LAST)]
    blocks: dict[str, int] = {}
    index = []
    for start in range(0, LAST, BLOCK):
        text = "".join(six_bits(n, 2) for n in numbers[start : start + BLOCK])
        index.append(blocks.setdefault(text, len(blocks)))
    return "".join(six_bits(n, 2) for n in index), "".join(blocks), "".join(records), specials.text()


def bounds_of(flag: str) -> list[int]:
    """Where a property begins or ends to hold, in ascending order."""
    bit = FLAGS.index(flag)
    holds = [False, *(bool(flags_of(chr(i)) >> bit & 1) for i in range(LAST)), False]
    return [i for i in range(LAST + 1) if holds[i] != holds[i + 1]]


def literal(text: str) -> str:
    lines = [text[i : i + 96] for i in range(0, len(text), 96)]
    return "\n".join('        "' + line.replace("\\", "\\\\") + '"' for line in lines)


def predicate(name: str, bit: int) -> str:
    if name in IN_RANGES:
        return range_predicate(name)
    return f'''

def is_{name}(c: i64) -> bool:
    """Whether the character is {name.replace("_", " ")}."""
    return _flags(c) & {1 << bit} != 0
'''


def range_predicate(name: str) -> str:
    bounds = bounds_of(name)
    if name == "decimal":  # `decimal_value` relies on it
        assert all(unicodedata.decimal(chr(start)) == 0 for start in bounds[::2])
        assert all((stop - start) % 10 == 0 for start, stop in zip(bounds[::2], bounds[1::2], strict=True))
    return f'''

def _{name}_bounds() -> ptr[u8]:
    return bytes_of(
{literal("".join(six_bits(bound, 4) for bound in bounds))}
    )


def is_{name}(c: i64) -> bool:
    """Whether the character is {name.replace("_", " ")}."""
    return _bounds_up_to(_{name}_bounds(), {len(bounds)}, c) % 2 == 1
'''


def render() -> str:
    index, blocks, records, specials = tables()
    head = f'''# Generated by tools/unicode_tables.py from the host's Unicode {unicodedata.unidata_version}; do not edit.
"""What str knows of every character: properties, digits and case mappings."""

from typing import Final

from molt.lib.low import bytes_of, i64, ptr, u8

SHIFT: Final = {SHIFT}
SPECIAL: Final = {SPECIAL}


def _index() -> ptr[u8]:
    return bytes_of(
{literal(index)}
    )


def _blocks() -> ptr[u8]:
    return bytes_of(
{literal(blocks)}
    )


def _records() -> ptr[u8]:
    return bytes_of(
{literal(records)}
    )


def _specials() -> ptr[u8]:
    return bytes_of(
{literal(specials)}
    )


def _pair(p: ptr[u8], i: i64) -> i64:
    """Twelve bits."""
    return (i64(p[i]) - 48) * 64 + i64(p[i + 1]) - 48


def _four(p: ptr[u8], i: i64) -> i64:
    """Twenty-four bits."""
    return _pair(p, i) * 4096 + _pair(p, i + 2)


def _bounds_up_to(bounds: ptr[u8], count: i64, c: i64) -> i64:
    """How many of the ascending bounds are `c` or less: an odd number within a range."""
    low = 0
    high = count
    while low < high:
        middle = (low + high) // 2
        if _four(bounds, middle * 4) <= c:
            low = middle + 1
        else:
            high = middle
    return low


def _record(c: i64) -> i64:
    """Where the character's record begins."""
    block = _pair(_index(), c // {BLOCK} * 2)
    return _pair(_blocks(), (block * {BLOCK} + c % {BLOCK}) * 2) * 20


def _flags(c: i64) -> i64:
    at = _record(c)
    return (i64(_records()[at]) - 48) * 4096 + _pair(_records(), at + 1)


def flags_of(c: i64) -> i64:
    """All properties, bit by bit: {", ".join(FLAGS)}."""
    return _flags(c)


def digit_value_of(c: i64) -> i64:
    """The value of a character that is_digit."""
    return i64(_records()[_record(c) + 3]) - 48


def decimal_value(c: i64) -> i64:
    """The value of a decimal digit of any script, -1 for other characters."""
    known = _bounds_up_to(_decimal_bounds(), {len(bounds_of("decimal"))}, c)
    if known % 2 == 0:
        return -1
    return (c - _four(_decimal_bounds(), (known - 1) * 4)) % 10


def mapping(c: i64, which: i64) -> i64:
    """The character's upper (0), lower (1), title (2) or folded (3) form; SPECIAL + i if it is several."""
    value = _four(_records(), _record(c) + 4 + 4 * which)
    if value >= SPECIAL:
        return value
    return c + value - SHIFT


def special_length(mapped: i64) -> i64:
    """How many characters a mapping of SPECIAL or more has."""
    return i64(_specials()[(mapped - SPECIAL) * 13]) - 48


def special_char(mapped: i64, i: i64) -> i64:
    """The i-th character of a mapping of SPECIAL or more."""
    return _four(_specials(), (mapped - SPECIAL) * 13 + 1 + 4 * i)
'''
    return head + "".join(predicate(name, bit) for bit, name in enumerate(FLAGS))


def main() -> int:
    text = render()
    if "--check" in sys.argv[1:]:
        if TARGET.read_text() != text:
            print(f"{TARGET.name} is out of date: run tools/unicode_tables.py", file=sys.stderr)
            return 1
        return 0
    TARGET.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
