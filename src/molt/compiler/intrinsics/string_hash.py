"""The hash of a constant string, computed when it is compiled.

The same function as `hash_chars` in `lib/builtins/str_core.py`, of which a test holds the
equality: constants are never written to, so their hashes could not be kept at run time.
"""

from __future__ import annotations

_START = 0xCBF29CE484222325
_FACTOR = 0x100000001B3
_MASK = 0xFFFFFFFFFFFFFFFF


def string_hash(text: str) -> int:
    """What the library would compute, as a signed 64-bit number."""
    value = _START
    for char in text:
        value = (value ^ ord(char)) * _FACTOR & _MASK
    value ^= value >> 32
    if value in (0, _MASK):
        value = 1
    return value - (1 << 64) if value >> 63 else value
