"""Hexadecimal digits: of addresses in reprs, as C's `%p` writes them, and in texts of errors."""

from molt.lib.builtins.str_core import str_from_ascii
from molt.lib.low import address, compact, i64, stack, u64, u8

compact()


def hex_address(x: object) -> str:
    """The address of an object as text."""
    return f"0x{hex_digits(address(x), 0)}"


def hex_digits(value: u64, width: i64) -> str:
    """Lower-case hexadecimal, padded with zeros to `width`, which is at most 16."""
    digits = stack(u8, 16)
    at = 16
    while value != 0 or 16 - at < width:
        digit = i64(value & u64(15))
        at -= 1
        digits[at] = u8(digit + 48 if digit < 10 else digit + 87)
        value = value >> 4
    return str_from_ascii(digits + at, 16 - at)
