"""Doubles as hexadecimal text, exactly: float.hex and float.fromhex."""

from __future__ import annotations

from typing import Final

from molt.lib.builtins.int_digits import digit_value, nat_digits_room, nat_from_text
from molt.lib.low import alloc, bits_float, free, i64, ptr, stack, u8, u32, u64

# Exponents beyond this are as good as infinite for any text that fits in memory.
FAR: Final = 1 << 50


def float_hex(x: float) -> str:
    """x.hex()."""
    b = stack(StringBuilder, 1)
    builder_start(b)
    if not is_finite(x):
        append_repr(b, x)
        return builder_finish(b)
    if is_negative(x):
        append_char(b, 45)
    append_ascii(b, bytes_of("0x"), 2)
    _append_hex_digits(b, x)
    return builder_finish(b)


def _append_hex_digits(b: ptr[StringBuilder], x: float) -> None:
    m = float_mantissa(x)
    if m == 0:
        append_ascii(b, bytes_of("0.0p+0"), 6)
        return
    append_char(b, 49 if m >= HIDDEN_BIT else 48)
    append_char(b, 46)
    shift = 48
    while shift >= 0:
        append_char(b, digit_char(i64((m >> u64(shift)) & 15)))
        shift -= 4
    append_char(b, 112)
    exponent = float_exponent(x) + 52
    if exponent >= 0:
        append_char(b, 43)
    append_i64(b, exponent, 10)


def float_from_hex(text: str) -> float:
    """float.fromhex(text)."""
    n = text.length
    p = alloc(u8, n + 1)
    fold_strictly(p, text)
    out = stack(float, 1)
    found = _parse(p, n, out)
    free(p, n + 1)
    if not found:
        raise ValueError("invalid hexadecimal floating-point string")
    if out[0] - out[0] != 0.0 and not _names_special(text):
        raise OverflowError("hexadecimal value too large to represent as a float")
    return out[0]


def fold_strictly(p: ptr[u8], text: str) -> None:
    """Writes the text with '?' for what is not ASCII."""
    kind = i64(text.kind)
    i = 0
    while i < text.length:
        c = read_char(text.data, kind, i)
        p[i] = u8(c if c < 128 else 63)
        i += 1


def _names_special(text: str) -> bool:
    """inf and nan are spelt with an n, hexadecimal numbers are not."""
    kind = i64(text.kind)
    i = 0
    while i < text.length:
        if read_char(text.data, kind, i) | 32 == 110:
            return True
        i += 1
    return False


def _parse(p: ptr[u8], n: i64, out: ptr[float]) -> bool:
    i = 0
    while i < n and is_c_space(i64(p[i])):
        i += 1
    while n > i and is_c_space(i64(p[n - 1])):
        n -= 1
    negative = i < n and p[i] == 45
    if i < n and (p[i] == 45 or p[i] == 43):
        i += 1
    found = parse_special(p + i, n - i, out)
    if not found:
        if i + 1 < n and p[i] == 48 and i64(p[i + 1]) | 32 == 120:
            i += 2
        found = _parse_hex(p, i, n, out)
    if negative:
        out[0] = -out[0]
    return found


def _parse_hex(p: ptr[u8], i: i64, n: i64, out: ptr[float]) -> bool:
    """digits[.digits][p[sign]decimal]."""
    digits = alloc(u8, n + 1)
    count = 0
    exponent = 0
    seen_point = False
    while i < n:
        c = i64(p[i])
        if digit_value(c) < 16:
            digits[count] = u8(c)
            count += 1
            if seen_point:
                exponent -= 4
        elif c == 46 and not seen_point:
            seen_point = True
        else:
            break
        i += 1
    good = count > 0
    if good and i < n:
        power = stack(i64, 1)
        good = i64(p[i]) | 32 == 112 and _parse_power(p, i + 1, n, power)
        if good:
            exponent += power[0]
    if good:
        out[0] = _value(digits, count, exponent)
    free(digits, n + 1)
    return good


def _parse_power(p: ptr[u8], i: i64, n: i64, out: ptr[i64]) -> bool:
    negative = i < n and p[i] == 45
    if i < n and (p[i] == 45 or p[i] == 43):
        i += 1
    if i == n:
        return False
    value = i64(0)
    while i < n:
        c = i64(p[i])
        if c < 48 or c > 57:
            return False
        if value < FAR:
            value = value * 10 + c - 48
        i += 1
    out[0] = -value if negative else value
    return True


def _value(digits: ptr[u8], count: i64, exponent: i64) -> float:
    room = nat_digits_room(count, 16)
    top = alloc(u32, room + 1)
    size = nat_from_text(top, digits, count, 16)
    one = stack(u32, 1)
    one[0] = u32(1)
    bits = nat_bit_length(top, size)
    if size == 0 or exponent + bits < -1080:
        result = 0.0
    elif exponent + bits > 1030:
        result = bits_float(u64(0x7FF0000000000000))
    else:
        result = ratio_to_float(top, size, one, 1, exponent)
    free(top, room + 1)
    return result


from molt.lib.builtins.float import parse_special  # noqa: E402
from molt.lib.builtins.float_shortest import append_repr  # noqa: E402
from molt.lib.builtins.float_text import (  # noqa: E402
    HIDDEN_BIT,
    float_exponent,
    float_mantissa,
    is_finite,
    is_negative,
    ratio_to_float,
)
from molt.lib.builtins.int_digits import nat_bit_length  # noqa: E402
from molt.lib.builtins.int_text import append_i64, digit_char, is_c_space  # noqa: E402
from molt.lib.builtins.str_builder import (  # noqa: E402
    StringBuilder,
    append_ascii,
    append_char,
    builder_finish,
    builder_start,
)
from molt.lib.builtins.str_raw import read_char  # noqa: E402
from molt.lib.low import bytes_of  # noqa: E402
