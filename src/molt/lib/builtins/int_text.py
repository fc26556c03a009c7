"""Ints as text in any base, and back, with CPython's limit on decimal digits.

Not here: width, grouping and alignment (format_spec.py).
"""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int_digits import (
    digit_value,
    nat_bit_length,
    nat_copy,
    nat_digits_room,
    nat_from_text,
    nat_text_room,
    nat_to_text,
)
from molt.lib.builtins.int_decimal import write_decimal
from molt.lib.low import (
    NULL,
    alloc,
    ctx,
    free,
    i64,
    is_null,
    is_small,
    make_small,
    new,
    noinline,
    ptr,
    small,
    stack,
    struct,
    u8,
    u32,
    u64,
)

# sys.int_info.default_max_str_digits: conversions beyond it take quadratic time.
DEFAULT_MAX_DIGITS: Final = 4300
# A number with fewer bits has no more decimal digits than the least limit that can be set, 640.
SAFE_BITS: Final = 2126


def append_int(b: ptr[StringBuilder], x: int, base: i64) -> None:
    """Adds x in a base, with its minus sign and lower-case digits."""
    if is_small(x):
        append_i64(b, small(x), base)
        return
    m = stack(Magnitude, 1)
    int_view(m, stack(u32, 2), x)
    if m.negative:
        append_char(b, 45)
    append_magnitude(b, m.digits, m.size, base)


def small_to_str(x: i64) -> str:
    """The decimal text of a machine integer."""
    room = stack(u8, 24)
    end = room + 24
    first = write_decimal(end, u64(0) - u64(x) if x < 0 else u64(x))
    if x < 0:
        first = first - 1
        first[0] = u8(45)
    return str_from_ascii(first, end - first)


def decimal_length(x: i64) -> i64:
    """How many characters `write_small` writes."""
    rest = u64(0) - u64(x) if x < 0 else u64(x)
    length = 2 if x < 0 else 1
    while rest >= 100:
        rest = rest // 100
        length += 2
    return length + 1 if rest >= 10 else length


def write_small(p: ptr[u8], x: i64) -> ptr[u8]:
    """Writes the decimal text of x; gives its end."""
    end = p + decimal_length(x)
    write_decimal(end, u64(0) - u64(x) if x < 0 else u64(x))
    if x < 0:
        p[0] = u8(45)
    return end


def padded_length(x: i64, width: i64) -> i64:
    """How many characters `write_padded` writes."""
    length = decimal_length(x)
    return length if length > width else width


def write_padded(p: ptr[u8], x: i64, width: i64, zeros: bool) -> ptr[u8]:
    """Writes x in at least `width` characters, with zeros behind the sign or spaces before it; gives the end."""
    end = p + padded_length(x, width)
    first = write_decimal(end, u64(0) - u64(x) if x < 0 else u64(x))
    if x < 0 and not zeros:
        first = first - 1
        first[0] = u8(45)
    while first > p:
        first = first - 1
        first[0] = u8(48 if zeros else 32)
    if x < 0 and zeros:
        first[0] = u8(45)
    return end


def append_i64(b: ptr[StringBuilder], x: i64, base: i64) -> None:
    """Adds a machine integer in a base, with its minus sign."""
    if base == 10:
        end = stack(u8, 24) + 24
        first = write_decimal(end, u64(0) - u64(x) if x < 0 else u64(x))
        if x < 0:
            first = first - 1
            first[0] = u8(45)
        append_ascii(b, first, end - first)
        return
    room = stack(u8, 66)
    at = 66
    rest = u64(0) - u64(x) if x < 0 else u64(x)
    divisor = u64(base)
    while rest >= divisor:
        quotient = rest // divisor
        at -= 1
        room[at] = u8(digit_char(i64(rest - quotient * divisor)))
        rest = quotient
    at -= 1
    room[at] = u8(digit_char(i64(rest)))
    if x < 0:
        at -= 1
        room[at] = u8(45)
    append_ascii(b, room + at, 66 - at)


def digit_char(d: i64) -> i64:
    """The character of a digit below 36."""
    return 48 + d if d < 10 else 87 + d


def max_digits() -> i64:
    """The limit of conversions; a number beyond all where there is none."""
    if ctx.digits_set == 0:
        return DEFAULT_MAX_DIGITS
    return I64_MAX if ctx.digits_set == 1 else ctx.digits_set - 1


def append_magnitude(b: ptr[StringBuilder], p: ptr[u32], n: i64, base: i64) -> None:
    """Adds a natural number; ValueError if it is decimal and beyond the limit."""
    bits = nat_bit_length(p, n)
    limited = bits > SAFE_BITS and base & (base - 1) != 0
    # Far beyond the limit no digit is made: that would take the time which the limit is there to save.
    if limited and bits // 4 > max_digits():
        raise_limit()
    work = alloc(u32, n + 1)
    nat_copy(work, p, n)
    room = nat_text_room(bits, base)
    text = alloc(u8, room)
    start = nat_to_text(text, room, work, n, base)
    free(work, n + 1)
    # A power of two as base takes linear time, and is never limited.
    if limited and room - start > max_digits():
        free(text, room)
        raise_limit()
    append_ascii(b, text + start, room - start)
    free(text, room)


@noinline
def raise_limit() -> None:
    """The ValueError of an int with more digits than are made."""
    raise ValueError(
        f"Exceeds the limit ({max_digits()} digits) for integer string conversion; "
        "use sys.set_int_max_str_digits() to increase the limit"
    )


def int_to_str(x: int, base: i64) -> str:
    """The text of x in a base, without prefix."""
    if base == 10 and is_small(x):
        return small_to_str(small(x))
    b = stack(StringBuilder, 1)
    builder_start(b)
    append_int(b, x, base)
    return builder_finish(b)


# ---- parsing


@struct
class Scan:
    """What `_scan` found out about the text of an int: its digits, base and sign."""

    start: i64
    end: i64
    base: i64
    digits: i64
    negative: bool
    zero_only: bool


def is_c_space(c: i64) -> bool:
    """C's isspace in the "C" locale."""
    return c == 32 or 9 <= c <= 13


def parse_int(p: ptr[u8], n: i64, base: i64) -> object:
    """The int that n ASCII characters spell by the rules of int(text, base); NULL if they spell none."""
    s = stack(Scan, 1)
    if not _scan(s, p, n, base):
        return NULL
    if s.digits > max_digits() and s.base & (s.base - 1) != 0:
        raise ValueError(
            f"Exceeds the limit ({max_digits()} digits) for integer string conversion: "
            f"value has {s.digits} digits; use sys.set_int_max_str_digits() to increase the limit"
        )
    if s.digits <= 11:
        value = _short_value(p, s.start, s.end, s.base)
        return int_from_i64(-value if s.negative else value)
    r = new(int, nat_digits_room(s.digits, s.base))
    size = nat_from_text(r.digits, p + s.start, s.end - s.start, s.base)
    return int_from_nat(r, size, s.negative)


def _short_value(p: ptr[u8], start: i64, end: i64, base: i64) -> i64:
    """At most 11 digits: 36**11 < 2**57."""
    value = i64(0)
    i = start
    while i < end:
        if p[i] != 95:
            value = value * base + digit_value(i64(p[i]))
        i += 1
    return value


def _scan(s: ptr[Scan], p: ptr[u8], n: i64, base: i64) -> bool:
    """Fills s; False if the text is no int."""
    i = 0
    while i < n and is_c_space(i64(p[i])):
        i += 1
    while n > i and is_c_space(i64(p[n - 1])):
        n -= 1
    s.negative = i < n and p[i] == 45
    if i < n and (p[i] == 45 or p[i] == 43):
        i += 1
    prefixed = _prefix_base(p, i, n)
    zero_only = False
    if base == 0:
        base = prefixed
        if base == 0:
            base = 10
            zero_only = i < n and p[i] == 48
    if prefixed == base and prefixed != 0:
        i += 2
        if i < n and p[i] == 95:
            i += 1
    s.start = i
    s.end = n
    s.base = base
    return _scan_digits(s, p, zero_only)


def _prefix_base(p: ptr[u8], i: i64, n: i64) -> i64:
    """The base that 0x, 0o or 0b at i announces, or 0."""
    if i + 1 >= n or p[i] != 48:
        return 0
    c = i64(p[i + 1]) | 32
    if c == 120:
        return 16
    if c == 111:
        return 8
    if c == 98:
        return 2
    return 0


def _scan_digits(s: ptr[Scan], p: ptr[u8], zero_only: bool) -> bool:
    """Checks and counts the digits; single underscores may lie between them."""
    count = 0
    after_digit = False
    i = s.start
    while i < s.end:
        c = i64(p[i])
        if c == 95:
            if not after_digit:
                return False
            after_digit = False
        else:
            value = digit_value(c)
            if value >= s.base or (zero_only and value != 0):
                return False
            count += 1
            after_digit = True
        i += 1
    s.digits = count
    return after_digit


def check_base(base: i64) -> None:
    """ValueError unless int() knows the base."""
    if base != 0 and (base < 2 or base > 36):
        raise ValueError("int() base must be >= 2 and <= 36, or 0")


def int_from_str(text: str, base: i64) -> object:
    """int(text, base); NULL if the text is no int."""
    check_base(base)
    n = text.length
    if text.ascii != 0:
        return parse_int(text.data, n, base)
    p = alloc(u8, n + 1)
    fold_to_ascii(p, text)
    result = parse_int(p, n, base)
    free(p, n + 1)
    return result


def fold_to_ascii(p: ptr[u8], text: str) -> None:
    """Writes the text with Unicode spaces and decimal digits as ASCII ones, all else non-ASCII as '?'."""
    kind = i64(text.kind)
    i = 0
    while i < text.length:
        c = read_char(text.data, kind, i)
        if c >= 127:
            digit = decimal_value(c)
            if is_space(c):
                c = 32
            elif digit >= 0:
                c = 48 + digit
            else:
                c = 63
        p[i] = u8(c)
        i += 1


def int_from_text(text: str) -> int:
    """int(text): most are a few digits."""
    n = text.length
    if text.ascii != 0 and 0 < n and n <= 18:
        p = text.data
        i = 1 if p[0] == 45 and n > 1 else 0
        value = 0
        while i < n and u8(p[i] - u8(48)) < u8(10):
            value = 10 * value + i64(p[i]) - 48
            i += 1
        if i == n:
            return make_small(-value if p[0] == 45 else value)
    return int_from_object(text, 10)


def int_from_object(x: object, base: i64) -> int:
    """int(x, base) of a str, bytes or bytearray; raises ValueError with its repr."""
    if isinstance(x, str):
        result = int_from_str(cast(str, x), base)
    elif isinstance(x, bytes):
        b = cast(bytes, x)
        check_base(base)
        result = parse_int(b.data, b.length, base)
    else:
        a = cast(bytearray, x)
        check_base(base)
        result = parse_int(a.data, a.length, base)
    if is_null(result):
        shown = clip_text(repr_of(x), 200)
        raise ValueError(f"invalid literal for int() with base {base}: {shown}")
    return cast(int, result)


from molt.lib.builtins.bytearray import bytearray  # noqa: E402
from molt.lib.builtins.bytes import bytes  # noqa: E402
from molt.lib.builtins.int import int  # noqa: E402
from molt.lib.builtins.int_arith import Magnitude, int_from_i64, int_from_nat, int_view  # noqa: E402
from molt.lib.builtins.sequence import I64_MAX  # noqa: E402
from molt.lib.builtins.str import str  # noqa: E402
from molt.lib.builtins.str_core import clip_text, str_from_ascii  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_ascii,
    append_char,
    builder_finish,
    builder_start,
)
from molt.lib.builtins.str_raw import read_char  # noqa: E402
from molt.lib.builtins.unicode_data import decimal_value, is_space  # noqa: E402
from molt.lib.low import cast, isinstance  # noqa: E402
from molt.lib.rt.ops import repr_of  # noqa: E402
