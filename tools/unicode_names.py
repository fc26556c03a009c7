"""Writes src/molt/lib/plain/_molt_unicode.py: what `unicodedata` knows of every character.

The oracle is the host CPython 3.11 itself, so that the library's Unicode version is the host's.
`--check` only compares.  Only programs that import `unicodedata` hold any of it; what they ask for is
read from its text then, so the tables are as short as text can be, not as fast.

Properties are runs: how many characters on, in base 36, and the value from there.  Names are words,
in two characters each, of a list of all words.
"""

from __future__ import annotations

import sys
import unicodedata
from collections import Counter
from fractions import Fraction
from pathlib import Path

# Names of `NameAliases.txt` and `NamedSequences.txt` of the Unicode Character Database: CPython knows them, but cannot list
# them. What they are names of, it says.
OTHER_NAMES = Path(__file__).resolve().parent / "unicode_other_names.txt"
TARGET = Path(__file__).resolve().parent.parent / "src/molt/lib/plain/_molt_unicode.py"
LAST = 0x110000
WIDTH = 110
# Digits of words' numbers: printable, one byte each in memory, and nothing that a text in quotes would need to escape.
DIGITS = "".join(chr(c) for c in (*range(33, 127), *range(0xC0, 0x100)) if chr(c) not in "\"'\\")
PROPERTIES = {
    "CATEGORY": unicodedata.category,
    "BIDIRECTIONAL": unicodedata.bidirectional,
    "COMBINING": lambda c: str(unicodedata.combining(c)),
    "WIDTH": unicodedata.east_asian_width,
    "MIRRORED": lambda c: str(unicodedata.mirrored(c)),
}
# As they were in Unicode 3.2; of the rest it is enough to know which characters it did not have.
OLD = unicodedata.ucd_3_2_0
OLD_PROPERTIES = {
    "OLD_CATEGORY": OLD.category,
    "OLD_BIDIRECTIONAL": OLD.bidirectional,
    "OLD_WIDTH": OLD.east_asian_width,
    "OLD_MIRRORED": lambda c: str(OLD.mirrored(c)),
}
_36 = "0123456789abcdefghijklmnopqrstuvwxyz"
# Names that are made from the number: not in the table.
COUNTED = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")


def base_36(number: int) -> str:
    return _36[number] if number < 36 else base_36(number // 36) + _36[number % 36]


def runs(of: object) -> str:
    assert callable(of)
    parts = []
    before, start = None, 0
    for code in range(LAST):
        value = of(chr(code))
        if value != before:
            parts.append(f"{base_36(code - start)}:{value}")
            before, start = value, code
    return " ".join(parts)


def numbers() -> str:
    parts = []
    start = 0
    for code in range(LAST):
        value = unicodedata.numeric(chr(code), None)
        if value is not None:
            exact = Fraction(value).limit_denominator(1000)
            assert float(exact) == value, hex(code)
            parts.append(f"{base_36(code - start)}:{exact}")
            start = code
    return " ".join(parts)


def decompositions() -> str:
    """`!` marks what is not composed again."""
    parts = []
    start = 0
    for code in range(LAST):
        text = unicodedata.decomposition(chr(code))
        if text:
            marked = "" if text.startswith("<") or unicodedata.normalize("NFC", chr(code)) == chr(code) else "!"
            parts.append(f"{base_36(code - start)}:{marked}{text.replace(' ', ',')}")
            start = code
    return " ".join(parts)


def old_decimals() -> str:
    """The characters that were decimal digits, and are no longer."""
    found = ((code, OLD.decimal(chr(code), None)) for code in range(LAST) if not chr(code).isdecimal())
    return " ".join(f"{code:x}:{value}" for code, value in found if value is not None)


def old_replacements() -> str:
    """What was decomposed to another character than now."""
    return " ".join(
        f"{code:x}:{ord(OLD.normalize('NFC', chr(code))):x}"
        for code in range(LAST)
        if OLD.category(chr(code)) != "Cn" and OLD.normalize("NFC", chr(code)) != unicodedata.normalize("NFC", chr(code))
    )


def names() -> tuple[str, str]:
    """The words, and the names: how many characters on, and the words' numbers."""
    known = {code: name for code in range(LAST) if (name := unicodedata.name(chr(code), None)) and not name.startswith(COUNTED)}
    count = Counter(word for name in known.values() for word in name.split(" "))
    words = [word for word, _ in count.most_common()]
    place = {word: i for i, word in enumerate(words)}
    base = len(DIGITS)
    assert len(words) < base * base
    parts = []
    start = 0
    for code, name in known.items():
        spelt = "".join(DIGITS[place[word] // base] + DIGITS[place[word] % base] for word in name.split(" "))
        parts.append(("" if code == start + 1 else base_36(code - start)) + " " + spelt)
        start = code
    return " ".join(words), "\n".join(parts)


def other_names() -> str:
    """`NAME:code+code`, for names that are not the usual one of a character."""
    pairs = [(name, unicodedata.lookup(name)) for name in OTHER_NAMES.read_text().splitlines()]
    return ";".join(f"{name}:{'+'.join(f'{ord(c):x}' for c in chars)}" for name, chars in pairs)


def counted() -> str:
    """Ranges of the ideographs that are named by their numbers."""
    parts = []
    start = None
    for code in range(LAST + 1):
        is_one = code < LAST and unicodedata.name(chr(code), "").startswith(COUNTED[0])
        if is_one and start is None:
            start = code
        elif not is_one and start is not None:
            parts.append(f"{start:x}-{code - 1:x}")
            start = None
    return " ".join(parts)


def constant(name: str, text: str) -> str:
    lines = [text[i : i + WIDTH] for i in range(0, len(text), WIDTH)]
    return f"{name} = (\n" + "".join(f"    {line!r}\n" for line in lines) + ")\n"


def written() -> str:
    words, spelt = names()
    tables = {name: runs(of) for name, of in (PROPERTIES | OLD_PROPERTIES).items()}
    tables |= {"NUMBERS": numbers(), "DECOMPOSITIONS": decompositions(), "IDEOGRAPHS": counted(), "WORDS": words, "NAMES": spelt}
    tables["OTHER_NAMES"] = other_names()
    tables |= {"OLD_DECIMALS": old_decimals(), "OLD_REPLACEMENTS": old_replacements()}
    head = '"""What `unicodedata` knows of every character. Written by tools/unicode_names.py."""\n\n'
    head += f'VERSION = "{unicodedata.unidata_version}"\nDIGITS = {DIGITS!r}\n'
    return head + "".join(constant(name, text) for name, text in tables.items())


def main() -> int:
    text = written()
    if "--check" in sys.argv[1:]:
        if TARGET.read_text() == text:
            return 0
        print(f"{TARGET} is not what {sys.argv[0]} writes", file=sys.stderr)
        return 1
    TARGET.write_text(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
