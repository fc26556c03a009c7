"""Addresses in reprs: `0x` and hexadecimal digits, as C's `%p` writes them."""

from molt.lib.low import address, i64, u64


def hex_address(x: object) -> str:
    """The address of an object as text."""
    rest = address(x)
    text = ""
    digits = "0123456789abcdef"
    while rest != 0:
        text = digits[i64(rest & u64(15))] + text
        rest = rest >> 4
    return "0x" + text
