"""repr and ascii of text."""

from __future__ import annotations

from molt.lib.low import i64, noinline, ptr, stack


def str_repr(s: str) -> str:
    """repr(s)."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    append_str_repr(b, s, False)
    return builder_finish(b)


def append_str_repr(b: ptr[StringBuilder], s: str, only_ascii: bool) -> None:
    """Adds repr(s), or with only_ascii ascii(s)."""
    quote = 39
    if str_has_char(s, 39) and not str_has_char(s, 34):
        quote = 34
    builder_reserve(b, s.length + 2, 0)
    append_char(b, quote)
    for i in range(s.length):
        append_escaped(b, char_at(s, i), quote, only_ascii)
    append_char(b, quote)


def append_escaped(b: ptr[StringBuilder], c: i64, quote: i64, only_ascii: bool) -> None:
    """Adds one character of a repr."""
    if c == quote or c == 92:
        append_char(b, 92)
        append_char(b, c)
    elif 32 <= c < 127:
        append_char(b, c)
    elif c == 10:
        append_ascii(b, bytes_of("\\n"), 2)
    elif c == 13:
        append_ascii(b, bytes_of("\\r"), 2)
    elif c == 9:
        append_ascii(b, bytes_of("\\t"), 2)
    elif c >= 128 and not only_ascii and is_printable(c):
        append_char(b, c)
    else:
        append_code_escape(b, c)


@noinline
def append_code_escape(b: ptr[StringBuilder], c: i64) -> None:
    r"""Adds \xNN, \uNNNN or \UNNNNNNNN."""
    append_char(b, 92)
    if c < 256:
        append_char(b, 120)
        append_hex(b, c, 2)
    elif c < 65536:
        append_char(b, 117)
        append_hex(b, c, 4)
    else:
        append_char(b, 85)
        append_hex(b, c, 8)


def append_hex(b: ptr[StringBuilder], value: i64, width: i64) -> None:
    """Adds `width` hexadecimal digits."""
    shift = 4 * (width - 1)
    while shift >= 0:
        append_char(b, digit_char((value >> shift) & 15))
        shift -= 4


def ascii_of(x: object) -> str:
    """ascii(x)."""
    text = repr_of(x)
    if text.ascii != 0:
        return text
    b = stack(StringBuilder, 1)
    builder_start(b)
    for i in range(text.length):
        c = char_at(text, i)
        if c < 128:
            append_char(b, c)
        else:
            append_code_escape(b, c)
    return builder_finish(b)


from molt.lib.builtins.int_text import digit_char  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_ascii,
    append_char,
    builder_finish,
    builder_reserve,
    builder_start,
)
from molt.lib.builtins.str_core import char_at, str_has_char  # noqa: E402
from molt.lib.builtins.unicode_data import is_printable  # noqa: E402
from molt.lib.low import bytes_of  # noqa: E402
from molt.lib.rt.ops import repr_of  # noqa: E402
