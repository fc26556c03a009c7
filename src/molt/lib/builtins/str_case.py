"""Case mappings and character classes of text, with Unicode's full rules."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.unicode_data import (
    SPECIAL,
    flags_of,
    is_alpha,
    is_case_ignorable,
    is_cased,
    is_decimal,
    is_digit,
    is_id_continue,
    is_id_start,
    is_lower,
    is_numeric,
    is_printable,
    is_title,
    is_upper,
    mapping,
    special_char,
    special_length,
)
from molt.lib.low import NULL, cast, i64, is_null, ptr, stack, u8, u16

UPPER: Final = 0
LOWER: Final = 1
TITLE: Final = 2
FOLD: Final = 3
# Other operations of `change_case`.
SWAP: Final = 4
CAPITALIZE: Final = 5
WORDS: Final = 6

SIGMA: Final = 0x3A3
SMALL_SIGMA: Final = 0x3C3
FINAL_SIGMA: Final = 0x3C2


def change_case(s: str, operation: i64) -> str:
    """upper, lower, title (as WORDS), casefold, swapcase or capitalize."""
    if s.ascii != 0 and s.length > 1:
        return _change_ascii_case(s, operation)
    if s.kind == 1 and s.length > 1 and operation <= LOWER:
        made = _change_latin_case(s, operation)
        if not is_null(made):
            return made
    if s.kind == 2 and s.length > 1 and operation <= LOWER:
        made = _change_wide_case(s, operation)
        if not is_null(made):
            return made
    b = stack(StringBuilder, 1)
    builder_start(b)
    builder_reserve(b, s.length, 0)
    after_cased = False
    for i in range(s.length):
        c = char_at(s, i)
        which = operation
        if operation == SWAP:
            which = UPPER if has_lower(c) else LOWER if has_upper(c) else -1
        elif operation == CAPITALIZE:
            which = TITLE if i == 0 else LOWER
        elif operation == WORDS:
            which = LOWER if after_cased else TITLE
            after_cased = is_cased_char(c)
        if which < 0:
            append_char(b, c)
        else:
            append_mapped(b, s, i, c, which)
    return builder_finish(b)


def _change_wide_case(s: str, operation: i64) -> str:
    """upper or lower of text of 16 bits a character, NULL where one becomes several, or one of another width."""
    n = s.length
    made = new_str(n, 65535)
    source = s.data.cast(u16)
    target = made.data.cast(u16)
    bits = 0
    for i in range(n):
        c = i64(source[i])
        if c < 128:
            c = ascii_mapping(c, operation)
        elif c == SIGMA:
            return NULL
        else:
            c = mapping(c, operation)
            if c > 65535:
                return NULL
        bits = bits | c
        target[i] = u16(c)
    return NULL if bits < 256 else made


def _change_ascii_case(s: str, operation: i64) -> str:
    """As `change_case`, for ASCII, whose mappings are ASCII."""
    n = s.length
    made = new_str(n, 127)
    source = s.data
    target = made.data
    i = 0
    if operation == UPPER:
        while i < n:
            target[i] = source[i] ^ u8(32 if u8(source[i] - u8(97)) < u8(26) else 0)
            i += 1
    elif operation == LOWER or operation == FOLD:
        while i < n:
            target[i] = source[i] ^ u8(32 if u8(source[i] - u8(65)) < u8(26) else 0)
            i += 1
    else:
        after_cased = False
        while i < n:
            c = i64(source[i])
            raised = operation == SWAP and has_lower(c) or operation == CAPITALIZE and i == 0
            if raised or operation == WORDS and not after_cased:
                c = ascii_mapping(c, UPPER)
            else:
                c = ascii_mapping(c, LOWER)
            after_cased = is_cased_char(c)
            target[i] = u8(c)
            i += 1
    return made


def _change_latin_case(s: str, operation: i64) -> str:
    """`change_case` to upper or lower case of characters of one byte; NULL where a mapping is not of one such."""
    n = s.length
    made = new_latin1(n, False)
    source = s.data
    target = made.data
    if operation == LOWER:
        for i in range(n):
            c = source[i]
            # A to Z, and U+00C0 to U+00DE but for the multiplication sign.
            raised = u8(c - u8(65)) < u8(26) or (u8(c - u8(0xC0)) < u8(31) and c != 0xD7)
            target[i] = c ^ u8(32 if raised else 0)
    else:
        for i in range(n):
            c = source[i]
            # The micro sign, the sharp s and the y with diaeresis, whose capitals are none of one byte.
            if c == 0xB5 or c == 0xDF or c == 0xFF:
                return cast(str, NULL)
            lowered = u8(c - u8(97)) < u8(26) or (u8(c - u8(0xE0)) < u8(31) and c != 0xF7)
            target[i] = c ^ u8(32 if lowered else 0)
    return made


def append_mapped(b: ptr[StringBuilder], s: str, i: i64, c: i64, which: i64) -> None:
    """Adds a mapping of the character c at index i of s."""
    if c < 128:
        append_char(b, ascii_mapping(c, which))
        return
    if c == SIGMA and which == LOWER:
        append_char(b, FINAL_SIGMA if _is_final(s, i) else SMALL_SIGMA)
        return
    mapped = mapping(c, which)
    if mapped < SPECIAL:
        append_char(b, mapped)
        return
    for k in range(special_length(mapped)):
        append_char(b, special_char(mapped, k))


def ascii_mapping(c: i64, which: i64) -> i64:
    """A mapping of an ASCII character."""
    if which == UPPER or which == TITLE:
        return c - 32 if 97 <= c <= 122 else c
    return c + 32 if 65 <= c <= 90 else c


def _is_final(s: str, i: i64) -> bool:
    """Whether a capital sigma ends a word (Unicode, SpecialCasing.txt, Final_Sigma)."""
    before = i - 1
    while before >= 0 and is_case_ignorable(char_at(s, before)):
        before -= 1
    if before < 0 or not is_cased(char_at(s, before)):
        return False
    after = i + 1
    while after < s.length and is_case_ignorable(char_at(s, after)):
        after += 1
    return after == s.length or not is_cased(char_at(s, after))


def has_lower(c: i64) -> bool:
    """Whether a character is lower case."""
    if c < 128:
        return 97 <= c <= 122
    return is_lower(c)


def has_upper(c: i64) -> bool:
    """Whether a character is upper case."""
    if c < 128:
        return 65 <= c <= 90
    return is_upper(c)


def is_cased_char(c: i64) -> bool:
    """Whether a character is upper, lower or title case."""
    if c < 128:
        return 65 <= c <= 90 or 97 <= c <= 122
    return is_cased(c)


# ---- predicates


def is_alnum_char(c: i64) -> bool:
    """str.isalnum of one character."""
    if c < 128:
        return 48 <= c <= 57 or 65 <= c <= 90 or 97 <= c <= 122
    # alpha, decimal, digit, numeric
    return flags_of(c) & 15 != 0


def all_alnum(s: str) -> bool:
    """s.isalnum()."""
    for i in range(s.length):
        if not is_alnum_char(char_at(s, i)):
            return False
    return s.length > 0


def all_alpha(s: str) -> bool:
    """s.isalpha()."""
    for i in range(s.length):
        if not is_alpha(char_at(s, i)):
            return False
    return s.length > 0


def all_decimal(s: str) -> bool:
    """s.isdecimal()."""
    for i in range(s.length):
        if not is_decimal(char_at(s, i)):
            return False
    return s.length > 0


def all_digit(s: str) -> bool:
    """s.isdigit()."""
    for i in range(s.length):
        if not is_digit(char_at(s, i)):
            return False
    return s.length > 0


def all_numeric(s: str) -> bool:
    """s.isnumeric()."""
    for i in range(s.length):
        if not is_numeric(char_at(s, i)):
            return False
    return s.length > 0


def all_printable(s: str) -> bool:
    """s.isprintable()."""
    for i in range(s.length):
        if not is_printable_char(char_at(s, i)):
            return False
    return True


def is_printable_char(c: i64) -> bool:
    """str.isprintable of one character."""
    if c < 127:
        return c >= 32
    return is_printable(c)


def all_space(s: str) -> bool:
    """s.isspace()."""
    for i in range(s.length):
        if not is_space_char(char_at(s, i)):
            return False
    return s.length > 0


def is_lower_text(s: str) -> bool:
    """s.islower(): some lower case and no other case."""
    found = False
    for i in range(s.length):
        c = char_at(s, i)
        if has_lower(c):
            found = True
        elif is_cased_char(c):
            return False
    return found


def is_upper_text(s: str) -> bool:
    """s.isupper(): some upper case and no other case."""
    found = False
    for i in range(s.length):
        c = char_at(s, i)
        if has_upper(c):
            found = True
        elif is_cased_char(c):
            return False
    return found


def is_title_text(s: str) -> bool:
    """s.istitle(): every word begins with upper or title case and goes on in lower case."""
    found = False
    after_cased = False
    for i in range(s.length):
        c = char_at(s, i)
        if has_upper(c) or (c >= 128 and is_title(c)):
            if after_cased:
                return False
            after_cased = True
            found = True
        elif has_lower(c):
            if not after_cased:
                return False
            found = True
        else:
            after_cased = False
    return found


def is_identifier_text(s: str) -> bool:
    """s.isidentifier()."""
    if s.length == 0 or not is_id_char(char_at(s, 0), True):
        return False
    for i in range(1, s.length):
        if not is_id_char(char_at(s, i), False):
            return False
    return True


def is_id_char(c: i64, first: bool) -> bool:
    """Whether a character can be in an identifier, or begin one."""
    if c < 128:
        return c == 95 or 97 <= c <= 122 or 65 <= c <= 90 or (not first and 48 <= c <= 57)
    return is_id_start(c) if first else is_id_continue(c)


from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_char,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, new_latin1, new_str  # noqa: E402
from molt.lib.builtins.str_search import is_space_char  # noqa: E402
