"""Single characters: case, categories, sets; and whether one matches an operation that takes one.

With LOCALE, letters are those of ASCII, as in the locales "C" and those of UTF-8.
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.str_case import LOWER, UPPER
from molt.lib.builtins.str_raw import read_char
from molt.lib.builtins.unicode_data import (
    SPECIAL,
    is_alpha,
    is_decimal,
    is_digit,
    is_numeric,
    is_space,
    mapping,
    special_char,
)
from molt.lib.low import i64, inline, ptr, u8, u32, u64
from molt.lib.std._sre.opcodes import (
    ANY,
    ANY_ALL,
    BIGCHARSET,
    CATEGORY,
    CHARSET,
    DIGIT,
    FAILURE,
    IN,
    IN_IGNORE,
    IN_LOC_IGNORE,
    IN_UNI_IGNORE,
    LINEBREAK,
    LITERAL,
    LITERAL_IGNORE,
    LITERAL_LOC_IGNORE,
    LITERAL_UNI_IGNORE,
    LOC_WORD,
    NEGATE,
    NOT_LITERAL,
    NOT_LITERAL_IGNORE,
    NOT_LITERAL_LOC_IGNORE,
    NOT_LITERAL_UNI_IGNORE,
    RANGE,
    SPACE,
    UNI_DIGIT,
    UNI_SPACE,
    UNI_WORD,
    WORD,
)


@inline
def lower_ascii(c: i64) -> i64:
    """The lower case of an ASCII letter; other characters as they are."""
    return c + 32 if 65 <= c <= 90 else c


@inline
def upper_ascii(c: i64) -> i64:
    """The upper case of an ASCII letter; other characters as they are."""
    return c - 32 if 97 <= c <= 122 else c


def lower_unicode(c: i64) -> i64:
    """The lower case of a character, its first character if there are several."""
    return lower_ascii(c) if c < 128 else first_of(mapping(c, LOWER))


def upper_unicode(c: i64) -> i64:
    """The upper case of a character, its first character if there are several."""
    return upper_ascii(c) if c < 128 else first_of(mapping(c, UPPER))


def first_of(mapped: i64) -> i64:
    return mapped if mapped < SPECIAL else special_char(mapped, 0)


@inline
def is_ascii_word(c: i64) -> bool:
    """Whether a character is an ASCII letter, digit or underscore."""
    return 97 <= c <= 122 or 65 <= c <= 90 or 48 <= c <= 57 or c == 95


def is_unicode_word(c: i64) -> bool:
    """Whether a character is a letter, digit, number or underscore."""
    if c < 128:
        return is_ascii_word(c)
    return is_alpha(c) or is_decimal(c) or is_digit(c) or is_numeric(c)


@inline
def is_ascii_space(c: i64) -> bool:
    return c == 32 or 9 <= c <= 13


def is_line_break(c: i64) -> bool:
    """Whether a character ends a line, as in `str.splitlines`."""
    return 10 <= c <= 13 or 28 <= c <= 30 or c == 0x85 or c == 0x2028 or c == 0x2029


def in_category(category: i64, c: i64) -> bool:
    """Whether a character is of a category, or, if its number is odd, is not of the one before."""
    return in_plain_category(category & ~1, c) != ((category & 1) != 0)


def in_plain_category(category: i64, c: i64) -> bool:
    if category == UNI_WORD:
        return is_unicode_word(c)
    if category == UNI_DIGIT:
        return 48 <= c <= 57 if c < 128 else is_decimal(c)
    if category == UNI_SPACE:
        return is_ascii_space(c) or 28 <= c <= 31 if c < 128 else is_space(c)
    if category == WORD or category == LOC_WORD:
        return is_ascii_word(c)
    if category == DIGIT:
        return 48 <= c <= 57
    if category == SPACE:
        return is_ascii_space(c)
    return c == 10 if category == LINEBREAK else is_line_break(c)


# ASCII's letters, digits and underscore, and its digits, as sets of bits: of the first 64 characters, and of the others.
FIRST_DIGITS: Final[u64] = u64(0x03FF000000000000)
LAST_LETTERS: Final[u64] = u64(0x07FFFFFE87FFFFFE)
FIRST_SPACES: Final[u64] = u64(0x100003E00)
FIRST_UNICODE_SPACES: Final[u64] = u64(0x1F0003E00)


def count_in_category(category: i64, data: ptr[u8], kind: i64, start: i64, end: i64) -> i64:
    """How many characters from `start` on are of a category; those of ASCII are looked up in two words."""
    plain = category & ~1
    first = FIRST_DIGITS
    last = u64(0)
    if plain == UNI_WORD or plain == WORD or plain == LOC_WORD:
        last = LAST_LETTERS
    elif plain == UNI_SPACE:
        first = FIRST_UNICODE_SPACES
    elif plain == SPACE:
        first = FIRST_SPACES
    elif plain != UNI_DIGIT and plain != DIGIT:
        first = u64(0)
        for c in range(14):
            first = first | (u64(1) << u64(c) if in_plain_category(plain, c) else u64(0))
        for c in range(28, 31):
            first = first | (u64(1) << u64(c) if in_plain_category(plain, c) else u64(0))
    if category != plain:
        first = ~first
        last = ~last
    at = start
    while at < end:
        c = read_char(data, kind, at)
        if c < 64:
            if (first >> u64(c)) & 1 == 0:
                break
        elif c < 128:
            if (last >> u64(c - 64)) & 1 == 0:
                break
        elif not in_category(category, c):
            break
        at += 1
    return at - start


def in_set(p: ptr[u32], c: i64) -> bool:
    """Whether a character is in a set: operations that end with FAILURE; NEGATE turns the answer round."""
    found = True
    while True:
        op = i64(p[0])
        if op == FAILURE:
            return not found
        if op == LITERAL:
            if c == i64(p[1]):
                return found
            p = p + 2
        elif op == RANGE:
            if i64(p[1]) <= c <= i64(p[2]):
                return found
            p = p + 3
        elif op == CATEGORY:
            if in_category(i64(p[1]), c):
                return found
            p = p + 2
        elif op == CHARSET:
            if c < 256 and has_bit(p + 1, c):
                return found
            p = p + 9
        elif op == NEGATE:
            found = not found
            p = p + 1
        elif op == BIGCHARSET:
            if c < 65536 and in_big_set(p + 2, c):
                return found
            p = p + (66 + 8 * i64(p[1]))
        else:  # RANGE_UNI_IGNORE
            if i64(p[1]) <= c <= i64(p[2]) or i64(p[1]) <= upper_unicode(c) <= i64(p[2]):
                return found
            p = p + 3


@inline
def has_bit(p: ptr[u32], c: i64) -> bool:
    """Whether a bit of a row of 256 is set."""
    return (i64(p[c >> 5]) >> (c & 31)) & 1 != 0


def in_big_set(p: ptr[u32], c: i64) -> bool:
    """Whether a character of the BMP is in a set: the numbers of 256 blocks, a byte each, and the blocks."""
    block = i64(p.cast(u8)[c >> 8])
    return has_bit(p + (64 + block * 8), c & 255)


def matches_unit(p: ptr[u32], c: i64) -> bool:
    """Whether a character matches an operation that takes just one."""
    op = i64(p[0])
    if op == IN:
        return in_set(p + 2, c)
    if op == LITERAL:
        return c == i64(p[1])
    if op == NOT_LITERAL:
        return c != i64(p[1])
    if op == ANY:
        return c != 10
    if op == ANY_ALL:
        return True
    if op == IN_UNI_IGNORE:
        return in_set(p + 2, lower_unicode(c))
    if op == LITERAL_UNI_IGNORE:
        return lower_unicode(c) == i64(p[1])
    if op == NOT_LITERAL_UNI_IGNORE:
        return lower_unicode(c) != i64(p[1])
    if op == CATEGORY:
        return in_category(i64(p[1]), c)
    return matches_ascii_unit(p, op, c)


def matches_ascii_unit(p: ptr[u32], op: i64, c: i64) -> bool:
    """As `matches_unit`, for those that look at the case of ASCII letters only."""
    if op == IN_IGNORE:
        return in_set(p + 2, lower_ascii(c))
    if op == LITERAL_IGNORE:
        return lower_ascii(c) == i64(p[1])
    if op == NOT_LITERAL_IGNORE:
        return lower_ascii(c) != i64(p[1])
    if op == IN_LOC_IGNORE:
        return in_set(p + 2, lower_ascii(c)) or in_set(p + 2, upper_ascii(c))
    same = c == i64(p[1]) or lower_ascii(c) == i64(p[1]) or upper_ascii(c) == i64(p[1])
    return same == (op == LITERAL_LOC_IGNORE)


@inline
def is_unit(op: i64) -> bool:
    """Whether an operation takes just one character."""
    return (
        op == IN
        or op == LITERAL
        or op == NOT_LITERAL
        or op == ANY
        or op == ANY_ALL
        or op == CATEGORY
        or IN_IGNORE <= op <= NOT_LITERAL_IGNORE
        or IN_LOC_IGNORE <= op <= NOT_LITERAL_LOC_IGNORE
        or IN_UNI_IGNORE <= op <= NOT_LITERAL_UNI_IGNORE
    )


@inline
def unit_size(p: ptr[u32]) -> i64:
    """How many words such an operation takes."""
    op = i64(p[0])
    if op == ANY or op == ANY_ALL:
        return 1
    if op == IN or op == IN_IGNORE or op == IN_LOC_IGNORE or op == IN_UNI_IGNORE:
        return 1 + i64(p[1])
    return 2
