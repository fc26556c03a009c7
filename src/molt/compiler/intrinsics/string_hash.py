"""The hash of a constant string, computed when it is compiled.

The same function as `hash_chars` in `lib/builtins/str_core.py`, of which a test holds the
equality: constants are never written to, so their hashes could not be kept at run time.
"""

from __future__ import annotations

_START = 0xCBF29CE484222325
_FACTOR = 0x9E3779B97F4A7C15
_MASK = 0xFFFFFFFFFFFFFFFF


def string_hash(text: str) -> int:
    """What the library would compute, as a signed 64-bit number."""
    widest = max(map(ord, text), default=0)
    encoding = "latin-1" if widest < 256 else "utf-16-le" if widest < 65536 else "utf-32-le"
    data = text.encode(encoding, "surrogatepass")
    value = _START ^ (len(text) * _FACTOR & _MASK)
    for at in range(0, len(data), 8):
        product = (value ^ int.from_bytes(data[at : at + 8], "little")) * _FACTOR
        value = (product & _MASK) ^ (product >> 64)
    if value in (0, _MASK):
        value = 1
    return value - (1 << 64) if value >> 63 else value
